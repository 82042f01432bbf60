"""Acts of one correction task: our window, really worked with, and four other tools by their documented gestures."""

import argparse
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from annotate.model import State
from benchmarks.acts import Tally
from benchmarks.editor_plan import Corrector
from benchmarks.editor_rivals import RIVALS, counted, operations_table
from benchmarks.editor_task import Range, Task, corrections, make_task, said, shipped_tasks
from benchmarks.hands import Hands
from benchmarks.home import move_home
from benchmarks.painting import hush_platform, settle
from gui.app import make_application
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project

_WHO = "annotator"
LAYERS = ("entity", "quote", "stance", "finish")
OURS = {"keys and mouse": True, "keys alone": False}


@dataclass(frozen=True, slots=True)
class Count:
    """What one tool took for one article, by layer."""

    name: str
    parts: dict[str, Tally]
    note: str = ""

    @property
    def whole(self) -> Tally:
        return sum(self.parts.values(), Tally())

    def to_json(self) -> dict[str, object]:
        whole = self.whole
        return {
            "name": self.name,
            "acts": whole.acts,
            "presses": whole.presses,
            "hand_seconds": round(whole.seconds, 1),
            "acts_by_layer": {layer: part.acts for layer, part in self.parts.items()},
            "note": self.note,
        }

    def to_text(self) -> str:
        whole, parts = self.whole, self.parts
        by_layer = "   ".join(f"{layer} {parts[layer].acts:3}" for layer in LAYERS)
        note = f"   {self.note}" if self.note else ""
        return (
            f"{self.name:46} {whole.acts:4} acts   {whole.presses:4} presses   {whole.seconds:6.1f} s of the hand   "
            f"{by_layer}{note}"
        )


def run() -> list[Count]:
    """Return the counts of the articles that everybody has."""
    return measure(shipped_tasks())


def measure(tasks: list[Task]) -> list[Count]:
    """Return the counts of each article and tool, and those of all articles together."""
    found = [count for task in tasks for count in _of_task(task)]
    if len(tasks) > 1:
        for tool in (*(f"Ankan, {row}" for row in OURS), *(rival.name for rival in RIVALS)):
            own = [count for count in found if count.name.endswith(f": {tool}")]
            parts = {layer: sum((each.parts[layer] for each in own), Tally()) for layer in LAYERS}
            found.append(Count(f"all: {tool}", parts, own[0].note))
    return found


def _of_task(task: Task) -> list[Count]:
    found = [Count(f"{task.name}: Ankan, {row}", _ours(task, with_mouse=mouse)) for row, mouse in OURS.items()]
    todo, regions = corrections(task), _regions(task)
    for rival in RIVALS:
        parts = counted(rival, todo, regions)
        found.append(
            Count(f"{task.name}: {rival.name}", {key: Tally.of(part) for key, part in parts.items()}, rival.note)
        )
    return found


def _regions(task: Task) -> set[Range]:
    """Return all places that are annotated when the suggestions have been imported."""
    suggested = task.suggested
    found = {(each.start, each.end) for each in (*suggested.entities, *suggested.quotes)}
    return found | {place for quote in suggested.quotes for place in (quote.speaker, quote.cue) if place is not None}


def _ours(task: Task, *, with_mouse: bool) -> dict[str, Tally]:
    """Do it. Raises `SystemExit` unless the article is finished and says what gold says."""
    with tempfile.TemporaryDirectory() as folder:
        move_home(Path(folder) / "home")
        window = _window(_project(Path(folder) / "press.ankan", task))
        try:
            took = Corrector(window, Hands(window), task, with_mouse=with_mouse).work()
            document = window.session.project
            assert document is not None
            ended = document.annotations(task.name, _WHO)
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    wanted, got = (said(each, knows_meanings=task.knows_meanings) for each in (task.gold, ended))
    if got != wanted or ended.state is not State.FINISHED:
        wrong = [sorted(map(str, one ^ other)) for one, other in zip(wanted, got, strict=True)]
        raise SystemExit(f"{task.name}: the article is {ended.state} and does not say what gold says: {wrong}")
    return took


def _project(path: Path, task: Task) -> Path:
    with Project.create(path, default_schema()) as project:
        project.set_setting("annotator", _WHO)
        article = ImportedArticle(task.name, task.name, "", task.text, task.text.encode())
        project.add_article(article)
        project.adopt_suggestions(task.name, _WHO, task.suggested, model="benchmark/1", new_id=new_id)
    return path


def _window(path: Path) -> Window:
    make_application()
    hush_platform()
    window = Window(Settings(), Worker([sys.executable, "-c", "import sys; sys.stdin.read()"]))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.open_path(path)
    window.view.setFocus()
    settle()
    return window


def main(arguments: list[str] | None = None) -> int:
    """Count for an article of one's own: ``python -m benchmarks.editor --gold gold.jsonl``."""
    parser = argparse.ArgumentParser(description="Count the acts that bring suggestions to gold.")
    parser.add_argument("--gold", type=Path, help="Ankan JSONL with the gold of an article (default: our samples)")
    parser.add_argument("--suggestions", type=Path, help="suggestion records (default: what the bundled model says)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the counts to this file")
    parser.add_argument("--table", action="store_true", help="print the acts of each operation of the other tools")
    options = parser.parse_args(arguments)
    if options.table:
        print(operations_table())
        return 0
    counts = run() if options.gold is None else measure([make_task(options.gold, options.suggestions)])
    print("\n".join(count.to_text() for count in counts))
    if options.json is not None:
        text = json.dumps([count.to_json() for count in counts], indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
