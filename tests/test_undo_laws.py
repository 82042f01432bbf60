"""The laws of undo, over real files: two articles, two annotators, suggestions in between, another program writing."""

import random
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotate.edits import EditConflict, apply, invert
from annotate.history import Entry, History, Kind
from annotate.model import AnnotationSet
from storage import journal
from storage.importing import ImportedArticle
from storage.project import Change, Project
from tests.faults.chance import OTHER_TEXT, TEXT, make_actor, random_edit, random_suggestions
from tests.strategies import DEFAULT_SCHEMA

DOCUMENTS = ("मोदी", "दिल्ली")
ANNOTATORS = ("asha", "ravi")
documents = st.sampled_from(DOCUMENTS)
annotators = st.sampled_from(ANNOTATORS)
seeds = st.integers(0, 2**32)


def make_project(folder: Path) -> Project:
    project = Project.create(folder / "laws.ankan", DEFAULT_SCHEMA)
    for name, text in zip(DOCUMENTS, (TEXT, OTHER_TEXT), strict=True):
        project.add_article(ImportedArticle(name, None, "test", text, text.encode()))
    return project


def all_layers(project: Project) -> dict[tuple[str, str], AnnotationSet]:
    return {(d, a): project.annotations(d, a) for d in DOCUMENTS for a in ANNOTATORS}


class UndoMachine(RuleBasedStateMachine):
    """Holds the file against the pure objects: a set per layer, a `History` per annotator."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = make_project(Path(self.folder.name))
        self.layers = all_layers(self.project)
        self.histories = {annotator: History() for annotator in ANNOTATORS}
        self.edits: dict[int, Change] = {}
        self.bulks: dict[int, list[int]] = {}
        self.is_interrupted = False
        # Unlike those of `make_actor`, never the same twice, whatever seeds are drawn.
        self.ids = (f"{number:012x}" for number in count())

    def follow(
        self, change: Change, *, target: int | None = None, parent: int | None = None, bulk: int | None = None
    ) -> None:
        key = change.after.document, change.annotator
        assert change.before == self.layers[key]
        self.layers[key] = apply(self.layers[key], change.edit)
        assert change.after == self.layers[key]
        entry = Entry(change.seq, change.kind, change.seq if target is None else target, parent, bulk)
        self.histories[change.annotator].follow(entry)

    def act(self, project: Project, document: str, annotator: str, seed: int) -> None:
        rng = random.Random(seed)
        text, annotations = project.document(document).text, project.annotations(document, annotator)
        edit = random_edit(rng, annotations, text, replace(make_actor(rng, annotator), new_id=self.ids.__next__))
        if edit is None:
            return
        change = project.apply(document, annotator, edit)
        self.follow(change, parent=self.histories[annotator].cursor)
        self.edits[change.seq] = change

    @rule(document=documents, annotator=annotators, seed=seeds)
    def an_annotator_acts(self, document: str, annotator: str, seed: int) -> None:
        self.act(self.project, document, annotator, seed)

    @rule(document=documents, annotator=annotators, seed=seeds)
    def another_window_acts(self, document: str, annotator: str, seed: int) -> None:
        with Project.open(self.project.path) as other:
            self.act(other, document, annotator, seed)

    @rule(annotator=annotators, seed=seeds)
    def an_annotator_acts_on_both_articles(self, annotator: str, seed: int) -> None:
        rng = random.Random(seed)
        edits = []
        for document in DOCUMENTS:
            actor = replace(make_actor(rng, annotator), new_id=self.ids.__next__)
            text, annotations = self.project.document(document).text, self.project.annotations(document, annotator)
            if (edit := random_edit(rng, annotations, text, actor)) is not None:
                edits.append((document, edit))
        change = self.project.apply_all(annotator, edits)
        if change is None:
            assert not edits
            return
        parts = [*change.others, change]
        bulk = parts[0].seq if len(parts) > 1 else None
        for part in parts:
            self.follow(part, parent=self.histories[annotator].cursor, bulk=bulk)
            self.edits[part.seq] = part
            if bulk is not None:
                self.bulks[part.seq] = [each.seq for each in parts]

    @rule(annotator=annotators)
    def an_annotator_undoes(self, annotator: str) -> None:
        target = self.histories[annotator].undo_target
        acts = list(reversed(self.bulks.get(target, [target]))) if target is not None else []
        assert self.project.undo_size(annotator) == len(acts)
        self.travel(self.project.undo(annotator), [(Kind.UNDO, each) for each in acts])

    @rule(annotator=annotators)
    def an_annotator_redoes(self, annotator: str) -> None:
        target = self.histories[annotator].redo_target
        acts = self.bulks.get(target, [target]) if target is not None else []
        assert self.project.redo_size(annotator) == len(acts)
        self.travel(self.project.redo(annotator), [(Kind.REDO, each) for each in acts])

    @rule(annotator=annotators, seed=seeds)
    def an_annotator_goes_to_an_edit(self, annotator: str, seed: int) -> None:
        mine = [None, *(seq for seq, change in self.edits.items() if change.annotator == annotator)]
        goal = random.Random(seed).choice(mine)
        steps = journal.way_to(self.project._database.connection, annotator, goal)
        try:
            change = self.project.travel(annotator, goal)
        except EditConflict:
            # What came in meanwhile may be in the way of one of the steps: then none of them is done.
            assert self.is_interrupted
            return
        self.travel(change, steps)
        assert self.histories[annotator].cursor == (self.bulks.get(goal, [goal])[-1] if goal is not None else None)

    def travel(self, change: Change | None, steps: list[tuple[Kind, int]]) -> None:
        """Follow a change that takes back and does again these edits, in this order."""
        if not steps:
            assert change is None
            return
        assert change is not None
        rows = range(change.seq - len(steps) + 1, change.seq + 1)
        annotator = change.annotator
        for seq, (kind, target) in zip(rows, steps, strict=True):
            row = self.project.journal_row(seq)
            assert (row.kind, row.target, row.annotator) == (kind, target, annotator)
            done = self.edits[target].edit
            if not self.is_interrupted:
                assert row.edit == (invert(done) if kind is Kind.UNDO else done)
            self.histories[annotator].follow(Entry(seq, kind, target, None))
        for part in (*change.others, change):
            key = part.after.document, annotator
            assert part.before == self.layers[key]
            self.layers[key] = apply(self.layers[key], part.edit)
            assert part.after == self.layers[key]

    @rule(document=documents, annotator=annotators, seed=seeds)
    def suggestions_come_in(self, document: str, annotator: str, seed: int) -> None:
        rng = random.Random(seed)
        suggestions = random_suggestions(rng, self.project.document(document).text)
        change = self.project.adopt_suggestions(
            document, annotator, suggestions, model="model/1", new_id=self.ids.__next__
        )
        assert self.project.suggested_by(document, annotator) == "model/1"
        if change is not None:
            self.is_interrupted = True
            self.follow(change)

    @rule()
    def the_project_is_opened_again(self) -> None:
        self.project.close()
        self.project = Project.open(self.project.path)

    @invariant()
    def memory_and_file_say_the_same(self) -> None:
        assert all_layers(self.project) == self.layers
        connection = self.project._database.connection
        for annotator, history in self.histories.items():
            assert journal.cursor(connection, annotator) == history.undo_target
            assert journal.redo_target(connection, annotator) == history.redo_target
            assert history.is_between_acts

    def teardown(self) -> None:
        self.project.close()
        with Project.open(self.project.path) as project:
            assert all_layers(project) == self.layers
            assert project.check() == []
        self.folder.cleanup()


TestUndoMachine = UndoMachine.TestCase
TestUndoMachine.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)


@settings(max_examples=8, deadline=None)
@given(seeds)
def test_undoing_everything_leads_to_the_start_and_redoing_everything_back(seed: int) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, make_project(Path(folder)) as project:
        start = all_layers(project)
        for _ in range(60):
            document, annotator = rng.choice(DOCUMENTS), rng.choice(ANNOTATORS)
            text, annotations = project.document(document).text, project.annotations(document, annotator)
            edit = random_edit(rng, annotations, text, make_actor(rng, annotator))
            if edit is not None:
                project.apply(document, annotator, edit)
        end = all_layers(project)
        for annotator in ANNOTATORS:
            while project.undo(annotator) is not None:
                pass
        assert all_layers(project) == start
        with Project.open(project.path) as again:
            assert all_layers(again) == start
            for annotator in ANNOTATORS:
                while again.redo(annotator) is not None:
                    pass
        assert all_layers(project) == end
        assert project.check() == []
