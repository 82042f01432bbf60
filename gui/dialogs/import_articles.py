"""Import of articles: which files, how to read them, and what would come in, before anything does."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.dialogs.article_sources import ArticleSources, ReadingChoices
from gui.dialogs.articles_preview import ArticlesPreview
from gui.dialogs.import_frame import ImportFrame
from gui.importing import Importer, Tally
from gui.scale import open_with
from gui.settings import files_folder
from gui.task import Task, Tell
from gui.translation import number
from storage.adding import Look, Order, look
from storage.importing import (
    ColumnUnsure,
    EncodingUnsure,
    LegacyText,
)
from storage.project import Project


class ImportArticles(ImportFrame):
    """Shows what would come in and brings it in; the window behind it stays usable. `imported` says that it is done."""

    imported = Signal(object)  # Tally

    def __init__(
        self, project: Project, importer: Importer, files: Iterable[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Import articles"), project, parent)
        self._importer = importer
        self._look: Look | None = None
        self._is_importing = False
        self.sources = ArticleSources(files_folder(project.path), self)
        self.reading = ReadingChoices(self)
        self.sources.changed.connect(self.look_again)
        self.sources.refused.connect(self._on_source_refused)
        self.reading.changed.connect(self.look_again)
        self.preview = ArticlesPreview(self)
        self.partial = QCheckBox(self.tr("Import the &readable articles of files in which others cannot be read"), self)
        self.as_it_is = QCheckBox(
            self.tr("Import text for &old fonts as it is (nobody can read it without them)"), self
        )
        self.partial.toggled.connect(lambda _on: self._show_summary())
        self.as_it_is.toggled.connect(lambda _on: self.look_again())
        layout = self.lay_out()
        layout.addWidget(self.sources)
        layout.addWidget(self.reading)
        layout.addWidget(self.summary)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.partial)
        layout.addWidget(self.as_it_is)
        self.end_layout(layout)
        importer.progressed.connect(self._on_import_progress)
        importer.finished.connect(self._on_imported)
        open_with(self, 760, 680)
        self.look_again()
        if files := list(files):
            self.sources.add(files)

    # What is chosen -------------------------------------------------------------------------------------------------

    def order(self) -> Order:
        """Return what is to be imported, as it is chosen."""
        options = self.reading.options(is_legacy_kept=self.as_it_is.isChecked())
        sources = self.sources
        return Order(
            tuple(sources.files), sources.text, self.reading.format, options, is_partial=self.partial.isChecked()
        )

    def _on_source_refused(self, sentence: str) -> None:
        self.preview.show_problems([sentence])

    # Looking --------------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """What would come in is found out anew, in a moment and elsewhere."""
        self._end_look()
        self._look = None
        self.reading.offer_columns(self.sources.files)
        self._show_summary()
        if self.order().sources:
            self.waiting.begin(self.tr("Reading…"))
            self._pause.start()
        else:
            self.waiting.end()
            self.preview.show_nothing()

    def start_look(self) -> None:
        """What would come in is being found out."""
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
            self.reading.offer_encodings(unsure[0].candidates)
        self.preview.show_look(found)
        self._show_summary()

    def _on_refused(self, sentence: str) -> None:
        self.waiting.end()
        self.preview.show_problems([sentence])

    def _show_summary(self) -> None:
        found = self._look
        new = found.new(is_partial=self.partial.isChecked()) if found is not None else 0
        self.go.setEnabled(bool(new) and not self._is_importing)
        self.go.setText(self.tr("&Import ({count})").format(count=number(new)) if new else self.tr("&Import"))
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
        told = [(part, count) for at, (part, count) in enumerate(counts) if count or at < 2]
        text = " · ".join(part.format(count=number(count)) for part, count in told)
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

    def stop(self) -> None:
        """The look or the import ends."""
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
                self.tr("New articles: {count}. What stayed out is listed below.").format(count=number(tally.new))
                if tally.is_whole
                else self.tr("Stopped. New articles, of whole files only: {count}.").format(count=number(tally.new))
            )
            self.preview.show_problems(tally.errors)
        self.imported.emit(tally)
