"""Preferences: the list of pages at the left, the page at the right; what is changed takes effect at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.preference_pages import AppearancePage, GeneralPage, SuggestionsPage
from gui.scale import APART, WIDE, Type, hold, open_with, set_type
from gui.settings import Settings

_LIST_WIDTH = 150


class Preferences(QDialog):
    """The pages `general`, `appearance` and `suggestions`, and those that are added."""

    looks_changed = Signal()
    annotator_changed = Signal(str)
    language_changed = Signal()

    def __init__(self, settings: Settings, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setModal(False)
        self.names = QListWidget(self)
        self.names.setObjectName("pageNames")
        hold(self.names, width=_LIST_WIDTH)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setAccessibleName(self.tr("Pages"))
        self.pages = QStackedWidget(self)
        self.names.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.general = GeneralPage(settings, annotator, self)
        self.appearance = AppearancePage(settings, self)
        self.suggestions = SuggestionsPage(settings, self)
        self.general.annotator_changed.connect(self.annotator_changed)
        self.general.language_changed.connect(self.language_changed)
        self.appearance.looks_changed.connect(self.looks_changed)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(APART)
        row.addWidget(self.names)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, APART)
        column.setSpacing(APART)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.add_page(self.tr("General"), self.general)
        self.add_page(self.tr("Appearance"), self.appearance)
        self.add_page(self.tr("Suggestions"), self.suggestions)
        self.names.setCurrentRow(0)
        open_with(self, 660, 460)

    def add_page(self, title: str, page: QWidget) -> None:
        """The page stands last in the list; its title stands above it, too."""
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        set_type(head, Type.TITLE)
        holder = QWidget(self.pages)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(APART)
        column.addWidget(head)
        column.addWidget(page, 1)
        self.pages.addWidget(holder)
        self.names.addItem(title)

    def show_page(self, page: QWidget) -> None:
        """This page is the one that is seen."""
        at = next(at for at in range(self.pages.count()) if self.pages.widget(at).isAncestorOf(page))
        self.names.setCurrentRow(at)
