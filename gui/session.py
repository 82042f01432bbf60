"""The one QObject around a project: every change goes through it, every view listens to it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotate.acts import Actor
from annotate.adjudication import Ruling
from annotate.agreement.cases import Case
from annotate.edits import Edit, EditConflict
from annotate.errors import KnownError
from annotate.model import AnnotationSet, Document, Record, State
from annotate.schema import Schema
from annotate.suggest.records import Suggestions
from gui.told import told
from gui.unwritten import Unwritten
from storage.adjudication import Adjudicator, Docket, decide_alike, take_agreed
from storage.database import ProjectBusy, ProjectError
from storage.defaults import new_id
from storage.layers import GOLD
from storage.project import Change, Project

# Of more articles than these it is not told one by one what was done in them.
_TOLD_ONE_BY_ONE = 50
# So long, in milliseconds, the window stands still for somebody else who writes: what takes longer waits without it.
PATIENCE = 30
# What waits for somebody else is tried again after so long.
AGAIN = 60
LAST_ARTICLE = "article"
ANNOTATOR = "annotator"


class Session(QObject):
    """A project, one annotator and one article, as the window works on them.

    `person` sits there, `annotator` is whose layer is shown: of an article that comes a second time the person's second
    pass, and while somebody reviews the adjudicated layer "gold"; `reviewer` is then the name of who decides.
    What `annotations` holds is committed; `changed` carries each act after its commit. `failed` carries a plain
    sentence whenever something could not be done; an act that the file does not take is `unwritten` until it does.
    """

    changed = Signal(object)  # Change
    leave_announced = Signal()  # another article or layer comes: what is being typed about this one is kept now
    document_changed = Signal(object)  # Document | None
    documents_changed = Signal()
    project_changed = Signal(object)  # Project | None
    annotator_changed = Signal(str)
    review_changed = Signal(bool)
    held_changed = Signal(bool)
    unwritten_changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.annotator = ""
        self.reviewer = ""
        self._annotating = ""
        self.document: Document | None = None
        self.annotations: AnnotationSet | None = None
        # An act that the file did not take. While there is one nothing else is changed: it comes first.
        self.unwritten: Unwritten | None = None
        self._shown_schema: Schema | None = None
        self._clock = clock
        self._seen_since = clock()
        self._is_held = False
        self._waiting: list[tuple[str, str, Suggestions, str]] = []
        # Small things that wait for somebody else who is writing, in their order.
        self._small: list[Callable[[Project], None]] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self._try_again)

    # Project, annotator, article ------------------------------------------------------------------------------------

    @property
    def schema(self) -> Schema | None:
        """The open project's schema."""
        return self.project.schema if self.project is not None else None

    @property
    def is_writable(self) -> bool:
        """True when a project is open that can be changed."""
        is_free = not self._is_held and self.unwritten is None
        return self.project is not None and not self.project.is_read_only and is_free

    @property
    def is_reviewing(self) -> bool:
        """True while the adjudicated layer is worked on."""
        return bool(self.reviewer)

    @property
    def person(self) -> str:
        """Who sits there: the annotator, while reviewing the adjudicator."""
        return self.reviewer or self._annotating

    @property
    def at_work(self) -> str:
        """For whom the time counts: the annotator of the layer that is shown, while reviewing the adjudicator."""
        return self.reviewer or self.annotator

    @property
    def hides_suggestions(self) -> bool:
        """True where the article that is shown is to be annotated without suggestions."""
        project, document = self.project, self.document
        return (
            project is not None and document is not None and project.team.hides_suggestions(document.id, self.annotator)
        )

    def set_project(self, project: Project, annotator: str) -> None:
        """Work on this project as this annotator, at the article where the work stopped. The old project is closed."""
        self.close_project()
        self.project = project
        project.wait_at_most(PATIENCE)
        self._shown_schema = project.schema
        self.annotator = self._annotating = project.person = annotator
        self._remember(ANNOTATOR, annotator)
        self.project_changed.emit(project)
        self.annotator_changed.emit(annotator)
        self._open_first(project.setting(LAST_ARTICLE))

    def _open_first(self, wanted: str | None) -> None:
        """Show this article, where the project does not have it the first one, where there is none nothing."""
        assert self.project is not None
        found = wanted if wanted is not None and self.project.has_document(wanted) else self.project.first_document()
        if found is not None:
            self.open_document(found)
        else:
            self.document = self.annotations = None
            self.document_changed.emit(None)

    def close_project(self) -> None:
        """Close the project, if one is open. Everything is on disk already."""
        if self.project is None:
            return
        self.leave_announced.emit()
        if self.is_reviewing:
            self.reviewer = ""
            self.review_changed.emit(False)
        self._write_small()
        self._again.stop()
        self._small.clear()
        self._waiting.clear()
        self._set_unwritten(None)
        project, self.project = self.project, None
        self.document = self.annotations = None
        self.document_changed.emit(None)
        self.project_changed.emit(None)
        project.close()

    def set_annotator(self, annotator: str) -> None:
        """Show and change this annotator's layer from now on; while reviewing, decide in this name."""
        if self.project is None or annotator == self.person:
            return
        if self.project.pack is not None:
            self.failed.emit(
                self.tr("This is a pack for {name}, and nobody else can annotate in it.").format(
                    name=self.project.pack.annotator
                )
            )
            return
        if self.is_reviewing:
            try:
                self.project.team.require_adjudicator(annotator)
            except KnownError as error:
                self.failed.emit(told(error))
                # Whoever shows who decides shows who still does.
                self.annotator_changed.emit(self.person)
                return
            self.reviewer = annotator
        else:
            self._annotating = annotator
        self.project.person = annotator
        self._remember(ANNOTATOR, annotator)
        if self.is_reviewing:
            self.annotator_changed.emit(annotator)
        else:
            self._work_on(annotator)

    def start_review(self) -> None:
        """Show and change the adjudicated layer from now on, in the name of whoever sits there, if they may."""
        if self.project is None or self.is_reviewing:
            return
        try:
            self.project.team.require_adjudicator(self.person)
        except KnownError as error:
            self.failed.emit(told(error))
            return
        self.reviewer = self.person
        self.review_changed.emit(True)
        self._work_on(GOLD)

    def end_review(self) -> None:
        """Show and change the layer of whoever sits there."""
        if self.is_reviewing:
            self._annotating, self.reviewer = self.reviewer, ""
            self.review_changed.emit(False)
            self._work_on(self._annotating)

    def _work_on(self, annotator: str) -> None:
        self.leave_announced.emit()
        self.annotator = annotator
        self.annotator_changed.emit(self.person)
        if self.document is not None:
            self.open_document(self.document.id)

    def open_document(self, document_id: str) -> None:
        """Show this article; a known error leaves the old one."""
        if self.project is None:
            return
        self.leave_announced.emit()
        try:
            document = self.project.document(document_id)
            layer = GOLD if self.is_reviewing else self.project.team.layer_for(self.person, document_id)
            annotations = self.project.annotations(document_id, layer)
        except KnownError as error:
            self.failed.emit(told(error))
            return
        self.document, self.annotations = document, annotations
        if layer != self.annotator:
            self.annotator = layer
            self.annotator_changed.emit(self.person)
        self._remember(LAST_ARTICLE, document_id)
        self.look()
        self.document_changed.emit(document)

    def _remember(self, key: str, value: str) -> None:
        # What is there already is not written: a write waits for the disk.
        self.remember(lambda project: None if project.setting(key) == value else project.set_setting(key, value))

    def remember(self, work: Callable[[Project], None]) -> None:
        """Something small is in the file: now, or as soon as somebody else who is writing is done."""
        if self.project is not None and self.is_writable:
            self._small.append(work)
            self._write_small()

    def _write_small(self) -> None:
        # While somebody else writes one try is enough: each is a moment in which the window stands still.
        while self._small and self.project is not None and self.is_writable and not self._again.isActive():
            try:
                self._small[0](self.project)
            except ProjectBusy:
                self._again.start()
                return
            except KnownError as error:
                self.failed.emit(told(error))
            self._small.pop(0)

    def _try_again(self) -> None:
        """What waits for somebody else is written, if they are done."""
        if self.unwritten is not None and self.unwritten.who:
            self.retry()
        self._write_small()
        self._adopt_waiting()

    # Acts -----------------------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Start counting the seconds anew: something else is in focus."""
        self._seen_since = self._clock()

    def actor(self, seconds: float | None = None) -> Actor:
        """Return who acts now; without ``seconds`` the time since the focus last changed."""
        if seconds is None:
            seconds = round(self._clock() - self._seen_since, 2)
        return Actor(self.person, new_id, seconds)

    def act(self, build: Callable[[AnnotationSet, Actor], Edit | None]) -> Change | None:
        """Apply the edit that ``build`` makes of the current annotations; a refusal goes to `failed`."""
        if self.annotations is None:
            return None
        try:
            edit = build(self.annotations, self.actor())
        except KnownError as error:
            self.failed.emit(told(error))
            return None
        return self.apply(edit)

    def apply(self, edit: Edit | None) -> Change | None:
        """Commit the edit and tell everybody; None when there is nothing to do or it was refused."""
        if edit is None or self.project is None or self.document is None:
            return None
        document_id, annotator = self.document.id, self.annotator
        change = self._written(edit.act, lambda project: project.apply(document_id, annotator, edit))
        return None if change is None else self._take(change)

    def _written(self, act: str, work: Callable[[Project], Change | None]) -> Change | None:
        """Return what was done and committed; what the file does not take is kept, what is refused is said."""
        if self.project is None:
            return None
        if self.unwritten is not None:
            # Its bar says what can be done.
            self.unwritten_changed.emit()
            return None
        change, left = self._attempted(act, work)
        self._set_unwritten(left)
        return change

    def _attempted(self, act: str, work: Callable[[Project], Change | None]) -> tuple[Change | None, Unwritten | None]:
        """Return what was done and committed, or what the file did not take."""
        assert self.project is not None
        try:
            change = work(self.project)
            self._show_new_labels()
            return change, None
        except ProjectBusy as error:
            self._again.start()
            return None, Unwritten(act, told(error), work, told(error.who))
        except EditConflict as error:
            self.failed.emit(told(error))
            self._show_what_others_did()
        except ProjectError as error:
            if self.project.is_read_only:
                self.failed.emit(told(error))
            else:
                return None, Unwritten(act, told(error), work)
        except KnownError as error:
            if self._show_new_labels():
                self.failed.emit(
                    self.tr(
                        "The labels of this project have been changed elsewhere meanwhile, and are shown now as they "
                        "are. Nothing was done: look, and press again."
                    )
                )
            elif self._show_what_others_did():
                # As where a name that the act points at is gone: the layer's reason speaks of what nobody sees here.
                self.failed.emit(
                    self.tr(
                        "This article has been changed elsewhere meanwhile, and is shown now as it is. Nothing was "
                        "done: look, and press again."
                    )
                )
            else:
                self.failed.emit(told(error))
        return None, None

    def _show_new_labels(self) -> bool:
        """Where another window has changed the schema it is shown as it is; True when it was."""
        if self.project is None or self.project.schema is self._shown_schema:
            return False
        self._shown_schema = self.project.schema
        self.project_changed.emit(self.project)
        if self.document is not None:
            self.open_document(self.document.id)
        return True

    def _show_what_others_did(self) -> bool:
        """Where the layer is no longer as it is shown it is shown as it is; True when it was not."""
        if self.project is None or self.document is None:
            return False
        if self.project.annotations(self.document.id, self.annotator) == self.annotations:
            return False
        self.open_document(self.document.id)
        return True

    def _set_unwritten(self, unwritten: Unwritten | None) -> None:
        if unwritten != self.unwritten:
            self.unwritten = unwritten
            self.unwritten_changed.emit()

    def retry(self) -> bool:
        """True when nothing waits any more: what waited was written, or others made it impossible, which is said.

        Where the file was away and is back, as on a stick that was put in again, it is opened anew.
        """
        waiting, project = self.unwritten, self.project
        if waiting is None or project is None:
            return True
        if self._is_held:
            return False
        change, left = self._attempted(waiting.act, waiting.work)
        if left is not None and not left.who:
            again = _opened_again(project)
            if again is not None:
                self._move_to(again)
                change, left = self._attempted(waiting.act, waiting.work)
        self._set_unwritten(left)
        if change is not None:
            self.take(change)
        self._adopt_waiting()
        return self.unwritten is None

    def give_up(self) -> None:
        """Nothing waits to be written any more. What is shown is what is in the file."""
        self._set_unwritten(None)
        self._adopt_waiting()

    def save_copy(self, path: Path) -> None:
        """The work goes on in a copy at ``path``, which has what waited to be written. Raises `KnownError`."""
        if self.project is None:
            return
        self.project.save_copy(path)
        self.go_on_in(path)

    def go_on_in(self, copy: Path) -> None:
        """The work goes on in this copy of the project, with what waited to be written. Raises `KnownError`."""
        again = Project.open(copy)
        if self.project is None or not again.continues(self.project):
            again.close()
            raise ProjectError(f"{copy} has not all that was done last, so the work does not go on in it.")
        self._move_to(again)
        self.retry()

    def reopen(self) -> None:
        """What the file holds now is shown: something else has changed all of it. Raises `KnownError`."""
        if self.project is None:
            return
        shown = self.document.id if self.document is not None else None
        self._move_to(Project.open(self.project.path), is_same=False)
        self._open_first(shown)

    def _move_to(self, project: Project, *, is_same: bool = True) -> None:
        """The project is worked on in another file or through another connection, and says the same if ``is_same``."""
        old, self.project = self.project, project
        project.person = self.person
        project.wait_at_most(PATIENCE)
        self._shown_schema = project.schema
        self.project_changed.emit(project)
        if self.document is not None and is_same:
            self.document_changed.emit(self.document)
        if old is not None:
            old.close()

    def undo(self) -> Change | None:
        """Take back the annotator's last act, in whatever article it was."""
        annotator = self.annotator
        return self.do(lambda project: project.undo(annotator), "undo")

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        annotator = self.annotator
        return self.do(lambda project: project.redo(annotator), "redo")

    def undo_act(self) -> str | None:
        """Return the name of the act that undo would take back; None too where the file cannot be read just now."""
        return self._read(lambda project: project.undo_act(self.annotator))

    def redo_act(self) -> str | None:
        """Return the name of the act that redo would do again; None too where the file cannot be read just now."""
        return self._read(lambda project: project.redo_act(self.annotator))

    def _read(self, work: Callable[[Project], str | None]) -> str | None:
        try:
            return work(self.project) if self.project is not None else None
        except ProjectError:
            # It is asked with every change of the window; what is done next says why.
            return None

    def adopt(self, document_id: str, annotator: str, suggestions: Suggestions, model: str) -> Change | None:
        """Store a model's suggestions in the layer they were made for."""
        if self.project is None or self.project.is_read_only:
            return None
        if self._is_held or self.unwritten is not None or self._again.isActive():
            self._waiting.append((document_id, annotator, suggestions, model))
            return None
        try:
            change = self.project.adopt_suggestions(document_id, annotator, suggestions, model=model, new_id=new_id)
        except ProjectBusy:
            self._waiting.append((document_id, annotator, suggestions, model))
            self._again.start()
            return None
        except KnownError as error:
            self.failed.emit(told(error))
            return None
        if change is None:
            # Nothing new was proposed, but the article has had its suggestions now.
            self.documents_changed.emit()
            return None
        return self._take(change)

    def import_annotations(
        self, document_id: str, annotator: str, records: Sequence[Record], state: State | None
    ) -> Change | None:
        """Store annotations made elsewhere. Raises `KnownError`."""
        if self.project is None:
            return None
        change = self.project.import_annotations(document_id, annotator, records, state=state)
        return self._take(change) if change is not None else None

    def take_agreed(self, docket: Docket) -> Change | None:
        """Take over what all agree on in this article, whichever is shown; None when it is done already."""
        if self.project is None:
            return None
        who = Adjudicator(self.person, new_id)
        change = self._written("", lambda project: take_agreed(project, who, docket))
        return self._take(change) if change is not None else None

    def decide_alike(self, cases: Sequence[Case], ruling: Ruling) -> Change | None:
        """Decide all of these cases of any article in the same way, in one act."""
        who = Adjudicator(self.person, new_id)
        # Nobody is led away from the case at hand.
        return self.do(lambda project: decide_alike(project, who, cases, ruling), stays=True)

    def do(self, work: Callable[[Project], Change | None], act: str = "", *, stays: bool = False) -> Change | None:
        """Do what may concern several articles and tell everybody; None when nothing was done or it was refused.

        With ``stays`` the article that is shown stays in view, whichever were changed.
        """
        change = self._written(act, work)
        return None if change is None else self.take(change, stays=stays)

    def take(self, change: Change, *, stays: bool = False) -> Change:
        """What was done, in other articles too, is shown; one of the articles comes into view if none was."""
        parts = (*change.others, change)
        shown = self.document.id if self.document is not None else None
        if not stays and all(part.after.document != shown for part in parts):
            self.open_document(change.after.document)
        if len(parts) > _TOLD_ONE_BY_ONE and not self.is_reviewing:
            # Lists are read anew once instead of being told of every article.
            here = self.document
            parts = tuple(part for part in parts if here is not None and part.after.document == here.id)
            self.documents_changed.emit()
        for part in parts:
            self._take(part)
        return change

    def hold(self, is_held: bool) -> None:
        """Nothing can be changed here for a while, because something else writes; suggestions wait for the end."""
        self._is_held = is_held
        self.held_changed.emit(is_held)
        if not is_held:
            self._try_again()

    def _adopt_waiting(self) -> None:
        """Suggestions that came while nothing could be written are stored, if that is over."""
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self.adopt(*each)

    def _take(self, change: Change) -> Change:
        is_shown = self.document is not None and change.after.document == self.document.id
        if is_shown and change.annotator == self.annotator:
            self.annotations = change.after
        self.changed.emit(change)
        return change


def _opened_again(project: Project) -> Project | None:
    """Return the project through a new connection, where its file can be written and has all that was last seen."""
    try:
        again = Project.open(project.path)
    except KnownError:
        return None
    try:
        if again.continues(project) and not again.is_read_only:
            return again
    except KnownError:
        # It went away once more.
        pass
    again.close()
    return None
