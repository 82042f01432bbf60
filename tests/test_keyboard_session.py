"""A whole session by keys: from an untouched article with suggestions to a finished, judged, exported one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import AnnotationSet, Decision, Quote, Record, Span, State
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions
from commands import run
from gui.window import Window
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import WHO
from tests.windows import make_window

KEY = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}

# An emoji before everything, a decomposed nukta, a conjunct, a name with a title, a role, a pronoun that speaks.
TEXT = (
    "🙏 पटना, 12 मई। मंत्री श्री रमेश चौधरी ने शनिवार को कहा कि नया पुल अगले साल बनेगा।\n"
    "उन्होंने जोड़ा, “सरयू घाटी को यह पुल ज़रूर चाहिए।” लीला देवी ने विरोध किया।\n"
    "क्षितिज नेगी और लीला देवी पटना लौट गए। सरयू घाटी में बारिश हुई।"
)
CLAUSE, SPEECH = "नया पुल अगले साल बनेगा", "“सरयू घाटी को यह पुल ज़रूर चाहिए।”"


def place(words: str, number: int = 0) -> tuple[int, int]:
    """Where these words stand for the first time, or a later one."""
    start = TEXT.index(words)
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    names = (
        (place("पटना"), "LOC"),
        (place("मंत्री"), "PER"),  # no name
        (place("श्री रमेश चौधरी"), "PER"),  # with a title
        (place("शनिवार"), "ORG"),  # another label
        (place("घाटी"), "LOC"),  # begins too late
        (place("क्षितिज"), "PER"),  # ends too early
        (place("पटना", 1), "LOC"),  # as the first one
        (place("घाटी", 1), "LOC"),
    )
    quotes = (QuoteSuggestion(*place(SPEECH), "direct", None, None, "quotations/1"),)
    found = Suggestions(tuple(EntitySuggestion(*where, label, 0.9, "test-ner/1") for where, label in names), quotes)
    path = tmp_path / "press.ankan"
    with Project.create(path, default_schema()) as project:
        for name, text in (("a0", TEXT), ("a1", "दूसरा लेख।")):
            project.add_article(ImportedArticle(name, f"लेख {name}", "test", text, text.encode()))
            project.adopt_suggestions(name, WHO, found if name == "a0" else Suggestions(), model="m/1", new_id=new_id)
        project.set_setting("annotator", WHO)
    return path


class NoMouse(QObject):
    """Sees every event of the application; none may come from a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in MOUSE
        return False


@pytest.fixture
def no_mouse(qapp: QApplication) -> Iterator[NoMouse]:
    watch = NoMouse()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)
    assert watch.seen == 0


class Typist:
    """Somebody who has a keyboard and reads what is on the screen."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            QApplication.processEvents()

    def type(self, letters: str) -> None:
        for letter in letters:
            self.press(letter)

    def type_letter_of(self, place_: tuple[int, int]) -> None:
        """Type the letter that stands at a candidate."""
        hints = self.window.picking.hints
        self.press(next(letter for letter, anchor in hints.items() if (anchor.start, anchor.end) == place_))

    def walk_to(self, place_: tuple[int, int], key: Qt.Key | str = KEY.Key_Tab) -> None:
        for _ in range(30):
            if self.place == place_:
                return
            self.press(key)
        raise AssertionError(f"{TEXT[slice(*place_)]} was not reached")

    def select(self, place_: tuple[int, int]) -> None:
        """Bring the text cursor there by words, and select by words."""
        while self.window.view.caret != place_[0]:
            self.press(KEY.Key_Right if self.window.view.caret < place_[0] else KEY.Key_Left)
        while self.window.view.selection != place_:
            self.press(KEY.Key_Right, SHIFT)

    @property
    def annotations(self) -> AnnotationSet:
        assert self.window.session.annotations is not None
        return self.window.session.annotations

    @property
    def focused(self) -> Record:
        assert self.window.desk.focused is not None
        return self.window.desk.focused

    @property
    def place(self) -> tuple[int, int] | None:
        record = self.window.desk.focused
        return (record.start, record.end) if isinstance(record, Span | Quote) else None


def correct_names(hand: Typist) -> None:
    hand.press("n")
    hand.walk_to(place("पटना"), "n")
    hand.press("a", SHIFT)  # both, and on to the next
    assert sum(span.origin.decision is Decision.ACCEPTED for span in hand.annotations.spans) == 2
    assert hand.place == place("मंत्री")
    hand.press("x")
    assert hand.place == place("श्री रमेश चौधरी")
    hand.press("t")
    assert hand.place == place("रमेश चौधरी")
    hand.press("n")
    assert hand.place == place("शनिवार")
    hand.press("4")
    hand.walk_to(place("घाटी"), "n")
    hand.press(KEY.Key_Left, ALT | SHIFT)
    assert hand.place == place("सरयू घाटी")
    hand.walk_to(place("क्षितिज"), "n")
    hand.press(KEY.Key_Right, ALT)
    assert hand.place == place("क्षितिज नेगी")
    # By akshara, and back: a boundary never stands inside one.
    hand.press(KEY.Key_Left, ALT | CTRL)
    hand.press(KEY.Key_Right, ALT | CTRL)
    assert hand.place == place("क्षितिज नेगी")
    hand.press("n")
    hand.walk_to(place("घाटी", 1), "n")
    hand.press(KEY.Key_Left, ALT | SHIFT)
    assert hand.place == place("सरयू घाटी", 1)


def add_missing_names(hand: Typist) -> None:
    hand.select(place("12 मई"))
    hand.press("4")
    hand.select(place("लीला देवी"))
    hand.press("1")
    assert hand.place == place("लीला देवी")
    # The other one is found by her name in Latin letters, and labelled from the list.
    hand.press("f", CTRL)
    hand.type("leela devi")
    assert len(hand.window.finding.hits) == 2
    hand.press("m", CTRL | SHIFT)
    dialog = hand.window.finding.dialog
    assert dialog is not None
    hand.window.finding.dialog.activateWindow()
    QApplication.processEvents()
    hand.press("1")
    hand.press(KEY.Key_Return)
    labelled = [(span.start, span.end) for span in hand.annotations.live_spans if span.label == "PER"]
    assert place("लीला देवी", 1) in labelled
    hand.window.activateWindow()
    hand.press(KEY.Key_Escape)


def quote_and_link(hand: Typist) -> None:
    # A quotation of the words that the text cursor stands in.
    hand.walk_to(place("रमेश चौधरी"))
    hand.press("q")
    assert hand.place == place(CLAUSE)
    hand.press("s")
    hand.type_letter_of(place("रमेश चौधरी"))
    hand.press("c")
    hand.type_letter_of(place("कहा"))
    # One that was suggested: agreed to, and linked to a pronoun and to whom that means.
    hand.walk_to(place(SPEECH))
    hand.press("s")
    hand.type_letter_of(place("उन्होंने"))
    hand.press("m")
    hand.type_letter_of(place("रमेश चौधरी"))
    hand.press("c")
    hand.type_letter_of(place("जोड़ा"))
    quote = hand.focused
    assert isinstance(quote, Quote)
    assert quote.origin.decision is Decision.EDITED
    meant = hand.annotations.meant(quote)
    assert meant is not None
    assert (meant.start, meant.end) == place("रमेश चौधरी")


def judge(hand: Typist) -> None:
    hand.walk_to(place(CLAUSE))
    hand.press("r")
    # About words that are no name: selected, and taken with Enter.
    hand.press(KEY.Key_Right, SHIFT, times=2)
    hand.press(KEY.Key_Return)
    hand.press("1")
    hand.type_letter_of(place("सरयू घाटी"))
    hand.press("1")
    # Once more, with the key of a single stance: a second thought.
    hand.walk_to(place(SPEECH))
    hand.press("v")
    hand.press("2")
    hand.press(KEY.Key_Escape)
    hand.press("w")
    hand.type("sure?")
    hand.press(KEY.Key_Escape)


def take_back_and_do_again(hand: Typist) -> None:
    after = hand.annotations
    hand.press("z", CTRL, times=6)
    assert not hand.annotations.live_stances
    hand.press("z", CTRL | SHIFT, times=3)
    hand.press("y", CTRL, times=3)
    assert hand.annotations == after


def test_from_suggestions_to_an_export_without_one_mouse_event(
    qtbot, path: Path, tmp_path: Path, no_mouse: NoMouse
) -> None:
    window = make_window(qtbot, path)
    hand = Typist(window)
    correct_names(hand)
    add_missing_names(hand)
    quote_and_link(hand)
    judge(hand)
    take_back_and_do_again(hand)
    hand.press(KEY.Key_F5)
    rows = window.panes.checks.model.rows
    assert [row for row in rows if row.finding is not None] == []
    hand.press(KEY.Key_Escape)
    assert hand.annotations.undecided == ()
    hand.press(KEY.Key_Return, CTRL)
    assert window.session.document is not None
    assert window.session.document.id == "a1"
    window.close()
    out = tmp_path / "gold.jsonl"
    assert run(["export", str(path), str(out), "--format", "jsonl", "--annotator", WHO]) == 0
    record = next(line for line in map(json.loads, out.read_text(encoding="utf-8").splitlines()) if line["id"] == "a0")
    assert record["text"] == TEXT
    assert record["state"] == State.FINISHED
    assert_says_what_was_done(record)


def assert_says_what_was_done(record: dict) -> None:
    def words(anchor: dict | None) -> str | None:
        return None if anchor is None else TEXT[anchor["start"] : anchor["end"]]

    names = {each["id"]: each for each in record["entities"]}
    assert sorted((each["start"], each["end"], each["label"]) for each in names.values()) == sorted(
        (*place(said, number), label)
        for said, number, label in (
            ("पटना", 0, "LOC"),
            ("12 मई", 0, "TIMEX"),
            ("रमेश चौधरी", 0, "PER"),
            ("शनिवार", 0, "TIMEX"),
            ("सरयू घाटी", 0, "LOC"),
            ("लीला देवी", 0, "PER"),
            ("क्षितिज नेगी", 0, "PER"),
            ("लीला देवी", 1, "PER"),
            ("पटना", 1, "LOC"),
            ("सरयू घाटी", 1, "LOC"),
        )
    )
    first, second = record["quotes"]
    assert (words(first), first["kind"], words(first["speaker"]), words(first["cue"])) == (
        CLAUSE, "indirect", "रमेश चौधरी", "कहा",
    )  # fmt: skip
    assert (words(second), second["kind"], words(second["speaker"]), words(second["cue"])) == (
        SPEECH, "direct", "उन्होंने", "जोड़ा",
    )  # fmt: skip
    assert words(names[second["means"]]) == "रमेश चौधरी"
    by_quote = {each["quote"]: (each["value"], words(each["target"])) for each in record["stances"]}
    assert by_quote == {first["id"]: ("favor", "नया पुल"), second["id"]: ("against", "सरयू घाटी")}
    assert [(note["about"], note["text"], note["by"]) for note in record["notes"]] == [(second["id"], "sure?", WHO)]
    assert record["decisions"]["undecided"] == 0
    assert [words(each) for each in record["decisions"]["rejected"]] == ["मंत्री"]
