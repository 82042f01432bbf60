"""The pages of the preferences: who works, how everything looks, what is suggested."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from gui.settings import POINTS, Settings

_THEMES = ("system", "light", "dark")


class GeneralPage(QWidget):
    """The annotator's name."""

    annotator_changed = Signal(str)

    def __init__(self, settings: Settings, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.annotator = QLineEdit(annotator, self)
        self.annotator.setPlaceholderText(self.tr("Your name"))
        self.annotator.editingFinished.connect(self._on_annotator)
        form = _form(self)
        form.addRow(self.tr("&Annotator"), self.annotator)
        form.addRow("", _note(self.tr("What you annotate from now on is kept under this name."), self))

    def _on_annotator(self) -> None:
        name = " ".join(self.annotator.text().split())
        if name:
            self._settings.annotator = name
            self.annotator_changed.emit(name)


class AppearancePage(QWidget):
    """Theme, and how the article's text is set."""

    looks_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
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
        form = _form(self)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Article's &letters"), self.points)

    def _on_theme(self, at: int) -> None:
        self._settings.theme = _THEMES[at]
        self.looks_changed.emit()

    def _on_points(self, points: float) -> None:
        self._settings.points = points
        self.looks_changed.emit()


class SuggestionsPage(QWidget):
    """Whether stances are suggested."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.stances = QCheckBox(self.tr("Suggest &stances (uncertain)"), self)
        self.stances.setChecked(settings.suggests_stances)
        self.stances.toggled.connect(self._on_stances)
        form = _form(self)
        form.addRow(self.stances)
        form.addRow(
            _note(
                self.tr(
                    "For suggestions from now on. Suggestions > Make suggestions for this article adds them to an "
                    "article that has had its suggestions."
                ),
                self,
            )
        )

    def _on_stances(self, wanted: bool) -> None:
        self._settings.suggests_stances = wanted


def _form(page: QWidget) -> QFormLayout:
    form = QFormLayout(page)
    form.setContentsMargins(0, 0, 0, 0)
    form.setSpacing(10)
    return form


def _note(text: str, parent: QWidget) -> QLabel:
    note = QLabel(text, parent)
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setObjectName("muted")
    note.setWordWrap(True)
    return note
