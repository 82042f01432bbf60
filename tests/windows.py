"""Windows on real project files, for the tests of the interface."""

import json
import sys
import textwrap
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotate.model import AnnotationSet, Document, Span
from annotate.suggest.records import Suggestions
from gui.app import make_application
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import OTHER, TEXT, WHO, suggestions


def make_project(folder: Path, *, suggested: bool = True, name: str = "press.ankan") -> Path:
    """Return the file of a new project with two articles; the first has suggestions, the second none to come."""
    path = folder / name
    with Project.create(path, default_schema()) as project:
        for at, text in enumerate((TEXT, OTHER)):
            article = ImportedArticle(f"a{at}", f"लेख {at}", "test", text, text.encode())
            assert project.add_article(article).document == f"a{at}"
        assert project.document("a0").text == TEXT
        project.set_setting("annotator", WHO)
        if suggested:
            project.adopt_suggestions("a0", WHO, suggestions(), model="test-ner/1", new_id=new_id)
        project.adopt_suggestions("a1", WHO, Suggestions(), model="test-ner/1", new_id=new_id)
    return path


def idle_worker() -> Worker:
    """Return a worker that is never ready."""
    return Worker([sys.executable, "-c", "import sys; sys.stdin.read()"])


def scripted_worker(folder: Path, body: str, **how: int) -> Worker:
    """Return a worker that runs this Python after `send` and `requests` are defined; ``how`` is its patience."""
    head = """
        import json, sys
        def send(**message):
            sys.stdout.write(json.dumps(message) + "\\n")
            sys.stdout.flush()
        requests = (json.loads(line) for line in sys.stdin)
    """
    script = folder / "worker.py"
    script.write_text(textwrap.dedent(head) + textwrap.dedent(body), encoding="utf-8")
    return Worker([sys.executable, str(script)], **how)


def record_json(entities: list[tuple[int, int, str]]) -> str:
    """Return a suggestion record as JSON text."""
    return json.dumps(
        {
            "id": "x",
            "entities": [
                {"start": start, "end": end, "label": label, "score": 0.5, "source": "test-ner/1"}
                for start, end, label in entities
            ],
            "quotes": [],
        }
    )


def make_window(qtbot, path: Path | None, worker: Worker | None = None) -> Window:
    """Return a window on this project that is shown and will be closed; the keyboard is in the article."""
    make_application()
    window = Window(Settings(), worker or idle_worker())
    qtbot.addWidget(window, before_close_func=lambda closing: closing.close())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    if path is not None:
        window.filing.open(path)
    QApplication.processEvents()
    # The worker comes when what was opened is seen.
    qtbot.waitUntil(lambda: window.suggesting.is_started)
    return window


def press(window: Window, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard's focus is."""
    target: QWidget = window.focusWidget() or window
    QTest.keyClick(target, key, modifiers)
    QApplication.processEvents()


def stored(path: Path, document: str = "a0", who: str = WHO) -> AnnotationSet:
    """Return what the file itself says, read through another connection."""
    with Project.open(path) as project:
        return project.annotations(document, who)


def span_at(annotations: AnnotationSet, where: tuple[int, int]) -> Span | None:
    """Return the live span at exactly this place."""
    return next((span for span in annotations.live_spans if (span.start, span.end) == where), None)


def shown_document(window: Window) -> Document:
    """Return the article that is shown."""
    assert window.session.document is not None
    return window.session.document
