"""An editor as many are: it holds everything in memory and writes the whole JSON file on each save.

It is here to be caught: a harness that finds no loss in it would find none in Ankan either.
"""

import json
from pathlib import Path

# About what an article with its annotations comes to.
RECORDS = 400


class PlainEditor:
    """Holds a list of records; each `add` is saved before it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.records = [{"id": number, "text": "क्षत्रिय सभा " * 8} for number in range(RECORDS)]

    def add(self) -> int:
        """One more record is in the file; returns how many there are."""
        self.records.append({"id": len(self.records), "text": "नया"})
        with self._path.open("w", encoding="utf-8") as stream:
            stream.write(self.text())
        return len(self.records)

    def text(self) -> str:
        """Return what is written."""
        return json.dumps(self.records, ensure_ascii=False)


def saved(content: bytes) -> int | None:
    """Return how many records a file holds; None when it cannot be read."""
    try:
        return len(json.loads(content.decode("utf-8")))
    except ValueError:
        return None
