"""The page of all shortcuts as they are now: searched, printed, saved as a sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from gui.dialogs.key_groups import KeyGroup, found
from gui.dialogs.key_sheet import MARGIN_MM, print_sheet, save_sheet
from gui.pdf_file import a4
from gui.scale import APART, HAIR, TIGHT, VAST, WIDE, Type, grown, open_with, set_type
from gui.told import told

# The widest pair of key caps, so that what the keys do stands in one line down the page.
_KEYS_WIDTH = 190


class KeyboardPage(QDialog):
    """Lists every shortcut by group in two columns; the window behind it stays usable.

    ``groups`` is asked whenever the page is drawn, so that it shows the keys of now; `told` carries what became of
    the sheet.
    """

    change_wanted = Signal()

    def __init__(self, groups: Callable[[], list[KeyGroup]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.setModal(False)
        self._groups = groups
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search: a key, or what it does"))
        self.search.setAccessibleName(self.tr("Search the shortcuts"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self.show_groups())
        self.change = self._button(self.tr("&Change keys…"), self.change_wanted.emit)
        self.print = self._button(self.tr("&Print…"), self._print)
        self.save = self._button(self.tr("&Save as PDF…"), self._save)
        top = QHBoxLayout()
        top.setContentsMargins(WIDE, WIDE, WIDE, 0)
        top.addWidget(self.search, 1)
        for button in (self.change, self.print, self.save):
            top.addWidget(button)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setContentsMargins(WIDE, 0, WIDE, 0)
        self.message.hide()
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.message)
        layout.addWidget(self._area, 1)
        open_with(self, 980, 720)
        self.show_groups()
        self.search.setFocus()

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        # Enter in the search field must not press it.
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def show_groups(self) -> None:
        """The page shows the shortcuts of now that the search finds."""
        groups = found(self._groups(), self.search.text())
        columns = QHBoxLayout()
        columns.setSpacing(VAST)
        columns.setContentsMargins(WIDE, APART, WIDE, WIDE)
        half = sum(len(group.rows) + 2 for group in groups) / 2
        column, filled = self._column(columns), 0.0
        for group in groups:
            if filled >= half:
                column.addStretch(1)
                column, filled = self._column(columns), float("-inf")
            column.addWidget(_group(group))
            filled += len(group.rows) + 2
        if not groups:
            nothing = QLabel(self.tr("No shortcut has these words. Search for what a key does, such as “label”."))
            nothing.setObjectName("muted")
            column.addWidget(nothing)
        column.addStretch(1)
        page = QWidget(self)
        page.setLayout(columns)
        self._area.setWidget(page)

    def _column(self, columns: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(APART)
        columns.addLayout(column, 1)
        return column

    # The sheet -------------------------------------------------------------------------------------------------------

    def save_to(self, path: Path) -> None:
        """The sheet is in this file as PDF; the page says so, or why not."""
        if path.suffix.lower() != ".pdf":
            path = path.with_name(f"{path.name}.pdf")
        try:
            save_sheet(path, self._groups())
        except KnownError as error:
            self._tell(told(error))
            return
        self._tell(self.tr("Saved: {path}").format(path=path))

    def _save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the sheet of keys"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilters([self.tr("PDF (*.pdf)")])
        dialog.selectFile("ankan-keys.pdf")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def _print(self) -> None:
        # Only now: printing is not needed to start.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(QPageLayout(a4(MARGIN_MM)))
        printer.setDocName("ankan-keys")
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._print_on(printer))
        dialog.open()

    def _print_on(self, printer: object) -> None:
        try:
            print_sheet(printer, self._groups())  # type: ignore[arg-type]
        except KnownError as error:
            self._tell(told(error))
            return
        self._tell(self.tr("The sheet is on its way to the printer."))

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()


def _group(group: KeyGroup) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(APART)
    grid.setVerticalSpacing(TIGHT)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, grown(_KEYS_WIDTH))
    head = QLabel(group.title)
    head.setObjectName("paneTitle")
    set_type(head, Type.STRONG)
    grid.addWidget(head, 0, 0, 1, 2)
    for at, row in enumerate(group.rows, 1):
        caps = QHBoxLayout()
        caps.setSpacing(TIGHT)
        for key in row.keys:
            cap = QLabel(key)
            cap.setTextFormat(Qt.TextFormat.PlainText)
            cap.setObjectName("keyCap")
            caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        caps.addStretch(1)
        grid.addLayout(caps, at, 0)
        what = QLabel(row.text)
        what.setTextFormat(Qt.TextFormat.PlainText)
        what.setWordWrap(True)
        what.setContentsMargins(0, HAIR, 0, 0)
        grid.addWidget(what, at, 1, Qt.AlignmentFlag.AlignTop)
    return holder
