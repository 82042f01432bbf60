#!/bin/sh
# Ankan is in the menus and opens .ankan files afterwards, for this user; with --remove it is not. Nothing is copied but
# small files: the program stays where it is, and is looked for there. Needs no rights beyond the home folder's.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-${HOME:?there is no home folder to install into}/.local/share}
sizes="16 24 32 48 64 128 256 512"

refresh() {
    # Each may be missing on a small system; the desktop then finds the files at the next login.
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" || true; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t "$data/icons/hicolor" || true; fi
}

if [ "${1:-}" = --remove ]; then
    rm -f "$data/applications/ankan.desktop" "$data/mime/packages/ankan.xml" \
        "$data/icons/hicolor/scalable/apps/ankan.svg"
    for size in $sizes; do rm -f "$data/icons/hicolor/${size}x$size/apps/ankan.png"; done
    refresh
    echo "Ankan is out of the menus. Your projects and settings are untouched; this folder can be deleted."
    exit 0
fi
[ $# = 0 ] || { echo "usage: install.sh [--remove]" >&2; exit 2; }
[ -x "$here/ankan" ] || { echo "install.sh: there is no program beside this script, in $here." >&2; exit 1; }

# Desktop files quote a path in double quotes, in which four characters need a backslash, and that one another.
program=$(printf '%s' "$here/ankan" | sed 's/\\/\\\\\\\\/g; s/["$`]/\\\\&/g; s/%/%%/g')
mkdir -p "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps"
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%f\n' "$program" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/ankan.desktop" >"$data/applications/ankan.desktop"
cp "$here/share/ankan.xml" "$data/mime/packages/ankan.xml"
cp "$here/share/ankan.svg" "$data/icons/hicolor/scalable/apps/ankan.svg"
for size in $sizes; do
    mkdir -p "$data/icons/hicolor/${size}x$size/apps"
    cp "$here/share/ankan-$size.png" "$data/icons/hicolor/${size}x$size/apps/ankan.png"
done
refresh
echo "Ankan is in the menus and opens .ankan files. To undo: $here/install.sh --remove"
