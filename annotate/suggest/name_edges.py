"""What belongs to a name and what only stands beside it. Pure."""

import regex

from annotate.suggest.lexicon import fold
from annotate.suggest.name_words import (
    AFTER_NAME,
    COMMON_BODIES,
    COMPASS,
    KINDS_OF_PLACE,
    NO_NAMES,
    NO_NUMBERS,
    POSTPOSITIONS,
    TITLES,
)
from annotate.tokens import Token

# What may follow a name and is no part of it, by label.
_AFTER = {"PER": AFTER_NAME, "LOC": KINDS_OF_PLACE}
_SPELLED = regex.compile(r"[\p{L}\p{M}]{1,6}\.[\p{L}\p{M}]{1,6}\.")


def trim_name(text: str, tokens: tuple[Token, ...], first: int, last: int, label: str) -> tuple[int, int] | None:
    """Return the tokens ``first`` to ``last`` (exclusive) without what is no part of a name, None if none is left.

    Marks and dandas go from the edges of every span, case markers from those of names; titles, roles and honorifics
    go from a person's, द्वीप and प्रांत from a place's. Nothing is left of a name that is but an adjective ("अमेरिकी",
    "उत्तर कोरियाई") or a common word for a body ("पुलिस"), nor of a number that counts nothing ("एक").
    """
    folded = [fold(text[token.start : token.end]) for token in tokens[first:last]]
    low, high = 0, len(folded)
    is_name = label in ("PER", "ORG", "LOC")
    has_dropped = True
    while has_dropped and low < high:
        has_dropped = False
        if not _is_word(folded[low]) or (is_name and high - low > 1 and folded[low] in POSTPOSITIONS):
            low += 1
            has_dropped = True
        elif not _is_word(folded[high - 1]) or (is_name and high - low > 1 and folded[high - 1] in POSTPOSITIONS):
            high -= 1
            has_dropped = True
        elif label == "PER" and high - low > 1 and folded[low] in TITLES:
            low += 1
            has_dropped = True
        elif high - low > 1 and folded[high - 1] in _AFTER.get(label, ()):
            high -= 1
            has_dropped = True
    if low == high or (is_name and high - low == 1 and folded[low] in (POSTPOSITIONS | AFTER_NAME)):
        return None
    if is_name and folded[high - 1] in NO_NAMES and all(word in NO_NAMES | COMPASS for word in folded[low:high]):
        return None
    if is_name and high - low == 1 and folded[low] in COMMON_BODIES:
        return None
    if not is_name and all(word in NO_NUMBERS for word in folded[low:high]):
        return None
    first, last = first + low, first + high
    # यू.एस. and D.C. end with the stop of their last letter.
    if is_name and last < len(tokens) and _is_spelled(text, tokens, first, last):
        last += 1
    return first, last


def _is_spelled(text: str, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """True when the name ends with two letters parted by a stop, and another stop follows at once."""
    if last - first < 3:
        return False
    piece = text[tokens[last - 3].start : tokens[last].end]
    return _SPELLED.fullmatch(piece) is not None


def _is_word(word: str) -> bool:
    return any(char.isalnum() for char in word)
