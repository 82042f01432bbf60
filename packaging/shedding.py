"""What the bundle leaves out of all that PyInstaller finds: pure functions over paths, so that they can be tested."""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]  # name in the bundle, source, kind

# Needed by nothing that the program does. readline and gdbm are GPL-3, so they must stay out whatever imports them.
_NEVER = (
    "readline",
    "_gdbm",
    "_dbm",
    "_curses",
    "_tkinter",
    "tkinter",
    "IPython",
    "PIL",
    "matplotlib",
    "pandas",
    "pip",
    "pytest",
    "setuptools",
    "test",
    "huggingface_hub",  # of tokenizers, to fetch from a server; the program loads files
    "hf_xet",
    "onnxruntime.datasets",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "scipy.datasets",
    "scipy.fft._pocketfft.tests",
    "scipy.io",
    "scipy.ndimage",
    "scipy.signal",
    "scipy.stats",
)
_TORCH = ("torch", "torchgen", "stanza", "onnx", "networkx", "sympy", "mpmath")
# torch imports these of its own accord when it is there.
_NEEDED_BY_TORCH = ("setuptools", "huggingface_hub")

# They open files of their own when they are used, and PyInstaller has no hook that says so.
PACKAGES_WITH_DATA = (
    "cassis",
    "fontpkg_noto_sans_devanagari",
    "jsonschema",
    "jsonschema_specifications",
    "justext",
    "tld",
    "trafilatura",
)

# The model that only Stanza can run.
STANZA_MODEL = PurePath("resources/models/hi")

_SHED = re.compile(
    "|".join(
        (
            # Qt: modules that only its unused plugins pull in, and those plugins.
            r"^(PySide6/Qt/lib/)?libQt6(Qml|QmlMeta|QmlModels|QmlWorkerScript|Quick|VirtualKeyboard\w*|Pdf|Egl\w*|OpenGL\w*)\.so",
            r"^PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin",
            r"^PySide6/Qt/plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\.so",
            r"^PySide6/Qt/plugins/(egldeviceintegrations|generic|networkinformation|tls|sqldrivers)/",
            r"^PySide6/Qt/plugins/imageformats/libq(pdf|tga|tiff|wbmp|webp|icns)",
            # Pages are written as PDF files, never printed; the plugin would bring CUPS and GnuTLS.
            r"^PySide6/Qt/plugins/printsupport/",
            # Its own words: the program is English and Hindi.
            r"^PySide6/Qt/translations/(?!qt(base)?_(en|hi)\.qm$)",
            # GTK's file dialog would bring half of GTK of the machine that built, of its age; the portal does the same.
            r"^PySide6/Qt/plugins/platformthemes/libqgtk3",
            # Locales of babel, which courlan asks for names of languages in addresses only.
            r"^babel/locale-data/(?!(root|en|hi|en_001|en_IN|hi_IN)\.dat$)",
            r"^torch/(test|include|share|bin/(?!torch_shm_manager))",
            r"(^|/)(tests?|testing/data)/.*\.(py|pyi|npz|npy|dat|txt)$",
            r"\.pyi$|\.pxd$|\.lib$|\.h$",
        )
    )
)


def excluded_modules(*, with_torch: bool) -> list[str]:
    """Return the modules that the analysis does not follow."""
    if with_torch:
        return [name for name in _NEVER if name not in _NEEDED_BY_TORCH]
    return [*_NEVER, *_TORCH]


def is_shipped(path: PurePath, *, with_torch: bool) -> bool:
    """Return whether this file of resources/ goes into the bundle."""
    if path.suffix in (".py", ".pyc") or "__pycache__" in path.parts:
        return False
    return with_torch or not path.is_relative_to(STANZA_MODEL)


def lighter(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries without those that the program never opens."""
    return [entry for entry in entries if not _SHED.search(entry[0].replace("\\", "/"))]


def without_orphans(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the entries without system libraries that nothing among the others needs any more.

    ``needs`` says which files a library's file names as needed, by their base names. A library of the system is an
    entry without a folder; those in folders are opened by name and stay.
    """
    kept = list(entries)
    by_name = {entry[0]: entry for entry in kept if entry[2] == "BINARY" and "/" not in entry[0].replace("\\", "/")}
    todo = [entry for entry in kept if entry[0] not in by_name]
    reached: set[str] = set()
    while todo:
        _name, source, kind = todo.pop()
        if kind not in ("BINARY", "EXTENSION"):
            continue
        for needed in needs(source):
            if needed in by_name and needed not in reached:
                reached.add(needed)
                todo.append(by_name[needed])
    return [entry for entry in kept if entry[0] not in by_name or entry[0] in reached or "python" in entry[0]]
