"""Names that strangers chose, as they are: nothing in them can break a line, turn the reading or drive a terminal."""

import regex

# Controls, line and paragraph separators, and the marks that override or embed directions (UAX 9). Joiners, which
# Hindi needs, and the plain marks of direction stay.
_UNSEEN = regex.compile(r"[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    r"""Return the text with each of these characters as its code, such as \u202e, and all others as they are."""
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
