"""The nearer end of the process that makes suggestions: JSON lines over QProcess; it never blocks the window."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal

# main.py stands beside gui/, in the source tree and in the packaged program.
_MAIN = Path(__file__).resolve().parent.parent / "main.py"


def program_command() -> list[str]:
    """Return the command that starts this program once more; arguments follow."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(_MAIN)]


def worker_command() -> list[str]:
    """Return the command that starts this program as a worker."""
    return [*program_command(), "--worker"]


class Worker(QObject):
    """One process, one request at a time in any order asked.

    `ready` comes once with the model's name and a problem (empty when there is none); then each request is answered
    by `answered` or `refused`. `lost` says that the process ended by itself; requests in its hands are gone.
    """

    ready = Signal(str, str)
    answered = Signal(int, object)  # request, suggestion record
    refused = Signal(int, str)
    lost = Signal(str)
    _start_failed = Signal(str)

    def __init__(self, command: list[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = command or worker_command()
        self._rest = b""
        self._is_stopping = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(
            lambda: self.take_output(bytes(self._process.readAllStandardOutput().data()))
        )
        self._process.readyReadStandardError.connect(self._on_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._errors = ""
        # Told later: while QProcess says so it still counts as running and cannot be started again.
        self._start_failed.connect(self.lost, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """True from `start` to the process's end."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """The process is being started; `ready` or `lost` follows."""
        if not self.is_running:
            self._rest, self._errors, self._is_stopping = b"", "", False
            self._process.start(self._command[0], self._command[1:])

    def ask(self, request: int, text: str) -> None:
        """Ask for suggestions for a text; the answer carries the same number."""
        line = json.dumps({"id": request, "text": text}, ensure_ascii=False).encode()
        self._process.write(line + b"\n")

    def stop(self) -> None:
        """End the process; nothing is heard of it any more."""
        self._is_stopping = True
        if self.is_running:
            self._process.closeWriteChannel()
            self._process.terminate()
            # It may sit in a long computation, and nothing of it is needed any more.
            if not self._process.waitForFinished(150):
                self._process.kill()
                self._process.waitForFinished(1000)

    def take_output(self, heard: bytes) -> None:
        """The whole lines among what the process has written so far are read, the rest waits."""
        *lines, self._rest = (self._rest + heard).split(b"\n")
        for line in lines:
            if line.strip():
                self._read(line)

    def _read(self, line: bytes) -> None:
        try:
            message: Any = json.loads(line)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        if "ready" in message:
            problem = message.get("problem") or message.get("error") or ""
            self.ready.emit(str(message.get("model") or ""), str(problem))
        elif isinstance(message.get("id"), int):
            if "error" in message:
                self.refused.emit(message["id"], str(message["error"]))
            elif "suggestions" in message:
                self.answered.emit(message["id"], message["suggestions"])

    def _on_errors(self) -> None:
        # Kept short: only the end says why a process died.
        heard = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._errors = (self._errors + heard)[-4000:]

    def _on_finished(self) -> None:
        if not self._is_stopping:
            last = next((line.strip() for line in reversed(self._errors.splitlines()) if line.strip()), "")
            self.lost.emit(last)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._is_stopping:
            self._start_failed.emit(self._process.errorString())
