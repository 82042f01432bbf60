"""The way through the sample article that the annotator's guide describes, done by keys; pictures are taken on it."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import AnnotationSet, Quote, Span
from benchmarks.painting import settle
from gui.window import Window

_KEY = Qt.Key
_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Walk:
    """Somebody who does what the guide says, with the keys that it names."""

    def __init__(self, window: Window) -> None:
        self.window = window
        window.view.setFocus()

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """Press a key as often as said, wherever the keyboard is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            settle(1)

    @property
    def annotations(self) -> AnnotationSet:
        """All that the annotator has in the article."""
        assert self.window.session.annotations is not None
        return self.window.session.annotations

    @property
    def words(self) -> str:
        """The words of what is in focus."""
        document, record = self.window.session.document, self.window.desk.focused
        assert document is not None
        return document.text[record.start : record.end] if isinstance(record, Span | Quote) else ""

    def accept_until(self, words: str) -> None:
        """Accept one suggestion after the other until the one with these words is in focus."""
        for _ in range(80):
            if self.words.startswith(words):
                return
            self.press("a")
        raise AssertionError(f"{words} did not come into focus")

    def put_cursor(self, words: str) -> None:
        """Bring the text cursor to the beginning of these words."""
        document = self.window.session.document
        assert document is not None
        view, wanted = self.window.view, document.text.index(words)
        while abs(view.caret - wanted) > 100:
            self.press(_KEY.Key_Down if view.caret < wanted else _KEY.Key_Up)
        while view.caret != wanted:
            self.press(_KEY.Key_Right if view.caret < wanted else _KEY.Key_Left)


def walk(window: Window) -> Iterator[str]:
    """Yield the name of each picture when it can be taken; the article is finished in the end."""
    hand = Walk(window)
    yield "suggestions"
    hand.accept_until("10")
    hand.press(_KEY.Key_Right, _ALT)
    yield "boundary"
    hand.press("n")
    hand.accept_until("यात्री")
    hand.press("x", _SHIFT)
    hand.accept_until("''ग़रीब")
    hand.press("s")
    yield "speaker"
    hand.press(_KEY.Key_Return)
    hand.press("c")
    hand.press(_KEY.Key_Return)
    hand.press("n")
    hand.accept_until("मालवा नगर")
    hand.press(_KEY.Key_Right, _ALT, times=2)
    hand.press("2")
    hand.press("n")
    while hand.annotations.undecided:
        hand.press("a")
    hand.put_cursor("अहिल्या मेट्रो अपनी")
    hand.press(_KEY.Key_Right, _SHIFT, times=2)
    yield "missing"
    hand.press("2")
    hand.put_cursor("चुपचाप")
    hand.press("q")
    hand.press("y")
    hand.press("v")
    hand.press("2")
    hand.press("g")
    hand.press(_KEY.Key_Return)
    yield "stance"
    hand.press(_KEY.Key_Return, _CTRL)
    yield "finished"


def text_and_card(window: Window) -> QRect:
    """Return the part of the window that shows the article and the card of what is in focus."""
    panes = window.panes
    left = panes.articles.mapTo(window, panes.articles.rect().topRight()).x()
    top = panes.mapTo(window, panes.rect().topLeft()).y()
    return QRect(left, top, window.width() - left, window.panes.height())
