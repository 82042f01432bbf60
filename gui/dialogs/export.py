"""Export: what to write and where to, then what was written and what the format could not carry."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from storage.exporting import All, Annotator, Choice, Gold, Who, export
from storage.formats import FORMATS, ExportOptions
from storage.formats.report import ExportReport
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Order:
    """What to export, as chosen."""

    project: Path
    out: Path
    format: str
    who: Who
    options: ExportOptions


class ExportThread(QThread):
    """Exports through a connection of its own; `made` or `refused` follows."""

    made = Signal(object)  # ExportReport
    refused = Signal(str)

    def __init__(self, order: Order, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = order

    def run(self) -> None:
        """Do it."""
        order = self._order
        try:
            with Project.open(order.project) as project:
                report = export(
                    project, order.out, format=order.format, choice=Choice(order.who), options=order.options
                )
        except KnownError as error:
            self.refused.emit(str(error))
        else:
            self.made.emit(report)


class ExportDialog(QDialog):
    """Asks what to write; the window behind it stays usable, also while it writes."""

    def __init__(self, project: Project, annotator: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setModal(False)
        self._project = project.path
        self._thread: ExportThread | None = None
        self._written: Path | None = None
        self.format_box = QComboBox(self)
        for each in FORMATS.values():
            self.format_box.addItem(each.title, each.name)
        self.who = QComboBox(self)
        self.who.addItem(self.tr("Gold: what people have decided"), Gold())
        for name in dict.fromkeys([*project.annotators()]):
            self.who.addItem(self.tr("All that {name} has, undecided too").format(name=name), Annotator(name))
        self.who.addItem(self.tr("Every annotator, a file each"), All())
        self.layer = QComboBox(self)
        for text, layer in ((self.tr("Names"), "entity"), (self.tr("Quotations"), "quote"), (self.tr("Cues"), "cue")):
            self.layer.addItem(text, layer)
        self.scheme = QComboBox(self)
        self.scheme.addItem(self.tr("BIO (IOB2)"), "bio")
        self.scheme.addItem(self.tr("BIOES"), "bioes")
        self.out = QLineEdit(self)
        self._folder = folder
        browse = QPushButton(self.tr("Choose…"), self)
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.addWidget(self.out, 1)
        line.addWidget(browse)
        self._form = form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("&Format"), self.format_box)
        form.addRow(self.tr("&Annotations"), self.who)
        form.addRow(self.tr("&Layer"), self.layer)
        form.addRow(self.tr("&Scheme"), self.scheme)
        label = QLabel(self.tr("F&ile"), self)
        label.setBuddy(self.out)
        form.addRow(label, line)
        self.result_title = QLabel(self)
        self.result_title.setTextFormat(Qt.TextFormat.PlainText)
        self.result_title.setWordWrap(True)
        self.result_text = QPlainTextEdit(self)
        self.result_text.setReadOnly(True)
        self.result_text.setAccessibleName(self.tr("Result"))
        self.result_text.setMinimumHeight(170)
        self.result_text.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.go = buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        self.show_folder = buttons.addButton(self.tr("Show the &folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder.clicked.connect(self._open_folder)
        self.show_folder.hide()
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.result_title)
        layout.addWidget(self.result_text, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self.format_box.currentIndexChanged.connect(self._on_format)
        self._on_format()
        self.setMinimumWidth(560)

    def start(self) -> None:
        """Export what is chosen; the result stands below when it is done."""
        if self._thread is not None:
            return
        out = Path(self.out.text().strip()).expanduser()
        if not self.out.text().strip():
            self._show(self.tr("Choose a file to write to."), "")
            return
        order = Order(self._project, out, self.format_box.currentData(), self.who.currentData(), self._options())
        self.go.setEnabled(False)
        self._show(self.tr("Writing and reading back…"), "")
        self._thread = ExportThread(order, self)
        self._thread.made.connect(self._on_made)
        self._thread.refused.connect(self._on_refused)
        self._thread.finished.connect(self._on_finished)
        self._thread.start()

    def done(self, result: int) -> None:
        """Close once nothing is being written any more."""
        if self._thread is not None:
            self._thread.wait()
        super().done(result)

    def _options(self) -> ExportOptions:
        return ExportOptions(layer=self.layer.currentData(), scheme=self.scheme.currentData())

    def _on_format(self) -> None:
        name = self.format_box.currentData()
        for field, option in ((self.layer, "layer"), (self.scheme, "scheme")):
            self._form.setRowVisible(field, option in FORMATS[name].options)
        old = Path(self.out.text()) if self.out.text() else self._folder / self._project.stem
        self.out.setText(str(old.with_name(f"{old.stem}{FORMATS[name].suffix}")))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.out.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The export itself replaces a file only by a whole new one, and the dialog has asked.
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()

    def _on_made(self, report: ExportReport) -> None:
        self._written = report.out
        self._show(self.tr("Done: {files}").format(files=report.out), report.to_text())
        self.show_folder.show()

    def _on_refused(self, sentence: str) -> None:
        self._show(self.tr("Nothing was written."), sentence)

    def _on_finished(self) -> None:
        self._thread = None
        self.go.setEnabled(True)

    def _show(self, title: str, text: str) -> None:
        self.result_title.setText(title)
        self.result_text.setPlainText(text)
        self.result_text.setVisible(bool(text))

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
