"""Export: what to write and where to, a sample of it first, then the report of what was written and what was not."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from annotate.model import Document
from gui.dialogs.export_choices import ExportChoices
from gui.dialogs.waiting import Waiting
from gui.fonts import FAMILY
from gui.scale import BROAD, NEAR, WIDE, hold, open_with
from gui.task import Task, Tell
from gui.told import told, told_lines
from storage.exporting import export
from storage.formats.report import ExportReport
from storage.project import Project
from storage.sampling import Sample, sample

_PAUSE_MS = 150
_LONG_LINE = 300


class ExportDialog(QDialog):
    """Asks what to write; the window behind it stays usable, also while it writes."""

    def __init__(self, project: Project, document: str | None, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setModal(False)
        self._project = project.path
        self._document = document
        self._task: Task | None = None
        self._sampling: Task | None = None
        self._written: Path | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start_sample)
        self.choices = ExportChoices(project, document, folder, self)
        self.format_box, self.out, self.scheme = self.choices.format_box, self.choices.out, self.choices.scheme
        self.choices.changed.connect(self.sample_again)
        self.sample = self._page(self.tr("Sample"))
        self.sample.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.sample.setFont(_fixed_font(self.font().pointSizeF()))
        self.result_text = self._page(self.tr("Report"))
        self.result_text.setPlaceholderText(
            self.tr("After the export: how much was written, what the format could not hold, and where the files are.")
        )
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.sample, self.tr("Sa&mple of the open article"))
        self.pages.addTab(self.result_text, self.tr("Repor&t"))
        self.result_title = QLabel(self)
        self.result_title.setTextFormat(Qt.TextFormat.PlainText)
        self.result_title.setWordWrap(True)
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._stop)
        self._lay_out()
        open_with(self, 980, 640)
        self.sample_again()

    def start(self) -> None:
        """Export what is chosen; the report is on its page when it is done."""
        if self._task is not None:
            return
        out, chosen, options, name = (
            self.choices.target,
            self.choices.choice(),
            self.choices.options(),
            self.choices.format,
        )
        if out is None:
            self._say(self.tr("Choose a file to write to."))
            self.out.setFocus()
            return
        try:
            split = self.choices.split()
        except KnownError as error:
            self._say(told(error))
            self.choices.shares.setFocus()
            return
        path = self._project

        def work(tell: Tell) -> ExportReport:
            with Project.open(path) as project:
                return export(project, out, format=name, choice=chosen, split=split, options=options, progress=tell)

        self.go.setEnabled(False)
        self._say("")
        self.waiting.begin(self.tr("Writing and reading back…"))
        self._task = Task(work, self)
        self._task.progressed.connect(self.waiting.show_progress)
        self._task.made.connect(self._on_made)
        self._task.refused.connect(self._on_refused)
        self._task.stopped.connect(self._on_stopped)
        self._task.finished.connect(self._on_finished)
        self._task.start()

    def follow(self, document: Document | None) -> None:
        """Another article is open: the sample is made of it."""
        self._document = document.id if document is not None else None
        self.choices.set_document(self._document)

    def sample_again(self) -> None:
        """The sample is made anew, in a moment and elsewhere."""
        self.sample.setPlainText("")
        self.sample.setPlaceholderText(self.tr("Writing a sample…"))
        self._pause.start()

    def done(self, result: int) -> None:
        """Close; an export under way is stopped, with nothing written."""
        self._pause.stop()
        for task in (self._task, self._sampling):
            if task is not None:
                task.blockSignals(True)
                task.stop()
        self._task = self._sampling = None
        super().done(result)

    # Sample ---------------------------------------------------------------------------------------------------------

    def _start_sample(self) -> None:
        if self._sampling is not None:
            # It stops where it tells how far it is, and its end begins the next one.
            self._sampling.requestInterruption()
            return
        if not self.isVisible():
            return
        document, path = self._document, self._project
        if document is None:
            self._show_sample(Sample("", (self.tr("Open an article to see how it would be written."),)))
            return
        name, chosen, options = self.choices.format, self.choices.choice(), self.choices.options()

        def work(tell: Tell) -> Sample:
            with Project.open(path) as project:
                return sample(project, document, format=name, choice=chosen, options=options, step=lambda: tell(0, 0))

        self._sampling = Task(work, self)
        self._sampling.made.connect(self._show_sample)
        self._sampling.refused.connect(self._on_sample_refused)
        self._sampling.stopped.connect(self.sample_again)
        self._sampling.finished.connect(self._on_sampled)
        self._sampling.start()

    def _on_sample_refused(self, sentence: str) -> None:
        self._show_sample(Sample("", (sentence,)))

    def _on_sampled(self) -> None:
        was_asked_again = self._sampling is not None and self._sampling.isInterruptionRequested()
        self._sampling = None
        if was_asked_again:
            self.sample_again()

    def _show_sample(self, made: Sample) -> None:
        if self._pause.isActive() or (self._sampling is not None and self._sampling.isInterruptionRequested()):
            # A choice has been changed since; the next sample is on its way.
            return
        if made.text:
            # A table keeps its lines; an object a line would be one line that runs out of sight.
            is_long = max(map(len, made.text.split("\n"))) > _LONG_LINE
            mode = QPlainTextEdit.LineWrapMode
            self.sample.setLineWrapMode(mode.WidgetWidth if is_long else mode.NoWrap)
            self.sample.setPlainText(made.text)
        else:
            reasons = told_lines("\n".join(made.notes))
            self.sample.setPlainText("")
            self.sample.setPlaceholderText(
                self.tr("Nothing of the open article would be written. {reasons}").format(reasons=reasons)
            )

    # Export ---------------------------------------------------------------------------------------------------------

    def _on_made(self, report: ExportReport) -> None:
        self._written = report.out
        self._say(self.tr("Done: {files}").format(files=report.out), told_lines(report.to_text()))
        self.show_folder.show()

    def _on_refused(self, sentence: str) -> None:
        self._say(self.tr("Nothing was written."), sentence)

    def _on_stopped(self) -> None:
        self._say(self.tr("Stopped. Nothing was written, and an older export is as it was."))

    def _on_finished(self) -> None:
        self._task = None
        self.waiting.end()
        self.go.setEnabled(True)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.requestInterruption()

    def _say(self, title: str, report: str = "") -> None:
        self.result_title.setText(title)
        self.result_text.setPlainText(report)
        if report:
            self.pages.setCurrentWidget(self.result_text)

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    # Making ---------------------------------------------------------------------------------------------------------

    def _page(self, name: str) -> QPlainTextEdit:
        page = QPlainTextEdit(self)
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setAccessibleName(name)
        return page

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidget(self.choices)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hold(area, least_width=430)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.go = buttons.addButton(self.tr("E&xport"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.show_folder = buttons.addButton(self.tr("Show the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder.clicked.connect(self._open_folder)
        self.show_folder.hide()
        buttons.rejected.connect(self.close)
        columns = QHBoxLayout()
        columns.setSpacing(BROAD)
        columns.addWidget(area, 4)
        columns.addWidget(self.pages, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(NEAR)
        layout.addLayout(columns, 1)
        layout.addWidget(self.result_title)
        layout.addWidget(self.waiting)
        layout.addWidget(buttons)


def _fixed_font(points: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    # Columns of Latin and signs stand under each other; Hindi is shown by the program's own font.
    font.setFamilies([*font.families(), FAMILY])
    font.setPointSizeF(points)
    return font
