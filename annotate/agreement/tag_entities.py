"""Entities in sequences of IOB tags and their F1, by the two rules in use: conlleval's, which repairs, and the strict.

In both an entity is a run of one type. conlleval (CoNLL-2000) lets I-X begin an entity after O or another type; the
strict reading of IOB2 takes only what B-X begins.
"""

from collections import Counter
from collections.abc import Sequence

from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined, Value, ratio


def entities(tags: Sequence[str], *, strict: bool = False) -> list[Unit]:
    """Return the entities of one sentence; places count tags. Raises `ValueError` on a tag of another form."""
    found: list[Unit] = []
    start, label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        if prefix not in ("B", "I", "O") or (prefix == "O") == bool(kind):
            raise ValueError(f"the tag {tag!r} at {at} is neither O nor B- or I- with a type")
        continues = prefix == "I" and kind == label
        if label and not continues:
            found.append(Unit(start, at, label))
            label = ""
        if prefix == "B" or (prefix == "I" and not continues and not strict):
            start, label = at, kind
    return found


def entity_scores(
    reference: Sequence[Sequence[str]], response: Sequence[Sequence[str]], *, strict: bool = False
) -> dict[str, tuple[int, int, int]]:
    """Return by type (right, in the response, in the reference), summed over the sentences.

    Raises `ValueError` when the two differ in length.
    """
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for wanted, given in zip(reference, response, strict=True):
        if len(wanted) != len(given):
            raise ValueError(f"a sentence has {len(wanted)} tags in the reference and {len(given)} in the response")
        a = {unit.mark for unit in entities(wanted, strict=strict)}
        b = {unit.mark for unit in entities(given, strict=strict)}
        true.update(mark[2] for mark in a)
        said.update(mark[2] for mark in b)
        right.update(mark[2] for mark in a & b)
    return {label: (right[label], said[label], true[label]) for label in sorted({*true, *said})}


def precision_recall_f1(counts: dict[str, tuple[int, int, int]], average: str = "micro") -> tuple[Value, Value, Value]:
    """Return precision, recall and F1: "micro" over all entities, "macro" over types, "weighted" by the reference."""
    nothing = "neither side has an entity"
    if not counts:
        return Undefined(nothing), Undefined(nothing), Undefined(nothing)
    if average == "micro":
        return _scores(*(sum(column) for column in zip(*counts.values(), strict=True)))
    if average not in ("macro", "weighted"):
        raise ValueError(f"there is no average {average!r}: choose micro, macro or weighted")
    weights = [true if average == "weighted" else 1 for _, _, true in counts.values()]
    rows = [_scores(*each) for each in counts.values()]

    def mean(column: int) -> Value:
        # A type that one side lacks scores 0, as in the programs that average over types.
        values = [0.0 if isinstance(value, Undefined) else value for value in (row[column] for row in rows)]
        total = sum(value * weight for value, weight in zip(values, weights, strict=True))
        return ratio(total, sum(weights), nothing)

    return mean(0), mean(1), mean(2)


def _scores(right: int, said: int, true: int) -> tuple[Value, Value, Value]:
    return (
        ratio(right, said, "the response has no entity"),
        ratio(right, true, "the reference has no entity"),
        ratio(2 * right, said + true, "neither side has an entity"),
    )
