"""Bugs: written to a log, shown with a report that can be copied, and the window goes on."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotate.version import VERSION

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]
# A year of bugs should fit; a loop of them must not fill the disk.
_LOG_BYTES = 1_000_000


class BugReport(QDialog):
    """Says that something went wrong that should not have, with all that helps to mend it."""

    def __init__(self, report: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Ankan"))
        self.setModal(False)
        text = QLabel(
            self.tr(
                "This is a mistake in the program, not yours. Your annotations are on disk, and you can go on working. "
                "Please send this report to whoever looks after Ankan; it is also in {log}."
            ).format(log=log),
            self,
        )
        text.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        self.resize(640, 420)


def install_hook(log: Path) -> Hook:
    """From now on an exception nobody caught is logged and shown; returns the hook, which is `sys.excepthook`."""
    logger = logging.getLogger("ankan")
    for old in logger.handlers[:]:
        logger.removeHandler(old)
        old.close()
    handler = RotatingFileHandler(log, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.addHandler(handler)
    shown: list[BugReport] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = bug_report(error)
        logger.error("%s", report)
        sys.__excepthook__(kind, error, trace)
        # One dialog is enough: a bug while painting would open hundreds.
        if QApplication.instance() is not None and not any(dialog.isVisible() for dialog in shown):
            shown[:] = [BugReport(report, log)]
            shown[0].show()

    sys.excepthook = hook
    return hook


def bug_report(error: BaseException) -> str:
    """Return where it happened and what it ran on, without any text of an article."""
    where = "".join(traceback.format_exception(error))
    return f"Ankan {VERSION}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n\n{where}"
