"""What articles are to come from: files, folders, the clipboard; and how they are to be read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from gui.scale import HAIR, NEAR, hold
from gui.told import told
from gui.translation import plain
from storage.importing import FORMATS, SUFFIXES, ArticleError, ReadOptions, columns, files_in, format_of

_ENCODINGS = ("utf-8", "utf-16", "windows-1252")


class ArticleSources(QWidget):
    """The list of sources with its buttons. `changed` follows each act, `refused` says why one was not done."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.files: list[Path] = []
        self.text = ""
        self.shown = QListWidget(self)
        self.shown.setAccessibleName(self.tr("Files to import"))
        self.shown.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.shown.setSpacing(HAIR)
        self.shown.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        column = QVBoxLayout()
        column.setSpacing(NEAR)
        for text, handler in (
            (self.tr("Add &files…"), self._browse_files),
            (self.tr("Add a fol&der…"), self._browse_folder),
            (self.tr("&Paste"), self.paste),
            (self.tr("Re&move"), self.remove),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(handler)
            column.addWidget(button)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shown, 1)
        row.addLayout(column)
        hold(self, most_height=130)

    def add(self, paths: Iterable[Path]) -> None:
        """These files, and those in these folders, are among the sources."""
        try:
            self.files += [path for path in files_in(paths) if path not in self.files]
        except ArticleError as error:
            self.refused.emit(told(error))
            return
        self._show()

    def paste(self) -> None:
        """What is on the clipboard is among the sources: files, or a text as an article of its own."""
        # None where the desktop has no clipboard, or nothing on it.
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data is not None else []
        if files:
            self.add(files)
            return
        self.text = data.text() if data is not None and data.hasText() else ""
        if self.text.strip():
            self._show()
        else:
            self.refused.emit(self.tr("The clipboard holds no text: copy an article first."))

    def remove(self) -> None:
        """The chosen ones are no sources any more."""
        for item in self.shown.selectedItems():
            path = item.data(Qt.ItemDataRole.UserRole)
            if path is None:
                self.text = ""
            else:
                self.files.remove(path)
        self._show()

    def _show(self) -> None:
        self.shown.clear()
        for path in self.files:
            item = QListWidgetItem(str(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.shown.addItem(item)
        if self.text:
            self.shown.addItem(QListWidgetItem(self.tr("The clipboard’s text")))
        self.changed.emit()

    def _browse_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Import articles"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([self.tr("Articles ({kinds})").format(kinds=kinds), self.tr("All files (*)")])
        dialog.filesSelected.connect(self._take)
        dialog.open()

    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Import a folder of articles"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._take)
        dialog.open()

    def _take(self, names: list[str]) -> None:
        self.add(Path(name) for name in names)


class ReadingChoices(QWidget):
    """Format, encoding and columns; the columns are there only for files that have some."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format_box = QComboBox(self)
        self.format_box.addItem(self.tr("As the file’s name tells"), "auto")
        names = {
            "txt": self.tr("Plain text"),
            "md": self.tr("Markdown"),
            "html": self.tr("Web page (HTML)"),
            "docx": self.tr("Word (DOCX)"),
            "csv": self.tr("Table (CSV, TSV)"),
            "jsonl": self.tr("JSON lines"),
        }
        for name in FORMATS:
            self.format_box.addItem(names[name], name)
        self.encoding = QComboBox(self)
        self.offer_encodings(())
        self.text_column, self.title_column, self.id_column = QComboBox(self), QComboBox(self), QComboBox(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(NEAR)
        grid.setVerticalSpacing(NEAR)
        self._column_widgets: list[QWidget] = []
        for at, (text, box) in enumerate(
            (
                (self.tr("Forma&t"), self.format_box),
                (self.tr("&Encoding"), self.encoding),
                (self.tr("Te&xt in"), self.text_column),
                (self.tr("Tit&le in"), self.title_column),
                (self.tr("I&d in"), self.id_column),
            )
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            box.setAccessibleName(plain(text))
            row, column = (0, at) if at < 2 else (1, at - 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
            box.activated.connect(lambda _at: self.changed.emit())
            if at >= 2:
                self._column_widgets += [label, box]
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)

    @property
    def format(self) -> str:
        """The chosen format, "auto" where the names tell."""
        return str(self.format_box.currentData())

    def options(self, *, is_legacy_kept: bool) -> ReadOptions:
        """Return how the files are to be read."""
        boxes = (self.text_column, self.title_column, self.id_column, self.encoding)
        return ReadOptions(*(box.currentData() or "" for box in boxes), is_legacy_kept=is_legacy_kept)

    def offer_encodings(self, found: Sequence[str]) -> None:
        """These encodings can be chosen, the likeliest first, besides the usual ones; the choice stays."""
        chosen = self.encoding.currentData() or ""
        self.encoding.clear()
        self.encoding.addItem(self.tr("As it can be told"), "")
        for name in dict.fromkeys([*found, *_ENCODINGS, *([chosen] if chosen else [])]):
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(chosen)))

    def offer_columns(self, files: Iterable[Path]) -> None:
        """The columns of the first of the files that has some can be chosen; a choice stays as long as it is there."""
        names: list[str] = []
        for path in files:
            if (format_of(path) if self.format == "auto" else self.format) in ("csv", "jsonl"):
                try:
                    names = columns(path, self.format, ReadOptions(encoding=self.encoding.currentData() or ""))
                except KnownError:
                    # The look says what is wrong with the file.
                    continue
                break
        for box in (self.text_column, self.title_column, self.id_column):
            chosen = box.currentData() or ""
            box.clear()
            box.addItem(self.tr("As the names tell"), "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        for widget in self._column_widgets:
            widget.setVisible(bool(names))
