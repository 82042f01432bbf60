"""Hindi is shown on every machine: the article's font comes with the program, the system's stand behind it."""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans Devanagari"
SERIF_FAMILY = "Noto Serif Devanagari"
_OWN = Path(__file__).resolve().parent.parent / "resources" / "fonts"
# The family above has Devanagari and Latin; these stand behind it for other scripts and for emoji.
_BEHIND = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
_EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji", "Noto Emoji", "Symbola")


def font_files() -> tuple[Path, ...]:
    """Return the sans-serif font files that come with the program: those of the package, else of resources/fonts."""
    folders = [_OWN]
    try:
        import fontpkg_noto_sans_devanagari as package  # type: ignore[import-untyped]
    except ImportError:
        pass
    else:
        folders.insert(0, Path(package.ROOT) / "files")
    for folder in folders:
        if found := tuple(sorted(path for path in folder.glob("*.[to]tf") if "Serif" not in path.name)):
            return found
    return ()


@cache
def load_fonts() -> tuple[str, ...]:
    """The program's fonts are known to Qt; returns their families. Needs a QGuiApplication; loads only once."""
    families: list[str] = []
    for path in font_files():
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(families))


@cache
def load_serif() -> bool:
    """The font with serifs is known to Qt; False where it could not be loaded. Loads only once, when it is wanted."""
    return any(QFontDatabase.addApplicationFont(str(path)) >= 0 for path in _OWN.glob("*Serif*.[to]tf"))


def article_font(points: float, *, is_serif: bool = False) -> QFont:
    """Return the font of article texts in this size: Devanagari and Latin of one hand, then what the system has."""
    own = load_fonts()
    first = [SERIF_FAMILY] if is_serif and load_serif() else []
    families = [*first, FAMILY, *own, *_present((*_BEHIND, *_EMOJI))]
    font = QFont()
    font.setFamilies(list(dict.fromkeys(families)))
    font.setPointSizeF(points)
    # Hinted advances would move letters when the screen's scale changes.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def interface_font(percent: int = 100) -> QFont:
    """Return the font of menus, lists and cards: the system's own, with Devanagari behind it, in this size of it."""
    own = load_fonts()
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in ("Sans Serif", "Sans", "") or font.family() not in QFontDatabase.families():
        # A bare machine: one family for Hindi and English looks better than two.
        families = [FAMILY, *own, *_present(_BEHIND)]
    else:
        families = [font.family(), FAMILY, *own]
    font.setFamilies(list(dict.fromkeys([*families, *_present(_EMOJI)])))
    # A system whose font counts in pixels has no points.
    points = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 72 / 96
    font.setPointSizeF(points * percent / 100)
    return font


def with_weight(font: QFont, weight: int) -> QFont:
    """Return the font with strokes of this weight, 400 being the usual one."""
    made = QFont(font)
    if made.families()[:1] in ([FAMILY], [SERIF_FAMILY]):
        # WORKAROUND: a variable font of the program's own has one weight for Qt; its axis has all of them.
        made.setVariableAxis(QFont.Tag("wght"), weight)
    else:
        made.setWeight(QFont.Weight(weight // 100 * 100))
    return made


def _present(families: tuple[str, ...]) -> list[str]:
    known = set(QFontDatabase.families())
    return [family for family in families if family in known]
