"""suggest --jsonl: suggestions for records from a file, without a project. Can be stopped and goes on where it was."""

import hashlib
import json
import sys
from pathlib import Path

import click

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.suggest.pipeline import Pipeline
from commands.output import progress, write_out
from commands.suggest_partition import suggested_line
from storage.files import held_alone, require_replaceable, written_whole
from storage.record_files import Record, jsonl_records

_STANDARD = "-"
# The key of the first line of a part file: whoever made it, it is no suggestion record.
_PART = "part_of"


def suggest_records(source: str, target: str, pipeline: Pipeline, *, stances: bool) -> None:
    """The suggestion records for the records in ``source`` are in ``target``; ``-`` is standard input or output.

    A file is written whole at the end. Until then what is done stands in a part file beside it, and when the same
    input is suggested for by the same models again, only the rest is. Stances are in the records only with ``stances``.
    Raises `KnownError` naming file and line.
    """
    try:
        content = sys.stdin.buffer.read() if source == _STANDARD else Path(source).read_bytes()
    except OSError as error:
        raise KnownError(f"{source} could not be read: {error.strerror}.") from error
    records = _records(content, source)
    if not records:
        click.echo(f"{source}: there are no records in it.", err=True)
    if target == _STANDARD:
        for record in progress(records, "Suggesting"):
            write_out(suggested_line(record, pipeline, stances=stances))
        return
    out = Path(target)
    require_replaceable(out)
    if source != _STANDARD and out.exists() and out.samefile(source):
        raise KnownError(f"{out} is the input: suggestions have no texts, so name another file for them.")
    part = out.with_name(out.name + ".part")
    digest = hashlib.sha256(content).hexdigest()
    head = json.dumps({_PART: out.name, "input": digest, "model": pipeline.id, "stances": stances})
    with held_alone(part, out):
        try:
            done = _resume(part, head, len(records))
        except OSError as error:
            raise KnownError(f"{out} cannot be written: {error.strerror or error}.") from error
        if done:
            click.echo(f"Done before: {done} of {counted(len(records), 'record')}.", err=True)
        try:
            with part.open("a", encoding="utf-8", newline="\n") as lines:
                for record in progress(records[done:], "Suggesting"):
                    # Line by line, so that a process that is killed leaves all but the record in its hands.
                    lines.write(suggested_line(record, pipeline, stances=stances) + "\n")
                    lines.flush()
                    done += 1
            with written_whole(out) as whole, part.open(encoding="utf-8", newline="\n") as lines:
                next(lines)
                whole.writelines(lines)
            part.unlink()
        except KeyboardInterrupt:
            click.echo(
                f"\nStopped: {done} of {counted(len(records), 'record')} kept in {part}. The same command goes on from "
                "there.",
                err=True,
            )
            raise click.exceptions.Exit(130) from None
        except OSError as error:
            raise KnownError(f"{out} cannot be written: {error.strerror or error}.") from error


def _resume(part: Path, head: str, most: int) -> int:
    """Return how many records the part file holds; it ends with a whole line afterwards and fits this run."""
    lines = part.read_bytes().split(b"\n") if part.exists() else []
    if lines not in ([], [b""]) and not _is_ours(lines[0]):
        raise KnownError(f"{part} is in the way: move it or choose another file to write.")
    # What follows the last line end was cut off when the process was killed.
    whole = lines[: min(len(lines) - 1, 1 + most)] if lines else []
    if whole[:1] != [head.encode()]:
        # Of another input or another model: nothing of it can be used.
        whole = [head.encode()]
    content = b"".join(line + b"\n" for line in whole)
    if not part.exists() or content != part.read_bytes():
        part.write_bytes(content)
    return len(whole) - 1


def _is_ours(line: bytes) -> bool:
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(head, dict) and _PART in head


def _records(content: bytes, source: str) -> list[Record]:
    """Return id and text of each line; an id stands there once."""
    records: list[Record] = []
    seen: dict[str, str] = {}
    for where, record in jsonl_records(content.split(b"\n"), source):
        if record[0] in seen:
            raise KnownError(f"{where}: the id {record[0][:60]!r} stands in {seen[record[0]]} already.")
        seen[record[0]] = where.rpartition(", ")[2]
        records.append(record)
    return records
