"""Agreement on quotations: first whether both found them, then what they said about the ones both found.

Two annotators' quotations are matched one to one by their largest overlap. Of matched ones the speaker and the cue
agree when the places do, whatever the ids; a stance is the value (favor, against, ...) of the first stance that cites
the quotation, and missing where none does. The match rate stands beside every number: a high alpha over a few matched
quotations is no agreement on quotations.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotate.agreement.bootstrap import Resampler, quotient
from annotate.agreement.coding import Codes, krippendorff_alpha, percent
from annotate.agreement.matching import match
from annotate.agreement.units import Comparison, Range, Unit
from annotate.agreement.values import Estimate, Undefined, Value, ratio

NO_MATCH = "no quotation was marked by both"
NO_LINK = "neither annotator gave one to any matched quotation"


@dataclass(frozen=True, slots=True)
class Matched:
    """Two annotators' quotations of one article that were matched."""

    document: str
    a: Unit
    b: Unit


@dataclass(frozen=True, slots=True)
class QuotationAgreement:
    """What two annotators share about quotations.

    ``match_rate`` is 2 * matched / all that the two marked. ``speaker`` and ``cue``: the share of matched quotations
    whose links stand at one place, among those for which at least one gave a link. ``kind`` and ``stance``: alpha
    over matched quotations, ``stance_percent`` the raw share.
    """

    annotators: tuple[str, str]
    documents: int
    marked: tuple[int, int]
    matched: int
    match_rate: Value
    kind: Estimate
    speaker: Estimate
    speakers: int
    cue: Estimate
    cues: int
    stance: Estimate
    stance_percent: Value
    stances: int


def match_quotations(comparison: Comparison, a: str, b: str) -> list[Matched]:
    """Return the quotations both marked, article by article."""
    return [
        Matched(article.id, article.units[a][i], article.units[b][j])
        for article in comparison.common(a, b)
        for i, j, _ in match(article.units[a], article.units[b])
    ]


def stance_of(unit: Unit) -> str | None:
    """Return the value of the stance that a quotation shows; None when nobody said."""
    return unit.attitudes[0].value if unit.attitudes else None


def stance_codes(comparison: Comparison, annotators: Sequence[str], values: Sequence[str] | None = None) -> Codes:
    """Return the stances of all quotations that the first annotator matched with another: a row an annotator.

    Every quotation of any annotator is an item; those that others matched with it (by the largest overlap with the
    first who marked it) are the same item, so incomplete items stay, with missing values.
    """
    rows: list[list[str | None]] = [[] for _ in annotators]
    groups: list[str] = []
    for article in comparison.articles:
        taken: dict[str, set[int]] = {name: set() for name in annotators}
        for at, first in enumerate(annotators):
            ours = article.units.get(first, ())
            free = [index for index in range(len(ours)) if index not in taken[first]]
            found: dict[int, dict[str, int]] = {index: {first: index} for index in free}
            for other in annotators[at + 1 :]:
                theirs = article.units.get(other, ())
                left = [index for index in range(len(theirs)) if index not in taken[other]]
                for i, j, _ in match([ours[index] for index in free], [theirs[index] for index in left]):
                    found[free[i]][other] = left[j]
                    taken[other].add(left[j])
            for members in found.values():
                groups.append(article.id)
                for row, name in zip(rows, annotators, strict=True):
                    index = members.get(name)
                    row.append(None if index is None else stance_of(article.units[name][index]))
    return Codes.make(rows, values, groups)


def quotation_agreement(comparison: Comparison, a: str, b: str, resampler: Resampler) -> QuotationAgreement:
    """Return what the two share about the quotations of the articles both submitted."""
    numbers = [(len(article.units[a]), len(article.units[b])) for article in comparison.common(a, b)]
    marked = sum(ours for ours, _ in numbers), sum(theirs for _, theirs in numbers)
    matched = match_quotations(comparison, a, b)
    groups = [pair.document for pair in matched]
    kinds = Codes.make([[pair.a.label for pair in matched], [pair.b.label for pair in matched]], None, groups)
    stances = Codes.make(
        [[stance_of(pair.a) for pair in matched], [stance_of(pair.b) for pair in matched]], None, groups
    )
    speaker, speakers = _links(matched, "speaker", resampler)
    cue, cues = _links(matched, "cue", resampler)
    return QuotationAgreement(
        (a, b),
        len(numbers),
        marked,
        len(matched),
        ratio(2 * len(matched), sum(marked), "neither annotator marked a quotation"),
        krippendorff_alpha(kinds, resampler=resampler) if matched else Estimate(Undefined(NO_MATCH)),
        speaker,
        speakers,
        cue,
        cues,
        krippendorff_alpha(stances, resampler=resampler) if matched else Estimate(Undefined(NO_MATCH)),
        percent(stances) if matched else Undefined(NO_MATCH),
        stances.values_per_item().get(2, 0) if matched else 0,
    )


def _links(matched: Sequence[Matched], role: str, resampler: Resampler) -> tuple[Estimate, int]:
    """Return the share of equal places among matched quotations with a link, and how many these are."""
    import numpy as np

    if not matched:
        return Estimate(Undefined(NO_MATCH)), 0
    sums: dict[str, list[float]] = {}
    for pair in matched:
        first: Range | None = getattr(pair.a, role)
        second: Range | None = getattr(pair.b, role)
        row = sums.setdefault(pair.document, [0.0, 0.0])
        row[0] += first is not None and first == second
        row[1] += first is not None or second is not None
    statistics = np.array(list(sums.values()))
    same, linked = statistics.sum(0)
    value = ratio(same, linked, NO_LINK)
    return resampler.estimate(statistics, lambda rows: quotient(rows[:, 0], rows[:, 1]), value), int(linked)
