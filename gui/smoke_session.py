"""One short piece of work by the program itself, to prove a packaged copy: `--smoke FOLDER` (`make bundle-test`).

Opens FOLDER/smoke.ankan in the real window, waits for the suggestions of the worker, which is the same executable,
marks a name with the action that a person's key calls, exports the article, reads the export back, and writes
FOLDER/smoke.json: what came of it, and when (seconds since the epoch; ``painted_cpu`` in seconds of processor time).
It always ends: where the project cannot be opened, at a bug, and when nothing was suggested for two minutes, with the
reason as ``problem``.
"""

import json
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from annotate.errors import KnownError
from annotate.history import Kind
from annotate.model import AnnotationSet, Span
from gui.app import run
from gui.window import Window
from storage.change import Change

# A model is loaded in less than one second on a quiet machine.
_PATIENCE_MS = 120_000
_PAINTED = QEvent.Type(QEvent.registerEventType())


def smoke_session(folder: Path, *, start_only: bool = False) -> int:
    """Do the piece of work, or only start; return 0 when all of it was done."""
    sessions: list[_Smoke] = []
    run(folder / "smoke.ankan", made=lambda window: sessions.append(_Smoke(window, folder, start_only)))
    return 0 if sessions and sessions[0].is_done else 1


class _Smoke(QObject):
    """Watches the window and works it; each step begins when the one before it is seen to be over."""

    def __init__(self, window: Window, folder: Path, start_only: bool) -> None:
        super().__init__(window)
        self.is_done = False
        self._window = window
        self._folder = folder
        self._start_only = start_only
        self._told: dict[str, Any] = {"frozen": bool(getattr(sys, "frozen", False)), "made": time.time()}
        window.view.viewport().installEventFilter(self)
        window.session.changed.connect(self._on_changed)
        window.suggesting.troubled.connect(self._end)
        window.banner.warned.connect(self._on_warning)
        # A bug is logged and shown as ever, and then this is over: nobody is there who could close its report.
        self._hook, sys.excepthook = sys.excepthook, self._on_bug
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self._end("nothing was suggested in time"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass; the event posted at the first paint of the article comes when the window is drawn."""
        if event.type() == QEvent.Type.Paint and "painted" not in self._told and self._window.view.has_article:
            QCoreApplication.postEvent(self, QEvent(_PAINTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Note when the window with its article was painted."""
        if event.type() != _PAINTED:
            return super().event(event)
        if "painted" not in self._told:
            self._told |= {"painted": time.time(), "painted_cpu": time.process_time()}
            if self._start_only:
                self.is_done = True
                self._end("")
        return True

    def _on_warning(self, text: str) -> None:
        project = self._window.session.project
        if project is None or project.is_read_only:
            self._end(text)

    def _on_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._hook(kind, error, trace)
        self._end(f"{kind.__name__}: {error}")

    def _on_changed(self, change: Change) -> None:
        if change.kind is Kind.SUGGEST and "suggested" not in self._told:
            self._told |= {"suggested": time.time(), "suggestions": len(change.after.undecided)}
            # Once the window has shown them.
            QTimer.singleShot(0, self, self._work)

    def _work(self) -> None:
        try:
            self._mark()
            self._export()
        except (KnownError, OSError, ValueError, KeyError) as error:
            self._end(str(error))
        else:
            self.is_done = True
            self._end("")

    def _mark(self) -> None:
        session, view = self._window.session, self._window.view
        document = session.document
        if document is None:
            raise KnownError("no article is open.")
        taken = {(span.start, span.end) for span in session.annotations.spans} if session.annotations else set()
        # The first place outside all spans: what label it gets does not matter here.
        start = next(at for at in range(len(document.text)) if all(not one <= at <= other for one, other in taken))
        end = document.text.index(" ", start)
        view.setFocus()
        view.select(start, end)
        self._window.actions_made.by_id["digit-1"].trigger()
        made = [span for span in _decided(session.annotations) if (span.start, span.end) == (start, end)]
        if not made:
            raise KnownError(f"the action of the key 1 did not mark {document.text[start:end]!r}.")
        self._told |= {"marked": time.time(), "span": [start, end, made[0].label]}

    def _export(self) -> None:
        # Only now: the start of the program is measured here, and it needs no formats.
        from storage.exporting import Annotator, Choice, export
        from storage.formats import jsonl

        session = self._window.session
        project, document = session.project, session.document
        if project is None or document is None:
            raise KnownError("no article is open.")
        path = self._folder / "smoke.jsonl"
        export(project, path, format="jsonl", choice=Choice(Annotator(session.annotator), [document.id]))
        (article,) = jsonl.read(path)
        exported = _decided(article.annotations)
        if not exported or exported != _decided(session.annotations):
            raise KnownError("the export does not hold the span that was made.")
        self._told |= {"exported": time.time(), "exported_spans": len(article.annotations.spans)}

    def _end(self, problem: str) -> None:
        if "problem" in self._told:
            return
        self._told |= {
            "problem": problem,
            "model": self._window.suggesting.model,
            "platform": QGuiApplication.platformName(),
            "torch": "torch" in sys.modules,
        }
        (self._folder / "smoke.json").write_text(json.dumps(self._told, ensure_ascii=False), encoding="utf-8")
        self._window.close()
        # Not only the window: whatever else is open, a report or a question, would keep the program alive.
        QTimer.singleShot(0, lambda: QCoreApplication.exit())


def _decided(annotations: AnnotationSet | None) -> list[Span]:
    return [span for span in (annotations.spans if annotations else ()) if span.origin.decision is not None]
