"""What a pack holds beside its journal comes home too: marks on layers, attempts to qualify, seconds of work."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from math import isfinite

from annotate.recoding import Recoding
from storage.activity import add_activity
from storage.arriving import Arrived
from storage.layers import layer_number
from storage.linting import write_ignored
from storage.packs import PackError

# A day with a clock that is set back.
_SECONDS_OF_A_DAY = 25 * 3600


class CarriedWork:
    """Of one pack, which the desk knows under this number; ``layers`` are its articles and whose they are here."""

    def __init__(self, connection: sqlite3.Connection, arrived: Arrived, number: int, layers: dict[str, str]) -> None:
        self._desk = connection
        self._pack = arrived
        self._number = number
        self._layers = layers

    def write_marks(self, recodings: Iterable[Recoding]) -> None:
        """Whose suggestions a layer has, and what the annotator looked at and left as it is, is known here, too."""
        name = self._pack.manifest.annotator
        query = "SELECT document, suggested_by FROM layer WHERE annotator = ? AND suggested_by IS NOT NULL"
        for document, model in self._pack.connection.execute(query, (name,)):
            if document in self._layers:
                number = layer_number(self._desk, document, self._layers[document])
                set_model = "UPDATE layer SET suggested_by = ? WHERE number = ? AND suggested_by IS NULL"
                self._desk.execute(set_model, (model, number))
        codes: dict[str, str] = {}
        for recoding in recodings:
            now = {**recoding.stances, **recoding.quotes, **recoding.entities}
            codes = {**now, **{old: now.get(to, to) for old, to in codes.items()}}
        query = "SELECT document, finding FROM ignored_finding WHERE annotator = ?"
        for document, finding in self._pack.connection.execute(query, (name,)):
            if document in self._layers:
                place, _, said = finding.rpartition(":")
                write_ignored(
                    self._desk,
                    document,
                    self._layers[document],
                    f"{place}:{codes[said]}" if said in codes else finding,
                    is_ignored=True,
                )

    def write_attempts(self) -> None:
        """How articles to qualify with went is known here, too."""
        query = """SELECT document, number, at, matched, marked, gold, may_repeat FROM attempt WHERE annotator = ?"""
        for document, *rest in self._pack.connection.execute(query, (self._pack.manifest.annotator,)):
            if document in self._layers:
                self._desk.execute(
                    """INSERT INTO attempt (document, annotator, number, at, matched, marked, gold, may_repeat)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                    (document, self._layers[document], *rest),
                )

    def write_activity(self) -> dict[str, float]:
        """Seconds that no copy of the pack has told yet are counted; returns them by article."""
        query = "SELECT document, day, seconds FROM activity WHERE annotator = ?"
        found: dict[str, float] = {}
        for document, day, seconds in self._pack.connection.execute(query, (self._pack.manifest.annotator,)):
            if document not in self._layers:
                continue
            _require_day(day, seconds)
            key = (self._number, document, day)
            known = "SELECT seconds FROM carried_activity WHERE (pack, document, day) = (?, ?, ?)"
            before = (self._desk.execute(known, key).fetchone() or (0.0,))[0]
            if seconds > before:
                self._desk.execute("INSERT OR REPLACE INTO carried_activity VALUES (?, ?, ?, ?)", (*key, seconds))
                add_activity(self._desk, document, self._layers[document], day, seconds - before)
                found[document] = found.get(document, 0.0) + seconds - before
        return found


def _require_day(day: str, seconds: float) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise PackError(f"it counts seconds of {day[:20]!r}, which is no day") from error
    if not isfinite(seconds) or not 0 <= seconds <= _SECONDS_OF_A_DAY:
        raise PackError(f"it counts {seconds:,.0f} seconds on {day}")
