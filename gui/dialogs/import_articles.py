"""Import of articles: which files, how to read them, and what would come in, before anything does."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
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
from gui.dialogs.articles_preview import ArticlesPreview
from gui.dialogs.waiting import Waiting
from gui.importing import Importer, Tally
from gui.task import Task, Tell
from storage.adding import Look, Order, look
from storage.importing import (
    FORMATS,
    SUFFIXES,
    ArticleError,
    ColumnUnsure,
    EncodingUnsure,
    LegacyText,
    ReadOptions,
    columns,
    files_in,
    format_of,
)
from storage.project import Project

# A person who clicks through the choices should not start a look with each.
_PAUSE_MS = 150
_ENCODINGS = ("utf-8", "utf-16", "windows-1252")


class ImportArticles(QDialog):
    """Shows what would come in and brings it in; the window behind it stays usable. `imported` says that it is done."""

    imported = Signal(object)  # Tally

    def __init__(
        self, project: Project, importer: Importer, files: Iterable[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self.setModal(False)
        self._path = project.path
        self._importer = importer
        self._text = ""
        self._files: list[Path] = []
        self._look: Look | None = None
        self._task: Task | None = None
        self._is_importing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start_look)
        self._make_sources()
        self._make_options()
        self.summary = QLabel(self)
        self.summary.setObjectName("articleTitle")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.preview = ArticlesPreview(self)
        self.partial = QCheckBox(self.tr("Import the &readable articles of files in which others cannot be read"), self)
        self.as_it_is = QCheckBox(
            self.tr("Import text for &old fonts as it is (nobody can read it without them)"), self
        )
        self.partial.toggled.connect(lambda _on: self._show_summary())
        self.as_it_is.toggled.connect(lambda _on: self.look_again())
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._stop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.go = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(self._sources)
        layout.addLayout(self._options)
        layout.addWidget(self.summary)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.partial)
        layout.addWidget(self.as_it_is)
        layout.addWidget(self.waiting)
        layout.addWidget(buttons)
        importer.progressed.connect(self._on_import_progress)
        importer.finished.connect(self._on_imported)
        self.resize(760, 680)
        self.add(files)

    # Sources --------------------------------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path]) -> None:
        """These files, and those in these folders, are to be imported too."""
        try:
            self._files += [path for path in files_in(paths) if path not in self._files]
        except ArticleError as error:
            self.preview.show_problems([str(error)])
        self._show_sources()
        self.look_again()

    def paste(self) -> None:
        """What is on the clipboard is to be imported: files, or a text as an article of its own."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
        if files:
            self.add(files)
        else:
            self._text = data.text() if data.hasText() else ""
            self._show_sources()
            self.look_again()

    def remove(self) -> None:
        """The chosen sources are not to be imported."""
        for item in self.sources.selectedItems():
            path = item.data(Qt.ItemDataRole.UserRole)
            if path is None:
                self._text = ""
            else:
                self._files.remove(path)
        self._show_sources()
        self.look_again()

    def _make_sources(self) -> None:
        self.sources = QListWidget(self)
        self.sources.setAccessibleName(self.tr("Files to import"))
        self.sources.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.sources.setMaximumHeight(120)
        self.sources.setSpacing(2)
        self.sources.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        column = QVBoxLayout()
        column.setSpacing(6)
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
        self._sources = QHBoxLayout()
        self._sources.addWidget(self.sources, 1)
        self._sources.addLayout(column)

    def _show_sources(self) -> None:
        self.sources.clear()
        for path in self._files:
            item = QListWidgetItem(str(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.sources.addItem(item)
        if self._text:
            self.sources.addItem(QListWidgetItem(self.tr("The clipboard’s text")))

    def _browse_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Import articles"), str(self._path.parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([self.tr("Articles ({kinds})").format(kinds=kinds), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Import a folder of articles"), str(self._path.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    # How to read ----------------------------------------------------------------------------------------------------

    def _make_options(self) -> None:
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
        self._offer_encodings(())
        self.text_column, self.title_column, self.id_column = QComboBox(self), QComboBox(self), QComboBox(self)
        self._options = QGridLayout()
        self._options.setHorizontalSpacing(10)
        self._options.setVerticalSpacing(8)
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
            box.setAccessibleName(text.replace("&", ""))
            row, column = (0, at) if at < 2 else (1, at - 2)
            self._options.addWidget(label, row, 2 * column)
            self._options.addWidget(box, row, 2 * column + 1)
            box.activated.connect(self.look_again)
            if at >= 2:
                self._column_widgets += [label, box]
        for column in (1, 3, 5):
            self._options.setColumnStretch(column, 1)

    def _offer_encodings(self, found: tuple[str, ...]) -> None:
        chosen = self.encoding.currentData() or ""
        self.encoding.clear()
        self.encoding.addItem(self.tr("As it can be told"), "")
        for name in dict.fromkeys([*found, *_ENCODINGS, *([chosen] if chosen else [])]):
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(chosen)))

    def _offer_columns(self) -> None:
        format = self.format_box.currentData()
        names: list[str] = []
        for path in self._files:
            if (format_of(path) if format == "auto" else format) in ("csv", "jsonl"):
                try:
                    names = columns(path, format, ReadOptions(encoding=self.encoding.currentData() or ""))
                except KnownError:
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

    def order(self) -> Order:
        """Return what is to be imported, as it is chosen."""
        options = ReadOptions(
            self.text_column.currentData() or "",
            self.title_column.currentData() or "",
            self.id_column.currentData() or "",
            self.encoding.currentData() or "",
            is_legacy_kept=self.as_it_is.isChecked(),
        )
        return Order(
            tuple(self._files), self._text, self.format_box.currentData(), options, is_partial=self.partial.isChecked()
        )

    # Looking --------------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """What would come in is found out anew, in a moment and elsewhere."""
        self._end_look()
        self._look = None
        self._offer_columns()
        self._show_summary()
        if self.order().sources:
            self.waiting.begin(self.tr("Reading…"))
            self._pause.start()
        else:
            self.waiting.end()
            self.preview.show_nothing()

    def _start_look(self) -> None:
        order, path = self.order(), self._path

        def work(tell: Tell) -> Look:
            with Project.open(path) as project:
                return look(order, project, lambda _articles, done, total: tell(done, total))

        self._task = Task(work, self)
        self._task.progressed.connect(self.waiting.show_progress)
        self._task.made.connect(self._on_looked)
        self._task.refused.connect(self._on_refused)
        self._task.start()

    def _end_look(self) -> None:
        self._pause.stop()
        if self._task is not None:
            task, self._task = self._task, None
            task.made.disconnect(self._on_looked)
            task.stop()

    def _on_looked(self, found: Look) -> None:
        self._look = found
        self.waiting.end()
        unsure = [problem.error for problem in found.problems if isinstance(problem.error, EncodingUnsure)]
        if unsure:
            self._offer_encodings(unsure[0].candidates)
        self.preview.show_look(found)
        self._show_summary()

    def _on_refused(self, sentence: str) -> None:
        self.waiting.end()
        self.preview.show_problems([sentence])

    def _show_summary(self) -> None:
        found = self._look
        new = found.new(is_partial=self.partial.isChecked()) if found is not None else 0
        self.go.setEnabled(bool(new) and not self._is_importing)
        self.go.setText(self.tr("&Import ({count})").format(count=new) if new else self.tr("&Import"))
        self.partial.setVisible(found is not None and bool(found.partly))
        has_legacy = found is not None and any(isinstance(problem.error, LegacyText) for problem in found.problems)
        self.as_it_is.setVisible(has_legacy or self.as_it_is.isChecked())
        if found is None:
            sources = self.order().sources
            self.summary.setText("" if sources else self.tr("Choose files or a folder, or paste an article."))
            return
        counts = (
            (self.tr("Articles: {count}"), found.articles),
            (self.tr("new: {count}"), new),
            (self.tr("there already: {count}"), len(found.same)),
            (self.tr("nearly the same: {count}"), len(found.near)),
            (self.tr("cannot be read: {count}"), len(found.problems)),
        )
        text = " · ".join(part.format(count=count) for at, (part, count) in enumerate(counts) if count or at < 2)
        errors = [problem.error for problem in found.problems]
        if any(isinstance(error, EncodingUnsure) for error in errors):
            text += "\n" + self.tr("Which encoding? Choose one above and see whether the first article reads well.")
        elif any(isinstance(error, ColumnUnsure) for error in errors):
            text += "\n" + self.tr("Which column holds the text? Choose it above.")
        self.summary.setText(text)

    # Importing ------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """What was shown is being brought in."""
        if self._look is None or self._importer.is_running:
            return
        self._is_importing = True
        self.go.setEnabled(False)
        self.waiting.begin(self.tr("Importing…"))
        self._importer.start(self.order())

    def done(self, result: int) -> None:
        """Close; an import under way goes on, and the status bar can stop it."""
        self._end_look()
        super().done(result)

    def _stop(self) -> None:
        if self._is_importing:
            self._importer.cancel()
        else:
            self._end_look()
            self.waiting.end()
            self.summary.setText(self.tr("Stopped. Change a choice to look again."))

    def _on_import_progress(self, done: int, total: int) -> None:
        if self._is_importing and total:
            self.waiting.show_progress(done, total)

    def _on_imported(self, tally: Tally) -> None:
        if not self._is_importing:
            return
        self._is_importing = False
        self.waiting.end()
        if tally.is_whole and not tally.errors:
            self.close()
        else:
            self.summary.setText(
                self.tr("New articles: {count}. What stayed out is listed below.").format(count=tally.new)
                if tally.is_whole
                else self.tr("Stopped. New articles, of whole files only: {count}.").format(count=tally.new)
            )
            self.preview.show_problems(tally.errors)
        self.imported.emit(tally)
