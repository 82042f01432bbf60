"""What the keys and menus decide about disagreements, and how a decision is taken back or made again elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotate import acts, adjudication
from annotate.acts import Actor
from annotate.adjudication import Choice, Ruling
from annotate.agreement.cases import Case
from annotate.edits import Edit
from annotate.model import AnnotationSet, State
from gui.desk import Desk
from gui.review.bench import VERSION_ACTIONS, Bench
from gui.review.dockets import Dockets
from gui.review.rows import Show, rows_of
from gui.review.versions import keeping, mixing, taking


class Deciding(QObject):
    """Handlers of the actions named "deciding.…"; each is an edit of the adjudicated layer.

    `job_progressed` carries how many of how many articles are done; 0, 0 when nothing is under way.
    """

    job_progressed = Signal(int, int)

    def __init__(self, desk: Desk, dockets: Dockets, bench: Bench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._dockets = dockets
        self._bench = bench
        self._twins: tuple[list[Case], Ruling] | None = None
        self._agreeing: list[str] = []
        self._agreeing_total = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_agreed_of_next)
        for number in range(1, len(VERSION_ACTIONS) + 1):
            setattr(self, f"take_{number}", lambda number=number: self.take(number - 1))
        dockets.twins_found.connect(self._on_twins)
        bench.panel.taken.connect(self.take)
        self._session.review_changed.connect(self._on_review)

    # Decisions ------------------------------------------------------------------------------------------------------

    def take(self, at: int) -> None:
        """Decide for the version of this number, counted from 0."""
        self._decide(taking(self._bench.versions, at))

    def mix(self) -> None:
        """Decide for the boundary of the first version with the label of the second."""
        self._decide(mixing(self._bench.versions, 0, 1))

    def mix_back(self) -> None:
        """Decide for the boundary of the second version with the label of the first."""
        self._decide(mixing(self._bench.versions, 1, 0))

    def both(self) -> None:
        """Decide that all versions are right."""
        self._decide(keeping(self._bench.versions))

    def neither(self) -> None:
        """Decide that nothing belongs here."""
        self._decide(Ruling(Choice.NEITHER))

    def as_edited(self) -> None:
        """Decide for what stands in the adjudicated layer at this place, made with the editor."""
        row = self._bench.row
        if row is None:
            return
        ruling = self._with_reason(Ruling(Choice.NEW))
        self._settle(lambda now, actor: adjudication.decide_as_edited(now, actor, row.case, ruling))

    def _decide(self, ruling: Ruling | None) -> None:
        row = self._bench.row
        if row is None:
            return
        if ruling is None:
            self._desk.hinted.emit(self.tr("There is no such version of this place."))
            return
        ruling = self._with_reason(ruling)
        self._settle(lambda now, actor: adjudication.decide(now, actor, row.case, ruling))

    def _settle(self, build: Callable[[AnnotationSet, Actor], Edit | None]) -> None:
        """Commit the decision, say what is identical elsewhere, and go on."""
        decided = self._bench.row
        assert decided is not None
        self._forget_twins()
        self._take_agreed_here()
        if self._session.act(build) is None:
            return
        if not decided.case.is_agreed:
            self._dockets.look_for_twins(decided.case)
        self._desk.view.setFocus()
        if self._bench.list.show_chosen is not Show.OPEN:
            return
        # The next one behind it, else what was skipped before it; another article only when this one is finished.
        rows = self._bench.list.model.rows
        here = [rows[at] for at in rows.of(decided.case.document)]
        behind = [row for row in here if row.case.start >= decided.case.start]
        self._bench.show_row((behind or here or [None])[0])
        if not here:
            self._desk.hinted.emit(self.tr("Everything here is decided. [finish] finishes the article and goes on."))

    def _with_reason(self, ruling: Ruling) -> Ruling:
        reason, guideline = self._bench.panel.reason.text().strip(), self._bench.panel.guideline.text().strip()
        return Ruling(ruling.choice, ruling.of, ruling.units, reason, guideline)

    def open_again(self) -> None:
        """Take the decision on the case at hand back, so that it waits again."""
        row = self._bench.row
        if row is None:
            return
        if self._session.act(lambda now, _actor: adjudication.open_again(now, row.case.key)) is None:
            self._desk.hinted.emit(self.tr("This case is not decided yet."))

    def reason(self) -> None:
        """Type why; Enter leads back to the article."""
        self._bench.panel.reason.setFocus()
        self._bench.panel.reason.selectAll()

    def alike(self) -> None:
        """Decide the identical cases elsewhere as the last one was decided."""
        if self._twins is None:
            self._desk.hinted.emit(self.tr("No case elsewhere is identical to the one decided last."))
            return
        cases, ruling = self._twins
        self._forget_twins()
        if self._session.decide_alike(cases, ruling) is not None:
            self._desk.hinted.emit(self.tr("Decided alike: %n cases. [undo] takes all of them back.", "", len(cases)))
            self._bench.show()

    def _on_twins(self, case: object, twins: object) -> None:
        assert isinstance(case, Case)
        assert isinstance(twins, list)
        docket = self._dockets.get(case.document)
        ruling = adjudication.ruling_of(docket.gold, case) if docket is not None else None
        if not twins or ruling is None or not self._session.is_reviewing:
            return
        # What the editor made of a quotation, its links in the text here, cannot be made elsewhere.
        if ruling.choice is Choice.NEW and case.layer != "entity":
            return
        self._twins = twins, ruling
        self._bench.panel.show_twins(
            len(twins),
            self.tr("The case just decided stands %n times elsewhere. I decides all of them alike.", "", len(twins)),
        )

    def _forget_twins(self) -> None:
        self._twins = None
        self._bench.panel.show_twins(0, "")

    # What all agree on ----------------------------------------------------------------------------------------------

    def take_agreed(self) -> None:
        """What all agree on in this article is in the adjudicated layer."""
        if self._take_agreed_here():
            self._desk.hinted.emit(self.tr("What all agree on here is in gold."))
        else:
            self._desk.hinted.emit(self.tr("What all agree on here is in gold already."))

    def take_agreed_everywhere(self) -> None:
        """The same in every article, an article at a time, so that the window stays awake."""
        self._agreeing = list(self._dockets.documents)
        self._agreeing_total = len(self._agreeing)
        self._turn.start()

    def cancel_job(self) -> None:
        """Nothing more is taken over; what is in gold stays there."""
        if self._turn.isActive():
            self._agreeing.clear()
            self._turn.stop()
            self.job_progressed.emit(0, 0)

    def _take_agreed_of_next(self) -> None:
        while self._agreeing:
            docket = self._dockets.get(self._agreeing.pop(0))
            self.job_progressed.emit(self._agreeing_total - len(self._agreeing), self._agreeing_total)
            if docket is not None and self._session.take_agreed(docket) is not None:
                return
        self._turn.stop()
        self.job_progressed.emit(0, 0)
        self._desk.hinted.emit(self.tr("What all agree on is in gold, in every article."))

    def _take_agreed_here(self) -> bool:
        document = self._session.document
        docket = self._dockets.get(document.id) if document is not None else None
        if docket is None:
            return False
        return self._session.act(lambda now, actor: adjudication.take_agreed(now, actor, docket.cases)) is not None

    def finish(self) -> None:
        """Mark the adjudicated article as finished and go to the next one with open cases."""
        docket = self._dockets.get(self._session.document.id) if self._session.document is not None else None
        if docket is None:
            self._desk.hinted.emit(self.tr("There is nothing to decide in this article: fewer than two submitted it."))
        elif left := rows_of(docket, Show.OPEN):
            self._desk.hinted.emit(self.tr("Not finished yet: %n cases wait for a decision.", "", len(left)))
            if self._bench.row is None or self._bench.row.case.key not in {row.case.key for row in left}:
                self._bench.show_row(left[0])
            return
        else:
            self._take_agreed_here()
            now = self._session.annotations
            if now is not None and now.state is State.OPEN:
                self._session.act(lambda now, _actor: acts.finish(now))
        rows = self._bench.list.model.rows if self._bench.list.show_chosen is Show.OPEN else []
        if rows:
            self._bench.show_row(None)
            self._bench.show_row(rows[self._bench.behind])
        else:
            self._desk.told.emit(self.tr("Everything is decided. File > Export writes the gold."))

    def _on_review(self, _is_reviewing: bool) -> None:
        self._forget_twins()
        self.cancel_job()
