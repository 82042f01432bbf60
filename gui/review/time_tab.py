"""Agreement over time: the line, what every change of the guideline brought, and a row to note another change."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotate.agreement.results import Results
from gui.review import tables
from gui.review.curve import Curve
from gui.review.number_table import NumberTable
from gui.scale import NEAR, grown, hold
from gui.theme import Theme


class TimeTab(QWidget):
    """`change_noted` carries the date (ISO 8601) and what changed in the guideline on that day."""

    change_noted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve = Curve(self)
        self.changes = NumberTable(self.tr("What changes of the guideline brought"), self)
        self.changes.hide()
        self.date, self.what = QLineEdit(self), QLineEdit(self)
        self.date.setAccessibleName(self.tr("Date of the change"))
        self.date.setPlaceholderText(self.tr("YYYY-MM-DD"))
        hold(self.date, width=96)
        self.what.setAccessibleName(self.tr("What changed in the guideline"))
        self.what.setPlaceholderText(self.tr("What changed in the guideline"))
        self.note = QPushButton(self.tr("Mar&k the change"), self)
        self.note.setEnabled(False)
        self.note.clicked.connect(self._on_note)
        lead = QLabel(self.tr("The guideline changed on"), self)
        lead.setObjectName("muted")
        row = QHBoxLayout()
        for widget in (lead, self.date, self.what, self.note):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.addWidget(self.curve, 1)
        layout.addWidget(self.changes)
        layout.addLayout(row)
        self._is_writable = True
        for field in (self.date, self.what):
            field.textChanged.connect(lambda _text: self._on_typed())
            field.returnPressed.connect(self._on_note)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.curve.set_theme(theme)
        self.changes.set_theme(theme)

    def show_results(self, results: Results, *, is_writable: bool) -> None:
        """Show these numbers."""
        self._is_writable = is_writable
        self.curve.show_moments(results.over_time, [(change.date, change.what) for change in results.changes])
        self.changes.setVisible(bool(results.changes))
        if results.changes:
            self.changes.show_table(tables.changes(results))
            self.changes.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.changes.setFixedHeight(min(grown(150), grown(36) + self.changes.verticalHeader().length()))
        self._on_typed()

    def _on_typed(self) -> None:
        is_complete = _is_date(self.date.text().strip()) and bool(self.what.text().strip())
        self.note.setEnabled(is_complete and self._is_writable)

    def _on_note(self) -> None:
        if self.note.isEnabled():
            self.change_noted.emit(self.date.text().strip(), self.what.text().strip())
            self.date.clear()
            self.what.clear()


def _is_date(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False
