"""suggest --jsonl on a cluster: partitions of the input, each suggested for once, put together in order.

What is done stands in a folder beside the output, a file a partition, named by what it was made of: whatever stops the
command, a killed worker or Ctrl+C, the same command does the rest.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import click

from annotate.counted import counted
from annotate.errors import KnownError
from commands.cluster import Cluster
from commands.output import telling
from commands.suggest_partition import suggest_partition
from storage.files import held_alone, require_replaceable, written_whole
from storage.record_files import PARQUET, Record, read_records, require_distinct, write_parquet

_STANDARD = "-"
# Whoever made a folder with this file in it, it was this command.
_MARK = "ankan-parts.json"
# So many partitions wait for each worker: none of them is ever without work, and few texts are held.
_AHEAD = 2

Tell = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked of the workers: the model and its folders on this machine, and how many records at once."""

    model: str
    folders: tuple[str, ...]
    stances: bool
    size: int


def suggest_files(source: str, target: str, job: Job, cluster: Cluster) -> None:
    """The suggestion records of the file ``source``, or of all files of a folder, are in ``target``.

    Byte for byte as without a cluster. Raises `KnownError`.
    """
    if _STANDARD in (source, target):
        raise KnownError("a cluster works on files, of which it can do the rest when it was stopped: name two files.")
    pairs = _pairs(Path(source), Path(target))
    totals = [require_distinct(given) for given, _ in pairs]
    done, total = 0, sum(totals)
    with cluster, telling("Suggesting") as tell:
        for (given, out), count in zip(pairs, totals, strict=True):
            _suggest_file(given, out, job, cluster, lambda part, done=done: tell(done + part, total))
            done += count


def _pairs(source: Path, target: Path) -> list[tuple[Path, Path]]:
    """Return what is made of which file. Raises `KnownError`."""
    if not source.is_dir():
        pairs = [(source, target)]
    else:
        if target.exists() and not target.is_dir():
            raise KnownError(f"{source} is a folder, so its suggestions go into one, and {target} is a file.")
        pairs = [(each, target / each.name) for each in sorted(source.iterdir()) if each.suffix in (".jsonl", PARQUET)]
        if not pairs:
            raise KnownError(f"{source} has no files that end in .jsonl or {PARQUET}.")
        try:
            target.mkdir(exist_ok=True)
        except OSError as error:
            raise KnownError(f"{target} cannot be made: {error.strerror or error}.") from error
    for given, out in pairs:
        require_replaceable(out)
        if out.is_dir():
            raise KnownError(f"{out} is a folder: name a file in it.")
        if out.exists() and given.exists() and out.samefile(given):
            raise KnownError(f"{out} is the input: suggestions have no texts, so name another file for them.")
    return pairs


def _suggest_file(source: Path, out: Path, job: Job, cluster: Cluster, tell: Callable[[int], None]) -> None:
    parts = out.with_name(out.name + ".parts")
    try:
        _claim(parts, out)
        with held_alone(parts / _MARK, out):
            files = _run(source, parts, job, cluster, tell)
            _put_together(files, out)
            shutil.rmtree(parts)
    except KeyboardInterrupt:
        kept = sum(1 for each in parts.glob("*.jsonl") for _ in each.open(encoding="utf-8"))
        click.echo(
            f"\nStopped: {counted(kept, 'record')} kept in {parts}. The same command goes on from there.", err=True
        )
        raise click.exceptions.Exit(130) from None
    except OSError as error:
        raise KnownError(f"{out} cannot be written: {error.strerror or error}.") from error


def _claim(parts: Path, out: Path) -> None:
    """The folder is there and ours. Raises `KnownError` where somebody else's is in the way."""
    if parts.exists() and not (parts / _MARK).is_file():
        raise KnownError(f"{parts} is in the way: move it or choose another file to write.")
    parts.mkdir(exist_ok=True)
    (parts / _MARK).write_text(json.dumps({"parts_of": out.name}) + "\n", encoding="utf-8")


def _run(source: Path, parts: Path, job: Job, cluster: Cluster, tell: Callable[[int], None]) -> list[Path]:
    """Every partition's file is there; returns them in order. Those that are there already are not made again."""
    running, waiting, files, done = cluster.running(), {}, [], 0

    def take(future: Any) -> int:
        file, size = waiting.pop(future.key)
        _write_part(file, cluster.result_of(future, source))
        return int(size)

    for records in _partitions(source, job.size):
        file = parts / f"{len(files):08}-{_digest(records, job)}.jsonl"
        files.append(file)
        if file.is_file():
            done += len(records)
            tell(done)
            continue
        if running.count() >= _AHEAD * cluster.workers:
            done += take(next(running))
            tell(done)
        future = cluster.submit(suggest_partition, records, job.folders, job.model, stances=job.stances)
        waiting[future.key] = file, len(records)
        running.add(future)
    for future in running:
        done += take(future)
        tell(done)
    # Of another input or model, or of another size of partitions.
    for old in set(parts.glob("*.jsonl")) - set(files):
        old.unlink()
    return files


def _partitions(source: Path, size: int) -> Iterator[list[Record]]:
    left = (record for _, record in read_records(source))
    while records := list(islice(left, size)):
        yield records


def _digest(records: Sequence[Record], job: Job) -> str:
    return sha256(json.dumps([job.model, job.stances, records]).encode()).hexdigest()[:32]


def _write_part(file: Path, lines: Sequence[str]) -> None:
    with written_whole(file) as part:
        part.writelines(f"{line}\n" for line in lines)


def _put_together(files: Sequence[Path], out: Path) -> None:
    if out.suffix == PARQUET:
        part = out.with_name(f".{out.name}.part")
        try:
            write_parquet(_lines(files), part)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
        return
    with written_whole(out) as whole:
        whole.writelines(_lines(files))


def _lines(files: Sequence[Path]) -> Iterator[str]:
    for file in files:
        with file.open(encoding="utf-8", newline="\n") as lines:
            yield from lines
