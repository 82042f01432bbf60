"""All keys as the program comes with them, from its table of actions."""

from gui.dialogs.key_groups import key_groups
from gui.keymap import Keymap
from storage.defaults import default_schema

_HEAD = """# Keyboard

The keys that Ankan comes with. Every one but the digits can be changed (Preferences > Keyboard), and all work by their
place under Hindi layouts: the key where a US keyboard has A accepts, whatever it types. The digits give the labels of
the project's schema; these are the usual ones. Help > Keyboard (Ctrl+/) shows the keys of now and prints them on one
page. This page is made from the program's table of actions.
"""


def keyboard_page() -> str:
    """Return the page in Markdown: a table for each menu."""
    parts = [_HEAD]
    for group in key_groups(Keymap(), default_schema()):
        rows = [f"| {' '.join(f'`{key}`' for key in row.keys)} | {row.text.replace('|', '/')} |" for row in group.rows]
        parts.append("\n".join((f"## {group.title}", "", "| key | does |", "|---|---|", *rows, "")))
    return "\n".join(parts)
