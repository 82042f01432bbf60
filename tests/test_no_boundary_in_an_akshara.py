"""No boundary stands inside an akshara, whatever way it came: by key, mouse, number, suggestion, import or command.

Whatever is done to messy Devanagari, every start and end in the file lies on an akshara boundary and beside no white
space. All ways lead through the project, which refuses anything else; the window never even asks for it.
"""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from annotate.edits import Edit, Step
from annotate.errors import KnownError
from annotate.model import Anchor, Decision, Origin, Quote, Record, Source, Span, Stance
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions
from annotate.tokens import akshara_boundaries, trim
from commands import run
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.mouse import click, double_click, drag, edge_of, triple_click
from tests.press import WHO
from tests.strategies import messy_text
from tests.windows import make_window, press

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_PERSON = Origin(Source.PERSON, WHO, Decision.ADDED)
_TEXTS = messy_text.filter(lambda text: bool(text.strip()))


def boundaries_of(record: Record) -> list[tuple[int, int]]:
    """Every range that a record names."""
    match record:
        case Span():
            return [(record.start, record.end)]
        case Quote():
            anchors = (record.speaker, record.cue)
            return [(record.start, record.end), *((a.start, a.end) for a in anchors if a is not None)]
        case Stance():
            return [(a.start, a.end) for a in (record.holder, record.target) if a is not None]


def wrong_boundaries(path: Path) -> list[tuple[str, int, int]]:
    """What in the file begins or ends inside an akshara or with white space."""
    found = []
    with Project.open(path) as project:
        for document_id in project.document_ids():
            text = project.document(document_id).text
            bounds = set(akshara_boundaries(text))
            for annotator in project.annotators():
                for record in project.annotations(document_id, annotator).records():
                    found += [
                        (record.id, start, end)
                        for start, end in boundaries_of(record)
                        if not {start, end} <= bounds or trim(text, start, end) != (start, end) or start >= end
                    ]
    return found


def make_project(folder: Path, text: str, name: str = "p.ankan") -> Path:
    path = folder / name
    path.unlink(missing_ok=True)
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a", "a", "", text, text.encode()))
        project.set_setting("annotator", WHO)
        project.adopt_suggestions("a", WHO, Suggestions(), model="none/1", new_id=new_id)
    return path


# The window ----------------------------------------------------------------------------------------------------------

_NUMBER = st.integers(0, 400)
_POINT = st.tuples(st.integers(0, 600), st.integers(0, 250))
_DIGITS = st.sampled_from(["1", "2", "3", "q", "Return"])
_ACTS = st.one_of(
    st.tuples(st.just("select"), _NUMBER, _NUMBER, _DIGITS),
    st.tuples(st.just("drag"), _POINT, _POINT, st.booleans(), _DIGITS),
    st.tuples(st.just("clicks"), st.sampled_from([click, double_click, triple_click]), _POINT, _DIGITS),
    st.tuples(st.just("select by keys"), st.integers(1, 4), st.booleans(), _DIGITS),
    st.tuples(st.just("edge by keys"), st.booleans(), st.booleans(), st.booleans()),
    st.tuples(st.just("trim")),
    st.tuples(st.just("handle"), st.sampled_from(["start", "end"]), _POINT, st.booleans()),
    st.tuples(st.just("numbers"), _NUMBER, _NUMBER),
    st.tuples(st.just("move"), _NUMBER, _NUMBER),
    st.tuples(st.just("pick"), st.sampled_from(["s", "c"]), _POINT, _POINT),
    st.tuples(st.just("go"), st.sampled_from(["Tab", "Undo", "Redo"])),
)


def do(window, act: tuple) -> None:
    """Do it with the mouse and the keys of the window."""
    view, length = window.view, len(window.session.document.text)
    match act:
        case "select", a, b, key:
            view.select(a % (length + 1), b % (length + 1))
            use(window, key)
        case "drag", start, end, is_fine, key:
            drag(view, QPoint(*start), QPoint(*end), CTRL if is_fine else Qt.KeyboardModifier.NoModifier)
            use(window, key)
        case "clicks", gesture, point, key:
            gesture(view, QPoint(*point))
            use(window, key)
        case "select by keys", times, is_fine, key:
            view.setFocus()
            for _ in range(times):
                press(window, Qt.Key.Key_Right, SHIFT | CTRL if is_fine else SHIFT)
            use(window, key)
        case "edge by keys", is_start, is_right, is_fine:
            keys = ALT | (SHIFT if is_start else ALT) | (CTRL if is_fine else ALT)
            press(window, Qt.Key.Key_Right if is_right else Qt.Key.Key_Left, keys)
        case ("trim",):
            press(window, "t")
        case "handle", edge, point, is_fine:
            if view.focused is not None:
                keys = CTRL if is_fine else Qt.KeyboardModifier.NoModifier
                drag(view, edge_of(view, view.focused, edge), QPoint(*point), keys)
        case "numbers", a, b:
            press(window, Qt.Key.Key_T, CTRL)
            place = window.panes.cards.span_card.place
            if window.focusWidget() is not place.start:
                card = window.panes.cards.quote_card
                place = card.place
            if window.focusWidget() is place.start:
                place.start.setText(str(a % (length + 3)))
                place.end.setText(str(b % (length + 3)))
                press(window, Qt.Key.Key_Return)
                view.setFocus()
        case "move", a, b:
            # What no key and no gesture asks for is refused behind them.
            if view.focused is not None:
                window.boundaries.move(view.focused, a % (length + 1), b % (length + 1))
        case "pick", role, point, other:
            press(window, role)
            if window.picking.is_active:
                click(view, QPoint(*point))
                if window.picking.is_active:
                    drag(view, QPoint(*point), QPoint(*other))
            window.picking.cancel()
        case "go", "Tab":
            view.setFocus()
            press(window, Qt.Key.Key_Tab)
        case "go", "Undo":
            press(window, Qt.Key.Key_Z, CTRL)
        case "go", "Redo":
            press(window, Qt.Key.Key_Y, CTRL)


def use(window, key: str) -> None:
    window.view.setFocus()
    press(window, Qt.Key.Key_Return if key == "Return" else key)


@pytest.fixture
def window(qtbot, tmp_path):
    made = make_window(qtbot, None)
    made.resize(1000, 700)
    return made


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, st.sampled_from(["1", "q"]), st.lists(_ACTS, min_size=8, max_size=14))
def test_no_key_no_gesture_and_no_number_puts_a_boundary_into_an_akshara(window, tmp_path, text, first, acts) -> None:
    window.filing.close_project()
    path = make_project(tmp_path, text)
    window.filing.open(path)
    QApplication.processEvents()
    # Something to move from the beginning on.
    window.view.select_all()
    use(window, first)
    assert window.desk.focused is not None
    for act in acts:
        do(window, act)
        bounds = set(akshara_boundaries(text := window.session.document.text))
        shown = [window.view._scene.marks.get(record.id) for record in window.desk.in_order()]
        assert all({mark.start, mark.end} <= bounds for mark in shown), act
        assert window.view.selection is None or set(window.view.selection) <= bounds, act
    assert wrong_boundaries(path) == []


# Suggestions, imports, edits of any kind -----------------------------------------------------------------------------

_RANGE = st.tuples(st.integers(0, 60), st.integers(0, 60))


@st.composite
def raw_suggestions(draw: st.DrawFn) -> Suggestions:
    ranges = draw(st.lists(_RANGE, max_size=5))
    names = tuple(EntitySuggestion(*place, "PER", 0.5, "m/1") for place in ranges)
    link = st.one_of(st.none(), _RANGE)
    quotes = tuple(
        QuoteSuggestion(
            *place,
            "direct",
            draw(link),
            draw(link),
            "quotations/1",
            stance=StanceSuggestion(draw(link), "favor", 0.5) if draw(st.booleans()) else None,
        )
        for place in draw(st.lists(_RANGE, max_size=3))
    )
    return Suggestions(names, quotes)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, raw_suggestions())
def test_no_suggestion_that_is_adopted_cuts_an_akshara(tmp_path, text, suggestions) -> None:
    path = make_project(tmp_path, text)
    with Project.open(path) as project:
        project.adopt_suggestions("a", WHO, suggestions, model="m/1", new_id=new_id)
    assert wrong_boundaries(path) == []


@st.composite
def raw_records(draw: st.DrawFn) -> list[Record]:
    def anchor() -> Anchor | None:
        place = draw(st.one_of(st.none(), _RANGE))
        return None if place is None else Anchor(*place)

    made: list[Record] = []
    for at, place in enumerate(draw(st.lists(_RANGE, min_size=1, max_size=3))):
        kind = draw(st.sampled_from(["span", "quote", "stance"]))
        if kind == "span":
            made.append(Span(f"r{at}", *place, "PER", _PERSON))
        elif kind == "quote":
            made.append(Quote(f"r{at}", *place, "direct", anchor(), anchor(), _PERSON))
        else:
            made.append(Stance(f"r{at}", anchor(), anchor(), "favor", None, _PERSON))
    return made


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, raw_records(), st.sampled_from(["apply", "apply all", "import"]))
def test_no_edit_and_no_import_of_records_cuts_an_akshara(tmp_path, text, records, way) -> None:
    path = make_project(tmp_path, text)
    edit = Edit("add", tuple(Step(None, record) for record in records))
    with Project.open(path) as project:
        length = len(project.document("a").text)
        bounds = set(akshara_boundaries(project.document("a").text))
        places = [place for record in records for place in boundaries_of(record)]
        is_cut = any(not {start, end} <= bounds or not start < end <= length for start, end in places)
        try:
            if way == "apply":
                project.apply("a", WHO, edit)
            elif way == "apply all":
                project.apply_all(WHO, [("a", edit)])
            else:
                project.import_annotations("a", WHO, records)
        except KnownError:
            assert list(project.annotations("a", WHO).records()) == []
        else:
            assert not is_cut
    assert wrong_boundaries(path) == []


def write_annotated(file: Path, project: Path, form: str, text: str, ranges: list[tuple[int, int]]) -> None:
    """Write a file of another program, or of this one, that labels these ranges as persons."""
    if form == "jsonl":
        source = file.with_suffix(".own")
        assert run(["export", str(project), str(source), "--format", "jsonl", "--annotator", WHO]) == 0
        article = json.loads(source.read_text(encoding="utf-8"))
        origin = {"source": "person", "name": WHO, "decision": "added"}
        article["entities"] = [
            {"id": f"e{at}", "start": start, "end": end, "label": "PER", "origin": origin}
            for at, (start, end) in enumerate(ranges)
        ]
        file.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")
    elif form == "doccano":
        marks = [[start, end, "PER"] for start, end in ranges]
        file.write_text(json.dumps({"text": text, "label": marks}, ensure_ascii=False) + "\n", encoding="utf-8")
    else:
        results = [
            {"type": "labels", "from_name": "label", "to_name": "text", "id": f"r{at}"}
            | {"value": {"start": start, "end": end, "text": text[start:end], "labels": ["PER"]}}
            for at, (start, end) in enumerate(ranges)
        ]
        task = {"data": {"text": text}, "annotations": [{"result": results}]}
        file.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")


_FORMS = ["jsonl", "doccano", "labelstudio"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXTS, st.lists(_RANGE, min_size=1, max_size=4), st.sampled_from(_FORMS))
def test_no_file_that_is_imported_by_the_command_cuts_an_akshara(tmp_path, capsys, text, ranges, form) -> None:
    path = make_project(tmp_path, text)
    write_annotated(tmp_path / "given.json", path, form, text, ranges)
    assert run(["import", str(path), str(tmp_path / "given.json"), "--format", form, "--annotator", "ravi"]) in (0, 1)
    capsys.readouterr()
    assert wrong_boundaries(path) == []


@pytest.mark.parametrize(("form", "expected"), [("jsonl", None), ("doccano", "क्ष"), ("labelstudio", "क्ष")])
def test_a_range_inside_an_akshara_is_grown_or_refused_by_an_import(tmp_path, capsys, form, expected) -> None:
    text = "क्षमा ने"
    path = make_project(tmp_path, text)
    write_annotated(tmp_path / "given.json", path, form, text, [(0, 2)])
    status = run(["import", str(path), str(tmp_path / "given.json"), "--format", form, "--annotator", "ravi"])
    said = capsys.readouterr().err
    with Project.open(path) as project:
        spans = [text[span.start : span.end] for span in project.annotations("a", "ravi").spans]
    if expected is None:
        assert (status, spans) == (1, [])
        assert "cuts an akshara" in said
    else:
        assert (status, spans) == (0, [expected])
