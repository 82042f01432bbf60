"""States of the editor for one's own eyes: ``make screenshots ARGS='--states --out FOLDER [--scale 2]'``."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotate.model import AnnotationSet, Quote
from benchmarks.painting import settle
from gui.dialogs.preferences import Preferences
from gui.window import Window

_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def states(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Yield the name of each state and what shows it, while it is shown."""
    now = window.session.annotations
    assert now is not None
    telling = _with_most_stances(now)
    yield "quotation", _at(window, telling.id)
    yield "hints", _press(window, "s")
    _press(window, Qt.Key.Key_Escape)
    yield "letters", _press(window, "l")
    _press(window, Qt.Key.Key_Escape)
    yield "round", _press(window, "r")
    _press(window, Qt.Key.Key_Escape)
    _at(window, telling.id)
    yield "handles", _at(window, next(iter(now.undecided)).id)
    window.finding.find()
    window.panes.find_bar.field.setText("vishwavidyalaya")
    yield "find", window
    window.finding.label_found()
    if window.finding.dialog is not None:
        settle(20)
        yield "label-all", window.finding.dialog
        window.finding.dialog.close()
    window.finding.close()
    # Keys go to the window that is active, and a dialog was.
    window.activateWindow()
    settle(5)
    _at(window, next(iter(now.undecided)).id)
    for key in ("a", "x", "a", "2"):
        _press(window, key)
    _press(window, "z", _CTRL)
    for name, show in _pages(window):
        show()
        settle(20)
        yield name, window
    window.panes.drawer.hide()
    window.guiding.guideline()
    yield "guideline", window
    for name, show in _dialogs(window):
        show()
        settle(20)
        dialog = QApplication.activeWindow()
        if dialog is not None and dialog is not window:
            yield name, dialog
            dialog.close()
            window.activateWindow()
            settle(5)


def _dialogs(window: Window) -> tuple[tuple[str, Callable[[], object]], ...]:
    return (
        ("preferences", window.filing.preferences),
        ("preferences-appearance", lambda: _preferences(window, 1)),
        ("preferences-keyboard", lambda: _preferences(window, 3)),
        ("schema", window.filing.edit_schema),
        ("keyboard", window.keyboard.show),
        ("training", window.training.show),
        ("import-annotations", window.filing.import_annotations),
        ("restore", window.rescuing.restore),
    )


def _preferences(window: Window, page: int) -> None:
    window.filing.preferences()
    dialog = window.filing.page("preferences")
    assert isinstance(dialog, Preferences)
    dialog.names.setCurrentRow(page)


def _pages(window: Window) -> tuple[tuple[str, Callable[[], None]], ...]:
    return (
        ("find-everywhere", lambda: _find_everywhere(window)),
        ("history", window.past.show),
        ("checks", window.checking.show),
    )


def _find_everywhere(window: Window) -> None:
    window.finding.in_project()
    window.panes.results.field.setText("nagar")
    QTest.qWait(300)


def _with_most_stances(now: AnnotationSet) -> Quote:
    cited = [stance.quote for stance in now.live_stances]
    return max(now.live_quotes, key=lambda quote: (cited.count(quote.id), quote.speaker is not None))


def _at(window: Window, record_id: str) -> Window:
    window.desk.focus(record_id)
    window.view.setFocus()
    return window


def _press(window: Window, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = _NONE) -> Window:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    settle(5)
    return window


def draw_states(window: Window, theme: str, out: Path, save: Callable[[QWidget, Path], None]) -> None:
    """Write a picture of each state."""
    for name, widget in states(window):
        save(widget, out / f"{name}-{theme}.png")
