"""Published agreement figures: every case that is offered comes out within its tolerance, through the real command."""

import json
from pathlib import Path
from typing import Any

import pytest

from commands import run


def measured(cases: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    assert run(["measure", str(file), "--json"]) == 0
    answers: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answers


def is_as_expected(value: Any, expected: Any, tolerance: float) -> bool:
    match expected:
        case bool() | int() | float():
            return isinstance(value, int | float) and abs(value - expected) <= tolerance + 1e-12
        case list():
            pairs = zip(value, expected, strict=True)
            return isinstance(value, list) and all(is_as_expected(a, b, tolerance) for a, b in pairs)
        case dict():
            return all(key in value and is_as_expected(value[key], expected[key], tolerance) for key in expected)
        case "<= 0":
            return bool(value <= 0)
        case "both values equal":
            return abs(value[0] - value[1]) <= tolerance
        case str() if expected.startswith("undefined"):
            return value is None
        case _:
            return bool(value == expected)


def test_every_published_case_is_within_its_tolerance(
    shared_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = json.loads((shared_data / "agreement" / "cases.json").read_text(encoding="utf-8"))
    answers = measured(cases, tmp_path, capsys)
    assert list(answers) == [case["id"] for case in cases]
    unsupported = [name for name, value in answers.items() if isinstance(value, dict) and "unsupported" in value]
    assert unsupported == ["conlleval_conll2000_sample"]
    wrong = {
        case["id"]: (answers[case["id"]], case["expected"])
        for case in cases
        if case["id"] not in unsupported
        and not is_as_expected(answers[case["id"]], case["expected"], case["tolerance"] or 0)
    }
    assert wrong == {}


# Published figures once more, small enough to stand here: they are checked where the shared data are not.
COHEN_1960 = {"kind": "contingency", "categories": [1, 2, 3], "table": [[88, 14, 18], [10, 40, 10], [2, 6, 12]]}
KRIPPENDORFF_2011 = {
    "kind": "raters_x_items",
    "matrix": [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ],
}
THREE_UNITIZERS = {
    "kind": "spans",
    "length": 20,
    "annotators": {
        "Alex": [[2, 5, "1"], [9, 11, "1"], [12, 20, "2"]],
        "Paul": [[2, 5, "1"], [7, 15, "2"]],
        "Susan": [[2, 5, "1"], [10, 15, "2"]],
    },
}
SHIFTED = {
    "kind": "generated",
    "length": 1000,
    "rule": "A: 20 PER spans [45i,45i+2) for i=0..19; B: the same for i<10, shifted right by one token for i>=10",
}


@pytest.mark.parametrize(
    ("measure", "data", "params", "expected", "tolerance"),
    [
        ("cohen_kappa", COHEN_1960, {}, 0.492, 0.001),
        ("gwet_ac1", COHEN_1960, {}, 0.57597, 1e-5),
        ("krippendorff_alpha_nominal", KRIPPENDORFF_2011, {}, 0.743, 0.001),
        ("krippendorff_alpha_ordinal", KRIPPENDORFF_2011, {}, 0.815, 0.001),
        ("krippendorff_alpha_interval", KRIPPENDORFF_2011, {}, 0.849, 0.001),
        ("krippendorff_alpha_ratio", KRIPPENDORFF_2011, {}, 0.797, 0.001),
        ("u_alpha_2016", THREE_UNITIZERS, {}, 0.474, 0.0006),
        ("cu_alpha_2016", THREE_UNITIZERS, {}, 0.779, 0.0006),
        ("ku_alpha_2016", THREE_UNITIZERS, {"category": "2"}, 0.787, 0.0006),
        ("ku_alpha_2016_coverage", THREE_UNITIZERS, {"category": "2"}, 0.5952, 0.0001),
        ("gamma_positional_dissimilarity", {"kind": "two_spans", "a": [4, 14], "b": [40, 44]}, {}, 22.2, 0.05),
        ("boundary_similarity", {"kind": "segment_masses", "a": [2, 3, 6], "b": [5, 6]}, {}, 0.5, 1e-9),
        ("entity_f1", {"kind": "tags", "reference": [["B-ORG", "I-ORG"]], "response": [["I-ORG", "I-ORG"]]}, {}, 1, 0),
        # Why kappa over tokens flatters: half of the twenty spans have other borders.
        ("pairwise_f1_exact", SHIFTED, {}, 0.5, 1e-9),
        ("token_kappa_bio", SHIFTED, {}, 0.61, 0.005),
        ("token_kappa_label", SHIFTED, {}, 0.74, 0.005),
        ("token_percent", SHIFTED, {}, 0.98, 0.005),
    ],
)
def test_a_published_figure_is_met(
    measure: str,
    data: dict[str, Any],
    params: dict[str, Any],
    expected: float,
    tolerance: float,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = measured([{"id": "case", "measure": measure, "data": data, "params": params}], tmp_path, capsys)
    assert is_as_expected(answers["case"], expected, tolerance), answers


def test_a_measure_that_is_not_offered_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = [
        {"id": "a", "measure": "kappa_d", "data": COHEN_1960},
        {"id": "b", "measure": "gamma", "data": COHEN_1960},
        {"id": "c", "measure": "cohen_kappa", "data": {"kind": "contingency", "categories": [1], "table": [[1, 2]]}},
        {"id": "d", "measure": "krippendorff_alpha_custom", "data": COHEN_1960, "params": {"distance": "by feeling"}},
        {"id": "e", "measure": "entity_f1", "data": {"kind": "tags", "reference": [["X-PER"]], "response": [["O"]]}},
        {"id": "f", "measure": "percent", "data": {"kind": "contingency"}},
        {"id": "g"},
    ]
    reasons = {name: value["unsupported"] for name, value in measured(cases, tmp_path, capsys).items()}
    assert "kappa_d is not offered" in reasons["a"]
    assert "contingency" in reasons["b"]
    assert "1 x 1" in reasons["c"]
    assert "by feeling" in reasons["d"]
    assert "X-PER" in reasons["e"]
    assert "not as expected" in reasons["f"]
    assert "a case has" in reasons["g"]


def test_a_measure_without_a_value_is_null_and_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cases.json"
    data = {"kind": "contingency", "categories": ["a", "b"], "table": [[7, 0], [0, 0]]}
    file.write_text(json.dumps([{"id": "one", "measure": "cohen_kappa", "data": data}]), encoding="utf-8")
    assert run(["measure", str(file), "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {"one": None}
    assert "only one label was used" in err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}", "not a list"),
        ("[", "not JSON"),
        ('[{"measure": "percent"}]', 'needs an "id"'),
        ('[{"id": "a"}, {"id": "a"}]', "of its own"),
        (None, "cannot be read"),
    ],
)
def test_a_file_of_another_form_is_refused_in_a_sentence(
    content: str | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert run(["measure", str(file), "--json"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
