"""Packs come home in any order, twice, in part, older after newer: the project is the same, and nothing is lost."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.edits import Edit, apply
from annotate.merging import Copies, Side, differences, merged, steps_between
from storage.project import Project
from tests.pack_work import DOCUMENTS, act, bring, copy_of, layers, make_desk, make_pack, orders, said, work
from tests.strategies import DEFAULT_SCHEMA, annotation_sets, messy_text

seeds = st.integers(0, 2**32)


def _desk(folder: Path, rng: random.Random) -> Path:
    path = folder / "desk.ankan"
    with make_desk(path) as desk:
        for _ in range(rng.randrange(12)):
            act(rng, desk, rng.choice(("asha", "ravi")), DOCUMENTS)
    return path


@settings(max_examples=4)
@given(seeds)
def test_packs_come_home_in_any_order_and_any_number_of_times(seed: int) -> None:
    rng = random.Random(seed)
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = _desk(folder, rng)
        with Project.open(path) as desk:
            # Two packs are out with one person, of different articles.
            packs = [
                make_pack(desk, folder / "one.ankan", "asha", DOCUMENTS[:2]),
                make_pack(desk, folder / "two.ankan", "asha", DOCUMENTS[2:]),
                make_pack(desk, folder / "three.ankan", "ravi"),
            ]
        files = []
        for at, pack in enumerate(packs):
            # Each comes home in part first: what it was half-way.
            work(pack, seed + at, rng.randrange(12))
            files.append(copy_of(pack, f"half-{at}.ankan"))
            work(pack, seed + 10 + at, rng.randrange(12))
            files.append(pack)
        found = []
        for at, order in enumerate(orders(rng, files, 3)):
            with Project.open(copy_of(path, f"desk-{at}.ankan")) as desk:
                assert bring(desk, order) == []
                assert desk.check() == []
                found.append(said(desk))
                for pack in packs:
                    with Project.open(pack) as home:
                        who = home.pack.annotator
                        for document in home.document_ids():
                            assert desk.annotations(document, who) == home.annotations(document, who)
        assert found[0] == found[1] == found[2]


@settings(max_examples=5)
@given(seeds)
def test_two_copies_of_a_pack_give_the_same_in_either_order(seed: int) -> None:
    rng = random.Random(seed)
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = _desk(folder, rng)
        with Project.open(path) as desk:
            pack = make_pack(desk, folder / "pack.ankan", "asha")
        work(pack, seed, rng.randrange(8))
        copies = [copy_of(pack, "copy.ankan"), pack]
        for at, each in enumerate(copies):
            work(each, seed + 1 + at, 1 + rng.randrange(8))
        found = []
        for at, order in enumerate((copies, copies[::-1])):
            with Project.open(copy_of(path, f"desk-{at}.ankan")) as desk:
                bring(desk, order)
                # What is decided is not asked again, and nothing changes.
                before = said(desk)
                assert bring(desk, [*copies, *copies]) == []
                assert said(desk) == before
                assert desk.check() == []
                found.append(layers(desk))
                rows = {row[0] for row in desk._database.connection.execute("SELECT hash FROM carried")}
                for each in copies:
                    with Project.open(each) as home:
                        for row in home.journal_rows(annotator="asha"):
                            if row.seq > home.pack.rows:
                                digest = home._database.connection.execute(
                                    "SELECT hash FROM journal WHERE seq = ?", (row.seq,)
                                ).fetchone()[0]
                                assert digest in rows
        assert found[0] == found[1]


@settings(max_examples=5)
@given(seeds)
def test_everything_that_came_home_can_be_undone_and_done_again(seed: int) -> None:
    rng = random.Random(seed)
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Project.open(_desk(folder, rng)) as desk:
            pack = make_pack(desk, folder / "pack.ankan", "asha")
            work(pack, seed, 6)
            copy = copy_of(pack, "copy.ankan")
            work(pack, seed + 1, 6)
            work(copy, seed + 2, 6)
            bring(desk, [pack, copy])
            there = layers(desk)
            steps = 0
            while desk.undo("asha") is not None:
                steps += 1
            for _ in range(steps):
                desk.redo("asha")
            assert desk.check() == []
            gold = {key: layer.gold() for key, layer in layers(desk).items()}
            assert gold == {key: layer.gold() for key, layer in there.items()}


@st.composite
def _copies(draw: st.DrawFn) -> tuple[str, Copies]:
    text = draw(messy_text)
    return text, Copies(*(draw(annotation_sets(text)) for _ in range(3)))


@settings(max_examples=40)
@given(_copies())
def test_the_joined_layer_is_the_same_from_both_sides_and_obeys_the_schema(given: tuple[str, Copies]) -> None:
    text, copies = given
    turned = Copies(copies.base, copies.pack, copies.desk)
    picks = {each.record: Side.DESK for each in differences(copies) if each.is_clash}
    back = {each.record: Side.PACK for each in differences(turned) if each.is_clash}
    joined = merged(copies, picks)
    assert joined == merged(turned, back)
    assert DEFAULT_SCHEMA.validate(text, joined) == ()


@settings(max_examples=40)
@given(_copies())
def test_what_only_one_copy_has_changed_is_as_that_copy_has_it(given: tuple[str, Copies]) -> None:
    _text, copies = given
    same = Copies(copies.base, copies.base, copies.pack)
    assert differences(same) == [] or all(not each.is_clash for each in differences(same))


@settings(max_examples=40)
@given(_copies())
def test_steps_between_two_layers_lead_from_one_to_the_other(given: tuple[str, Copies]) -> None:
    _text, copies = given
    assert apply(copies.base, Edit("to", steps_between(copies.base, copies.desk))) == copies.desk
