"""Everything in the interface has a name, is reached by keyboard, and shows that it has been."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QTabBar,
    QWidget,
)

from gui.actions import ACTIONS
from gui.window import Window
from tests.windows import make_project, make_window

PAGES = {
    "article": lambda window: None,
    "find": lambda window: window.finding.find(),
    "find-everywhere": lambda window: window.finding.in_project(),
    "history": lambda window: window.past.show(),
    "checks": lambda window: window.checking.show(),
    "guideline": lambda window: window.guiding.guideline(),
    "disagreements": lambda window: window.reviewing.adjudicate(),
    "agreement": lambda window: window.reviewing.agreement(),
    "corrections": lambda window: window.reviewing.corrections(),
    "progress": lambda window: window.teaming.progress(),
    "tour": lambda window: window.touring.start(),
}
DIALOGS = {
    "preferences": lambda window: window.filing.preferences(),
    "schema": lambda window: window.filing.edit_schema(),
    "keyboard": lambda window: window.keyboard.show(),
    "export": lambda window: window.filing.export(),
    "import": lambda window: window.filing.import_articles(),
    "import-annotations": lambda window: window.filing.import_annotations(),
    "training": lambda window: window.training.show(),
    "restore": lambda window: window.rescuing.restore(),
    "people": lambda window: window.teaming.people(),
    "assign": lambda window: window.teaming.assign(),
    "make-packs": lambda window: window.carrying.make(),
    "bring-packs": lambda window: window.carrying.bring_files([]),
}


def focusable(root: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key or a click gives the keyboard in a window, as far as it is shown."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.window() is not root.window() or widget.focusProxy() is not None or not widget.isVisible():
            continue
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or isinstance(widget, QScrollBar | QMenuBar):
            continue
        # Qt's own parts of a widget, such as the field in a spin box.
        if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QAbstractSpinBox | QComboBox):
            continue
        yield widget


def named(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip()


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def nameless(root: QWidget) -> list[str]:
    buttons = [
        each for each in root.findChildren(QAbstractButton) if each.isVisible() and each.window() is root.window()
    ]
    # Those that leave the keyboard where it is can still be pointed at.
    seen = {id(each): each for each in (*focusable(root), *buttons)}.values()
    ours = [each for each in seen if not each.objectName().startswith("qt_")]
    return [
        described(each) for each in ours if not isinstance(each.parent(), QTabBar | QLineEdit) and not is_named(each)
    ]


def is_named(widget: QWidget) -> bool:
    # An area that only scrolls what is in it needs no name; nor does the part of a table that selects everything.
    if type(widget).__name__ in ("QScrollArea", "QTableCornerButton", "QToolBarExtension"):
        return True
    # A symbol is no name.
    return any(letter.isalnum() for letter in named(widget))


@pytest.fixture
def window(qtbot, tmp_path) -> Window:
    made = make_window(qtbot, make_project(tmp_path))
    made.resize(1280, 800)
    QApplication.processEvents()
    return made


def test_a_screen_reader_is_told_of_a_list_with_all_articles(window) -> None:
    articles = window.panes.articles
    told = QAccessible.queryAccessibleInterface(articles.view)
    assert told.role() is QAccessible.Role.List
    assert told.childCount() == len(articles.model.rows) > 0
    assert named(articles.view) == "Articles"


def dialog_of(window: Window, name: str) -> QWidget:
    DIALOGS[name](window)
    QApplication.processEvents()
    # Of this window: a test before may have left one of its own.
    (made,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return made


@pytest.mark.parametrize("page", PAGES)
def test_everything_on_a_page_has_a_name(window, page) -> None:
    window.desk.focus(next(iter(window.session.annotations.live_quotes)).id)
    PAGES[page](window)
    QApplication.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("dialog", DIALOGS)
def test_everything_in_a_dialog_has_a_name(window, dialog) -> None:
    shown = dialog_of(window, dialog)
    assert nameless(shown) == []
    shown.close()


def test_everything_on_the_start_page_has_a_name(qtbot) -> None:
    assert nameless(make_window(qtbot, None)) == []


@pytest.mark.parametrize("dialog", DIALOGS)
def test_tab_reaches_everything_in_a_dialog(window, dialog) -> None:
    shown = dialog_of(window, dialog)
    shown.activateWindow()
    wanted = {
        each for each in focusable(shown) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    } - {shown}
    reached: set[QWidget] = set()
    first = next(iter(wanted))
    first.setFocus()
    for _ in range(4 * len(wanted) + 20):
        now = QApplication.focusWidget()
        if now is None:
            break
        reached.add(now)
        # In a text Tab is a letter; the way out is Ctrl+Tab.
        QTest.keyClick(now, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        if QApplication.focusWidget() is now:
            QTest.keyClick(now, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert [described(each) for each in wanted - reached] == []
    shown.close()


def test_every_action_is_in_a_menu_or_has_a_key(window) -> None:
    """And whatever is in a menu is reached by Alt and the letters that are underlined."""
    in_menus = {action for menu in window.menus.values() for action in menu.actions()}
    for spec in ACTIONS:
        action = window.actions_made.by_id[spec.id]
        assert action in in_menus or spec.keys, spec.id
    assert all("&" in menu.title() for menu in window.menus.values())


def changed(before: QImage, after: QImage, place: QRect) -> int:
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
        if before.rect().contains(QPoint(x, y))
    )


def frame_of(widget: QWidget, window: QWidget) -> list[QRect]:
    """Return the edges of a widget, three pixels to either side."""
    whole = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    out = whole.adjusted(-3, -3, 3, 3)
    return [QRect(out.left(), out.top(), out.width(), 6), QRect(out.left(), out.top(), 6, min(out.height(), 40))]


def is_in_sight(widget: QWidget) -> bool:
    region = widget.visibleRegion().boundingRect()
    return region.width() >= widget.width() and region.height() >= min(widget.height(), 30)


def unmarked(root: QWidget) -> list[str]:
    found = []
    for widget in list(focusable(root)):
        if not widget.isEnabled() or not is_in_sight(widget) or type(widget).__name__ == "QScrollArea":
            continue
        root.setFocus()
        if QApplication.focusWidget() is not None:
            QApplication.focusWidget().clearFocus()
        QApplication.processEvents()
        before = root.grab().toImage()
        widget.setFocus()
        QApplication.processEvents()
        if QApplication.focusWidget() is not widget:
            continue
        after = root.grab().toImage()
        if max(changed(before, after, place) for place in frame_of(widget, root)) < 20:
            found.append(described(widget))
    return found


@pytest.mark.parametrize("page", ["article", "checks", "agreement"])
def test_what_has_the_keyboard_can_be_seen_on_a_page(window, page) -> None:
    PAGES[page](window)
    QApplication.processEvents()
    assert unmarked(window) == []


@pytest.mark.parametrize("dialog", ["preferences", "export"])
def test_what_has_the_keyboard_can_be_seen_in_a_dialog(window, dialog) -> None:
    shown = dialog_of(window, dialog)
    shown.activateWindow()
    assert unmarked(shown) == []
    shown.close()


def test_the_frame_goes_where_the_keyboard_goes_and_lets_clicks_through(window) -> None:
    from gui.focus_ring import _Ring

    field = window.panes.articles.search
    field.setFocus()
    QApplication.processEvents()
    ring = window.findChild(_Ring, "focusRing")
    assert ring.isVisible()
    assert ring.geometry().contains(QRect(field.mapTo(window, QPoint(0, 0)), field.size()))
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    window.panes.left.hide()
    QApplication.processEvents()
    assert not ring.isVisible() or not ring.geometry().intersects(QRect(0, 0, 4, 4))
