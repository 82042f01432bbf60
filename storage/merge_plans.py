"""What becomes of each layer when a pack comes home: both copies are looked at, and nothing is written."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from annotate.codec import edit_from_json
from annotate.edits import Edit, EditConflict, apply, batch
from annotate.errors import said
from annotate.merging import Copies, Side, differences, merged
from annotate.model import AnnotationSet
from annotate.recoding import PARTS, Recoding, coded, recode
from annotate.schema import Schema
from storage.arriving import Arrived
from storage.articles import read_document
from storage.conflicts import EACH, LEAVE, About, Question, question_id
from storage.how_far import Tell
from storage.layers import load_layer
from storage.packs import PackError, layer_digest
from storage.settling import Settling
from storage.validation import unstorable


@dataclass(slots=True)
class Plan:
    """What becomes of one layer: ``rows`` of the pack lead from ``before`` to ``after``, and it ends as ``result``."""

    document: str
    annotator: str
    desk: AnnotationSet
    before: AnnotationSet
    after: AnnotationSet
    result: AnnotationSet
    rows: int
    recodings: tuple[Recoding, ...]


class Planning:
    """Looks at one pack that the desk knows under this number. ``left_out`` are the articles whose rows stay away."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        arrived: Arrived,
        number: int,
        *,
        layers: dict[str, str],
        schema: Schema,
        recodings: list[Recoding],
        settling: Settling,
        tell: Tell,
    ) -> None:
        self._desk = connection
        self._pack = arrived
        self._number = number
        self._layers = layers
        self._schema = schema
        self._recodings = recodings
        self._settling = settling
        self._tell = tell
        self.left_out: dict[str, int] = {}

    def plans(self, known: int) -> dict[str, Plan]:
        """Return what becomes of each layer that new rows are about."""
        query = "SELECT document, count(*) FROM journal WHERE seq > ? GROUP BY document ORDER BY min(seq)"
        touched = self._pack.connection.execute(query, (known,)).fetchall()
        total = self._pack.last - known
        plans: dict[str, Plan] = {}
        seen = 0
        for document, rows in touched:
            self._tell(seen // 2, total)
            seen += rows
            plan = None if self._is_elsewhere(document) else self._plan(document, known, rows)
            if plan is None:
                self.left_out[document] = rows
            else:
                plans[document] = plan
        return plans

    def _is_elsewhere(self, document: str) -> bool:
        """True where the project has not this article with this text; asks what is to become of it."""
        if document in self._layers:
            return False
        manifest = self._pack.manifest
        digest = next(article.sha256 for article in manifest.articles if article.id == document)
        title = self._pack.title(document)
        query = "SELECT text FROM document WHERE id = ?"
        found = self._desk.execute(query, (document,)).fetchone()
        here = self._pack.connection.execute(query, (document,)).fetchone()
        why = said("has another text here") if found else said("is not in this project")
        self._settling.ask(
            Question(
                question_id(About.TEXT, manifest.id, document, digest),
                About.TEXT,
                self._number,
                f"The article “{title}” of pack {manifest.number} {why}, so the work on it cannot come in.",
                (LEAVE,),
                document,
                title,
                texts=(str(found[0]), str(here[0])) if found else None,
            )
        )
        return True

    def _plan(self, document: str, known: int, rows: int) -> Plan | None:
        annotator = self._layers[document]
        manifest = self._pack.manifest
        empty = AnnotationSet.make(document, annotator)
        old, new = self._edits(document, known)
        try:
            as_it_was = apply(empty, batch("replay", old))
            as_it_is = apply(as_it_was, batch("replay", new))
        except EditConflict as error:
            raise PackError(f"its journal does not follow from itself in “{document}” ({error})") from error
        shown = load_layer(self._pack.connection, document, manifest.annotator, known=as_it_is.records())
        if (*shown.records(), *shown.notes, shown.state) != (*as_it_is.records(), *as_it_is.notes, as_it_is.state):
            raise PackError(f"its journal does not lead to the annotations of “{document}”")
        strange = self._strange_codes(as_it_is)
        if strange is None:
            return None
        recodings = (*self._recodings, *([strange] if strange else []))
        wanted_base, wanted = (_recoded(layer, recodings) for layer in (as_it_was, as_it_is))
        before, after = as_it_was, as_it_is
        if recodings:
            before = apply(empty, batch("replay", (recoded_edit(edit, recodings) for edit in old)))
            after = apply(before, batch("replay", (recoded_edit(edit, recodings) for edit in new)))
        desk = load_layer(self._desk, document, annotator, known=before.records())
        copies = Copies(wanted_base, desk, wanted)
        result = self._joined(document, copies)
        text = read_document(self._desk, document)
        problem = next((each.message for each in self._schema.validate(text.text, result)), "")
        problem = problem or next((why for each in result.records() if (why := unstorable(each))), "")
        if problem:
            self._settling.ask(
                Question(
                    question_id(About.SCHEMA, manifest.id, document, layer_digest(result), problem),
                    About.SCHEMA,
                    self._number,
                    f"“{text.title}” of pack {manifest.number} cannot be kept in this project: {problem}.",
                    (LEAVE,),
                    document,
                    text.title,
                    copies,
                )
            )
            return None
        return Plan(document, annotator, desk, before, after, result, rows, recodings)

    def _edits(self, document: str, known: int) -> tuple[list[Edit], list[Edit]]:
        old: list[Edit] = []
        new: list[Edit] = []
        query = "SELECT seq, payload FROM journal WHERE document = ? AND annotator = ? ORDER BY seq"
        for seq, payload in self._pack.connection.execute(query, (document, self._pack.manifest.annotator)):
            (old if seq <= known else new).append(edit_from_json(json.loads(payload)))
        return old, new

    def _strange_codes(self, layer: AnnotationSet) -> Recoding | None:
        """Return what codes are to become that the project does not have; None where such an article is left out."""
        codes: dict[str, dict[str, str]] = {part: {} for part in PARTS}
        manifest = self._pack.manifest
        for record in layer.records():
            part, code = coded(record)
            for recoding in self._recodings:
                code = recoding.of(part).get(code, code)
            known = [label.code for label in getattr(self._schema, part)]
            if code in known or code in codes[part]:
                continue
            decision = self._settling.ask(
                Question(
                    question_id(About.CODE, manifest.id, part, code, known),
                    About.CODE,
                    self._number,
                    f"Pack {manifest.number} uses {code!r}, which the schema of this project does not have any more.",
                    (*known, LEAVE),
                )
            )
            if decision is None or decision.take == LEAVE:
                return None
            codes[part][code] = decision.take
        return Recoding(**codes)

    def _joined(self, document: str, copies: Copies) -> AnnotationSet:
        """Return what the layer is to be; asks where the desk's copy and the pack's have parted."""
        base, desk, pack = copies.base, copies.desk, copies.pack
        if desk == base:
            return pack
        if base == pack or desk == pack:
            return desk
        found = differences(copies)
        if not found and (desk.notes, desk.state) == (pack.notes, pack.state):
            # The same was decided in both, after other times.
            return merged(copies)
        title = self._pack.title(document)
        manifest = self._pack.manifest
        question = Question(
            question_id(About.LAYER, manifest.id, document, *(layer_digest(each) for each in (base, desk, pack))),
            About.LAYER,
            self._number,
            f"“{title}” was changed at the desk, or in another copy of pack {manifest.number}, and in this pack.",
            (Side.DESK.value, Side.PACK.value, EACH),
            document,
            title,
            copies,
            tuple(found),
        )
        decision = self._settling.ask(question)
        if decision is None or decision.take == Side.DESK:
            return desk
        return pack if decision.take == Side.PACK else merged(copies, decision.records)


def _recoded(layer: AnnotationSet, recodings: Iterable[Recoding]) -> AnnotationSet:
    """Return the layer as changes of the schema would have made it."""
    for recoding in recodings:
        edit = recode(layer, recoding)
        layer = layer if edit is None else apply(layer, edit)
    return layer


def recoded_edit(edit: Edit, recodings: Iterable[Recoding]) -> Edit:
    """Return the edit as changes of the schema would have made it."""
    for recoding in recodings:
        edit = recoding.edit(edit)
    return edit
