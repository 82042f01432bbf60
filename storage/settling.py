"""Asking while a pack comes home: what was decided, now or when it came before, is followed and remembered."""

import json
import sqlite3

from storage.conflicts import Decision, Decisions, Question, decision_from_json, decision_to_json, problem_with
from storage.homecoming import Homecoming
from storage.packs import PackError


class Settling:
    """The questions of one pack that comes home, with their answers; what nobody has answered is told with the rest."""

    def __init__(self, connection: sqlite3.Connection, decisions: Decisions, home: Homecoming) -> None:
        self._desk = connection
        self._decisions = decisions
        self._home = home
        self._settled: dict[str, Decision] = {}

    def ask(self, question: Question) -> Decision | None:
        """Return what was decided, now or when the pack came before; None, and the question is told, if nothing was."""
        decision = self._decisions.get(question.id) or self._decided_before(question)
        if decision is None:
            if all(asked.id != question.id for asked in self._home.questions):
                self._home.questions.append(question)
            return None
        if problem := problem_with(question, decision):
            raise PackError(f"{question.sentence} The decision cannot be followed: {problem}")
        self._settled[question.id] = decision
        return decision

    def write(self, at: str) -> None:
        """What was decided is remembered: the same pack does not ask again."""
        self._desk.executemany(
            "INSERT INTO settled (pack, question, at, take) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (self._home.pack, question, at, json.dumps(decision_to_json(decision), ensure_ascii=False))
                for question, decision in self._settled.items()
            ],
        )

    def _decided_before(self, question: Question) -> Decision | None:
        query = "SELECT take FROM settled WHERE pack = ? AND question = ?"
        found = self._desk.execute(query, (self._home.pack, question.id)).fetchone()
        return None if found is None else decision_from_json(json.loads(found[0]))
