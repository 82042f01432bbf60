"""Backups: whole, few, of one moment; and what comes back of them."""

import random
import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest

from annotate.model import AnnotationSet
from commands import run
from storage import backups
from storage.backups import HOUR, KEPT, Why, backups_folder, due, kept, list_backups
from storage.database import ProjectError
from storage.project import Project
from storage.restoring import LayerDifference, compare, restore_over, restore_to
from tests.faults import work

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
OLD = Path(__file__).parent / "data" / "format-1.0.ankan"


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "प्रेस no. 1.ankan"
    work.make_project(found)
    return found


def do(path: Path, acts: int, seed: int = 1) -> None:
    rng = random.Random(seed)
    with Project.open(path) as project:
        while acts:
            acts -= work.act(rng, project)


def layers(path: Path) -> dict[tuple[str, str], AnnotationSet]:
    with Project.open(path) as project:
        found = {
            (document, who): project.annotations(document, who)
            for document in project.document_ids()
            for who in work.ANNOTATORS
        }
        assert project.check() == []
    return found


def back_up(path: Path, why: Why = Why.HOURLY, at: datetime = NOON) -> Path | None:
    with Project.open(path, now=lambda: at) as project:
        made = project.back_up(why)
    return None if made is None else made.path


def test_a_backup_has_all_that_is_committed_also_what_is_still_in_the_log(path: Path) -> None:
    do(path, 5)
    with Project.open(path) as project:
        rng = random.Random(2)
        while not work.act(rng, project):
            pass
        made = project.back_up(Why.DAILY)
        assert path.with_name(path.name + "-wal").stat().st_size > 0
        head = work.head(project)
    with Project.open(made.path) as backup:
        assert work.head(backup) == head
        assert backup.check() == []
    assert layers(made.path) == layers(path)


def test_a_backup_is_listed_with_its_time_and_reason_and_belongs_to_its_project(path: Path, tmp_path: Path) -> None:
    made = back_up(path, Why.MERGE, NOON)
    other = tmp_path / "other.ankan"
    work.make_project(other)
    assert back_up(other) is not None
    with Project.open(path) as project:
        [found] = list_backups(project.project_id)
    assert (found.path, found.name, found.made_at, found.why) == (made, path.stem, NOON, Why.MERGE)
    assert found.bytes == made.stat().st_size
    assert {backup.name for backup in list_backups()} == {path.stem, "other"}
    assert made.is_relative_to(tmp_path / "data")


def test_nothing_is_backed_up_twice(path: Path) -> None:
    assert back_up(path) is not None
    assert back_up(path, Why.DAILY, NOON + HOUR) is None
    do(path, 1)
    assert back_up(path, Why.DAILY, NOON + HOUR) is not None


def test_of_each_kind_only_the_youngest_are_kept(path: Path) -> None:
    for number in range(KEPT[Why.HOURLY] + 3):
        do(path, 1, number)
        assert back_up(path, Why.HOURLY, NOON + number * HOUR) is not None
    do(path, 1)
    back_up(path, Why.DAILY, NOON - timedelta(days=30))
    found = Counter(backup.why for backup in list_backups())
    assert found == {Why.HOURLY: KEPT[Why.HOURLY], Why.DAILY: 1}
    hours = [backup.made_at for backup in list_backups() if backup.why is Why.HOURLY]
    assert hours == [NOON + number * HOUR for number in range(KEPT[Why.HOURLY] + 2, 2, -1)]


def test_two_backups_of_one_second_are_two(path: Path) -> None:
    made = set()
    for number in range(3):
        do(path, 1, number)
        made.add(back_up(path))
    assert len(made) == len(list_backups()) == 3


def test_of_many_backups_of_one_second_the_last_made_are_kept(path: Path) -> None:
    # More than twice ten, so that -10 follows -9, and a number that has gone is not given again.
    made = []
    for number in range(25):
        do(path, 1, number)
        made.append(back_up(path))
        assert made[-1].exists()
    kept = [backup.path for backup in list_backups()]
    assert kept == made[: -KEPT[Why.HOURLY] - 1 : -1]


def test_a_clock_set_back_costs_no_new_backup(path: Path) -> None:
    for number in range(KEPT[Why.HOURLY]):
        do(path, 1, number)
        back_up(path, Why.HOURLY, NOON + number * HOUR)
    do(path, 1)
    made = back_up(path, Why.HOURLY, NOON - timedelta(days=900))
    assert made.exists()
    assert len(list_backups()) == KEPT[Why.HOURLY]


def test_the_first_of_a_day_is_daily_and_the_next_due_after_an_hour(path: Path) -> None:
    local = NOON.astimezone().replace(hour=9, minute=0)
    with Project.open(path) as project:
        who = project.project_id, path.stem
    assert due(*who, local) is Why.DAILY
    back_up(path, Why.DAILY, local)
    assert due(*who, local + timedelta(minutes=59)) is None
    assert due(*who, local + HOUR) is Why.HOURLY
    assert due(*who, local + timedelta(days=1)) is Why.DAILY


def test_a_backup_that_would_fill_the_disk_is_not_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_LEFT_FREE", 1 << 60)
    with pytest.raises(ProjectError, match="no room for a backup"):
        back_up(path)
    assert list_backups() == []


def test_a_damaged_project_makes_no_backup_that_looks_whole(path: Path) -> None:
    do(path, 30)
    content = bytearray(path.read_bytes())
    page = 4096 * 6
    content[page : page + 4096] = b"\x5a" * 4096
    path.write_bytes(content)
    with pytest.raises(ProjectError):
        back_up(path)
    assert [each for each in backups_folder().rglob("*") if each.is_file()] == []


def test_an_id_in_a_strangers_file_names_no_folder(path: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '../../../outside' WHERE key = 'project_id'")
    connection.commit()
    connection.close()
    assert back_up(path).parent.parent == backups_folder()


def test_an_old_project_is_backed_up_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(copy(OLD, tmp_path / "old.ankan"))
    Project.open(path).close()
    [backup] = list_backups()
    assert backup.why is Why.MIGRATION
    connection = sqlite3.connect(f"{backup.path.as_uri()}?mode=ro", uri=True)
    assert connection.execute("PRAGMA user_version").fetchone() == (1000,)
    connection.close()


def test_importing_annotations_makes_a_backup_first(path: Path, tmp_path: Path) -> None:
    do(path, 20)
    before = layers(path)
    out = tmp_path / "out.jsonl"
    assert run(["export", str(path), str(out), "--format", "jsonl", "--annotator", "asha"]) == 0
    assert run(["import", str(path), str(out), "--format", "jsonl", "--annotator", "mira"]) == 0
    [backup] = list_backups()
    assert backup.why is Why.MERGE
    assert layers(backup.path) == before


def test_an_import_that_cannot_be_backed_up_says_so_and_goes_on(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    do(path, 20)
    out = tmp_path / "out.jsonl"
    assert run(["export", str(path), str(out), "--format", "jsonl", "--annotator", "asha"]) == 0
    monkeypatch.setattr(backups, "_LEFT_FREE", 1 << 60)
    assert run(["import", str(path), str(out), "--format", "jsonl", "--annotator", "mira"]) == 0
    assert "imported without a backup" in capsys.readouterr().err
    assert list_backups() == []


def test_the_preview_says_what_going_back_would_change_and_by_whom(path: Path) -> None:
    do(path, 10)
    backup = back_up(path)
    assert compare(path, backup).is_empty
    before = layers(path)
    do(path, 12, seed=5)
    after = layers(path)
    found = compare(path, backup)
    with Project.open(path) as project:
        rows = project.journal_rows()
    with Project.open(backup) as old:
        since = rows[len(old.journal_rows()) :]
    assert found.acts == Counter(row.annotator for row in since)
    assert not found.has_parted
    assert found.articles_only_now == found.articles_only_backup == []
    wanted = set()
    for (document, who), now in after.items():
        then = before[document, who]
        if now != then:
            ours, theirs = ({record.id: record for record in side.records()} for side in (now, then))
            changed = sum(ours[each] != theirs[each] for each in ours.keys() & theirs.keys())
            with Project.open(path) as project:
                title = project.document(document).title
            wanted.add(LayerDifference(title, who, len(ours.keys() - theirs), len(theirs.keys() - ours), changed))
    assert set(found.layers) == wanted
    do(backup, 1, seed=9)
    assert compare(path, backup).has_parted


def test_a_backup_of_an_older_format_is_compared_without_being_changed(tmp_path: Path) -> None:
    path = Path(copy(OLD, tmp_path / "old.ankan"))
    Project.open(path).close()
    [backup] = list_backups()
    content = backup.path.read_bytes()
    assert compare(path, backup.path).is_empty
    assert backup.path.read_bytes() == content


def test_a_backup_comes_back_as_a_new_file_and_never_over_one(path: Path, tmp_path: Path) -> None:
    do(path, 10)
    before = layers(path)
    backup = back_up(path)
    do(path, 5, seed=3)
    new = tmp_path / "back.ankan"
    restore_to(backup, new)
    assert layers(new) == before
    with pytest.raises(ProjectError, match="is there already"):
        restore_to(backup, new)
    with pytest.raises(ProjectError, match="no folder"):
        restore_to(backup, tmp_path / "missing" / "back.ankan")


def test_a_project_is_put_back_for_everybody_who_has_it_open(path: Path) -> None:
    do(path, 10)
    before = layers(path)
    backup = back_up(path)
    do(path, 8, seed=3)
    with Project.open(path) as other:
        other.annotations("लेख", "asha")
        restore_over(backup, path)
        assert other.annotations("लेख", "asha") == before["लेख", "asha"]
        assert other.check() == []
        assert work.act(random.Random(4), other) or True
    assert path.stat().st_ino == path.stat().st_ino
    with Project.open(path) as project:
        assert project.check() == []


def test_backups_of_a_large_project_are_farther_apart_and_fewer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = back_up(path, Why.HOURLY)
    assert made is not None
    with Project.open(path) as project:
        who = (project.project_id, path.stem)
    size = made.stat().st_size
    monkeypatch.setattr("storage.backups._HOURLY_BYTES", size / 3)
    assert due(*who, NOON + 2.9 * HOUR) is None
    assert due(*who, NOON + 3 * HOUR) is Why.HOURLY
    monkeypatch.setattr("storage.backups._KIND_BYTES", 4 * size)
    assert [kept(Why.HOURLY, each) for each in (1, size, 3 * size, 100 * size)] == [KEPT[Why.HOURLY], 4, 2, 2]
