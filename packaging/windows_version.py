"""The version resource that Windows shows under Properties > Details. NOT RUN HERE: needs Windows."""

from typing import Any


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers Windows wants for a version such as 1.2.3 or 1.2.3rc1."""
    plain = [int("".join(char for char in part.split("rc")[0] if char.isdigit()) or 0) for part in version.split(".")]
    major, minor, patch = (*plain, 0, 0, 0)[:3]
    return major, minor, patch, 0


def resource(version: str) -> Any:
    """Return the resource for PyInstaller's EXE."""
    from PyInstaller.utils.win32 import versioninfo

    strings = {
        "CompanyName": "The Ankan authors",
        "FileDescription": "Ankan: annotate Hindi news",
        "FileVersion": version,
        "InternalName": "ankan",
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": "ankan.exe",
        "ProductName": "Ankan",
        "ProductVersion": version,
    }
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers(version), prodvers=numbers(version)),
        kids=[
            # American English, Unicode.
            versioninfo.StringFileInfo(
                [
                    versioninfo.StringTable(
                        "040904B0", [versioninfo.StringStruct(name, text) for name, text in strings.items()]
                    )
                ]
            ),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
