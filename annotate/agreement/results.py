"""All numbers of a comparison at once: what the agreement page, the report and ``main.py agreement`` show.

Every number has its n, and `annotate.agreement.selection.Selection` finds the items behind it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

import numpy as np

from annotate.agreement.bootstrap import DRAWS, SEED, Array, Difference, Resampler, unpaired_test
from annotate.agreement.coding import Codes, gwet_ac1, krippendorff_alpha, percent
from annotate.agreement.gamma import PooledGamma, pooled_gamma
from annotate.agreement.gamma_alignment import GammaSettings
from annotate.agreement.items import Items
from annotate.agreement.quotations import QuotationAgreement, quotation_agreement, stance_codes
from annotate.agreement.selection import Cell, Selection
from annotate.agreement.span_scores import PairCounts, f1, f1_of_sums, f1_statistics, f1_value
from annotate.agreement.tally import Tally, Work
from annotate.agreement.taxonomy import Kind
from annotate.agreement.unitizing import AlphaFamily, CoincidenceTable, alpha_family
from annotate.agreement.units import Comparison
from annotate.agreement.values import Estimate, Undefined, Value, ratio

# Articles in one point of the curve over time: enough for a score, few enough to see a change.
WINDOW = 10


class Stopped(Exception):
    """Whoever asked for the numbers does not want them any more (raised by a ``tick``)."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the numbers are made; printed with them, to be made again. Without ``gamma`` settings there is no gamma."""

    draws: int = DRAWS
    seed: int = SEED
    threshold: float = 0.0
    gamma: GammaSettings | None = None


@dataclass(frozen=True, slots=True)
class PairResult:
    """Two annotators: what they marked, in how many common articles, and how far it agrees."""

    annotators: tuple[str, str]
    documents: int
    empty_documents: int
    marked: tuple[int, int]
    exact: Estimate
    near: Estimate
    alphas: AlphaFamily
    kinds: dict[Kind, int]
    links: dict[Kind, int]
    gamma: PooledGamma | None = None


@dataclass(frozen=True, slots=True)
class LabelResult:
    """One label over all pairs: how often it was marked by whom, and how far that agrees."""

    label: str
    marked: dict[str, int]
    exact: Estimate
    near: Estimate
    alpha: Estimate
    coverage: Value


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """One article over all pairs of annotators who submitted it."""

    id: str
    title: str
    marked: dict[str, int]
    exact: Value
    near: Value
    disputed: int


@dataclass(frozen=True, slots=True)
class AnnotatorResult:
    """One annotator. ``exact`` is with everybody else, ``rest`` and ``rest_alpha`` are the others without them.

    An outlier raises these two. ``per_thousand`` counts marks per 1000 words (between white space). ``kept`` is the
    share of the marks that stand in gold just as they were, ``gold`` the F1 with gold; both None without adjudicated
    articles. ``seconds`` is the median time the decisions in an article took, None where nobody measured it.
    """

    name: str
    documents: int
    marked: int
    words: int
    per_thousand: Value
    exact: Estimate
    rest: Estimate
    rest_alpha: Estimate
    kept: Value | None
    gold: Estimate | None
    gold_documents: int
    seconds: float | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the curve: the score of the last articles up to this date (of the later submission)."""

    date: str
    documents: tuple[str, ...]
    exact: Estimate


@dataclass(frozen=True, slots=True)
class Change:
    """Exact F1 of the articles submitted before a change of the guideline, minus that of those submitted since."""

    date: str
    what: str
    before: int
    after: int
    difference: Difference


@dataclass(frozen=True, slots=True)
class StanceResult:
    """Stances over matched quotations, all annotators together; ``values`` counts items by how many gave a value."""

    alpha: Estimate
    percent: Value
    ac1: Value
    items: int
    values: dict[int, int]
    table: Array
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """All numbers of one comparison. ``items`` are the places that every number rests on."""

    comparison: Comparison
    options: Options
    labels: tuple[str, ...]
    exact: Estimate
    near: Estimate
    places: Estimate
    chance: Value
    alphas: AlphaFamily
    pairs: tuple[PairResult, ...]
    by_label: tuple[LabelResult, ...]
    documents: tuple[DocumentResult, ...]
    annotators: tuple[AnnotatorResult, ...]
    kinds: dict[Kind, int]
    links: dict[Kind, int]
    confusion: dict[Cell, int]
    over_time: tuple[Moment, ...]
    changes: tuple[Change, ...] = ()
    quotations: tuple[QuotationAgreement, ...] = ()
    stance: StanceResult | None = None
    items: Items = field(repr=False, kw_only=True)


def compute(
    comparison: Comparison,
    options: Options | None = None,
    *,
    changes: Sequence[tuple[str, str]] = (),
    tick: Callable[[str, float], None] | None = None,
) -> Results:
    """Return all numbers.

    ``changes`` are the moments at which the guideline changed: (ISO 8601 date, what). ``tick`` hears what is being done
    and which share is done; it may raise to stop.
    """
    options = options or Options()

    def done(what: str, share: float) -> None:
        if tick is not None:
            tick(what, share)

    resampler = Resampler(options.draws, options.seed)
    pairs = comparison.pairs
    done("Comparing spans", 0.0)
    labels = comparison.occurring_labels()
    tally = Tally(comparison, labels, threshold=options.threshold)
    for at, article in enumerate(comparison.articles):
        done("Comparing spans", 0.5 * at / len(comparison.articles))
        tally.add(article)
    items, counts, table = tally.columns.items(comparison.articles), tally.counts(), tally.table
    done("Measuring", 0.5)
    alphas = alpha_family(table.of(comparison.annotators), resampler)
    pair_results = []
    for at, (pair, counted) in enumerate(zip(pairs, counts, strict=True)):
        done("Measuring", 0.5 + 0.3 * at / max(1, len(pairs)))
        chosen = items.chosen(Selection(frozenset(pair)))
        result = _pair(pair, counted, chosen, alpha_family(table.of(pair), resampler), resampler)
        if options.gamma is not None:
            texts = ({name: article.units[name] for name in pair} for article in comparison.common(*pair))
            result = replace(result, gamma=pooled_gamma(texts, options.gamma))
        pair_results.append(result)
    done("Looking at labels", 0.8)
    by_label = [
        LabelResult(
            label,
            {name: tally.labels[name][label] for name in comparison.annotators},
            f1(counts, "exact", resampler, label=label),
            f1(counts, "near", resampler, label=label),
            *alphas.labels[label],
        )
        for label in labels
    ]
    done("Looking at annotators", 0.9)
    annotators = [_annotator(comparison, tally.work[name], counts, table, resampler) for name in comparison.annotators]
    is_quoted = comparison.layer in ("quote", "stance")
    return Results(
        comparison,
        options,
        labels,
        f1(counts, "exact", resampler),
        f1(counts, "near", resampler),
        f1(counts, "places", resampler),
        tally.by_chance.value(),
        alphas,
        tuple(pair_results),
        tuple(by_label),
        tuple(_documents(tally, counts, items)),
        tuple(annotators),
        items.count_kinds(),
        items.count_links(),
        items.confusion(),
        tuple(_over_time(tally.dates, counts, resampler)),
        tuple(_change(tally.dates, counts, date, what, options.seed) for date, what in changes),
        tuple(quotation_agreement(comparison, a, b, resampler) for a, b in pairs) if is_quoted else (),
        _stance(comparison, resampler) if is_quoted else None,
        items=items,
    )


def _pair(
    pair: tuple[str, str], counts: PairCounts, items: Items, alphas: AlphaFamily, resampler: Resampler
) -> PairResult:
    return PairResult(
        pair,
        len(counts.documents),
        counts.empty_documents,
        (int(counts.a.sum()), int(counts.b.sum())),
        f1([counts], "exact", resampler),
        f1([counts], "near", resampler),
        alphas,
        items.count_kinds(),
        items.count_links(),
    )


def _documents(tally: Tally, counts: Sequence[PairCounts], items: Items) -> list[DocumentResult]:
    """Return the articles that two submitted, worst first; those without a value last."""
    exact, near = f1_statistics(counts, "exact"), f1_statistics(counts, "near")
    disputed = items.disputed()
    results = [
        DocumentResult(
            document, title, marked, f1_value(*exact[document]), f1_value(*near[document]), disputed.get(document, 0)
        )
        for document, title, marked in tally.documents
        if document in exact
    ]
    return sorted(results, key=lambda row: (2.0 if isinstance(row.exact, Undefined) else row.exact, -row.disputed))


def _annotator(
    comparison: Comparison,
    work: Work,
    counts: Sequence[PairCounts],
    table: CoincidenceTable,
    resampler: Resampler,
) -> AnnotatorResult:
    others = tuple(other for other in comparison.annotators if other != work.name)
    with_them = [each for each in counts if work.name in each.annotators]
    rest = [each for each in counts if work.name not in each.annotators]
    nobody = Estimate(Undefined("without this annotator there are fewer than two"))
    kept, gold = _against_gold(work.judged, resampler)
    return AnnotatorResult(
        work.name,
        work.documents,
        work.marked,
        work.words,
        ratio(1000 * work.marked, work.words, "the articles hold no word"),
        f1(with_them, "exact", resampler),
        f1(rest, "exact", resampler) if rest else nobody,
        alpha_family(table.of(others), resampler).u if len(others) > 1 else nobody,
        kept,
        gold,
        len(work.judged),
        float(median(work.seconds)) if work.seconds else None,
    )


def _against_gold(judged: Sequence[tuple[int, int, int]], resampler: Resampler) -> tuple[Value | None, Estimate | None]:
    """Return the share of marks gold kept as they were, and F1 with gold; a row an article that gold judges."""
    if not judged:
        return None, None
    statistics = np.array(judged, dtype=np.float64)
    kept, marked, own = statistics.sum(0)
    score = resampler.estimate(statistics[:, :2], f1_of_sums, f1_value(kept, marked))
    return ratio(kept, own, "this annotator marked nothing in the adjudicated articles"), score


def _over_time(dates: Sequence[tuple[str, str]], counts: Sequence[PairCounts], resampler: Resampler) -> list[Moment]:
    """Return the rolling score by the date of the later submission; articles without a date are left out."""
    rows = f1_statistics(counts, "exact")
    dated = sorted(each for each in dates if each[1] in rows)
    moments = []
    for at in range(len(dated)):
        window = tuple(document for _, document in dated[max(0, at + 1 - WINDOW) : at + 1])
        if len(window) < min(WINDOW, len(dated)):
            continue
        statistics = np.array([rows[document] for document in window])
        score = resampler.estimate(statistics, f1_of_sums, f1_value(*statistics.sum(0)))
        moments.append(Moment(dated[at][0], window, score))
    return moments


def _change(dates: Sequence[tuple[str, str]], counts: Sequence[PairCounts], date: str, what: str, seed: int) -> Change:
    rows = f1_statistics(counts, "exact")
    dated = sorted(each for each in dates if each[1] in rows)
    sides = ([rows[name] for at, name in dated if at < date], [rows[name] for at, name in dated if at >= date])
    before, after = (np.array(side).reshape(len(side), 2) for side in sides)
    return Change(date, what, len(before), len(after), unpaired_test(before, after, f1_of_sums, seed=seed))


def _stance(comparison: Comparison, resampler: Resampler) -> StanceResult:
    codes = stance_codes(comparison, comparison.annotators)
    return StanceResult(
        krippendorff_alpha(codes, resampler=resampler),
        percent(codes),
        gwet_ac1(codes),
        sum(count for number, count in codes.values_per_item().items() if number > 1),
        codes.values_per_item(),
        _stance_table(codes),
        tuple(str(category) for category in codes.categories),
    )


def _stance_table(codes: Codes) -> Array:
    from annotate.agreement.coding import confusion as pairs_of_raters

    return pairs_of_raters(codes)
