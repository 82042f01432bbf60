"""Ten thousand articles in one file: the look before they are imported, with near duplicates, and the import."""

import json
import random
import tempfile
import time
from pathlib import Path

from benchmarks.articles import sample_texts
from benchmarks.measure import Figure
from storage.adding import Order, add, look
from storage.defaults import default_schema
from storage.project import Project

_ARTICLES = 10_000
_WORDS = 300
# Every twentieth article is an earlier one with some words changed, as agencies' stories are.
_REPEATED = 20


def run() -> list[Figure]:
    """Return the time of the look and of the import; the notes say what was found."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        _write(path)
        with Project.create(Path(folder, "p.ankan"), default_schema()) as project:
            start, began = time.perf_counter(), time.process_time()
            found = look(Order((path,)), project)
            looked, worked = time.perf_counter(), time.process_time() - began
            (added,) = add(Order((path,)), project)
            done = time.perf_counter()
    return [
        Figure(
            "adding: a look at 10,000 articles",
            (1000 * (looked - start),),
            note=f"{1000 * worked / _ARTICLES:.2f} ms of the processor an article, {len(found.near)} nearly the same",
        ),
        Figure("adding: the import", (1000 * (done - looked),), note=f"{len(added.added)} articles"),
    ]


def _write(path: Path) -> None:
    chance = random.Random(0)
    words = " ".join(sample_texts()).split()
    stories: list[list[str]] = []
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for number in range(_ARTICLES):
            if stories and number % _REPEATED == 0:
                story = chance.choice(stories).copy()
                for at in chance.sample(range(_WORDS), 8):
                    story[at] = "बदला"
            else:
                story = chance.choices(words, k=_WORDS)
                stories.append(story)
            out.write(json.dumps({"id": f"a{number}", "text": " ".join(story)}, ensure_ascii=False) + "\n")
