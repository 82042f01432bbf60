; Inno Setup: an installer around dist\ankan, for one user, without an administrator.
; NOT RUN HERE: needs Windows and Inno Setup 6. `iscc packaging\windows\ankan.iss /DVersion=1.2.3` after `make bundle`.
#ifndef Version
  #error Give the version: /DVersion=1.2.3
#endif

[Setup]
AppId={{6E1B6E0C-3B0B-4C0E-9C63-0E6C6F1C7A41}
AppName=Ankan
AppVersion={#Version}
AppPublisher=The Ankan authors
DefaultDirName={autopf}\Ankan
DefaultGroupName=Ankan
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=ankan-{#Version}-windows-setup
SetupIconFile=..\..\build\icons\ankan.ico
UninstallDisplayIcon={app}\ankan.exe
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
; signtool is named with /S on the command line where there is a certificate (docs/releasing.md).
#ifdef Signed
SignTool=signtool
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\..\dist\ankan\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Ankan"; Filename: "{app}\ankan.exe"
Name: "{autodesktop}\Ankan"; Filename: "{app}\ankan.exe"; Tasks: desktop

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Registry]
Root: HKA; Subkey: "Software\Classes\.ankan\OpenWithProgids"; ValueType: string; ValueName: "Ankan.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Ankan.Project"; ValueType: string; ValueData: "Ankan project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Ankan.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\ankan.exe,0"
Root: HKA; Subkey: "Software\Classes\Ankan.Project\shell\open\command"; ValueType: string; ValueData: """{app}\ankan.exe"" ""%1"""

[Run]
Filename: "{app}\ankan.exe"; Description: "{cm:LaunchProgram,Ankan}"; Flags: nowait postinstall skipifsilent
