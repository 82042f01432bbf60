"""The articles of a comparison of any size: packed, and made again one at a time."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from sys import intern
from typing import Any, overload

from annotate.agreement.units import Article, Attitude, Unit

# The least work: texts are a quarter of their size already, and more would cost longer than reading them.
_LEVEL = 1
# As many as a list shows places of at once.
_KEPT = 32


class Shelf(Sequence[Article]):
    """Articles, each of which is made anew whenever it is asked for; as text and numbers they take a tenth of the room.

    Those that were asked for last are kept.
    """

    def __init__(self) -> None:
        packed: list[bytes] = []
        self._packed = packed
        # It may be asked from several threads, which this cache allows for; of the shelf itself it knows nothing.
        self._made = lru_cache(_KEPT)(lambda at: _unpacked(packed[at]))

    def add(self, article: Article) -> None:
        """The article is the last one."""
        self._packed.append(_packed(article))

    def __eq__(self, other: object) -> bool:
        """True for a shelf with the same articles."""
        return isinstance(other, Shelf) and self._packed == other._packed

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def __iter__(self) -> Iterator[Article]:
        """Yield one after the other."""
        return map(_unpacked, self._packed)

    @overload
    def __getitem__(self, at: int) -> Article: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Article]: ...

    def __getitem__(self, at: int | slice) -> Article | Sequence[Article]:
        """Return the article at this place, or all of a slice."""
        if isinstance(at, slice):
            return [_unpacked(packed) for packed in self._packed[at]]
        return self._made(at)


def _packed(article: Article) -> bytes:
    fields = [
        article.id,
        article.title,
        article.text,
        [[name, _columns(units)] for name, units in article.units.items()],
        None if article.gold is None else _columns(article.gold),
        list(article.seconds.items()),
        list(article.finished_at.items()),
    ]
    return zlib.compress(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _unpacked(packed: bytes) -> Article:
    name, title, text, units, gold, seconds, finished = json.loads(zlib.decompress(packed))
    return Article(
        name,
        title,
        text,
        {annotator: _units(columns) for annotator, columns in units},
        None if gold is None else _units(gold),
        dict(seconds),
        dict(finished),
    )


def _columns(units: Iterable[Unit]) -> list[list[Any]]:
    """Return starts, ends, labels and records; then what the few units with links say besides, by their number."""
    units = tuple(units)
    links = [
        [
            at,
            unit.speaker,
            unit.cue,
            [[x.value, x.holder, x.target, x.implied, x.note] for x in unit.attitudes],
            unit.means,
        ]
        for at, unit in enumerate(units)
        if unit.speaker is not None or unit.cue is not None or unit.attitudes or unit.means is not None
    ]
    return [
        [unit.start for unit in units],
        [unit.end for unit in units],
        [unit.label for unit in units],
        [unit.record for unit in units],
        links,
    ]


def _units(columns: list[list[Any]]) -> tuple[Unit, ...]:
    starts, ends, labels, records, links = columns
    made = list(map(Unit, starts, ends, map(intern, labels), records))
    for at, speaker, cue, attitudes, means in links:
        plain = made[at]
        said = tuple(
            Attitude(value, _place(holder), _place(target), implied, note)
            for value, holder, target, implied, note in attitudes
        )
        made[at] = replace(plain, speaker=_place(speaker), cue=_place(cue), attitudes=said, means=_place(means))
    return tuple(made)


def _place(found: list[int] | None) -> tuple[int, int] | None:
    return None if found is None else (found[0], found[1])
