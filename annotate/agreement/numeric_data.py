"""Reading the data of numeric cases: codes, spans, tags and distances as they stand in JSON.

Every function raises `KeyError`, `TypeError` or `ValueError` where the data are not of the form their kind asks for
(see `annotate.agreement.numeric_cases`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from annotate.agreement import distances, tag_entities
from annotate.agreement.coding import Codes
from annotate.agreement.distances import Distance
from annotate.agreement.units import Article, Comparison, Unit

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A case that is not computed, and why."""

    reason: str


class CaseError(ValueError):
    """A case is not of the form described above."""


def read_codes(data: Json) -> Codes:
    if data["kind"] == "contingency":
        return Codes.from_table(data["table"], data["categories"])
    rows = [[tuple(value) if isinstance(value, list) else value for value in row] for row in data["matrix"]]
    missing = data.get("missing")
    rows = [[None if value == missing else value for value in row] for row in rows]
    return Codes.make(rows, data.get("categories"))


def read_set_codes(data: Json) -> Codes:
    rows = [
        [None if value is None else frozenset(value if isinstance(value, list) else [value]) for value in row]
        for row in data["matrix"]
    ]
    seen = sorted({value for row in rows for value in row if value is not None}, key=sorted)
    return Codes.make(rows, seen)


_NAMED: dict[str, Distance] = {
    "nominal": distances.nominal,
    "unweighted": distances.nominal,
    "ordinal": distances.ordinal,
    "interval": distances.interval,
    "ratio": distances.ratio,
    "linear": distances.linear,
    "quadratic": distances.quadratic,
    "squared": distances.quadratic,
}


def read_distance(data: Json, params: Json, default: str | None) -> Distance | Unsupported:
    """Return the distance that the parameters describe: a name, a table, or a sentence such as "0 if equal; else 1"."""
    given = params.get("distance", params.get("weights", params.get("weight", default)))
    if isinstance(given, str) and given.lower() in _NAMED:
        return _NAMED[given.lower()]
    if isinstance(given, list):
        return distances.table(given)
    if isinstance(given, str):
        categories = data.get("categories") or read_codes(data).categories
        rows = [[_apart(given, str(a), str(b)) for b in categories] for a in categories]
        if all(value is not None for row in rows for value in row):
            return distances.table([[float(value or 0) for value in row] for row in rows])
    return Unsupported(f"the distance {given!r} is not understood")


_CLAUSE = regex.compile(r"(?P<value>\d*\.?\d+) if (?P<condition>.+)")
_ONE_OF_THEM = regex.compile(r"(?P<how>exactly one|one|either|both) labels? (?:is|are) (?P<label>.+)")
_PAIR = regex.compile(r"(?:the )?labels are (?P<a>.+) and (?P<b>.+)")


def _apart(sentence: str, a: str, b: str) -> float | None:
    """Return the distance that clauses "VALUE if CONDITION; ...; else VALUE" give two labels; None: not understood."""
    for clause in (part.strip() for part in sentence.split(";")):
        if clause.startswith("else "):
            return float(clause.removeprefix("else "))
        found = _CLAUSE.fullmatch(clause)
        holds = None if found is None else _holds(found["condition"], a, b)
        if found is None or holds is None:
            return None
        if holds:
            return float(found["value"])
    return None


def _holds(condition: str, a: str, b: str) -> bool | None:
    if condition in ("equal", "the labels are equal"):
        return a == b
    if one := _ONE_OF_THEM.fullmatch(condition):
        count = (a == one["label"]) + (b == one["label"])
        return count == 2 if one["how"] == "both" else count == 1 if one["how"] in ("exactly one", "one") else count > 0
    if pair := _PAIR.fullmatch(condition):
        return {a, b} == {pair["a"], pair["b"]}
    return None


def read_units(data: Json) -> dict[str, tuple[Unit, ...]]:
    """Return the units of each annotator, counted from the beginning of the text, half-open."""
    begin = data.get("begin") or 0
    more = 1 if str(data.get("end", "exclusive")).startswith("inclusive") else 0
    return {
        name: tuple(Unit(start - begin, end - begin + more, str(label)) for start, end, label in spans)
        for name, spans in data["annotators"].items()
    }


def read_length(data: Json) -> int:
    if data.get("length") is not None:
        return int(data["length"])
    return max((unit.end for units in read_units(data).values() for unit in units), default=0)


def read_comparison(documents: Mapping[str, Json]) -> Comparison:
    units = {name: read_units(data) for name, data in documents.items()}
    names = tuple(dict.fromkeys(name for marked in units.values() for name in marked))
    # Measures ask for the text's length only; a longer text than the units need is as good as the real one.
    articles = tuple(Article(name, name, " " * read_length(documents[name]), marked) for name, marked in units.items())
    return Comparison("entity", names, articles)


def read_labels(comparison: Comparison) -> tuple[str, ...]:
    return tuple(
        sorted({unit.label for article in comparison.articles for units in article.units.values() for unit in units})
    )


def read_documents(data: Json) -> dict[str, Json]:
    if data["kind"] == "documents":
        return dict(data["documents"])
    if data["kind"] == "generated":
        return {"document": _generated(data)}
    return {"document": data}


_RULE = regex.compile(
    r"A: (?P<count>\d+) (?P<label>\S+) spans \[(?P<step>\d+)i,\s*(?P=step)i\+(?P<size>\d+)\) for i=0\.\.(?P<last>\d+); "
    r"B: the same for i<(?P<same>\d+), shifted right by (?P<by>\w+) tokens? for i>=(?P=same)"
)
_WORDS = {"one": 1, "two": 2, "three": 3}


def _generated(data: Json) -> Json:
    found = _RULE.fullmatch(str(data["rule"]))
    if found is None:
        raise CaseError(f"the rule {data['rule']!r} is not understood")
    step, size, label = int(found["step"]), int(found["size"]), found["label"]
    by = _WORDS[found["by"]] if found["by"] in _WORDS else int(found["by"])
    starts = [step * i for i in range(int(found["last"]) + 1)]
    moved = [start + by * (i >= int(found["same"])) for i, start in enumerate(starts)]
    first, second = ([[start, start + size, label] for start in each] for each in (starts, moved))
    return {"kind": "spans", "length": data["length"], "annotators": {"A": first, "B": second}}


def read_sides(data: Json) -> list[tuple[Sequence[Unit], Sequence[Unit]]]:
    if data["kind"] == "tags":
        pairs = zip(data["reference"], data["response"], strict=True)
        return [(tag_entities.entities(a, strict=False), tag_entities.entities(b, strict=False)) for a, b in pairs]
    more = 1 if str(data.get("end", "exclusive")).startswith("inclusive") else 0

    def units(side: str) -> list[Unit]:
        return [Unit(span["start"], span["end"] + more, str(span["label"])) for span in data[side]]

    return [(units("reference"), units("response"))]


def read_coders(data: Json) -> dict[str, list[int]]:
    return {name: masses for name, masses in data.items() if name != "kind"}
