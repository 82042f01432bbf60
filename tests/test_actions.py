"""The table of actions: one truth for menus, toolbar, shortcuts and the keyboard page."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS, ANNOTATING, DIGITS, MENU_TEXTS, REVIEWING, Menu, Scope
from gui.dialogs.key_groups import key_groups
from gui.keymap import Keymap, key_text
from tests.windows import make_project, make_window


@pytest.fixture
def window(qtbot, tmp_path):
    return make_window(qtbot, make_project(tmp_path))


def test_every_action_has_a_unique_id_and_a_text() -> None:
    assert all(count == 1 for count in Counter(spec.id for spec in ACTIONS).values())
    assert all(spec.text.strip() for spec in ACTIONS)


@pytest.mark.parametrize("elsewhere", [ANNOTATING, REVIEWING], ids=["reviewing", "annotating"])
def test_no_shortcut_is_given_twice_among_what_can_be_done_at_once(elsewhere) -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS if spec.need not in elsewhere for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_shortcut_is_one_that_qt_knows() -> None:
    assert [key for spec in ACTIONS for key in spec.keys if not QKeySequence(key).toString()] == []


def test_every_action_has_a_handler_and_stands_in_the_window(window) -> None:
    for spec in ACTIONS:
        owner, method = spec.handler.split(".")
        assert callable(getattr(getattr(window, owner), method)), spec.id
        assert window.actions_made.by_id[spec.id].shortcuts() == [QKeySequence(key) for key in spec.keys]


def test_the_menus_hold_every_action_that_belongs_there(window) -> None:
    for menu, made in window.menus.items():
        held = [action for action in made.actions() if not action.isSeparator()]
        assert held == [window.actions_made.by_id[s.id] for s in ACTIONS if s.menu is menu and s.in_menu]
    assert set(window.menus) == set(Menu) == set(MENU_TEXTS)


def test_no_mnemonic_is_given_twice_in_a_menu() -> None:
    for menu in Menu:
        letters = [s.text[s.text.index("&") + 1].lower() for s in ACTIONS if s.menu is menu and "&" in s.text]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], menu


def test_every_icon_of_the_table_exists(window) -> None:
    assert all(not window.actions_made.by_id[spec.id].icon().isNull() for spec in ACTIONS if spec.icon)


def test_the_keyboard_page_lists_every_shortcut() -> None:
    listed = {key for group in key_groups(Keymap()) for row in group.rows for key in row.keys}
    for spec in ACTIONS:
        if spec.in_menu:
            assert {key_text(key) for key in spec.keys} <= listed
    assert any("9" in key for key in listed)


def test_single_keys_never_reach_actions_from_text_fields() -> None:
    bare = [s for s in ACTIONS if any(len(key.removeprefix("Shift+")) == 1 for key in s.keys)]
    assert {s.id for s in bare} >= {"accept", "reject", "quote", *(f"digit-{digit}" for digit in DIGITS)}
    assert all(s.scope is not Scope.WINDOW for s in bare)
