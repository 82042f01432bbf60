"""Every letter of an article has a glyph on a machine without Devanagari fonts."""

import pytest
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from gui.fonts import FAMILY, SERIF_FAMILY, article_font, font_files, interface_font, load_fonts

HINDI = "क्षत्रिय राष्ट्रपति द्रौपदी मुर्मू ने कहा कि हिन्दी ज़मीन ळ ऋ ॐ अँधेरा दुःख र्कैं ऑफ़ ॥ । १२३ ₹"
LATIN = "The quick brown fox JUMPS over 0123456789 (620) API don't – — … “ ” ‘ ’ \" ' « » % & @ # / ; : ! ? , ."


def glyphs(text: str, font: QFont) -> list[tuple[str, int]]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    return [(run.rawFont().familyName(), index) for run in layout.glyphRuns() for index in run.glyphIndexes()]


@pytest.mark.parametrize("text", [HINDI, LATIN])
@pytest.mark.parametrize("make", [lambda: article_font(14), interface_font])
def test_no_letter_is_an_empty_box(qapp, text, make) -> None:
    drawn = glyphs(text, make())
    assert drawn
    assert [family for family, index in drawn if index == 0] == []


def test_hindi_and_latin_of_an_article_come_from_our_own_font(qapp) -> None:
    assert {family for family, _ in glyphs(HINDI + LATIN, article_font(14))} == {FAMILY}


def test_the_font_file_holds_devanagari_and_latin(qapp) -> None:
    (path,) = font_files()
    raw = QRawFont(str(path), 16)
    assert all(raw.supportsCharacter(ord(c)) for c in HINDI + LATIN)


def test_with_serifs_hindi_and_latin_come_from_the_font_with_serifs(qapp) -> None:
    drawn = glyphs(HINDI + LATIN, article_font(14, is_serif=True))
    assert {family for family, _ in drawn} == {SERIF_FAMILY}
    assert all(index for _, index in drawn)


def test_fonts_are_loaded_once_and_sizes_are_kept(qapp) -> None:
    assert FAMILY in load_fonts()
    assert load_fonts() is load_fonts()
    assert article_font(13.5).pointSizeF() == 13.5
