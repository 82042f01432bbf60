#!/bin/sh
# dist/Ankan.app is signed, notarised and packed. NOT RUN HERE: needs macOS, Xcode's tools and an Apple developer account.
# Usage: IDENTITY="Developer ID Application: NAME (TEAM)" PROFILE=notary packaging/macos/sign.sh
# PROFILE is what `xcrun notarytool store-credentials` has put into the keychain: no password is ever on a command line.
set -eu
cd "$(dirname "$0")/../.."
app=dist/Ankan.app
: "${IDENTITY:?name the certificate}" "${PROFILE:?name the keychain profile for notarytool}"

# From the inside out: a bundle's signature covers those of what is in it.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -exec \
    codesign --force --timestamp --options runtime --sign "$IDENTITY" {} +
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
    --sign "$IDENTITY" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

ditto -c -k --keepParent "$app" dist/Ankan-for-notary.zip
xcrun notarytool submit dist/Ankan-for-notary.zip --keychain-profile "$PROFILE" --wait
rm dist/Ankan-for-notary.zip
xcrun stapler staple "$app"
spctl --assess --type execute --verbose "$app"
hdiutil create -volname Ankan -srcfolder "$app" -ov -format UDZO "dist/ankan-macos-$(uname -m).dmg"
codesign --timestamp --sign "$IDENTITY" "dist/ankan-macos-$(uname -m).dmg"
