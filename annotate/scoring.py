"""Scores suggestions against gold: names, quotations, and the speakers and cues of the quotations found.

Both sides are records of docs/formats.md, one a document: ``{"id", "entities": [{"start", "end", "label"}], "quotes":
[{"start", "end", "kind", "speaker": {"start", "end"} | None, "cue": {"start", "end"} | None}]}``.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# The shortening one: what came instead may be a number of thousands of digits or a list nested a thousand deep.
from reprlib import repr as shown
from typing import Any, Final

from annotate.errors import KnownError

Record = Mapping[str, Any]
Anchor = Mapping[str, Any]

NAME_LABELS: Final = ("PER", "ORG", "LOC")
# Dates count by themselves, not in the figure over all names.
DATE_LABEL: Final = "TIMEX"
# A marked quotation's ends may be off by a mark and a danda.
_NEAR: Final = 2
# Reported clauses have soft borders: this much overlap makes them the same.
_SAME_CLAUSE: Final = 0.8


class ScoringError(KnownError):
    """The files to compare cannot be compared; the message says where and why."""


def read_records(path: Path) -> dict[str, Record]:
    """Return the records of a JSON Lines file by document id; empty lines are skipped.

    Raises `ScoringError` naming file and line when the file cannot be read or a line is no such record.
    """
    try:
        given = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ScoringError(f"{path}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise ScoringError(f"{path}: is not UTF-8 text (byte {error.start})") from error
    records: dict[str, Record] = {}
    for number, line in enumerate(given.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            record = json.loads(line)
        # Not only JSONDecodeError: a number of thousands of digits is a ValueError of Python's own.
        except (ValueError, RecursionError) as error:
            raise ScoringError(f"{where}: is not one JSON object ({error})") from error
        _check_record(record, where)
        # Others number their articles, and the other file may have the same number as a text.
        record["id"] = str(record["id"])
        if record["id"] in records:
            raise ScoringError(f"{where}: document {record['id']!r} stands in the file twice")
        records[record["id"]] = record
    return records


def score(gold: Mapping[str, Record], predicted: Mapping[str, Record]) -> dict[str, Any]:
    """Return the figures of ``predicted`` against ``gold``; documents without gold are left out.

    ``entity``, each label and ``span`` (any label) want the exact range; ``marked_exact`` and ``marked_near`` are
    direct and mixed quotations, near meaning each end off by at most two code points; ``indirect`` wants an
    intersection over union of 0.8. ``speaker_*`` and ``cue_*`` give the share that overlaps the gold one, of the
    quotations found and of all. Raises `ScoringError` when a gold document has no prediction.
    """
    missing = sorted(set(gold) - set(predicted))
    if missing:
        raise ScoringError(
            f"every gold document needs a prediction, but {len(missing)} have none, e.g. {', '.join(missing[:3])}"
        )
    documents = [(record, predicted[key]) for key, record in gold.items()]
    by_label = {label: _count_names(documents, (label,)) for label in (*NAME_LABELS, DATE_LABEL)}
    marked = [pair_quotes(g, p, is_indirect=False) for g, p in documents]
    indirect = [pair_quotes(g, p, is_indirect=True) for g, p in documents]
    figures: dict[str, Any] = {
        "documents": len(documents),
        "entity": sum((by_label[label] for label in NAME_LABELS), _Counts()).figures(),
        **{label: counts.figures() for label, counts in by_label.items()},
        "span": _count_names(documents, NAME_LABELS, with_label=False).figures(),
        "marked_exact": sum((quotes.exact() for quotes in marked), _Counts()).figures(),
        "marked_near": sum((quotes.found() for quotes in marked), _Counts()).figures(),
        "indirect": sum((quotes.found() for quotes in indirect), _Counts()).figures(),
    }
    for role in ("speaker", "cue"):
        figures[f"{role}_marked"] = _role_figures(marked, role)
        figures[f"{role}_indirect"] = _role_figures(indirect, role)
    return figures


# Counting ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Counts:
    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "_Counts") -> "_Counts":
        return _Counts(self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold)

    def figures(self) -> dict[str, float | int]:
        """Return precision, recall and F1 (0.0 where undefined), rounded to four places, with both totals."""
        precision, recall = _share(self.hits, self.predicted), _share(self.hits, self.gold)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "p": round(precision, 4),
            "r": round(recall, 4),
            "f1": round(f1, 4),
            "gold": self.gold,
            "predicted": self.predicted,
        }


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of one sort in one document and the one-to-one pairs among them."""

    gold: Sequence[Anchor]
    predicted: Sequence[Anchor]
    pairs: Sequence[tuple[Anchor, Anchor]]

    def found(self) -> _Counts:
        return _Counts(len(self.pairs), len(self.predicted), len(self.gold))

    def exact(self) -> _Counts:
        hits = {_range(quote) for quote in self.gold} & {_range(quote) for quote in self.predicted}
        return _Counts(len(hits), len(self.predicted), len(self.gold))


def _count_names(
    documents: Sequence[tuple[Record, Record]], labels: tuple[str, ...], *, with_label: bool = True
) -> _Counts:
    counts = _Counts()
    for gold, predicted in documents:
        # A range is counted once however often it was given, so a repeated line changes nothing.
        wanted, given = (
            {(*_range(e), e["label"] if with_label else "") for e in record["entities"] if e["label"] in labels}
            for record in (gold, predicted)
        )
        counts += _Counts(len(wanted & given), len(given), len(wanted))
    return counts


def pair_quotes(gold: Record, predicted: Record, *, is_indirect: bool) -> Quotes:
    """Return the quotations of one sort, direct and mixed or indirect, with the pairs that count as found."""
    same = _is_same_clause if is_indirect else _is_near
    wanted, given = (
        [quote for quote in record["quotes"] if (quote["kind"] == "indirect") == is_indirect]
        for record in (gold, predicted)
    )
    candidates = [
        (overlap(quote, guess), i, j)
        for i, quote in enumerate(wanted)
        for j, guess in enumerate(given)
        if same(quote, guess)
    ]
    # Greedy, best overlap first; among equals the later ones, so that the pairing does not depend on chance.
    free_gold, free_given = set(range(len(wanted))), set(range(len(given)))
    pairs: list[tuple[Anchor, Anchor]] = []
    for _, i, j in sorted(candidates, reverse=True):
        if i in free_gold and j in free_given:
            free_gold.remove(i)
            free_given.remove(j)
            pairs.append((wanted[i], given[j]))
    return Quotes(wanted, given, pairs)


def _role_figures(documents: Sequence[Quotes], role: str) -> dict[str, float | int]:
    total = sum(1 for quotes in documents for quote in quotes.gold if quote.get(role))
    judged = [_is_right(quote, guess, role) for q in documents for quote, guess in q.pairs if quote.get(role)]
    right = sum(judged)
    return {
        "of_found": round(_share(right, len(judged)), 4),
        "end_to_end": round(_share(right, total), 4),
        "gold": total,
    }


def _is_right(quote: Anchor, guess: Anchor, role: str) -> bool:
    return bool(guess.get(role)) and overlap(quote[role], guess[role]) > 0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _range(anchor: Anchor) -> tuple[int, int]:
    return anchor["start"], anchor["end"]


def overlap(one: Anchor, other: Anchor) -> float:
    """Return the intersection over union of two ranges."""
    (start, end), (other_start, other_end) = _range(one), _range(other)
    shared = min(end, other_end) - max(start, other_start)
    return shared / (max(end, other_end) - min(start, other_start)) if shared > 0 else 0.0


def _is_near(one: Anchor, other: Anchor) -> bool:
    (start, end), (other_start, other_end) = _range(one), _range(other)
    return abs(start - other_start) <= _NEAR and abs(end - other_end) <= _NEAR


def _is_same_clause(one: Anchor, other: Anchor) -> bool:
    return overlap(one, other) >= _SAME_CLAUSE


# Checking ------------------------------------------------------------------------------------------------------------


def _check_record(record: object, where: str) -> None:
    if not isinstance(record, dict):
        raise ScoringError(f"{where}: expected one JSON object, came {type(record).__name__}")
    if type(record.get("id")) not in (str, int):
        raise ScoringError(f'{where}: expected a text or a whole number under "id", came {shown(record.get("id"))}')
    for key, word in (("entities", "label"), ("quotes", "kind")):
        spans = record.get(key)
        if not isinstance(spans, list):
            raise ScoringError(f'{where}: expected a list under "{key}", came {type(spans).__name__}')
        for number, span in enumerate(spans, start=1):
            at = f"{where}: number {number} of {key}"
            _check_anchor(span, at)
            if not isinstance(span.get(word), str):
                raise ScoringError(f'{at}: expected a text under "{word}", came {shown(span.get(word))}')
            for role, anchor in _roles(span) if key == "quotes" else ():
                _check_anchor(anchor, f"{at}, {role}")


def _roles(quote: Anchor) -> Iterator[tuple[str, Any]]:
    for role in ("speaker", "cue"):
        if quote.get(role) is not None:
            yield role, quote[role]


def _check_anchor(anchor: object, at: str) -> None:
    if not isinstance(anchor, dict):
        raise ScoringError(f'{at}: expected an object with "start" and "end", came {shown(anchor)}')
    start, end = anchor.get("start"), anchor.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ScoringError(
            f"{at}: expected whole numbers 0 <= start < end, came start={shown(start)}, end={shown(end)}"
        )
