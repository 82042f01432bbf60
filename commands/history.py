"""history: who decided what and when, before and after, as the journal has it."""

import json
from pathlib import Path
from typing import Any

import click

from annotate.codec import edit_to_json
from annotate.counted import counted
from annotate.edits import AnyStep, NoteStep, ResolutionStep, StateStep, Step
from annotate.errors import KnownError
from annotate.model import Note, Quote, Record, Resolution, Span, Stance
from commands.asking import require_annotator
from commands.opening import open_project
from commands.output import write_out
from storage.journal import JournalRow

# Longer ones are cut in the middle of a line; --json has them whole.
_WORDS = 40


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--article", metavar="ID", help="Only what was done in this article.")
@click.option("--annotator", metavar="NAME", help="Only what this annotator did.")
@click.option("--record", metavar="ID", help="Only what was done to this name, quotation or stance.")
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON on standard output, with all details.")
def history(project: Path, article: str | None, annotator: str | None, record: str | None, as_json: bool) -> None:
    """Say who decided what in PROJECT and when, oldest first: each act, and each record before and after it."""
    with open_project(project, "history") as opened:
        if article is not None:
            opened.document(article)
        if annotator is not None:
            require_annotator(opened, annotator)
        rows = opened.journal_rows(document=article, annotator=annotator, record=record)
        if record is not None and not rows and not opened.journal_rows(record=record):
            raise KnownError(
                f"Nothing called {record!r} was ever annotated in {project}: history --json lists the ids."
            )
        if as_json:
            write_out(json.dumps({"rows": [_to_json(row) for row in rows]}, ensure_ascii=False, indent=1))
            return
        for row in rows:
            text = opened.document(row.document).text
            write_out("\n".join([_head(row), *(f"    {_told(step, text)}" for step in row.edit.steps)]))
    click.echo(f"{counted(len(rows), 'act')}.", err=True)


def _to_json(row: JournalRow) -> dict[str, Any]:
    return {
        "seq": row.seq,
        "at": row.at,
        "annotator": row.annotator,
        "document": row.document,
        "kind": row.kind.value,
        "target": row.target,
        "program": row.program,
        "edit": edit_to_json(row.edit),
    }


def _head(row: JournalRow) -> str:
    kind = row.kind.value if row.target == row.seq else f"{row.kind.value} of {row.target}"
    return f"{row.seq}  {row.at}  {row.annotator}  {row.document}  {_act(kind, row.edit.act)}  ({row.program})"


def _act(kind: str, act: str) -> str:
    # What the program does itself, an import for one, is called as its kind is.
    return kind if act == kind else f"{kind}: {act}"


def _told(step: AnyStep, text: str) -> str:
    """Return one line for what a step did."""
    match step:
        case StateStep():
            return f"article: {step.before.value} -> {step.after.value}"
        case Step():
            return f"{step.record_id}: {_said(step.before, text)} -> {_said(step.after, text)}"
        case NoteStep():
            return f"note on {step.about or 'the article'}: {_said(step.before, text)} -> {_said(step.after, text)}"
        case ResolutionStep():
            return f"decision {step.resolution_id}: {_said(step.before, text)} -> {_said(step.after, text)}"


def _said(what: Record | Note | Resolution | None, text: str) -> str:
    match what:
        case None:
            return "nothing"
        case Span():
            return f"{what.label} {_words(text, what.start, what.end)}{_decision(what)}"
        case Quote():
            return f"{what.kind} {_words(text, what.start, what.end)}{_decision(what)}"
        case Stance():
            return f"{what.value}{_decision(what)}"
        case Note():
            return f"{what.text!r}{' (flagged)' if what.is_flagged else ''}"
        case Resolution():
            return f"{what.choice} by {what.by}"


def _words(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split())
    return f"{start}-{end} “{words if len(words) <= _WORDS else words[: _WORDS - 1] + '…'}”"


def _decision(record: Record) -> str:
    decision = record.origin.decision
    return f" [{decision.value}]" if decision is not None else " [undecided]"
