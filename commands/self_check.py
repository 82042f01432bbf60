"""--self-check: does this copy of the program have all it needs? Used by people and by the packaged program."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import resources
from annotate.counted import counted
from annotate.errors import KnownError
from annotate.suggest.pipeline import default_pipeline
from commands.output import write_out
from storage.defaults import default_schema, new_id
from storage.importing import read_articles
from storage.models import DEFAULTS
from storage.project import Project


def self_check() -> int:
    """Print a line for every part; return 0 when all of them work, else 1."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("schema", _schema),
        ("sample articles", _samples),
        ("project and suggestion", _suggestion),
        ("font and window", _window),
    ]
    failed = 0
    for name, check in checks:
        try:
            write_out(f"ok      {name}: {check()}")
        except (KnownError, OSError, ValueError, KeyError, ImportError) as error:
            failed += 1
            write_out(f"FAILED  {name}: {error}")
    return 1 if failed else 0


def _schema() -> str:
    return default_schema().id


def _samples() -> str:
    samples = sorted(resources.path("samples").glob("*.txt"))
    for sample in samples:
        json.loads(sample.with_suffix(".gold.jsonl").read_text(encoding="utf-8"))
    if not samples:
        raise KnownError("there are no sample articles.")
    return counted(len(samples), "article")


def _suggestion() -> str:
    pipeline = default_pipeline(resources.ROOT / "models" / DEFAULTS[0])
    if pipeline.problem:
        raise KnownError(pipeline.problem)
    (article,) = read_articles(sorted(resources.path("samples").glob("*.txt"))[0])
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "p.ankan", default_schema()) as project:
        document = project.document(project.add_article(article).document)
        suggestions = pipeline.suggest(document.text)
        change = project.adopt_suggestions(document.id, "check", suggestions, model=pipeline.id, new_id=new_id)
        problems = project.check()
    if change is None or not suggestions.entities or not suggestions.quotes:
        raise KnownError("nothing was suggested for the sample article.")
    if problems:
        raise KnownError(problems[0])
    names, quotes = counted(len(suggestions.entities), "name"), counted(len(suggestions.quotes), "quotation")
    return f"{names}, {quotes} by {pipeline.id}"


def _window() -> str:
    # No screen is needed to check that there could be a window.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui.self_check import check_interface

    return check_interface()
