"""Bugs: written to a log, shown with a report that can be copied, and the window goes on."""

import logging
import sys
import threading
from collections.abc import Callable, Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.bug_text import bug_text, system
from gui.scale import APART, WIDE, open_with

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]
# A year of bugs should fit; a loop of them must not fill the disk.
_LOG_BYTES = 1_000_000


class BugReport(QDialog):
    """Says that something went wrong that should not have, with all that helps to mend it."""

    def __init__(self, opening: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Ankan"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        text = QLabel(opening, self)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy = buttons.addButton(self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, APART)
        layout.setSpacing(APART)
        layout.addWidget(text)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        open_with(self, 640, 420)


class Reports(QObject):
    """Shows reports in the thread of the interface, whichever thread the bug was in; one dialog at a time."""

    _wanted = Signal(str)

    def __init__(self, log: Path) -> None:
        super().__init__()
        self._log = log
        self._shown: BugReport | None = None
        self._wanted.connect(self._show_bug)

    def bug(self, report: str) -> None:
        """The report is shown, unless another one still is: a bug while painting would open hundreds."""
        self._wanted.emit(report)

    def crash(self, stacks: str) -> None:
        """What the last start wrote when it crashed is shown."""
        self._show(
            self.tr(
                "Ankan ended by a crash the last time. Your annotations are on disk: an edit is there before it is "
                "shown. Please send this report to whoever looks after Ankan; it holds no word of your articles."
            ),
            f"{system()}\n\n{stacks}",
        )

    def _show_bug(self, report: str) -> None:
        self._show(
            self.tr(
                "This is a mistake in the program, not yours. Your annotations are on disk, and you can go on working. "
                "Please send this report to whoever looks after Ankan; it is also in {log}. It holds words of your "
                "articles only if you have allowed that in the preferences."
            ).format(log=self._log),
            report,
        )

    def _show(self, opening: str, report: str) -> None:
        if QApplication.instance() is not None and (self._shown is None or not self._shown.isVisible()):
            self._shown = BugReport(opening, report)
            self._shown.show()


def install_hook(
    log: Path, *, acts: Iterable[str] = (), holds_texts: Callable[[], bool] = lambda: False
) -> tuple[Hook, Reports]:
    """From now on an exception nobody caught, in any thread, is logged and shown.

    ``acts`` are the ids of the last actions, ``holds_texts`` says whether reports may hold words of articles. Returns
    the hook, which is `sys.excepthook`, and what shows the reports.
    """
    logger = logging.getLogger("ankan")
    for old in logger.handlers[:]:
        logger.removeHandler(old)
        old.close()
    handler = RotatingFileHandler(log, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    reports = Reports(log)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = bug_text(error, acts, holds_texts=holds_texts())
        logger.error("%s", report)
        sys.__excepthook__(kind, error, trace)
        reports.bug(report)

    def in_thread(given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            hook(given.exc_type, given.exc_value, given.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = in_thread
    return hook, reports


def remove_hook() -> None:
    """Exceptions go where they went before."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
