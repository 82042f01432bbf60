"""Two annotators, a reviewer, gold and a report: all of it through the real window, the reviewer by keyboard only."""

import csv
import json
import re
from collections import defaultdict
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotate.model import State
from gui.dialogs.export import ExportDialog
from gui.window import Window
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.layers import GOLD
from storage.project import Project
from tests.windows import make_window, press, stored

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = {
    "a1": "🙏🏽 श्री मोदी ने कहा, “ज़मीन क्षत्रिय की है।” राहुल गांधी दिल्ली में हैं।",
    "a2": "लक्ष्मी पटना में हैं।\nश्री मोदी ने बताया कि बारिश हुई। रिज़र्व बैंक चुप है।",
}
# What each annotator marks: the words, the key of the label.
MARKS = {
    "asha": {
        "a1": [("मोदी", "1"), ("राहुल गांधी", "1"), ("दिल्ली", "3")],
        "a2": [("लक्ष्मी", "1"), ("पटना", "3"), ("मोदी", "1"), ("रिज़र्व बैंक", "2")],
    },
    "ravi": {
        "a1": [("श्री मोदी", "2"), ("राहुल", "1"), ("दिल्ली", "3")],
        "a2": [("लक्ष्मी", "1"), ("पटना", "2"), ("श्री मोदी", "2")],
    },
}
QUOTED = "“ज़मीन क्षत्रिय की है।”"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.ankan"
    with Project.create(path, default_schema()) as project:
        for name, text in TEXTS.items():
            assert project.add_article(ImportedArticle(name, None, "test", text, text.encode())).document == name
            assert project.document(name).text == text
        project.set_setting("annotator", "asha")
    return path


def annotate(window: Window, who: str, value: str) -> None:
    """This annotator marks both articles and finishes them; ``value`` is the key of the stance."""
    window.status.annotator_chosen.emit(who)
    window.session.open_document("a1")
    window.view.setFocus()
    for document, marks in MARKS[who].items():
        assert window.session.document is not None
        assert window.session.document.id == document
        for words, key in marks:
            at = TEXTS[document].index(words)
            window.view.select(at, at + len(words))
            press(window, key)
        if document == "a1":
            at = TEXTS[document].index(QUOTED)
            window.view.select(at, at + len(QUOTED))
            for key in ("q", "s", Qt.Key.Key_Return, "c", Qt.Key.Key_Return, "g", Qt.Key.Key_Return, value):
                press(window, key)
            window.view.setFocus()
        press(window, Qt.Key.Key_Return, CONTROL)
    for document in TEXTS:
        assert stored(window.session.project.path, document, who).state is State.FINISHED


def adjudicate(qtbot, window: Window) -> None:
    """The reviewer decides everything, with nothing but keys."""
    window.status.annotator_chosen.emit("meera")
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.dockets.is_loaded)
    QApplication.processEvents()
    # a1: the first name, the quotation, the second name, a spot check. a2: a label, a name, a name that one missed.
    words = [row.words for row in window.panes.cases.model.rows]
    assert words == ["श्री मोदी", QUOTED, "राहुल गांधी", "दिल्ली", "लक्ष्मी", "पटना", "श्री मोदी", "रिज़र्व बैंक"]
    # The review begins in the article that was on the desk.
    assert window.bench.row is window.panes.cases.model.rows[4]
    for _ in range(4):
        press(window, "p")
    press(window, "r")
    for letter in "honorifics stay outside":
        press(window, letter)
    press(window, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.dockets.twins_found):
        press(window, "a")
    press(window, "i")  # the same words, marked in the same ways, stand in a2
    press(window, "b")  # the quotation with ravi's stance
    press(window, "k")  # both: the whole name and its first part
    press(window, "a")  # the spot check is right
    press(window, Qt.Key.Key_Return, CONTROL)
    press(window, "a")  # the spot check of a2
    press(window, "a")  # a place, as asha has it
    press(window, "x")  # no name
    press(window, Qt.Key.Key_Return, CONTROL)
    assert not window.panes.cases.model.rows


def export_gold(qtbot, window: Window, out: Path) -> dict[str, dict]:
    press(window, "e", CONTROL)
    dialog = window.filing.page("export")
    assert isinstance(dialog, ExportDialog)
    dialog.out.setText(str(out))
    dialog.go.click()
    qtbot.waitUntil(lambda: out.exists() and dialog.go.isEnabled())
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return {record["id"]: record for record in map(json.loads, out.read_text(encoding="utf-8").splitlines())}


# The numbers once more, from nothing but the table -------------------------------------------------------------------


def read_table(file: Path) -> dict[str, dict[str, set[tuple[int, int, str]]]]:
    """What each annotator marked in each article: annotator -> article -> places with labels."""
    marks: dict[str, dict[str, set[tuple[int, int, str]]]] = defaultdict(lambda: defaultdict(set))
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            for who in ("asha", "ravi"):
                for label in filter(None, row[who].split("+")):
                    marks[who][row["document"]].add((int(row["start"]), int(row["end"]), label))
    return marks


def overlapping(a: set[tuple[int, int, str]], b: set[tuple[int, int, str]]) -> int:
    """The most marks of one label that overlap, each used once: of all ways to pair them, the one of largest IoU."""

    def iou(x: tuple[int, int, str], y: tuple[int, int, str]) -> float:
        shared = min(x[1], y[1]) - max(x[0], y[0])
        return shared / (max(x[1], y[1]) - min(x[0], y[0])) if shared > 0 and x[2] == y[2] else 0.0

    few, many = sorted((sorted(a), sorted(b)), key=len)
    best = max(permutations(many, len(few)), key=lambda way: sum(iou(x, y) for x, y in zip(few, way, strict=True)))
    return sum(iou(x, y) > 0 for x, y in zip(few, best, strict=True))


def unit_alpha(marks: dict, lengths: dict[str, int]) -> float:
    """u-alpha of two annotators by counting every code point (Krippendorff et al. 2016): sections by brute force."""
    observed: dict[tuple[str, str], float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    for document, length in lengths.items():
        rows = []
        for who in ("asha", "ravi"):
            row = [""] * length
            for start, end, label in marks[who][document]:
                row[start:end] = [label] * (end - start)
                squares[label] += (end - start) ** 2
            squares[""] += row.count("")
            rows.append(row)
        for one, other in zip(*rows, strict=True):
            observed[one, other] += 1
            observed[other, one] += 1
    labels = {label for pair in observed for label in pair}
    total = sum(observed.values())
    sums = {label: sum(observed[label, other] for other in labels) for label in labels}
    scale = total / (total**2 - sum(squares.values()))
    expected = {
        (one, other): scale * (sums[one] * sums[other] - (squares[one] if one == other else 0))
        for one in labels
        for other in labels
    }
    differ = sum(value for (one, other), value in observed.items() if one != other)
    return 1 - differ / sum(value for (one, other), value in expected.items() if one != other)


def test_from_two_annotators_to_gold_and_a_report_whose_numbers_anybody_can_recompute(
    qtbot, path: Path, tmp_path: Path
) -> None:
    window = make_window(qtbot, path)
    annotate(window, "asha", "1")
    annotate(window, "ravi", "2")
    adjudicate(qtbot, window)

    # Gold is what the reviewer decided.
    gold = export_gold(qtbot, window, tmp_path / "gold.jsonl")
    said = {
        name: sorted((TEXTS[name][each["start"] : each["end"]], each["label"]) for each in record["entities"])
        for name, record in gold.items()
    }
    assert said == {
        "a1": sorted([("मोदी", "PER"), ("राहुल गांधी", "PER"), ("राहुल", "PER"), ("दिल्ली", "LOC")]),
        "a2": sorted([("लक्ष्मी", "PER"), ("पटना", "LOC"), ("मोदी", "PER")]),
    }
    assert all(record["annotator"] == GOLD and record["state"] == "finished" for record in gold.values())
    (quote,), (stance,) = gold["a1"]["quotes"], gold["a1"]["stances"]
    assert TEXTS["a1"][quote["start"] : quote["end"]] == QUOTED
    theirs = {name: stored(path, "a1", name).stances[0].value for name in ("asha", "ravi")}
    assert stance["value"] == theirs["ravi"] != theirs["asha"]

    # The page's numbers are those of the table.
    press(window, Qt.Key.Key_F7)
    page = window.reviewing.agreement_page
    assert page is not None
    qtbot.waitUntil(lambda: page.results is not None)
    for ending in (".csv", ".html"):
        with qtbot.waitSignal(window.reviewing.saving.made):
            window.reviewing.save_report(tmp_path / f"report{ending}")
    marks = read_table(tmp_path / "report.csv")
    a, b = marks["asha"], marks["ravi"]
    results = page.results
    total = sum(len(a[name]) + len(b[name]) for name in TEXTS)
    exact = 2 * sum(len(a[name] & b[name]) for name in TEXTS) / total
    near = 2 * sum(overlapping(a[name], b[name]) for name in TEXTS) / total
    alpha = unit_alpha(marks, {name: len(text) for name, text in TEXTS.items()})
    assert results.exact.value == pytest.approx(exact)
    assert results.near.value == pytest.approx(near)
    assert results.alphas.u.value == pytest.approx(alpha)
    for row in results.by_label:
        ours, theirs_ = ({(n, *m) for n in TEXTS for m in side[n] if m[2] == row.label} for side in (a, b))
        if ours or theirs_:
            assert row.exact.value == pytest.approx(2 * len(ours & theirs_) / (len(ours) + len(theirs_)))
    for each in results.documents:
        ours, theirs_ = a[each.id], b[each.id]
        assert each.exact == pytest.approx(2 * len(ours & theirs_) / (len(ours) + len(theirs_)))
    for each in results.annotators:
        own = [(name, *mark) for name in TEXTS for mark in marks[each.name][name]]
        kept = {(name, e["start"], e["end"], e["label"]) for name, record in gold.items() for e in record["entities"]}
        assert each.kept == pytest.approx(sum(mark in kept for mark in own) / len(own))

    # And so are the report's.
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    cards = dict(re.findall(r'<h2>([^<]+)</h2><p class="big">([^<]+)</p>', html))
    for name, value in (("Exact F1", exact), ("Overlap F1", near), ("u-alpha", alpha)):
        assert cards[name] == f"{value:.3f}".replace("0.", ".", 1)
    assert window.session.project.check() == []
