"""What annotators said about the same articles, ready to be compared: the way from a project to a `Comparison`.

The unit of missing data is the annotator's article: not submitted is missing, submitted without a mark is data.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from annotate.agreement.corrections import Correction
from annotate.agreement.shelf import Shelf
from annotate.agreement.units import LAYERS, Article, Comparison, LeftOut, Unit, only, units_of
from annotate.counted import counted
from annotate.errors import KnownError, said
from annotate.model import AnnotationSet, State
from storage.corrections_home import corrections_of
from storage.layers import GOLD, LayerRow
from storage.listing import Chosen
from storage.project import Project

# Which articles of an annotator count as submitted.
FINISHED, BEGUN = "finished", "begun"
STATES = (FINISHED, BEGUN)
# Where the moments at which the guideline changed are remembered (see `guideline_changes`).
_GUIDELINE = "guideline_changes"


class NoAgreement(KnownError):
    """There is nothing to compare; the message says what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is compared. Empty means all; dates are ISO 8601, of the last work.

    ``batches`` are names under which articles were shared out, to whomever; ``sources`` say where articles come from.
    ``state`` "finished" takes what an annotator has marked as finished, "begun" everything somebody decided on.
    """

    layer: str = "entity"
    labels: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    batches: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    state: str = FINISHED


def load_comparison(
    project: Project, filters: Filters, *, tick: Callable[[int, int], None] | None = None
) -> Comparison:
    """Return the layers that the filters choose. ``tick`` hears (articles done, articles in all); it may raise to stop.

    Raises `NoAgreement` when fewer than two annotators have an article in common, another `KnownError` when a filter
    names what the project does not have.
    """
    _require_known(project, filters)
    rows = _by_document(project, filters)
    everybody = project.annotators()
    # Gold and second passes are no annotators of their own, but may be compared with one when they are named.
    others = {GOLD, *project.team.second_passes()}
    names = list(dict.fromkeys(filters.annotators)) or [name for name in everybody if name not in others]
    _require_two(rows, names, filters)
    left_out: list[LeftOut] = []
    articles = Shelf()
    submitters: set[str] = set()
    labels: set[str] = set()
    is_shared = False
    total = len(rows)
    for done, (document, layers) in enumerate(rows.items()):
        if tick is not None:
            tick(done, total)
        article, missing = _article(project, document, layers, names, filters)
        left_out.extend(missing)
        if article is not None:
            articles.add(article)
            submitters.update(article.units)
            labels.update(unit.label for units in article.units.values() for unit in units)
            is_shared = is_shared or len(article.units) > 1
    present = [name for name in names if name in submitters]
    if not is_shared:
        raise _nothing_common(names, present, left_out)
    settings = {**asdict(filters), "annotators": tuple(present), "project": project.path.name}
    # The order in which annotators are compared is theirs in the project, whatever the order of a filter's names.
    present.sort(key=everybody.index)
    return Comparison(
        filters.layer, tuple(present), articles, filters.labels, tuple(left_out), settings, tuple(sorted(labels))
    )


def submitted(project: Project, document: str, *, state: str = FINISHED) -> dict[str, AnnotationSet]:
    """Return the layers of everybody who has submitted the article, without what is undecided.

    Gold and the second passes of people are left out.
    """
    found = {}
    others = {GOLD, *project.team.second_passes()}
    for row in project.layers(document):
        if row.annotator in others:
            continue
        annotations = project.annotations(document, row.annotator)
        if _is_submitted(annotations, state):
            found[row.annotator] = annotations.gold()
    return found


def load_corrections(
    project: Project, annotator: str, *, layers: Sequence[str] = ("entity", "quote"), documents: Sequence[str] = ()
) -> list[Correction]:
    """Return what gold changed of this annotator's articles, all or some, in order of the articles and of reading."""
    if annotator not in project.annotators():
        raise KnownError(f"Nobody called {annotator!r} has annotated in this project.")
    have_gold = {row.document for row in project.layers() if row.annotator == GOLD}
    found: list[Correction] = []
    for row in project.layers():
        if row.annotator != annotator or row.document not in have_gold or (documents and row.document not in documents):
            continue
        yours, gold = (project.annotations(row.document, name) for name in (annotator, GOLD))
        found.extend(corrections_of(yours, gold, layers))
    return found


def guideline_changes(project: Project) -> list[tuple[str, str]]:
    """Return the moments at which the guideline changed, oldest first: (ISO 8601 date, what changed)."""
    lines = (project.setting(_GUIDELINE) or "").split("\n")
    return sorted((date, what) for line in lines if line for date, _, what in [line.partition("\t")])


def mark_guideline_change(project: Project, date: str, what: str) -> None:
    """The change is remembered, and drawn as a mark where agreement is shown over time."""
    line = f"{date}\t{' '.join(what.split())}"
    project.add_to_setting(_GUIDELINE, line)


# Choosing ------------------------------------------------------------------------------------------------------------


def _require_known(project: Project, filters: Filters) -> None:
    if filters.layer not in LAYERS:
        raise KnownError(f"There is no layer {filters.layer!r}: choose one of {', '.join(LAYERS)}.")
    if filters.state not in STATES:
        raise KnownError(f"There is no state {filters.state!r}: choose one of {', '.join(STATES)}.")
    for day in (filters.since, filters.until):
        if day and not _is_date(day):
            raise KnownError(f"{day!r} is no date: write a day as 2026-11-25, or a month as 2026-11.")
    there = project.annotators()
    for name in filters.annotators:
        if name not in there:
            listed = ", ".join(there) or said("nobody so far")
            raise KnownError(f"Nobody called {name!r} has annotated in this project: there is {listed}.")
    known = set(project.document_ids())
    for document in filters.documents:
        if document not in known:
            raise KnownError(f"The project has no article {document!r}.")
    known_batches = [batch.name for batch in project.team.batches()]
    for batch in filters.batches:
        if batch not in known_batches:
            listed = ", ".join(known_batches) or said("none so far")
            raise KnownError(f"No articles were shared out in a batch {batch!r}: there is {listed}.")
    inventories = {"entity": project.schema.entities, "quote": project.schema.quotes, "stance": project.schema.quotes}
    codes = {label.code for label in inventories.get(filters.layer, ())} or {filters.layer}
    for label in filters.labels:
        if label not in codes:
            raise KnownError(f"The layer {filters.layer} has no label {label!r}: it has {', '.join(sorted(codes))}.")


def _is_date(text: str) -> bool:
    """True for a day or a moment in ISO 8601, and for a year or a month."""
    try:
        datetime.fromisoformat(text if len(text) > len("2026-11") else f"{text}-01-01"[: len("2026-11-25")])
    except ValueError:
        return False
    # Moments are compared as texts, so they must be written alike.
    return text[4:5] in ("", "-")


def _by_document(project: Project, filters: Filters) -> dict[str, list[LayerRow]]:
    chosen = set(filters.documents)
    shared_out = _shared_out(project, filters.batches) if filters.batches else set()
    inside = {row.id for source in filters.sources for row in project.documents("", Chosen(source=source))}
    rows: dict[str, list[LayerRow]] = {}
    for row in project.layers():
        if chosen and row.document not in chosen:
            continue
        if filters.batches and row.document not in shared_out:
            continue
        if filters.sources and row.document not in inside:
            continue
        rows.setdefault(row.document, []).append(row)
    return rows


def _shared_out(project: Project, batches: Sequence[str]) -> set[str]:
    numbers = {batch.number for batch in project.team.batches() if batch.name in batches}
    return {task.document for task in project.team.assignments() if task.batch in numbers}


def _why_not(row: LayerRow, filters: Filters) -> str:
    """Return why a layer does not count, as far as that is known without reading it; empty where it may."""
    if filters.state == FINISHED and row.state is not State.FINISHED:
        return "not finished"
    # A date without a time means the whole day.
    if row.worked_at < filters.since or (filters.until and row.worked_at[: len(filters.until)] > filters.until):
        return "outside the dates"
    return ""


def _require_two(rows: dict[str, list[LayerRow]], names: Sequence[str], filters: Filters) -> None:
    """Raise `NoAgreement` before any article is read where no two annotators can have submitted the same one."""
    wanted = [row for layers in rows.values() for row in layers if row.annotator in names]
    left_out = [LeftOut(row.document, row.annotator, why) for row in wanted if (why := _why_not(row, filters))]
    possible = [row for row in wanted if not _why_not(row, filters)]
    several = len(possible) > len({row.document for row in possible})
    # Of what was begun only the records say whether anything is decided.
    if not several and (filters.state == FINISHED or len(names) < 2):
        there = {row.annotator for row in possible}
        raise _nothing_common(names, [name for name in names if name in there], left_out)


def _article(
    project: Project, document_id: str, layers: Sequence[LayerRow], names: Sequence[str], filters: Filters
) -> tuple[Article | None, list[LeftOut]]:
    units: dict[str, tuple[Unit, ...]] = {}
    seconds: dict[str, float] = {}
    finished: dict[str, str] = {}
    missing: list[LeftOut] = []
    by_name = {row.annotator: row for row in layers}
    for name in names:
        row = by_name.get(name)
        if row is None:
            continue
        if why := _why_not(row, filters):
            missing.append(LeftOut(document_id, name, why))
            continue
        annotations = project.annotations(document_id, name)
        if not _is_submitted(annotations, filters.state):
            missing.append(LeftOut(document_id, name, "nothing decided"))
            continue
        units[name] = only(units_of(annotations.gold(), filters.layer), filters.labels)
        finished[name] = row.worked_at
        if spent := [record.origin.seconds for record in annotations.records() if record.origin.seconds is not None]:
            seconds[name] = float(sum(spent))
    if not units:
        return None, missing
    document = project.document(document_id)
    gold = None
    if GOLD in by_name and GOLD not in units:
        adjudicated = project.annotations(document_id, GOLD)
        # Half an adjudication would count what nobody has decided about as taken out.
        if filters.state == BEGUN or _is_whole(adjudicated):
            gold = only(units_of(adjudicated.gold(), filters.layer), filters.labels)
    return Article(document_id, document.title, document.text, units, gold, seconds, finished), missing


def _is_whole(gold: AnnotationSet) -> bool:
    """True when gold says all it has to say: it is finished, or was made without deciding case by case."""
    return gold.state is State.FINISHED or not gold.resolutions


def _is_submitted(annotations: AnnotationSet, state: str) -> bool:
    if annotations.state is State.FINISHED:
        return True
    return state == BEGUN and any(record.origin.decision is not None for record in annotations.records())


def _nothing_common(names: Sequence[str], present: Sequence[str], left_out: Sequence[LeftOut]) -> NoAgreement:
    """Return what is said where no two annotators have submitted one article."""
    waiting = sum(1 for each in left_out if each.reason == "not finished")
    advice = ""
    if waiting:
        advice = said(f" Begun but not finished: {counted(waiting, 'article')}. Finish, or take what is begun as well.")
    if len(names) < 2:
        who = names[0] if names else said("nobody so far")
        return NoAgreement(
            f"Agreement needs two annotators, and here is only {who}: bring in a second one's work first.{advice}"
        )
    if len(present) < 2:
        who = said(f"only {present[0]} has") if present else said("nobody has")
        return NoAgreement(
            f"Agreement needs two annotators who submitted the same article, but {who} submitted one.{advice}"
        )
    return NoAgreement(
        f"{', '.join(present)} have no article in common, so there is nothing to compare: "
        f"give them the same articles.{advice}"
    )
