"""A damaged project: whatever page is gone, what can be read is kept, and what cannot is said."""

import random
import sqlite3
from pathlib import Path
from shutil import copy

import pytest

from annotate.model import AnnotationSet
from commands import run
from storage.database import DamagedProject, ProjectError
from storage.importing import ImportedArticle
from storage.project import Project
from storage.salvage import salvage
from tests.faults import work
from tests.faults.chance import TEXT

OLD = Path(__file__).parent / "data" / "format-1.0.ankan"
PAGE = 4096
Layers = dict[tuple[str, str], AnnotationSet]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with six articles, of which two are long, and 150 acts of two annotators."""
    found = tmp_path_factory.mktemp("salvage") / "p.ankan"
    work.make_project(found)
    rng = random.Random(7)
    with Project.open(found) as project:
        for number in range(4):
            text = f"{number} {TEXT} " * (1 if number % 2 else 60)
            project.add_article(ImportedArticle(f"a{number}", None, "test", text, text.encode()))
        done = 0
        while done < 150:
            done += work.act(rng, project)
        project.set_setting("article", "a1")
    return found


def content(path: Path) -> tuple[dict[str, str], Layers, int]:
    """Return the texts by id, the layers that say something, and the number of acts."""
    with Project.open(path) as project:
        texts = {each: project.document(each).text for each in project.document_ids()}
        layers = {
            (row.document, row.annotator): project.annotations(row.document, row.annotator) for row in project.layers()
        }
        return texts, layers, len(project.journal_rows())


def test_nothing_is_lost_of_a_whole_project(path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.ankan"
    before = path.read_bytes()
    found = salvage(path, new)
    assert found.lost == []
    texts, layers, acts = content(path)
    assert content(new) == (texts, layers, acts)
    assert (found.articles, found.layers, found.acts) == (len(texts), len(layers), acts)
    assert path.read_bytes() == before
    with Project.open(path) as old, Project.open(new) as project:
        assert project.project_id == old.project_id
        assert project.setting("article") == "a1"
        assert project.check() == []
        assert (project.undo_act("asha"), project.redo_act("asha")) == (old.undo_act("asha"), old.redo_act("asha"))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["new.ankan"]


@pytest.mark.parametrize(
    ("damage", "every"), [(b"\0" * PAGE, 2), (random.Random(3).randbytes(PAGE), 5)], ids=["zeros", "noise"]
)
def test_whatever_page_is_gone_the_rest_is_kept_whole_and_what_is_lost_is_said(
    path: Path, tmp_path: Path, damage: bytes, every: int
) -> None:
    whole = path.read_bytes()
    texts, layers, acts = content(path)
    kept_all = unreadable = nothing_left = 0
    # The first page holds the file's header and is what the next test is about.
    for page in range(1, len(whole) // PAGE, every):
        damaged, new = tmp_path / f"{page}.ankan", tmp_path / f"{page}-new.ankan"
        damaged.write_bytes(whole[: page * PAGE] + damage + whole[(page + 1) * PAGE :])
        try:
            found = salvage(damaged, new)
        except DamagedProject:
            # The list of tables goes on on this page: the next test is about that, too.
            assert not new.exists()
            unreadable += 1
            continue
        new_texts, new_layers, new_acts = content(new)
        with Project.open(new) as project:
            assert project.check() == [], page
        assert new_texts.items() <= texts.items()
        missing = texts.keys() - new_texts.keys()
        nothing_left += not new_texts
        # All articles that are there have all their layers, or it is said whose are not.
        for key, layer in layers.items():
            if key[0] not in missing and new_layers.get(key) != layer:
                told = [each for each in found.lost if key[1] in each or "list of layers" in each]
                assert told, (page, key, found.lost)
        if (new_texts, new_layers, new_acts) != (texts, layers, acts):
            assert found.lost, page
        kept_all += new_texts == texts and new_layers == layers
    assert unreadable < 8
    # Only the pages through which all articles are reached take all of them along: one of the list of tables, and the
    # root of the articles' own.
    assert nothing_left <= 2
    # Records are in the file twice, so most pages can go without any of them being lost.
    assert kept_all > len(whole) // PAGE // every // 2


def test_a_file_whose_beginning_is_gone_is_told_so(path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ankan"
    damaged.write_bytes(b"\0" * PAGE + path.read_bytes()[PAGE:])
    with pytest.raises(DamagedProject, match="Restore it from a backup"):
        salvage(damaged, tmp_path / "new.ankan")
    assert [file.name for file in tmp_path.iterdir()] == ["damaged.ankan"]


def test_a_file_that_was_cut_off_gives_what_is_left(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    for share in (0.9, 0.6):
        damaged, new = tmp_path / f"{share}.ankan", tmp_path / f"{share}-new.ankan"
        damaged.write_bytes(whole[: int(len(whole) * share) // PAGE * PAGE])
        found = salvage(damaged, new)
        assert found.lost
        with Project.open(new) as project:
            assert project.check() == []


def test_edits_that_are_still_in_the_log_are_kept(path: Path, tmp_path: Path) -> None:
    work_copy = Path(copy(path, tmp_path / "p.ankan"))
    with Project.open(work_copy) as project:
        rng = random.Random(5)
        while not work.act(rng, project):
            pass
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for name in ("p.ankan", "p.ankan-wal"):
            copy(tmp_path / name, crashed / name)
        head = work.head(project)
    assert salvage(crashed / "p.ankan", tmp_path / "new.ankan").lost == []
    with Project.open(tmp_path / "new.ankan") as project:
        assert work.head(project)[0] == head[0]


def test_an_older_project_is_salvaged_too(tmp_path: Path) -> None:
    assert salvage(OLD, tmp_path / "new.ankan").lost == []
    assert content(tmp_path / "new.ankan")[1] == content(Path(copy(OLD, tmp_path / "old.ankan")))[1]


def test_the_command_says_what_was_lost_and_what_the_new_file_has(path: Path, tmp_path: Path, capsys) -> None:
    damaged, new = Path(copy(path, tmp_path / "p.ankan")), tmp_path / "new.ankan"
    connection = sqlite3.connect(damaged)
    connection.execute("DROP TRIGGER document_is_frozen")
    connection.execute("UPDATE document SET text = text || 'x' WHERE id = 'a1'")
    connection.commit()
    connection.close()
    assert run(["check", str(damaged), "--repair", "-o", str(new)]) == 0
    told = capsys.readouterr().err
    assert "The article “1 🙏🏽" in told
    assert "What was lost is above." in told
    assert run(["check", str(new)]) == 0
    assert run(["check", str(damaged), "--repair"]) == 2
    assert run(["check", str(damaged), "--repair", "-o", str(new)]) == 1
    assert "is there already" in capsys.readouterr().err
    with pytest.raises(ProjectError, match="no file"):
        salvage(tmp_path / "none.ankan", tmp_path / "other.ankan")
