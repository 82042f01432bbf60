"""A team, its packs and the tour, for one's own eyes: ``make screenshots ARGS='--states --out FOLDER'``."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

import resources
from annotate import acts
from annotate.acts import Actor
from annotate.model import State
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.training.news import read_news
from benchmarks.painting import settle
from docs.sample_projects import MODEL, SECOND
from gui.packs.hand_in_page import HandInPage
from gui.packs.home_page import HomePage
from gui.team.people_dialog import PeopleDialog
from gui.window import Window
from storage.defaults import new_id
from storage.packing import Order
from storage.project import Project

_ARTICLES = 3


def tour_states(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Yield each step of the tour, while it is shown."""
    window.touring.start()
    while window.touring.at is not None:
        settle(20)
        yield f"tour-{window.touring.at + 1:02}", window
        window.touring.next()


def team_states(window: Window, packs: tuple[Path, Path]) -> Iterator[tuple[str, QWidget]]:
    """Yield the people and the packs of a team; these packs have two answers to the same questions."""
    window.teaming.people()
    people = window.filing.page("people")
    assert isinstance(people, PeopleDialog)
    yield "people", people
    people.close()
    made = window.carrying.make()
    assert made is not None
    yield "make-packs", made
    made.start()
    wait(lambda: bool(made.report.toPlainText()))
    settle(20)
    yield "make-packs-done", made
    made.close()
    home = window.carrying.bring_files([*packs, packs[0].with_name("gone.ankan")])
    assert isinstance(home, HomePage)
    wait(lambda: bool(home.questions))
    settle(20)
    yield "bring-packs", home
    home.show_next()
    settle(5)
    yield "bring-packs-question", home
    home.close()


def pack_states(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Yield what an annotator sees of a pack that is open, before and after it is handed in."""
    yield "pack", window
    page = window.carrying.hand_in()
    assert isinstance(page, HandInPage)
    yield "hand-in", page
    page.hand_in()
    yield "hand-in-done", page
    page.close()


def make_packs(team: Path, folder: Path) -> tuple[Path, Path]:
    """Make two copies of one person's pack, in which the same names are called otherwise."""
    folder.mkdir()
    made = folder / f"{SECOND} 1.ankan", folder / f"{SECOND} 2.ankan"
    news = {each.id: each for each in read_news(resources.path("news"))}
    with Project.open(team) as project:
        waiting = [row.id for row in project.documents(SECOND) if row.state is State.OPEN][-_ARTICLES:]
        for document in waiting:
            found = [EntitySuggestion(*entity, 0.9, MODEL) for entity in news[document].entities[:8]]
            project.adopt_suggestions(document, SECOND, Suggestions(tuple(found)), model=MODEL, new_id=new_id)
        project.packs.cut(Order(SECOND, tuple(waiting)), made[0])
    made[1].write_bytes(made[0].read_bytes())
    for path, label in zip(made, ("MISC", "NUMEX"), strict=True):
        with Project.open(path) as pack:
            for document in waiting:
                for span in pack.annotations(document, SECOND).live_spans[:3]:
                    edit = acts.relabel(pack.annotations(document, SECOND), Actor(SECOND, new_id, 1.0), span.id, label)
                    assert edit is not None
                    pack.apply(document, SECOND, edit)
    return made


def wait(is_done: Callable[[], bool]) -> None:
    """Let the window go on until this is so."""
    while not is_done():
        QTest.qWait(10)
