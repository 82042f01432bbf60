"""The window in both languages: nothing of the other one is left in it, and no text is cut off."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.actions import MENU_TEXTS
from gui.app import make_application
from gui.cut_label import CutLabel
from gui.language import LANGUAGES, speak
from gui.renewing import Standing
from gui.settings import Settings
from gui.window import Window
from tests.review_project import make_review_project
from tests.surfaces import review_surfaces, surfaces, texts
from tests.windows import idle_worker, make_project

# Codes, names of formats and measures, keys, and what is data: the same in every language.
_ENGLISH = re.compile(r"\b[A-Za-z][a-z]{2,} [a-z]{2,}\b")
_DATA = re.compile(
    r"brat standoff|test-ner/\d|/[^ ]+/|\w+\.ankan|Ankan · अंकन|CC BY-SA|Word \(DOCX\)|Label Studio|Noto Sans|BIO"
)
_DEVANAGARI = re.compile(r"[\u0900-\u097f]+")


pytestmark = pytest.mark.usefixtures("language_as_before")


@pytest.fixture
def wait(qtbot) -> Callable[[Callable[[], bool]], None]:
    return lambda is_done: qtbot.waitUntil(is_done)


def window_in(language: str, qtbot, project: Path, size: tuple[int, int] = (1366, 768)) -> Window:
    speak(language)
    window = Window(Settings(), idle_worker())
    qtbot.addWidget(window, before_close_func=lambda closing: closing.close())
    window.resize(QSize(*size))
    window.show()
    window.filing.open(project)
    QApplication.processEvents()
    return window


def everything(window: Window, wait, *, is_review: bool) -> Iterator[tuple[str, QWidget]]:
    return review_surfaces(window, wait) if is_review else surfaces(window, wait)


def project_in(folder: Path, *, is_review: bool) -> Path:
    return make_review_project(folder / "r.ankan") if is_review else make_project(folder)


@pytest.mark.parametrize("is_review", [False, True])
def test_no_english_is_left_in_the_hindi_window(qtbot, wait, tmp_path: Path, is_review: bool) -> None:
    window = window_in("hi", qtbot, project_in(tmp_path, is_review=is_review))
    found: dict[str, list[str]] = {}
    for name, widget in everything(window, wait, is_review=is_review):
        english = {text for text in texts(widget) if _ENGLISH.search(_DATA.sub("", text))}
        if english:
            found[name] = sorted(english)
    assert found == {}


def test_the_start_page_is_in_hindi(qtbot) -> None:
    speak("hi")
    window = Window(Settings(), idle_worker())
    qtbot.addWidget(window, before_close_func=lambda closing: closing.close())
    window.show()
    assert [text for text in texts(window) if _ENGLISH.search(_DATA.sub("", text))] == []


def test_back_in_english_every_text_is_what_it_was(qtbot, tmp_path: Path) -> None:
    speak("en")
    standing = Standing(Settings(), idle_worker)
    standing.window.show()
    standing.window.filing.open(make_project(tmp_path))
    QApplication.processEvents()
    before = sorted(texts(standing.window))
    for code in ("hi", "en"):
        standing.window.settings.language = code
        with qtbot.waitSignal(standing.renewed):
            standing.window.filing.language_changed.emit()
        standing.window.filing.page("preferences").close()
        QApplication.processEvents()
        shown = sorted(texts(standing.window))
        assert (shown == before) == (code == "en")
    standing.window.close()
    standing.window.deleteLater()


# Room -----------------------------------------------------------------------------------------------------------------


def clipped(widget: QWidget) -> list[str]:
    """Return the texts in a window that have less room than they need, with what they need and have."""
    found = [each for bar in widget.findChildren(QTabBar) if bar.isVisible() for each in _cut_tabs(bar)]
    found += [each for head in widget.findChildren(QHeaderView) if head.isVisible() for each in _cut_heads(head)]
    for each in widget.findChildren(QWidget):
        if not each.isVisible() or each.visibleRegion().isEmpty() or isinstance(each, CutLabel):
            continue
        needed, has = each.sizeHint(), each.size()
        text = each.property("text") or (each.currentText() if isinstance(each, QComboBox) else "")
        if not text:
            continue
        if isinstance(each, QLabel) and each.wordWrap():
            is_cut = each.heightForWidth(has.width()) > has.height()
        elif isinstance(each, QLabel):
            is_cut = needed.width() > has.width() or needed.height() > has.height()
        elif isinstance(each, QPushButton | QCheckBox | QRadioButton | QToolButton):
            # A layout may take a pixel from the air above and below, not from the letters.
            is_cut = needed.width() > has.width() or each.fontMetrics().height() > has.height()
        elif isinstance(each, QComboBox):
            # Lists of names are cut with dots in their middle, and the tip says the rest: only the height is fixed.
            is_cut = each.fontMetrics().height() > has.height()
        else:
            continue
        if is_cut:
            found.append(
                f"{type(each).__name__} {text!r}: {needed.width()}x{needed.height()} in {has.width()}x{has.height()}"
            )
    return found


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for at in filter(bar.isTabVisible, range(bar.count())):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(at).replace("&", ""))
        if needed > bar.tabRect(at).width():
            yield f"tab {bar.tabText(at)!r}: {needed} in {bar.tabRect(at).width()}"


def _cut_heads(head: QHeaderView) -> Iterator[str]:
    """Yield the columns that are narrower than their names; what stands beside rows is data, and is cut with dots."""
    for at in range(head.count() if head.orientation() is Qt.Orientation.Horizontal else 0):
        text = str(head.model().headerData(at, head.orientation()) or "")
        needed = max(head.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
        if needed > head.sectionSize(at) and not head.isSectionHidden(at):
            yield f"head {text!r}: {needed} in {head.sectionSize(at)}"


def test_a_text_that_is_cut_off_is_seen(qtbot) -> None:
    make_application()
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(400, 200)
    for at, kind in enumerate((QLabel, QPushButton, QCheckBox)):
        kind("लंबे नाम वाला बटन", box).setGeometry(0, 40 * at, 40, 30)
    wrapped = QLabel("बहुत से शब्द जो एक पंक्ति में नहीं आते", box)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 120, 80, 12)
    box.show()
    assert len(clipped(box)) == 4


@pytest.mark.parametrize("is_review", [False, True])
@pytest.mark.parametrize(("percent", "size"), [(100, (1366, 768)), (150, (1920, 1080))])
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_text_is_cut_off(
    qtbot, wait, tmp_path: Path, language: str, percent: int, size: tuple[int, int], is_review: bool
) -> None:
    Settings().interface = percent
    window = window_in(language, qtbot, project_in(tmp_path, is_review=is_review), size)
    found = {}
    for name, widget in everything(window, wait, is_review=is_review):
        QApplication.processEvents()
        if cut := clipped(widget):
            found[name] = cut
    assert found == {}


# Mnemonics ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_letter_leads_to_two_things_of_one_menu(qtbot, tmp_path: Path, language: str) -> None:
    window = window_in(language, qtbot, make_project(tmp_path))
    bar = [action.text() for action in window.menuBar().actions()]
    assert len(bar) == len(MENU_TEXTS)
    menus = {"bar": bar}
    for action in window.menuBar().actions():
        menu = action.menu()
        assert menu is not None
        menus[action.text()] = [each.text() for each in menu.actions()]
    for name, entries in menus.items():
        letters = [letter.upper() for entry in entries for letter in re.findall(r"&(\w)", entry)]
        assert sorted(letters) == sorted(set(letters)), name


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_letter_leads_to_two_things_of_one_dialog(qtbot, wait, tmp_path: Path, language: str) -> None:
    window = window_in(language, qtbot, make_project(tmp_path))
    for name, widget in surfaces(window, wait):
        if widget is window:
            continue
        shown = [each for each in widget.findChildren(QWidget) if each.isVisible()]
        labels = [str(each.property("text") or "") for each in shown]
        letters = [letter.upper() for label in labels for letter in re.findall(r"&(\w)", label)]
        assert sorted(letters) == sorted(set(letters)), name
