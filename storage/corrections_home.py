"""Corrections on their way home: what gold changed of an annotator's work, kept in the annotator's next pack.

Nobody is named in them: who decided is "gold".
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from annotate.agreement.corrections import Correction, find_corrections
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Attitude, Unit, units_of
from annotate.model import AnnotationSet, Document, State
from annotate.people import again_name
from storage.articles import read_document
from storage.database import readable
from storage.layers import GOLD, load_layer

LAYERS = ("entity", "quote")
_SETTING = "corrections"


@dataclass(frozen=True, slots=True)
class Corrections:
    """What gold changed, with the articles it is about; ``adjudicated`` is in how many of them gold says anything."""

    found: tuple[Correction, ...] = ()
    documents: tuple[Document, ...] = ()
    adjudicated: int = 0


def corrections_since(connection: sqlite3.Connection, annotator: str) -> Corrections:
    """Return what gold changed of this annotator's work since their last pack was cut, without names."""
    last = "SELECT coalesce(max(made_at), '') FROM pack WHERE annotator = ?"
    since = connection.execute(last, (annotator,)).fetchone()[0]
    query = """SELECT mine.document, mine.annotator FROM layer AS mine
        JOIN layer AS gold ON gold.document = mine.document AND gold.annotator = ?1
        JOIN document ON document.id = mine.document
        WHERE mine.annotator IN (?2, ?3) AND (SELECT at FROM journal WHERE journal.document = mine.document
            AND journal.annotator = ?1 ORDER BY seq DESC LIMIT 1) >= ?4
        ORDER BY document.number, mine.number"""
    found: list[Correction] = []
    documents: dict[str, Document] = {}
    articles = connection.execute(query, (GOLD, annotator, again_name(annotator), since)).fetchall()
    for document, mine in articles:
        made = [_nameless(each) for each in corrections_in(connection, document, mine)]
        if made:
            text = read_document(connection, document)
            documents[document] = Document(text.id, text.title, text.source, text.text, text.sha256)
            found.extend(made)
    return Corrections(tuple(found), tuple(documents.values()), len(articles))


def corrections_in(connection: sqlite3.Connection, document: str, annotator: str) -> list[Correction]:
    """Return what gold changed of this annotator's article, in reading order of each layer."""
    return corrections_of(load_layer(connection, document, annotator), load_layer(connection, document, GOLD), LAYERS)


def corrections_of(yours: AnnotationSet, gold: AnnotationSet, layers: Iterable[str]) -> list[Correction]:
    """Return what gold has otherwise than one annotator, in reading order of each layer."""
    # What nobody has decided about yet is no correction.
    is_whole = gold.state is State.FINISHED or not gold.resolutions
    found: list[Correction] = []
    for layer in layers:
        ours, theirs = units_of(yours.gold(), layer), units_of(gold.gold(), layer)
        differing = find_corrections(yours.document, layer, ours, theirs, gold.resolutions, annotator=yours.annotator)
        found.extend(each for each in differing if each.by or is_whole)
    return found


def _nameless(each: Correction) -> Correction:
    return replace(each, by=GOLD if each.by else "")


def write_corrections(connection: sqlite3.Connection, corrections: Corrections) -> None:
    """The pack holds the corrections."""
    value = {
        "adjudicated": corrections.adjudicated,
        "found": [asdict(each) for each in corrections.found],
        "documents": [
            {name: getattr(each, name) for name in ("id", "title", "source", "text", "sha256")}
            for each in corrections.documents
        ],
    }
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (_SETTING, text))


@readable("corrections")
def read_corrections(connection: sqlite3.Connection) -> Corrections:
    """Return the corrections that a pack holds. Raises `DamagedProject`."""
    found = connection.execute("SELECT value FROM setting WHERE key = ?", (_SETTING,)).fetchone()
    if found is None:
        return Corrections()
    value = json.loads(found[0])
    documents = tuple(Document(**each) for each in value["documents"])
    lengths = {each.id: len(each.text) for each in documents}
    made = tuple(_correction(each) for each in value["found"])
    if any(not 0 <= each.start < each.end <= lengths[each.document] for each in made):
        raise ValueError("a place is not inside the text")
    return Corrections(made, documents, int(value["adjudicated"]))


def _correction(value: dict[str, Any]) -> Correction:
    texts = {name: str(value[name]) for name in ("document", "reason", "guideline", "by")}
    yours, gold = (tuple(_unit(each) for each in value[side]) for side in ("yours", "gold"))
    links = tuple(Kind(each) for each in value["links"])
    return Correction(kind=Kind(value["kind"]), links=links, yours=yours, gold=gold, **texts)


def _unit(value: dict[str, Any]) -> Unit:
    ranges = {name: _range(value[name]) for name in ("speaker", "cue", "means")}
    attitudes = tuple(
        Attitude(
            str(each["value"]), _range(each["holder"]), _range(each["target"]), bool(each["implied"]), str(each["note"])
        )
        for each in value["attitudes"]
    )
    start, end = (int(value[name]) for name in ("start", "end"))
    return Unit(start, end, str(value["label"]), str(value["record"]), attitudes=attitudes, **ranges)


def _range(value: list[int] | None) -> tuple[int, int] | None:
    return None if value is None else (int(value[0]), int(value[1]))
