"""One scale for all distances and sizes: nothing in the interface has a gap or a width of its own."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from gui.fonts import interface_font
from gui.scale import Type, grown, hold, refit, set_type
from gui.settings import Settings
from tests.windows import make_project, make_window

GUI = Path(__file__).parent.parent / "gui"
GAPS = {
    "setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing", "setMargin",
}  # fmt: skip
SIZES = {
    "setFixedWidth", "setFixedHeight", "setFixedSize", "setMinimumWidth", "setMinimumHeight", "setMinimumSize",
    "setMaximumWidth", "setMaximumHeight", "setIconSize", "setPointSizeF", "setPointSize", "setPixelSize", "setBold",
}  # fmt: skip


def calls() -> list[tuple[str, str, list[ast.expr]]]:
    found = []
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found.append((f"{path.relative_to(GUI)}:{node.lineno}", node.func.attr, node.args))
    return found


def is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value not in (0, False)


def test_no_gap_is_a_number_of_its_own() -> None:
    own = [place for place, name, given in calls() if name in GAPS and any(map(is_number, given))]
    assert own == []


def test_no_size_of_a_widget_is_a_number_of_its_own() -> None:
    own = [place for place, name, given in calls() if name in SIZES and any(map(is_number, given))]
    assert own == []


def test_no_colour_is_named_outside_the_theme() -> None:
    """But for what is drawn for paper, and the grey that stands for a label that is not in the schema."""
    allowed = {"theme.py", "icons.py", "review/pdf.py", "dialogs/key_sheet.py"}
    for path in sorted(GUI.rglob("*.py")):
        if str(path.relative_to(GUI)) in allowed:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("#"):
                assert node.value == "#777777" or not _is_colour(node.value), f"{path}:{node.lineno}"


def _is_colour(text: str) -> bool:
    return len(text) in (4, 7) and all(letter in "0123456789abcdefABCDEF" for letter in text[1:])


@pytest.fixture
def letters(qapp):
    before = qapp.font()
    yield qapp.setFont
    qapp.setFont(before)


def test_what_is_held_grows_with_the_letters_and_keeps_what_was_held_before(qapp, letters) -> None:
    holder = QWidget()
    label, button = QLabel(holder), QToolButton(holder)
    letters(interface_font(100))
    hold(label, least_width=100)
    hold(label, most_width=300)
    hold(button, icon=20)
    at_usual = label.minimumWidth(), label.maximumWidth(), button.iconSize().width()
    assert at_usual == (grown(100), grown(300), grown(20))
    letters(interface_font(200))
    refit(holder)
    for now, before in zip(
        (label.minimumWidth(), label.maximumWidth(), button.iconSize().width()), at_usual, strict=True
    ):
        assert 1.9 < now / before < 2.1


def test_kinds_of_letters_differ_and_follow_the_interface(qapp, letters) -> None:
    holder = QWidget()
    label = QLabel("अंकन", holder)
    letters(interface_font(100))
    widths = {}
    for kind in Type:
        set_type(label, kind)
        widths[kind] = QFontMetricsF(label.font()).horizontalAdvance("अंकन Ankan")
    assert widths[Type.SMALL] < widths[Type.BODY] < widths[Type.STRONG] < widths[Type.HEAD] < widths[Type.DISPLAY]
    letters(interface_font(200))
    refit(holder)
    now = QFontMetricsF(label.font()).horizontalAdvance("अंकन Ankan")
    assert now == pytest.approx(2 * widths[kind], rel=0.05)


def test_the_size_of_the_letters_is_remembered_and_reaches_every_widget(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path))
    before = window.status.fontMetrics().height(), window.panes.finish.fontMetrics().height()
    first = QApplication.font()
    try:
        window.settings.interface = 150
        window.looks.apply()
        after = window.status.fontMetrics().height(), window.panes.finish.fontMetrics().height()
        assert all(1.4 < now / then < 1.6 for now, then in zip(after, before, strict=True))
        assert Settings().interface == 150
        window.looks.apply()
        assert window.status.fontMetrics().height() == after[0]
    finally:
        window.settings.interface = 100
        window.looks.apply()
        QApplication.setFont(first)
    assert (window.status.fontMetrics().height(), window.panes.finish.fontMetrics().height()) == before


@pytest.mark.parametrize(("stored", "read"), [("nan", 100), ("20", 75), ("900", 200), ("x", 100)])
def test_a_size_that_makes_no_sense_is_not_taken(stored, read) -> None:
    settings = Settings()
    settings._store.setValue("looks/interface", stored)
    assert settings.interface == read
