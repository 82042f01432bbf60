"""Damage for files: of bytes, of words, of numbers and of JSON values, each a pure function of a seeded `Random`."""

import json
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

# One input: the files of a data set by their names, or the members of an archive.
Files = dict[str, bytes]

_NUMBER = re.compile(rb"-?\d+")
_NUMBERS = (b"0", b"-1", b"1", b"255", b"65536", b"2147483648", b"-9223372036854775809", b"1e999", b"NaN", b"9" * 400)
# What parsers, databases, spreadsheets, file systems and terminals have stumbled over.
_WORDS = tuple(
    word.encode("utf-8", "surrogatepass")
    for word in (
        "\0", "\x01", "\x1b[2J", "\r", "\n", "\r\n", "\t", "\u2028", "\x85", "\ufeff", "\u202e", "\u2066", "\u200d",
        "\ud800", "\udfff", "\U0010ffff", "\uffff", "क्", "़", "\u0958", "😀", "\u0301" * 40,
        "null", "true", "{}", "[]", '""', '"', "'", "\\", "\\u0000", "\\ud800", ",", ";", ":", "=", "#", "_", "|",
        "[" * 5000, '{"a":' * 5000, "<a>" * 700, "(" * 1000, "&amp;", "&x;", "]]>", "<!--", "<![CDATA[",
        '<!DOCTYPE x [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<?xml version="1.0" encoding="utf-16"?>', "../../../up", "/etc/passwd", "C:\\x", "con", "a" * 5000,
        "=1+1", "@SUM(1)", "-DOCSTART-", "B-PER", "I-PER", "ankan/1", "__class__", "%s%n", "${x}",
    )
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, -(2**70), 1.5, 1e308, "", "0", "\0", "\ud800", "क" * 300, "../up",
    [], {}, [[]], [None], {"a": {}}, [[[[[[[[[[]]]]]]]]]], {"start": 5, "end": 1}, {"start": 0, "end": 10**9},
    "\u202eabc",
)  # fmt: skip


def mutated(rng: Random, seeds: Sequence[Files]) -> Files:
    """Return one of the seeds with up to eight damages in its files."""
    files = dict(rng.choice(seeds))
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        name = rng.choice(sorted(files))
        files[name] = _damaged(rng, files[name], rng.choice(list(rng.choice(seeds).values())))
    return files


def _damaged(rng: Random, content: bytes, other: bytes) -> bytes:
    return rng.choice(_DAMAGES)(rng, content, other)


def _place(rng: Random, content: bytes) -> tuple[int, int]:
    """Return a range that is usually short."""
    start = rng.randrange(len(content) + 1)
    return start, min(len(content), start + rng.choice((0, 1, 1, 2, 4, 16, 64, 512)))


def _flip(rng: Random, content: bytes, _other: bytes) -> bytes:
    if not content:
        return content
    at = rng.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << rng.randrange(8))]) + content[at + 1 :]


def _byte(rng: Random, content: bytes, _other: bytes) -> bytes:
    start, end = _place(rng, content)
    return content[:start] + rng.randbytes(rng.choice((1, 1, 2, 4))) + content[end:]


def _cut(rng: Random, content: bytes, _other: bytes) -> bytes:
    start, end = _place(rng, content)
    return content[:start] + content[end:]


def _double(rng: Random, content: bytes, _other: bytes) -> bytes:
    start, end = _place(rng, content)
    return content[:end] + content[start:end] * rng.choice((1, 1, 2, 50)) + content[end:]


def _word(rng: Random, content: bytes, _other: bytes) -> bytes:
    start, end = _place(rng, content)
    return content[:start] + rng.choice(_WORDS) + content[rng.choice((start, end)) :]


def _number(rng: Random, content: bytes, _other: bytes) -> bytes:
    found = list(_NUMBER.finditer(content))
    if not found:
        return content
    place = rng.choice(found)
    return content[: place.start()] + rng.choice(_NUMBERS) + content[place.end() :]


def _shorten(rng: Random, content: bytes, _other: bytes) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _splice(rng: Random, content: bytes, other: bytes) -> bytes:
    return content[: rng.randrange(len(content) + 1)] + other[rng.randrange(len(other) + 1) :]


def _lines(rng: Random, content: bytes, _other: bytes) -> bytes:
    lines = content.split(b"\n")
    one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
    if rng.random() < 0.5:
        lines[one], lines[two] = lines[two], lines[one]
    else:
        lines.insert(one, lines[two])
    return b"\n".join(lines)


def _json(rng: Random, content: bytes, _other: bytes) -> bytes:
    """A value somewhere in the file, or in one of its lines, is another one."""
    lines = [content] if rng.random() < 0.3 else content.split(b"\n")
    at = rng.randrange(len(lines))
    try:
        value = json.loads(lines[at])
    except (ValueError, RecursionError):
        return _word(rng, content, b"")
    lines[at] = json.dumps(_other_value(rng, value), ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _other_value(rng: Random, value: Any) -> Any:
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        if rng.random() < 0.1:
            return {name: held for name, held in value.items() if name != key}
        return {**value, key: _other_value(rng, value[key])}
    if isinstance(value, list) and value and rng.random() < 0.9:
        at = rng.randrange(len(value))
        if rng.random() < 0.1:
            return [*value, value[at]]
        return [*value[:at], _other_value(rng, value[at]), *value[at + 1 :]]
    return rng.choice(_VALUES)


_DAMAGES: tuple[Callable[[Random, bytes, bytes], bytes], ...] = (
    _flip, _byte, _cut, _double, _word, _word, _number, _number, _shorten, _splice, _lines, _json, _json, _json,
)  # fmt: skip
