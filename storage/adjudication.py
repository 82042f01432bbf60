"""Adjudication of a project: the cases of its articles, and decisions written to the adjudicated layer "gold".

Every act is an edit of that layer like any other: in the journal, undone with ``project.undo(GOLD)``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotate import adjudication
from annotate.acts import Actor
from annotate.adjudication import Ruling
from annotate.agreement.cases import Case, find_cases, open_cases, same_elsewhere
from annotate.model import AnnotationSet, Resolution
from storage.agreement import FINISHED, submitted
from storage.change import Change
from storage.layers import GOLD
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Docket:
    """The cases of one article, in reading order, and where each stands. ``gold`` is the adjudicated layer now."""

    document: str
    title: str
    text: str
    cases: tuple[Case, ...]
    gold: AnnotationSet

    @property
    def open(self) -> list[Case]:
        """What is to be decided: disputed cases without a decision."""
        return [case for case in open_cases(list(self.cases), self.gold) if not case.is_agreed]

    @property
    def agreed(self) -> list[Case]:
        """What all annotators say alike, decided or not."""
        return [case for case in self.cases if case.is_agreed]

    @property
    def resolved(self) -> list[tuple[Case, Resolution]]:
        """The disputed cases with their decisions."""
        decided = {resolution.case: resolution for resolution in self.gold.resolutions}
        return [(case, decided[case.key]) for case in self.cases if not case.is_agreed and case.key in decided]


def load_docket(
    project: Project, document: str, *, annotators: Sequence[str] = (), state: str = FINISHED
) -> Docket | None:
    """Return the cases of an article; None when fewer than two of the annotators have submitted it."""
    layers = submitted(project, document, state=state)
    if annotators:
        layers = {name: layers[name] for name in annotators if name in layers}
    if len(layers) < 2:
        return None
    article = project.document(document)
    return Docket(document, article.title, article.text, tuple(find_cases(layers)), project.annotations(document, GOLD))


def load_dockets(
    project: Project,
    *,
    annotators: Sequence[str] = (),
    state: str = FINISHED,
    tick: Callable[[int, int], None] | None = None,
) -> Iterator[Docket]:
    """Yield the cases of every article that two have submitted, in order of import; ``tick`` as for a comparison."""
    ids = project.document_ids()
    counts: dict[str, int] = {}
    for row in project.layers():
        counts[row.document] = counts.get(row.document, 0) + (row.annotator != GOLD)
    for done, document in enumerate(ids):
        if tick is not None:
            tick(done, len(ids))
        if counts.get(document, 0) < 2:
            continue
        docket = load_docket(project, document, annotators=annotators, state=state)
        if docket is not None:
            yield docket


@dataclass(frozen=True, slots=True)
class Adjudicator:
    """A person who decides: their name is kept with every decision, the layer is "gold" whoever decides.

    ``new_id`` makes the ids of new records, ``seconds`` is how long the case had been on screen.
    """

    name: str
    new_id: Callable[[], str]
    seconds: float | None = None

    @property
    def actor(self) -> Actor:
        """Return the same person as acts know them."""
        return Actor(self.name, self.new_id, self.seconds)


def decide(project: Project, who: Adjudicator, case: Case, ruling: Ruling) -> Change:
    """The case is decided and on disk. Raises `Refused` when the ruling does not fit it, another `KnownError`."""
    gold = project.annotations(case.document, GOLD)
    return project.apply(case.document, GOLD, adjudication.decide(gold, who.actor, case, ruling))


def decide_as_edited(project: Project, who: Adjudicator, case: Case, ruling: Ruling) -> Change:
    """The case is decided by what the editor has put at its place in "gold"; nothing there means neither."""
    gold = project.annotations(case.document, GOLD)
    return project.apply(case.document, GOLD, adjudication.decide_as_edited(gold, who.actor, case, ruling))


def take_agreed(project: Project, who: Adjudicator, docket: Docket) -> Change | None:
    """All that annotators agree on is in "gold"; one step of undo. None when it was already."""
    gold = project.annotations(docket.document, GOLD)
    edit = adjudication.take_agreed(gold, who.actor, docket.cases)
    return None if edit is None else project.apply(docket.document, GOLD, edit)


def open_again(project: Project, case: Case) -> Change | None:
    """The decision on the case is taken back, with what it made. None when there was none."""
    edit = adjudication.open_again(project.annotations(case.document, GOLD), case.key)
    return None if edit is None else project.apply(case.document, GOLD, edit)


def identical_cases(
    project: Project, case: Case, documents: Iterable[str], *, tick: Callable[[], None] | None = None
) -> list[Case]:
    """Return the open cases of these articles in which the same words were marked in the same ways, in reading order.

    The case itself is left out. ``tick`` is called for every article and may raise to stop.
    """
    wanted = same_elsewhere(case, project.document(case.document).text)
    found: list[Case] = []
    for document in documents:
        if tick is not None:
            tick()
        docket = load_docket(project, document)
        if docket is None:
            continue
        for other in docket.open:
            is_itself = (document, other.key) == (case.document, case.key)
            if not is_itself and same_elsewhere(other, docket.text) == wanted:
                found.append(other)
    return found


def decide_alike(project: Project, who: Adjudicator, cases: Sequence[Case], ruling: Ruling) -> Change | None:
    """Every one of these cases is decided in the same way: one step of undo over all articles; None of no case."""
    edits = []
    for document in dict.fromkeys(case.document for case in cases):
        gold = project.annotations(document, GOLD)
        edit = adjudication.decide_all(gold, who.actor, [case for case in cases if case.document == document], ruling)
        edits.append((document, edit))
    return project.apply_all(GOLD, edits)
