"""The whole round of a team without a server, with real processes: out to three people, home in two orders."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotate.text import normalise
from annotate.training.news import read_news
from storage.project import Project
from tests.conftest import SHARED_DATA

ROOT = Path(__file__).resolve().parent.parent
PEOPLE = ("asha", "ravi", "मीना")
DEVELOPMENT = SHARED_DATA / "gold" / "ntrex-hindi-dev.jsonl"
# Drives the real window on a pack: in each article some of its names are labelled by keys, then it is finished.
# A line on standard output says what is on the disk.
ANNOTATE = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.app import make_application
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker

path, plan, hands_in = Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3] == "hand in"
app = make_application()
window = Window(Settings(), Worker([sys.executable, "-c", "import sys; sys.stdin.read()"]))
window.resize(1000, 700)
window.open_path(path)
window.show()
QTest.qWaitForWindowExposed(window)
assert window.windowTitle().startswith("Pack ")
keys = {label.code: label.key for label in window.session.schema.entities}
for document, names in plan:
    window.session.open_document(document)
    for start, end, label in names:
        window.view.select(start, end)
        QTest.keyClick(window.view, keys[label])
        QApplication.processEvents()
        print(json.dumps([document, start, end, label]), flush=True)
    if names is not plan[-1][1] or hands_in:
        window.going.finish()
        QApplication.processEvents()
if hands_in:
    window.actions_made.by_id["hand-in"].trigger()
    page = window.filing.page("hand-in")
    page.hand_in()
    assert str(path) in page.told.text(), page.told.text()
window.close()
print("DONE", flush=True)
"""


class Team:
    """Three people with folders of their own, and a desk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = folder / "desk" / "press.ankan"
        self.mail = folder / "mail"
        for name in ("desk", "mail", *PEOPLE):
            (folder / name).mkdir()
        self.environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **{name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")},
        }

    def main(self, *words: object, status: int = 0) -> str:
        """Run the program; returns its standard output."""
        command = [sys.executable, ROOT / "main.py", *map(str, words)]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", env=self.environment, check=False
        )
        assert done.returncode == status, done.stderr
        return done.stdout if not status else done.stderr

    def window(self, path: Path, plan: object, ending: str = "hand in") -> "subprocess.Popen[str]":
        """A window on the pack in a process of its own."""
        words = [sys.executable, "-c", ANNOTATE, str(path), json.dumps(plan, ensure_ascii=False), ending]
        return subprocess.Popen(
            words, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=self.environment, cwd=ROOT
        )

    def sent(self, path: Path, name: str) -> Path:
        """A copy of the one file is in the mail."""
        assert not path.with_name(path.name + "-wal").exists()
        return Path(shutil.copy(path, self.mail / name))

    def killed(self, path: Path, plan: object, after: int) -> list[str]:
        """A window that is killed once so many acts were told; returns what was told."""
        process = self.window(path, plan, "go on")
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(after)]
        process.kill()
        rest = process.stdout.read()
        process.wait()
        process.stdout.close()
        return [line for line in [*lines, *rest.splitlines()] if line.startswith("[")]


def ended(*processes: "subprocess.Popen[str]") -> None:
    """These windows have done all and are closed."""
    for process in processes:
        out, _ = process.communicate()
        assert process.returncode == 0
        assert out.endswith("DONE\n")


def by_content(form: Path) -> int:
    """Every question is answered by what is said, whichever copy it is in; returns how many there were."""
    value = json.loads(form.read_text(encoding="utf-8"))
    for question in value["questions"]:
        assert question["take"] is None
        question["take"] = "each"
        for record in question["records"]:
            if record["take"] is None:
                record["take"] = "desk" if record["desk"] <= record["pack"] else "pack"
    form.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return len(value["questions"])


def homes(path: Path) -> dict[str, object]:
    """What the project says, whatever the order in which packs came."""
    with Project.open(path) as project:
        connection = project._database.connection
        names = [name for name in project.annotators() if name != "gold"]
        layers = {(d, who): project.annotations(d, who) for d in project.document_ids() for who in names}
        rows = connection.execute("SELECT pack, row, hash FROM carried ORDER BY 1, 2, 3").fetchall()
        spent = connection.execute("SELECT document, annotator, day, round(seconds, 2) FROM activity ORDER BY 1, 2, 3")
        return {"layers": layers, "rows": rows, "activity": spent.fetchall()}


def own_news() -> list[tuple[str, list[tuple[int, int, str]]]]:
    """A few articles with five names each."""
    news = read_news(ROOT / "resources" / "news")[:6]
    return [(article.text, sorted(set(article.entities))[:5]) for article in news]


def development_articles() -> list[tuple[str, list[tuple[int, int, str]]]]:
    """All of them, with three names each."""
    articles = []
    for line in DEVELOPMENT.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        # Precomposed nuktas come in as two characters, and move what stands behind them.
        normalised = normalise(given["text"])
        names = {
            (*normalised.alignment.to_text(each["start"], each["end"]), each["label"])
            for each in given["entities"]
            if each["label"] in ("PER", "ORG", "LOC")
        }
        articles.append((normalised.text, sorted(names)[:3]))
    return articles


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_the_whole_round(tmp_path: Path) -> None:
    team = Team(tmp_path)
    news = development_articles() if DEVELOPMENT.exists() else own_news()
    names = {f"n{at}": spans for at, (_, spans) in enumerate(news)}

    # The desk: a project, articles, three people, each article to two of them, a pack for each.
    texts = tmp_path / "news.jsonl"
    records = [{"id": f"n{at}", "text": text} for at, (text, _) in enumerate(news)]
    texts.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records), encoding="utf-8")
    team.main("new", team.desk)
    team.main("add", team.desk, texts)
    for name in PEOPLE:
        team.main("people", team.desk, "add", name)
    team.main("assign", team.desk, "--batch", "week 1", "--to", ",".join(PEOPLE), "--per-article", 2)
    packs = {}
    for name in PEOPLE:
        packs[name] = tmp_path / name / "work.ankan"
        told = team.main("pack", team.desk, "--annotator", name, "--json", "-o", packs[name])
        mine = [each["id"] for each in json.loads(told)["articles"]]
        assert len(news) * 2 // 3 <= len(mine) <= -(-len(news) * 2 // 3)
    plans = {}
    for name, path in packs.items():
        with Project.open(path) as pack:
            plans[name] = [[document, names[document]] for document in pack.document_ids()]

    # Out: Asha hands in half and then all, Ravi's window is killed, Meena works on a copy, too.
    half_way = len(plans["asha"]) // 2
    first = team.window(packs["asha"], plans["asha"][:half_way])
    copy = Path(shutil.copy(packs["मीना"], tmp_path / "मीना" / "copy.ankan"))
    second = team.window(packs["मीना"], plans["मीना"])
    told = team.killed(packs["ravi"], plans["ravi"], after=8)
    ended(first, second)
    half = team.sent(packs["asha"], "asha-1.ankan")
    document, spans = plans["मीना"][0]
    other = [[s, e, "LOC" if label == "PER" else "PER"] for s, e, label in spans[:3]] + [list(x) for x in spans[3:]]
    rest = [
        [d, [each for each in n if [d, *each] not in [json.loads(line) for line in told]]] for d, n in plans["ravi"]
    ]
    ended(
        team.window(packs["asha"], plans["asha"][half_way:]),
        team.window(packs["ravi"], rest),
        team.window(copy, [[document, other]]),
    )
    mail = [
        half,
        team.sent(packs["asha"], "asha-2.ankan"),
        team.sent(packs["ravi"], "ravi.ankan"),
        team.sent(packs["मीना"], "meena.ankan"),
        team.sent(copy, "meena-copy.ankan"),
    ]
    with Project.open(packs["ravi"]) as pack:
        there = {
            (row.document, span.start, span.end, span.label)
            for row in pack.layers()
            for span in pack.annotations(row.document, "ravi").spans
        }
    # What was told before the window was killed is on the disk.
    assert {tuple(json.loads(line)) for line in told} <= there

    # Home, into two copies of the project, in two orders; nothing before the conflict is decided.
    asked = []
    refusal = team.main("merge", team.desk, *mail, status=1)
    assert "1 question to be decided first; nothing was changed" in refusal
    projects = [team.desk, Path(shutil.copy(team.desk, tmp_path / "second.ankan"))]
    for project, order in zip(projects, (mail, [mail[4], mail[2], mail[1], mail[3], mail[0], mail[4]]), strict=True):
        form = tmp_path / f"{project.stem}.json"
        listed = json.loads(team.main("merge", project, *order, "--dry-run", "--decide", form, "--json"))
        assert len(listed["packs"]) == len(order)
        with Project.open(project) as opened:
            assert opened.annotators() == []
        asked.append(by_content(form))
        team.main("merge", project, *order, "--decide", form)
        team.main("check", project)
    # All of it again asks nothing and changes nothing.
    before = homes(projects[0])
    team.main("merge", projects[0], *mail)
    assert homes(projects[0]) == before
    assert asked == [1, 1]
    assert homes(projects[0]) == homes(projects[1])

    # Nothing is lost: every act of every pack is known, and what nobody else touched is as its annotator left it.
    with Project.open(projects[0]) as desk:
        known = {row[0] for row in desk._database.connection.execute("SELECT hash FROM carried WHERE seq IS NOT NULL")}
        for path in mail:
            with Project.open(path) as pack:
                assert pack.pack is not None
                rows = pack._database.connection.execute(
                    "SELECT hash FROM journal WHERE seq > ?", (pack.pack.rows,)
                ).fetchall()
                assert {row[0] for row in rows} <= known
        for name in ("asha", "ravi"):
            with Project.open(packs[name]) as pack:
                for document in pack.document_ids():
                    assert desk.annotations(document, name) == pack.annotations(document, name)
    agreement = json.loads(team.main("agreement", projects[0], "--draws", 20, "--json"))
    assert set(PEOPLE) <= set(agreement["annotators"])
    assert "asha" in team.main("progress", projects[0])
