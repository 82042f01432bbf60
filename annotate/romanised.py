"""Hindi words that a word in Latin letters may stand for: "modi" for मोदी, "washington" for वाशिंगटन and वॉशिंगटन.

Two steps. The sound of a word is its consonants in coarse classes, after a vowel at its beginning; words of one sound
can be looked up. What vowels follow the consonants then tells how near two words of one sound are. This is no
transliteration: it leads from what people type to what papers print, and errs on the side of finding more.
"""

from collections.abc import Iterable
from itertools import product

import regex

# Aspirates, retroflex and dental, the three sibilants fall together: Latin spellings do not keep them apart.
_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह",
        "k k g g n c c j j n t t d d n t t d d n p p b b m y r l l v s s s h".split(),
        strict=True,
    )
)
_VOWELS = dict(zip("अआइईउऊऋएऐऑओऔऍ", "aaiiuuieeoooe", strict=True))
_SIGNS = dict(zip("ािीुूृेैॉोौॅ", "aiiuuieeoooe", strict=True))
_VIRAMA, _ANUSVARA, _VISARGA = "\u094d", "\u0902", "\u0903"

# In this order; what is not named here stands for itself.
_LATIN = tuple(
    (regex.compile(pattern), sound)
    for pattern, sound in (
        (r"ch", "C"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"ph|f", "p"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"z", "j"),
        (r"w(?![aeiou])(?<=[aeiou]w)", "u"),
        (r"w", "v"),
        (r"m(?=[pb])", "n"),
        (r"aa", "a"),
        (r"ee", "i"),
        (r"oo", "u"),
        (r"ai|ay|ei", "e"),
        (r"au|ou", "o"),
        (r"(?<=.)y(?![aeiou])", "i"),
        (r"C", "c"),
    )
)
_ROMAN = regex.compile(r"[a-z]+")
# A G before these may be ज (George) or ग (Gita).
_SOFT = regex.compile(r"g(?=[eiy])")
_MOST_SOFT = 3

# What it costs when two words differ in the vowel after a consonant: an unwritten a is hardly heard, o and a are
# written for one another (ऑ), so are i and e, u and o.
_NEAR = {frozenset(pair): 0.5 for pair in ("ao", "ie", "uo", "ae")} | {frozenset(("", "a")): 0.25}
# Of the mean cost: मोदी for "modi" costs 0, वॉशिंगटन for "washington" 0.2, मीडिया for "modi" 0.5.
_FARTHEST = 0.3

Heard = tuple[str, tuple[str, ...]]


def is_roman(word: str) -> bool:
    """True for a folded word of Latin letters that may stand for a Hindi one."""
    return len(word) > 1 and _ROMAN.fullmatch(word) is not None


def sound(word: str) -> str:
    """Return the sound of a folded Devanagari word, by which it is looked up; empty for a word in another script."""
    return _heard_in_hindi(word)[0]


def sounds(word: str) -> tuple[str, ...]:
    """Return the sounds that a word in Latin letters may stand for."""
    return tuple(dict.fromkeys(heard[0] for heard in _heard_in_latin(word)))


def spellings(word: str, known: Iterable[str]) -> list[str]:
    """Return those of the known folded words that the word in Latin letters may stand for, nearest first."""
    heard = dict(_heard_in_latin(word))
    found = []
    for other in dict.fromkeys(known):
        skeleton, vowels = _heard_in_hindi(other)
        if skeleton and skeleton in heard:
            cost = _cost(heard[skeleton], vowels)
            if cost <= _FARTHEST:
                found.append((cost, other))
    return [other for _, other in sorted(found)]


def _cost(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    pairs = list(zip(one, other, strict=True))
    return sum(0.0 if a == b else _NEAR.get(frozenset((a, b)), 1.0) for a, b in pairs) / len(pairs)


def _heard(letters: str) -> Heard:
    """Return the consonants of coarse letters and the vowel after each; h and y count at the beginning only."""
    consonants: list[str] = []
    vowels: list[str] = []
    for at, letter in enumerate(letters):
        if letter in "aeiou":
            if at == 0:
                # Which vowel it is comes out of the comparison.
                consonants.append("a")
                vowels.append(letter)
            else:
                vowels[-1] = vowels[-1] or letter
        elif letter in "hy" and at:
            continue
        elif consonants and consonants[-1] == letter:
            vowels[-1] = ""
        else:
            consonants.append(letter)
            vowels.append("")
    return "".join(consonants), tuple(vowels)


def _heard_in_latin(word: str) -> list[Heard]:
    places = [match.start() for match in _SOFT.finditer(word)][:_MOST_SOFT]
    found = []
    for choice in product("gj", repeat=len(places)):
        letters = list(word)
        for at, letter in zip(places, choice, strict=True):
            letters[at] = letter
        coarse = "".join(letters)
        for pattern, instead in _LATIN:
            coarse = pattern.sub(instead, coarse)
        found.append(_heard(coarse))
    return found


def _heard_in_hindi(word: str) -> Heard:
    letters: list[str] = []
    for at, char in enumerate(word):
        after = word[at + 1 : at + 2]
        if (consonant := _CONSONANTS.get(char)) is not None:
            if char == "ज" and word[at + 1 : at + 3] == "\u094dञ":
                # ज्ञ is spoken and written gy.
                letters.append("g")
            elif char == "ञ" and word[at - 2 : at] == "ज\u094d":
                letters.append("y" if after in _SIGNS else "a" if after else "")
            else:
                letters.append(consonant)
            # The a that no sign takes the place of; at the end of a word it is silent.
            if after and after not in _SIGNS and after != _VIRAMA:
                letters.append("a")
        elif char in _SIGNS:
            letters.append(_SIGNS[char])
        elif char in _VOWELS:
            letters.append(_VOWELS[char])
        elif char == _ANUSVARA:
            # सिंह is written singh.
            letters.append("ng" if after == "ह" else "n")
        elif char not in (_VIRAMA, _VISARGA):
            return "", ()
    return _heard("".join(letters))
