"""The row over the list of annotations: undecided ones only, of one label, in one range of scores."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from annotate.schema import Schema
from annotate.undecided import Filter
from gui.cut_box import CutBox
from gui.icons import icon
from gui.scale import TIGHT
from gui.theme import Theme
from gui.wrapping import Wrapping

# Where suggestions are worth a second look and where they may be accepted together (docs/suggestions.md).
_RANGES: tuple[tuple[float | None, float | None], ...] = (
    (None, None),
    (None, 0.5),
    (None, 0.7),
    (None, 0.9),
    (0.7, None),
    (0.9, None),
    (0.95, None),
)


class FilterRow(QWidget):
    """`changed` tells that something else is chosen; `left` that Esc was pressed here and nothing is chosen."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only_open = QToolButton(self)
        self.only_open.setObjectName("choice")
        self.only_open.setText(self.tr("Undecided"))
        self.only_open.setToolTip(self.tr("Show only what nobody has decided on"))
        self.only_open.setCheckable(True)
        self.only_noted = QToolButton(self)
        self.only_noted.setObjectName("choice")
        self.only_noted.setToolTip(self.tr("Show only what has a note or a flag"))
        self.only_noted.setAccessibleName(self.tr("Noted or flagged"))
        self.only_noted.setCheckable(True)
        self.labels, self.scores = CutBox(self), CutBox(self)
        for combo, name in ((self.labels, self.tr("Show this label")), (self.scores, self.tr("Show these scores"))):
            combo.setAccessibleName(name)
            combo.setToolTip(name)
            combo.setMaxVisibleItems(16)
        for low, high in _RANGES:
            self.scores.addItem(self._range_text(low, high))
        self.clear = QToolButton(self)
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Show everything (Esc)"))
        self.clear.setAccessibleName(self.tr("Show everything"))
        self.clear.clicked.connect(self.reset)
        self._codes: list[tuple[str | None, str | None]] = []
        self._show_labels(None)
        layout = Wrapping(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for widget, stretch in (
            (self.only_open, 0),
            (self.only_noted, 0),
            (self.labels, 1),
            (self.scores, 1),
            (self.clear, 0),
        ):
            layout.add(widget, stretch)
        for combo in (self.labels, self.scores):
            combo.currentIndexChanged.connect(lambda _at: self._on_changed())
        for button in (self.only_open, self.only_noted):
            button.toggled.connect(lambda _on: self._on_changed())
        self._on_changed()

    @property
    def filter(self) -> Filter:
        """What is chosen, the undecided ones aside."""
        layer, code = self._codes[max(self.labels.currentIndex(), 0)]
        low, high = _RANGES[max(self.scores.currentIndex(), 0)]
        return Filter(layer, code, low, high, self.only_noted.isChecked())

    @property
    def chosen(self) -> tuple[int, int, bool, bool]:
        """Where the choices stand, for `choose` of another row of the same schema."""
        return (
            self.labels.currentIndex(),
            self.scores.currentIndex(),
            self.only_open.isChecked(),
            self.only_noted.isChecked(),
        )

    def choose(self, chosen: tuple[int, int, bool, bool]) -> None:
        """The choices stand as they stood in another row."""
        label, score, is_open, is_noted = chosen
        self.labels.setCurrentIndex(label)
        self.scores.setCurrentIndex(score)
        self.only_open.setChecked(is_open)
        self.only_noted.setChecked(is_noted)

    def set_schema(self, schema: Schema | None) -> None:
        """Offer this schema's labels; nothing is chosen."""
        self._show_labels(schema)
        self.reset()

    def set_theme(self, theme: Theme) -> None:
        """Draw the button in this theme's colours."""
        self.clear.setIcon(icon("clear", theme.text.name(), theme.faint.name()))
        self.only_noted.setIcon(icon("note", theme.text.name(), theme.faint.name()))

    def reset(self) -> None:
        """Every label and score is shown, with and without a note."""
        with QSignalBlocker(self.labels), QSignalBlocker(self.scores), QSignalBlocker(self.only_noted):
            self.only_noted.setChecked(False)
            self.labels.setCurrentIndex(0)
            self.scores.setCurrentIndex(0)
        self._on_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc chooses nothing and leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.reset()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_labels(self, schema: Schema | None) -> None:
        with QSignalBlocker(self.labels):
            self.labels.clear()
            self.labels.addItem(self.tr("Any label"))
            self._codes = [(None, None)]
            layers = (
                (("entity", schema.entities), ("quote", schema.quotes), ("stance", schema.stances)) if schema else ()
            )
            for layer, inventory in layers:
                for label in inventory:
                    self.labels.addItem(label.code)
                    self._codes.append((layer, label.code))

    def _range_text(self, low: float | None, high: float | None) -> str:
        if low is not None:
            return self.tr("{score} % and more").format(score=round(100 * low))
        if high is not None:
            return self.tr("Under {score} %").format(score=round(100 * high))
        return self.tr("Any score")

    def _on_changed(self) -> None:
        self.clear.setEnabled(self.filter.is_set)
        self.changed.emit()
