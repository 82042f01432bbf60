"""Keys by their place (events with Devanagari text and native codes), keys that people choose, the page, the sheet."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMainWindow, QWidget

from annotate.model import Decision
from gui.actions import ACTIONS, ANNOTATING, DIGITS, REVIEWING
from gui.dialogs.key_groups import found, key_groups
from gui.dialogs.key_sheet import paint_sheet
from gui.keymap import BY_ID, Keymap, is_remappable, meet
from gui.keys import KeyFilter
from gui.menus import ActionSet
from gui.positions import canonical, is_foreign, letter_of, pressed, types_text
from gui.settings import Settings
from storage.defaults import default_schema
from tests.inscript import PLATFORMS, key_event, press_inscript, sys_platform
from tests.press import place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    Settings().keys = {}
    yield make_window(qtbot, path)
    Settings().keys = {}


# Places --------------------------------------------------------------------------------------------------------------


class Handlers:
    """Stands for every handler of the window and notes which was called."""

    def __init__(self) -> None:
        self.called: list[str] = []

    def __getitem__(self, owner: str) -> "Handlers":
        return _Owner(self.called, owner)


class _Owner(Handlers):
    def __init__(self, called: list[str], owner: str) -> None:
        self.called = called
        self._owner = owner

    def __getattr__(self, method: str):
        return lambda: self.called.append(f"{self._owner}.{method}")


class NoPicking:
    is_active = False


@pytest.mark.parametrize("without", [ANNOTATING, REVIEWING], ids=["reviewing", "annotating"])
@pytest.mark.parametrize("form", PLATFORMS)
@pytest.mark.parametrize("with_text", [True, False], ids=["text", "no text"])
def test_every_shortcut_of_the_table_works_under_inscript(qtbot, form, without, with_text) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    view = QWidget(window)
    window.setCentralWidget(view)
    handlers = Handlers()
    actions = ActionSet(window, view, handlers)
    actions.enable(lambda need: need not in without)
    keys = KeyFilter(window, NoPicking(), find=actions.find, guarded=actions.is_guarded, platform=sys_platform(form))
    sent = 0
    for spec in ACTIONS:
        for name in actions.keymap.keys(spec):
            if spec.need in without or QKeySequence(name)[0].key() >= Qt.Key.Key_Escape:
                continue
            event = key_event(name, form, with_text=with_text or types_text(name))
            if event is None or (form.startswith("windows") and "Ctrl+Alt" in name):
                continue
            handlers.called.clear()
            assert keys.eventFilter(view, event), (spec.id, name)
            assert handlers.called == [spec.handler], name
            sent += 1
    assert sent > 30


def test_undo_copy_and_the_rest_work_with_control_under_inscript(window, path) -> None:
    target = span_at(stored(path), place("पटना")).id
    press_inscript(window.view, "A")
    assert stored(path).get(target).origin.decision is Decision.ACCEPTED
    press_inscript(window.view, "Ctrl+Z")
    assert stored(path).get(target).origin.is_open
    press_inscript(window.view, "Ctrl+Shift+Z")
    assert stored(path).get(target).origin.decision is Decision.ACCEPTED
    window.view.select(*place("लक्ष्मी"))
    press_inscript(window.view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "लक्ष्मी"
    press_inscript(window.view, "Ctrl+A")
    assert window.view.selection is not None
    assert window.view.selection[0] == 0
    press_inscript(window.view, "Ctrl+/")
    assert window.filing.page("keyboard").isVisible()
    before = window.view.zoom
    press_inscript(window.view, "Ctrl++")
    press_inscript(window.view, "Ctrl+=")
    assert window.view.zoom == before + 2


def test_shift_and_a_letter_work_under_inscript(window, path) -> None:
    window.desk.focus(span_at(stored(path), place("मोदी")).id)
    press_inscript(window.view, "Shift+A")
    assert [s.origin.decision for s in stored(path).spans if s.origin.decision] == [Decision.ACCEPTED] * 2


def test_alt_opens_a_menu_by_its_letter_under_inscript(window) -> None:
    press_inscript(window.view, "Alt+F")
    assert window.menuBar().activeAction().text() == "&File"
    window.menuBar().setActiveAction(None)


def test_hindi_can_be_typed_and_copied_in_a_field_under_inscript(window, path) -> None:
    before = stored(path)
    search = window.panes.articles.search
    search.setFocus()
    for name in ("N", "L", "A"):  # the places of ल, त and ो
        press_inscript(search, name)
    assert search.text() == "लतो"
    press_inscript(search, "Ctrl+A")
    press_inscript(search, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == search.text()
    # Undo means the field's text there, not the article.
    press_inscript(search, "Ctrl+Z")
    assert stored(path) == before
    # Nor does any other key of the article work from there.
    press_inscript(search, "Ctrl+T")
    assert window.focusWidget() is search
    # What is no matter of the article works from there, too.
    press_inscript(search, "Ctrl+/")
    assert window.filing.page("keyboard").isVisible()


def test_control_works_in_the_fields_of_a_dialog_under_inscript(window) -> None:
    window.filing.preferences()
    field = window.filing.page("preferences").findChildren(QLineEdit)[0]
    field.setText("आशा")
    field.selectAll()
    press_inscript(field, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "आशा"


def test_a_digit_is_a_digit_in_a_dialog_and_hindi_stays_hindi_there(window) -> None:
    dialog = QDialog(window)
    lists = [QListWidget(dialog), QListWidget(dialog)]
    for listed in lists:
        listed.addItems(["१ संख्या", "कमल", "1 number"])
    dialog.show()
    press_inscript(lists[0], "K")
    press_inscript(lists[1], "1")
    assert [listed.currentItem().text() for listed in lists] == ["कमल", "1 number"]
    dialog.close()


def test_a_remapped_key_works_by_its_place_too(window, path) -> None:
    window.keyboard._on_keymap(Keymap().with_keys(BY_ID["accept"], ["Ctrl+`"]))
    press_inscript(window.view, "Ctrl+`")
    assert span_at(stored(path), place("पटना")).origin.decision is Decision.ACCEPTED


def test_the_article_takes_no_input_method_which_would_swallow_the_keys(window) -> None:
    assert not window.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_what_altgr_types_is_no_command() -> None:
    altgr = CTRL | ALT
    on_windows = QKeyEvent(QEvent.Type.KeyPress, ord("₹"), altgr, 5, ord("4"), 0, "₹", False, 1)
    assert not is_foreign(on_windows, "win32")
    on_linux = QKeyEvent(QEvent.Type.KeyPress, ord("₹"), NONE, 13, 0x20B9, 0x80, "₹", False, 1)
    assert not is_foreign(on_linux, "linux")


def test_a_latin_layout_keeps_its_own_letters() -> None:
    # AZERTY types "a" on the key of Q.
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, 24, ord("a"), 0, "a", False, 1)
    assert not is_foreign(event, "linux")
    assert (letter_of(event, "linux"), pressed(event, "linux")) == ("a", "A")


def test_keys_that_type_nothing_are_no_foreign_ones() -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_F1, Qt.Key.Key_Tab):
        event = QKeyEvent(QEvent.Type.KeyPress, key, CTRL, 36, 0, 0, "", False, 1)
        assert not is_foreign(event, "linux")


@pytest.mark.parametrize(
    ("one", "other"), [("Ctrl+Shift+/", "Ctrl+?"), ("Ctrl+Shift+=", "Ctrl++"), ("Shift+1", "!"), ("a", "A")]
)
def test_one_press_has_one_name(one, other) -> None:
    assert canonical(one) == canonical(other) == other


# Choosing keys -------------------------------------------------------------------------------------------------------

_SOME_KEYS = st.sampled_from(
    [*"ABNXQT", "Shift+A", "Ctrl+Z", "Ctrl+B", "Ctrl+Shift+/", "Ctrl+?", "Alt+F", "Left", "1", "F8", "Return", "", "zz"]
)
_SAVED = st.dictionaries(
    st.sampled_from([*[spec.id for spec in ACTIONS], "of-a-later-version"]),
    st.lists(_SOME_KEYS, max_size=3),
    max_size=8,
)


def conflicts(keymap: Keymap) -> list[tuple[str, str, str]]:
    """Every key that two actions have which may be possible at once."""
    held = [(spec, key) for spec in ACTIONS for key in keymap.keys(spec)]
    return [
        (one.id, other.id, key)
        for at, (one, key) in enumerate(held)
        for other, again in held[at + 1 :]
        if key == again and one is not other and meet(one, other)
    ]


@given(_SAVED)
def test_whatever_was_saved_no_key_means_two_things(saved) -> None:
    assert conflicts(Keymap.from_saved(saved)) == []


@given(_SAVED)
def test_what_is_saved_is_read_back(saved) -> None:
    keymap = Keymap.from_saved(saved)
    assert Keymap.from_saved(json.loads(json.dumps(keymap.changed))) == keymap


@given(st.lists(st.tuples(st.sampled_from(ACTIONS), _SOME_KEYS), max_size=10))
def test_whatever_is_given_no_key_means_two_things_and_resetting_all_is_the_table(gifts) -> None:
    keymap = Keymap()
    for spec, key in gifts:
        key = canonical(key)
        if keymap.refusal(spec, key):
            with pytest.raises(ValueError, match=r"\."):
                keymap.with_keys(spec, [key])
        else:
            keymap = keymap.with_keys(spec, [key])
            assert keymap.keys(spec) == (key,)
    assert conflicts(keymap) == []
    assert all(Keymap().keys(spec) == tuple(canonical(key) for key in spec.keys) for spec in ACTIONS)


def test_a_key_that_is_taken_is_refused_with_who_has_it_and_when() -> None:
    keymap = Keymap()
    assert "“Accept” (menu Suggestions), while annotating" in keymap.refusal(BY_ID["reject"], "A")
    assert "“Take version A” (menu Review), while reviewing" in keymap.refusal(BY_ID["neither"], "A")
    assert "“Undo” (menu Edit), at any time" in keymap.refusal(BY_ID["reject"], "Ctrl+Z")
    # Annotating and reviewing never happen at once.
    assert keymap.refusal(BY_ID["reject"], "B") == ""


def test_keys_with_a_fixed_meaning_are_refused_with_it() -> None:
    keymap, accept = Keymap(), BY_ID["accept"]
    assert "text cursor" in keymap.refusal(accept, "Shift+Right")
    assert "menu File" in keymap.refusal(accept, "Alt+F")
    assert "schema" in keymap.refusal(accept, "1")
    assert "schema" in keymap.refusal(BY_ID["digit-1"], "Z")
    assert "fixed meaning" in keymap.refusal(accept, "Esc")
    assert "no name" in keymap.refusal(accept, "")


def test_a_key_given_away_leaves_the_action_that_the_table_gives_it() -> None:
    keymap = Keymap({"label-last": ("L",)})
    keymap = keymap.with_keys(BY_ID["guideline"], ["Return"])
    assert keymap.keys(BY_ID["guideline"]) == ("Return",)
    with pytest.raises(ValueError, match="Guideline"):
        keymap.reset(BY_ID["label-last"])
    assert keymap.reset(BY_ID["guideline"]).reset(BY_ID["label-last"]) == Keymap()


def test_a_saved_key_goes_before_one_that_a_later_version_gives_another_action() -> None:
    keymap = Keymap.from_saved({"stance": ["N"]})
    assert keymap.keys(BY_ID["stance"]) == ("N",)
    assert keymap.keys(BY_ID["next-undecided"]) == ()


def test_settings_that_are_no_keys_are_no_keys() -> None:
    settings = Settings()
    for damaged in ("[]", "{", '{"accept": "A"}', '{"accept": [1, "B"]}'):
        settings._store.setValue("keyboard/keys", damaged)
        assert settings.keys in ({}, {"accept": ["B"]})
    settings.keys = {}


# The page in the preferences -----------------------------------------------------------------------------------------


@pytest.fixture
def editor(window):
    window.keyboard.change()
    editor = window.keyboard.editor
    editor.window().activateWindow()
    return editor


def type_key(editor, key, modifiers=NONE) -> None:
    QTest.keyClick(editor.list, Qt.Key.Key_Return)
    assert editor.field.hasFocus()
    QTest.keyClick(editor.field, key, modifiers)


def test_a_new_key_holds_at_once_and_after_a_restart(qtbot, window, path, editor) -> None:
    editor.choose("accept")
    type_key(editor, Qt.Key.Key_B)
    assert editor.list.hasFocus()
    action = window.actions_made.by_id["accept"]
    assert action.toolTip() == "Accept (B)"
    assert action.shortcut() == QKeySequence("B")
    assert action in window.menus["suggestions"].actions()
    assert action in window._context_menu.actions()
    assert action.isShortcutVisibleInContextMenu()
    assert window.panes.cards.span_card.head.accept.toolTip().endswith("(B)")
    assert ("B",) in [row.keys for group in window.keyboard.groups() for row in group.rows if row.text == "Accept"]
    window.activateWindow()
    press(window, "a")
    assert span_at(stored(path), place("पटना")).origin.is_open
    press(window, "b")
    assert span_at(stored(path), place("पटना")).origin.decision is Decision.ACCEPTED
    window.close()
    again = make_window(qtbot, path)
    press(again, "b")
    assert span_at(stored(path), place("मोदी")).origin.decision is Decision.ACCEPTED


def test_a_conflict_is_refused_and_changes_nothing(window, editor) -> None:
    before = editor.keymap
    editor.choose("reject")
    type_key(editor, Qt.Key.Key_A)
    assert "“Accept” (menu Suggestions), while annotating" in editor.message.text()
    assert editor.field.hasFocus()
    assert editor.keymap == before == window.actions_made.keymap
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert editor.list.hasFocus()


def test_keys_of_a_hindi_layout_are_taken_by_their_place(window, editor) -> None:
    editor.choose("accept")
    editor.field.setFocus()
    press_inscript(editor.field, "Ctrl+`")
    assert editor.keymap.keys(BY_ID["accept"]) == ("Ctrl+`",)


def test_a_second_key_no_key_and_the_way_back(window, editor) -> None:
    editor.choose("accept")
    editor.keep.setChecked(True)
    type_key(editor, Qt.Key.Key_Z)
    assert editor.keymap.keys(BY_ID["accept"]) == ("A", "Z")
    editor.none.click()
    assert editor.keymap.keys(BY_ID["accept"]) == ()
    assert window.actions_made.by_id["accept"].toolTip() == "Accept"
    editor.reset.click()
    assert editor.keymap == Keymap()
    assert not editor.reset.isEnabled()


def test_tab_can_be_pressed_as_a_key_and_does_not_leave_the_field(editor) -> None:
    editor.choose("accept")
    type_key(editor, Qt.Key.Key_Tab)
    assert "Next annotation" in editor.message.text()
    assert editor.field.hasFocus()


def test_resetting_all_can_be_taken_back(window, editor) -> None:
    editor.choose("accept")
    type_key(editor, Qt.Key.Key_B)
    changed = editor.keymap
    editor.reset_all.click()
    assert window.actions_made.keymap == Keymap()
    editor.reset_all.click()
    assert window.actions_made.keymap == changed


def test_the_list_is_searched_by_action_and_by_key(editor) -> None:
    editor.filter.setText("boundary label a's with")
    assert editor.chosen.id == "mix"
    editor.filter.setText("shift+f8")
    assert editor.chosen.id == "corrections"
    editor.filter.setText("nothing at all")
    assert editor.chosen is None
    assert not editor.field.isEnabled()
    assert "No action" in editor.message.text()


def test_every_action_but_the_digits_can_have_another_key(editor) -> None:
    assert set(editor._items) == {spec.id for spec in ACTIONS if is_remappable(spec)}
    assert {spec.id for spec in ACTIONS} - set(editor._items) == {f"digit-{digit}" for digit in DIGITS}


def test_a_plain_letter_given_to_a_command_of_the_window_can_still_be_typed(window, editor) -> None:
    editor.choose("export")
    type_key(editor, Qt.Key.Key_Z)
    assert editor.keymap.keys(BY_ID["export"]) == ("Z",)
    window.activateWindow()
    search = window.panes.articles.search
    search.setFocus()
    press(window, "z")
    assert search.text() == "z"
    assert window.filing.page("export") is None


# The page and the sheet ----------------------------------------------------------------------------------------------


def test_the_page_is_searched_by_words_and_by_keys(window) -> None:
    groups = key_groups(Keymap(), default_schema())
    assert [row.text for group in found(groups, "akshara right end") for row in group.rows] == [
        "End one akshara to the right"
    ]
    assert [row.text for group in found(groups, "shift+f8") for row in group.rows] == ["Corrections for an annotator"]
    assert found(groups, "nothing at all") == []
    window.keyboard.show()
    page = window.filing.page("keyboard")
    assert page.focusWidget() is page.search
    page.search.setText("nothing at all")
    page.search.setText("person")


def test_the_digits_say_what_the_schema_gives_them(window) -> None:
    rows = {row.keys: row.text for group in window.keyboard.groups() for row in group.rows}
    assert rows[("1",)] == "Person · Direct · For"
    assert ("9",) not in rows


def test_the_sheet_is_one_page_a4(window, tmp_path) -> None:
    window.keyboard.show()
    page = window.filing.page("keyboard")
    page.save_to(tmp_path / "keys")
    data = (tmp_path / "keys.pdf").read_bytes()
    assert re.findall(rb"/Type /Pages.*?/Count (\d+)", data, re.DOTALL) == [b"1"]
    (box,) = set(re.findall(rb"/MediaBox \[([\d. ]+)\]", data))
    assert [round(float(side) * 25.4 / 72) for side in box.split()[2:]] == [210, 297]
    assert str(tmp_path / "keys.pdf") in page.message.text()
    page.save_to(tmp_path / "missing" / "keys.pdf")
    assert "cannot be written" in page.message.text()
    assert not (tmp_path / "missing").exists()


def test_everything_on_the_sheet_can_be_read(qtbot) -> None:
    groups = key_groups(Keymap(), default_schema())
    image = QImage(1240, 1754, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    points = paint_sheet(painter, QRectF(70, 70, 1100, 1614), groups, pixels_per_point=150 / 72)
    painter.end()
    # Smaller letters would not be read on a wall.
    assert points >= 7
    margin = [image.pixelColor(x, y).lightness() for x in range(1180, 1240, 3) for y in range(0, 1754, 7)]
    margin += [image.pixelColor(x, y).lightness() for x in range(0, 1240, 3) for y in range(1690, 1754, 7)]
    assert min(margin) == 255


def test_the_sheet_is_printed(window, tmp_path, monkeypatch) -> None:
    from PySide6.QtPrintSupport import QPrinter

    window.keyboard.show()
    page = window.filing.page("keyboard")
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page._print_on(printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert "printer" in page.message.text()


def test_hints_and_empty_states_name_the_keys_of_now(window, path) -> None:
    window.desk.focus(None)
    empty = window.panes.cards._empty
    assert "Press N for the next suggestion, then A to accept it or X to reject it." in empty.text()
    window.keyboard._on_keymap(
        Keymap()
        .with_keys(BY_ID["next-undecided"], ["Z"])
        .with_keys(BY_ID["finish"], [])
        .with_keys(BY_ID["quote"], ["Shift+Q"])
    )
    assert "Press Z for the next suggestion" in empty.text()
    window.desk.focus(None)
    press(window, "s")
    assert "select its words and press Shift+Q" in window.banner.text
    press(window, "a")
    assert "Press Z for the next one" in window.banner.text
    assert window.named("[finish]") == "Go > Finish the article and open the next"
    assert window.named("[nothing] else") == "[nothing] else"
