"""The agreement page in the real window: numbers, the places behind them, and what it says when there is nothing."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotate.agreement.taxonomy import Kind
from annotate.people import Person
from gui.review.agreement_page import AgreementPage
from gui.window import Window
from storage.agreement import Filters, guideline_changes, load_comparison, mark_guideline_change
from storage.assignment import Order
from storage.layers import GOLD
from storage.project import Project
from tests.review_project import DELHI, HONORED, QUOTED, TEXT, TWIN, asha, make_review_project, ravi
from tests.two_hands import make_project as make_hands
from tests.windows import make_project as make_own_project
from tests.windows import make_window, press


def open_page(qtbot, window: Window) -> AgreementPage:
    press(window, Qt.Key.Key_F7)
    page = window.reviewing.agreement_page
    assert page is not None
    qtbot.waitUntil(lambda: not page.background.is_running)
    QApplication.processEvents()
    return page


def computed(qtbot, page: AgreementPage) -> AgreementPage:
    qtbot.waitUntil(lambda: not page.background.is_running and not page.filter_bar._rest.isActive())
    QApplication.processEvents()
    return page


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_review_project(tmp_path / "p.ankan", mina=True)


@pytest.fixture
def window(qtbot, path: Path) -> Window:
    return make_window(qtbot, path)


@pytest.fixture
def page(qtbot, window: Window) -> AgreementPage:
    return open_page(qtbot, window)


def texts(table) -> list[tuple[str, list[str]]]:
    return [(name, [cell.text for cell in cells]) for name, cells in table.model_made.table.rows]


def words(page: AgreementPage) -> list[str]:
    model = page.items.model
    return [model.index(at).data() for at in range(model.rowCount())]


def test_the_matrix_has_every_pair_with_its_score_and_n(page: AgreementPage) -> None:
    # asha and ravi: of 4 and 4 marks in both articles one is the same; asha and mina: one of 3 and 1.
    assert page.pairs.model_made.table.columns == ("asha", "ravi", "mina")
    assert texts(page.pairs) == [
        ("asha", ["·", "0.25", "0.50"]),
        ("ravi", ["0.25", "·", "0.00"]),
        ("mina", ["0.50", "0.00", "·"]),
    ]
    assert page.pairs.model_made.table.rows[0][1][1].note.endswith("2 articles · 4 places")


def test_every_number_of_every_table_that_counts_places_opens_exactly_those(page: AgreementPage) -> None:
    results = page.results
    page.items.only_disputed.setChecked(False)
    for at, kind in enumerate(name for name, _ in page.kinds.model_made.table.rows):
        page.kinds.pick(at, 0)
        assert len(page.items.model.items) == int(page.kinds.cell.text), kind
    total = 0
    for row in range(page.confusion.model_made.rowCount()):
        for column in range(page.confusion.model_made.columnCount()):
            page.confusion.pick(row, column)
            if page.confusion.cell.selection is not None:
                count = sum(
                    list(item.cells()).count(page.confusion.cell.selection.cell) for item in page.items.model.items
                )
                assert count == int(page.confusion.cell.text)
                total += count
    assert total == sum(results.confusion.values())
    page.items.only_disputed.setChecked(True)
    for at, row in enumerate(results.documents):
        names = [name for name, _ in page.documents.model_made.table.rows]
        page.documents.pick(at, 2)
        assert names[at] == row.title
        assert len(page.items.model.items) == row.disputed


def test_enter_leads_from_the_number_to_the_places_and_from_there_to_the_article(qtbot, window, page) -> None:
    page.tabs.setCurrentWidget(page.kinds)
    page.kinds.setFocus()
    page.kinds.pick(0, 0)
    press(window, Qt.Key.Key_Return)
    assert page.items.view.hasFocus()
    item = page.items.model.items[0]
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.dockets.is_loaded)
    QApplication.processEvents()
    assert window.pages.currentWidget() is window.panes
    assert window.session.is_reviewing
    assert window.session.document.id == item.document
    row = window.bench.row
    assert row is not None
    assert row.case.start < item.end
    assert item.start < row.case.end
    press(window, Qt.Key.Key_F7)
    assert window.pages.currentWidget() is page
    press(window, Qt.Key.Key_F7)
    assert window.pages.currentWidget() is window.panes


def test_the_filter_bar_narrows_down_what_is_compared(qtbot, page: AgreementPage) -> None:
    page.filter_bar.layer.setCurrentIndex(page.filter_bar.layer.findData("quote"))
    computed(qtbot, page)
    assert page.results.comparison.layer == "quote"
    assert page.tabs.isTabVisible(page._links_tab)
    page.filter_bar.layer.setCurrentIndex(page.filter_bar.layer.findData("entity"))
    page.filter_bar.label.setCurrentIndex(page.filter_bar.label.findData("LOC"))
    computed(qtbot, page)
    assert page.results.labels == ("LOC",)
    page.filter_bar.label.setCurrentIndex(0)
    page.filter_bar._names.actions()[2].trigger()
    computed(qtbot, page)
    assert page.results.comparison.annotators == ("asha", "ravi")
    page.filter_bar.since.setText("2999-01-01")
    computed(qtbot, page)
    assert page.results is None
    assert page.message


def test_batch_and_source_are_offered_where_there_is_a_choice(qtbot, path: Path, window: Window) -> None:
    page = open_page(qtbot, window)
    bar = page.filter_bar
    assert bar.batch.isHidden()
    with Project.open(path) as opened:
        for name in ("one", "two"):
            opened.team.add(Person(f"of {name}", name))
            document = opened.document_ids()[0 if name == "one" else 1]
            opened.team.assign(Order(name, (f"of {name}",), documents=(document,)))
        bar.show_project(opened)
        first = opened.document_ids()[0]
    assert not bar.batch.isHidden()
    bar.batch.setCurrentIndex(bar.batch.findData("one"))
    computed(qtbot, page)
    assert [article.id for article in page.results.comparison.articles] == [first]
    assert page.results.comparison.settings["batches"] == ("one",)


def test_a_date_that_is_none_is_marked_and_narrows_nothing_down(qtbot, page: AgreementPage) -> None:
    page.filter_bar.since.setText("yesterday")
    computed(qtbot, page)
    assert page.filter_bar.since.property("wrong")
    assert page.results.comparison.settings["since"] == ""


def test_stance_and_speaker_of_matched_quotations_have_their_places(qtbot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_window(qtbot, make_review_project(tmp_path / "q.ankan")))
    page.filter_bar.layer.setCurrentIndex(page.filter_bar.layer.findData("quote"))
    computed(qtbot, page)
    page.links.pick(0, 4)
    (item,) = page.items.model.items
    assert (item.start, item.end) == QUOTED
    assert item.links == (Kind.STANCE,)
    assert "favor" in page.items.model.versions(item)
    page.links.pick(0, 2)
    assert not page.items.model.items


def test_gold_has_a_column_once_an_article_is_finished_and_what_gold_changed_stands_behind_it(
    qtbot, window: Window, path: Path
) -> None:
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.dockets.is_loaded)
    press(window, "a")
    assert open_page(qtbot, window).pairs.model_made.table.columns == ("asha", "ravi", "mina")
    press(window, Qt.Key.Key_F7)
    while window.panes.cases.model.rows and window.panes.cases.model.rows[0].case.document == "a1":
        press(window, "a")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = open_page(qtbot, window)
    assert page.pairs.model_made.table.columns[-1].startswith("gold")
    page.pairs.pick(1, 3)
    assert HONORED in {(item.start, item.end) for item in page.items.model.items}
    assert all(GOLD in item.annotators for item in page.items.model.items)
    kept = [cells[6].text for _, cells in page.annotators.model_made.table.rows]
    assert kept[2] == "100 %"


def test_numbers_are_computed_anew_when_something_was_changed(qtbot, window: Window, page: AgreementPage) -> None:
    before = page.results
    press(window, Qt.Key.Key_F7)
    open_page(qtbot, window)
    assert page.results is before
    press(window, Qt.Key.Key_F7)
    window.view.select(*DELHI)
    press(window, "1")
    open_page(qtbot, window)
    assert page.results is not before


def test_a_computation_can_be_cancelled_and_its_result_is_dropped(qtbot, window: Window) -> None:
    # At once, before any event can bring the result.
    window.reviewing.agreement()
    page = window.reviewing.agreement_page
    page.cancel()
    page.background.stop()
    QApplication.processEvents()
    assert page.results is None
    assert page._again.isVisible()
    page._again.click()
    computed(qtbot, page)
    assert page.results is not None


def test_keys_of_the_article_do_nothing_on_the_page(window: Window, page: AgreementPage, path: Path) -> None:
    before = window.session.annotations
    for key in ("a", "x", "1", "q"):
        press(window, key)
    assert window.session.annotations == before
    assert not window.actions_made.by_id["accept"].isEnabled()
    assert not window.toolbar.isVisible()


def test_over_time_every_point_has_its_articles_and_marks_stand_where_the_guideline_changed(qtbot, path: Path) -> None:
    with Project.open(path) as project:
        mark_guideline_change(project, "2020-01-01", "titles stay outside")
    window = make_window(qtbot, path)
    page = open_page(qtbot, window)
    page.tabs.setCurrentWidget(page.time)
    page.time.curve.setFocus()
    press(window, Qt.Key.Key_Right)
    assert page.time.curve.current == 0
    assert {item.document for item in page.items.model.items} == set(page.time.curve.moments[0].documents)
    assert [(each.date, each.what) for each in page.results.changes] == [("2020-01-01", "titles stay outside")]
    assert not page.time.curve.grab().isNull()


def test_a_change_of_the_guideline_is_noted_on_the_page_and_its_effect_shown(qtbot, window, page, path: Path) -> None:
    page.tabs.setCurrentWidget(page.time)
    page.time.date.setFocus()
    for letter in "2020-13-01":
        press(window, letter)
    page.time.what.setText("titles stay outside")
    assert not page.time.note.isEnabled()
    page.time.date.setText("2020-12-01")
    page.time.what.setFocus()
    press(window, Qt.Key.Key_Return)
    computed(qtbot, page)
    assert texts(page.time.changes)[0][0] == "2020-12-01  titles stay outside"
    with Project.open(path) as project:
        assert guideline_changes(project) == [("2020-12-01", "titles stay outside")]


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [
        ({"asha": {"a1": asha()}}, "needs two annotators"),
        ({"asha": {"a1": asha()}, "ravi": {"a2": ravi()[:1]}}, "no article in common"),
    ],
    ids=["one annotator", "no common article"],
)
def test_where_there_is_nothing_to_compare_the_page_says_what_is_missing(qtbot, tmp_path, layers, sentence) -> None:
    path = tmp_path / "p.ankan"
    make_hands(path, {"a1": TEXT, "a2": TWIN}, layers).close()
    page = open_page(qtbot, make_window(qtbot, path))
    assert sentence in page.message
    assert not page._report.isEnabled()


def test_nobody_marked_anything_is_said_and_no_score_is_0_or_1(qtbot, tmp_path: Path) -> None:
    path = tmp_path / "p.ankan"
    make_hands(path, {"a1": TEXT}, {"asha": {"a1": []}, "ravi": {"a1": []}}).close()
    page = open_page(qtbot, make_window(qtbot, path))
    assert "Nobody marked anything" in page.note
    assert {cell.text for _, cells in page.headline.model_made.table.rows for cell in cells} == {"–"}
    assert all(cell.tip for _, cells in page.headline.model_made.table.rows for cell in cells)


def test_a_project_without_a_finished_article_teaches_what_to_do(qtbot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_window(qtbot, make_own_project(tmp_path)))
    assert "annotator" in page.message


@pytest.mark.parametrize("ending", [".html", ".pdf", ".csv"])
def test_the_report_is_saved_as_what_its_name_says(qtbot, window, page, path: Path, ending: str) -> None:
    out = path.with_name(f"report{ending}")
    with qtbot.waitSignal(window.reviewing.saving.made):
        window.reviewing.save_report(out)
    data = out.read_bytes()
    assert str(out) in window.banner.text
    match ending:
        case ".pdf":
            assert data.startswith(b"%PDF")
            assert data.count(b"/Type /Page") >= 2
        case ".csv":
            rows = list(csv.DictReader(data.decode().splitlines()))
            assert {row["words"] for row in rows} >= {"मोदी", "श्री मोदी"}
        case _:
            assert "u-alpha" in data.decode()
    assert [each.name for each in path.parent.iterdir() if each.suffix == ".part"] == []


def test_a_report_that_cannot_be_written_is_refused_in_a_sentence(qtbot, window, page, path: Path) -> None:
    for name in ("no such folder/report.pdf", "no such folder/report.html"):
        with qtbot.waitSignal(window.reviewing.saving.refused):
            window.reviewing.save_report(path.parent / name)
        assert "cannot be written" in window.banner.text


def test_the_page_reads_in_both_themes(window: Window, page: AgreementPage) -> None:
    pictures: list[QImage] = []
    for _ in range(2):
        window.actions_made.by_id["theme"].trigger()
        QApplication.processEvents()
        pictures.append(page.pairs.grab().toImage())
    assert pictures[0] != pictures[1]


def test_items_are_the_same_as_those_of_the_comparison(page: AgreementPage, path: Path) -> None:
    with Project.open(path) as project:
        comparison = load_comparison(project, Filters())
    assert page.results.comparison == comparison
