"""What is compared: layer, label, annotators, batch, source, dates, state."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from annotate.agreement.units import LAYERS
from annotate.schema import Schema
from gui.cut_box import CutBox
from gui.review.words import layer_name
from gui.scale import NEAR, WIDE, hold
from gui.translation import plain
from gui.wrapping import Wrapping
from storage.agreement import BEGUN, FINISHED, Filters
from storage.layers import GOLD
from storage.project import Project

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# Somebody who goes through a list with the arrow keys does not want every entry computed.
_REST_MS = 250


class FilterBar(QWidget):
    """`changed` follows when a choice has rested for a moment; `filters` is what is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self.layer = QComboBox(self)
        for layer in LAYERS:
            self.layer.addItem(layer_name(layer), layer)
        self.label = CutBox(self)
        self.annotators = QToolButton(self)
        self.annotators.setObjectName("choice")
        self.annotators.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._names = QMenu(self.annotators)
        self.annotators.setMenu(self._names)
        self.batch, self.source = CutBox(self), CutBox(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.state = QComboBox(self)
        self.state.addItem(self.tr("Finished"), FINISHED)
        self.state.addItem(self.tr("Begun as well"), BEGUN)
        self._names_of: dict[QComboBox, QLabel] = {}
        row = Wrapping(self)
        row.setContentsMargins(WIDE, NEAR, WIDE, NEAR)
        row.setSpacing(NEAR)
        for text, field in (
            (self.tr("La&yer"), self.layer),
            (self.tr("La&bel"), self.label),
            (self.tr("A&nnotators"), self.annotators),
            (self.tr("Ba&tch"), self.batch),
            (self.tr("Source"), self.source),
            (self.tr("From"), self.since),
            (self.tr("until"), self.until),
            (self.tr("St&ate"), self.state),
        ):
            name = QLabel(text, self)
            name.setObjectName("muted")
            name.setBuddy(field)
            field.setAccessibleName(plain(text))
            row.add(name)
            row.add(field)
            if isinstance(field, QComboBox):
                self._names_of[field] = name
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("YYYY-MM-DD"))
            hold(field, width=112)
            field.setToolTip(self.tr("Year-month-day of the last work on an article; empty for all."))
            field.textChanged.connect(self._on_date)
        for box in (self.label, self.batch, self.source):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            hold(box, most_width=170)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.changed)
        self._is_filling = False
        self.layer.currentIndexChanged.connect(lambda _at: self._on_layer())
        for box in (self.label, self.batch, self.source, self.state):
            box.currentIndexChanged.connect(lambda _at: self._on_changed())

    def show_project(self, project: Project) -> None:
        """Offer what this project has; what is chosen stays where it can."""
        self._is_filling = True
        self._schema = project.schema
        self._on_layer()
        chosen = self.names
        self._names.clear()
        others = {GOLD, *project.team.second_passes()}
        for name in project.annotators():
            if name in others:
                continue
            action = self._names.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(not chosen or name in chosen)
            action.toggled.connect(lambda _checked: self._on_changed())
        self._show_names()
        self._offer(self.batch, self.tr("Every batch"), [batch.name for batch in project.team.batches()])
        self._offer(self.source, self.tr("Every source"), project.sources())
        self._is_filling = False

    def _offer(self, box: QComboBox, every: str, names: Sequence[str]) -> None:
        """The box offers these names, what is chosen stays where it can; it is there where there is a choice."""
        chosen = box.currentData()
        box.clear()
        box.addItem(every, "")
        for name in names:
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        for widget in (box, self._names_of[box]):
            widget.setVisible(len(names) > 1)

    @property
    def names(self) -> tuple[str, ...]:
        """The annotators that are chosen; empty when all are."""
        actions = self._names.actions()
        chosen = tuple(str(action.data()) for action in actions if action.isChecked())
        return () if len(chosen) == len(actions) else chosen

    @property
    def filters(self) -> Filters:
        """What is chosen. A date that is none yet does not narrow anything down."""
        label, batch, source = (box.currentData() for box in (self.label, self.batch, self.source))
        since, until = (_date(field) for field in (self.since, self.until))
        return Filters(
            self.layer.currentData(),
            (label,) if label else (),
            self.names,
            (),
            (batch,) if batch else (),
            (source,) if source else (),
            since,
            until,
            self.state.currentData(),
        )

    def _on_layer(self) -> None:
        was_filling, self._is_filling = self._is_filling, True
        self.label.clear()
        self.label.addItem(self.tr("Every label"), "")
        layer = self.layer.currentData()
        if self._schema is not None and layer in ("entity", "quote", "stance"):
            for each in self._schema.entities if layer == "entity" else self._schema.quotes:
                self.label.addItem(each.code, each.code)
        self._is_filling = was_filling
        self._on_changed()

    def _on_date(self, _text: str) -> None:
        for field in (self.since, self.until):
            is_wrong = bool(field.text()) and not _date(field)
            field.setProperty("wrong", is_wrong)
            field.style().polish(field)
        self._on_changed()

    def _on_changed(self) -> None:
        if not self._is_filling:
            self._show_names()
            self._rest.start()

    def _show_names(self) -> None:
        names = self.names
        self.annotators.setText(self.tr("All") if not names else self.tr("%n chosen", "", len(names)))


def _date(field: QLineEdit) -> str:
    text = field.text().strip()
    return text if _DATE.fullmatch(text) else ""
