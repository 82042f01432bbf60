"""Numeric cases as data: a measure, what it is measured on, and its parameters; ``main.py measure`` computes them.

A case is a JSON object {"id", "measure", "data", "params"}; other keys are not looked at. ``data`` has a "kind":

    contingency       categories, table (rows: rater 1)
    raters_x_items    matrix (a row a rater, null missing), maybe categories
    spans             annotators: {name: [[start, end, label], ...]}, length, begin, end ("exclusive", "inclusive...")
    documents         documents: {name: a "spans" object}
    spans_ref_resp    reference, response: [{"start", "end", "label"}, ...], end
    tags              reference, response: lists of sentences of IOB2 tags
    counts            {strategy: [correct, incorrect, partial, missed, spurious]}
    two_spans         a, b: [start, end];   two_span_pairs: pairs of them
    segment_masses    a, b or coders: lengths of segments
    generated         rule: two annotators' spans at regular places, length in tokens
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from annotate.agreement import coding, distances, segmentation, semeval, tag_entities, token_scores, unitizing_2004
from annotate.agreement.coding import Codes
from annotate.agreement.distances import Distance
from annotate.agreement.gamma import Gamma, GammaSettings, gamma, observed_disorder, positional
from annotate.agreement.span_scores import count_pair, f1, overlap_mass
from annotate.agreement.unitizing import ONE_LABEL, AlphaFamily, CoincidenceTable, alpha_family
from annotate.agreement.units import Article, Comparison, Unit
from annotate.agreement.values import Undefined, Value

Json = Mapping[str, Any]
# Enough samples that gamma is known to its second digit.
_GAMMA_SAMPLES = 200


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A case that is not computed, and why."""

    reason: str


Answer = Value | list[Any] | dict[str, Any] | str | Unsupported


class CaseError(ValueError):
    """A case is not of the form described above."""


def answer(case: Json) -> Answer:
    """Return what the case asks for. Raises `CaseError` when its data are not of the form their kind asks for."""
    measure, data, params = case.get("measure"), case.get("data"), case.get("params") or {}
    if not isinstance(measure, str) or not isinstance(data, Mapping) or not isinstance(params, Mapping):
        raise CaseError('a case has a "measure" (a text), "data" and maybe "params" (objects)')
    kind = data.get("kind")
    for families, kinds in _FAMILIES:
        if kind in kinds and measure in families:
            try:
                return families[measure](data, params)
            except (KeyError, TypeError, IndexError, AttributeError) as error:
                raise CaseError(f"data of the kind {kind!r} for {measure} are not as expected: {error!r}") from error
            except ValueError as error:
                raise CaseError(str(error)) from error
    if kind == "file":
        return Unsupported("the case names a file, and only what stands in the case itself is measured")
    if any(measure in families for families, _ in _FAMILIES):
        return Unsupported(f"{measure} is not computed from data of the kind {kind!r}")
    return Unsupported(f"the measure {measure} is not offered")


def to_json(found: Answer) -> object:
    """Return the answer as JSON: null where a measure has no value."""
    if isinstance(found, Unsupported):
        return {"unsupported": found.reason}
    if isinstance(found, Undefined):
        return None
    if isinstance(found, list):
        return [to_json(each) for each in found]
    if isinstance(found, dict):
        return {name: to_json(each) for name, each in found.items()}
    return found


# Coding --------------------------------------------------------------------------------------------------------------


def _codes(data: Json) -> Codes:
    if data["kind"] == "contingency":
        return Codes.from_table(data["table"], data["categories"])
    rows = [[tuple(value) if isinstance(value, list) else value for value in row] for row in data["matrix"]]
    missing = data.get("missing")
    rows = [[None if value == missing else value for value in row] for row in rows]
    return Codes.make(rows, data.get("categories"))


def _set_codes(data: Json) -> Codes:
    rows = [
        [None if value is None else frozenset(value if isinstance(value, list) else [value]) for value in row]
        for row in data["matrix"]
    ]
    seen = sorted({value for row in rows for value in row if value is not None}, key=sorted)
    return Codes.make(rows, seen)


def _coded(measure: Callable[[Codes], Value]) -> "_Measure":
    return lambda data, params: measure(_codes(data))


def _alpha(distance: Distance) -> "_Measure":
    return lambda data, params: coding.krippendorff_alpha(_codes(data), distance).value


def _weighted(measure: Callable[[Codes, Distance], Value], default: str | None = None) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        distance = _distance(data, params, default)
        return distance if isinstance(distance, Unsupported) else measure(_codes(data), distance)

    return measured


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


def _distance(data: Json, params: Json, default: str | None) -> Distance | Unsupported:
    """Return the distance that the parameters describe: a name, a table, or a sentence such as "0 if equal; else 1"."""
    given = params.get("distance", params.get("weights", params.get("weight", default)))
    if isinstance(given, str) and given.lower() in _NAMED:
        return _NAMED[given.lower()]
    if isinstance(given, list):
        return distances.table(given)
    if isinstance(given, str):
        categories = data.get("categories") or _codes(data).categories
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


# Spans ---------------------------------------------------------------------------------------------------------------


def _units(data: Json) -> dict[str, tuple[Unit, ...]]:
    """Return the units of each annotator, counted from the beginning of the text, half-open."""
    begin = data.get("begin") or 0
    more = 1 if str(data.get("end", "exclusive")).startswith("inclusive") else 0
    return {
        name: tuple(Unit(start - begin, end - begin + more, str(label)) for start, end, label in spans)
        for name, spans in data["annotators"].items()
    }


def _length(data: Json) -> int:
    if data.get("length") is not None:
        return int(data["length"])
    return max((unit.end for units in _units(data).values() for unit in units), default=0)


def _comparison(documents: Mapping[str, Json]) -> Comparison:
    units = {name: _units(data) for name, data in documents.items()}
    names = tuple(dict.fromkeys(name for marked in units.values() for name in marked))
    # Measures ask for the text's length only; a longer text than the units need is as good as the real one.
    articles = tuple(Article(name, name, " " * _length(documents[name]), marked) for name, marked in units.items())
    return Comparison("entity", names, articles)


def _labels(comparison: Comparison) -> tuple[str, ...]:
    return tuple(
        sorted({unit.label for article in comparison.articles for units in article.units.values() for unit in units})
    )


def _documents(data: Json) -> dict[str, Json]:
    if data["kind"] == "documents":
        return dict(data["documents"])
    if data["kind"] == "generated":
        return {"document": _generated(data)}
    return {"document": data}


def _f1(which: str) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        comparison = _comparison(_documents(data))
        labels = _labels(comparison)
        label = params.get("label", params.get("category"))
        if label is not None and str(label) not in labels:
            return Undefined(f"nobody marked {label}")
        threshold = float(params.get("threshold", params.get("iou", 0.0)))
        counts = [count_pair(comparison, a, b, labels, threshold=threshold) for a, b in comparison.pairs]
        return f1(counts, which, label=None if label is None else str(label)).value

    return measured


def _mass(data: Json, params: Json) -> Answer:
    units = list(_units(_documents(data)["document"]).values())
    return overlap_mass(units[0], units[1]) if len(units) == 2 else Unsupported("overlap mass is for two annotators")


def _family(data: Json) -> AlphaFamily:
    comparison = _comparison(_documents(data))
    return alpha_family(CoincidenceTable(comparison, _labels(comparison)).of(comparison.annotators))


def _cu(data: Json, params: Json) -> Answer:
    """Return cu-alpha; 1 where there is only one label, as published cases have it (elsewhere we say undefined)."""
    value = _family(data).cu.value
    return 1.0 if value == Undefined(ONE_LABEL) else value


def _one_label(part: int) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        label = str(params["category"])
        found = _family(data).labels.get(label)
        if found is None:
            return Undefined(f"nobody marked {label}")
        return found[0].value if part == 0 else found[1]

    return measured


def _of_2004(measure: Callable[..., Value]) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        labels = [str(params["category"])] if "category" in params else None
        return measure(_units(data), _length(data), labels)

    return measured


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


def _tokens(measure: Callable[[Codes], Value], *, bio: bool, gaps: bool = True) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        only = _documents(data)["document"]
        codes = token_scores.token_codes(
            [(at, at + 1) for at in range(_length(only))], list(_units(only).values()), bio=bio
        )
        return measure(codes if gaps else token_scores.without_common_gaps(codes))

    return measured


# Gamma ---------------------------------------------------------------------------------------------------------------


def _settings(params: Json) -> GammaSettings:
    return GammaSettings(
        alpha=float(params.get("alpha", 1.0)),
        beta=float(params.get("beta", 1.0)),
        delta_empty=float(params.get("delta_empty", 1.0)),
        sampler=str(params.get("sampler", "statistical")),
        samples=max(_GAMMA_SAMPLES, int(params.get("samples", 0))),
        precision=params.get("precision"),
    )


@lru_cache(maxsize=8)
def _gamma(units: tuple[tuple[str, tuple[Unit, ...]], ...], settings: GammaSettings) -> Gamma:
    """Return gamma; a file often asks several things about the same spans, and sampling takes seconds."""
    return gamma(dict(units), settings, with_labels=True)


def _of_gamma(part: Callable[[Gamma, Json], Value]) -> "_Measure":
    return lambda data, params: part(_gamma(tuple(_units(data).items()), _settings(params)), params)


def _gamma_k(found: Gamma, params: Json) -> Value:
    label = str(params["category"])
    return found.by_label.get(label, Undefined(f"nobody marked {label}"))


def _disorder(part: int) -> "_Measure":
    return lambda data, params: observed_disorder(_units(data), _settings(params))[part]


def _positional(data: Json, params: Json) -> Answer:
    empty = float(params.get("delta_empty", 1.0))
    if data["kind"] == "two_spans":
        return positional(data["a"], data["b"], empty)
    return [positional(a, b, empty) for a, b in data["pairs"]]


# Against a reference -------------------------------------------------------------------------------------------------


def _sides(data: Json) -> list[tuple[Sequence[Unit], Sequence[Unit]]]:
    if data["kind"] == "tags":
        pairs = zip(data["reference"], data["response"], strict=True)
        return [(tag_entities.entities(a, strict=False), tag_entities.entities(b, strict=False)) for a, b in pairs]
    more = 1 if str(data.get("end", "exclusive")).startswith("inclusive") else 0

    def units(side: str) -> list[Unit]:
        return [Unit(span["start"], span["end"] + more, str(span["label"])) for span in data[side]]

    return [(units("reference"), units("response"))]


def _semeval_counts(data: Json, params: Json) -> dict[str, semeval.Counts]:
    least = float(params.get("min_overlap_percentage", 0.0))
    return {
        strategy: sum(
            (semeval.evaluate(a, b, strategy, min_overlap=least) for a, b in _sides(data)), start=semeval.Counts()
        )
        for strategy in semeval.STRATEGIES
    }


_OUTCOMES = ("correct", "incorrect", "partial", "missed", "spurious")


def _semeval(data: Json, params: Json) -> Answer:
    counts = _semeval_counts(data, params)
    rows: dict[str, Any] = {name: [getattr(each, what) for what in _OUTCOMES] for name, each in counts.items()}
    if str(data.get("end")) != "exclusive":
        return rows
    # What all strategies count alike is also given by itself: cases about half-open ends ask for no more.
    alike = {what: {row[at] for row in rows.values()} for at, what in enumerate(_OUTCOMES)}
    return rows | {what: found.pop() for what, found in alike.items() if len(found) == 1}


def _semeval_scores(data: Json, params: Json) -> Answer:
    if data["kind"] == "counts":
        given = {name: semeval.Counts(*row) for name, row in data.items() if name != "kind"}
    else:
        given = _semeval_counts(data, params)
    return {name: list(semeval.scores(each, name)) for name, each in given.items()}


def _min_overlap(data: Json, params: Json) -> Answer:
    """Return what became of the one response span: "correct", "partial", "incorrect" or "spurious"."""
    counts = _semeval_counts(data, params)[str(params.get("strategy", "partial"))]
    found = [what for what in ("correct", "incorrect", "partial", "spurious") if getattr(counts, what)]
    return found[0] if len(found) == 1 else [getattr(counts, what) for what in _OUTCOMES]


def _entity(part: int | None) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        strict = str(params.get("mode", "")).startswith("strict")
        counts = tag_entities.entity_scores(data["reference"], data["response"], strict=strict)
        found = tag_entities.precision_recall_f1(counts, str(params.get("average", "micro")))
        return list(found) if part is None else found[part]

    return measured


# Segments ------------------------------------------------------------------------------------------------------------


def _coders(data: Json) -> dict[str, list[int]]:
    return {name: masses for name, masses in data.items() if name != "kind"}


def _two_segmentations(data: Json, params: Json) -> Answer:
    a, b = _coders(data).values()
    return segmentation.boundary_similarity(a, b)


_Measure = Callable[[Json, Json], Answer]

_CODING: dict[str, _Measure] = {
    "percent": _coded(coding.percent),
    "bennett_s": _coded(coding.bennett_s),
    "cohen_kappa": _coded(coding.cohen_kappa),
    "scott_pi": _coded(coding.scott_pi),
    "fleiss_kappa": _coded(coding.fleiss_kappa),
    "fleiss_kappa_per_category": lambda data, params: coding.fleiss_kappa_of(_codes(data), params["category"]),
    "gwet_ac1": _coded(coding.gwet_ac1),
    "gwet_ac2": _weighted(coding.gwet_ac2, "quadratic"),
    "gwet_ac2_linear": _weighted(coding.gwet_ac2, "linear"),
    "gwet_ac2_quadratic": _weighted(coding.gwet_ac2, "quadratic"),
    "weighted_kappa": _weighted(coding.cohen_kappa, "linear"),
    "weighted_kappa_linear": _weighted(coding.cohen_kappa, "linear"),
    "weighted_kappa_quadratic": _weighted(coding.cohen_kappa, "quadratic"),
    "weighted_kappa_custom": _weighted(coding.cohen_kappa),
    "krippendorff_alpha": _weighted(lambda codes, apart: coding.krippendorff_alpha(codes, apart).value, "nominal"),
    "krippendorff_alpha_nominal": _alpha(distances.nominal),
    "krippendorff_alpha_ordinal": _alpha(distances.ordinal),
    "krippendorff_alpha_interval": _alpha(distances.interval),
    "krippendorff_alpha_ratio": _alpha(distances.ratio),
    "krippendorff_alpha_custom": _weighted(lambda codes, apart: coding.krippendorff_alpha(codes, apart).value),
    "krippendorff_alpha_jaccard": lambda data, _: coding.krippendorff_alpha(_set_codes(data), distances.jaccard).value,
    "krippendorff_alpha_masi": lambda data, _: coding.krippendorff_alpha(_set_codes(data), distances.masi).value,
}
_SPANS: dict[str, _Measure] = {
    "pairwise_f1_exact": _f1("exact"),
    "pairwise_f1_exact_per_label": _f1("exact"),
    "pairwise_f1_overlap": _f1("near"),
    "pairwise_f1_overlap_per_label": _f1("near"),
    "pairwise_f1_unlabelled": _f1("places"),
    "u_alpha_2016": lambda data, _: _family(data).u.value,
    "unlabelled_u_alpha_2016": lambda data, _: _family(data).unlabelled.value,
    "binary_u_alpha_2016": lambda data, _: _family(data).unlabelled.value,
    "|u_alpha_2016": lambda data, _: _family(data).unlabelled.value,
    "cu_alpha_2016": _cu,
    "cu_alpha_2016_coverage": lambda data, _: _family(data).coverage,
    "ku_alpha_2016": _one_label(0),
    "ku_alpha_2016_coverage": _one_label(1),
}
_ONE_TEXT: dict[str, _Measure] = {
    "overlap_mass": _mass,
    "character_dice": _mass,
    "token_percent": _tokens(coding.percent, bio=False),
    "token_kappa": _tokens(coding.cohen_kappa, bio=False),
    "token_kappa_label": _tokens(coding.cohen_kappa, bio=False),
    "token_kappa_bio": _tokens(coding.cohen_kappa, bio=True),
    "token_kappa_without_gaps": _tokens(coding.cohen_kappa, bio=False, gaps=False),
    "token_alpha_nominal": _tokens(lambda codes: coding.krippendorff_alpha(codes).value, bio=False),
    "gamma": _of_gamma(lambda found, _: found.value),
    "gamma_cat": _of_gamma(lambda found, _: found.cat),
    "gamma_k": _of_gamma(_gamma_k),
    "gamma_observed_disorder": _disorder(0),
    "gamma_number_of_unitary_alignments": _disorder(1),
    "alpha_U_2004": _of_2004(unitizing_2004.alpha_u),
    "alpha_U_2004_category": _of_2004(unitizing_2004.alpha_u),
    "alpha_U_2004_observed_disagreement": _of_2004(unitizing_2004.observed_disagreement),
    "alpha_U_2004_expected_disagreement": _of_2004(unitizing_2004.expected_disagreement),
}
_REFERENCE: dict[str, _Measure] = {
    "semeval2013": _semeval,
    "semeval2013_scores": _semeval_scores,
    "semeval2013_min_overlap": _min_overlap,
}
_TAGS: dict[str, _Measure] = {
    "entity_f1": _entity(2),
    "entity_precision": _entity(0),
    "entity_recall": _entity(1),
    "entity_precision_recall_f1": _entity(None),
}
_SEGMENTS: dict[str, _Measure] = {
    "boundary_similarity": _two_segmentations,
    "boundary_similarity_mean_pairwise": lambda data, _: segmentation.mean_boundary_similarity(_coders(data)),
    "fleiss_kappa_boundary_similarity": lambda data, _: segmentation.boundary_kappa(_coders(data)),
}
# Which measures are computed from which kinds of data.
_FAMILIES: tuple[tuple[dict[str, _Measure], frozenset[str]], ...] = (
    (_CODING, frozenset({"contingency", "raters_x_items"})),
    (_SPANS, frozenset({"spans", "documents", "generated"})),
    (_ONE_TEXT, frozenset({"spans", "generated"})),
    (_REFERENCE, frozenset({"spans_ref_resp", "tags"})),
    ({"semeval2013_scores": _semeval_scores}, frozenset({"counts"})),
    (_TAGS, frozenset({"tags"})),
    ({"gamma_positional_dissimilarity": _positional}, frozenset({"two_spans", "two_span_pairs"})),
    (_SEGMENTS, frozenset({"segment_masses"})),
)
