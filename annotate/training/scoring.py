"""Exact-span scores of a model folder on tagged sentences."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from annotate.suggest.tag_sequences import our_label, spans_of_tags
from annotate.training.corpora import Tagged

_NAMES = ("PER", "ORG", "LOC")


def score_tagger(folder: Path, sentences: Sequence[Tagged]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 of the folder's tagger, exact span and label: micro ("entity") and by label."""
    import stanza

    pipeline: Any = stanza.Pipeline(
        "hi",
        dir=str(folder),
        package="default",
        processors="tokenize,ner",
        tokenize_pretokenized=True,
        download_method=None,
        use_gpu=False,
        logging_level="CRITICAL",
    )
    document = pipeline([[word for word, _ in sentence] for sentence in sentences])
    predicted = [[token.ner or "O" for token in sentence.tokens] for sentence in document.sentences]
    return score_tags([[tag for _, tag in sentence] for sentence in sentences], predicted)


def score_tags(gold: Iterable[Sequence[str]], predicted: Iterable[Sequence[str]]) -> dict[str, dict[str, float]]:
    """Return the scores of predicted tag sequences (BIO or BIOES); "entity" is the micro figure over PER, ORG, LOC."""
    counts: Counter[tuple[str, str]] = Counter()
    for gold_tags, predicted_tags in zip(gold, predicted, strict=True):
        right, found = _spans(gold_tags), _spans(predicted_tags)
        for kind, spans in (("gold", right), ("predicted", found), ("hit", right & found)):
            for _, _, label in spans:
                counts[label, kind] += 1
                if label in _NAMES:
                    counts["entity", kind] += 1
    labels = ["entity", *sorted({label for label, _ in counts} - {"entity"})]
    return {label: _prf(*(counts[label, kind] for kind in ("hit", "predicted", "gold"))) for label in labels}


def _spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    return {(first, last, our_label(label) or label) for first, last, label in spans_of_tags(tags)}


def _prf(hit: int, predicted: int, gold: int) -> dict[str, float]:
    precision = hit / predicted if predicted else 0.0
    recall = hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": gold}
