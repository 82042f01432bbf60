"""What stands on the page and on the sheet of the keyboard: the keys as they are now, in groups."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotate.schema import Schema
from gui.actions import ACTIONS, DIGITS, MENU_TEXTS, Menu
from gui.keymap import Keymap, is_remappable, key_text
from gui.translation import QT_TRANSLATE_NOOP, plain
from gui.wording import ui_language

# What keys do that are no actions: the article's own keys.
_MORE = (
    (("←", "→", "↑", "↓"), QT_TRANSLATE_NOOP("Keyboard", "Move the text cursor by word or line")),
    (("Shift+←", "Shift+→"), QT_TRANSLATE_NOOP("Keyboard", "Select by word")),
    (("Ctrl+←", "Ctrl+→"), QT_TRANSLATE_NOOP("Keyboard", "Move by akshara; with Shift select by akshara")),
    (("Home", "End"), QT_TRANSLATE_NOOP("Keyboard", "Beginning or end of the line; with Ctrl of the article")),
    (("Ctrl+C",), QT_TRANSLATE_NOOP("Keyboard", "Copy the selected text")),
    (("Esc",), QT_TRANSLATE_NOOP("Keyboard", "Select nothing, stop picking, let go of an edge")),
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line: the keys as this system writes them, and what they do."""

    keys: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The lines below one title."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups(keymap: Keymap, schema: Schema | None = None) -> list[KeyGroup]:
    """Return the groups in the order of the menus; with a schema each digit says what it gives."""
    tr = QCoreApplication.translate
    own = tuple(KeyRow(keys, tr("Keyboard", text)) for keys, text in _MORE)
    groups = [
        KeyGroup(tr("Keyboard", "In the article"), own),
        KeyGroup(tr("Keyboard", "Labels, kinds, values"), _digits(schema)),
    ]
    for menu in Menu:
        rows = tuple(
            KeyRow(tuple(key_text(key) for key in keymap.keys(spec)), spec.plain_title)
            for spec in ACTIONS
            if spec.menu is menu and is_remappable(spec) and keymap.keys(spec)
        )
        if rows:
            groups.append(KeyGroup(plain(tr("Actions", MENU_TEXTS[menu])), rows))
    return groups


def _digits(schema: Schema | None) -> tuple[KeyRow, ...]:
    tr = QCoreApplication.translate
    if schema is None:
        text = tr("Keyboard", "Label of the selection or name, kind of the quotation, value of the stance")
        return (KeyRow(("1 … 9, 0",), text),)
    rows = []
    for digit in DIGITS:
        inventories = (schema.entities, schema.quotes, schema.stances)
        names = [label.name(ui_language()) for labels in inventories for label in labels if label.key == digit]
        if names:
            rows.append(KeyRow((digit,), " · ".join(names)))
    return tuple(rows)


def found(groups: list[KeyGroup], words: str) -> list[KeyGroup]:
    """Return the lines that have every word in their text, keys or title."""
    wanted = words.casefold().split()
    kept = []
    for group in groups:
        rows = tuple(row for row in group.rows if _has(row, group.title, wanted))
        if rows:
            kept.append(KeyGroup(group.title, rows))
    return kept


def _has(row: KeyRow, title: str, wanted: list[str]) -> bool:
    text = " ".join((row.text, *row.keys, title)).casefold()
    return all(word in text for word in wanted)
