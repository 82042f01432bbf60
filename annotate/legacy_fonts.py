"""Text that was typed for an old Hindi font is recognised: Latin letters and signs which that font draws as Devanagari.

Before Unicode, newsrooms typed Hindi in fonts such as Kruti Dev 010, DevLys 010 and Chanakya. Such a file holds
"gS" where a reader of the font sees है. The commonest words of Hindi are therefore commonest in it too, in the font's
letters, and hardly any other text holds several of them.
"""

from collections.abc import Iterable

import regex

# को, का, की, के, में, है, हैं, से, ने, और, पर, कि, यह, भी, नहीं, था, थी, थे, लिए, कहा, एक, इस, उस, गया as they are typed.
_KRUTI_DEV = frozenset(
    "dks dk dh ds esa gS gSa ls us vkSj ij fd ;g Hkh ugha Fkk Fkh Fks fy, dgk ,d bl ml x;k fd;k djus okys gksus".split()
)
_CHANAKYA = frozenset(
    "·¤æð ·¤æ ·¤è ·ð¤ ×ð´ ãñ ãñ´ âð Ùð ¥õÚU ¥æñÚU ÂÚU ç·¤ Øã Öè Ùãè´ Íæ Íè Íð çܰ ·¤ãæ °·¤ §â ©â »Øæ".split()
)
_FAMILIES = {"Kruti Dev or DevLys": _KRUTI_DEV, "Chanakya": _CHANAKYA}
# These are words of English or of other uses as well; by themselves they prove nothing.
_ALSO_LATIN = frozenset({"us", "ls", "dk", "ds", "ij", "fd", "bl", "ml"})

_WORD = regex.compile(r"\S+")
_EDGES = " \t\n\r।,.;:!?()[]{}\"'“”‘’-A"
_DEVANAGARI = regex.compile(r"[\u0900-\u097f]+")
# In Hindi news these two dozen words are a quarter to a third of all; a few in a hundred are no accident any more.
_SHARE = 0.08
_DIFFERENT = 3
# A text's beginning tells what it is.
_LOOKED_AT = 20_000

# Fonts of this kind by the beginnings of their names, as word processors write them.
_FONT_NAMES = ("kruti", "devlys", "chanakya", "walkman", "shusha", "dv-tt", "dvb-tt", "agra", "akruti", "4cgandhi")


def recognise(text: str) -> str:
    """Return the family of old fonts that the text was typed for, empty when it is text of any other kind."""
    head = text[:_LOOKED_AT]
    # A line of real Devanagari, a name at the end perhaps, does not make old text new; a whole text of it is new.
    if sum(map(len, _DEVANAGARI.findall(head))) > 0.2 * len(head):
        return ""
    found = _WORD.findall(head)
    words = [each for word in found for each in {word, word.strip(_EDGES)}]
    for family, common in _FAMILIES.items():
        hits = [word for word in words if word in common]
        proving = set(hits) - _ALSO_LATIN
        if len(proving) >= _DIFFERENT and len(hits) >= _SHARE * len(found):
            return family
    return ""


def is_legacy_font(name: str) -> bool:
    """Return true when a font of this name draws Latin letters as Devanagari."""
    return name.casefold().replace(" ", "").startswith(tuple(each.replace(" ", "") for each in _FONT_NAMES))


def mostly(fonts: Iterable[tuple[str, int]]) -> str:
    """Return the old font that most characters are set in, empty when most are in others; pairs of name and count."""
    counted = list(fonts)
    old = [(count, name) for name, count in counted if is_legacy_font(name)]
    if 2 * sum(count for count, _ in old) <= sum(count for _, count in counted):
        return ""
    return max(old)[1]
