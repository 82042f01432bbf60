"""Where two texts are not the same: in whole words, for somebody who reads both."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

# A word with the white space behind it, so that another space or line makes a difference, too.
_WORD = regex.compile(r"\S+\s*|\s+")
# Comparing takes the square of the words: of more than so many between the first and the last difference all differ.
_MOST_WORDS = 4_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that stand in both texts, or in this one only."""

    text: str
    differs: bool


def stretches(one: str, other: str) -> tuple[list[Stretch], list[Stretch]]:
    """Return both texts cut where they begin and cease to be the same; joined, the stretches are the texts."""
    left, right = _WORD.findall(one), _WORD.findall(other)
    alike = 0
    while alike < min(len(left), len(right)) and left[alike] == right[alike]:
        alike += 1
    behind = 0
    while behind < min(len(left), len(right)) - alike and left[-1 - behind] == right[-1 - behind]:
        behind += 1
    middle = left[alike : len(left) - behind], right[alike : len(right) - behind]
    made: tuple[list[Stretch], list[Stretch]] = ([], [])
    for side, words in zip(made, (left, right), strict=True):
        _add(side, words[:alike], differs=False)
    for tag, a, b, c, d in _opcodes(*middle):
        _add(made[0], middle[0][a:b], differs=tag != "equal")
        _add(made[1], middle[1][c:d], differs=tag != "equal")
    for side, words in zip(made, (left, right), strict=True):
        _add(side, words[len(words) - behind :], differs=False)
    return made


def _opcodes(left: list[str], right: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    if max(len(left), len(right)) > _MOST_WORDS:
        return [("replace", 0, len(left), 0, len(right))]
    return SequenceMatcher(None, left, right, autojunk=False).get_opcodes()


def _add(side: list[Stretch], words: list[str], *, differs: bool) -> None:
    if not words:
        return
    text = "".join(words)
    if side and side[-1].differs == differs:
        text = side.pop().text + text
    side.append(Stretch(text, differs))
