"""Marks texts for translators in tables made while a module is imported; takes mnemonics out of translated ones."""

import re

from PySide6.QtCore import QLocale

# "&File", and as Hindi has it, whose letters are no keys to rely on: "फ़ाइल (&F)".
_BEHIND = re.compile(r"\s*\(&\w\)")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # lupdate finds texts by this name
    """Return the text unchanged. Unlike Qt's own function of this name it says that it returns a string."""
    del context
    return text


def number(value: int) -> str:
    """Return a number as the language of the window groups it: 1,00,000 in Hindi."""
    return QLocale().toString(value)


def plain(text: str) -> str:
    """Return a text without its mnemonic."""
    return _BEHIND.sub("", text).replace("&", "")
