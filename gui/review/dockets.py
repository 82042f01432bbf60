"""The cases of all articles: counted beside the window, read where they are looked at, in step with every decision."""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotate.agreement.cases import Case
from annotate.agreement.taxonomy import Kind
from annotate.errors import KnownError
from gui.review.rows import Outline, Show, about_of, outline_of
from gui.session import Session
from gui.task import Background, Tick
from gui.told import told
from storage.adjudication import Docket, identical_cases, load_docket, load_dockets
from storage.layers import GOLD
from storage.project import Change, Project

# The articles whose cases come into view at once, and some more.
_KEPT = 64


class Dockets(QObject):
    """The dockets of the session's project, in order of import; empty until `load`.

    Of each only an outline is held, however many there are; those that were asked for last are kept whole.

    `changed` carries the id of the article whose cases are other ones now, None when all may be.
    """

    changed = Signal(object)
    progressed = Signal(int, int)  # per cent done, 100; 0, 0 when nothing is read
    loaded = Signal()
    twins_found = Signal(object, object)  # the case that was decided, the open cases that are identical

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._outlines: dict[str, Outline] = {}
        self._read: OrderedDict[str, Docket] = OrderedDict()
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
    def documents(self) -> Collection[str]:
        """The articles that at least two have submitted, in order of import."""
        return self._outlines.keys()

    def count(self, document: str, show: Show, kinds: Collection[Kind]) -> int:
        """Return how many cases of the article are to be shown, as `rows_of` would show them."""
        outline = self._outlines.get(document)
        return outline.count(show, kinds) if outline is not None else 0

    @property
    def is_loading(self) -> bool:
        """True until all articles are read."""
        return self._loading.is_running

    def get(self, document: str) -> Docket | None:
        """Return an article's docket; None when fewer than two have submitted it, or it cannot be read."""
        if document not in self._outlines:
            return None
        if document in self._read:
            self._read.move_to_end(document)
            return self._read[document]
        project = self._session.project
        try:
            docket = load_docket(project, document) if project is not None else None
        except KnownError as error:
            self._session.failed.emit(told(error))
            return None
        if docket is None:
            return None
        self._keep(docket)
        outline = outline_of(docket)
        if outline != self._outlines[document]:
            # Another program has changed the article. The list hears of it once it has drawn what it asked for.
            self._outlines[document] = outline
            QTimer.singleShot(0, self, lambda: self.changed.emit(document))
        return docket

    def _keep(self, docket: Docket) -> None:
        self._read[docket.document] = docket
        self._read.move_to_end(docket.document)
        while len(self._read) > _KEPT:
            self._read.popitem(last=False)

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
        self._outlines, self.is_loaded = {}, False
        self._read.clear()
        self.changed.emit(None)

    def stop(self) -> None:
        """Nothing is read any more."""
        self._loading.stop()
        self._comparing.stop()

    def look_for_twins(self, case: Case) -> None:
        """Look for open cases elsewhere that are identical; `twins_found` follows."""
        docket, project = self.get(case.document), self._session.project
        if docket is None or project is None:
            return
        self._comparing.cancel()
        path, about = project.path, about_of(docket.text, case)
        # Only articles with an open case about the same words are read: mostly there is none.
        possible = [outline.document for outline in self._outlines.values() if about in outline.about]
        if possible:
            self._comparing.start(lambda tick: (case, _twins(path, case, possible, tick)))
        else:
            QTimer.singleShot(0, self, lambda: self.twins_found.emit(case, []))

    def _on_compared(self, made: object) -> None:
        assert isinstance(made, tuple)
        self.twins_found.emit(*made)

    def _on_loaded(self, made: object) -> None:
        assert isinstance(made, list)
        self._outlines = {outline.document: outline for outline in made}
        self._read.clear()
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
        known = self._read.get(document)
        if known is not None and change.annotator == GOLD:
            # What annotators said is as it was.
            self._note(replace(known, gold=change.after))
        else:
            self._read_anew(document)
        self.changed.emit(document)

    def _note(self, docket: Docket) -> None:
        self._keep(docket)
        self._outlines[docket.document] = outline_of(docket)

    def _read_anew(self, document: str) -> None:
        project = self._session.project
        docket = load_docket(project, document) if project is not None else None
        if docket is None:
            self._outlines.pop(document, None)
            self._read.pop(document, None)
            return
        is_new = document not in self._outlines
        self._note(docket)
        if is_new and project is not None:
            order = project.document_ids()
            self._outlines = {each: self._outlines[each] for each in order if each in self._outlines}


def _read_all(path: Path, tick: Tick) -> list[Outline]:
    with Project.open(path) as project:
        dockets = load_dockets(project, tick=lambda done, total: tick(done / max(1, total)))
        return [outline_of(docket) for docket in dockets]


def _twins(path: Path, case: Case, documents: Collection[str], tick: Tick) -> list[Case]:
    with Project.open(path) as project:
        return identical_cases(project, case, documents, tick=lambda: tick(0.0))
