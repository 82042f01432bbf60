"""Nothing but `models download` opens a network connection: window and commands are run where none can be opened."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click

from commands import main
from tests.windows import make_project

ROOT = Path(__file__).resolve().parent.parent

# Loaded by every Python process that starts below: an attempt to reach a network is written down and fails. An audit
# hook sees the attempts of libraries too, however they go about it.
FORBIDDING = """
import os, sys

def forbid(event, arguments):
    # Not "socket.__new__": libraries make a socket only to see whether this machine knows IPv6.
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        with open(os.environ["ANKAN_ATTEMPTS"], "a") as attempts:
            attempts.write(f"{event} {sys.argv}\\n")
        raise OSError("no network here")

sys.addaudithook(forbid)
"""

# Runs the command lines it reads from standard input in one process.
RUNNER = """
import json, os, sys
from pathlib import Path
from commands import run
attempts = Path(os.environ["ANKAN_ATTEMPTS"])
outcome = []
for line in json.load(sys.stdin):
    attempts.write_text("")
    status = run(line)
    outcome.append([status, len(attempts.read_text().splitlines())])
print("OUTCOME " + json.dumps(outcome))
"""

# Shows the window on a project, with the process that suggests, until it has suggested.
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app
from gui.window import Window

def look():
    windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window)]
    if not windows or not windows[0].suggesting.model or windows[0].suggesting.is_waiting:
        QTimer.singleShot(50, look)
        return
    for name in ("preferences", "about", "export", "import", "keyboard"):
        windows[0].actions_made.by_id[name].trigger()
    # Qt's own sockets are not seen by Python: so they are not even there.
    print("SUGGESTED", windows[0].session.annotations.spans != (), "PySide6.QtNetwork" in sys.modules)
    windows[0].close()
    QApplication.quit()

app.make_application()
QTimer.singleShot(50, look)
sys.exit(app.run(Path(sys.argv[1])))
"""


def run_forbidden(folder: Path, code: str, *arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the code where no network can be reached, nor by what it starts, with the user's folders in this one."""
    (folder / "sitecustomize.py").write_text(FORBIDDING, encoding="utf-8")
    own = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "ANKAN_ATTEMPTS")}
    environment = {**os.environ, **own, "PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=False,
    )


def every_command() -> set[tuple[str, ...]]:
    """Every command with its subcommands, as the command line itself knows them."""
    found: set[tuple[str, ...]] = set()
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        found |= {(name, each) for each in command.commands} if isinstance(command, click.Group) else {(name,)}
    return found


def command_lines(folder: Path) -> list[list[str]]:
    """Every command, on files that the commands before it made."""
    project, gold, records = str(folder / "p.ankan"), str(folder / "gold.jsonl"), str(folder / "in.jsonl")
    sample = ROOT / "resources" / "samples" / "saryu-pul-vivad.txt"
    text = "नरेन्द्र मोदी ने दिल्ली में कहा, “हम तैयार हैं।”"
    (folder / "in.jsonl").write_text(json.dumps({"id": "a", "text": text, "entities": [], "quotes": []}) + "\n")
    cases = str(folder / "cases.json")
    Path(cases).write_text("[]", encoding="utf-8")
    return [
        ["new", project],
        ["add", project, str(sample)],
        ["suggest", project, "--annotator", "gold"],
        ["suggest", "--jsonl", records, str(folder / "out.jsonl")],
        ["export", project, gold, "--format", "jsonl", "--annotator", "gold"],
        ["import", project, gold, "--format", "jsonl"],
        ["evaluate", records, str(folder / "out.jsonl"), "--errors", str(folder / "errors.html")],
        ["import", project, str(sample.with_suffix(".gold.jsonl")), "--format", "jsonl", "--annotator", "asha"],
        ["import", project, str(sample.with_suffix(".gold.jsonl")), "--format", "jsonl", "--annotator", "ravi"],
        ["agreement", project, "--draws", "10"],
        ["people", project, "add", "meera"],
        ["assign", project],
        ["progress", project],
        ["pack", project, "--annotator", "asha", "-o", str(folder / "asha.ankan")],
        ["merge", project, str(folder / "asha.ankan")],
        ["measure", cases],
        ["analyse", project],
        ["check", project],
        ["schema", project],
        ["lint", project],
        ["history", project],
        ["train", project],
        ["train", "--from-corpora", str(folder / "nowhere")],
        ["models", "list"],
        ["models", "pack", "hi-encoder", str(folder / "pack.zip")],
        ["models", "install", str(folder / "pack.zip"), "--name", "mine"],
        ["models", "use", "mine"],
        ["--self-check"],
        ["--help"],
        ["models", "download"],
    ]


def test_every_command_but_the_download_works_without_a_network(tmp_path: Path) -> None:
    lines = command_lines(tmp_path)
    tried = {tuple(line[:1]) for line in lines} | {tuple(line[:2]) for line in lines}
    assert every_command() <= tried, "a command is not tried here"
    done = run_forbidden(tmp_path, RUNNER, given=json.dumps(lines))
    told = [line for line in done.stdout.splitlines() if line.startswith("OUTCOME ")]
    assert told, done.stderr
    *others, download = zip(lines, json.loads(told[0].removeprefix("OUTCOME ")), strict=True)
    for line, (status, attempts) in others:
        assert attempts == 0, line
        assert status == (1 if line[0] in ("train", "analyse") else 0), (line, done.stderr)
    # And what is forbidden here is what a download needs.
    assert download[0] == ["models", "download"]
    assert download[1][0] == 1
    assert download[1][1] > 0
    assert "could not be fetched" in done.stderr


def test_the_window_and_the_process_that_suggests_reach_no_network(tmp_path: Path) -> None:
    project = make_project(tmp_path, suggested=False)
    done = run_forbidden(tmp_path, WINDOW, str(project))
    assert done.returncode == 0, done.stderr
    assert "SUGGESTED True False" in done.stdout, done.stderr
    assert not (tmp_path / "ANKAN_ATTEMPTS").exists(), (tmp_path / "ANKAN_ATTEMPTS").read_text()


def test_what_the_window_starts_is_forbidden_too(tmp_path: Path) -> None:
    inner = "import socket; socket.create_connection(('192.0.2.1', 9))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    run_forbidden(tmp_path, code)
    assert "socket." in (tmp_path / "ANKAN_ATTEMPTS").read_text()
