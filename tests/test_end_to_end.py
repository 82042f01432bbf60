"""The main job through the real main(): the real window, the real worker with the real model, a real project file."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from seqeval.scheme import IOB2, Entities

from annotate.model import AnnotationSet, Decision, Quote, Span, Stance
from annotate.tokens import words
from commands import run
from gui.window import Window
from storage.project import Project

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "samples" / "saryu-pul-vivad.txt"
# Torch and the model are loaded by the worker on a machine that may be busy with other tests.
PATIENCE_MS = 120_000


class User:
    """Somebody at the window: presses keys, drags, and sees what is committed."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def wait(self, condition: Callable[[], bool], milliseconds: int = 5_000) -> None:
        deadline = QDeadlineTimer(milliseconds)
        while not condition():
            assert not deadline.hasExpired(), "waited in vain"
            QTest.qWait(20)

    @property
    def annotations(self) -> AnnotationSet:
        assert self.window.session.annotations is not None
        return self.window.session.annotations

    @property
    def focused(self) -> Span | Quote:
        record = self.annotations.get(self.window.view.focused or "")
        assert isinstance(record, Span | Quote)
        return record

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        QApplication.processEvents()

    def point(self, start: int, end: int, *, at_end: bool = False) -> QPoint:
        rect = self.window.view.range_rect(start, end)
        return QPoint(rect.right() - 2 if at_end else rect.left() + 3, rect.center().y())

    def click(self, start: int, end: int) -> None:
        QTest.mouseClick(self.window.view.viewport(), Qt.MouseButton.LeftButton, NONE, self.point(start, end))
        QApplication.processEvents()

    def drag(self, start: int, end: int) -> None:
        """Select a range on one line with the mouse, from its first letter to its last."""
        viewport = self.window.view.viewport()
        first, last = self.point(start, end), self.point(start, end, at_end=True)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, first)
        for at in (first + QPoint(8, 0), (first + last) / 2, last):
            where = QPointF(at)
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                where,
                viewport.mapToGlobal(where),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                NONE,
            )
            QApplication.sendEvent(viewport, move)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, last)
        QApplication.processEvents()

    def plain_words(self, text: str) -> tuple[int, int]:
        """Return three words on one visible line that nothing is said about."""
        inside = self.window.view.viewport().rect()
        taken = [(record.start, record.end) for record in (*self.annotations.live_spans, *self.annotations.live_quotes)]
        tokens = words(text)
        for first, _, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
            rects = [self.window.view.range_rect(token.start, token.end) for token in (first, last)]
            if (
                all(inside.contains(rect) for rect in rects)
                and abs(rects[0].center().y() - rects[1].center().y()) < 4
                and all(high <= first.start or last.end <= low for low, high in taken)
                and text[first.start].isalpha()
                and text[last.end - 1] not in "।,-"
            ):
                return first.start, last.end
        raise AssertionError("no line of plain words is visible")

    def visible_spans(self) -> Iterator[Span]:
        inside = self.window.view.viewport().rect()
        for span in self.annotations.live_spans:
            if inside.contains(self.window.view.range_rect(span.start, span.end)):
                yield span


def at_the_window(project: Path | None, act: Callable[[User], None]) -> None:
    """Start the program, on a project if there is one, let somebody act, close the window; failures reach the test."""
    failures: list[BaseException] = []

    def begin() -> None:
        # The window of an earlier visit may not have been collected yet.
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
        try:
            user = User(window)
            user.wait(lambda: window.session.document is not None)
            window.activateWindow()
            window.view.setFocus()
            act(user)
        except BaseException as failure:
            failures.append(failure)
        finally:
            window.close()

    QTimer.singleShot(0, begin)
    status = run([str(project)] if project is not None else [])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if failures:
        raise failures[0]
    assert status == 0


def stored(project: Path, document: str) -> AnnotationSet:
    with Project.open(project) as opened:
        annotator = opened.annotators()[0]
        return opened.annotations(document, annotator)


@pytest.fixture(params=["own sample", "seed article"])
def article(request: pytest.FixtureRequest) -> Path:
    if request.param == "own sample":
        return SAMPLE
    folder: Path = request.getfixturevalue("shared_data")
    return folder / "seed" / "article.txt"


def test_the_main_job_from_import_to_export(qapp: QApplication, article: Path, tmp_path: Path) -> None:
    project = tmp_path / "press.ankan"
    assert run(["new", str(project)]) == 0
    assert run(["add", str(project), str(article)]) == 0
    document = article.stem
    made: dict[str, str] = {}

    def first_visit(user: User) -> None:
        user.wait(lambda: len(user.annotations.undecided) > 10, PATIENCE_MS)
        correct_relabel_reject_accept(user, made)
        quote_link_and_judge(user, made)
        undo_and_redo(user)

    at_the_window(project, first_visit)
    kept = stored(project, document)
    moved, rejected, accepted = (kept.get(made[what]) for what in ("moved", "rejected", "accepted"))
    assert isinstance(moved, Span)
    assert (moved.label, moved.origin.decision) == ("ORG", Decision.EDITED)
    assert rejected is not None
    assert rejected.origin.decision is Decision.REJECTED
    assert accepted is not None
    assert accepted.origin.decision is Decision.ACCEPTED
    assert len(kept.stances) == 2

    def second_visit(user: User) -> None:
        assert user.annotations == kept
        user.press("z", CONTROL)
        assert len(user.annotations.stances) < 2 or user.annotations != kept
        user.press("z", CONTROL | SHIFT)
        assert user.annotations == kept
        added = user.annotations.get(made["quote"])
        assert isinstance(added, Quote)
        user.window.desk.focus(added.id)
        user.press(Qt.Key.Key_Delete)
        assert user.annotations.get(added.id) is None
        assert user.annotations.stances == ()
        user.press("z", CONTROL)
        assert user.annotations == kept

    at_the_window(project, second_visit)
    assert stored(project, document) == kept
    assert run(["check", str(project)]) == 0
    exports_hold(project, tmp_path, kept.gold())


def test_a_pasted_article_is_seen_and_brought_in_at_the_window_and_exported(qapp: QApplication, tmp_path: Path) -> None:
    project, out = tmp_path / "press.ankan", tmp_path / "sample.jsonl"
    assert run(["new", str(project)]) == 0
    assert run(["add", str(project), str(SAMPLE)]) == 0
    text = "पटना में बारिश हुई। 🙏"

    def paste_and_export(user: User) -> None:
        QGuiApplication.clipboard().setText(text + "\r\n")
        user.press("v", CONTROL | SHIFT)
        page = user.window.filing.page("import")
        user.wait(lambda: text in page.preview.first.toPlainText(), PATIENCE_MS)
        QTest.keyClick(page.go, Qt.Key.Key_Space)
        user.wait(lambda: not page.isVisible(), PATIENCE_MS)
        assert user.window.session.document.text == text + "\n"
        user.window.activateWindow()
        user.wait(user.window.isActiveWindow)
        user.press("e", CONTROL)
        page = user.window.filing.page("export")
        page.choices.who.setCurrentIndex(page.choices.who.count() - 1)
        page.choices.articles.setCurrentIndex(1)
        page.out.setText(str(out))
        user.wait(lambda: text in page.sample.toPlainText(), PATIENCE_MS)
        QTest.keyClick(page.go, Qt.Key.Key_Space)
        user.wait(lambda: page.go.isEnabled() and bool(page.result_title.text()), PATIENCE_MS)
        assert "Done" in page.result_title.text(), page.result_text.toPlainText()

    at_the_window(project, paste_and_export)
    # The name of whoever is at this machine stands before the ending.
    (written,) = tmp_path.glob("sample.*.jsonl")
    assert json.loads(written.read_text(encoding="utf-8"))["text"] == text + "\n"


def test_the_first_start_shows_a_sample_article_and_the_next_one_goes_on_there(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    seen: list[AnnotationSet] = []

    def look(user: User) -> None:
        user.wait(lambda: len(user.annotations.undecided) > 10, PATIENCE_MS)
        assert {type(record) for record in user.annotations.undecided} == {Span, Quote}
        seen.append(user.annotations)

    at_the_window(None, look)
    at_the_window(None, look)
    assert seen[0] == seen[1]

    def close(user: User) -> None:
        user.window.filing.close_project()

    at_the_window(None, close)
    with pytest.raises(AssertionError, match="waited in vain"):
        at_the_window(None, look)


def correct_relabel_reject_accept(user: User, made: dict[str, str]) -> None:
    user.press("n")
    while not isinstance(user.focused, Span):
        user.press("n")
    before = user.focused
    made["moved"] = before.id
    user.press(Qt.Key.Key_Right, ALT)
    assert isinstance(user.focused, Span)
    assert user.focused.end > before.end
    user.press(Qt.Key.Key_Left, ALT)
    user.press(Qt.Key.Key_Left, ALT | SHIFT)
    user.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert (user.focused.start, user.focused.end) == (before.start, before.end)
    user.press("1" if before.label == "ORG" else "2")
    user.press("2")
    user.press("n")
    made["rejected"] = user.focused.id
    user.press("x")
    made["accepted"] = user.focused.id
    assert made["accepted"] != made["rejected"]
    user.press("a")
    assert user.focused.origin.is_open


def quote_link_and_judge(user: User, made: dict[str, str]) -> None:
    document = user.window.session.document
    assert document is not None
    user.window.view.focus_record(user.annotations.live_spans[0].id)
    QApplication.processEvents()
    start, end = user.plain_words(document.text)
    user.drag(start, end)
    assert user.window.view.selection == (start, end)
    user.press("q")
    quote = user.focused
    assert isinstance(quote, Quote)
    assert quote.origin.decision is Decision.ADDED
    assert (quote.start, quote.end) == (start, end)
    made["quote"] = quote.id
    speaker, target = [span for span in user.visible_spans() if span.start >= end][:2]
    user.press("s")
    user.click(speaker.start, speaker.end)
    user.press("c")
    user.drag(target.start, target.end)
    user.press("g")
    user.click(target.start, target.end)
    user.press("2")
    linked = user.annotations.get(quote.id)
    assert isinstance(linked, Quote)
    assert linked.speaker is not None
    assert (linked.speaker.start, linked.speaker.entity) == (speaker.start, speaker.id)
    assert linked.cue is not None
    (stance,) = user.annotations.live_stances
    assert (stance.value, stance.quote, stance.holder) == ("against", quote.id, linked.speaker)
    assert stance.target is not None
    assert stance.target.start == target.start
    # Back in the text: while the card of a stance has the keyboard, G would give that stance another target.
    user.window.view.setFocus()
    user.press("g")
    user.click(speaker.start, speaker.end)
    user.press("1")
    assert sorted(stance.value for stance in user.annotations.live_stances) == ["against", "favor"]


def undo_and_redo(user: User) -> None:
    after = user.annotations
    for _ in range(3):
        user.press("z", CONTROL)
    assert not any(isinstance(record, Stance) for record in user.annotations.records())
    for _ in range(3):
        user.press("y", CONTROL)
    assert user.annotations == after


def exports_hold(project: Path, folder: Path, gold: AnnotationSet) -> None:
    jsonl, conll = folder / "gold.jsonl", folder / "gold.conll"
    assert run(["export", str(project), str(jsonl), "--format", "jsonl"]) == 0
    assert run(["export", str(project), str(conll), "--format", "conll2003"]) == 0
    (record,) = [json.loads(line) for line in jsonl.read_text(encoding="utf-8").split("\n") if line]
    found = {(e["start"], e["end"], e["label"]) for e in record["entities"]}
    assert found == {(span.start, span.end, span.label) for span in gold.spans}
    assert len(record["stances"]) == 2
    surfaces = sorted(record["text"][start:end] for start, end, _ in found)
    assert all(surface == surface.strip() != "" for surface in surfaces)
    rows = [sentence.split("\n") for sentence in conll.read_text(encoding="utf-8").split("\n\n")]
    tagged = [[row.split("\t") for row in sentence if row and "-DOCSTART-" not in row] for sentence in rows]
    tags = [[columns[-1] for columns in sentence] for sentence in tagged if sentence]
    entities = [entity for sentence in Entities(tags, IOB2).entities for entity in sentence]
    sentence_tokens = [[columns[0] for columns in sentence] for sentence in tagged if sentence]
    read = sorted("".join(sentence_tokens[e.sent_id][e.start : e.end]) for e in entities)
    assert read == sorted("".join(surface.split()) for surface in surfaces)
