"""Finding words in 10,000 articles: from asking to the first results, and to the last; labelling all of them."""

import random
import tempfile
from itertools import count
from pathlib import Path
from time import perf_counter

from annotate import bulk_acts
from annotate.acts import Actor
from annotate.edits import Edit
from annotate.finding import make_query
from benchmarks.articles import sample_texts
from benchmarks.measure import Figure
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project
from storage.search import ArticleHits

_ARTICLES, _WORDS = 10_000, 300
# A screen of results.
_FIRST = 20
_GOAL = 100.0
_ROUNDS = 5
# In one of so many articles; as many are labelled.
_RARE = 50
_QUERIES = {
    "a word of nearly every article": "में",
    "a word of every fiftieth article": "ज़ेलेंस्की",
    "the same in another spelling": "जेलेंस्की",
    "the same in Latin letters": "zelensky",
    "a name of two words in Latin letters": "volodymyr zelensky",
    "the beginning of a word": "ज़ेल",
    "a phrase": "वोलोदिमीर ज़ेलेंस्की ने",
    "a word that is nowhere": "अनुपस्थित",
}


def run() -> list[Figure]:
    """Return the times of the first results, of all results, and of labelling and undoing what was found."""
    figures = []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "find.ankan"
        begun = perf_counter()
        with Project.create(path, default_schema()) as project:
            project.add_articles(_articles())
        added = perf_counter() - begun
        figures.append(Figure(f"find: {_ARTICLES} articles imported and indexed", (added * 1000,)))
        worst = 0.0
        for what, words in _QUERIES.items():
            times, note = _first_results(path, words)
            worst = max(worst, *times)
            figures.append(Figure(f"find: first results, {what}", times, _GOAL, note))
        figures.append(Figure("find: the slowest of all of these", (worst,), _GOAL))
        figures += _label_all(path)
    return figures


def _articles() -> list[ImportedArticle]:
    chance = random.Random(0)
    words = " ".join(sample_texts()).split()
    made = []
    for number in range(_ARTICLES):
        story = chance.choices(words, k=_WORDS)
        if number % _RARE == 0:
            story[100:103] = ["वोलोदिमीर", "ज़ेलेंस्की", "ने"]
        made.append(ImportedArticle(f"a{number}", None, "bench", " ".join(story), b""))
    return made


def _first_results(path: Path, words: str) -> tuple[tuple[float, ...], str]:
    """Return the milliseconds until a screen of articles is there, each time through a connection of its own."""
    times = []
    for _ in range(_ROUNDS):
        with Project.open(path) as project:
            begun = perf_counter()
            query = make_query(words)
            assert query is not None
            search, found = project.find(query), 0
            for article in search.articles():
                found += article is not None
                if found == _FIRST:
                    break
            times.append((perf_counter() - begun) * 1000)
    return tuple(times), f"{search.total} articles to look at"


def _label_all(path: Path) -> list[Figure]:
    """Label a name wherever it stands and undo it; the file is asked for every place first."""
    with Project.open(path) as project:
        query = make_query("ज़ेलेंस्की")
        assert query is not None
        begun = perf_counter()
        found: list[ArticleHits] = [each for each in project.find(query).articles() if each is not None]
        searched = perf_counter()
        numbers = count()
        actor = Actor("bench", lambda: f"s{next(numbers):06}", 1.0)
        edits: list[tuple[str, Edit]] = []
        for article in found:
            now = project.annotations(article.document, "bench")
            ranges = [(hit.start, hit.end) for hit in article.hits]
            edit = bulk_acts.label_all(now, actor, ranges, "PER")
            if edit is not None:
                edits.append((article.document, edit))
        project.apply_all("bench", edits)
        labelled = perf_counter()
        project.undo("bench")
        undone = perf_counter()
    where = f"{len(edits)} articles"
    return [
        Figure("find: all results of that name", ((searched - begun) * 1000,), note=where),
        Figure("find: labelling all of them, one transaction", ((labelled - searched) * 1000,), note=where),
        Figure("find: undoing that", ((undone - labelled) * 1000,), note=where),
    ]
