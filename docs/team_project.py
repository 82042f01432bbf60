"""A project of a team at work, for the pictures of docs/teams.md."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import resources
from annotate import acts
from annotate.acts import Actor
from annotate.assignment import Wishes
from annotate.edits import Edit
from annotate.model import AnnotationSet
from annotate.people import Person
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.training.news import NewsArticle, read_news
from docs.sample_projects import ANNOTATOR, MODEL, REVIEWER, SECOND
from storage.assignment import Order
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project

THIRD = "zeenat"
_ARTICLES = 24
# How far each of them is.
_DONE = {ANNOTATOR: 1.0, SECOND: 0.6, THIRD: 0.3}


def make_team(path: Path) -> Path:
    """Make a project of our own news that three people annotate: one is done, one is quick, one has begun."""
    now, chance = _clock(), random.Random(7)
    articles = {each.id: each for each in read_news(resources.path("news"))[:_ARTICLES]}
    with Project.create(path, default_schema(), now=now) as project:
        for each in articles.values():
            project.add_article(ImportedArticle(each.id, None, "Ankan", each.text, each.text.encode()))
        project.team.add(*(Person(name, "") for name in _DONE), Person(REVIEWER, "", may_adjudicate=True))
        project.team.assign(Order("week 1", tuple(_DONE), Wishes(double=0.3, again=0.2, hidden=0.25, seed=1)))
        for name, share in _DONE.items():
            mine = [each for each in project.team.assignments(name) if each.annotator == name]
            for each in mine[: round(share * len(mine))]:
                _annotate(project, articles[each.document], name, chance)
        project.set_setting("annotator", REVIEWER)
    return path


def _clock() -> Callable[[], datetime]:
    moment = datetime(2026, 11, 20, 9, tzinfo=UTC)

    def now() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=40)
        return moment

    return now


def _annotate(project: Project, article: NewsArticle, name: str, chance: random.Random) -> None:
    """The names are decided on, or marked where suggestions are hidden; now and then otherwise than others do."""
    entities = [EntitySuggestion(start, end, label, 0.9, MODEL) for start, end, label in article.entities]
    project.adopt_suggestions(article.id, name, Suggestions(tuple(entities)), model=MODEL, new_id=new_id)
    for start, end, label in article.entities:
        seconds = chance.choice([0.2, 0.3, 1.4, 2.2]) if name == SECOND else chance.uniform(1, 4)
        edit = _decided(
            project.annotations(article.id, name), Actor(name, new_id, seconds), (start, end, label), chance
        )
        if edit is not None:
            project.apply(article.id, name, edit)
    done = acts.finish(project.annotations(article.id, name))
    assert done is not None
    project.apply(article.id, name, done)
    project.add_activity(article.id, name, chance.uniform(120, 420))


def _decided(now: AnnotationSet, actor: Actor, entity: tuple[int, int, str], chance: random.Random) -> Edit | None:
    start, end, label = entity
    luck = chance.random()
    span = next((each for each in now.undecided if (each.start, each.end) == (start, end)), None)
    if span is None:
        return acts.add_span(now, actor, start, end, label) if luck < 0.85 else None
    if luck < 0.06:
        return acts.reject(now, actor, [span.id])
    if luck < 0.14:
        return acts.relabel(now, actor, span.id, "ORG" if label != "ORG" else "LOC")
    return acts.accept(now, actor, [span.id])
