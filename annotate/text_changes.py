"""What normalising did to a text, in the words of people who want to know before they import it."""

from collections import Counter
from enum import StrEnum

from annotate.text import NormalisedText


class Change(StrEnum):
    """A kind of change that `annotate.text.normalise` makes."""

    LINE_END = "line ends made LF"
    MARK = "byte order mark removed"
    REMOVED = "control characters removed"
    LETTER = "letters brought into one form (NFC)"


def changes(given: str, normalised: NormalisedText) -> Counter[Change]:
    """Return how often each kind of change was made to ``given``, which became ``normalised``."""
    counted: Counter[Change] = Counter()
    for piece in normalised.alignment.replacements:
        old, new = given[piece.given_start : piece.given_end], normalised.text[piece.start : piece.end]
        if new == "\n":
            counted[Change.LINE_END] += 1
        elif new:
            counted[Change.LETTER] += 1
        elif old == "\ufeff" and piece.given_start == 0:
            counted[Change.MARK] += 1
        else:
            counted[Change.REMOVED] += len(old)
    return counted
