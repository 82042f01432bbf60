"""The process that `benchmarks.suggest` times: loads the bundled models and suggests for the samples."""

# ruff: noqa: E402 - the clock starts before anything else is loaded
import time

_BEGUN = time.perf_counter()

import json
import sys

import resources
from annotate.suggest.pipeline import default_pipeline
from annotate.tokens import words
from benchmarks.articles import sample_texts

_ROUNDS = 5


def main() -> int:
    """Print what was measured as JSON."""
    pipeline = default_pipeline(resources.ROOT / "models" / "hi")
    loaded = (time.perf_counter() - _BEGUN) * 1000
    texts = sample_texts()
    first: list[float] = []
    later: list[float] = []
    for at in range(_ROUNDS + 1):
        for text in texts:
            begun = time.perf_counter()
            pipeline.suggest(text)
            (later if at else first).append((time.perf_counter() - begun) * 1000)
    report = {
        "id": pipeline.id,
        "problem": pipeline.problem or "",
        "loaded": loaded,
        "first": first[0],
        "times": later,
        "characters": sum(map(len, texts)),
        "words": sum(len(words(text)) for text in texts),
        "rounds": _ROUNDS,
    }
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
