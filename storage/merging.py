"""Packs come home: what their annotators did is in the project, with times and history, and nothing is lost.

The rows of a pack's journal behind the cut are appended to the project's. Each is known by the pack, its number and its
hash, so a pack that comes twice adds nothing, one that comes in part adds the rest later, and an older copy is the
beginning of what is there. Where an annotator worked on two copies of an article, the layer goes back to where the ways
parted, then the other way is walked, and a last row makes of it what was decided: each of these can be undone.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from math import isfinite
from typing import Any

from annotate.codec import edit_from_json, edit_to_json
from annotate.edits import AnyStep, Edit, EditConflict, apply, batch
from annotate.errors import said
from annotate.history import Kind
from annotate.merging import Copies, Side, differences, merged, steps_between
from annotate.model import AnnotationSet, State
from annotate.people import Person
from annotate.recoding import PARTS, Recoding, coded, recode
from annotate.schema import Schema
from storage import chain, journal
from storage.activity import add_activity
from storage.arriving import Arrived, require_ours
from storage.articles import read_document
from storage.conflicts import (
    ADD,
    EACH,
    LEAVE,
    About,
    Decision,
    Decisions,
    Question,
    decision_from_json,
    decision_to_json,
    problem_with,
    question_id,
)
from storage.database import timestamp
from storage.layers import layer_number, load_layer, write_layer
from storage.linting import write_ignored
from storage.packs import Cut, PackError, layer_digest, next_number, pack_layers, write_cut
from storage.people import add_people, read_people
from storage.validation import unstorable

# Hears how many of how many rows are done; what it raises stops the work, and nothing of it stays.
Tell = Callable[[int, int], None]
# What the rows are called that join two copies.
SET_BACK, SETTLE = "set back", "settle"
_ROWS = 500
# A day with a clock that is set back.
_SECONDS_OF_A_DAY = 25 * 3600
_INSERT = f"INSERT INTO journal ({chain.COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class ArticleNews:
    """What a pack changes in one article: so many records are new, changed and gone, so many seconds were spent."""

    document: str
    title: str
    annotator: str
    rows: int
    added: int
    changed: int
    removed: int
    is_finished: bool
    was_finished: bool
    seconds: float = 0.0
    is_left_out: bool = False


@dataclass(slots=True)
class Homecoming:
    """What came, or would come, home with one pack. ``rows`` are acts that were not known; none of a known copy."""

    pack: int
    annotator: str
    rows: int = 0
    articles: list[ArticleNews] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        """True when the project had all of it already."""
        return not self.rows and not self.articles


@dataclass(slots=True)
class _Plan:
    """What becomes of one layer: ``rows`` of the pack lead from ``before`` to ``after``, and it ends as ``result``."""

    document: str
    annotator: str
    desk: AnnotationSet
    before: AnnotationSet
    after: AnnotationSet
    result: AnnotationSet
    rows: int
    recodings: tuple[Recoding, ...]


class Merge:
    """One pack coming home within a transaction of the desk's. `run` does it; what it writes may be rolled back."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        arrived: Arrived,
        *,
        project_id: str,
        schema: Schema,
        decisions: Decisions,
        now: datetime,
        program: str,
        tell: Tell,
    ) -> None:
        self._desk = connection
        self._pack = arrived
        self._schema = schema
        self._decisions = decisions
        self._now = now
        self._program = program
        self._tell = tell
        manifest = arrived.manifest
        self._cut: Cut | None = require_ours(connection, manifest, project_id)
        self._number = self._cut.number if self._cut is not None else manifest.number
        self._layers = pack_layers(connection, self._number) if self._cut is not None else {}
        self._recodings: list[Recoding] = []
        self._left_out: dict[str, int] = {}
        self._settled: dict[str, Decision] = {}
        self.home = Homecoming(self._number, manifest.annotator)

    def run(self) -> Homecoming:
        """All that the pack adds is in the tables, as far as nothing is left to be decided."""
        if not self._is_welcome():
            return self.home
        known = self._known_rows()
        self._recodings = self._changes_since()
        plans = self._plans(known)
        seconds = self._write_activity()
        self._write_marks()
        self._write_attempts()
        if self._pack.last > known:
            self._write(known, plans)
        self._tell_news(plans, seconds)
        self._write_settled()
        self._write_homecoming(self._pack.last - known, len(plans))
        return self.home

    # Who and what ----------------------------------------------------------------------------------------------------

    def _ask(self, question: Question) -> Decision | None:
        """Return what was decided, now or when the pack came before; None, and the question is told, if nothing was."""
        decision = self._decisions.get(question.id) or self._decided_before(question)
        if decision is None:
            if all(asked.id != question.id for asked in self.home.questions):
                self.home.questions.append(question)
            return None
        if problem := problem_with(question, decision):
            raise PackError(f"{question.sentence} The decision cannot be followed: {problem}")
        self._settled[question.id] = decision
        return decision

    def _decided_before(self, question: Question) -> Decision | None:
        query = "SELECT take FROM settled WHERE pack = ? AND question = ?"
        found = self._desk.execute(query, (self._number, question.id)).fetchone()
        return None if found is None else decision_from_json(json.loads(found[0]))

    def _write_settled(self) -> None:
        """What was decided is remembered: the same pack does not ask again."""
        at = timestamp(self._now)
        self._desk.executemany(
            "INSERT INTO settled (pack, question, at, take) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (self._number, question, at, json.dumps(decision_to_json(decision), ensure_ascii=False))
                for question, decision in self._settled.items()
            ],
        )

    def _is_welcome(self) -> bool:
        """True when the pack is one of the desk's, of somebody who is in the list of people; asks where it is not."""
        manifest = self._pack.manifest
        name = manifest.annotator
        people = {person.name for person in read_people(self._desk)}
        is_somebody = True
        if people and name not in people:
            decision = self._ask(
                Question(
                    question_id(About.PERSON, manifest.id, name),
                    About.PERSON,
                    manifest.number,
                    f"Pack {manifest.number} is the work of {name}, who is not in the list of people.",
                    (ADD, LEAVE),
                )
            )
            is_somebody = decision is not None and decision.take == ADD
            if is_somebody:
                add_people(self._desk, [Person(name, "")], timestamp(self._now))
        if self._cut is not None:
            return is_somebody
        decision = self._ask(
            Question(
                question_id(About.PACK, manifest.id, manifest.checksum),
                About.PACK,
                manifest.number,
                f"This project does not remember to have made pack {manifest.number} for {name}: another copy of it "
                "did, or it was put back to a backup from before.",
                (ADD, LEAVE),
            )
        )
        if decision is None or decision.take == LEAVE or not is_somebody:
            return False
        self._remember(name)
        return True

    def _remember(self, owner: str) -> None:
        """The pack is in the tables of the desk, under a number that is free."""
        manifest = self._pack.manifest
        taken = self._desk.execute("SELECT 1 FROM pack WHERE number = ?", (manifest.number,)).fetchone()
        self._number = next_number(self._desk) if taken else manifest.number
        self.home.pack = self._number
        articles = []
        query = "SELECT sha256, title FROM document WHERE id = ?"
        for article in manifest.articles:
            found = self._desk.execute(query, (article.id,)).fetchone()
            if found is not None and found[0] == article.sha256:
                articles.append((article.id, owner, article.base))
        write_cut(self._desk, manifest, articles, number=self._number)
        self._layers = pack_layers(self._desk, self._number)

    def _known_rows(self) -> int:
        """Return up to which row of the pack all is in the project: the hashes make a chain, halving finds it."""
        low = self._pack.manifest.rows
        high = self._pack.last
        while low < high:
            row = (low + high + 1) // 2
            found = self._pack.connection.execute("SELECT hash FROM journal WHERE seq = ?", (row,)).fetchone()
            key = (self._number, row, found[0])
            if self._desk.execute("SELECT 1 FROM carried WHERE (pack, row, hash) = (?, ?, ?)", key).fetchone():
                low = row
            else:
                high = row - 1
        return low

    def _changes_since(self) -> list[Recoding]:
        """Return what codes became in the project after the pack was cut, and what unknown ones are to become."""
        query = "SELECT recoding FROM schema_change WHERE number > ? ORDER BY number"
        changes = self._pack.manifest.changes
        return [Recoding(**json.loads(row[0])) for row in self._desk.execute(query, (changes,))]

    # Looking ---------------------------------------------------------------------------------------------------------

    def _plans(self, known: int) -> dict[str, _Plan]:
        """Return what becomes of each layer that new rows are about."""
        query = "SELECT document, count(*) FROM journal WHERE seq > ? GROUP BY document ORDER BY min(seq)"
        touched = self._pack.connection.execute(query, (known,)).fetchall()
        total = self._pack.last - known
        plans: dict[str, _Plan] = {}
        seen = 0
        for document, rows in touched:
            self._tell(seen // 2, total)
            seen += rows
            plan = None if self._is_elsewhere(document) else self._plan(document, known, rows)
            if plan is None:
                self._left_out[document] = rows
            else:
                plans[document] = plan
        return plans

    def _is_elsewhere(self, document: str) -> bool:
        """True where the project has not this article with this text; asks what is to become of it."""
        if document in self._layers:
            return False
        manifest = self._pack.manifest
        digest = next(article.sha256 for article in manifest.articles if article.id == document)
        title = self._pack.connection.execute("SELECT title FROM document WHERE id = ?", (document,)).fetchone()[0]
        found = self._desk.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone()
        why = said("has another text here") if found else said("is not in this project")
        self._ask(
            Question(
                question_id(About.TEXT, manifest.id, document, digest),
                About.TEXT,
                self._number,
                f"The article “{title}” of pack {manifest.number} {why}, so the work on it cannot come in.",
                (LEAVE,),
                document,
                title,
            )
        )
        return True

    def _plan(self, document: str, known: int, rows: int) -> _Plan | None:
        annotator = self._layers[document]
        manifest = self._pack.manifest
        empty = AnnotationSet.make(document, annotator)
        old, new = self._edits(document, known)
        try:
            as_it_was = apply(empty, batch("replay", old))
            as_it_is = apply(as_it_was, batch("replay", new))
        except EditConflict as error:
            raise PackError(f"its journal does not follow from itself in “{document}” ({error})") from error
        shown = load_layer(self._pack.connection, document, manifest.annotator)
        if (*shown.records(), *shown.notes, shown.state) != (*as_it_is.records(), *as_it_is.notes, as_it_is.state):
            raise PackError(f"its journal does not lead to the annotations of “{document}”")
        strange = self._strange_codes(as_it_is)
        if strange is None:
            return None
        recodings = (*self._recodings, *([strange] if strange else []))
        wanted_base, wanted = (_recoded(layer, recodings) for layer in (as_it_was, as_it_is))
        before, after = as_it_was, as_it_is
        if recodings:
            before = apply(empty, batch("replay", (_recoded_edit(edit, recodings) for edit in old)))
            after = apply(before, batch("replay", (_recoded_edit(edit, recodings) for edit in new)))
        desk = load_layer(self._desk, document, annotator)
        copies = Copies(wanted_base, desk, wanted)
        result = self._joined(document, copies)
        text = read_document(self._desk, document)
        problem = next((each.message for each in self._schema.validate(text.text, result)), "")
        problem = problem or next((why for each in result.records() if (why := unstorable(each))), "")
        if problem:
            self._ask(
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
        return _Plan(document, annotator, desk, before, after, result, rows, recodings)

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
            decision = self._ask(
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
        title = self._title(document)
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
        decision = self._ask(question)
        if decision is None or decision.take == Side.DESK:
            return desk
        return pack if decision.take == Side.PACK else merged(copies, decision.records)

    def _title(self, document: str) -> str:
        query = "SELECT title FROM document WHERE id = ?"
        return str(self._pack.connection.execute(query, (document,)).fetchone()[0])

    # Writing ---------------------------------------------------------------------------------------------------------

    def _write(self, known: int, plans: dict[str, _Plan]) -> None:
        """The new rows are in the journal, the layers as they are to be, and all rows of the pack are known."""
        writer = _Writer(self._desk, self._number, self._now, self._program)
        for plan in plans.values():
            if plan.before != plan.desk:
                writer.add_own(plan, SET_BACK, steps_between(plan.desk, plan.before))
        query = f"SELECT {chain.COLUMNS}, hash FROM journal WHERE seq > ? ORDER BY seq"
        total = self._pack.last - known
        for done, values in enumerate(self._pack.connection.execute(query, (known,))):
            if done % _ROWS == 0:
                self._tell(total // 2 + done // 2, total)
            if values[3] in plans:
                writer.carry(values, plans[values[3]], self._hash_of)
            else:
                writer.leave_out(values[0], values[-1])
        for plan in plans.values():
            if plan.result != plan.after:
                writer.add_own(plan, SETTLE, steps_between(plan.after, plan.result))
        writer.flush()
        for plan in plans.values():
            write_layer(self._desk, Edit("", steps_between(plan.desk, plan.result)), plan.desk, plan.result)
        self.home.rows = total

    def _hash_of(self, row: int) -> str:
        return str(self._pack.connection.execute("SELECT hash FROM journal WHERE seq = ?", (row,)).fetchone()[0])

    def _write_marks(self) -> None:
        """Whose suggestions a layer has, and what the annotator looked at and left as it is, is known here, too."""
        name = self._pack.manifest.annotator
        query = "SELECT document, suggested_by FROM layer WHERE annotator = ? AND suggested_by IS NOT NULL"
        for document, model in self._pack.connection.execute(query, (name,)):
            if document in self._layers:
                number = layer_number(self._desk, document, self._layers[document])
                set_model = "UPDATE layer SET suggested_by = ? WHERE number = ? AND suggested_by IS NULL"
                self._desk.execute(set_model, (model, number))
        codes: dict[str, str] = {}
        for recoding in self._recodings:
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

    def _write_attempts(self) -> None:
        """How articles to qualify with went is known here, too."""
        query = """SELECT document, number, at, matched, marked, gold, may_repeat FROM attempt WHERE annotator = ?"""
        for document, *rest in self._pack.connection.execute(query, (self._pack.manifest.annotator,)):
            if document in self._layers:
                self._desk.execute(
                    """INSERT INTO attempt (document, annotator, number, at, matched, marked, gold, may_repeat)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                    (document, self._layers[document], *rest),
                )

    def _write_activity(self) -> dict[str, float]:
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

    def _write_homecoming(self, rows: int, articles: int) -> None:
        self._desk.execute(
            "INSERT INTO homecoming (pack, at, last, head, rows, articles) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (self._number, timestamp(self._now), self._pack.last, self._pack.head, rows, articles),
        )

    def _tell_news(self, plans: dict[str, _Plan], seconds: dict[str, float]) -> None:
        for plan in plans.values():
            was, now = ({record.id: record for record in side.records()} for side in (plan.desk, plan.result))
            self.home.articles.append(
                ArticleNews(
                    plan.document,
                    self._title(plan.document),
                    plan.annotator,
                    plan.rows,
                    len(now.keys() - was.keys()),
                    sum(was[each] != now[each] for each in was.keys() & now.keys()),
                    len(was.keys() - now.keys()),
                    plan.result.state is State.FINISHED,
                    plan.desk.state is State.FINISHED,
                    round(seconds.pop(plan.document, 0.0), 1),
                )
            )
        rest = {document: (rows, 0.0) for document, rows in self._left_out.items()}
        rest |= {document: (0, spent) for document, spent in seconds.items()}
        for document, (rows, spent) in rest.items():
            annotator = self._layers.get(document, self._pack.manifest.annotator)
            is_out = document in self._left_out
            news = ArticleNews(
                document, self._title(document), annotator, rows, 0, 0, 0, False, False, round(spent, 1), is_out
            )
            self.home.articles.append(news)


class _Writer:
    """Appends rows to the desk's journal, under its chain, and remembers which rows of which pack they are."""

    def __init__(self, connection: sqlite3.Connection, pack: int, now: datetime, program: str) -> None:
        self._desk = connection
        self._pack = pack
        self._at = timestamp(now)
        self._program = program
        self._last, self._head = chain.last_row(connection)
        self._cursors: dict[str, int | None] = {}
        self._seqs: dict[int, int | None] = {}
        self._parents: dict[int, int | None] = {}
        self._bulks: dict[tuple[str, int], int] = {}
        self._rows: list[tuple[object, ...]] = []
        self._carried: list[tuple[int, int, str, int | None]] = []

    def add_own(self, plan: _Plan, act: str, steps: tuple[AnyStep, ...]) -> None:
        """An act that joins two copies is the annotator's last one: it can be undone like any other."""
        edit = Edit(act, steps)
        payload = json.dumps(edit_to_json(edit), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        self._edit(self._at, plan.annotator, plan.document, act, payload, self._program, None)

    def leave_out(self, row: int, digest: str) -> None:
        """The row of the pack is known, and is in no journal here."""
        self._seqs[row] = None
        self._carried.append((self._pack, row, digest, None))

    def carry(self, values: tuple[Any, ...], plan: _Plan, hash_of: Callable[[int], str]) -> None:
        """The row of the pack is the next row of the journal."""
        row, at, _, document, kind, target, _, act, payload, program, bulk, digest = values
        name = plan.annotator
        if plan.recodings:
            edit = _recoded_edit(edit_from_json(json.loads(payload)), plan.recodings)
            payload = json.dumps(edit_to_json(edit), ensure_ascii=False, separators=(",", ":"))
        # Between two copies that part all is the annotator's act, so that undo walks the whole way back exactly.
        if kind == Kind.SUGGEST and plan.before == plan.desk:
            seq = self._put(at, name, document, kind, None, None, act, payload, program, None)
        else:
            done = self._seq_of(target, hash_of) if kind != Kind.EDIT else None
            here = self._cursor(name)
            # An undo is one here, too, where what it takes back is what was done last; so it is unless other packs of
            # the same person came between. Else it is an act that does the same.
            if kind == Kind.UNDO and done is not None and done == here:
                seq = self._put(at, name, document, kind, done, None, act, payload, program, None)
                self._cursors[name] = self._parent(done)
            elif kind == Kind.REDO and done is not None and self._parent(done) == here:
                seq = self._put(at, name, document, kind, done, None, act, payload, program, None)
                self._cursors[name] = done
            else:
                seq = self._edit(at, name, document, act, payload, program, bulk if kind == Kind.EDIT else None)
        self._seqs[row] = seq
        self._carried.append((self._pack, row, digest, seq))
        if len(self._carried) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        """What was added is in the tables."""
        self._desk.executemany(_INSERT, self._rows)
        self._desk.executemany("INSERT INTO carried (pack, row, hash, seq) VALUES (?, ?, ?, ?)", self._carried)
        self._rows.clear()
        self._carried.clear()
        if self._last:
            chain.write_head(self._desk, self._head)

    def _edit(self, at: str, name: str, document: str, act: str, payload: str, program: str, bulk: int | None) -> int:
        parent = self._cursor(name)
        first = None if bulk is None else self._bulks.setdefault((name, bulk), self._last + 1)
        seq = self._put(at, name, document, Kind.EDIT, None, parent, act, payload, program, first)
        self._parents[seq] = parent
        self._cursors[name] = seq
        return seq

    def _put(
        self,
        at: str,
        name: str,
        document: str,
        kind: str,
        target: int | None,
        parent: int | None,
        act: str,
        payload: str,
        program: str,
        bulk: int | None,
    ) -> int:
        self._last += 1
        seq = self._last
        what = (str(kind), seq if target is None else target, parent, act, payload, program, bulk)
        values = (seq, at, name, document, *what)
        self._head = chain.row_hash(self._head, values)
        self._rows.append((*values, self._head))
        return seq

    def _cursor(self, name: str) -> int | None:
        if name not in self._cursors:
            self._cursors[name] = journal.cursor(self._desk, name)
        return self._cursors[name]

    def _parent(self, seq: int) -> int | None:
        if seq not in self._parents:
            self._parents[seq] = self._desk.execute("SELECT parent FROM journal WHERE seq = ?", (seq,)).fetchone()[0]
        return self._parents[seq]

    def _seq_of(self, row: int, hash_of: Callable[[int], str]) -> int | None:
        if row not in self._seqs:
            query = "SELECT seq FROM carried WHERE (pack, row, hash) = (?, ?, ?)"
            found = self._desk.execute(query, (self._pack, row, hash_of(row))).fetchone()
            self._seqs[row] = None if found is None else found[0]
        return self._seqs[row]


def _recoded(layer: AnnotationSet, recodings: Iterable[Recoding]) -> AnnotationSet:
    """Return the layer as changes of the schema would have made it."""
    for recoding in recodings:
        edit = recode(layer, recoding)
        layer = layer if edit is None else apply(layer, edit)
    return layer


def _recoded_edit(edit: Edit, recodings: Iterable[Recoding]) -> Edit:
    for recoding in recodings:
        edit = recoding.edit(edit)
    return edit


def _require_day(day: str, seconds: float) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise PackError(f"it counts seconds of {day[:20]!r}, which is no day") from error
    if not isfinite(seconds) or not 0 <= seconds <= _SECONDS_OF_A_DAY:
        raise PackError(f"it counts {seconds:,.0f} seconds on {day}")
