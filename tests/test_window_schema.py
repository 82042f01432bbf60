"""Tools > Labels and guidelines through the window: nothing is lost, and everything shows the new labels at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.colour import faults
from annotate.model import State
from annotate.recoding import Recoding
from annotate.rules import Rule
from gui.dialogs.schema_editor import SchemaEditor
from storage.agreement import guideline_changes
from storage.project import Project
from tests.press import WHO, place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


@pytest.fixture
def editor(window) -> SchemaEditor:
    press(window, "s", CTRL_SHIFT)
    page = window.filing.page("schema")
    assert page.isVisible()
    assert not page.isModal()
    return page


def choose(editor: SchemaEditor, part: str, code: str) -> None:
    entry = next(entry for entry in editor.draft.parts[part] if entry.label.code == code)
    editor.tree.setCurrentItem(editor._item(part, entry.number))


def type_into(field, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def save(qtbot, editor: SchemaEditor) -> None:
    with qtbot.waitSignal(editor.changed):
        editor.save.click()


def select(window, words: str) -> None:
    """Select the words in the window, which the dialog leaves usable."""
    window.activateWindow()
    QApplication.processEvents()
    window.view.setFocus()
    window.view.select(*place(words))


def test_a_label_is_renamed_with_all_its_annotations_after_a_preview(qtbot, window, path, editor) -> None:
    window.desk.focus(span_at(stored(path), place("मोदी")).id)
    press(window, "a")
    choose(editor, "entities", "PER")
    assert "3 annotations in" in editor.message.text()
    type_into(editor.form.code, "PERSON")
    editor.save.click()
    assert "PER becomes PERSON: 3 annotations" in editor.preview.toPlainText()
    assert WHO in editor.preview.toPlainText()
    with Project.open(path) as project:
        assert project.schema.entity("PERSON") is None
    save(qtbot, editor)
    assert {span.label for span in stored(path).spans} == {"LOC", "PERSON", "ORG"}
    assert window.session.schema.entity("PERSON") is not None
    assert "press.schema-1.backup.ankan" in window.banner.text
    assert not editor.isVisible()
    with Project.open(path.with_name("press.schema-1.backup.ankan")) as before:
        assert before.schema.entity("PER") is not None
    # The keys mean the new labels, and undo goes on across the change.
    select(window, "लक्ष्मी")
    press(window, "1")
    assert span_at(stored(path), place("लक्ष्मी")).label == "PERSON"
    press(window, "z", CTRL)
    press(window, "z", CTRL)
    assert len(stored(path).undecided) == 6
    with Project.open(path) as project:
        assert project.check() == []


def test_a_used_label_goes_only_into_another_one_and_an_unused_one_just_goes(qtbot, window, path, editor) -> None:
    choose(editor, "entities", "ORG")
    editor.remove.click()
    assert editor.asking.isVisible()
    assert "ORG is used: 1 annotation in 1 article (asha 1)" in editor.asking.question.text()
    assert len(editor.draft.parts["entities"]) == 6
    editor.asking.takers.setCurrentIndex(editor.asking.takers.findText("LOC", Qt.MatchFlag.MatchStartsWith))
    editor.asking.merge.click()
    choose(editor, "entities", "MISC")
    editor.remove.click()
    assert not editor.asking.isVisible()
    editor.save.click()
    assert "ORG becomes LOC: 1 annotation in" in editor.preview.toPlainText()
    save(qtbot, editor)
    assert [label.code for label in window.session.schema.entities] == ["PER", "LOC", "TIMEX", "NUMEX"]
    assert span_at(stored(path), place("दिल्ली")).label == "LOC"


def test_a_new_label_has_names_a_key_and_a_page_and_works_at_once(qtbot, window, path, editor) -> None:
    choose(editor, "entities", "MISC")
    editor.add.click()
    type_into(editor.form.code, "EVENT")
    type_into(editor.form.languages["en"].name, "Event")
    editor.form.languages["hi"].name.setText("घटना")
    editor.form.languages["en"].page.field.setPlainText("A **match** or a fair.")
    assert editor.form.key.currentText() == "7"
    save(qtbot, editor)
    select(window, "बैठक")
    press(window, "7")
    assert span_at(stored(path), place("बैठक")).label == "EVENT"
    press(window, Qt.Key.Key_F1)
    assert window.panes.guideline.text.toPlainText() == "A match or a fair."
    with Project.open(path) as project:
        assert project.schema.entity("EVENT").names == {"en": "Event", "hi": "घटना"}
        ((_, what),) = guideline_changes(project)
        assert what == "Labels and guidelines: EVENT"


def test_a_colour_like_another_s_is_told_with_the_reason_and_a_better_one_taken(editor) -> None:
    choose(editor, "entities", "LOC")
    assert not editor.form.take_better.isVisible()
    type_into(editor.form.colour, "#D25C02")
    assert "nearly like TIMEX" in editor.form.warning.text()
    assert editor.form.take_better.isVisible()
    editor.form.take_better.click()
    label = editor.draft.entry("entities", editor._chosen[1]).label
    assert label.colour != "#D25C02"
    others = [(other.label.code, other.label.colour) for other in editor.draft.parts["entities"]]
    assert list(faults(label.colour, [each for each in others if each[0] != "LOC"])) == []
    assert "Warning" not in editor.form.warning.text()
    type_into(editor.form.colour, "#FFEEAA")
    assert "light ground" in editor.form.warning.text()
    type_into(editor.form.colour, "#12")
    assert editor.form.colour.property("wrong")
    assert editor.draft.entry("entities", editor._chosen[1]).label.colour == "#FFEEAA"


def test_what_cannot_be_a_schema_is_told_and_kept_open(window, editor) -> None:
    choose(editor, "entities", "PER")
    type_into(editor.form.code, "ORG")
    editor.save.click()
    assert "the code 'ORG' twice" in editor.message.text()
    type_into(editor.form.code, "P R")
    editor.save.click()
    assert "Latin letters" in editor.message.text()
    type_into(editor.form.code, "PER")
    editor.save.click()
    assert editor.message.text() == "Nothing is changed yet."
    assert window.session.schema == editor.draft.before
    for code in ("against", "neutral", "unclear", "favor"):
        choose(editor, "stances", code)
        editor.remove.click()
    assert "The last one stays" in editor.message.text()


def test_labels_change_places_and_keys_and_a_key_is_given_once(qtbot, window, editor) -> None:
    choose(editor, "entities", "ORG")
    editor.up.click()
    editor.form.key.setCurrentIndex(1)
    editor.form.key.activated.emit(1)
    save(qtbot, editor)
    assert [(label.code, label.key) for label in window.session.schema.entities[:3]] == [
        ("ORG", "1"),
        ("PER", ""),
        ("LOC", "3"),
    ]


def test_the_page_for_all_is_written_and_read_as_set(qtbot, window, editor) -> None:
    editor.tree.setCurrentItem(editor.tree.topLevelItem(0))
    page = editor.general.pages["en"]
    page.field.setPlainText("Decide **everything**.")
    page.look.click()
    assert page.reader.toPlainText() == "Decide everything."
    type_into(editor.general.id, "press/2")
    save(qtbot, editor)
    assert (window.session.schema.id, window.session.schema.guideline["en"]) == ("press/2", "Decide **everything**.")


def test_a_check_can_be_made_to_keep_articles_open(qtbot, window, path, editor) -> None:
    editor.tree.setCurrentItem(editor.tree.topLevelItem(0))
    rules = editor.general.rules
    assert rules.count() == len(Rule)
    rules.item(list(Rule).index(Rule.NO_SPEAKER)).setCheckState(Qt.CheckState.Checked)
    save(qtbot, editor)
    assert window.session.schema.blocking == ("no-speaker",)
    window.activateWindow()
    window.view.setFocus()
    while window.session.annotations.undecided:
        press(window, "a")
    press(window, Qt.Key.Key_Return, CTRL)
    assert stored(path).state is State.OPEN


def test_a_label_that_was_used_meanwhile_is_not_lost(qtbot, window, path, editor) -> None:
    choose(editor, "entities", "NUMEX")
    editor.remove.click()
    select(window, "बैठक")
    press(window, "5")
    assert span_at(stored(path), place("बैठक")).label == "NUMEX"
    editor.save.click()
    qtbot.waitUntil(lambda: "NUMEX: 1 annotation in" in editor.message.text())
    assert window.session.schema.entity("NUMEX") is not None
    assert editor.save.isEnabled()


def test_labels_changed_in_another_window_are_shown_with_the_next_act_which_says_so(window, path) -> None:
    with Project.open(path) as other:
        entities = tuple(replace(each, code="PERSON") if each.code == "PER" else each for each in other.schema.entities)
        recoding = Recoding(entities={"PER": "PERSON"})
        other.change_schema(replace(other.schema, entities=entities), recoding)
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    assert "have been changed elsewhere" in window.banner.text
    assert "cannot be kept" not in window.banner.text
    assert span_at(stored(path), place("लक्ष्मी")) is None
    assert window.panes.palette_strip.labels[0].code == "PERSON"
    assert span_at(window.session.annotations, place("नीतीश कुमार")).label == "PERSON"
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    assert span_at(stored(path), place("लक्ष्मी")).label == "PERSON"
