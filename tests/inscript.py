"""Key events as a Hindi InScript keyboard sends them: Devanagari text, and the native codes of the key's place."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.positions import key_and_modifiers

# What each key of a US keyboard types in InScript, plain and with Shift. The keys of "-", "," and "." type themselves.
PLAIN = dict(zip("1234567890=qwertyuiop[]asdfghjkl;'zxcvbnm/\\`", "१२३४५६७८९०ृौैाीूबहगदजड़ोे्िुपरकतचटॆंमनवलसयॉॊ", strict=True))
SHIFTED = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,./", "औऐआईऊभङघधझढञओएअइउफऱखथछठऎँणऩऴळशष।य", strict=True)) | {
    "1": "ऍ",
    "2": "ॅ",
    "-": "ः",
    "=": "ऋ",
    "\\": "ऑ",
    "`": "ऒ",
}
# fmt: off
# The codes of the places, written down here apart from the program's own tables.
_EVDEV = {
    **{str((n + 1) % 10): 2 + n for n in range(10)},
    "-": 12, "=": 13, "[": 26, "]": 27, ";": 39, "'": 40, "`": 41, "\\": 43, ",": 51, ".": 52, "/": 53,
    **{letter: 16 + n for n, letter in enumerate("qwertyuiop")},
    **{letter: 30 + n for n, letter in enumerate("asdfghjkl")},
    **{letter: 44 + n for n, letter in enumerate("zxcvbnm")},
}
_MAC = {
    "a": 0x00, "s": 0x01, "d": 0x02, "f": 0x03, "h": 0x04, "g": 0x05, "z": 0x06, "x": 0x07, "c": 0x08, "v": 0x09,
    "b": 0x0B, "q": 0x0C, "w": 0x0D, "e": 0x0E, "r": 0x0F, "y": 0x10, "t": 0x11, "1": 0x12, "2": 0x13, "3": 0x14,
    "4": 0x15, "6": 0x16, "5": 0x17, "=": 0x18, "9": 0x19, "7": 0x1A, "-": 0x1B, "8": 0x1C, "0": 0x1D, "]": 0x1E,
    "o": 0x1F, "u": 0x20, "[": 0x21, "i": 0x22, "p": 0x23, "l": 0x25, "j": 0x26, "'": 0x27, "k": 0x28, ";": 0x29,
    "\\": 0x2A, ",": 0x2B, "/": 0x2C, "n": 0x2D, "m": 0x2E, ".": 0x2F, "`": 0x32,
}
_WINDOWS_VK = {
    **{digit: ord(digit) for digit in "0123456789"},
    **{letter: ord(letter.upper()) for letter in "abcdefghijklmnopqrstuvwxyz"},
    ";": 0xBA, "=": 0xBB, ",": 0xBC, "-": 0xBD, ".": 0xBE, "/": 0xBF, "`": 0xC0,
    "[": 0xDB, "\\": 0xDC, "]": 0xDD, "'": 0xDE,
}
# fmt: on
_SIGNS = dict(zip('!@#$%^&*()_+{}:"~|<>?', "1234567890-=[];'`\\,./", strict=True))
PLATFORMS = ("x11", "wayland", "windows", "windows without scan codes", "macos")


def sys_platform(form: str) -> str:
    """Return `sys.platform` of one of `PLATFORMS`."""
    return {"x11": "linux", "wayland": "linux", "macos": "darwin"}.get(form, "win32")


def key_event(name: str, form: str = "x11", *, with_text: bool = True) -> QKeyEvent | None:
    """Return the press of the keys that are called ``name`` on a US keyboard; None where InScript types ASCII there.

    ``with_text`` says whether the system gives a text together with Ctrl and Alt; some do.
    """
    key, modifiers = key_and_modifiers(name)
    place = chr(key).lower()
    if place in _SIGNS:
        place, modifiers = _SIGNS[place], modifiers | Qt.KeyboardModifier.ShiftModifier
    typed = (SHIFTED if modifiers & Qt.KeyboardModifier.ShiftModifier else PLAIN).get(place)
    if typed is None:
        return None
    scan, virtual = {
        "x11": (_EVDEV[place] + 8, 0x1000000 + ord(typed)),  # the keysym of the Devanagari sign
        "wayland": (_EVDEV[place] + 8, 0x1000000 + ord(typed)),
        "windows": (_EVDEV[place], _WINDOWS_VK[place]),
        "windows without scan codes": (0, _WINDOWS_VK[place]),
        "macos": (0, _MAC[place]),
    }[form]
    return QKeyEvent(
        QEvent.Type.KeyPress, ord(typed), modifiers, scan, virtual, 0, typed if with_text else "", False, 1
    )


def press_inscript(widget: QWidget, name: str) -> None:
    """The keys that are called ``name`` on a US keyboard are pressed while InScript is on, as X11 sends it."""
    event = key_event(name)
    assert event is not None, name
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()
