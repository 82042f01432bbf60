"""Packs come home: what their annotators did is in the project, with times and history, and nothing is lost.

The rows of a pack's journal behind the cut are appended to the project's. Each is known by the pack, its number and its
hash, so a pack that comes twice adds nothing, one that comes in part adds the rest later, and an older copy is the
beginning of what is there. Where an annotator worked on two copies of an article, the layer goes back to where the ways
parted, then the other way is walked, and a last row makes of it what was decided: each of these can be undone.
"""

import json
import sqlite3
from datetime import datetime

from annotate.edits import Edit
from annotate.merging import steps_between
from annotate.model import State
from annotate.people import Person
from annotate.recoding import Recoding
from annotate.schema import Schema
from storage import chain
from storage.arriving import Arrived, require_ours
from storage.carried_rows import RowWriter
from storage.carried_work import CarriedWork
from storage.conflicts import ADD, LEAVE, About, Decisions, Question, question_id
from storage.database import timestamp
from storage.homecoming import ArticleNews, Homecoming
from storage.how_far import Tell
from storage.layers import write_layer
from storage.merge_plans import Plan, Planning
from storage.packs import Cut, next_number, pack_layers, write_cut
from storage.people import add_people, read_people
from storage.settling import Settling

# What the rows are called that join two copies.
SET_BACK, SETTLE = "set back", "settle"
_ROWS = 500


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
        self._now = now
        self._program = program
        self._tell = tell
        manifest = arrived.manifest
        self._cut: Cut | None = require_ours(connection, manifest, project_id)
        number = self._cut.number if self._cut is not None else manifest.number
        self._layers = pack_layers(connection, number) if self._cut is not None else {}
        self.home = Homecoming(number, manifest.annotator)
        self._settling = Settling(connection, decisions, self.home)

    def run(self) -> Homecoming:
        """All that the pack adds is in the tables, as far as nothing is left to be decided."""
        if not self._is_welcome():
            return self.home
        known = self._known_rows()
        recodings = self._changes_since()
        planning = Planning(
            self._desk,
            self._pack,
            self.home.pack,
            layers=self._layers,
            schema=self._schema,
            recodings=recodings,
            settling=self._settling,
            tell=self._tell,
        )
        plans = planning.plans(known)
        work = CarriedWork(self._desk, self._pack, self.home.pack, self._layers)
        seconds = work.write_activity()
        work.write_marks(recodings)
        work.write_attempts()
        if self._pack.last > known:
            self._write(known, plans)
        self._tell_news(plans, planning.left_out, seconds)
        self._settling.write(timestamp(self._now))
        self._write_homecoming(self._pack.last - known, len(plans))
        return self.home

    # Who and what ----------------------------------------------------------------------------------------------------

    def _is_welcome(self) -> bool:
        """True when the pack is one of the desk's, of somebody who is in the list of people; asks where it is not."""
        manifest = self._pack.manifest
        name = manifest.annotator
        people = {person.name for person in read_people(self._desk)}
        is_somebody = True
        if people and name not in people:
            decision = self._settling.ask(
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
        decision = self._settling.ask(
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
        self.home.pack = next_number(self._desk) if taken else manifest.number
        articles = []
        query = "SELECT sha256 FROM document WHERE id = ?"
        for article in manifest.articles:
            found = self._desk.execute(query, (article.id,)).fetchone()
            if found is not None and found[0] == article.sha256:
                articles.append((article.id, owner, article.base))
        write_cut(self._desk, manifest, articles, number=self.home.pack)
        self._layers = pack_layers(self._desk, self.home.pack)

    def _known_rows(self) -> int:
        """Return up to which row of the pack all is in the project: the hashes make a chain, halving finds it."""
        low = self._pack.manifest.rows
        high = self._pack.last
        while low < high:
            row = (low + high + 1) // 2
            key = (self.home.pack, row, self._pack.row_hash(row))
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

    # Writing ---------------------------------------------------------------------------------------------------------

    def _write(self, known: int, plans: dict[str, Plan]) -> None:
        """The new rows are in the journal, the layers as they are to be, and all rows of the pack are known."""
        writer = RowWriter(self._desk, self.home.pack, self._now, self._program)
        for plan in plans.values():
            if plan.before != plan.desk:
                writer.add_own(plan, SET_BACK, steps_between(plan.desk, plan.before))
        query = f"SELECT {chain.COLUMNS}, hash FROM journal WHERE seq > ? ORDER BY seq"
        total = self._pack.last - known
        for done, values in enumerate(self._pack.connection.execute(query, (known,))):
            if done % _ROWS == 0:
                self._tell(total // 2 + done // 2, total)
            if values[3] in plans:
                writer.carry(values, plans[values[3]], self._pack.row_hash)
            else:
                writer.leave_out(values[0], values[-1])
        for plan in plans.values():
            if plan.result != plan.after:
                writer.add_own(plan, SETTLE, steps_between(plan.after, plan.result))
        writer.flush()
        for plan in plans.values():
            write_layer(self._desk, Edit("", steps_between(plan.desk, plan.result)), plan.desk, plan.result)
        self.home.rows = total

    def _write_homecoming(self, rows: int, articles: int) -> None:
        self._desk.execute(
            "INSERT INTO homecoming (pack, at, last, head, rows, articles) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (self.home.pack, timestamp(self._now), self._pack.last, self._pack.head, rows, articles),
        )

    def _tell_news(self, plans: dict[str, Plan], left_out: dict[str, int], seconds: dict[str, float]) -> None:
        for plan in plans.values():
            was, now = ({record.id: record for record in side.records()} for side in (plan.desk, plan.result))
            self.home.articles.append(
                ArticleNews(
                    plan.document,
                    self._pack.title(plan.document),
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
        rest = {document: (rows, 0.0) for document, rows in left_out.items()}
        rest |= {document: (0, spent) for document, spent in seconds.items()}
        for document, (rows, spent) in rest.items():
            annotator = self._layers.get(document, self._pack.manifest.annotator)
            is_out = document in left_out
            news = ArticleNews(
                document, self._pack.title(document), annotator, rows, 0, 0, 0, False, False, round(spent, 1), is_out
            )
            self.home.articles.append(news)
