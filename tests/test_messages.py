"""What commands say when there is nothing to do, or not what was meant: one sentence, on standard error."""

from collections.abc import Callable
from pathlib import Path

import pytest

from commands import run
from storage.importing import ImportedArticle
from storage.models import ModelsError, named_folder
from storage.project import Project
from tests.exchange import FIXTURES
from tests.strategies import DEFAULT_SCHEMA

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command line in this process; return exit status, standard output, standard error."""

    def called(*args: object) -> tuple[int, str, str]:
        status = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return status, out, err

    return called


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which asha and ravi have finished the same article, and nobody has decided between them."""
    with Project.create(tmp_path / "press.ankan", DEFAULT_SCHEMA) as made:
        article = FIXTURES["speaker in another sentence"]
        text = article.document.text
        added = made.add_article(ImportedArticle("a1", None, "", text, text.encode()))
        for name in ("asha", "ravi"):
            made.import_annotations(added.document, name, list(article.annotations.records()))
        return made.path


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("exprot", "x"), "There is no command and no file 'exprot': did you mean 'export'?"),
        (("exprot",), "There is no command and no file 'exprot': did you mean 'export'?"),
        (("nothing.ankan",), "There is no command and no file 'nothing.ankan'."),
    ],
)
def test_a_mistyped_command_opens_no_window(args: tuple[str, ...], told: str, call: Call) -> None:
    status, out, err = call(*args)
    assert (status, out) == (2, "")
    assert told in err


def test_two_projects_cannot_be_opened(project: Path, call: Call) -> None:
    assert "only one project can be opened" in call(project, project)[2]


@pytest.mark.parametrize("given", ["yesterday", "2026-13-01", "25.11.2026", "20261125", "2026-1", "11"])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_date_of_another_form_is_refused(option: str, given: str, project: Path, call: Call) -> None:
    status, out, err = call("agreement", project, "--state", "begun", option, given)
    assert (status, out) == (1, "")
    assert f"{given!r} is no date: write a day as 2026-11-25" in err


@pytest.mark.parametrize("given", ["2000-01-01", "2000-01", "2000", "2000-01-01T10:00:00+00:00"])
def test_a_day_a_month_and_a_year_are_dates(given: str, project: Path, call: Call) -> None:
    assert call("agreement", project, "--state", "begun", "--since", given, "--draws", "1")[0] == 0


def test_nothing_in_a_file_is_said(project: Path, tmp_path: Path, call: Call) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("")
    status, _, err = call("import", project, empty, "--format", "jsonl")
    assert status == 0
    assert f"{empty}: there is no article in it." in err
    status, _, err = call("evaluate", empty, empty)
    assert status == 0
    assert err.count(f"{empty}: there are no records in it.") == 2
    status, _, err = call("suggest", "--jsonl", empty, tmp_path / "out.jsonl")
    assert status == 0
    assert f"{empty}: there are no records in it." in err
    cases = tmp_path / "cases.json"
    cases.write_text("[]")
    status, out, err = call("measure", cases, "--json")
    assert (status, out) == (0, "{}\n")
    assert "there are no cases in it" in err


def test_a_model_is_named_or_lies_in_a_folder(tmp_path: Path, call: Call) -> None:
    assert named_folder("hi-encoder").name == "hi-encoder"
    assert named_folder(str(tmp_path)) == tmp_path
    with pytest.raises(ModelsError, match="there is neither a model nor a folder 'nobody'; there are the models hi"):
        named_folder("nobody")
    texts = tmp_path / "texts.jsonl"
    texts.write_text('{"id": 1, "text": "नरेन्द्र मोदी ने कहा।"}\n', encoding="utf-8")
    assert call("suggest", "--jsonl", texts, "-", "--model", "hi-encoder")[0] == 0
    assert "neither a model nor a folder" in call("suggest", "--jsonl", texts, "-", "--model", "nobody")[2]


def test_a_choice_of_the_window_is_an_option_of_the_command(project: Path, tmp_path: Path, call: Call) -> None:
    theirs = tmp_path / "theirs.jsonl"
    theirs.write_text('{"text": "मोदी", "label": [[0, 4, "PERSON"]]}\n', encoding="utf-8")
    _, _, err = call("import", project, theirs, "--format", "doccano", "--annotator", "mina")
    assert "say which of them is meant, or that it is to be left out (--map PERSON=PER, or --map PERSON= to" in err
    table = tmp_path / "t.csv"
    table.write_bytes("a,b\nक,ख\n".encode())
    assert "Choose one of a, b. (--text-column NAME)" in call("add", project, table)[2]


def test_training_says_that_nobody_has_decided_between_the_annotators(project: Path, call: Call) -> None:
    status, _, err = call("train", project)
    assert status == 1
    assert "Annotated by several people and not adjudicated: 1 article. Decide between the annotators" in err


def test_an_analysis_by_a_model_that_is_not_there_is_refused(project: Path, call: Call) -> None:
    assert "neither a model nor a folder 'nobody'" in call("analyse", project, "--model", "nobody")[2]
