"""The few things a person may want otherwise; each takes effect at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from gui.settings import POINTS, Settings

_THEMES = ("system", "light", "dark")


class Preferences(QDialog):
    """Annotator's name, theme, size of the article's letters, whether stances are suggested."""

    looks_changed = Signal()
    annotator_changed = Signal(str)

    def __init__(self, settings: Settings, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setModal(False)
        self._settings = settings
        self.annotator = QLineEdit(annotator, self)
        self.annotator.setPlaceholderText(self.tr("Your name"))
        self.annotator.editingFinished.connect(self._on_annotator)
        self.theme = QComboBox(self)
        self.theme.addItems([self.tr("As the desktop"), self.tr("Light"), self.tr("Dark")])
        self.theme.setCurrentIndex(_THEMES.index(settings.theme))
        self.theme.activated.connect(self._on_theme)
        self.points = QDoubleSpinBox(self)
        self.points.setRange(*POINTS)
        self.points.setDecimals(0)
        self.points.setSuffix(self.tr(" points"))
        self.points.setValue(settings.points)
        self.points.valueChanged.connect(self._on_points)
        self.stances = QCheckBox(self.tr("Suggest &stances (uncertain)"), self)
        self.stances.setToolTip(
            self.tr(
                "For suggestions from now on. Suggestions > Make suggestions for this article adds them to an article "
                "that has had its suggestions."
            )
        )
        self.stances.setChecked(settings.suggests_stances)
        self.stances.toggled.connect(self._on_stances)
        form = QFormLayout(self)
        form.setContentsMargins(18, 18, 18, 14)
        form.setSpacing(10)
        form.addRow(self.tr("&Annotator"), self.annotator)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Article's &letters"), self.points)
        form.addRow("", self.stances)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        form.addRow(buttons)
        self.setMinimumWidth(380)

    def _on_annotator(self) -> None:
        name = " ".join(self.annotator.text().split())
        if name:
            self._settings.annotator = name
            self.annotator_changed.emit(name)

    def _on_theme(self, at: int) -> None:
        self._settings.theme = _THEMES[at]
        self.looks_changed.emit()

    def _on_stances(self, wanted: bool) -> None:
        self._settings.suggests_stances = wanted

    def _on_points(self, points: float) -> None:
        self._settings.points = points
        self.looks_changed.emit()
