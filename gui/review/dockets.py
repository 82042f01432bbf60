"""The cases of all articles in memory: read beside the window, then kept in step with every decision."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotate.agreement.cases import Case
from gui.session import Session
from gui.task import Background, Tick
from storage.adjudication import Docket, identical_cases, load_docket, load_dockets
from storage.layers import GOLD
from storage.project import Change, Project


class Dockets(QObject):
    """The dockets of the session's project, in order of import; empty until `load`.

    `changed` carries the id of the article whose cases are other ones now, None when all may be.
    """

    changed = Signal(object)
    progressed = Signal(int, int)  # per cent done, 100; 0, 0 when nothing is read
    loaded = Signal()
    twins_found = Signal(object, object)  # the case that was decided, the open cases that are identical

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._by_document: dict[str, Docket] = {}
        self._loading = Background(self)
        self._comparing = Background(self)
        self.is_loaded = False
        self._touched: set[str] = set()
        self._loading.progressed.connect(lambda share: self.progressed.emit(round(100 * share), 100))
        self._loading.ended.connect(lambda: self.progressed.emit(0, 0))
        self._loading.made.connect(self._on_loaded)
        self._loading.refused.connect(session.failed)
        self._comparing.made.connect(self._on_compared)
        session.changed.connect(self._on_changed)
        session.project_changed.connect(lambda _project: self.forget())

    @property
    def all(self) -> Sequence[Docket]:
        """The dockets, in order of import."""
        return tuple(self._by_document.values())

    @property
    def is_loading(self) -> bool:
        """True until all articles are read."""
        return self._loading.is_running

    def get(self, document: str) -> Docket | None:
        """Return an article's docket; None when fewer than two have submitted it."""
        return self._by_document.get(document)

    def load(self) -> None:
        """Read the cases of all articles; `loaded` follows."""
        project = self._session.project
        if project is None:
            return
        self._comparing.cancel()
        path = project.path
        self._touched.clear()
        self._loading.start(lambda tick: _read_all(path, tick))

    def cancel(self) -> None:
        """Stop reading; nothing is known then."""
        if self.is_loading:
            self._loading.cancel()
            self.changed.emit(None)

    def forget(self) -> None:
        """No docket is known."""
        self._loading.cancel()
        self._comparing.cancel()
        self._by_document, self.is_loaded = {}, False
        self.changed.emit(None)

    def stop(self) -> None:
        """Nothing is read any more."""
        self._loading.stop()
        self._comparing.stop()

    def look_for_twins(self, case: Case) -> None:
        """Look for open cases elsewhere that are identical; `twins_found` follows."""
        dockets = self.all
        self._comparing.start(lambda _tick: (case, identical_cases(dockets, case)))

    def _on_compared(self, made: object) -> None:
        assert isinstance(made, tuple)
        self.twins_found.emit(*made)

    def _on_loaded(self, made: object) -> None:
        assert isinstance(made, list)
        self._by_document = {docket.document: docket for docket in made}
        self.is_loaded = True
        # What was changed while all was read may have been read too early.
        for document in self._touched:
            self._read_anew(document)
        self.changed.emit(None)
        self.loaded.emit()

    def _on_changed(self, change: Change) -> None:
        """An article's docket is read anew when any layer of it changed."""
        document = change.after.document
        if not self.is_loaded:
            self._touched.add(document)
            return
        known = self._by_document.get(document)
        if known is not None and change.annotator == GOLD:
            # What annotators said is as it was.
            self._by_document[document] = Docket(document, known.title, known.text, known.cases, change.after)
        else:
            self._read_anew(document)
        self.changed.emit(document)

    def _read_anew(self, document: str) -> None:
        project = self._session.project
        docket = load_docket(project, document) if project is not None else None
        if docket is None:
            self._by_document.pop(document, None)
            return
        is_new = document not in self._by_document
        self._by_document[document] = docket
        if is_new and project is not None:
            order = project.document_ids()
            self._by_document = {each: self._by_document[each] for each in order if each in self._by_document}


def _read_all(path: Path, tick: Tick) -> list[Docket]:
    with Project.open(path) as project:
        return list(load_dockets(project, tick=lambda done, total: tick(done / max(1, total))))
