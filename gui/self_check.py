"""What the interface needs of this copy of the program: a window that can be built, and a glyph for every letter."""

from PySide6.QtGui import QTextLayout

import resources
from annotate.errors import KnownError
from gui.app import make_application
from gui.fonts import article_font, font_files
from gui.language import LANGUAGES, speak
from gui.settings import Settings
from gui.window import Window


def check_interface() -> str:
    """Build the window without showing it and shape the sample articles; return one line that says so.

    Raises `KnownError` naming the letter that has no glyph.
    """
    make_application()
    if not font_files():
        raise KnownError("the program's own font with Devanagari is missing.")
    for language in reversed(LANGUAGES):
        if not speak(language):
            raise KnownError(f"the translations for {LANGUAGES[language]} are missing or cannot be read.")
        Window(Settings()).close()
    font = article_font(15)
    shaped = 0
    for sample in sorted(resources.path("samples").glob("*.txt")):
        # Emoji come from the system's fonts, and a machine may have none.
        letters = "".join(char for char in sample.read_text(encoding="utf-8") if char < "\U00010000")
        for line in letters.split("\n"):
            layout = QTextLayout(line, font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            for run in layout.glyphRuns():
                if 0 in run.glyphIndexes():
                    raise KnownError(f"{sample.name}: a letter has no glyph in {run.rawFont().familyName()}: {line!r}.")
                shaped += len(run.glyphIndexes())
    return f"window built in {' and '.join(LANGUAGES.values())}, {shaped} glyphs of {font.families()[0]}"
