"""The case at hand: list, panel and article show the same one, and what is committed about it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotate.agreement.cases import Case, find_cases
from annotate.agreement.units import Unit, overlap, units_of
from annotate.edits import ResolutionStep
from annotate.model import AnnotationSet, Resolution
from gui.desk import Desk
from gui.review.case_list import CaseList
from gui.review.case_panel import CasePanel
from gui.review.case_rows import CaseRows
from gui.review.dockets import Dockets
from gui.review.rows import CaseRow, Show, Standing, rows_of
from gui.review.versions import Version, versions_of
from gui.review.words import note_line, version_lines
from gui.settings import Settings
from storage.layers import GOLD
from storage.project import Change

# The actions that take the versions, in the order of their letters.
VERSION_ACTIONS = ("take-1", "take-2", "take-3", "take-4")


class Bench(QObject):
    """Handlers of the actions named "bench.…", that write nothing.

    `case_changed` says that another case, or none, is at hand.
    """

    case_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        dockets: Dockets,
        cases: CaseList,
        panel: CasePanel,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._dockets = dockets
        self.list = cases
        self.panel = panel
        self._settings = settings
        # How many rows of each article are to be shown, in order of import.
        self._counts: dict[str, int] = {}
        self._row: CaseRow | None = None
        self._wanted: tuple[str, int, int, str] | None = None
        # What the panel says of each version's key.
        self.version_keys: tuple[str, ...] = ()
        dockets.changed.connect(self._on_dockets)
        cases.chosen.connect(self.show_row)
        cases.activated.connect(desk.view.setFocus)
        cases.narrowed.connect(self._on_narrowed)
        panel.reason_done.connect(desk.view.setFocus)
        self._session.changed.connect(self._on_changed)
        self._session.document_changed.connect(lambda _document: self._on_document())
        self._session.review_changed.connect(self._on_review)

    # What is at hand ------------------------------------------------------------------------------------------------

    @property
    def row(self) -> CaseRow | None:
        """The case at hand."""
        return self._row

    @property
    def is_blind(self) -> bool:
        """True while the annotators' names are hidden."""
        return self._settings.is_blind

    @property
    def versions(self) -> list[Version]:
        """The versions of the case at hand, in the order of their letters."""
        return versions_of(self._row.case, is_blind=self.is_blind) if self._row is not None else []

    def show_row(self, row: CaseRow | None) -> None:
        """This case is at hand: marked in the list, framed in the article, its versions in the panel."""
        self._row = row
        if row is not None:
            document = self._session.document
            if document is None or document.id != row.case.document:
                self._session.open_document(row.case.document)
            self._session.look()
        self.show()
        self.case_changed.emit()

    def show_place(self, document: str, start: int, end: int, layer: str) -> None:
        """The case at this place is at hand, whatever the list holds otherwise; without one the article is shown."""
        if not self._dockets.is_loaded:
            self._wanted = document, start, end, layer
            return
        docket = self._dockets.get(document)
        if docket is None:
            self._session.open_document(document)
            self._desk.view.select(start, end)
            return
        wanted = next((case for case in docket.cases if _is_about(case, start, end, layer)), None)
        for show in Show:
            row = next((row for row in rows_of(docket, show) if wanted and row.case.key == wanted.key), None)
            if row is not None:
                self.list.show_all(show)
                self.show_row(row)
                return
        self._session.open_document(document)
        self._desk.view.select(start, end)

    def next_case(self) -> None:
        """Go to the next case in the list; after the last one to the first."""
        self._go(1)

    def previous_case(self) -> None:
        """Go to the previous case in the list; before the first one to the last."""
        self._go(-1)

    def _go(self, step: int) -> None:
        rows = self.list.model.rows
        if not rows:
            self._desk.hinted.emit(self.tr("There is nothing in this list."))
            return
        at = self.list.model.row_of(self._row.case.document, self._row.case.key) if self._row is not None else None
        if at is None:
            at = self.behind if step > 0 else self.behind - 1
            self.show_row(rows[at % len(rows)])
        else:
            self.show_row(rows[(at + step) % len(rows)])

    @property
    def behind(self) -> int:
        """The place in the list of the first case behind the one at hand, or behind the caret."""
        rows, document = self.list.model.rows, self._session.document
        if self._row is not None:
            here, place = self._row.case.document, (self._row.case.start, -self._row.case.end)
        elif document is not None:
            here, place = document.id, (-1, 0)
        else:
            return 0
        for at in rows.of(here):
            if (rows[at].case.start, -rows[at].case.end) >= place:
                return at
        # The first one of an article that comes after it in the project.
        order = list(self._counts)
        later = order[order.index(here) + 1 :] if here in self._counts else order
        return next((rows.of(each).start for each in later if rows.of(each)), 0)

    def switch_blind(self) -> None:
        """Hide who proposed what, or show it."""
        self._settings.is_blind = not self.is_blind
        self.show()
        self._desk.hinted.emit(
            self.tr("Names are hidden; the letters are dealt anew in every case.")
            if self.is_blind
            else self.tr("Names are shown.")
        )

    # Showing --------------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """List, panel and article show what is committed about the case at hand."""
        session, row = self._session, self._row
        if not session.is_reviewing:
            return
        at = self.list.model.row_of(row.case.document, row.case.key) if row is not None else None
        self.list.mark(at)
        document, schema = session.document, session.schema
        places = [each.case for each in self._rows_of(document.id)] if document is not None else []
        current = (row.case.start, row.case.end) if row is not None else None
        waiting = [(case.start, case.end) for case in places]
        self._desk.view.set_cases(waiting if current is None else [*waiting, current], current)
        if row is None or document is None or schema is None or session.annotations is None:
            self.panel.show_nothing(self._nothing())
            return
        made = self._made(row.case)
        self.panel.show_case(
            row,
            self.versions,
            text=document.text,
            schema=schema,
            made=made,
            gold_lines=version_lines(_standing_units(session.annotations, row.case), document.text, row.case.layer),
            notes=[self._notes(row.case, version) for version in self.versions],
            keys=self.version_keys,
            is_blind=self.is_blind,
            is_writable=session.is_writable,
        )

    def _notes(self, case: Case, version: Version) -> list[str]:
        """Return what the annotators of a version noted about what they marked, and what they flagged."""
        project = self._session.project
        if project is None:
            return []
        lines: list[str] = []
        for name in version.annotators:
            layer = project.annotations(case.document, name)
            noted = [note for unit in case.versions[name] if (note := layer.note(unit.record)) is not None]
            lines.extend(note_line(note, "" if self.is_blind else name) for note in noted)
        return list(dict.fromkeys(lines))

    def _made(self, case: Case) -> Resolution | None:
        now = self._session.annotations
        return next((made for made in now.resolutions if made.case == case.key), None) if now is not None else None

    def _nothing(self) -> str:
        if not self._dockets.is_loaded:
            return self._not_loaded()
        if not self._dockets.documents:
            return self._nothing_submitted()
        document = self._session.document
        if document is not None and self._dockets.get(document.id) is None:
            return self.tr(
                "Fewer than two annotators have finished this article. [next-case] leads to the next disagreement."
            )
        if self.list.show_chosen is Show.OPEN and not self.list.model.rows:
            return self.tr("Everything is decided. [finish] finishes the article, File > Export writes the gold.")
        return self.tr("No case is at hand. [next-case] leads to the next one.")

    def _not_loaded(self) -> str:
        if self._dockets.is_loading:
            return self.tr("Reading what annotators have submitted…")
        return self.tr("What annotators have submitted was not read. [adjudicate] twice begins again.")

    def _nothing_submitted(self) -> str:
        return self.tr(
            "There is nothing to adjudicate yet: that needs an article which two annotators have finished "
            "([finish]). Import the second annotator's work, or change the name in the status bar and annotate."
        )

    def _fill(self) -> None:
        """The list holds what is to be shown of every article."""
        self.list.show_rows(CaseRows(self._counts, self._rows_of), self._nothing_listed())

    def _nothing_listed(self) -> str:
        if not self._dockets.is_loaded:
            return self._not_loaded()
        if not self._dockets.documents:
            return self._nothing_submitted()
        match self.list.show_chosen:
            case Show.OPEN if self.list.kinds_chosen:
                return self.tr("No open case differs in this way.")
            case Show.OPEN:
                return self.tr("Everything is decided.")
            case Show.DECIDED:
                return self.tr("Nothing is decided yet.")
            case _:
                return self.tr("There is no place that all marked alike.")

    def _rows_of(self, document: str) -> list[CaseRow]:
        docket = self._dockets.get(document)
        return rows_of(docket, self.list.show_chosen, self.list.kinds_chosen) if docket is not None else []

    def _count(self, document: str) -> int:
        return self._dockets.count(document, self.list.show_chosen, self.list.kinds_chosen)

    # Listening ------------------------------------------------------------------------------------------------------

    def _on_review(self, is_reviewing: bool) -> None:
        self._row = self._wanted = None
        if is_reviewing:
            self._dockets.load()
            self._fill()
        self.show()

    def _on_dockets(self, document: object) -> None:
        if isinstance(document, str):
            self._counts[document] = self._count(document)
        if not isinstance(document, str) or self._counts.keys() != self._dockets.documents:
            self._counts = {each: self._count(each) for each in self._dockets.documents}
        self._fill()
        if document is None and self._session.is_reviewing and self._dockets.is_loaded:
            if self._wanted is not None:
                wanted, self._wanted = self._wanted, None
                self.show_place(*wanted)
            elif self._row is None:
                self._begin()
        self.show()
        self.case_changed.emit()

    def _begin(self) -> None:
        """Begin at the first open case of the article that is shown, else at the first of all."""
        rows = self.list.model.rows
        if rows:
            self.show_row(rows[self.behind])

    def _on_narrowed(self) -> None:
        self._on_dockets(None)

    def _on_document(self) -> None:
        """Another article was opened, by the list of articles or by undo: its first case is at hand."""
        document = self._session.document
        if not self._session.is_reviewing or document is None:
            return
        if self._row is None or self._row.case.document != document.id:
            rows = self._rows_of(document.id)
            self._row = rows[0] if rows else None
        self.show()
        self.case_changed.emit()

    def _on_changed(self, change: Change) -> None:
        """After undo and redo the case that it was about is at hand; otherwise the panel shows what is in gold now."""
        if not self._session.is_reviewing or change.annotator != GOLD:
            return
        keys = {
            (step.after or step.before).case  # type: ignore[union-attr]
            for step in change.edit.steps
            if isinstance(step, ResolutionStep)
        }
        rows = self._rows_of(change.after.document)
        row = next((row for row in rows if row.case.key in keys and row.standing is not Standing.CHECK), None)
        if row is not None:
            self._row = row
        self.show()
        self.case_changed.emit()


def _is_about(case: Case, start: int, end: int, layer: str) -> bool:
    """True when what is compared at this place of this layer is decided in this case.

    A speaker or cue is part of its quotation's case, which may stand beside it.
    """
    if layer in ("cue", "speaker"):
        return case.layer == "quote" and any(
            (link := getattr(unit, layer)) is not None and link[0] < end and start < link[1]
            for units in case.versions.values()
            for unit in units
        )
    wanted = "entity" if layer == "entity" else "quote"
    return case.layer == wanted and case.start < end and start < case.end


def _standing_units(gold: AnnotationSet, case: Case) -> Sequence[Unit]:
    """Return what the adjudicated layer says at the case's place."""
    place = Unit(case.start, case.end, "")
    if case.layer == "stance":
        units = [u for each in find_cases({GOLD: gold}) if each.layer == "stance" for u in each.versions[GOLD]]
    else:
        units = list(units_of(gold, case.layer))
    return [unit for unit in units if overlap(unit, place)]
