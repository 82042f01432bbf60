"""A field in which the words of the article are typed that a link leads to; what is typed is completed to a place."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from annotate.model import Anchor
from gui.scale import HAIR

Find = Callable[[str], list[tuple[str, Anchor]]]


class PlaceEdit(QLineEdit):
    """`taken` carries the Anchor that was chosen; `left` tells of Esc, `abandoned` that the keyboard is elsewhere."""

    taken = Signal(object)
    left = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Find = lambda _typed: []
        self._found: list[tuple[str, Anchor]] = []
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        # What is offered is found by other rules than Qt's: every spelling, and Latin letters.
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        popup = self._completer.popup()
        if isinstance(popup, QListView):
            # Room for the signs above and below the letters.
            popup.setSpacing(HAIR)
        self._completer.activated[QModelIndex].connect(self._on_activated)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    @property
    def offered(self) -> list[str]:
        """The words that are offered for what was typed, the likeliest first."""
        return [words for words, _ in self._found]

    def set_find(self, find: Find) -> None:
        """``find`` returns what typed words may mean: the words and the place, the likeliest first."""
        self._find = find

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self._offer_nothing()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever leaves without Return has changed nothing; the list of what is offered does not count as leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._offer_nothing()
            self.abandoned.emit()

    def _on_edited(self, typed: str) -> None:
        self._found = self._find(typed)
        self._names.setStringList(self.offered)
        if self._found:
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _on_return(self) -> None:
        # The row that is marked, else the first. The completer may tell of it again: by then nothing is offered.
        self._take(max(0, self._completer.popup().currentIndex().row()))

    def _on_activated(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._found):
            anchor = self._found[at][1]
            self._offer_nothing()
            self.taken.emit(anchor)

    def _offer_nothing(self) -> None:
        self._found = []
        self._names.setStringList([])
        self._completer.popup().hide()
