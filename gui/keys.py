"""Keys before anybody else sees them: single letters never leave a text field, and mean the same on every layout."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.picking import Picking

_TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit)
_ROWS = ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"), (2, "1234567890"))
# Linux: evdev codes, to which X11 and Wayland add 8. Windows: the same numbers are scan codes of set 1.
_PLACES = {first + at: letter for first, letters in _ROWS for at, letter in enumerate(letters)}
# macOS: virtual key codes (Carbon, HIToolbox/Events.h).
_MAC = dict(
    zip(
        (12, 13, 14, 15, 17, 16, 32, 34, 31, 35, 0, 1, 2, 3, 5, 4, 38, 40, 37, 6, 7, 8, 9, 11, 45, 46),
        "qwertyuiopasdfghjklzxcvbnm",
        strict=True,
    )
)
_BARE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def latin_letter(event: QKeyEvent) -> str:
    """Return the letter or digit of a US keyboard at the pressed key's place; empty when the place has none.

    A key that types a Latin letter or digit itself means that one, wherever it is.
    """
    if event.text().isascii() and event.text().isalnum():
        return event.text().lower()
    if 0x20 < event.key() < 0x7F and chr(event.key()).isalnum():
        return chr(event.key()).lower()
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey(), "")
    code = event.nativeScanCode()
    return _PLACES.get(code if sys.platform == "win32" else code - 8, "")


class KeyFilter(QObject):
    """Installed on the application: sorts the keys of one window.

    ``single`` finds the action of a plain or shifted letter; ``guarded`` tells whether a key sequence belongs to an
    action that must not fire in a text field.
    """

    def __init__(
        self,
        window: QWidget,
        picking: Picking,
        *,
        single: Callable[[str], QAction | None],
        guarded: Callable[[QKeySequence], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picking = picking
        self._single = single
        self._guarded = guarded

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to a pick, keep shortcuts out of text fields, translate other layouts."""
        kind = event.type()
        if kind is not QEvent.Type.ShortcutOverride and kind is not QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent) or watched.window() is not self._window:
            return False
        if kind is QEvent.Type.ShortcutOverride:
            if self._picks(event) or (_takes_text(watched) and self._guarded(QKeySequence(event.keyCombination()))):
                event.accept()
                return True
            return False
        if self._picking.is_active and not _takes_text(watched):
            return self._pick(event)
        return self._translate(watched, event)

    def _picks(self, event: QKeyEvent) -> bool:
        if not self._picking.is_active or _takes_text(QApplication.focusWidget()):
            return False
        return event.modifiers() in (_BARE, _SHIFT, Qt.KeyboardModifier.KeypadModifier) and (
            bool(latin_letter(event)) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        )

    def _pick(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in (_BARE, Qt.KeyboardModifier.KeypadModifier):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._picking.cancel()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # With words selected, Enter means those words, which the view itself picks.
            return self._picking.press_first()
        letter = latin_letter(event)
        # A letter that stands nowhere does nothing: in a pick it is a slip, not a command.
        return bool(letter) and (self._picking.press(letter) or True)

    def _translate(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Do what a single-letter shortcut does when the keyboard types another script."""
        if not event.text() or event.text().isascii() or event.modifiers() not in (_BARE, _SHIFT):
            return False
        if _takes_text(watched):
            return False
        letter = latin_letter(event)
        name = f"Shift+{letter}" if event.modifiers() == _SHIFT else letter
        action = self._single(name) if letter else None
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True


def _takes_text(widget: QWidget | None) -> bool:
    return isinstance(widget, _TEXT_FIELDS)
