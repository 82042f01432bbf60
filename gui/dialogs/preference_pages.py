"""The pages of the preferences: who works, how everything looks, what is suggested."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from gui.language import LANGUAGES, SYSTEM
from gui.scale import NEAR, Type, inset, set_type
from gui.settings import INTERFACE, POINTS, SPACING, Settings

_THEMES = ("system", "light", "dark")


class GeneralPage(QWidget):
    """The annotator's name, the language, and what reports of bugs may hold."""

    annotator_changed = Signal(str)
    language_changed = Signal()

    def __init__(self, settings: Settings, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.annotator = QLineEdit(annotator, self)
        self.annotator.setPlaceholderText(self.tr("Your name"))
        self.annotator.editingFinished.connect(self._on_annotator)
        form = _form(self)
        form.addRow(self.tr("&Annotator"), self.annotator)
        form.addRow("", _note(self.tr("What you annotate from now on is kept under this name."), self))
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the system"), SYSTEM)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.language.activated.connect(self._on_language)
        form.addRow(self.tr("&Language"), self.language)
        self.reports = QCheckBox(self.tr("&Reports of mistakes in Ankan may hold words of articles"), self)
        self.reports.setChecked(settings.has_texts_in_reports)
        self.reports.toggled.connect(self._on_reports)
        form.addRow("", self.reports)
        form.addRow(
            "",
            _note(
                self.tr(
                    "Such reports stay on this computer until you send them. Without this they name only places in "
                    "the program and your last actions, which can make a mistake harder to find."
                ),
                self,
            ),
        )

    def _on_language(self) -> None:
        self._settings.language = self.language.currentData()
        self.language_changed.emit()

    def _on_reports(self, wanted: bool) -> None:
        self._settings.has_texts_in_reports = wanted

    def _on_annotator(self) -> None:
        name = " ".join(self.annotator.text().split())
        if name:
            self._settings.annotator = name
            self.annotator_changed.emit(name)


class AppearancePage(QWidget):
    """Theme, and how the article's text is set; `setting_changed` is about the latter."""

    looks_changed = Signal()
    setting_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.theme = QComboBox(self)
        self.theme.addItems([self.tr("As the desktop"), self.tr("Light"), self.tr("Dark")])
        self.theme.setCurrentIndex(_THEMES.index(settings.theme))
        self.theme.activated.connect(self._on_theme)
        self.interface = QSpinBox(self)
        inset(self.interface)
        self.interface.setRange(*INTERFACE)
        self.interface.setSingleStep(25)
        self.interface.setSuffix(self.tr(" %"))
        self.interface.setValue(settings.interface)
        # Each digit that is typed would draw the whole window anew.
        self.interface.setKeyboardTracking(False)
        self.interface.valueChanged.connect(self._on_interface)
        self.points = QDoubleSpinBox(self)
        inset(self.points)
        self.points.setRange(*POINTS)
        self.points.setDecimals(0)
        self.points.setSuffix(self.tr(" points"))
        self.points.setValue(settings.points)
        self.points.valueChanged.connect(self._on_points)
        self.face = QComboBox(self)
        self.face.addItems([self.tr("Without serifs"), self.tr("With serifs")])
        self.face.setCurrentIndex(int(settings.is_serif))
        self.face.activated.connect(self._on_face)
        self.spacing = QSpinBox(self)
        inset(self.spacing)
        self.spacing.setRange(round(100 * SPACING[0]), round(100 * SPACING[1]))
        self.spacing.setSingleStep(10)
        self.spacing.setSuffix(self.tr(" %"))
        self.spacing.setValue(round(100 * settings.spacing))
        self.spacing.valueChanged.connect(self._on_spacing)
        self.column = QComboBox(self)
        for name, title in (
            ("narrow", self.tr("Narrow")),
            ("usual", self.tr("Usual")),
            ("wide", self.tr("Wide")),
            ("full", self.tr("As wide as the window")),
        ):
            self.column.addItem(title, name)
        self.column.setCurrentIndex(self.column.findData(settings.column))
        self.column.activated.connect(self._on_column)
        form = _form(self)
        form.addRow(self.tr("&Theme"), self.theme)
        form.addRow(self.tr("Letters of the &interface"), self.interface)
        form.addRow("", _note(self.tr("100 % is the size that the desktop has."), self))
        form.addRow(_heading(self.tr("The article"), self))
        form.addRow(self.tr("&Size of the letters"), self.points)
        form.addRow(self.tr("&Face"), self.face)
        form.addRow(self.tr("Distance of the &lines"), self.spacing)
        form.addRow(self.tr("Width of the &column"), self.column)
        form.addRow(
            "", _note(self.tr("The wheel with Ctrl makes the letters larger and smaller while you read."), self)
        )

    def show_points(self, points: float) -> None:
        """Show the size that somebody chose elsewhere."""
        self.points.blockSignals(True)
        self.points.setValue(points)
        self.points.blockSignals(False)

    def _on_theme(self, at: int) -> None:
        self._settings.theme = _THEMES[at]
        self.looks_changed.emit()

    def _on_interface(self, percent: int) -> None:
        self._settings.interface = percent
        self.looks_changed.emit()

    def _on_points(self, points: float) -> None:
        self._settings.points = points
        self.setting_changed.emit()

    def _on_face(self, at: int) -> None:
        self._settings.is_serif = bool(at)
        self.setting_changed.emit()

    def _on_spacing(self, percent: int) -> None:
        self._settings.spacing = percent / 100
        self.setting_changed.emit()

    def _on_column(self) -> None:
        self._settings.column = self.column.currentData()
        self.setting_changed.emit()


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
    form.setSpacing(NEAR)
    return form


def _heading(text: str, parent: QWidget) -> QLabel:
    heading = QLabel(text, parent)
    heading.setObjectName("paneTitle")
    set_type(heading, Type.STRONG)
    return heading


def _note(text: str, parent: QWidget) -> QLabel:
    note = QLabel(text, parent)
    note.setTextFormat(Qt.TextFormat.PlainText)
    note.setObjectName("muted")
    note.setWordWrap(True)
    return note
