"""The nearer end of the process that makes suggestions: JSON lines over QProcess; it never blocks the window."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from storage.limits import LIMIT_ANSWER_BYTES

# A model is loaded in seconds and an article read in less than one; the longest, on a machine that is busy with other
# things, takes some minutes.
PATIENCE_MS = 300_000

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
    by `answered` or `refused`. `lost` says that the process ended by itself, or was ended because it was silent for
    ``patience`` milliseconds while something was asked of it, or wrote without end; requests in its hands are gone.
    What it writes besides answers to what was asked is passed over.
    """

    ready = Signal(str, str)
    answered = Signal(int, object)  # request, suggestion record
    refused = Signal(int, str)
    lost = Signal(str)
    _start_failed = Signal(str)

    def __init__(
        self, command: list[str] | None = None, parent: QObject | None = None, *, patience: int = PATIENCE_MS
    ) -> None:
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
        self._why_ended = ""
        self._asked: set[int] = set()
        # Runs while an answer is owed.
        self._watchdog = QTimer(self)
        self._watchdog.setSingleShot(True)
        self._watchdog.setInterval(patience)
        self._watchdog.timeout.connect(self._on_silence)
        # Told later: while QProcess says so it still counts as running and cannot be started again.
        self._start_failed.connect(self.lost, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """True from `start` to the process's end."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """The process is being started; `ready` or `lost` follows."""
        if not self.is_running:
            self._rest, self._errors, self._why_ended, self._is_stopping = b"", "", "", False
            self._asked.clear()
            self._watchdog.start()
            self._process.start(self._command[0], self._command[1:])

    def ask(self, request: int, text: str) -> None:
        """Ask for suggestions for a text; the answer carries the same number."""
        line = json.dumps({"id": request, "text": text}, ensure_ascii=False).encode()
        self._asked.add(request)
        self._watchdog.start()
        self._process.write(line + b"\n")

    def stop(self) -> None:
        """End the process; nothing is heard of it any more."""
        self._is_stopping = True
        self._watchdog.stop()
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
        if len(self._rest) > LIMIT_ANSWER_BYTES:
            self._rest = b""
            self._end(self.tr("it wrote without end"))

    def _read(self, line: bytes) -> None:
        try:
            message: Any = json.loads(line)
        except (ValueError, RecursionError):
            return
        if not isinstance(message, dict):
            return
        request = message.get("id")
        if "ready" in message:
            self._rest_or_watch()
            problem = message.get("problem") or message.get("error") or ""
            self.ready.emit(str(message.get("model") or ""), str(problem))
        # Not isinstance: a truth value is a whole number to it.
        elif type(request) is int and request in self._asked and ("error" in message or "suggestions" in message):
            self._asked.remove(request)
            self._rest_or_watch()
            if "error" in message:
                self.refused.emit(request, str(message["error"]))
            else:
                self.answered.emit(request, message["suggestions"])

    def _rest_or_watch(self) -> None:
        if self._asked:
            self._watchdog.start()
        else:
            self._watchdog.stop()

    def _on_silence(self) -> None:
        seconds = self._watchdog.interval() // 1000
        self._end(self.tr("it did not answer for {seconds} seconds").format(seconds=seconds))

    def _end(self, why: str) -> None:
        """The process is ended because of what it did; `lost` follows when it is gone."""
        self._why_ended = why
        self._watchdog.stop()
        self._process.kill()

    def _on_errors(self) -> None:
        # Kept short: only the end says why a process died.
        heard = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._errors = (self._errors + heard)[-4000:]

    def _on_finished(self) -> None:
        self._watchdog.stop()
        if not self._is_stopping and self._why_ended:
            self.lost.emit(self._why_ended)
        elif not self._is_stopping:
            last = next((line.strip() for line in reversed(self._errors.splitlines()) if line.strip()), "")
            self.lost.emit(last)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._is_stopping:
            self._watchdog.stop()
            self._start_failed.emit(self._process.errorString())
