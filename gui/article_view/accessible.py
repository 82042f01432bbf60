"""The article for screen readers: its text, caret and selection, and what is annotated at the caret.

Qt counts positions in UTF-16 units; `Utf16Map` is the one place where they meet ours. Aksharas, words, sentences and
paragraphs at a position Qt finds itself in the text it is given. Two questions a Python class cannot answer, because
PySide6 has no way to: which range is selected, and which attributes single letters have. So what is selected and what
is annotated at the caret is announced, and the latter is the description, too (docs/adr/0040).
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6.Shiboken import VoidPtr, getCppPointer

from annotate.text import Utf16Map
from gui.wording import excerpt

if TYPE_CHECKING:
    from gui.article_view.view import ArticleView


class ArticleAccessible(QAccessibleWidget, QAccessibleTextInterface):
    """A text that can be read and selected but not written."""

    def __init__(self, view: "ArticleView") -> None:
        QAccessibleWidget.__init__(self, view, QAccessible.Role.EditableText)
        QAccessibleTextInterface.__init__(self)
        self._view = view
        self._mapped: tuple[str, Utf16Map] = ("", Utf16Map(""))

    # The widget ------------------------------------------------------------------------------------------------------

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        """Return where in memory the part lies that answers questions of this kind."""
        if kind is QAccessible.InterfaceType.TextInterface:
            return VoidPtr(getCppPointer(self)[1])
        # WORKAROUND: PySide 6.11 dies of a None here, though that is what it returns itself for "no such part".
        found = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found

    def state(self) -> QAccessible.State:
        """Return that it is text of many lines, to be read and selected."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def text(self, *what: object) -> str:
        """Return the name or description of the widget, or the text between two positions of Qt's."""
        if what == (QAccessible.Text.Description,):
            return self._view.spoken
        if len(what) == 1:
            return super().text(what[0])  # type: ignore[arg-type]
        start, end = what
        assert isinstance(start, int)
        assert isinstance(end, int)
        end = self.characterCount() if end < 0 else end
        return self._text[self._ours(start) : self._ours(end)]

    # The text --------------------------------------------------------------------------------------------------------

    def characterCount(self) -> int:
        """Return the length of the text."""
        return self._map.to_utf16(len(self._text))

    def cursorPosition(self) -> int:
        """Return where the caret stands."""
        return self._map.to_utf16(self._view.caret)

    def setCursorPosition(self, position: int) -> None:
        """The caret stands there, or at the boundary before."""
        self._view.place_caret(self._ours(position))

    def selectionCount(self) -> int:
        """Return none: which range it is could not be said, and a wrong one must not be."""
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """The range is selected; there is only one selection."""
        self._view.select(self._ours(start), self._ours(end))

    def setSelection(self, index: int, start: int, end: int) -> None:
        """The range is selected."""
        self.addSelection(start, end)

    def removeSelection(self, index: int) -> None:
        """Nothing is selected."""
        self._view.clear_selection()

    def characterRect(self, position: int) -> QRect:
        """Return where on the screen the akshara stands."""
        box = self._view.akshara_rect(self._ours(position))
        return QRect(self._view.mapToGlobal(box.topLeft()), box.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the position at a point of the screen."""
        return self._map.to_utf16(self._view.offset_at(self._view.mapFromGlobal(point)))

    def scrollToSubstring(self, start: int, end: int) -> None:
        """The range can be seen."""
        self._view.show_range(self._ours(start), self._ours(end))

    @property
    def _text(self) -> str:
        return self._view.text

    @property
    def _map(self) -> Utf16Map:
        text = self._text
        if self._mapped[0] is not text:
            self._mapped = (text, Utf16Map(text))
        return self._mapped[1]

    def _ours(self, position: int) -> int:
        """Return the offset at a position of Qt's, whatever was asked for."""
        return self._map.to_code_point(min(max(position, 0), self.characterCount()))


class Reader:
    """Tells screen readers what has changed in one view; costs nothing while there are none."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._there: list[str] = []

    def text_changed(self, before: str, after: str) -> None:
        """Another article is shown."""
        if QAccessible.isActive():
            _send(QAccessibleTextUpdateEvent(self._view, 0, before, after))
            self._there = []

    def cursor_moved(self, *, is_selection_new: bool) -> None:
        """The caret stands elsewhere, or something else is selected: told, and what begins to be annotated there."""
        if not QAccessible.isActive():
            return
        view = self._view
        place = Utf16Map(view.text).to_utf16
        _send(QAccessibleTextCursorEvent(view, place(view.caret)))
        said = []
        if is_selection_new:
            start, end = view.selection or (view.caret, view.caret)
            _send(QAccessibleTextSelectionEvent(view, place(start), place(end)))
            if start < end:
                words = excerpt(view.text, start, end)
                said.append(QCoreApplication.translate("Spoken", "Selected: {words}").format(words=words))
        there = view.spoken_at(view.caret)
        said += [words for words in there if words not in self._there]
        self._there = there
        self.say("; ".join(said))

    def focus_moved(self, words: str) -> None:
        """Another record is in focus: told, unless the caret has told it."""
        if words not in self._there:
            self._there.append(words)
            self.say(words)

    def say(self, message: str) -> None:
        """The message is read out, if anybody listens."""
        if message and QAccessible.isActive():
            _send(QAccessibleAnnouncementEvent(self._view, message))


def _send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


def _made(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from gui.article_view.view import ArticleView

    return ArticleAccessible(thing) if isinstance(thing, ArticleView) else None


@cache
def install() -> None:
    """Screen readers see every article view as a text from now on; a second call changes nothing."""
    QAccessible.installFactory(_made)
