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

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from annotate.agreement import coding, distances, segmentation, semeval, tag_entities, token_scores, unitizing_2004
from annotate.agreement.coding import Codes
from annotate.agreement.distances import Distance
from annotate.agreement.gamma import Gamma, gamma, observed_disorder, positional
from annotate.agreement.gamma_alignment import GammaSettings
from annotate.agreement.numeric_data import (
    CaseError,
    Json,
    Unsupported,
    read_coders,
    read_codes,
    read_comparison,
    read_distance,
    read_documents,
    read_labels,
    read_length,
    read_set_codes,
    read_sides,
    read_units,
)
from annotate.agreement.span_scores import count_pair, f1, overlap_mass
from annotate.agreement.unitizing import ONE_LABEL, AlphaFamily, CoincidenceTable, alpha_family
from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined, Value

# Enough samples that gamma is known to its second digit.
_GAMMA_SAMPLES = 200


Answer = Value | list[Any] | dict[str, Any] | str | Unsupported


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


def _coded(measure: Callable[[Codes], Value]) -> "_Measure":
    return lambda data, params: measure(read_codes(data))


def _alpha(distance: Distance) -> "_Measure":
    return lambda data, params: coding.krippendorff_alpha(read_codes(data), distance).value


def _set_alpha(distance: Distance) -> "_Measure":
    return lambda data, params: coding.krippendorff_alpha(read_set_codes(data), distance).value


def _weighted(measure: Callable[[Codes, Distance], Value], default: str | None = None) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        distance = read_distance(data, params, default)
        return distance if isinstance(distance, Unsupported) else measure(read_codes(data), distance)

    return measured


# Spans ---------------------------------------------------------------------------------------------------------------


def _f1(which: str) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        comparison = read_comparison(read_documents(data))
        labels = read_labels(comparison)
        label = params.get("label", params.get("category"))
        if label is not None and str(label) not in labels:
            return Undefined(f"nobody marked {label}")
        threshold = float(params.get("threshold", params.get("iou", 0.0)))
        counts = [count_pair(comparison, a, b, labels, threshold=threshold) for a, b in comparison.pairs]
        return f1(counts, which, label=None if label is None else str(label)).value

    return measured


def _mass(data: Json, params: Json) -> Answer:
    units = list(read_units(read_documents(data)["document"]).values())
    return overlap_mass(units[0], units[1]) if len(units) == 2 else Unsupported("overlap mass is for two annotators")


def _family(data: Json) -> AlphaFamily:
    comparison = read_comparison(read_documents(data))
    return alpha_family(CoincidenceTable.of_all(comparison, read_labels(comparison)).of(comparison.annotators))


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
        return measure(read_units(data), read_length(data), labels)

    return measured


def _tokens(measure: Callable[[Codes], Value], *, bio: bool, gaps: bool = True) -> "_Measure":
    def measured(data: Json, params: Json) -> Answer:
        only = read_documents(data)["document"]
        codes = token_scores.token_codes(
            [(at, at + 1) for at in range(read_length(only))], list(read_units(only).values()), bio=bio
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
    return lambda data, params: part(_gamma(tuple(read_units(data).items()), _settings(params)), params)


def _gamma_k(found: Gamma, params: Json) -> Value:
    label = str(params["category"])
    return found.by_label.get(label, Undefined(f"nobody marked {label}"))


def _disorder(part: int) -> "_Measure":
    return lambda data, params: observed_disorder(read_units(data), _settings(params))[part]


def _positional(data: Json, params: Json) -> Answer:
    empty = float(params.get("delta_empty", 1.0))
    if data["kind"] == "two_spans":
        return positional(data["a"], data["b"], empty)
    return [positional(a, b, empty) for a, b in data["pairs"]]


# Against a reference -------------------------------------------------------------------------------------------------


def _semeval_counts(data: Json, params: Json) -> dict[str, semeval.Counts]:
    least = float(params.get("min_overlap_percentage", 0.0))
    return {
        strategy: sum(
            (semeval.evaluate(a, b, strategy, min_overlap=least) for a, b in read_sides(data)), start=semeval.Counts()
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


def _two_segmentations(data: Json, params: Json) -> Answer:
    a, b = read_coders(data).values()
    return segmentation.boundary_similarity(a, b)


_Measure = Callable[[Json, Json], Answer]

_CODING: dict[str, _Measure] = {
    "percent": _coded(coding.percent),
    "bennett_s": _coded(coding.bennett_s),
    "cohen_kappa": _coded(coding.cohen_kappa),
    "scott_pi": _coded(coding.scott_pi),
    "fleiss_kappa": _coded(coding.fleiss_kappa),
    "fleiss_kappa_per_category": lambda data, params: coding.fleiss_kappa_of(read_codes(data), params["category"]),
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
    "krippendorff_alpha_jaccard": _set_alpha(distances.jaccard),
    "krippendorff_alpha_masi": _set_alpha(distances.masi),
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
    "boundary_similarity_mean_pairwise": lambda data, _: segmentation.mean_boundary_similarity(read_coders(data)),
    "fleiss_kappa_boundary_similarity": lambda data, _: segmentation.boundary_kappa(read_coders(data)),
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
