"""Which key of a US keyboard a press means, by the key's place: the same under InScript, phonetic and other layouts."""

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_ROWS = (
    (2, "1234567890-="),
    (16, "qwertyuiop[]"),
    (30, "asdfghjkl;'"),
    (41, "`"),
    (43, "\\"),
    (44, "zxcvbnm,./"),
)
# Linux: evdev codes (linux/input-event-codes.h), to which X11 and Wayland add 8. Windows: the same numbers are scan
# codes of set 1.
_PLACES = {first + at: character for first, characters in _ROWS for at, character in enumerate(characters)}
_X11_OFFSET = 8
# The bit of AltGr in X11's and Wayland's modifiers (Mod5): such a key types something of its own.
_LEVEL_3 = 0x80
# Windows: virtual keys, for a press that has no scan code (on-screen keyboards). Letters and digits are their own.
_WINDOWS = dict(zip(range(0xBA, 0xC1), ";=,-./`", strict=True)) | dict(zip(range(0xDB, 0xDF), "[\\]'", strict=True))
# macOS: virtual key codes of the places of an ANSI keyboard (Carbon, HIToolbox/Events.h).
_MAC = dict(
    zip(
        (*range(10), *range(11, 36), *range(37, 48), 50),
        "asdfhgzxcv" + "bqweryt123465=97-80]ou[ip" + "lj'k;\\,/nm." + "`",
        strict=True,
    )
)
_SHIFTED = dict(zip("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?', strict=True))
_UNSHIFTED = {shifted: plain for plain, shifted in _SHIFTED.items()}

_MODIFIER = Qt.KeyboardModifier
_COMMANDS = _MODIFIER.ControlModifier | _MODIFIER.AltModifier | _MODIFIER.MetaModifier
_ALL = _COMMANDS | _MODIFIER.ShiftModifier
_LONE = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
        *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R),
    }
)


def character_at(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return what a US keyboard types, without Shift, at the place of the key; empty where it types nothing."""
    code, virtual = event.nativeScanCode(), event.nativeVirtualKey()
    if platform == "darwin":
        return _MAC.get(virtual, "")
    if platform == "win32":
        if code in _PLACES:
            return _PLACES[code]
        is_own = ord("0") <= virtual <= ord("9") or ord("A") <= virtual <= ord("Z")
        return chr(virtual).lower() if is_own else _WINDOWS.get(virtual, "")
    return _PLACES.get(code - _X11_OFFSET, "")


def letter_of(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return the Latin letter or digit that a key types, else the one at its place; empty without one."""
    if event.text().isascii() and event.text().isalnum():
        return event.text().lower()
    if 0x20 < event.key() < 0x7F and chr(event.key()).isalnum():
        return chr(event.key()).lower()
    found = character_at(event, platform)
    return found if found.isalnum() else ""


def is_command(event: QKeyEvent) -> bool:
    """True with Ctrl, Alt or Meta: such a key types nothing."""
    return bool(event.modifiers() & _COMMANDS)


def is_foreign(event: QKeyEvent, platform: str = sys.platform) -> bool:
    """True when the key types no ASCII character and is none that types nothing: what it means is its place."""
    if platform == "win32" and event.text().isprintable() and event.text():
        # Windows tells AltGr as Ctrl and Alt.
        altgr = _MODIFIER.ControlModifier | _MODIFIER.AltModifier
        if event.modifiers() & altgr == altgr:
            return False
    if platform not in ("win32", "darwin") and event.nativeModifiers() & _LEVEL_3:
        return False
    key = event.key()
    if key in (0, Qt.Key.Key_unknown):
        return bool(event.text()) and not event.text().isascii()
    if key >= Qt.Key.Key_Escape:
        return False
    return key > 0x7E or (bool(event.text()) and not event.text().isascii())


def meaning(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return the name of the key sequence that a press means by its place alone; empty where the place has none."""
    character = character_at(event, platform)
    return canonical(_name(character, event.modifiers() & _ALL)) if character else ""


def pressed(event: QKeyEvent, platform: str = sys.platform) -> str:
    """Return the name of the key sequence that was pressed, by place where the layout is foreign; empty for none."""
    if event.key() in _LONE:
        return ""
    if is_foreign(event, platform):
        return meaning(event, platform)
    if event.key() in (0, Qt.Key.Key_unknown):
        return ""
    modifiers = event.modifiers() & _ALL
    key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else Qt.Key(event.key())
    return canonical(QKeySequence(QKeyCombination(modifiers, key)).toString())


def canonical(name: str) -> str:
    """Return the one name of a key sequence: "Ctrl+Shift+/" and "Ctrl+Shift+?" are "Ctrl+?". Empty for no key."""
    sequence = QKeySequence(name)
    if sequence.count() != 1:
        return ""
    combination = sequence[0]
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if key in (0, Qt.Key.Key_unknown):
        return ""
    character = chr(key) if 0x20 < key < 0x7F else ""
    if modifiers & _MODIFIER.ShiftModifier and (character in _SHIFTED or character in _UNSHIFTED):
        return _name(_SHIFTED.get(character, character), modifiers & ~_MODIFIER.ShiftModifier)
    return sequence.toString()


def types_text(name: str) -> bool:
    """True for a key that a text field would type: a character, with Shift or without."""
    sequence = QKeySequence(name)
    if sequence.count() != 1:
        return False
    combination = sequence[0]
    return not combination.keyboardModifiers() & _COMMANDS and combination.key() < Qt.Key.Key_Escape


def key_and_modifiers(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Return what a key event has for a key sequence of this name."""
    combination = QKeySequence(name)[0]
    return combination.key(), combination.keyboardModifiers()


def _name(character: str, modifiers: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(character.upper())))).toString()
