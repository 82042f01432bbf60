"""One link of a card: whom or what it points at, chosen from the likely ones or picked in the text."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotate.model import Anchor
from gui.cards.place_edit import PlaceEdit
from gui.icons import icon
from gui.scale import HAIR, hold
from gui.theme import Theme
from gui.wording import role_name

_WORDS = 60


class AnchorField(QWidget):
    """Shows a link's words; emits another choice (an Anchor, or None to clear it) or the wish to pick in the text."""

    chosen = Signal(str, object)
    pick_wanted = Signal(str)
    left = Signal()  # the typing is over

    def __init__(self, role: str, parent: QWidget | None = None, *, is_typed: bool = False) -> None:
        """Make the field of this role; with ``is_typed`` the words of a place can be typed."""
        super().__init__(parent)
        self.role = role
        name = role_name(role)
        self._label = QLabel(name, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        hold(self._label, least_width=54)
        self.combo = QComboBox(self)
        self.combo.setAccessibleName(name)
        self.combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.combo.setMaxVisibleItems(14)
        self.combo.activated.connect(self._on_activated)
        # While words are typed this stands in the place of the choice.
        self.typing: PlaceEdit | None = None
        if is_typed:
            self.typing = PlaceEdit(self)
            self.typing.setAccessibleName(name)
            self.typing.hide()
            self.typing.taken.connect(self._on_taken)
            self.typing.left.connect(self._on_left)
            self.typing.abandoned.connect(self._end_typing)
        self.pick = QToolButton(self)
        self.pick.setAutoRaise(True)
        pick_text = self.tr("Pick the {role} in the text").format(role=name.lower())
        self.pick.setToolTip(pick_text)
        self.pick.setAccessibleName(pick_text)
        self.pick.clicked.connect(lambda: self.pick_wanted.emit(self.role))
        self.clear = QToolButton(self)
        self.clear.setAutoRaise(True)
        clear_text = self.tr("Clear the {role}").format(role=name.lower())
        self.clear.setToolTip(clear_text)
        self.clear.setAccessibleName(clear_text)
        self.clear.clicked.connect(lambda: self.chosen.emit(self.role, None))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addWidget(self._label)
        layout.addWidget(self.combo, 1)
        if self.typing is not None:
            layout.addWidget(self.typing, 1)
        layout.addWidget(self.pick)
        layout.addWidget(self.clear)
        self._anchors: list[Anchor | None] = []
        self._shown: tuple[Anchor | None, list[Anchor], str, Anchor | None] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw the buttons in this theme's colours."""
        self.pick.setIcon(icon("pick", theme.text.name(), theme.faint.name()))
        self.clear.setIcon(icon("clear", theme.text.name(), theme.faint.name()))

    def set_find(self, find: Callable[[str], list[Anchor]], text: str) -> None:
        """``find`` returns which places typed words may mean."""
        if self.typing is not None:
            self.typing.set_find(lambda typed: [(_words(text, anchor), anchor) for anchor in find(typed)])

    def show_anchor(
        self, anchor: Anchor | None, candidates: list[Anchor], text: str, proposed: Anchor | None = None
    ) -> None:
        """Show where the link points now and what else it may point at; what is proposed, with a question mark."""
        shown = (anchor, candidates, text, proposed)
        if self._shown == shown:
            return
        self._shown = shown
        self._anchors = [None]
        first = anchor or proposed
        if first is not None:
            self._anchors.append(first)
        self._anchors.extend(other for other in candidates if other != first)
        with QSignalBlocker(self.combo):
            self.combo.clear()
            is_proposed = anchor is None and proposed is not None
            unlinked = f"{_words(text, proposed)} ?" if is_proposed and proposed is not None else self.tr("not linked")
            self.combo.addItem(unlinked)
            for each in self._anchors[1:]:
                assert each is not None
                self.combo.addItem(_words(text, each))
            if self.typing is not None:
                self.combo.addItem(self.tr("Type other words…"))
            self.combo.setCurrentIndex(0 if anchor is None else 1)
        self.combo.setToolTip(_words(text, anchor) if anchor is not None else "")
        self.clear.setEnabled(anchor is not None)

    def name_by(self, words: str) -> None:
        """The field is named by these words of the article and an equals sign; what is too long is cut."""
        metrics = self._label.fontMetrics()
        room = self._label.minimumWidth() - metrics.horizontalAdvance(" =")
        # Of a long role the last word says most: “… प्रवक्ता”.
        short = words if metrics.horizontalAdvance(words) <= room else words.rsplit(" ", 1)[-1]
        self._label.setText(f"{metrics.elidedText(short, Qt.TextElideMode.ElideRight, room)} =")
        self._label.setToolTip(words)
        self.combo.setAccessibleName(f"{words} =")

    def type_words(self) -> None:
        """The keyboard is in a field for the words of a place; what the link leads to now stands in it, selected."""
        if self.typing is None:
            return
        anchor, _, text, _ = self._shown or (None, [], "", None)
        self.typing.setText(_words(text, anchor) if anchor is not None else "")
        self.combo.hide()
        self.typing.show()
        self.typing.selectAll()
        self.typing.setFocus()

    def _on_taken(self, anchor: Anchor) -> None:
        self._end_typing()
        self.chosen.emit(self.role, anchor)
        self.left.emit()

    def _on_left(self) -> None:
        self._end_typing()
        self.left.emit()

    def _end_typing(self) -> None:
        if self.typing is not None:
            self.typing.hide()
            self.combo.show()

    def _on_activated(self, at: int) -> None:
        if at < len(self._anchors):
            self.chosen.emit(self.role, self._anchors[at])
            return
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(1 if self._shown is not None and self._shown[0] is not None else 0)
        self.type_words()


def _words(text: str, anchor: Anchor) -> str:
    words = text[anchor.start : anchor.end].replace("\n", " ")
    return words if len(words) <= _WORDS else f"{words[:_WORDS]}…"
