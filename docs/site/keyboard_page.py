"""All keys as the program comes with them, from its table of actions."""

from PySide6.QtCore import QCoreApplication

from gui.dialogs.key_groups import key_groups
from gui.keymap import Keymap
from gui.language import speak
from storage.defaults import default_schema

_HEADS = {
    "en": """# Keyboard

The keys that Ankan comes with. Every one but the digits can be changed (Preferences > Keyboard), and all work by their
place under Hindi layouts: the key where a US keyboard has A accepts, whatever it types. The digits give the labels of
the project's schema; these are the usual ones. Help > Keyboard (Ctrl+/) shows the keys of now and prints them on one
page. This page is made from the program's table of actions.
""",
    "hi": """# कीबोर्ड

अंकन इन कुंजियों के साथ आता है। अंकों को छोड़कर हर कुंजी बदली जा सकती है (सेटिंग > कीबोर्ड), और हिन्दी कीबोर्ड पर भी सब
अपनी जगह से काम करती हैं: जहाँ अमेरिकी कीबोर्ड पर A है वही कुंजी स्वीकार करती है, वह चाहे जो लिखे। अंक प्रोजेक्ट के लेबल लगाते
हैं; यहाँ सामान्य लेबल दिए हैं। मदद > कीबोर्ड (Ctrl+/) में अभी की कुंजियाँ दिखती हैं और एक पन्ने पर छपती हैं। यह पन्ना प्रोग्राम की
अपनी सूची से बना है।
""",
}
_COLUMNS = {"en": "| key | does |", "hi": "| कुंजी | काम |"}


def keyboard_page(language: str) -> str:
    """Return the page in Markdown: a table for each menu. Qt speaks English afterwards."""
    app = QCoreApplication.instance() or QCoreApplication([])
    speak(language)
    parts = [_HEADS[language]]
    for group in key_groups(Keymap(), default_schema()):
        rows = [f"| {' '.join(f'`{key}`' for key in row.keys)} | {row.text.replace('|', '/')} |" for row in group.rows]
        parts.append("\n".join((f"## {group.title}", "", _COLUMNS[language], "|---|---|", *rows, "")))
    speak("en")
    del app  # it had to live until here
    return "\n".join(parts)
