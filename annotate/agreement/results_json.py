"""All numbers as JSON, with n, seeds and settings: what ``main.py agreement --json`` prints."""

from dataclasses import asdict
from typing import Any

from annotate.agreement.gamma import PooledGamma
from annotate.agreement.quotations import QuotationAgreement
from annotate.agreement.results import AnnotatorResult, LabelResult, PairResult, Results, StanceResult
from annotate.agreement.unitizing import AlphaFamily
from annotate.agreement.units import Comparison
from annotate.agreement.values import Undefined, estimate_to_json, value_to_json

Json = dict[str, Any]


def results_to_json(results: Results) -> Json:
    """Return the numbers as plain JSON values; what has no value is {"undefined": why}."""
    comparison = results.comparison
    return {
        "layer": comparison.layer,
        "annotators": list(comparison.annotators),
        "documents": count_documents(comparison),
        "settings": {
            **{name: list(v) if isinstance(v, tuple) else v for name, v in comparison.settings.items()},
            "bootstrap_draws": results.options.draws,
            "seed": results.options.seed,
            "overlap_threshold": results.options.threshold,
            "gamma": None if results.options.gamma is None else asdict(results.options.gamma),
            "units": "code points of the normalised text, half-open",
        },
        "spans": {
            "exact_f1": estimate_to_json(results.exact),
            "overlap_f1": estimate_to_json(results.near),
            "unlabelled_f1": estimate_to_json(results.places),
            "exact_f1_by_chance": value_to_json(results.chance),
            **_family(results.alphas),
        },
        "pairs": [_pair(pair) for pair in results.pairs],
        "labels": [_label(label) for label in results.by_label],
        "by_document": [
            {
                "id": row.id,
                "title": row.title,
                "marked": row.marked,
                "exact_f1": value_to_json(row.exact),
                "overlap_f1": value_to_json(row.near),
                "disputed": row.disputed,
            }
            for row in results.documents
        ],
        "by_annotator": [_annotator(row) for row in results.annotators],
        "disagreements": {kind.value: count for kind, count in (results.kinds | results.links).items()},
        "confusion": [{"a": a, "b": b, "count": count} for (a, b), count in results.confusion.items() if count],
        "over_time": [
            {"date": moment.date, "documents": list(moment.documents), "exact_f1": estimate_to_json(moment.exact)}
            for moment in results.over_time
        ],
        "guideline_changes": [
            {
                "date": change.date,
                "what": change.what,
                "documents_before": change.before,
                "documents_since": change.after,
                "exact_f1_difference": value_to_json(change.difference.value),
                "p": change.difference.p,
                "permutations": change.difference.draws,
                "seed": change.difference.seed,
            }
            for change in results.changes
        ],
        "quotations": [_quotations(pair) for pair in results.quotations],
        "stance": None if results.stance is None else _stance(results.stance),
        "left_out": [
            {"document": each.document, "annotator": each.annotator, "reason": each.reason}
            for each in comparison.left_out
        ],
    }


def count_documents(comparison: Comparison) -> Json:
    """Return how many articles were compared, and by how many annotators they were submitted."""
    numbers = [len(article.units) for article in comparison.articles]
    return {
        "compared": sum(number > 1 for number in numbers),
        "submitted": len(numbers),
        "by_number_of_annotators": {str(number): numbers.count(number) for number in sorted(set(numbers))},
    }


def _family(alphas: AlphaFamily) -> Json:
    return {
        "u_alpha": estimate_to_json(alphas.u),
        "unlabelled_u_alpha": estimate_to_json(alphas.unlabelled),
        "cu_alpha": estimate_to_json(alphas.cu),
        "cu_alpha_coverage": value_to_json(alphas.coverage),
        "u_alpha_documents": alphas.documents,
        "u_alpha_left_out": list(alphas.left_out),
    }


def _pair(pair: PairResult) -> Json:
    return {
        "annotators": list(pair.annotators),
        "documents": pair.documents,
        "documents_without_marks": pair.empty_documents,
        "marked": list(pair.marked),
        "exact_f1": estimate_to_json(pair.exact),
        "overlap_f1": estimate_to_json(pair.near),
        **_family(pair.alphas),
        "gamma": None if pair.gamma is None else _gamma(pair.gamma),
        "disagreements": {kind.value: count for kind, count in (pair.kinds | pair.links).items()},
    }


def _gamma(found: PooledGamma) -> Json:
    return {
        "value": value_to_json(found.value),
        "standard_error_of_sampling": found.error,
        "documents": found.documents,
        "documents_too_dense": found.too_many,
    }


def _label(label: LabelResult) -> Json:
    return {
        "label": label.label,
        "marked": label.marked,
        "exact_f1": estimate_to_json(label.exact),
        "overlap_f1": estimate_to_json(label.near),
        "k_alpha": estimate_to_json(label.alpha),
        "k_alpha_coverage": value_to_json(label.coverage),
    }


def _annotator(row: AnnotatorResult) -> Json:
    no_gold = value_to_json(Undefined("no article of this annotator is adjudicated"))
    return {
        "name": row.name,
        "documents": row.documents,
        "marked": row.marked,
        "words": row.words,
        "marked_per_thousand_words": value_to_json(row.per_thousand),
        "exact_f1_with_the_others": estimate_to_json(row.exact),
        "exact_f1_without": estimate_to_json(row.rest),
        "u_alpha_without": estimate_to_json(row.rest_alpha),
        "kept_by_gold": no_gold if row.kept is None else value_to_json(row.kept),
        "exact_f1_with_gold": no_gold if row.gold is None else estimate_to_json(row.gold),
        "documents_with_gold": row.gold_documents,
        "median_seconds_a_document": row.seconds,
    }


def _quotations(pair: QuotationAgreement) -> Json:
    return {
        "annotators": list(pair.annotators),
        "documents": pair.documents,
        "marked": list(pair.marked),
        "matched": pair.matched,
        "match_rate": value_to_json(pair.match_rate),
        "kind_alpha": estimate_to_json(pair.kind),
        "speaker_agreement": estimate_to_json(pair.speaker),
        "speaker_n": pair.speakers,
        "cue_agreement": estimate_to_json(pair.cue),
        "cue_n": pair.cues,
        "stance_alpha": estimate_to_json(pair.stance),
        "stance_percent": value_to_json(pair.stance_percent),
        "stance_n": pair.stances,
    }


def _stance(stance: StanceResult) -> Json:
    return {
        "alpha_nominal": estimate_to_json(stance.alpha),
        "percent": value_to_json(stance.percent),
        "gwet_ac1": value_to_json(stance.ac1),
        "items": stance.items,
        "items_by_number_of_values": {str(number): count for number, count in sorted(stance.values.items())},
        "categories": list(stance.categories),
        "confusion": stance.table.tolist(),
    }
