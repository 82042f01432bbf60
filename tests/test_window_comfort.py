"""How the article is set, through the window: at once, remembered for the user, and never losing the place."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from gui.cut_label import CutLabel
from gui.fonts import FAMILY, SERIF_FAMILY
from gui.palette import LabelPalette
from gui.settings import Settings
from storage.defaults import default_schema
from tests.press import place
from tests.windows import make_project, make_window, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    made = make_window(qtbot, path)
    yield made
    settings = Settings()
    settings.points, settings.spacing, settings.is_serif, settings.column = 15, 1, False, "usual"
    settings.theme = "system"


@pytest.fixture
def page(window):
    window.filing.preferences()
    preferences = window.filing.page("preferences")
    preferences.show_page(preferences.appearance)
    return preferences.appearance


def turn_wheel(window, by: int, modifiers=CTRL) -> None:
    view = window.view.viewport()
    at = QPointF(view.rect().center())
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_ctrl_and_the_wheel_zoom_and_the_size_is_remembered(window) -> None:
    turn_wheel(window, 120)
    assert window.view.zoom == 16
    assert Settings().points == 16
    turn_wheel(window, -120)
    turn_wheel(window, -120)
    assert Settings().points == 14
    turn_wheel(window, 120, Qt.KeyboardModifier.NoModifier)
    assert window.view.zoom == 14
    press(window, "0", CTRL)
    assert Settings().points == window.view.zoom == 15


def test_half_and_double_size_are_allowed_and_more_is_not(window, page) -> None:
    for wanted, got in ((7.5, 7.5), (30, 30), (1, 7), (99, 48)):
        window.view.set_zoom(wanted)
        assert window.view.zoom == got
    assert Settings().points == 48


def test_lines_are_set_further_apart(window, page) -> None:
    before = window.view._metrics
    page.spacing.setValue(150)
    after = window.view._metrics
    assert after.pitch == pytest.approx(before.pitch + before.em)
    assert after.reserved == before.reserved
    assert Settings().spacing == 1.5


def test_letters_have_serifs_or_none_and_every_letter_a_glyph(window, page) -> None:
    assert window.view._metrics.font.families()[0] == FAMILY
    page.face.setCurrentIndex(1)
    page.face.activated.emit(1)
    assert window.view._metrics.font.families()[0] == SERIF_FAMILY
    assert window.view._metrics.chip_font.families()[0] == FAMILY
    assert Settings().is_serif


@pytest.mark.parametrize(("name", "at_most"), [("narrow", 26), ("usual", 36), ("wide", 50), ("full", 10_000)])
def test_the_column_is_as_wide_as_chosen_and_never_wider_than_the_window(window, page, name, at_most) -> None:
    window.resize(2600, 800)
    QApplication.processEvents()
    page.column.setCurrentIndex(page.column.findData(name))
    page.column.activated.emit(page.column.currentIndex())
    view = window.view
    room = view.viewport().width() - 2 * view._metrics.margin
    assert view._scroller.column_width == pytest.approx(min(at_most * view._metrics.em, room))
    assert Settings().column == name


def test_the_text_at_the_top_stays_when_the_setting_changes(window, page) -> None:
    window.resize(900, 420)
    window.view.set_zoom(40)
    QApplication.processEvents()
    view, bar = window.view, window.view.verticalScrollBar()
    words = place("चलेगा")
    bar.setValue(bar.value() + view._scroller.range_rect(*words).top())
    assert bar.value() > 0
    for spacing in (200, 100):
        page.spacing.setValue(spacing)
        assert abs(view._scroller.range_rect(*words).top()) < view._metrics.pitch


def test_a_new_window_has_what_was_chosen(qtbot, window, page, path, tmp_path) -> None:
    page.spacing.setValue(130)
    page.theme.activated.emit(2)
    window.view.set_zoom(21)
    other = make_window(qtbot, make_project(tmp_path, name="other.ankan"))
    assert other.looks.theme.is_dark
    assert (other.view.zoom, other.view._setting.spacing) == (21, 1.3)


def test_bad_values_in_the_settings_file_are_passed_over() -> None:
    settings = Settings()
    for key, bad in (("looks/points", "nan"), ("looks/spacing", "x"), ("looks/column", "?"), ("looks/serif", "?")):
        settings._store.setValue(key, bad)
    assert (settings.points, settings.spacing, settings.column, settings.is_serif) == (15, 1, "usual", False)
    for key in ("points", "spacing", "column", "serif"):
        settings._store.remove(f"looks/{key}")


def test_a_narrow_window_shows_codes_of_labels_and_then_only_their_digits(qtbot) -> None:
    labels = default_schema().entities
    # A window of its own would be no narrower than its labels are now; a part of one may be.
    holder = QWidget()
    qtbot.addWidget(holder)
    palette = LabelPalette(holder)
    palette.show_inventory("Label", labels, "en")

    def shown(width: int) -> list[str]:
        palette.resize(width, 40)
        return [button.text() for button in palette.findChildren(QToolButton)]

    holder.show()
    assert shown(1200) == [f"{label.key}  {label.name('en')}" for label in labels]
    assert shown(560) == [f"{label.key}  {label.code}" for label in labels]
    assert shown(320) == [label.key for label in labels]
    assert shown(1200) == [f"{label.key}  {label.name('en')}" for label in labels]


def test_a_headline_without_room_ends_in_an_ellipsis(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    labels = []
    for _ in range(2):
        label = CutLabel(holder)
        label.resize(160, 30)
        labels.append(label)
    holder.show()
    cut, whole = labels
    title = "कोसी विश्वविद्यालय में अब मैथिली में भी लिखी जा सकेगी परीक्षा"
    cut.setText(title)
    whole.setText(cut.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 160))
    assert whole.text().endswith("…")
    assert cut.text() == title
    assert cut.grab().toImage() == whole.grab().toImage()
