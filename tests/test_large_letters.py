"""With large letters everything has room in a window of 1280 by 800: it wraps, is cut with "…" or scrolls."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from gui.app import make_application
from gui.cut_box import CutBox
from gui.cut_label import CutLabel
from gui.language import LANGUAGES, speak
from gui.settings import Settings
from gui.tour.bubble import Bubble
from gui.window import Window
from gui.wrapping import Wrapping
from tests.review_project import make_review_project
from tests.surfaces import review_surfaces, surfaces
from tests.windows import idle_worker, make_project

WIDTH, HEIGHT = 1280, 800


pytestmark = pytest.mark.usefixtures("language_as_before")


# What has no room -----------------------------------------------------------------------------------------------------


def faults(root: QWidget) -> list[str]:
    """Return what stands in a window without room for it: words that are cut without a sign, and what overlaps."""
    least = root.minimumSizeHint().expandedTo(root.minimumSize())
    found = [f"needs {least.width()}x{least.height()}"] if least.width() > WIDTH or least.height() > HEIGHT else []
    if root.width() > WIDTH or root.height() > HEIGHT:
        found.append(f"has {root.width()}x{root.height()}")
    beside: dict[QWidget, list[QWidget]] = {}
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not root:
            continue
        beside.setdefault(widget.parentWidget(), []).append(widget)
        if (isinstance(widget, QLabel | QAbstractButton) and is_cut(widget)) or (
            isinstance(widget, QComboBox) and is_box_cut(widget)
        ):
            found.append(f"cut: {words(widget)}")
        if isinstance(widget, QHeaderView) and widget.orientation() is Qt.Orientation.Horizontal:
            found += [f"cut: column {name}" for name in cut_columns(widget)]
    for parent, children in beside.items():
        found += [f"overlap: {words(one)} and {words(other)}" for one, other in overlapping(parent, children)]
    return found


def words(widget: QWidget) -> str:
    text = widget.currentText() if isinstance(widget, QComboBox) else widget.property("text")
    return repr(text or widget.accessibleName() or widget.objectName() or type(widget).__name__)


def is_cut(widget: QLabel | QAbstractButton) -> bool:
    """True for words with less room than they need. What lies beyond the edge of a pane that scrolls is reached so."""
    if isinstance(widget, CutLabel) or not widget.text():
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    return widget.width() < widget.minimumSizeHint().width() or widget.fontMetrics().height() > widget.height()


def is_box_cut(box: QComboBox) -> bool:
    """True for a chosen text with less room than it needs, but where it ends in "…" and the tooltip says all of it."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
    if box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideRight, room.width()) == box.currentText():
        return False
    return not isinstance(box, CutBox) or box.currentText() not in box.tip


def cut_columns(head: QHeaderView) -> Iterator[str]:
    """Yield the names of columns that are wider than their columns, in as many lines as they may have."""
    is_wrapped = bool(head.defaultAlignment() & Qt.TextFlag.TextWordWrap)
    metrics = head.fontMetrics()
    for at in range(head.count()):
        name = str(head.model().headerData(at, head.orientation()) or "")
        if not name or head.isSectionHidden(at) or head.sectionSize(at) >= head.sectionSizeHint(at):
            continue
        around = head.sectionSizeHint(at) - metrics.horizontalAdvance(name)
        room = QRect(0, 0, head.sectionSize(at) - around, head.height())
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name)
        if not is_wrapped or needed.width() > room.width() or needed.height() > room.height():
            yield repr(name)


def overlapping(parent: QWidget, children: list[QWidget]) -> list[tuple[QWidget, QWidget]]:
    """Return the pairs of widgets beside each other that lie over each other."""
    # Parts of Qt's own widgets do, and what is there to lie over others lets every click through or is the tour's.
    if isinstance(parent, QAbstractScrollArea | QTabWidget | QTabBar | QLineEdit | QComboBox | QAbstractSpinBox):
        return []
    seen = [(each, each.geometry()) for each in children if not is_on_top(each)]
    return [(one, other) for (one, at), (other, there) in combinations(seen, 2) if at.intersects(there)]


def is_on_top(widget: QWidget) -> bool:
    is_through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return is_through or isinstance(widget, Bubble | QSplitterHandle)


def window_in(language: str, percent: int, qtbot, project: Path) -> Window:
    speak(language)
    Settings().interface = percent
    window = Window(Settings(), idle_worker())
    qtbot.addWidget(window, before_close_func=lambda closing: closing.close())
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.filing.open(project)
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("is_review", [False, True], ids=["annotator", "reviewer"])
@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_everything_has_room(qtbot, tmp_path: Path, language: str, percent: int, is_review: bool) -> None:
    project = make_review_project(tmp_path / "r.ankan") if is_review else make_project(tmp_path)
    window = window_in(language, percent, qtbot, project)
    walk = review_surfaces if is_review else surfaces
    found: dict[str, list[str]] = {}
    for name, shown in walk(window, qtbot.waitUntil):
        QApplication.processEvents()
        if wrong := faults(shown):
            found[name] = wrong
    assert found == {}


def test_the_status_bar_says_first_how_far_the_article_is(qtbot, tmp_path: Path) -> None:
    window = window_in("en", 200, qtbot, make_project(tmp_path))
    status = window.status
    told, _, order = status.standing_text.partition(" · ")
    assert order
    window.suggesting.cancel()
    status.show_model("Suggestions by a model with a name as long as models have")
    for done, total in ((0, 0), (1, 3)):
        status.show_job("Reading every article that two people have finished", done, total)
        QApplication.processEvents()
        assert window.width() == WIDTH
        (standing,) = [each for each in status.findChildren(CutLabel) if each.text() == status.standing_text]
        assert standing.width() > standing.fontMetrics().horizontalAdvance(told)
        assert faults(window) == []


def test_a_box_ends_in_dots_and_its_tooltip_says_the_rest(qtbot) -> None:
    make_application()
    box = CutBox()
    qtbot.addWidget(box)
    box.setToolTip("Which of them")
    box.addItems(["short", "every kind of difference there is between two people"])
    box.resize(120, box.sizeHint().height())
    box.show()
    assert (box.tip, is_box_cut(box)) == ("Which of them", False)
    before = box.grab().toImage()
    box.setCurrentIndex(1)
    assert box.tip == "every kind of difference there is between two people\nWhich of them"
    least = box.minimumSizeHint().width()
    assert box.sizeHint().width() > least
    cut = box.grab().toImage()
    assert cut != before
    # What is behind the dots is not drawn.
    box.setItemText(1, "every kind of difference that there is")
    assert box.grab().toImage() == cut


@pytest.mark.parametrize("words", ["All articles", "सभी लेख", "कोई भी स्कोर", "95 % and more"])
def test_a_box_asks_for_the_room_of_what_is_chosen(qtbot, words: str) -> None:
    app = make_application()
    for points in (9, 13.5, 18):
        font = app.font()
        font.setPointSizeF(points)
        app.setFont(font)
        box = CutBox()
        qtbot.addWidget(box)
        box.addItem(words)
        box.show()
        box.resize(box.minimumSizeHint())
        assert not box.is_cut
        box.resize(box.width() - 8, box.height())
        assert box.is_cut


def test_tabs_without_room_are_reached_by_arrows(qtbot, tmp_path: Path) -> None:
    window = window_in("en", 200, qtbot, make_review_project(tmp_path / "r.ankan"))
    window.reviewing.agreement()
    page = window.reviewing.agreement_page
    qtbot.waitUntil(lambda: page.results is not None)
    window.resize(1100, HEIGHT)
    QApplication.processEvents()
    arrows = [each for each in page.tabs.tabBar().findChildren(QAbstractButton) if each.isVisible()]
    assert len(arrows) == 2
    for arrow in arrows:
        drawn = arrow.grab().toImage()
        middle = [drawn.pixel(x, drawn.height() // 2) for x in range(drawn.width())]
        assert len(set(middle)) > 1


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
