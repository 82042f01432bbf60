"""The decoding of tag scores."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from annotate.suggest.encoder_viterbi import BioDecoder

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
SCORES = st.integers(1, 6).flatmap(
    lambda length: arrays(np.float32, (length, len(TAGS)), elements=st.floats(-30, 30, width=32))
)


def is_well_formed(tags: list[str]) -> bool:
    return all(
        not tag.startswith("I-") or before[2:] == tag[2:] for before, tag in zip(["O", *tags], tags, strict=False)
    )


@given(SCORES)
def test_the_best_path_is_always_well_formed(scores: np.ndarray) -> None:
    decoder = BioDecoder(TAGS)
    path = decoder.best_path(decoder.log_probabilities(scores))
    assert len(path) == len(scores)
    assert is_well_formed([TAGS[tag] for tag in path])


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, len(TAGS)), elements=st.floats(-9, 9, width=32))))
def test_no_well_formed_path_is_better(scores: np.ndarray) -> None:
    decoder = BioDecoder(TAGS)
    logs = decoder.log_probabilities(scores)

    def total(path: tuple[int, ...] | list[int]) -> float:
        return float(sum(logs[i, tag] for i, tag in enumerate(path)))

    paths = [p for p in product(range(len(TAGS)), repeat=len(scores)) if is_well_formed([TAGS[tag] for tag in p])]
    assert total(decoder.best_path(logs)) >= max(map(total, paths)) - 1e-9


def test_an_inside_tag_may_not_open_a_sentence() -> None:
    decoder = BioDecoder(TAGS)
    path = decoder.best_path(decoder.log_probabilities([[0, 1, 9, 0, 0], [0, 0, 9, 0, 0]]))
    assert [TAGS[tag] for tag in path] == ["B-PER", "I-PER"]
