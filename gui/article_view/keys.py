"""The keys of the article view; every other key is left to the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotate.tokens import Unit
from gui.article_view.cursor import line_edge, moved_by_line, moved_by_page

if TYPE_CHECKING:
    from gui.article_view.scene import Scene

_KEY = Qt.Key
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def is_copy(event: QKeyEvent) -> bool:
    """True for the desktop's keys of Copy."""
    return event.matches(QKeySequence.StandardKey.Copy)


def is_select_all(event: QKeyEvent) -> bool:
    """True for the desktop's keys of Select All."""
    return event.matches(QKeySequence.StandardKey.SelectAll)


def move_caret(scene: "Scene", event: QKeyEvent, page: float) -> bool:
    """The caret went where the key leads; returns False, with nothing done, when the key leads nowhere.

    ``page`` is the height in pixels of Page Up and Page Down.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers & ~(_SHIFT | _CTRL):
        return False
    extends, is_fine = bool(modifiers & _SHIFT), bool(modifiers & _CTRL)
    unit: Unit = "akshara" if is_fine else "word"
    cursor, flow, units = scene.cursor, scene.flow, scene.units
    key = event.key()
    match key:
        case _KEY.Key_Left | _KEY.Key_Right:
            cursor.goal = None
            cursor.step(forward=key == _KEY.Key_Right, unit=unit, extends=extends)
        case _KEY.Key_Home | _KEY.Key_End:
            cursor.goal = None
            is_end = key == _KEY.Key_End
            whole = len(units.text) if is_end else 0
            target = whole if is_fine else line_edge(flow, units, cursor, end=is_end)
            cursor.move_to(target, extends=extends)
        case _KEY.Key_Up | _KEY.Key_Down:
            target = moved_by_line(flow, units, cursor, down=key == _KEY.Key_Down)
            cursor.move_to(target, extends=extends, unit=unit)
        case _KEY.Key_PageUp | _KEY.Key_PageDown:
            if is_fine:
                return False
            target = moved_by_page(flow, units, cursor, page if key == _KEY.Key_PageDown else -page)
            cursor.move_to(target, extends=extends)
        case _:
            return False
    return True
