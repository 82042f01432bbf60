"""Work in packs for the tests: a desk with three articles, packs of it, random acts in them, and the desk compared."""

import random
import shutil
from collections.abc import Iterable, Sequence
from itertools import permutations
from pathlib import Path

from annotate.codec import record_to_json
from annotate.merging import Side
from annotate.model import AnnotationSet, Record
from storage.conflicts import EACH, About, Decision, Question
from storage.importing import ImportedArticle
from storage.packing import Order
from storage.project import Project
from tests.faults.chance import OTHER_TEXT, TEXT, make_actor, random_edit, random_suggestions
from tests.strategies import DEFAULT_SCHEMA

THIRD_TEXT = "लखनऊ 🇮🇳 में क\u093cमला ने बताया कि राज्\u200dय सरकार नई नीति लाएगी।\nराहुल और सोनिया साथ आए।"
DOCUMENTS = ("मोदी", "दिल्ली", "लखनऊ")
PEOPLE = ("asha", "ravi")
DAY = "2026-11-2"


def make_desk(path: Path) -> Project:
    """A new project with three articles."""
    project = Project.create(path, DEFAULT_SCHEMA)
    for name, text in zip(DOCUMENTS, (TEXT, OTHER_TEXT, THIRD_TEXT), strict=True):
        project.add_article(ImportedArticle(name, None, "test", text, text.encode()))
    return project


def make_pack(desk: Project, path: Path, annotator: str, documents: Sequence[str] = ()) -> Path:
    """A pack of the desk is at ``path``."""
    desk.packs.cut(Order(annotator, tuple(documents)), path)
    return path


def act(rng: random.Random, project: Project, annotator: str, documents: Sequence[str]) -> None:
    """One act, undo, redo, act on several articles, suggestion, or minute of work by chance."""
    chance, document = rng.random(), rng.choice(documents)
    if chance < 0.12:
        project.undo(annotator)
    elif chance < 0.2:
        project.redo(annotator)
    elif chance < 0.3:
        text = project.document(document).text
        found = random_suggestions(rng, text)
        new_id = make_actor(rng, annotator).new_id
        project.adopt_suggestions(document, annotator, found, model="model/1", new_id=new_id)
    elif chance < 0.4:
        project.ignore_finding(document, annotator, f"twice:{rng.randrange(9)}:PER")
        with project._database.transaction() as connection:
            connection.execute(
                """INSERT INTO activity VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds""",
                (document, annotator, f"{DAY}{rng.randrange(10)}", rng.randrange(1, 300)),
            )
    elif chance < 0.5:
        edits = [(name, _edit(rng, project, annotator, name)) for name in documents]
        project.apply_all(annotator, [(name, edit) for name, edit in edits if edit is not None])
    else:
        edit = _edit(rng, project, annotator, document)
        if edit is not None:
            project.apply(document, annotator, edit)


def _edit(rng, project, annotator, document):  # type: ignore[no-untyped-def]
    layer, text = project.annotations(document, annotator), project.document(document).text
    return random_edit(rng, layer, text, make_actor(rng, annotator))


def work(path: Path, seed: int, acts: int) -> None:
    """So many acts are done in the pack."""
    rng = random.Random(f"work {seed}")
    with Project.open(path) as pack:
        assert pack.pack is not None
        for _ in range(acts):
            act(rng, pack, pack.pack.annotator, pack.document_ids())


def copy_of(path: Path, name: str) -> Path:
    """A copy of a project file that nobody has open."""
    return Path(shutil.copy(path, path.with_name(name)))


# Deciding -------------------------------------------------------------------------------------------------------------


def by_content(question: Question) -> Decision:
    """An answer that does not depend on which copy came first."""
    assert question.about is About.LAYER, question
    return Decision(
        EACH, {each.record: _smaller(each.desk, each.pack) for each in question.differences if each.is_clash}
    )


def _smaller(desk: Record | None, pack: Record | None) -> Side:
    return Side.DESK if _text(desk) <= _text(pack) else Side.PACK


def _text(record: Record | None) -> str:
    return "" if record is None else repr(sorted(record_to_json(record).items()))


def bring(desk: Project, packs: Iterable[Path], decide=by_content) -> list[Question]:  # type: ignore[no-untyped-def]
    """The packs come home one after the other; returns what was asked."""
    asked: list[Question] = []
    for pack in packs:
        questions = [each for home in desk.packs.rehearse([pack], {}) for each in home.questions]
        desk.packs.merge([pack], {each.id: decide(each) for each in questions})
        asked += questions
    return asked


# Comparing ------------------------------------------------------------------------------------------------------------


def layers(desk: Project) -> dict[tuple[str, str], AnnotationSet]:
    """All that is said."""
    return {(name, who): desk.annotations(name, who) for name in desk.document_ids() for who in PEOPLE}


def said(desk: Project) -> dict[str, object]:
    """All that must not depend on the order in which packs came: layers, and rows of packs in each layer, in order."""
    with desk._database.snapshot() as connection:
        query = """SELECT document, annotator, group_concat(hash, ' ') FROM
            (SELECT document, annotator, carried.hash AS hash, pack, row FROM carried JOIN journal USING (seq)
            ORDER BY journal.seq) GROUP BY document, annotator ORDER BY document, annotator"""
        rows = connection.execute(query).fetchall()
        activity = connection.execute(
            "SELECT document, annotator, day, round(seconds, 3) FROM activity ORDER BY 1, 2, 3"
        )
        ignored = connection.execute("SELECT * FROM ignored_finding ORDER BY 1, 2, 3")
        homes = connection.execute("SELECT pack, last, head FROM homecoming ORDER BY 1, 2, 3")
        models = connection.execute("SELECT document, annotator, suggested_by FROM layer ORDER BY 1, 2")
        return {
            "layers": layers(desk),
            "rows": rows,
            "activity": activity.fetchall(),
            "ignored": ignored.fetchall(),
            "homes": homes.fetchall(),
            "models": models.fetchall(),
        }


def orders(rng: random.Random, packs: Sequence[Path], count: int) -> list[list[Path]]:
    """So many orders of the packs by chance, each pack in each at least once, some twice."""
    every = list(permutations(packs))
    return [[*rng.choice(every), *rng.sample(list(packs), rng.randrange(len(packs)))] for _ in range(count)]
