"""Keys before anybody else sees them: single letters never leave a text field, and mean the same on every layout."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from gui.picking import Picking
from gui.positions import is_command, is_foreign, key_and_modifiers, letter_of, meaning, pressed

_TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit, QKeySequenceEdit)
_BARE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeyFilter(QObject):
    """Installed on the application: sorts the keys of one window.

    ``find`` returns the action of a key (`gui.positions.canonical`) in a widget that has the focus; ``guarded`` tells
    whether a key belongs to an action that must not act in a text field.
    """

    def __init__(
        self,
        window: QMainWindow,
        picking: Picking,
        *,
        find: Callable[[str, QWidget | None], QAction | None],
        guarded: Callable[[str], bool],
        platform: str = sys.platform,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picking = picking
        self._find = find
        self._guarded = guarded
        self._platform = platform

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to a pick, keep shortcuts out of text fields, translate other layouts."""
        kind = event.type()
        if kind is not QEvent.Type.ShortcutOverride and kind is not QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if watched.window() is not self._window:
            # A dialog: only the keys of its own widgets are translated (Ctrl+C, Ctrl+V, Ctrl+Z, digits).
            return kind is QEvent.Type.KeyPress and self._translate(watched, event, own=False)
        if kind is QEvent.Type.ShortcutOverride:
            if self._picks(event) or (takes_text(watched) and self._guarded(pressed(event, self._platform))):
                event.accept()
                return True
            return False
        if self._picking.is_active and not takes_text(watched) and not self._is_value(event):
            return self._pick(event)
        return self._translate(watched, event, own=True)

    def _picks(self, event: QKeyEvent) -> bool:
        if not self._picking.is_active or takes_text(QApplication.focusWidget()) or self._is_value(event):
            return False
        return event.modifiers() in (_BARE, _SHIFT, Qt.KeyboardModifier.KeypadModifier) and (
            bool(letter_of(event, self._platform))
            or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, *_DELETING)
        )

    def _is_value(self, event: QKeyEvent) -> bool:
        return self._picking.has_digits and letter_of(event, self._platform).isdigit()

    def _pick(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in (_BARE, Qt.KeyboardModifier.KeypadModifier):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._picking.cancel()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # With words selected, Enter means those words, which the view itself picks.
            return self._picking.press_first()
        if event.key() in _DELETING:
            # It means the link, and never what the link belongs to.
            self._picking.press_delete()
            return True
        letter = letter_of(event, self._platform)
        # A letter that stands nowhere does nothing: in a pick it is a slip, not a command.
        return bool(letter) and (self._picking.press(letter) or True)

    # Other layouts ---------------------------------------------------------------------------------------------------

    def _translate(self, watched: QWidget, event: QKeyEvent, *, own: bool) -> bool:
        """Do what the key does on a US keyboard, when the layout types another script there."""
        if not is_foreign(event, self._platform):
            return False
        focused = QApplication.focusWidget()
        if focused is not None and focused is not watched and watched.isAncestorOf(focused):
            # It comes up from a widget that had no use for it: what it means was decided there.
            return False
        is_field = takes_text(watched)
        key = meaning(event, self._platform)
        if not key or (is_field and not is_command(event)):
            return False
        if not own and not is_command(event):
            # Lists of a dialog are searched by typing Hindi, but a digit is a digit.
            return key.isdigit() and self._send_again(watched, event, key, key)
        action = self._find(key, watched) if own and not (is_field and self._guarded(key)) else None
        if action is not None:
            action.trigger()
            return True
        if not is_command(event):
            return False
        # No action: a menu that Alt opens, or a key of the widget itself, such as Ctrl+C.
        return (own and self._open_menu(key)) or self._send_again(watched, event, key)

    def _open_menu(self, key: str) -> bool:
        for action in self._window.menuBar().actions():
            if QKeySequence.mnemonic(action.text()).toString() == key:
                self._window.menuBar().setActiveAction(action)
                return True
        return False

    def _send_again(self, watched: QWidget, event: QKeyEvent, key: str, text: str = "") -> bool:
        code, modifiers = key_and_modifiers(key)
        again = QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text, event.isAutoRepeat(), event.count())
        QApplication.sendEvent(watched, again)
        return again.isAccepted()


def takes_text(widget: QWidget | None) -> bool:
    """True for a widget in which letters are typed."""
    return isinstance(widget, _TEXT_FIELDS)
