"""No command but `models download` opens a network connection: all of them are run where none can be opened."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from commands import _COMMANDS

ROOT = Path(__file__).resolve().parent.parent

# Runs the command lines it reads from standard input in one process, in which every attempt to reach a network is
# written down and fails. An audit hook sees the attempts of libraries too, however they go about it.
RUNNER = """
import json, sys
attempts = []

def forbid(event, arguments):
    # Not "socket.__new__": libraries make a socket only to see whether this machine knows IPv6.
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        attempts.append(event)
        raise OSError("no network here")

sys.addaudithook(forbid)
from commands import run
outcome = []
for line in json.load(sys.stdin):
    attempts.clear()
    status = run(line)
    outcome.append([status, len(attempts)])
print("OUTCOME " + json.dumps(outcome))
"""


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
        ["measure", cases],
        ["analyse", project],
        ["check", project],
        ["schema", project],
        ["lint", project],
        ["history", project],
        ["train", "--from-corpora", str(folder / "nowhere")],
        ["models", "list"],
        ["models", "pack", "hi-encoder", str(folder / "pack.zip")],
        ["models", "install", str(folder / "pack.zip"), "--name", "mine"],
        ["models", "use", "mine"],
        ["--self-check"],
        ["--help"],
        ["models", "download"],
    ]


def test_every_command_but_the_download_works_without_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Folders of its own: the model that is installed and chosen here must not be in use in the tests that follow.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    lines = command_lines(tmp_path)
    assert {line[0] for line in lines if not line[0].startswith("-")} == set(_COMMANDS), "a command is not tried here"
    done = subprocess.run(
        [sys.executable, "-c", RUNNER], input=json.dumps(lines), capture_output=True, text=True, cwd=ROOT, check=False
    )
    told = [line for line in done.stdout.splitlines() if line.startswith("OUTCOME ")]
    assert told, done.stderr
    *others, download = zip(lines, json.loads(told[0].removeprefix("OUTCOME ")), strict=True)
    for line, (status, attempts) in others:
        assert attempts == 0, line
        assert status == (1 if line[0] in ("train", "analyse") else 0), (line, done.stderr)
    # And what is forbidden here is what a download needs.
    assert download[1][0] == 1
    assert download[1][1] > 0
    assert "could not be fetched" in done.stderr
