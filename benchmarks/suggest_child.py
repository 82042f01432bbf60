"""The process that `benchmarks.suggest` times: it loads a bundled model and suggests for a thousand words."""

# ruff: noqa: E402 - the clock starts before anything else is loaded
import time

_BEGUN = time.perf_counter()

import json
import resource
import sys

import resources
from annotate.suggest.encoder import EncoderEntities
from annotate.suggest.encoder_reader import EncoderReader
from annotate.suggest.pipeline import default_pipeline
from annotate.suggest.records import Suggester, Suggestions
from annotate.suggest.stanza_pipeline import StanzaEntities
from annotate.tokens import words
from benchmarks.suggest import thousand_words

_ROUNDS = 5


def main() -> int:
    """Print what was measured as JSON."""
    folder = resources.path(f"models/{sys.argv[1]}")
    pipeline = default_pipeline(folder)
    if pipeline.problem:
        sys.exit(pipeline.problem)
    loaded = (time.perf_counter() - _BEGUN) * 1000
    text = thousand_words()
    is_encoder = (folder / "model.onnx").is_file()
    report = {
        "id": pipeline.id,
        "loaded": loaded,
        "times": [_timed(lambda each: pipeline.suggest(each), text, at) for at in range(_ROUNDS)],
        # The peak of loading and suggesting, before a second copy of the model is loaded for the names alone.
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    names: Suggester = EncoderEntities(EncoderReader(folder)) if is_encoder else StanzaEntities(folder)
    names.suggest("एक", Suggestions())
    report["tagging"] = [_timed(lambda each: names.suggest(each, Suggestions()), text, at) for at in range(_ROUNDS)]
    report["words"] = len(words(text))
    print(json.dumps(report))
    return 0


def _timed(suggest: object, text: str, round_: int) -> float:
    """Return the milliseconds of one article; each round has one of its own, since readings are remembered."""
    assert callable(suggest)
    article = f"{text}\n{round_}"
    begun = time.perf_counter()
    suggest(article)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
