"""Training in a process of its own: the nearer end of `main.py train PROJECT --lines`."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from gui.worker import program_command

# One step of the training may take seconds on a slow machine; what does not stop by then is ended.
_PATIENCE_MILLISECONDS = 15_000


class Trainer(QObject):
    """One training at a time: after `start` any number of `progressed`, then `trained`, `failed` or `stopped`."""

    progressed = Signal(float, str)  # share done (0 to 1), what is being done
    trained = Signal(object)  # the report
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, command: list[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command or [*program_command(), "train"]
        self._rest = b""
        self._errors = ""
        self._answer: dict[str, Any] = {}
        self._is_stopping = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._impatience = QTimer(self)
        self._impatience.setSingleShot(True)
        self._impatience.setInterval(_PATIENCE_MILLISECONDS)
        self._impatience.timeout.connect(self._process.kill)

    @property
    def is_running(self) -> bool:
        """True from `start` to the end of the process."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self, project: Path) -> None:
        """The project in this file is being trained on."""
        if not self.is_running:
            self._rest, self._errors, self._answer, self._is_stopping = b"", "", {}, False
            self._process.start(self._command[0], [*self._command[1:], str(project), "--lines"])

    def stop(self) -> None:
        """The training ends soon and leaves nothing; `stopped` follows."""
        if self.is_running and not self._is_stopping:
            self._is_stopping = True
            # The process takes the end of its input as the wish to stop, on every system.
            self._process.closeWriteChannel()
            self._impatience.start()

    def end(self) -> None:
        """The process is gone, tidily where it can be in a moment; nothing is heard of it any more."""
        self.blockSignals(True)
        self.stop()
        if self.is_running and not self._process.waitForFinished(1500):
            self._process.kill()
            self._process.waitForFinished(1000)

    def _on_output(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            try:
                message = json.loads(line)
            except ValueError:
                continue
            if not isinstance(message, dict):
                continue
            if "progress" in message:
                self.progressed.emit(float(message["progress"]), str(message.get("text", "")))
            elif message.keys() & {"report", "error"}:
                self._answer = message

    def _on_errors(self) -> None:
        heard = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        # Kept short: only the end says why a process died.
        self._errors = (self._errors + heard)[-4000:]

    def _on_finished(self) -> None:
        self._impatience.stop()
        if "report" in self._answer:
            self.trained.emit(self._answer["report"])
        elif self._is_stopping:
            self.stopped.emit()
        else:
            last = next((line.strip() for line in reversed(self._errors.splitlines()) if line.strip()), "")
            self.failed.emit(str(self._answer.get("error") or last or self.tr("the process ended")))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(self._process.errorString())
