"""``main.py agreement`` on real projects: the numbers, the report, the table they can be computed from, bad input."""

import csv
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from annotate.agreement.corrections_sheet import corrections_html, corrections_to_json
from annotate.agreement.report_html import report_html
from annotate.agreement.results import WINDOW, Options, Stopped, compute
from annotate.agreement.values import Undefined
from annotate.model import Record, State
from annotate.people import Person
from commands import run
from storage.agreement import (
    Filters,
    NoAgreement,
    guideline_changes,
    load_comparison,
    load_corrections,
    mark_guideline_change,
)
from storage.assignment import Order
from storage.project import Project
from tests.test_adjudication import DELHI, GANDHI, HONORED, MODI, RAHUL, SURNAME, TEXT, asha, ravi
from tests.test_agreement_corpora import RATES, with_noise
from tests.two_hands import make_project, make_span

OTHER = "मुंबई में 🙏 शाह ने कहा।"
THIRD = "आज कुछ नहीं हुआ।"
SHAH = OTHER.index("शाह"), OTHER.index("शाह") + 3


def make_three(path: Path) -> Path:
    """Three articles; asha and ravi finished all, mina only the second; the third is empty for everybody."""
    shah = [make_span(*SHAH, "PER")]
    layers: Mapping[str, Mapping[str, Iterable[Record]]] = {
        "asha": {"a1": asha(), "a2": shah, "a3": []},
        "ravi": {"a1": ravi(), "a2": [make_span(*SHAH, "ORG")], "a3": []},
        "mina": {"a2": [make_span(*SHAH, "PER")]},
    }
    make_project(path, {"a1": TEXT, "a2": OTHER, "a3": THIRD}, layers).close()
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_three(tmp_path / "press.ankan")


def agreement(project: Path, *options: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert run(["agreement", str(project), "--json", *options]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def refused(project: Path, *options: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["agreement", str(project), *options]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


# Numbers -------------------------------------------------------------------------------------------------------------


def test_all_numbers_come_with_n_seed_and_settings(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = agreement(project, "--draws", "50", "--seed", "3", capsys=capsys)
    assert found["annotators"] == ["asha", "ravi", "mina"]
    assert found["documents"] == {
        "compared": 3,
        "submitted": 3,
        "by_number_of_annotators": {"2": 2, "3": 1},
    }
    assert (found["settings"]["seed"], found["settings"]["bootstrap_draws"]) == (3, 50)
    pairs = {tuple(pair["annotators"]): pair for pair in found["pairs"]}
    assert {names: pair["documents"] for names, pair in pairs.items()} == {
        ("asha", "ravi"): 3,
        ("asha", "mina"): 1,
        ("ravi", "mina"): 1,
    }
    # asha and ravi: दिल्ली is common, of four and five marks.
    assert pairs["asha", "ravi"]["exact_f1"]["value"] == pytest.approx(2 / 9)
    assert pairs["asha", "ravi"]["documents_without_marks"] == 1
    assert pairs["asha", "mina"]["exact_f1"]["value"] == 1
    assert pairs["asha", "ravi"]["disagreements"]["split or merged"] == 1
    assert pairs["asha", "ravi"]["disagreements"]["left border and label"] == 1
    assert [row["id"] for row in found["by_document"]][-1] == "a3"
    assert "undefined" in found["by_document"][-1]["exact_f1"]


def test_what_was_not_submitted_is_missing_and_an_empty_article_is_data(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(project) as opened:
        opened.import_annotations("a1", "mina", [make_span(*MODI, "PER", "mina")])
    finished = agreement(project, capsys=capsys)
    assert {"document": "a1", "annotator": "mina", "reason": "not finished"} in finished["left_out"]
    begun = agreement(project, "--state", "begun", capsys=capsys)
    assert begun["documents"]["by_number_of_annotators"] == {"2": 1, "3": 2}
    only = agreement(project, "--annotators", "asha,ravi", "--documents", "a2,a3", capsys=capsys)
    assert only["pairs"][0]["documents"] == 2
    assert only["pairs"][0]["exact_f1"]["value"] == 0


def test_filters_choose_labels_and_days(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert agreement(project, "--labels", "LOC", capsys=capsys)["spans"]["exact_f1"]["value"] == 1
    assert "submitted" in refused(project, "--until", "2020-01-01", capsys=capsys)
    assert agreement(project, "--since", "2020-01-01", capsys=capsys)["documents"]["compared"] == 3


def test_a_batch_is_what_was_shared_out_under_its_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(project) as opened:
        # With the first person come all who have annotated.
        opened.team.add(Person("neha", "न"))
        opened.team.assign(Order("week-1", ("asha",), documents=("a1",)))
        opened.team.assign(Order("week-2", ("asha",), documents=("a2", "a3")))
    assert [row["id"] for row in agreement(project, "--batches", "week-1", capsys=capsys)["by_document"]] == ["a1"]
    assert agreement(project, "--batches", "week-1,week-2", capsys=capsys)["documents"]["compared"] == 3
    assert "week-1, week-2" in refused(project, "--batches", "week-3", capsys=capsys)


def test_where_no_two_can_have_submitted_the_same_article_none_is_read(tmp_path: Path) -> None:
    hands = {"asha": {"a1": asha()}, "ravi": {"a2": [make_span(*SHAH, "ORG")]}}
    with make_project(tmp_path / "apart.ankan", {"a1": TEXT, "a2": OTHER}, hands) as opened:
        heard: list[int] = []
        with pytest.raises(NoAgreement, match="asha, ravi have no article in common"):
            load_comparison(opened, Filters(), tick=lambda done, _total: heard.append(done))
    assert heard == []


def test_quotations_are_matched_first_and_then_compared(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = agreement(project, "--layer", "quote", capsys=capsys)
    pair = found["quotations"][0]
    assert (pair["annotators"], pair["matched"], pair["match_rate"]) == (["asha", "ravi"], 1, 1.0)
    assert pair["speaker_agreement"]["value"] == pair["cue_agreement"]["value"] == 1
    assert pair["stance_percent"] == 0
    assert found["stance"]["items"] == 1
    assert found["disagreements"]["stance"] == 1
    assert found["disagreements"]["exact"] == 1


def test_gamma_is_computed_when_it_is_asked_for(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert agreement(project, capsys=capsys)["pairs"][0]["gamma"] is None
    report = tmp_path / "r.html"
    found = agreement(project, "--gamma", "--report", str(report), capsys=capsys)
    first = found["pairs"][0]["gamma"]
    assert 0 < first["value"] < 1
    assert first["standard_error_of_sampling"] > 0
    assert (first["documents"], found["settings"]["gamma"]["samples"]) == (2, 30)
    assert found["pairs"][1]["gamma"]["value"] == 1
    assert "standard error of sampling" in report.read_text(encoding="utf-8")
    assert agreement(project, "--gamma", "--documents", "a3", capsys=capsys)["pairs"][0]["gamma"]["value"] == {
        "undefined": "no text was marked by anybody of two"
    }


def test_an_annotator_is_compared_with_gold(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(project) as opened:
        opened.import_annotations("a1", "gold", [make_span(*MODI, "PER", "gold"), make_span(*DELHI, "LOC", "gold")])
        sheet = corrections_html("ravi", load_corrections(opened, "ravi"), {"a1": opened.document("a1")})
        (first, *_) = corrections_to_json(load_corrections(opened, "ravi"))
        empty = corrections_html("mina", load_corrections(opened, "mina"), {})
    found = {row["name"]: row for row in agreement(project, capsys=capsys)["by_annotator"]}
    assert found["asha"]["kept_by_gold"] == pytest.approx(2 / 3)
    assert found["ravi"]["kept_by_gold"] == pytest.approx(1 / 4)
    assert found["ravi"]["documents_with_gold"] == 1
    assert "undefined" in found["mina"]["kept_by_gold"]
    assert "श्री मोदी" in sheet
    assert (first["kind"], first["yours"][0]["label"], first["gold"][0]["label"]) == (
        "left border and label",
        "ORG",
        "PER",
    )
    assert "keeps all your marks" in empty


def test_gold_is_compared_like_an_annotator_when_it_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(project) as opened:
        opened.import_annotations("a1", "gold", [make_span(*MODI, "PER", "gold")], state=State.FINISHED)
    found = agreement(project, "--annotators", "gold,asha", capsys=capsys)
    assert found["annotators"] == ["asha", "gold"]
    assert found["pairs"][0]["exact_f1"]["value"] == pytest.approx(2 / 4)


def test_without_files_and_json_a_summary_is_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agreement", str(project)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("entity: asha, ravi, mina; 3 common articles\n")
    assert "exact F1" in out
    assert run(["agreement", str(project), "--layer", "stance"]) == 0
    assert "stance alpha" in capsys.readouterr().out


# The table, and the numbers computed again from it ------------------------------------------------------------------


def computed_again(rows: list[dict[str, str]], a: str, b: str) -> float:
    """Exact F1 of two annotators from the item table alone."""
    common = marked = 0
    for row in rows:
        if "-" in (row[a], row[b]) or not row["start"]:
            continue
        ours, theirs = ({label for label in row[name].split("+") if label} for name in (a, b))
        common += len(ours & theirs)
        marked += len(ours) + len(theirs)
    return 2 * common / marked


def test_the_numbers_of_the_report_can_be_computed_again_from_the_table(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = tmp_path / "items.csv"
    found = agreement(project, "--items", str(items), capsys=capsys)
    with items.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for pair in found["pairs"]:
        assert computed_again(rows, *pair["annotators"]) == pytest.approx(pair["exact_f1"]["value"])
    texts = {"a1": TEXT, "a2": OTHER, "a3": THIRD}
    for row in rows:
        text = texts[row["document"]]
        assert int(row["length"]) == len(text)
        if row["start"]:
            assert text[int(row["start"]) : int(row["end"])] == row["words"]
    assert {(row["document"], row["complete"], row["used"]) for row in rows} == {
        ("a1", "0", "1"),
        ("a2", "1", "1"),
        ("a3", "0", "1"),
    }
    assert [row["mina"] for row in rows if row["document"] == "a1"] == ["-"] * len(
        {MODI, HONORED, GANDHI, RAHUL, SURNAME, DELHI}
    )


def test_the_table_of_quotations_holds_their_links(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = tmp_path / "items.csv"
    assert run(["agreement", str(project), "--layer", "quote", "--items", str(items)]) == 0
    capsys.readouterr()
    with items.open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["asha"], row["stance:asha"], row["stance:ravi"]) == ("direct", "favor", "against")
    assert row["speaker:asha"] == f"{MODI[0]}-{MODI[1]}"


# The report ----------------------------------------------------------------------------------------------------------


class Elements(HTMLParser):
    """What a page consists of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.links += [found[name] or "" for name in ("href", "src") if name in found]
        self.ids += [found["id"] or ""] if "id" in found else []


def test_the_report_stands_by_itself_and_leads_to_the_places(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.html"
    with Project.open(project) as opened:
        mark_guideline_change(opened, "2026-11-01", "titles stay outside")
        assert guideline_changes(opened) == [("2026-11-01", "titles stay outside")]
    found = agreement(project, "--report", str(report), "--seed", "11", capsys=capsys)
    page = report.read_text(encoding="utf-8")
    elements = Elements()
    elements.feed(page)
    assert "script" not in elements.tags
    assert elements.links
    assert all(link.startswith("#") and link[1:] in elements.ids for link in elements.links)
    assert "http" not in page
    assert "prefers-color-scheme:dark" in page
    assert "<svg" in page
    assert re.search(r"<td>seed</td>\s*<td>11</td>", page)
    for pair in found["pairs"]:
        assert f"{pair['exact_f1']['value']:.3f}".removeprefix("0") in page
    for words in ("श्री मोदी", "राहुल गांधी", "undefined", "Definitions", "cu-alpha"):
        assert words in page


def test_what_comes_from_the_project_is_never_markup(tmp_path: Path) -> None:
    text = "<script>alert(1)</script> मोदी ने कहा।"
    at = text.index("मोदी")
    name = "<b>asha</b>"
    layers = {name: {"a1": [make_span(at, at + 4, "PER")]}, "ravi": {"a1": [make_span(0, at + 4, "PER")]}}
    with make_project(tmp_path / "p.ankan", {"a1": text}, layers) as project:
        comparison = load_comparison(project, Filters())
        results = compute(comparison, Options(draws=0), changes=[("2026", "<i>x</i>")])
        page = report_html(results, title="<u>t</u>", made_at="2026-11-25", program="ankan")
    elements = Elements()
    elements.feed(page)
    assert not {"script", "i", "u"} & set(elements.tags)
    assert "&lt;b&gt;asha" in page


def test_a_report_over_many_articles_draws_the_curve_and_folds_away_what_is_long(shared_data: Path) -> None:
    results, _ = with_noise(shared_data / "gold", RATES)
    articles = results.comparison.articles
    assert results.over_time == ()
    dated = [
        replace(article, finished_at=dict.fromkeys(article.units, f"2026-11-{1 + at // 4:02}T08:00"))
        for at, article in enumerate(articles)
    ]
    changes = [("2026-11-09", "titles stay outside"), ("2027", "never")]
    again = compute(replace(results.comparison, articles=tuple(dated)), Options(draws=50), changes=changes)
    assert len(again.over_time) == len(articles) - WINDOW + 1
    assert all(len(moment.documents) == WINDOW for moment in again.over_time)
    page = report_html(again, title="t", made_at="2026-11-25", program="ankan")
    assert "Over time" in page
    assert page.count("titles stay outside") == 3
    first, never = again.changes
    assert first.before + first.after == never.before == len(articles)
    assert first.difference.p is not None
    assert isinstance(never.difference.value, Undefined)
    assert f"The other {len(articles) - 20}" in page


# Bad input -----------------------------------------------------------------------------------------------------------


def test_one_annotator_only_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.ankan"
    make_project(path, {"a1": TEXT}, {"asha": {"a1": asha()}}).close()
    assert "needs two annotators, and here is only asha" in refused(path, capsys=capsys)
    make_project(tmp_path / "q.ankan", {"a1": TEXT}, {}).close()
    assert "only nobody" in refused(tmp_path / "q.ankan", capsys=capsys)


def test_no_common_article_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.ankan"
    make_project(path, {"a1": TEXT, "a2": OTHER}, {"asha": {"a1": asha()}, "ravi": {"a2": []}}).close()
    assert "asha, ravi have no article in common" in refused(path, capsys=capsys)


def test_articles_that_nobody_finished_are_told_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.ankan"
    with make_project(path, {"a1": TEXT}, {}) as made:
        for name, records in (("asha", asha()), ("ravi", ravi())):
            made.import_annotations("a1", name, records, state=State.OPEN)
    assert "Begun but not finished: 2 articles." in refused(path, capsys=capsys)
    assert agreement(path, "--state", "begun", capsys=capsys)["documents"]["compared"] == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--annotators", "asha,nobody"], "Nobody called 'nobody'"),
        (["--documents", "a9"], "no article 'a9'"),
        (["--labels", "XYZ"], "no label 'XYZ'"),
        (["--layer", "cue", "--labels", "PER"], "no label 'PER'"),
    ],
)
def test_a_filter_for_what_is_not_there_is_told(
    project: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refused(project, *options, capsys=capsys)


def test_nobody_marked_anything_gives_reasons_instead_of_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.ankan"
    make_project(path, {"a1": TEXT}, {"asha": {"a1": []}, "ravi": {"a1": []}}).close()
    report = tmp_path / "report.html"
    found = agreement(path, "--report", str(report), capsys=capsys)
    assert found["spans"]["exact_f1"]["value"] == {"undefined": "neither annotator marked anything here"}
    assert found["spans"]["u_alpha"]["value"] == {"undefined": "nobody marked anything"}
    assert "Nothing differs" in report.read_text(encoding="utf-8")


def test_one_label_and_marks_that_overlap_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.ankan"
    nested = [make_span(*HONORED, "PER"), make_span(*MODI, "PER")]
    one = [make_span(*MODI, "PER")]
    layers = {"asha": {"a1": nested, "a2": []}, "ravi": {"a1": one, "a2": []}}
    make_project(path, {"a1": TEXT, "a2": OTHER}, layers).close()
    report = tmp_path / "report.html"
    found = agreement(path, "--report", str(report), capsys=capsys)
    assert found["spans"]["u_alpha_left_out"] == ["a1"]
    assert found["spans"]["exact_f1"]["value"] == pytest.approx(2 / 3)
    assert "cannot take" in report.read_text(encoding="utf-8")
    only = agreement(path, "--documents", "a1", capsys=capsys)
    assert "overlap" in only["spans"]["u_alpha"]["value"]["undefined"]


def test_thirty_annotators_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.ankan"
    layers = {f"n{at:02}": {"a1": [make_span(*(MODI if at % 3 else HONORED), "PER")]} for at in range(30)}
    make_project(path, {"a1": TEXT}, layers).close()
    report = tmp_path / "report.html"
    found = agreement(path, "--report", str(report), capsys=capsys)
    assert len(found["pairs"]) == 435
    # 20 of 30 say the one, 10 the other: 190 + 45 of 435 pairs agree.
    assert found["spans"]["exact_f1"]["value"] == pytest.approx(235 / 435)
    assert report.stat().st_size < 1_000_000


def test_no_output_takes_the_place_of_the_project(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.read_bytes()
    assert "project" in refused(project, "--report", str(project), capsys=capsys)
    both = str(tmp_path / "x")
    assert "two outputs" in refused(project, "--report", both, "--items", both, capsys=capsys)
    assert "folder" in refused(project, "--items", str(tmp_path), capsys=capsys)
    assert "cannot be written" in refused(project, "--report", str(tmp_path / "no" / "r.html"), capsys=capsys)
    assert project.read_bytes() == before
    assert not (tmp_path / "x").exists()


def test_a_long_comparison_can_be_stopped(project: Path) -> None:
    def stop(*_: object) -> None:
        raise Stopped

    with Project.open(project) as opened:
        with pytest.raises(Stopped):
            load_comparison(opened, Filters(), tick=stop)
        comparison = load_comparison(opened, Filters())
    with pytest.raises(Stopped):
        compute(comparison, tick=stop)
    heard: list[float] = []
    compute(comparison, Options(draws=0), tick=lambda _, share: heard.append(share))
    assert heard == sorted(heard)
    assert 0 <= heard[0] <= heard[-1] <= 1
