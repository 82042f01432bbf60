"""Corrections home: what gold changed of somebody's work is in their next pack, and nobody is named in it."""

from pathlib import Path

from annotate.acts import Actor, add_span
from annotate.edits import Edit, ResolutionStep, Step
from annotate.model import Resolution
from storage.layers import GOLD
from storage.project import Project
from tests.pack_work import DOCUMENTS, make_desk, make_pack, work
from tests.windows import make_window

FIRST = DOCUMENTS[0]


def decided_desk(folder: Path) -> Project:
    """Asha took मोदी for an organisation; वेदिका decided otherwise, and said why."""
    desk = make_desk(folder / "desk.ankan")
    start = desk.document(FIRST).text.index("मोदी")
    ids = iter("abcdef")
    edit = add_span(desk.annotations(FIRST, "asha"), Actor("asha", lambda: next(ids), 1.0), start, start + 4, "ORG")
    assert edit is not None
    desk.apply(FIRST, "asha", edit)
    gold = add_span(desk.annotations(FIRST, GOLD), Actor("वेदिका", lambda: next(ids), 1.0), start, start + 4, "PER")
    assert gold is not None
    (step,) = gold.steps
    assert isinstance(step, Step)
    made = Resolution("r", "entity", start, start + 4, "case", "new", (), "वेदिका", ("b",), "एक व्यक्ति", "PER")
    desk.apply(FIRST, GOLD, Edit("adjudicate", (step, ResolutionStep(None, made))))
    return desk


def test_what_gold_changed_is_in_the_next_pack_with_its_reason_and_without_a_name(tmp_path: Path) -> None:
    with decided_desk(tmp_path) as desk:
        path = make_pack(desk, tmp_path / "pack.ankan", "asha", DOCUMENTS[1:])
        again = make_pack(desk, tmp_path / "again.ankan", "asha", DOCUMENTS[1:])
        other = make_pack(desk, tmp_path / "other.ankan", "ravi")
    assert "वेदिका".encode() not in path.read_bytes()
    with Project.open(path) as pack:
        home = pack.packs.corrections()
        (found,) = home.found
        assert [unit.label for unit in (*found.yours, *found.gold)] == ["ORG", "PER"]
        assert (found.reason, found.by) == ("एक व्यक्ति", GOLD)
        assert home.documents[0].text[found.start : found.end] == "मोदी"
        assert home.adjudicated == 1
        assert pack.annotators() == []
    # What came with a pack does not come once more, and not with that of others.
    for each in (again, other):
        with Project.open(each) as pack:
            assert pack.packs.corrections().found == ()


def test_the_corrections_page_of_a_pack_shows_them(qtbot, tmp_path: Path) -> None:
    with decided_desk(tmp_path) as desk:
        path = make_pack(desk, tmp_path / "pack.ankan", "asha")
    work(path, 3, 4)
    window = make_window(qtbot, path)
    window.actions_made.by_id["corrections"].trigger()
    page = window.reviewing.corrections_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    told = "\n".join(page.model.lines(page.model.corrections[0]))
    assert "मोदी" in page.model.index(0).data()
    assert "एक व्यक्ति" in told
    assert "वेदिका" not in told
    page.opened.emit(FIRST, 0, 2, "entity")
    assert not window.session.is_reviewing
    assert window.session.document.id == FIRST
    window.close()
