"""Scores read by lines that have not seen them: bands, distances, and that no fold judges itself."""

import pytest

from annotate.training.reliability import Judgement, fitted, reliability


def judgements(kind: str, score: float, right: int, wrong: int) -> list[Judgement]:
    return [(kind, score, True)] * right + [(kind, score, False)] * wrong


def test_what_is_too_sure_is_set_to_the_share_that_was_right() -> None:
    folds = [judgements("PER", 0.95, 70, 30), judgements("PER", 0.95, 70, 30)]
    told = reliability(folds)["names"]
    assert told["raw"]["bands"] == [{"from": 0.9, "n": 200, "said": 0.95, "right": 0.7}]
    assert told["raw"]["distance"] == pytest.approx(0.25)
    assert told["calibrated"]["distance"] < 0.02


def test_a_fold_is_read_by_lines_of_the_others_alone() -> None:
    folds = [judgements("PER", 0.95, 100, 0), judgements("PER", 0.95, 0, 100)]
    # Each fold believes the other, so both are wrong; a line over both would say a half.
    bands = {band["from"]: band for band in reliability(folds)["names"]["calibrated"]["bands"]}
    assert (bands[0.0]["n"], bands[0.0]["right"]) == (100, 1.0)
    assert (bands[0.9]["n"], bands[0.9]["right"]) == (100, 0.0)


def test_names_marked_and_indirect_quotations_are_told_apart_and_nothing_is_lost() -> None:
    folds = [
        [*judgements("PER", 0.5, 3, 3), *judgements("repeated", 1.0, 2, 0), *judgements("marked", 0.8, 4, 1)],
        [*judgements("LOC", 0.3, 1, 2), *judgements("PER", 0.9, 5, 1), *judgements("indirect", 0.7, 2, 2)],
    ]
    told = reliability(folds)
    counts = {group: sum(band["n"] for band in said["raw"]["bands"]) for group, said in told.items()}
    assert counts == {"names": 17, "marked": 5, "indirect": 4}
    for said in told.values():
        assert sum(band["n"] for band in said["calibrated"]["bands"]) == sum(b["n"] for b in said["raw"]["bands"])
        assert 0 <= said["calibrated"]["distance"] <= 1


def test_each_kind_has_a_line_of_its_own() -> None:
    lines = fitted([*judgements("PER", 0.9, 40, 10), *judgements("marked", 0.9, 10, 40)])
    assert set(lines) == {"PER", "marked"}
    assert lines["PER"][1][0] > 0.7 > 0.3 > lines["marked"][1][0]
