"""What has to be decided before a pack comes home, and the decisions; as records, and as a file to be filled in."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.merging import Copies, Difference, Side
from annotate.model import Quote, Record, Span

FORMAT = "ankan-decisions/1"
# What is taken of an article or a pack that does not come in.
LEAVE = "leave"
# A person who is not in the list is taken into it, a pack that the desk does not know is taken for one of its own.
ADD = "add"
# Of an article: what either copy did, record by record where both changed one.
EACH = "each"


class About(StrEnum):
    """What a question is about."""

    LAYER = "layer"  # two copies of one layer
    TEXT = "text"  # an article that has another text here
    CODE = "code"  # a label that the project's schema does not have
    SCHEMA = "schema"  # an article that does not obey the project's schema
    PERSON = "person"  # somebody who is not in the list of people
    PACK = "pack"  # a pack that the desk does not remember to have made


class Undecided(KnownError):
    """Something has to be decided first; ``questions`` say what. Nothing was changed."""

    def __init__(self, questions: "Iterable[Question]") -> None:
        self.questions = list(questions)
        listed = " ".join(question.sentence for question in self.questions[:5])
        more = f" And {len(self.questions) - 5} more." if len(self.questions) > 5 else ""
        super().__init__(
            f"{counted(len(self.questions), 'question')} to be decided first; nothing was changed. {listed}{more}",
            option="--dry-run --decide FILE writes them into a file to be filled in; --decide FILE then takes it",
        )


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be decided. ``id`` also tells the situation apart: what was decided in another one does not count.

    ``choices`` are what may be taken of the whole; for two copies of a layer ``differences`` can be decided one by one.
    ``texts`` are those of the desk and of the pack, where an article has not the same one in both.
    """

    id: str
    about: About
    pack: int
    sentence: str
    choices: tuple[str, ...]
    document: str = ""
    title: str = ""
    copies: Copies | None = None
    differences: tuple[Difference, ...] = ()
    texts: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What is taken of the whole; with `EACH` also which side of which record."""

    take: str
    records: Mapping[str, Side] = field(default_factory=dict)


Decisions = Mapping[str, Decision]


def question_id(*parts: object) -> str:
    """Return the id of a question: the same for the same situation, whoever asks."""
    return sha256(json.dumps([str(part) for part in parts], ensure_ascii=False).encode()).hexdigest()[:16]


def problem_with(question: Question, decision: Decision) -> str:
    """Return why this cannot be the answer; empty where it can."""
    if decision.take not in question.choices:
        return f"{decision.take!r} is no answer; there are {', '.join(question.choices)}"
    if decision.take == EACH:
        for difference in question.differences:
            side = decision.records.get(difference.record) or difference.proposed
            if side is None:
                return f"both copies have changed {described(difference.desk or difference.pack or difference.base)}"
            if side not in difference.choices:
                return f"two versions of {described(difference.desk)} cannot stand side by side"
    return ""


def described(record: Record | None) -> str:
    """Return a record in a few words, without those of the article."""
    match record:
        case None:
            return "nothing"
        case Span():
            what = f"{record.label} {record.start}-{record.end}"
        case Quote():
            places = [
                f"{role} {anchor.start}-{anchor.end}"
                for role, anchor in (("speaker", record.speaker), ("cue", record.cue))
                if anchor is not None
            ]
            what = " ".join([record.kind, f"{record.start}-{record.end}", *places])
        case _:
            places = [
                f"{role} {anchor.start}-{anchor.end}"
                for role, anchor in (("holder", record.holder), ("target", record.target))
                if anchor is not None
            ]
            what = " ".join(["stance", record.value, *places])
    decision = record.origin.decision
    return f"{what} ({decision.value if decision else 'undecided'})"


def decision_to_json(decision: Decision) -> dict[str, Any]:
    """Return the decision as a JSON object."""
    return {"take": decision.take, "records": {name: side.value for name, side in decision.records.items()}}


def decision_from_json(value: dict[str, Any]) -> Decision:
    """Return the decision that the desk wrote."""
    return Decision(value["take"], {name: Side(side) for name, side in value["records"].items()})


# As a file -----------------------------------------------------------------------------------------------------------


def questions_to_json(questions: Iterable[Question], decisions: Decisions) -> dict[str, Any]:
    """Return the questions as a form: each ``take`` that is null waits for one of the ``choices``."""
    return {
        "format": FORMAT,
        "questions": [_question_to_json(each, decisions.get(each.id)) for each in questions],
    }


def _question_to_json(question: Question, decision: Decision | None) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": question.id,
        "pack": question.pack,
        "about": question.about.value,
        "question": question.sentence,
        "choices": list(question.choices),
        "take": decision.take if decision else None,
    }
    if question.document:
        value |= {"article": question.document, "title": question.title}
    if question.differences:
        value["records"] = [
            {
                "id": each.record,
                "before": described(each.base),
                "desk": described(each.desk),
                "pack": described(each.pack),
                "choices": [side.value for side in each.choices],
                "take": _side(each, decision),
            }
            for each in question.differences
        ]
    return value


def _side(difference: Difference, decision: Decision | None) -> str | None:
    side = decision.records.get(difference.record) if decision is not None else None
    side = side or difference.proposed
    return side.value if side is not None else None


def read_decisions(path: Path) -> dict[str, Decision]:
    """Return what was filled in, by the id of the question. Raises `KnownError`."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["format"] != FORMAT:
            raise ValueError(f"it is {str(value['format'])[:40]!r}, not {FORMAT}")
        found = {}
        for each in value["questions"]:
            if each["take"] is not None:
                records = {
                    str(record["id"]): Side(record["take"])
                    for record in each.get("records", [])
                    if record["take"] is not None
                }
                found[str(each["id"])] = Decision(str(each["take"]), records)
    except OSError as error:
        raise KnownError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise KnownError(
            f"{path} does not hold decisions ({str(error)[:100]}): let --dry-run write it, and fill it in."
        ) from error
    return found
