"""Import of annotations made elsewhere: whose they become, what their labels mean, and what would be made of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from annotate.errors import KnownError
from gui.dialogs.import_frame import ImportFrame
from gui.scale import NEAR, Type, open_with, set_type
from gui.settings import files_folder
from gui.task import Task, Tell
from gui.told import told
from storage.backups import Why
from storage.formats import FORMATS, ExportOptions
from storage.project import Project
from storage.rehearsal import BringOrder, BringReport, Step, bring_all, rehearse

_Work = Callable[[BringOrder, Project, Step], BringReport]


class ImportAnnotations(ImportFrame):
    """Rehearses the import on a copy of the project and shows the outcome; `imported` carries an article to open."""

    imported = Signal(str)

    def __init__(self, project: Project, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import annotations"), project, parent)
        self._schema = project.schema
        self._files: list[Path] = []
        self._labels: dict[str, QComboBox] = {}
        self._is_writing = False
        self.files = QLineEdit(self)
        self.files.setAccessibleName(self.tr("Files"))
        self.files.setReadOnly(True)
        self.files.setPlaceholderText(self.tr("Files that another program or project has written"))
        browse = QPushButton(self.tr("Choose &files…"), self)
        browse.clicked.connect(lambda: self._browse(QFileDialog.FileMode.ExistingFiles))
        folder = QPushButton(self.tr("Choose a fol&der…"), self)
        folder.clicked.connect(lambda: self._browse(QFileDialog.FileMode.Directory))
        line = QHBoxLayout()
        line.addWidget(self.files, 1)
        for button in (browse, folder):
            button.setAutoDefault(False)
            line.addWidget(button)
        self.format_box = QComboBox(self)
        for each in FORMATS.values():
            if each.can_import:
                self.format_box.addItem(told(each.title), each.name)
        self.annotator = QLineEdit(self)
        self.annotator.setPlaceholderText(
            self.tr("As the file says; {name} where it says nothing").format(name=annotator)
        )
        self._me = annotator
        self.layer = QComboBox(self)
        for text, layer in ((self.tr("Names"), "entity"), (self.tr("Quotations"), "quote"), (self.tr("Cues"), "cue")):
            self.layer.addItem(text, layer)
        self.scheme = QComboBox(self)
        self.scheme.addItem(self.tr("BIO (IOB2)"), "bio")
        self.scheme.addItem(self.tr("BIOES"), "bioes")
        self._form = QFormLayout()
        self._form.setSpacing(NEAR)
        self._form.addRow(self.tr("From"), line)
        self._form.addRow(self.tr("Forma&t"), self.format_box)
        self._form.addRow(self.tr("&Annotator"), self.annotator)
        self._form.addRow(self.tr("&Layer"), self.layer)
        self._form.addRow(self.tr("&Scheme"), self.scheme)
        self._map = QFormLayout()
        self._map.setSpacing(NEAR)
        self.map_title = QLabel(self.tr("The schema does not have these labels. What are they here?"), self)
        self.map_title.setObjectName("paneTitle")
        set_type(self.map_title, Type.STRONG)
        self.result = QPlainTextEdit(self)
        self.result.setReadOnly(True)
        self.result.setTabChangesFocus(True)
        self.result.setAccessibleName(self.tr("What would be made"))
        layout = self.lay_out()
        layout.addLayout(self._form)
        layout.addWidget(self.map_title)
        layout.addLayout(self._map)
        layout.addWidget(self.summary)
        layout.addWidget(self.result, 1)
        self.end_layout(layout)
        self.format_box.currentIndexChanged.connect(self._on_format)
        for box in (self.layer, self.scheme):
            box.activated.connect(self.look_again)
        self.annotator.textEdited.connect(self.look_again)
        open_with(self, 680, 580)
        self._on_format()

    def take(self, files: list[Path]) -> None:
        """The annotations in these files, or in this folder, are to be imported."""
        self._files = files
        self.files.setText(", ".join(str(path) for path in files))
        ending = files[0].suffix.lower() if files else ""
        fitting = [each.name for each in FORMATS.values() if each.can_import and each.suffix == ending]
        # Endings such as .jsonl belong to several formats: what was chosen stays where it may be right.
        if fitting and self.format_box.currentData() not in fitting:
            self.format_box.setCurrentIndex(self.format_box.findData(fitting[0]))
        self._forget_labels()
        self.look_again()

    def order(self) -> BringOrder:
        """Return what is to be imported, as it is chosen."""
        annotator = self.annotator.text().strip()
        return BringOrder(
            tuple(self._files),
            self.format_box.currentData(),
            annotator or self._default_annotator(),
            ExportOptions(layer=self.layer.currentData(), scheme=self.scheme.currentData()),
            {theirs: box.currentData() for theirs, box in self._labels.items() if box.currentIndex() >= 0},
        )

    def look_again(self) -> None:
        """What would be made is found out anew, in a moment and elsewhere."""
        self._end_task()
        self.go.setEnabled(False)
        self.result.clear()
        self.map_title.setVisible(bool(self._labels))
        if not self._files:
            self.waiting.end()
            self.summary.setText(self.tr("Choose files; what would be made of them is shown here first."))
            self.result.setPlaceholderText(
                self.tr("Articles that the project does not have come along. What a layer says already is not doubled.")
            )
            return
        self.summary.setText("")
        self.waiting.begin(self.tr("Trying it on a copy…"))
        self._pause.start()

    def start(self) -> None:
        """What was shown is being brought in."""
        if self._task is not None:
            return
        self.go.setEnabled(False)
        self.waiting.begin(self.tr("Importing…"))
        self._is_writing = True
        self._run(_bring, self._on_brought)

    def done(self, result: int) -> None:
        """Close; what is under way ends after the article it is at."""
        was_writing = self._is_writing
        self._end_task()
        if was_writing:
            self.imported.emit("")
        super().done(result)

    def _default_annotator(self) -> str:
        # Formats that lose nothing name the annotator; the others may be silent.
        return "" if FORMATS[self.format_box.currentData()].is_lossless else self._me

    def start_look(self) -> None:
        """What would be made is being tried on a copy."""
        self._run(rehearse, self._on_rehearsed)

    def _run(self, work: _Work, then: Callable[[BringReport], None]) -> None:
        order, path, person = self.order(), self._path, self._me

        def run(tell: Tell) -> BringReport:
            with Project.open(path) as project:
                project.person = person
                return work(order, project, lambda done: tell(done, 0))

        self._task = Task(run, self)
        self._task.made.connect(then)
        self._task.refused.connect(self._on_refused)
        self._task.stopped.connect(self._on_stopped)
        self._task.finished.connect(self._on_finished)
        self._task.start()

    def _end_task(self) -> None:
        self._pause.stop()
        if self._task is not None:
            task, self._task = self._task, None
            task.blockSignals(True)
            task.stop()

    def stop(self) -> None:
        """The try or the import ends; what was whole in the project by then stays."""
        if self._task is not None:
            self._task.stop()
        else:
            self._pause.stop()
            self._on_stopped()

    def _on_finished(self) -> None:
        self._task = None
        self._is_writing = False
        self.waiting.end()

    def _on_stopped(self) -> None:
        self.waiting.end()
        if self._is_writing:
            self.summary.setText(self.tr("Stopped. Articles that were whole in the project by then have stayed."))
            self.imported.emit("")
        else:
            self.summary.setText(self.tr("Stopped. Change a choice to try again."))

    def _on_refused(self, sentence: str) -> None:
        self.summary.setText(self.tr("Nothing can be imported."))
        self.result.setPlainText(sentence)

    def _on_rehearsed(self, report: BringReport) -> None:
        self._ask_labels(report)
        records = told(", ".join(f"{count} {what}" for what, count in report.records.items()))
        lines = [self.tr("In the files: {records}.").format(records=records)] if records else []
        lines.append(
            self.tr(
                "New articles: {new}. Layers that would change: {changed}. Layers that say it already: {same}."
            ).format(new=report.new_articles, changed=report.changed, same=report.unchanged)
        )
        if report.annotators and not self.annotator.text().strip():
            lines.append(self.tr("The files name: {names}.").format(names=", ".join(report.annotators)))
        self._show(self.tr("This would be made; nothing is written yet."), lines, report)
        self.go.setEnabled(bool(report.changed or report.new_articles))

    def _on_brought(self, report: BringReport) -> None:
        lines = [
            self.tr("New articles: {new}. Layers changed: {changed}. Layers that said it already: {same}.").format(
                new=report.new_articles, changed=report.changed, same=report.unchanged
            )
        ]
        self._show(self.tr("Done."), lines, report)
        self.imported.emit(report.last)

    def _show(self, title: str, lines: list[str], report: BringReport) -> None:
        self.summary.setText(title)
        if report.errors:
            lines += ["", self.tr("Left out, and why:"), *map(told, report.errors)]
        if report.sentences:
            lines += ["", *map(told, report.sentences)]
        self.result.setPlainText("\n".join(lines))

    def _ask_labels(self, report: BringReport) -> None:
        for theirs in report.unknown:
            if theirs in self._labels:
                continue
            box = QComboBox(self)
            box.addItem(self.tr("Leave out"), "")
            for label in (*self._schema.entities, *self._schema.quotes, *self._schema.stances):
                box.addItem(label.code, label.code)
            box.setCurrentIndex(-1)
            box.setPlaceholderText(self.tr("Choose"))
            box.setAccessibleName(theirs)
            box.activated.connect(self.look_again)
            name = QLabel(theirs, self)
            name.setTextFormat(Qt.TextFormat.PlainText)
            self._map.addRow(name, box)
            self._labels[theirs] = box
        self.map_title.setVisible(bool(self._labels))

    def _forget_labels(self) -> None:
        while self._map.rowCount():
            self._map.removeRow(0)
        self._labels.clear()

    def _on_format(self) -> None:
        options = FORMATS[self.format_box.currentData()].options
        for box, option in ((self.layer, "layer"), (self.scheme, "scheme")):
            self._form.setRowVisible(box, option in options)
        self._forget_labels()
        self.look_again()

    def _browse(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("Import annotations"), str(files_folder(self._path)))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.open()


def _bring(order: BringOrder, project: Project, step: Step) -> BringReport:
    """The annotations are in the project, of which there is a backup from before; that there is none is said."""
    sentences = []
    try:
        project.back_up(Why.MERGE)
    except KnownError as error:
        sentences.append(told(error))
    report = bring_all(order, project, step)
    report.sentences[:0] = sentences
    return report
