"""The half of `train` that learns from a project's gold, for people and for the window."""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

import resources
from annotate.counted import counted
from annotate.errors import KnownError
from annotate.suggest.encoder_model import model_card
from annotate.suggest.pipeline import Pipeline, default_pipeline
from annotate.training.project_card import figure_rows
from annotate.training.project_gold import ProjectGold, project_gold
from annotate.training.project_model import EPOCHS, Progress, seen_articles, train_project
from commands.opening import open_project
from commands.output import write_out
from storage.model_packs import staged, staged_folder
from storage.models import ModelsError, choose, chosen_name, find_model, is_name, list_models

_STEPS = 1000


def train_on_project(
    path: Path,
    *,
    out: Path | None,
    name: str | None,
    base: Path | None,
    seed: int,
    epochs: int | None,
    use: bool,
    as_json: bool,
    lines: bool,
) -> None:
    """A model trained on the project's gold is installed under ``name`` (or lies in ``out``), and its figures are told.

    With ``lines`` standard output carries one JSON object a line, {"progress", "text"} and at last {"report"} or
    {"error"}, and the training stops when standard input ends.
    """
    if lines:
        with _for_window() as progress:
            report = _train(path, out, name, base, seed, epochs, progress)
            write_out(json.dumps({"report": report}, ensure_ascii=False))
    else:
        with _for_people() as progress:
            report = _train(path, out, name, base, seed, epochs, progress)
        if as_json:
            write_out(json.dumps(report, ensure_ascii=False, indent=1))
        else:
            write_out(_table(report))
    if use:
        choose(find_model(report["name"]))
        click.echo(f"{report['name']} makes the suggestions from now on.", err=True)
    elif out is not None:
        click.echo(f"To use it: main.py suggest PROJECT --model {out}", err=True)
    else:
        click.echo(f"To use it: main.py models use {report['name']}", err=True)


def _train(
    path: Path,
    out: Path | None,
    name: str | None,
    base: Path | None,
    seed: int,
    epochs: int | None,
    progress: Progress,
) -> dict[str, Any]:
    with open_project(path, "train") as project:
        gold = project_gold(project)
    for sentence in gold.left_out():
        click.echo(sentence, err=True)
    gold.require_enough()
    # Idle torch threads must not spin, and one core stays for whoever works beside the training.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    encoder = base or resources.ROOT / "models" / "hi-encoder"
    chosen = _free_name(path) if name is None else _checked_name(name)
    target: AbstractContextManager[Path] = staged(chosen) if out is None else staged_folder(out)
    progress(0.0, "Loading the models")
    with target as folder:
        return train_project(
            gold,
            base=encoder,
            in_use=_pipeline_in_use(gold, encoder),
            out=folder,
            name=chosen if out is None else _slug(out.name),
            progress=progress,
            seed=seed,
            epochs=EPOCHS if epochs is None else epochs,
            threads=max(1, (os.cpu_count() or 2) - 1),
        )


def _pipeline_in_use(gold: ProjectGold, base: Path) -> Pipeline:
    """Return what the trained model is held against: the model in use, unless it knows these articles by heart."""
    folder = find_model(chosen_name()).folder
    card = model_card(folder) or {}
    if seen := len(seen_articles(gold, card)):
        click.echo(
            f"The model in use, {card['name']}, has learnt from {seen} of these articles already. So the figures "
            "before are those of the model that training begins with.",
            err=True,
        )
        folder = base
    pipeline = default_pipeline(folder)
    if pipeline.problem:
        raise KnownError(f"there is nothing to compare with: {pipeline.problem}")
    return pipeline


# Names ---------------------------------------------------------------------------------------------------------------


def _free_name(project: Path) -> str:
    """Return the project's name and the date, with a number where a model is called so already."""
    wanted = f"{_slug(project.stem)[:40]}-{date.today().isoformat()}"
    taken = {model.name for model in list_models()}
    return next(
        name
        for number in range(1, len(taken) + 2)
        if (name := wanted if number == 1 else f"{wanted}-{number}") not in taken
    )


def _checked_name(name: str) -> str:
    if not is_name(name):
        raise ModelsError(f"{name!r} cannot be a model's name: take letters a to z, digits, - and _, at most 64.")
    if any(model.name == name for model in list_models()):
        raise ModelsError(f"there is a model {name!r} already: choose another name.")
    return name


def _slug(stem: str) -> str:
    """Return the letters and digits that may stand in a model's name; "project" where there are none."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in stem)
    return "-".join(filter(None, plain.split("-"))) or "project"


# Telling -------------------------------------------------------------------------------------------------------------


def _table(report: dict[str, Any]) -> str:
    rows = figure_rows(report)
    width = max(len(said) for said, *_ in rows)
    lines = [f"{counted(report['articles'], 'article')}, each judged by a model that had not seen it", ""]
    lines.append(f"{'':{width}}  before   after  in gold")
    lines += [f"{said:{width}}  {old:6.3f}  {new:6.3f}  {count:7}" for said, old, new, count in rows]
    old, new = report["mistakes"]
    lines += [
        "",
        f"Mistakes: {old} before, {new} after; fewer in {counted(report['better'], 'article')}, more in "
        f"{report['worse']}.",
    ]
    return "\n".join(lines)


@contextmanager
def _for_people() -> Iterator[Progress]:
    """Draw a bar on standard error where that is a terminal; elsewhere say what begins, once each."""
    if sys.stderr is None or not sys.stderr.isatty():
        told: list[str] = []

        def tell(_share: float, text: str) -> None:
            part = text.partition(":")[0]
            if part not in told[-1:]:
                told.append(part)
                click.echo(part, err=True)

        yield tell
        return
    # Drawn at every step: what is being done changes more often than the share.
    shown = click.progressbar(length=_STEPS, file=sys.stderr, item_show_func=lambda text: text, update_min_steps=0)
    with shown as bar:
        yield lambda share, text: bar.update(max(0, int(share * _STEPS) - bar.pos), text)


@contextmanager
def _for_window() -> Iterator[Progress]:
    """Write JSON lines; when standard input ends the next step ends the training, as Ctrl+C does."""
    is_closed = threading.Event()

    def listen() -> None:
        # Not through sys.stdin: its lock would be held when the interpreter ends.
        while os.read(0, 4096):
            pass
        is_closed.set()

    threading.Thread(target=listen, daemon=True).start()

    def tell(share: float, text: str) -> None:
        if is_closed.is_set():
            raise KeyboardInterrupt
        write_out(json.dumps({"progress": round(share, 4), "text": text}, ensure_ascii=False))

    try:
        yield tell
    except KnownError as error:
        write_out(json.dumps({"error": str(error)}, ensure_ascii=False))
        raise
