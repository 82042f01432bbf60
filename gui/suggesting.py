"""Which articles get suggestions when: the one on the desk first, then the others ahead of the annotator."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotate.suggest.records import from_record, without_stances
from gui.session import Session
from gui.settings import Settings
from gui.told import told
from gui.worker import Worker
from storage.project import Project

# How long is waited before the worker is started again, in milliseconds, once for each time that it was lost: whatever
# ate the memory may be over by then. After that it would only be lost once more.
PAUSES_MS = (500, 4_000, 20_000)
# A worker that has answered so often since it was lost is well again.
_WELL_AFTER = 20
# An article in whose hands the worker was lost so often is left alone.
_LOST_OVER = 2


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for whom; an answer for another project is dropped."""

    project_id: str
    document: str
    annotator: str


class Suggesting(QObject):
    """Feeds the worker one article at a time and stores what comes back.

    `progressed` carries how many of how many articles are done; equal numbers mean that nothing is under way.
    """

    progressed = Signal(int, int)
    model_changed = Signal(str)
    troubled = Signal(str)

    def __init__(self, session: Session, worker: Worker, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._worker = worker
        # What was asked for comes first, then the articles ahead, which are read from the file a few at a time.
        self._asked: list[Request] = []
        self._ahead: Iterator[tuple[str, str] | None] | None = None
        self._ahead_for = ""
        self._under_way: dict[int, Request] = {}
        self._number = 0
        self._done = 0
        self._total = 0
        # Whether the worker was started, or shall not be any more.
        self.is_started = False
        self._losses = 0
        self._answers = 0
        self._lost_over: dict[Request, int] = {}
        # What cannot be done is not asked for twice.
        self._given_up: set[Request] = set()
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.timeout.connect(self._go_on)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(worker.start)
        self._is_ready = False
        self.model = ""
        worker.ready.connect(self._on_ready)
        worker.answered.connect(self._on_answered)
        worker.refused.connect(self._on_refused)
        worker.lost.connect(self._on_lost)
        session.project_changed.connect(lambda _project: self.cancel())
        session.document_changed.connect(lambda _document: self.prefer_current())
        session.annotator_changed.connect(lambda _name: self.look_ahead())

    @property
    def is_waiting(self) -> bool:
        """True while articles wait for suggestions or one is being worked on."""
        return bool(self._asked or self._under_way) or self._ahead is not None

    @property
    def is_starting(self) -> bool:
        """True while the model is being loaded, or will be in a moment."""
        return (self._worker.is_running and not self._is_ready) or self._pause.isActive()

    @property
    def has_given_up(self) -> bool:
        """True when the worker was lost too often; `restart` tries again."""
        return self._losses > len(PAUSES_MS)

    @property
    def are_coming(self) -> bool:
        """True while the article that is shown is about to get its first suggestions."""
        session = self._session
        project, document = session.project, session.document
        if project is None or document is None or project.is_read_only or session.is_reviewing:
            return False
        if session.hides_suggestions or self.has_given_up or not (self._is_ready or self.is_starting):
            return False
        request = Request(project.project_id, document.id, session.annotator)
        return request not in self._given_up and project.suggested_by(document.id, session.annotator) is None

    def start(self) -> None:
        """Start the worker; call it when the window stands."""
        if not self.is_started:
            self.is_started = True
            self._worker.start()

    def look_ahead(self) -> None:
        """Every article of this annotator without suggestions gets some, the current one and those behind it first."""
        session = self._session
        # Nobody adjudicates what nobody annotated: the adjudicated layer gets no suggestions.
        if session.project is None or session.project.is_read_only or session.is_reviewing:
            return
        waiting = session.project.count_without_suggestions(session.person)
        self._total = self._done + waiting + len(self._asked)
        self._ahead_for = session.person
        self._ahead = self._from_here() if waiting else None
        self._go_on()

    def suggest_again(self) -> None:
        """The current article waits for suggestions, whether it has had some or not."""
        session = self._session
        if session.project is None or session.document is None or session.project.is_read_only:
            return
        self._asked.insert(0, Request(session.project.project_id, session.document.id, session.annotator))
        self._total += 1
        self._go_on()

    def prefer_current(self) -> None:
        """The current article, when it waits, waits no longer than one other; those behind it come next."""
        if self._session.document is not None and self._ahead is not None:
            self._ahead = self._from_here()

    def _from_here(self) -> Iterator[tuple[str, str] | None] | None:
        project, document = self._session.project, self._session.document
        if project is None:
            return None
        return project.without_suggestions(self._ahead_for, document.id if document is not None else None)

    def cancel(self) -> None:
        """Nothing waits any more; what is being worked on is still stored if its project stays open."""
        self._asked.clear()
        self._ahead = None
        self._given_up.clear()
        self._done = self._total = 0
        self.progressed.emit(0, 0)

    def restart(self) -> None:
        """The worker begins anew, with the model that is in use now; what it had in hand waits again."""
        self._worker.stop()
        self._asked[:0] = self._under_way.values()
        self._under_way.clear()
        self._is_ready = False
        self._given_up.clear()
        self._pause.stop()
        self._losses = 0
        self._lost_over.clear()
        self.model = ""
        self.model_changed.emit("")
        self._worker.start()

    def stop(self) -> None:
        """The worker is gone, and is not started any more."""
        self.is_started = True
        self._pause.stop()
        self._breath.stop()
        self._asked.clear()
        self._ahead = None
        self._under_way.clear()
        self._worker.stop()

    def _go_on(self) -> None:
        project = self._session.project
        self.progressed.emit(self._done, self._total)
        if not self._is_ready or self._under_way or project is None:
            return
        request = self._next(project)
        if request is not None:
            self._number += 1
            self._under_way[self._number] = request
            self._worker.ask(self._number, project.document(request.document).text)
        elif not self._breath.isActive():
            self._done = self._total = 0
            self.progressed.emit(0, 0)

    def _next(self, project: Project) -> Request | None:
        """Return what comes next; None when nothing does, or when the window has to breathe before more is read."""
        while self._asked:
            request = self._asked.pop(0)
            if request.project_id == project.project_id:
                return request
        for waiting in self._ahead or ():
            if waiting is None:
                self._breath.start()
                return None
            request = Request(project.project_id, *waiting)
            if request not in self._given_up:
                return request
        self._ahead = None
        return None

    def _finish(self, number: int) -> Request | None:
        request = self._under_way.pop(number, None)
        if request is not None:
            self._done = min(self._done + 1, self._total)
        return request

    def _on_ready(self, model: str, problem: str) -> None:
        self._is_ready = True
        self.model = model
        self.model_changed.emit(model)
        if problem:
            self.troubled.emit(told(problem))
        self._go_on()

    def _count_answer(self) -> None:
        self._answers += 1
        if self._answers >= _WELL_AFTER:
            self._losses = 0

    def _on_answered(self, number: int, record: object) -> None:
        self._count_answer()
        request = self._finish(number)
        project = self._session.project
        if request is not None and project is not None and request.project_id == project.project_id:
            try:
                suggestions = from_record(record)  # type: ignore[arg-type]
            except (KeyError, TypeError):
                self.troubled.emit(self.tr("The suggestions for one article could not be read."))
            else:
                if not self._settings.suggests_stances:
                    suggestions = without_stances(suggestions)
                self._session.adopt(request.document, request.annotator, suggestions, self.model)
        self._go_on()

    def _on_refused(self, number: int, error: str) -> None:
        self._count_answer()
        request = self._finish(number)
        if request is not None:
            self._given_up.add(request)
            self.troubled.emit(self.tr("No suggestions for one article: {error}").format(error=told(error)))
        self._go_on()

    def _on_lost(self, error: str) -> None:
        self._is_ready = False
        self._losses += 1
        self._answers = 0
        reason = told(error) or self.tr("the process ended")
        for request in self._under_way.values():
            self._lost_over[request] = self._lost_over.get(request, 0) + 1
            if self._lost_over[request] < _LOST_OVER:
                self._asked.append(request)
            else:
                self._given_up.add(request)
        self._under_way.clear()
        self.model = ""
        self.model_changed.emit("")
        if not self.has_given_up:
            self.troubled.emit(
                self.tr(
                    "The suggestions stopped ({error}) and are being started again. You can go on meanwhile."
                ).format(error=reason)
            )
            self._pause.start(PAUSES_MS[self._losses - 1])
            return
        self.cancel()
        self.troubled.emit(
            self.tr("The suggestions stopped working ({error}). You can go on without them.").format(error=reason)
        )
