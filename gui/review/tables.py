"""The numbers of a comparison as tables of cells, each with the items it rests on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from annotate.agreement.items import Items, items_of
from annotate.agreement.results import AnnotatorResult, PairResult, Results
from annotate.agreement.selection import Selection
from annotate.agreement.taxonomy import Item, Kind
from annotate.agreement.values import Estimate, Undefined, Value
from gui.review.words import interval, kind_name, score
from gui.told import told
from gui.translation import number
from storage.layers import GOLD


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: what is written, a second line (its n), the share that is drawn, and the items behind it.

    ``documents`` narrows the selection down to several articles. ``tip`` has what there is no room for. A number that
    ``is_told`` is as loud without items behind it as others are with them.
    """

    text: str
    note: str = ""
    share: float | None = None
    selection: Selection | None = None
    documents: frozenset[str] = field(default_factory=frozenset)
    tip: str = ""
    order: float | str = 0.0
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells with their names. ``is_matrix``: rows and columns are of the same sort, cells are square."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    is_matrix: bool = False


# A measure of two annotators that the matrix can show.
MEASURES: Mapping[str, Callable[[PairResult], Estimate]] = {
    "exact": lambda pair: pair.exact,
    "near": lambda pair: pair.near,
    "u": lambda pair: pair.alphas.u,
    "unlabelled": lambda pair: pair.alphas.unlabelled,
    "cu": lambda pair: pair.alphas.cu,
}


def measure_name(measure: str) -> str:
    """Return how a measure is called."""
    names = {"exact": _tr("Exact F1"), "near": _tr("Overlap F1"), "u": "u-alpha", "unlabelled": "|u-alpha"}
    return names.get(measure, "cu-alpha")


class Behind:
    """The items behind every cell, those against gold worked out when first asked for."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._against: dict[str, Items] = {}

    def items(self, cell: Cell, *, only_disputed: bool) -> Sequence[Item]:
        """Return the items behind a number, in the order of articles and of reading."""
        selection = cell.selection
        if selection is None:
            return []
        pool = self._results.items
        if GOLD in selection.annotators:
            name = next(name for name in selection.annotators if name != GOLD)
            if name not in self._against:
                self._against[name] = items_of(self._results.comparison, [(name, GOLD)])
            pool = self._against[name]
        return pool.chosen(selection, documents=cell.documents, only_disputed=only_disputed)


def headline(results: Results) -> Table:
    """Return the numbers of everybody together."""
    counts = _tr("{documents} articles · {items} places").format(
        documents=number(_compared(results)), items=number(len(results.items))
    )
    everything = Selection()
    cells = [
        _estimate(results.exact, counts, everything),
        _estimate(results.near, counts, everything),
        _estimate(results.places, _tr("place only, whatever the label"), everything),
        _value(results.chance, _tr("exact F1, marks shifted round"), None),
        _estimate(results.alphas.u, counts, everything),
        _estimate(results.alphas.unlabelled, _tr("marked or not"), everything),
        _estimate(results.alphas.cu, _tr("label where both marked"), everything),
    ]
    names = (_tr("Exact F1"), _tr("Overlap F1"), _tr("Places"), _tr("By chance"), "u-alpha", "|u-alpha", "cu-alpha")
    return Table(names, (("", tuple(cells)),))


def pairs(results: Results, measure: str) -> Table:
    """Return every two annotators' score with its n, and everybody's F1 with gold where there is gold."""
    names = results.comparison.annotators
    by_pair = {frozenset(pair.annotators): pair for pair in results.pairs}
    with_gold = any(row.gold is not None for row in results.annotators)
    rows = []
    for row in results.annotators:
        cells = []
        for other in names:
            pair = by_pair.get(frozenset({row.name, other}))
            cells.append(Cell("·") if pair is None else _pair(pair, measure))
        if with_gold:
            cells.append(_with_gold(row))
        rows.append((row.name, tuple(cells)))
    return Table((*names, *([_tr("gold (exact F1)")] if with_gold else [])), tuple(rows), is_matrix=True)


def _pair(pair: PairResult, measure: str) -> Cell:
    places = sum(pair.kinds.values())
    note = _tr("{documents} articles · {items} places").format(documents=number(pair.documents), items=number(places))
    return _estimate(MEASURES[measure](pair), note, Selection(frozenset(pair.annotators)))


def _with_gold(row: AnnotatorResult) -> Cell:
    if row.gold is None:
        return Cell("–", tip=_tr("None of this annotator's articles is adjudicated."))
    note = _tr("{documents} articles").format(documents=row.gold_documents)
    return _estimate(row.gold, note, Selection(frozenset({row.name, GOLD})))


def kinds(results: Results) -> Table:
    """Return how many places differ in which way."""
    disputed = sum(count for kind, count in results.kinds.items() if kind is not Kind.EXACT)
    same = results.kinds[Kind.EXACT]
    rows = [_of(kind, count, disputed, _tr("of {count} that differ"), results) for kind, count in results.kinds.items()]
    # The most frequent first: that is where a guideline is worth mending.
    rows = sorted(rows[1:], key=lambda row: -float(row[1][0].order))
    if results.quotations:
        note = _tr("of {count} that both marked alike")
        rows += [_of(kind, count, same, note, results) for kind, count in results.links.items()]
    behind = Selection(kinds=frozenset({Kind.EXACT}))
    rows.append((kind_name(Kind.EXACT), (Cell(str(same), selection=behind), Cell(""))))
    return Table((_tr("Places"), _tr("Share")), tuple(rows))


def _of(kind: Kind, count: int, whole: int, note: str, results: Results) -> tuple[str, tuple[Cell, ...]]:
    share, behind = count / whole if whole else 0.0, Selection(kinds=frozenset({kind}))
    counted = Cell(str(count), note.format(count=whole), None, behind, order=float(count))
    return _kind(kind, results), (counted, Cell(f"{100 * share:.0f} %", "", share, behind, order=share))


def _kind(kind: Kind, results: Results) -> str:
    names = results.comparison.annotators
    if kind in (Kind.ONLY_A, Kind.ONLY_B) and len(names) == 2:
        return _tr("Only {name} marked it").format(name=names[kind is Kind.ONLY_B])
    return kind_name(kind)


def labels(results: Results) -> Table:
    """Return how far annotators agree on every label."""
    names = results.comparison.annotators
    rows = []
    for row in results.by_label:
        behind = Selection(label=row.label)
        marked = [
            Cell(str(row.marked[name]), selection=Selection(frozenset({name}), label=row.label), order=row.marked[name])
            for name in names
        ]
        scores = [_estimate(each, "", behind) for each in (row.exact, row.near, row.alpha)]
        rows.append((row.label, (*scores, _percent(row.coverage, None), *marked)))
    columns = (_tr("Exact F1"), _tr("Overlap F1"), _tr("(k)u-alpha"), _tr("Coverage"))
    return Table((*columns, *(_tr("{name} marked").format(name=name) for name in names)), tuple(rows))


def confusion(results: Results) -> Table:
    """Return which labels met; rows are the earlier annotator's, ``none`` means that one marked nothing."""
    names: list[str | None] = [*results.labels, None]
    rows = []
    for a in names:
        whole = sum(results.confusion.get((a, b), 0) for b in names if (a, b) != (None, None))
        cells = []
        for b in names:
            if (a, b) == (None, None):
                cells.append(Cell(""))
                continue
            count = results.confusion.get((a, b), 0)
            share = count / whole if whole else 0.0
            cells.append(Cell(str(count) if count else "0", "", share, Selection(cell=(a, b)), order=float(count)))
        rows.append((a or _tr("none"), tuple(cells)))
    return Table(tuple(name or _tr("none") for name in names), tuple(rows), is_matrix=True)


def documents(results: Results) -> Table:
    """Return the articles, worst first."""
    names = results.comparison.annotators
    rows = []
    for row in results.documents:
        behind = Selection(document=row.id)
        cells = [
            _value(row.exact, "", behind),
            _value(row.near, "", behind),
            Cell(str(row.disputed), selection=Selection(document=row.id, only_disputed=True), order=row.disputed),
        ]
        for name in names:
            count = row.marked.get(name)
            selection = Selection(frozenset({name}), document=row.id)
            cells.append(
                Cell("–", tip=_tr("Not submitted."), order=-1.0)
                if count is None
                else Cell(str(count), selection=selection, order=float(count))
            )
        rows.append((row.title, tuple(cells)))
    columns = (_tr("Exact F1"), _tr("Overlap F1"), _tr("Differ"))
    return Table((*columns, *(_tr("{name} marked").format(name=name) for name in names)), tuple(rows))


def annotators(results: Results) -> Table:
    """Return what can be said of every annotator."""
    rows = []
    for row in results.annotators:
        own = Selection(frozenset({row.name}))
        gold = Selection(frozenset({row.name, GOLD}))
        none = Cell("–", tip=_tr("None of this annotator's articles is adjudicated."), order=-1.0)
        note = _tr("{documents} articles").format(documents=row.gold_documents)
        words = _tr("in {words} words").format(words=number(row.words))
        seconds = Cell("–", tip=_tr("No time was recorded."), order=-1.0)
        if row.seconds is not None:
            seconds = Cell(_seconds(row.seconds), order=row.seconds)
        cells = (
            _estimate(row.exact, "", own),
            _estimate(row.rest, "", None),
            _estimate(row.rest_alpha, "", None),
            Cell(str(row.documents), order=float(row.documents)),
            Cell(str(row.marked), selection=own, order=float(row.marked)),
            _value(row.per_thousand, words, None, digits=1, is_share=False),
            none if row.kept is None else _percent(row.kept, gold, note),
            none if row.gold is None else _estimate(row.gold, note, gold),
            seconds,
        )
        rows.append((row.name, cells))
    columns = (
        _tr("Exact F1 with others"),
        _tr("Others without them"),
        _tr("u-alpha without them"),
        _tr("Articles"),
        _tr("Marked"),
        _tr("Per 1000 words"),
        _tr("Kept in gold"),
        _tr("Exact F1 with gold"),
        _tr("Seconds an article"),
    )
    return Table(columns, tuple(rows))


def links(results: Results) -> Table | None:
    """Return how far annotators agree on quotations and what hangs on them; None for other layers."""
    if not results.quotations:
        return None
    rows = []
    for pair in results.quotations:
        behind = Selection(frozenset(pair.annotators))

        def differing(kind: Kind, names: frozenset[str] = behind.annotators) -> Selection:
            return Selection(names, kinds=frozenset({kind}))

        marked = _tr("{matched} of {a} and {b}").format(matched=pair.matched, a=pair.marked[0], b=pair.marked[1])
        cells = (
            _percent(pair.match_rate, behind, marked),
            _estimate(pair.kind, _tr("{n} matched").format(n=pair.matched), behind),
            _estimate(pair.speaker, _tr("{n} with one").format(n=pair.speakers), differing(Kind.SPEAKER)),
            _estimate(pair.cue, _tr("{n} with one").format(n=pair.cues), differing(Kind.CUE)),
            _estimate(pair.stance, _tr("{n} with both").format(n=pair.stances), differing(Kind.STANCE)),
            _percent(pair.stance_percent, differing(Kind.STANCE), _tr("{n} with both").format(n=pair.stances)),
        )
        rows.append((" – ".join(pair.annotators), cells))
    if results.stance is not None:
        stance, everything = results.stance, Selection(kinds=frozenset({Kind.STANCE}))
        note = _tr("{n} items").format(n=stance.items)
        cells = (
            *(Cell("") for _ in range(4)),
            _estimate(stance.alpha, note, everything),
            _percent(stance.percent, everything, note),
        )
        rows.append((_tr("all together"), cells))
    columns = (
        _tr("Match rate"),
        _tr("Kind (alpha)"),
        _tr("Same speaker"),
        _tr("Same cue"),
        _tr("Stance (alpha)"),
        _tr("Same stance"),
    )
    return Table(columns, tuple(rows))


def changes(results: Results) -> Table:
    """Return what every change of the guideline brought: exact F1 since then, less that before."""
    rows = []
    for change in results.changes:
        difference = change.difference
        if isinstance(difference.value, Undefined) or difference.p is None:
            value = _value(difference.value, "", None)
            p = Cell("–", tip=value.tip)
        else:
            value = Cell(f"{-difference.value:+.2f}")
            p = Cell(f"{difference.p:.3f}", tip=_tr("{draws} permutations").format(draws=difference.draws))
        cells = (value, p, Cell(str(change.before)), Cell(str(change.after)))
        rows.append((f"{change.date[:10]}  {change.what}", cells))
    columns = (_tr("Exact F1 since"), "p", _tr("Articles before"), _tr("Articles since"))
    return Table(columns, tuple(rows))


# Cells ---------------------------------------------------------------------------------------------------------------


def _estimate(estimate: Estimate, note: str, behind: Selection | None) -> Cell:
    cell = _value(estimate.value, note, behind)
    between = interval(estimate)
    if not between:
        return cell
    tip = _tr("95 % interval {between}, {method}, {draws} draws").format(
        between=between, method=told(estimate.method), draws=estimate.draws
    )
    shown = f"{between}\n{note}" if note else between
    return Cell(cell.text, shown, cell.share, behind, tip=tip, order=cell.order)


def _value(value: Value, note: str, behind: Selection | None, *, digits: int = 2, is_share: bool = True) -> Cell:
    if isinstance(value, Undefined):
        tip = _tr("Undefined: {reason}.").format(reason=told(value.reason))
        return Cell("–", note, selection=behind, tip=tip, order=-2.0)
    text = score(value) if digits == 2 else f"{value:.{digits}f}"
    share = min(1.0, max(0.0, value)) if is_share else None
    return Cell(text, note, share, behind, order=value)


def _percent(value: Value, behind: Selection | None, note: str = "") -> Cell:
    if isinstance(value, Undefined):
        return _value(value, note, behind)
    return Cell(f"{100 * value:.0f} %", note, min(1.0, max(0.0, value)), behind, order=value)


def _seconds(seconds: float) -> str:
    if seconds < 120:
        return _tr("{seconds} s").format(seconds=round(seconds))
    return _tr("{minutes} min").format(minutes=round(seconds / 60))


def _compared(results: Results) -> int:
    return len(results.documents)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Agreement", text)
