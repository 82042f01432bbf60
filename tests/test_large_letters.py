"""With letters twice as large everything has room in a window of 1280 by 800: it wraps, is cut with "…" or scrolls."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.cut_label import CutLabel
from gui.settings import Settings
from gui.window import Window
from gui.wrapping import Wrapping
from tests.test_reach import DIALOGS, PAGES, dialog_of
from tests.windows import make_project, make_window

WIDTH, HEIGHT = 1280, 800


@pytest.fixture
def window(qtbot, tmp_path):
    font = QApplication.font()
    Settings().interface = 200
    made = make_window(qtbot, make_project(tmp_path))
    made.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    yield made
    QApplication.setFont(font)


def clipped(root: QWidget) -> list[str]:
    """Return the words that stand somewhere without room for them."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, CutLabel) or not widget.isVisible():
            continue
        if widget.window() is not root or (isinstance(widget, QLabel) and widget.wordWrap()) or not widget.text():
            continue
        # What lies beyond the edge of a pane that scrolls is reached so; what is narrower than its words is not.
        if widget.width() < widget.minimumSizeHint().width():
            found.append(widget.text())
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_room(window: Window, page: str) -> None:
    window.desk.focus(next(iter(window.session.annotations.live_quotes)).id)
    PAGES[page](window)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= WIDTH
    assert window.minimumSizeHint().height() <= HEIGHT
    assert (window.width(), window.height()) == (WIDTH, HEIGHT)
    assert clipped(window) == []


@pytest.mark.parametrize("dialog", DIALOGS)
def test_a_dialog_has_room(window: Window, dialog: str) -> None:
    shown = dialog_of(window, dialog)
    least = shown.minimumSizeHint().expandedTo(shown.minimumSize())
    assert least.width() <= WIDTH
    assert least.height() <= HEIGHT
    assert clipped(shown) == []
    shown.close()


def test_a_row_goes_on_in_another_line_and_comes_back(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Wrapping(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    labels = [QLabel(text, holder) for text in ("एक", "दूसरा शब्द", "three", "चार")]
    for label in labels:
        row.add(label, int(label is labels[1]))
    whole = row.sizeHint().width()
    holder.resize(whole + 50, row.heightForWidth(whole + 50))
    holder.show()
    QApplication.processEvents()
    assert max(label.y() for label in labels) - min(label.y() for label in labels) <= 1
    assert labels[1].width() >= labels[1].sizeHint().width() + 50
    labels[3].hide()
    assert row.sizeHint().width() < whole
    labels[3].show()
    holder.resize(row.minimumSize().width(), 400)
    QApplication.processEvents()
    assert labels[3].y() > labels[0].geometry().bottom()
    assert all(label.geometry().right() <= holder.width() for label in labels)
    tops = [label.geometry() for label in labels]
    assert not any(one.intersects(other) for at, one in enumerate(tops) for other in tops[at + 1 :])
    assert row.heightForWidth(holder.width()) > row.sizeHint().height()
