"""A file of every format that was released comes up to date, whole or not at all."""

import re
import sqlite3
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from annotate.version import VERSION
from storage import database
from storage.database import ProjectError
from storage.project import Project

DATA = Path(__file__).parent / "data"
# What `FORMAT_VERSION` was in the releases so far.
RELEASED = ("1.0", "1.1")


class Failing(sqlite3.Connection):
    """A connection whose statement of this number fails."""

    fails_at = -1
    done = 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        Failing.done += 1
        if Failing.done == Failing.fails_at:
            error = sqlite3.OperationalError(f"injected failure of {sql}")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return super().execute(sql, *values)


def content(path: Path) -> list[str]:
    """Return all that the file holds, as SQL."""
    connection = sqlite3.connect(path)
    # Looked at as plain tables: virtual ones may only be read where their modules are.
    found = [*connection.iterdump(), *(str(connection.execute(f"PRAGMA {name}").fetchone()) for name in (
        "user_version", "application_id"))]  # fmt: skip
    connection.close()
    return found


def test_there_is_a_real_file_of_every_released_format() -> None:
    found = [re.fullmatch(r"format-(\d+\.\d+)\.ankan", path.name) for path in sorted(DATA.glob("format-*.ankan"))]
    assert tuple(match[1] for match in found if match is not None) == RELEASED
    for version in RELEASED:
        connection = sqlite3.connect(DATA / f"format-{version}.ankan")
        major, minor = map(int, version.split("."))
        assert connection.execute("PRAGMA user_version").fetchone() == (major * 1000 + minor,)
        connection.close()


def lacks_file(changelog: str, version: str, format: str, released: tuple[str, ...]) -> bool:
    """True when this version of the program is released, and nothing shows what its files look like."""
    return version in re.findall(r"(?m)^## \[(\d[^\]]*)\]", changelog) and format not in released


def test_a_release_brings_a_file_of_its_format() -> None:
    """At a release: save a real project as tests/data/format-MAJOR.MINOR.ankan, and its format in `RELEASED`."""
    changelog = (DATA.parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
    major, minor = database.FORMAT_VERSION
    assert not lacks_file(changelog, VERSION, f"{major}.{minor}", RELEASED)
    # It is demanded as soon as the changelog names the release, and given by the file.
    named = f"{changelog}\n## [{VERSION}] - 2027-01-01\n"
    assert lacks_file(named, VERSION, f"{major}.{minor}", ("1.0",))
    assert not lacks_file(named, VERSION, f"{major}.{minor}", (*RELEASED, f"{major}.{minor}"))


def test_a_failure_at_any_statement_of_a_migration_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The oldest one: its way is the longest.
    old = Path(copy(DATA / f"format-{RELEASED[0]}.ankan", tmp_path / "old.ankan"))
    before = content(old)
    # What is worked out once for each version is known from now on, and no longer counted.
    Project.open(Path(copy(old, tmp_path / "first.ankan"))).close()
    connect = sqlite3.connect
    monkeypatch.setattr(database.sqlite3, "connect", lambda *a, **k: connect(*a, **k, factory=Failing))
    # What is worked out once in a process is worked out.
    Project.open(Path(copy(old, tmp_path / "first.ankan"))).close()
    monkeypatch.setattr(Failing, "done", 0)
    with Project.open(Path(copy(old, tmp_path / "whole.ankan"))):
        total = Failing.done
    assert total > 60
    # From the last to the first: the first few only open the file.
    for number in range(total, 0, -1):
        monkeypatch.setattr(Failing, "done", 0)
        monkeypatch.setattr(Failing, "fails_at", number)
        path = Path(copy(old, tmp_path / f"{number}.ankan"))
        # The program never goes on as if nothing had happened.
        with pytest.raises(ProjectError, match="injected"):
            Project.open(path).close()
        monkeypatch.setattr(Failing, "fails_at", -1)
        if content(path) != before:
            # What fails once all is committed finds the new file, whole.
            with Project.open(path) as project:
                assert project.format_version == database.FORMAT_VERSION
                assert project.check() == []
            assert number > total - 12, f"statement {number} of {total} left a half-migrated file"
