"""SIGKILL at random moments: `python -m tests.faults.kill [--points 1000] [--seed 1]`.

A child does one of the program's works and acknowledges over a pipe what is done; at a moment drawn from all of its
time it is killed. The project must open, be whole, and hold all that was acknowledged. The same is done to an editor
that writes its whole file on each save (tests/faults/plain_editor.py): it must lose.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotate.errors import KnownError
from storage.backups import Why, list_backups
from storage.bringing import bring
from storage.choosing import Annotator, Choice
from storage.exporting import export
from storage.formats import Findings
from storage.packing import Order
from storage.project import Project
from storage.restoring import compare, restore_over, restore_to
from tests.faults import work
from tests.faults.chance import make_actor, random_edit
from tests.faults.plain_editor import PlainEditor, saved

OLD = Path(__file__).parents[1] / "data" / "format-1.0.ankan"
# Told to the parent once something is on disk.
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Work:
    """Something that may be killed: ``begin`` prepares a folder, ``do`` is killed, ``judge`` says what is wrong then.

    ``share`` of the points fall into it; ``is_endless`` when it would go on for ever.
    """

    share: float
    begin: Callable[[Path], None]
    do: Callable[[Path, int, Tell], None]
    judge: Callable[[Path, list[str]], str]
    is_endless: bool = False


def killed(do: Callable[[Path, int, Tell], None], folder: Path, seed: int, after: float) -> tuple[list[str], bool]:
    """Let a child do it, killed after so many seconds; return what it acknowledged and whether it had ended before."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            do(folder, seed, lambda line: _write_line(writing, line))
            status = 0
        finally:
            # Nothing of the parent's is cleaned up here.
            os._exit(status)
    os.close(writing)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, how = os.waitpid(child, 0)
    with open(reading, encoding="utf-8") as stream:
        lines = stream.read().split("\n")[:-1]
    if os.WIFEXITED(how) and os.WEXITSTATUS(how) != 0:
        raise AssertionError("the work failed by itself")
    return lines, os.WIFEXITED(how)


def _write_line(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


# Acts ----------------------------------------------------------------------------------------------------------------


def begin_acts(folder: Path) -> None:
    """There is a project."""
    work.make_project(folder / "p.ankan")


def begin_acts_on_a_share(folder: Path) -> None:
    """The same where there is no log."""
    work.share(folder)
    begin_acts(folder)


def do_acts(folder: Path, seed: int, tell: Tell) -> None:
    """Acts for ever."""
    rng = random.Random(seed)
    with Project.open(folder / "p.ankan") as project:
        while True:
            if work.act(rng, project):
                seq, digest = work.head(project)
                tell(f"{seq} {digest}")


def judge_acts(folder: Path, acknowledged: list[str]) -> str:
    """The project is whole and holds the last act, and so all before it."""
    with Project.open(folder / "p.ankan") as project:
        if problems := project.check():
            return problems[0]
        if acknowledged:
            seq, digest = acknowledged[-1].split()
            if not work.has(project, int(seq), digest):
                return f"row {seq} was acknowledged and is lost"
    return ""


# Export --------------------------------------------------------------------------------------------------------------


def begin_export(folder: Path) -> None:
    """A project was exported, and worked on since."""
    work.make_project(folder / "p.ankan")
    with Project.open(folder / "p.ankan") as project:
        rng = random.Random(3)
        for name in ("old", "new"):
            for _ in range(30):
                work.act(rng, project)
            _export(project, folder / f"{name}.jsonl")
    shutil.copy(folder / "old.jsonl", folder / "out.jsonl")


def _export(project: Project, out: Path) -> None:
    export(project, out, format="jsonl", choice=Choice(who=Annotator(work.ANNOTATORS[0])))


def do_export(folder: Path, _seed: int, tell: Tell) -> None:
    """The project is exported over the old data set."""
    with Project.open(folder / "p.ankan") as project:
        _export(project, folder / "out.jsonl")
    tell("done")


def judge_export(folder: Path, acknowledged: list[str]) -> str:
    """The data set is the old one or the new one, and the project whole."""
    content = (folder / "out.jsonl").read_bytes()
    allowed = [(folder / "new.jsonl").read_bytes()]
    if not acknowledged:
        allowed.append((folder / "old.jsonl").read_bytes())
    if content not in allowed:
        return "the exported file is neither the old nor the new one"
    return judge_acts(folder, [])


# Merging layers ------------------------------------------------------------------------------------------------------


def begin_merge(folder: Path) -> None:
    """There are a project and a data set made of another copy of it."""
    begin_export(folder)
    work.make_project(folder / "other.ankan")
    (folder / "other.ankan").replace(folder / "p.ankan")


def do_merge(folder: Path, _seed: int, tell: Tell) -> None:
    """The annotations of the data set come into the project."""
    with Project.open(folder / "p.ankan") as project:
        for found in bring(project, folder / "new.jsonl", format="jsonl", annotator=None, findings=Findings()):
            if isinstance(found, KnownError):
                raise found
            tell(found.document)


def judge_merge(folder: Path, acknowledged: list[str]) -> str:
    """Each article's layer came in whole or not at all, and what was acknowledged did."""
    who = work.ANNOTATORS[0]
    with Project.open(folder / "p.ankan") as project:
        if problems := project.check():
            return problems[0]
        there = {row.document for row in project.layers() if row.annotator == who}
        if missing := set(acknowledged) - there:
            return f"{missing} was acknowledged and is lost"
        if not there:
            return ""
        _export(project, folder / "again.jsonl")
    wanted = set((folder / "new.jsonl").read_text(encoding="utf-8").splitlines())
    found = (folder / "again.jsonl").read_text(encoding="utf-8").splitlines()
    halves = [line for line in found if json.loads(line)["id"] in there and line not in wanted]
    return "half of a layer came in" if halves else ""


# Packs ---------------------------------------------------------------------------------------------------------------


def begin_packs(folder: Path) -> None:
    """There is a project, and two packs of it have come back with work in them."""
    work.make_project(folder / "p.ankan")
    for at, who in enumerate(work.ANNOTATORS):
        with Project.open(folder / "p.ankan") as project:
            project.packs.cut(Order(who), folder / f"{who}.ankan")
        with Project.open(folder / f"{who}.ankan") as pack:
            rng = random.Random(at)
            for _ in range(60):
                document = rng.choice(pack.document_ids())
                text, actor = pack.document(document).text, make_actor(rng, who)
                edit = random_edit(rng, pack.annotations(document, who), text, actor)
                if edit is not None:
                    pack.apply(document, who, edit)


def do_packs(folder: Path, _seed: int, tell: Tell) -> None:
    """Both packs come home at once."""
    with Project.open(folder / "p.ankan") as project:
        homes = project.packs.merge([folder / f"{who}.ankan" for who in work.ANNOTATORS], {})
    tell(str(sum(home.rows for home in homes)))


def judge_packs(folder: Path, acknowledged: list[str]) -> str:
    """All of both is in the project or nothing, and what is missing comes home afterwards."""
    packs = [folder / f"{who}.ankan" for who in work.ANNOTATORS]
    with Project.open(folder / "p.ankan") as project:
        if problems := project.check():
            return problems[0]
        known = [home.is_known for home in project.packs.rehearse(packs, {})]
        if len(set(known)) > 1:
            return "one of two packs came home"
        if acknowledged and not all(known):
            return "a merge was acknowledged and is lost"
        project.packs.merge(packs, {})
        return next(iter(project.check()), "")


# Migration -----------------------------------------------------------------------------------------------------------


def begin_migration(folder: Path) -> None:
    """There is a project of the oldest format."""
    shutil.copy(OLD, folder / "p.ankan")


def do_migration(folder: Path, _seed: int, tell: Tell) -> None:
    """It is brought up to date."""
    with Project.open(folder / "p.ankan") as project:
        seq, digest = work.head(project)
        tell(f"{seq} {digest}")


# Backup and restore --------------------------------------------------------------------------------------------------


def begin_backup(folder: Path) -> None:
    """There is a project with some acts, and a backup of an earlier state."""
    begin_acts(folder)
    rng = random.Random(5)
    with Project.open(folder / "p.ankan") as project:
        for why in (Why.DAILY, None):
            for _ in range(40):
                work.act(rng, project)
            if why is not None:
                project.back_up(why)


def do_backup(folder: Path, _seed: int, tell: Tell) -> None:
    """A backup is made."""
    with Project.open(folder / "p.ankan") as project:
        project.back_up(Why.HOURLY)
        seq, digest = work.head(project)
    tell(f"{seq} {digest}")


def judge_backup(folder: Path, acknowledged: list[str]) -> str:
    """The project and all backups that are listed are whole, the older one is there, and the new one if it was told."""
    made = list_backups()
    if len(made) < 1 + len(acknowledged):
        return "a backup is missing"
    for backup in made:
        copy = folder / "copy.ankan"
        restore_to(backup.path, copy)
        with Project.open(copy) as project:
            if problems := project.check():
                return f"{backup.path.name}: {problems[0]}"
        copy.unlink()
    return judge_acts(folder, acknowledged)


def do_restore(folder: Path, _seed: int, tell: Tell) -> None:
    """The project is put back to the backup."""
    restore_over(list_backups()[-1].path, folder / "p.ankan")
    tell("done")


def judge_restore(folder: Path, acknowledged: list[str]) -> str:
    """The project is what it was or what the backup is, nothing in between."""
    difference = compare(folder / "p.ankan", list_backups()[-1].path)
    if acknowledged and not difference.is_empty:
        return "the project was told to be as the backup has it and is not"
    if not difference.is_empty and not difference.acts:
        return "the project is neither what it was nor what the backup is"
    return judge_acts(folder, [])


# The plain editor ----------------------------------------------------------------------------------------------------


def begin_plain(folder: Path) -> None:
    """The file of an editor is there."""
    PlainEditor(folder / "p.json").add()


def do_plain(folder: Path, _seed: int, tell: Tell) -> None:
    """It is saved for ever."""
    editor = PlainEditor(folder / "p.json")
    while True:
        tell(str(editor.add()))


def judge_plain(folder: Path, acknowledged: list[str]) -> str:
    """The file can be read and holds what was acknowledged."""
    count = saved((folder / "p.json").read_bytes())
    if count is None:
        return "the file cannot be read"
    return "an acknowledged edit is lost" if acknowledged and count < int(acknowledged[-1]) else ""


WORKS = {
    "acts": Work(0.4, begin_acts, do_acts, judge_acts, is_endless=True),
    "acts on a share": Work(0.1, begin_acts_on_a_share, do_acts, judge_acts, is_endless=True),
    "export": Work(0.1, begin_export, do_export, judge_export),
    "merge of layers": Work(0.1, begin_merge, do_merge, judge_merge),
    "packs": Work(0.1, begin_packs, do_packs, judge_packs),
    "migration": Work(0.1, begin_migration, do_migration, judge_acts),
    "backup": Work(0.1, begin_backup, do_backup, judge_backup),
    "restore": Work(0.1, begin_backup, do_restore, judge_restore),
    "plain editor": Work(0.1, begin_plain, do_plain, judge_plain, is_endless=True),
}
# How long endless works go on at most, in seconds: opening, some acts, and the folding in of the log.
_ENDLESS = 0.25


def run(points: int, seed: int) -> dict[str, dict[str, object]]:
    """Return for each work how often it was killed, what it had acknowledged, and what was wrong then."""
    rng = random.Random(seed)
    told: dict[str, dict[str, object]] = {}
    for name, each in WORKS.items():
        wrong: list[str] = []
        kills = acknowledged = 0
        with tempfile.TemporaryDirectory() as start:
            _use(Path(start))
            each.begin(Path(start))
            lasts = _ENDLESS if each.is_endless else _duration(each, Path(start))
            while kills < max(3, round(points * each.share)):
                with tempfile.TemporaryDirectory() as folder:
                    shutil.copytree(start, folder, dirs_exist_ok=True)
                    _use(Path(folder))
                    lines, has_ended = killed(each.do, Path(folder), rng.getrandbits(32), rng.random() * lasts)
                    kills += not has_ended
                    acknowledged += len(lines)
                    try:
                        problem = each.judge(Path(folder), lines)
                    except KnownError as error:
                        problem = f"does not open: {error}"
                    if problem:
                        wrong.append(problem)
        told[name] = {"kills": kills, "acknowledged": acknowledged, "wrong": len(wrong), "first": wrong[:1]}
    return told


def _use(folder: Path) -> None:
    """The user's data, and so the backups, are in this folder and not in anybody's own."""
    os.environ["XDG_DATA_HOME"] = str(folder / "data")


def _duration(each: Work, start: Path) -> float:
    """Return how long the work takes when nobody kills it, in seconds."""
    for _ in range(2):
        # The first time it also imports what it needs, which all children then have.
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(start, folder, dirs_exist_ok=True)
            _use(Path(folder))
            begun = time.perf_counter()
            each.do(Path(folder), 0, lambda _line: None)
            lasted = time.perf_counter() - begun
    return lasted


def main() -> int:
    """Print the figures; 1 when the project lost something or the plain editor nothing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=1100)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not hasattr(os, "fork"):
        print("skipped: needs a system with fork and SIGKILL", file=sys.stderr)
        return 0
    told = run(arguments.points, arguments.seed)
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return int(any(bool(part["wrong"]) is (name != "plain editor") for name, part in told.items()))


if __name__ == "__main__":
    sys.exit(main())
