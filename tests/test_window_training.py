"""Tools > Train on this project, on real project files; the training itself is a script unless a test says so."""

import json
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate.model import State
from annotate.training.project_card import ROWS
from gui.trainer import Trainer
from gui.wording import _FIGURES
from gui.worker import Worker, program_command
from storage.models import choose, chosen_name, find_model, installed_folder
from storage.project import Project
from tests.encoders import make_encoder
from tests.gold_projects import make_gold_project, news
from tests.windows import make_project, make_window, press, scripted_worker


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_gold_project(tmp_path_factory.mktemp("gold"), articles=9, open_ones=1)


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def report(name: str, *, after: int = 8) -> dict[str, Any]:
    """Return a report in which there were 10 mistakes before."""
    figures = {
        measure: {"f1": 0.5, "end_to_end": 0.5, "gold": 0 if measure == "indirect" else 40} for measure, *_ in ROWS
    }
    better = json.loads(json.dumps(figures))
    better["entity"]["f1"], better["PER"]["f1"] = 0.625, 0.375
    return {
        "name": name,
        "articles": 12,
        "before": figures,
        "after": better,
        "mistakes": [10, after],
        "better": 7 if after < 10 else 2,
        "worse": 3,
        "in_use": "ankan-hi-ner/1",
    }


def scripted(folder: Path, body: str) -> Trainer:
    """Return a trainer whose process runs this Python after `say` is defined."""
    head = """
        import json, sys
        def say(**message):
            sys.stdout.write(json.dumps(message) + "\\n")
            sys.stdout.flush()
    """
    script = folder / "train.py"
    script.write_text(textwrap.dedent(head) + textwrap.dedent(body), encoding="utf-8")
    return Trainer([sys.executable, str(script)])


def opened(qtbot, path: Path | None, trainer: Trainer | None = None, worker: Worker | None = None):
    """Return the window with the training dialog on top."""
    window = make_window(qtbot, path, worker)
    if trainer is not None:
        window.training._trainer = trainer
        trainer.setParent(window.training)
    window.actions_made.by_id["train"].trigger()
    qtbot.waitExposed(window.training.dialog)
    return window


def click(button) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(dialog) -> dict[str, list[str]]:
    """Return the rows of the table by their names."""
    table = dialog.table
    rows = [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]
    return {first: rest for first, *rest in rows} if table.isVisible() else {}


def test_the_dialog_is_reached_by_its_key_and_does_not_block(qtbot, project) -> None:
    window = make_window(qtbot, project)
    press(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = window.training.dialog
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert "12 finished articles" in dialog.title.text()
    assert "left out: 1 article." in dialog.details.text()
    assert dialog.start.isVisible()
    assert not any(button.isVisible() for button in (dialog.stop, dialog.use, dialog.discard))


def test_with_too_little_gold_the_dialog_teaches_and_looks_again(qtbot, tmp_path) -> None:
    window = opened(qtbot, make_gold_project(tmp_path, articles=6))
    dialog = window.training.dialog
    assert dialog.title.text() == "9 of 10 articles are ready"
    assert "Ctrl+Enter" in dialog.text.text()
    assert dialog.bar.value() / dialog.bar.maximum() == 0.9
    assert not dialog.start.isVisible()
    make_more = tmp_path / "more"
    make_more.mkdir()
    window.filing.open(make_gold_project(make_more, articles=7))
    assert "10 finished articles" in dialog.title.text()
    assert dialog.start.isVisible()
    window.filing.close_project()
    assert dialog.title.text() == "No project is open"


def test_progress_result_and_choice(qtbot, project, tmp_path) -> None:
    make_encoder(installed_folder() / "better")
    trainer = scripted(
        tmp_path,
        f"""
        assert sys.argv[1:] == [{str(project)!r}, "--lines"]
        say(progress=0.25, text="Trial 1 of 3: learning, step 1 of 9")
        sys.stdin.readline()
        """,
    )
    window = opened(qtbot, project, trainer)
    dialog = window.training.dialog
    click(dialog.start)
    qtbot.waitUntil(lambda: "step 1 of 9" in dialog.step.text())
    assert dialog.bar.value() == 250
    assert "left" in dialog.step.text()
    assert not dialog.start.isVisible()
    window.training.show()
    assert dialog.stop.isVisible()
    trainer.trained.emit(report("better"))
    assert dialog.title.text() == "It makes fewer mistakes"
    assert "8 mistakes instead of 10" in dialog.text.text()
    rows = shown(dialog)
    assert rows["Names (PER, ORG, LOC)"] == ["0.500", "0.625", "▲ 0.125", "40"]
    assert rows["PER"] == ["0.500", "0.375", "▼ 0.125", "40"]
    assert rows["Cues of indirect quotations"] == ["0.500", "0.500", "=", "40"]
    assert "Indirect quotations" not in rows
    former = chosen_name()
    assert former != "better"
    with qtbot.waitSignal(window.suggesting.model_changed):
        click(dialog.use)
    assert chosen_name() == "better"
    assert dialog.title.text() == "better makes the suggestions from now on"
    assert window.suggesting.is_starting
    click(dialog.back)
    assert chosen_name() == former
    assert "The model before was better." in dialog.text.text()


def test_a_model_that_is_not_better_is_not_urged_and_can_be_discarded(qtbot, project, tmp_path) -> None:
    folder = make_encoder(installed_folder() / "worse")
    window = opened(qtbot, project, scripted(tmp_path, f"say(report={report('worse', after=12)!r})"))
    dialog = window.training.dialog
    click(dialog.start)
    qtbot.waitUntil(lambda: dialog.discard.isVisible())
    assert dialog.title.text() == "It does not make fewer mistakes"
    assert dialog.discard.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not folder.exists()
    assert dialog.title.text() == "Discarded"
    assert dialog.start.isVisible()


def test_a_failure_is_told_in_its_own_words_and_can_be_tried_again(qtbot, project, tmp_path) -> None:
    trainer = scripted(tmp_path, 'say(error="The disk is full; make room.")\nsys.exit(1)')
    window = opened(qtbot, project, trainer)
    dialog = window.training.dialog
    click(dialog.start)
    with qtbot.waitSignal(trainer.failed):
        pass
    assert dialog.text.text() == "The disk is full; make room."
    assert dialog.start.isVisible()


@pytest.mark.parametrize("command", [["-c", "import sys; sys.exit('something broke')"], None])
def test_a_process_that_dies_or_does_not_start_is_told(qtbot, project, command) -> None:
    trainer = Trainer([sys.executable, *command] if command else ["no-such-program"])
    window = opened(qtbot, project, trainer)
    with qtbot.waitSignal(trainer.failed):
        click(window.training.dialog.start)
    text = window.training.dialog.text.text()
    assert text == "something broke" if command else text


def test_closing_the_dialog_lets_the_training_go_on_and_its_end_is_told(qtbot, project, tmp_path) -> None:
    make_encoder(installed_folder() / "later")
    made = report("later")
    trainer = scripted(tmp_path, f"say(progress=0.5, text='half')\nsys.stdin.readline()\nsay(report={made!r})")
    window = opened(qtbot, project, trainer)
    dialog = window.training.dialog
    click(dialog.start)
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    dialog.close()
    assert trainer.is_running
    with qtbot.waitSignal(trainer.trained):
        trainer._process.write(b"\n")
    assert "training is done" in window.banner.text
    window.training.show()
    assert shown(dialog)


def test_stop_is_the_wish_and_nothing_is_shown_after_it(qtbot, project, tmp_path) -> None:
    trainer = scripted(tmp_path, "say(progress=0.5, text='half')\nsys.stdin.read()\nsay(progress=0.6, text='more')")
    window = opened(qtbot, project, trainer)
    dialog = window.training.dialog
    click(dialog.start)
    qtbot.waitUntil(lambda: dialog.bar.value() == 500)
    with qtbot.waitSignal(trainer.stopped):
        click(dialog.stop)
    assert dialog.title.text() == "Stopped"
    assert not dialog.stop.isVisible()


def test_closing_the_window_ends_the_training(qtbot, project, tmp_path) -> None:
    trainer = scripted(tmp_path, "say(progress=0.5, text='half')\nsys.stdin.read()")
    window = opened(qtbot, project, trainer)
    click(window.training.dialog.start)
    qtbot.waitUntil(lambda: window.training.dialog.bar.value() == 500)
    window.close()
    assert not trainer.is_running


def names_in_gold(path) -> int:
    """Return how many persons, organisations and places the finished articles hold."""
    with Project.open(path) as opened:
        finished = [row.id for row in opened.documents("asha") if row.state is State.FINISHED]
        spans = [span for article in finished for span in opened.annotations(article, "asha").live_spans]
    return sum(span.label in ("PER", "ORG", "LOC") for span in spans)


def test_the_window_understands_the_real_program(qtbot, project) -> None:
    tiny = make_encoder(installed_folder() / "tiny-window", [article.text for article in news()[:20]])
    choose(find_model("tiny-window"))
    trainer = Trainer([*program_command(), "train", "--base", str(tiny), "--epochs", "1", "--name", "of-the-window"])
    window = opened(qtbot, project, trainer)
    dialog = window.training.dialog
    shares = []
    trainer.progressed.connect(lambda share, _text: shares.append(share))
    click(dialog.start)
    qtbot.waitUntil(lambda: bool(dialog.table.isVisible() or dialog.start.isVisible()), timeout=400_000)
    assert shown(dialog)["Names (PER, ORG, LOC)"][3] == str(names_in_gold(project)), dialog.text.text()
    assert shares == sorted(shares)
    assert find_model("of-the-window").problem == ""
    click(dialog.discard)
    assert not (installed_folder() / "of-the-window").exists()


def test_a_worker_that_begins_anew_is_asked_again_for_what_was_in_hand(qtbot, tmp_path) -> None:
    asked = tmp_path / "asked"
    worker = scripted_worker(
        tmp_path,
        f"""
        send(ready=True, model="m/1", problem=None)
        for request in requests:
            open({str(asked)!r}, "a").write(request["text"][:2] + "\\n")
        """,
    )
    window = make_window(qtbot, make_project(tmp_path, suggested=False), worker)
    window.suggesting.start()
    window.suggesting.suggest_again()

    def times() -> int:
        return asked.read_text().count("\n") if asked.exists() else 0

    qtbot.waitUntil(lambda: times() == 1)
    window.suggesting.restart()
    qtbot.waitUntil(lambda: times() == 2)
    first, again = asked.read_text().split()
    assert first == again


def test_every_figure_has_words_that_can_be_translated() -> None:
    assert {said for *_, said in ROWS} - _FIGURES == {"PER", "ORG", "LOC", "TIMEX"}
