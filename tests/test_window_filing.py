"""Projects, imports, exports, pages and bugs, through the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from gui.settings import Settings, user_folder
from gui.start import StartPage
from storage.defaults import default_schema
from storage.project import Project
from tests.articles_in import KRUTI_DEV, write
from tests.press import OTHER, WHO
from tests.windows import make_project, make_window, press, stored

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def drop(window, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(window.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


def titles(window) -> list[str]:
    return [row.title for row in window.panes.articles.model.rows]


def choose(box, value) -> None:
    """Choose an item as a person does."""
    box.setCurrentIndex(box.findData(value))
    assert box.currentIndex() >= 0
    box.activated.emit(box.currentIndex())


# Projects ------------------------------------------------------------------------------------------------------------


def test_without_a_project_the_start_page_teaches_and_nothing_else_is_enabled(qtbot) -> None:
    window = make_window(qtbot, None)
    assert isinstance(window.pages.currentWidget(), StartPage)
    enabled = {name for name, action in window.actions_made.by_id.items() if action.isEnabled()}
    assert enabled >= {"new-project", "open-project", "keyboard", "quit"}
    assert not enabled & {"import", "export", "accept", "undo", "finish"}


def test_the_sample_opens_in_a_project_of_the_users_own_and_only_once(qtbot) -> None:
    window = make_window(qtbot, None)
    window.start_page.sample.click()
    assert window.session.project.path.parent == user_folder()
    assert window.session.document is not None
    window.filing.close_project()
    window.start_page.sample.click()
    assert len(window.session.project.document_ids()) == 3


def test_a_recent_project_is_one_click_away(qtbot, path) -> None:
    Settings().remember_project(path)
    window = make_window(qtbot, None)
    window.start_page.recent[0].click()
    assert window.session.project.path == path


def test_a_new_project_begins_empty_and_says_how_to_go_on(qtbot, tmp_path) -> None:
    window = make_window(qtbot, None)
    window.filing.create(tmp_path / "new.ankan")
    assert (tmp_path / "new.ankan").is_file()
    assert "Drop text files here" in window.panes.articles._stack.words.text()


def test_a_project_that_cannot_be_opened_is_told_and_the_old_one_stays(window, path, tmp_path) -> None:
    broken = tmp_path / "broken.ankan"
    broken.write_bytes(b"no project")
    window.filing.open(broken)
    assert str(broken) in window.banner.text
    assert window.session.project.path == path


def test_a_project_is_never_begun_over_another_file(window, path, tmp_path) -> None:
    window.filing.create(path)
    assert str(path) in window.banner.text
    assert len(stored(path).spans) == 5


def test_closing_the_project_shows_the_start_page(window) -> None:
    press(window, "w", CTRL)
    assert window.session.project is None
    assert isinstance(window.pages.currentWidget(), StartPage)


# In ------------------------------------------------------------------------------------------------------------------


def look(window, qtbot):
    """Return the import page once it has looked at what would come in."""
    page = window.filing.page("import")
    qtbot.waitUntil(lambda: page._look is not None)
    return page


def bring_in(window, qtbot) -> None:
    page = look(window, qtbot)
    with qtbot.waitSignal(window.importer.finished):
        QTest.keyClick(page.go, Qt.Key.Key_Space)


def test_files_dropped_onto_the_window_are_shown_first_and_then_imported(window, path, tmp_path, qtbot) -> None:
    new = write(tmp_path / "नया.txt", "नया लेख 🙏\r\nदिल्ली में बारिश हुई।")
    drop(window, new)
    page = look(window, qtbot)
    assert not page.isModal()
    assert "नया लेख 🙏\nदिल्ली में बारिश हुई।" in page.preview.first.toPlainText()
    assert "1 line ends" in page.preview.changes.toPlainText()
    assert page.summary.text() == "Articles: 1 · new: 1"
    with Project.open(path) as project:
        assert len(project.document_ids()) == 2, "looking writes nothing"
    bring_in(window, qtbot)
    assert "नया लेख 🙏" in titles(window)
    assert window.session.document.title == "नया लेख 🙏"
    assert not page.isVisible()
    with Project.open(path) as project:
        assert len(project.document_ids()) == 3


def test_the_same_text_twice_is_shown_and_not_doubled(window, tmp_path, qtbot) -> None:
    new = write(tmp_path / "a.txt", "एक ही पाठ। " + OTHER)
    window.filing.take([new])
    bring_in(window, qtbot)
    near = write(tmp_path / "b.txt", "एक ही पाठ है। " + OTHER)
    window.filing.take([new, near])
    page = look(window, qtbot)
    assert "there already: 1" in page.summary.text()
    assert "the same text as a (" in page.preview.twins.toPlainText()
    bring_in(window, qtbot)
    assert len(titles(window)) == 4


def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(window, tmp_path, qtbot) -> None:
    bad = write(tmp_path / "bad.docx", "no archive")
    good = write(tmp_path / "good.txt", "अच्छा पाठ।")
    window.filing.take([bad, good])
    page = look(window, qtbot)
    assert "bad.docx is not a whole Word document" in page.preview.problems.toPlainText()
    bring_in(window, qtbot)
    assert "bad.docx" in window.banner.text
    assert page.isVisible(), "what stayed out is still to be read"
    assert len(titles(window)) == 3


def test_the_rest_of_a_file_and_text_for_old_fonts_come_in_only_when_asked_for(window, tmp_path, qtbot) -> None:
    window.filing.take([write(tmp_path / "a.csv", "id,text\n1,एक\n2,\n"), write(tmp_path / "k.txt", KRUTI_DEV)])
    page = look(window, qtbot)
    assert not page.go.isEnabled()
    assert page.partial.isVisible()
    assert page.as_it_is.isVisible()
    QTest.keyClick(page.partial, Qt.Key.Key_Space)
    assert page.go.text() == "&Import (1)"
    QTest.keyClick(page.as_it_is, Qt.Key.Key_Space)
    assert look(window, qtbot).go.text() == "&Import (2)"
    bring_in(window, qtbot)
    assert len(titles(window)) == 4


def test_what_cannot_be_told_is_chosen_and_seen_before_it_is_imported(window, tmp_path, qtbot) -> None:
    window.filing.take([write(tmp_path / "a.csv", "code;first;second\n7;Été;déjà vu\n".encode("cp1252"))])
    page = look(window, qtbot)
    assert "Which encoding?" in page.summary.text()
    choose(page.reading.encoding, "windows-1252")
    page = look(window, qtbot)
    assert "Which column" in page.summary.text()
    choose(page.reading.text_column, "second")
    page = look(window, qtbot)
    assert "déjà vu" in page.preview.first.toPlainText()
    bring_in(window, qtbot)
    assert "déjà vu" in titles(window)


def test_a_text_is_pasted_by_key_and_removed_again(window, qtbot) -> None:
    QGuiApplication.clipboard().setText("चिपकाया हुआ पाठ। 🙏")
    press(window, "v", CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = look(window, qtbot)
    assert "चिपकाया हुआ पाठ। 🙏" in page.preview.first.toPlainText()
    page.sources.shown.selectAll()
    page.sources.remove()
    assert not page.go.isEnabled()
    assert "Choose files" in page.summary.text()
    page.sources.paste()
    bring_in(window, qtbot)
    assert "चिपकाया हुआ पाठ। 🙏" in titles(window)


def test_an_empty_clipboard_or_folder_is_told(window, tmp_path, qtbot) -> None:
    QGuiApplication.clipboard().clear()
    window.filing.paste_article()
    page = window.filing.page("import")
    assert "holds no text" in page.preview.problems.toPlainText()
    (tmp_path / "empty").mkdir()
    page.sources.add([tmp_path / "empty"])
    assert "no file in it that can be imported" in page.preview.problems.toPlainText()
    assert not page.go.isEnabled()


def test_a_stopped_import_leaves_whole_files_only(window, tmp_path, qtbot) -> None:
    rows = "".join(f"{n},पाठ संख्या {n}\n" for n in range(3000))
    window.filing.take([write(tmp_path / "a.csv", "id,text\n" + rows)])
    page = look(window, qtbot)
    with qtbot.waitSignal(window.importer.finished):
        page.go.click()
        page.waiting.stop.click()
    assert len(titles(window)) == 2
    assert "Stopped" in page.summary.text()


def test_annotated_articles_bring_their_annotations(window, tmp_path, qtbot) -> None:
    import resources

    sample = min(resources.path("samples").glob("*.gold.jsonl"))
    window.filing.take([sample])
    bring_in(window, qtbot)
    document = window.session.document.id
    record = json.loads(sample.read_text(encoding="utf-8").splitlines()[0])
    assert len(window.session.project.annotations(document, "gold").spans) == len(record["entities"])


# Annotations in ------------------------------------------------------------------------------------------------------


def rehearsed(window, qtbot):
    page = window.filing.page("import-annotations")
    qtbot.waitUntil(lambda: page._task is None and bool(page.summary.text()))
    return page


def test_annotations_made_elsewhere_are_tried_first_their_labels_asked_about_then_made(
    window, path, tmp_path, qtbot
) -> None:
    text = "मोदी ने दिल्ली में कहा।"
    record = {"text": text, "label": [[0, 4, "PERSON"], [8, 14, "LOC"]]}
    file = write(tmp_path / "other.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
    press(window, "i", CTRL | Qt.KeyboardModifier.ShiftModifier)
    page = window.filing.page("import-annotations")
    assert not page.go.isEnabled()
    page.format_box.setCurrentIndex(page.format_box.findData("doccano"))
    page.take([file])
    page = rehearsed(window, qtbot)
    assert "In the files: 2 names" in page.result.toPlainText()
    assert "PERSON" in page.result.toPlainText()
    assert not page.go.isEnabled()
    choose(page._labels["PERSON"], "PER")
    page = rehearsed(window, qtbot)
    assert "New articles: 1. Layers that would change: 1." in page.result.toPlainText()
    with Project.open(path) as project:
        assert len(project.document_ids()) == 2, "trying writes nothing"
    with qtbot.waitSignal(page.imported):
        QTest.keyClick(page.go, Qt.Key.Key_Space)
    assert window.session.document.text == text
    assert [span.label for span in window.session.annotations.live_spans] == ["PER", "LOC"]
    assert [path.name for path in tmp_path.glob("*.ankan*") if "copy" in path.name] == []


def test_annotations_that_cannot_be_read_say_why_and_nothing_can_be_imported(window, tmp_path, qtbot) -> None:
    window.filing.import_annotations()
    page = window.filing.page("import-annotations")
    page.take([write(tmp_path / "a.conll", "मोदी\tB-PER\n")])
    assert page.format_box.currentData() == "conll2003"
    page = rehearsed(window, qtbot)
    assert "a.conll, line 2: expected a blank line" in page.result.toPlainText()
    assert not page.go.isEnabled()


def test_a_dropped_project_is_opened(window, tmp_path) -> None:
    other = make_project(tmp_path, name="other.ankan")
    drop(window, other)
    assert window.session.project.path == other


def test_articles_dropped_without_a_project_begin_one(qtbot, tmp_path) -> None:
    window = make_window(qtbot, None)
    drop(window, write(tmp_path / "a.txt", "नया लेख 🙏\n\nदिल्ली में बारिश हुई।"))
    [dialog] = window.findChildren(QFileDialog)
    dialog.selectFile(str(tmp_path / "mine.ankan"))
    dialog.accept()
    assert window.session.project.path == tmp_path / "mine.ankan"
    bring_in(window, qtbot)
    assert titles(window) == ["नया लेख 🙏"]


def test_the_start_page_begins_a_project_of_articles_that_are_chosen(qtbot, tmp_path) -> None:
    window = make_window(qtbot, None)
    window.start_page.articles.click()
    [dialog] = window.findChildren(QFileDialog)
    dialog.selectFile(str(write(tmp_path / "a.txt", "नया लेख 🙏\n\nदिल्ली में बारिश हुई।")))
    dialog.accept()
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.selectFile(str(tmp_path / "mine.ankan"))
    dialog.accept()
    bring_in(window, qtbot)
    assert titles(window) == ["नया लेख 🙏"]


def test_articles_are_looked_for_beside_the_project_but_never_among_the_programs_own_data(qtbot, path) -> None:
    window = make_window(qtbot, path)
    window.filing.new_from_articles()
    assert Path(window.findChildren(QFileDialog)[-1].directory().absolutePath()) == path.parent
    window.filing.open_sample()
    window.filing.new_from_articles()
    assert Path(window.findChildren(QFileDialog)[-1].directory().absolutePath()) == Path.home()


# Out -----------------------------------------------------------------------------------------------------------------


def export_page(window, name: str):
    press(window, "e", CTRL)
    page = window.filing.page("export")
    page.format_box.setCurrentIndex(page.format_box.findData(name))
    return page


@pytest.mark.parametrize(("name", "sign"), [("jsonl", '"format":'), ("conll2003", "B-LOC")])
def test_gold_is_exported_with_a_report(window, tmp_path, qtbot, name, sign) -> None:
    press(window, "a")
    page = export_page(window, name)
    out = tmp_path / f"gold.{name}"
    page.out.setText(str(out))
    page.go.click()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert sign in out.read_text(encoding="utf-8")
    assert str(out) in page.result_title.text()
    assert "Left out" in page.result_text.toPlainText()
    assert page.pages.currentWidget() is page.result_text
    assert not page.isModal()


def test_the_sample_is_what_the_export_would_write_of_the_open_article(window, tmp_path, qtbot) -> None:
    page = export_page(window, "jsonl")
    qtbot.waitUntil(lambda: "Nothing of the open article" in page.sample.placeholderText())
    window.editing.accept()
    qtbot.waitUntil(lambda: '"label": "LOC"' in page.sample.toPlainText())
    page.format_box.setCurrentIndex(page.format_box.findData("conll2003"))
    qtbot.waitUntil(lambda: "B-LOC" in page.sample.toPlainText())
    page.out.setText(str(tmp_path / "gold.conll"))
    page.start()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    written = (tmp_path / "gold.conll").read_text(encoding="utf-8")
    shown = page.sample.toPlainText().removeprefix("── sample.conll ──\n").partition("\n\n── ")[0]
    assert written.startswith(shown.rstrip("\n"))
    page.scheme.setCurrentIndex(page.scheme.findData("bioes"))
    qtbot.waitUntil(lambda: "S-LOC" in page.sample.toPlainText())
    page.choices.who.setCurrentIndex(1)
    page.format_box.setCurrentIndex(page.format_box.findData("brat"))
    qtbot.waitUntil(lambda: ".ann ──" in page.sample.toPlainText())
    window.session.open_document("a1")
    qtbot.waitUntil(lambda: "बारिश" in page.sample.toPlainText())


def test_every_choice_reaches_the_export(window, tmp_path, qtbot) -> None:
    press(window, "a")
    page = export_page(window, "jsonl")
    choices = page.choices
    choices.who.setCurrentIndex(1)
    choices.finished.setChecked(True)
    choices.articles.setCurrentIndex(2)
    assert choices.these.isVisible()
    assert choices.choice().documents == ["a0"]
    choices.these.setFocus()
    press(choices.these, Qt.Key.Key_Down)
    press(choices.these, Qt.Key.Key_Space)
    for action in choices._label_actions:
        action.setChecked(action.data() == "LOC")
    choices.shares.setEditText("50/50")
    choices.seed.setValue(7)
    choices.licence.setText("CC0")
    choice, split = choices.choice(), choices.split()
    assert (choice.who.name, choice.documents, choice.labels, choice.is_finished_only) == (
        WHO,
        ["a0", "a1"],
        frozenset({"LOC"}),
        True,
    )
    assert (split.shares, split.seed) == ((0.5, 0.5), 7)
    assert choices.options().licence == "CC0"
    assert choices.labels.text() == "LOC"
    choices.finished.setChecked(False)
    page.out.setText(str(tmp_path / "part.jsonl"))
    page.start()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert {path.name for path in tmp_path.glob("part*")} >= {"part.train.jsonl", "part.test.jsonl"}
    choices.shares.setEditText("much")
    page.start()
    assert "80/10/10" in page.result_title.text()


def test_an_export_that_fails_says_why_and_writes_nothing(window, tmp_path, qtbot) -> None:
    window.filing.export()
    page = window.filing.page("export")
    out = tmp_path / "gold.jsonl"
    page.out.setText(str(out))
    page.start()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert "nothing to export" in page.result_text.toPlainText()
    assert not out.exists()
    page.out.setText(" ")
    page.start()
    assert "Choose a file" in page.result_title.text()


def test_a_stopped_export_leaves_what_was_there(window, tmp_path, qtbot) -> None:
    press(window, "a")
    out = write(tmp_path / "gold.jsonl", "an older export")
    page = export_page(window, "jsonl")
    page.out.setText(str(out))
    page.start()
    page.waiting.stop.click()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert "Stopped" in page.result_title.text()
    assert out.read_text(encoding="utf-8") == "an older export"
    assert [path.name for path in tmp_path.glob(".ankan*")] == []


def test_the_options_fit_the_format(window) -> None:
    window.filing.export()
    page = window.filing.page("export")
    page.format_box.setCurrentIndex(page.format_box.findData("conll2003"))
    assert page.scheme.isVisible()
    page.format_box.setCurrentIndex(page.format_box.findData("jsonl"))
    assert not page.scheme.isVisible()


# The rest ------------------------------------------------------------------------------------------------------------


def test_preferences_take_effect_at_once(window) -> None:
    window.filing.preferences()
    preferences = window.filing.page("preferences")
    page = preferences.appearance
    page.theme.setCurrentIndex(2)
    page.theme.activated.emit(2)
    assert window.looks.theme.is_dark
    page.theme.activated.emit(1)
    assert not window.looks.theme.is_dark
    page.points.setValue(20)
    assert window.view.zoom == 20
    # What the wheel does to the article is shown here, and remembered.
    window.view.set_zoom(22)
    assert page.points.value() == 22
    assert Settings().points == 22
    preferences.general.annotator.setText("  Ravi  Kumar ")
    preferences.general.annotator.editingFinished.emit()
    assert window.session.annotator == "Ravi Kumar"
    assert Settings().annotator == "Ravi Kumar"
    page.points.setValue(15)
    window.session.set_annotator(WHO)


def test_preferences_are_pages_one_key_apart(window) -> None:
    window.filing.preferences()
    page = window.filing.page("preferences")
    assert page.general.isVisible()
    page.names.setFocus()
    QTest.keyClick(page.names, Qt.Key.Key_Down)
    assert page.appearance.isVisible()
    assert not page.general.isVisible()
    added = QLabel("seen")
    page.add_page("Another", added)
    page.show_page(added)
    assert page.names.currentItem().text() == "Another"
    assert added.isVisible()
    assert not page.appearance.isVisible()


def test_the_text_grows_and_shrinks_by_keys(window) -> None:
    before = window.view.zoom
    press(window, "+", CTRL)
    assert window.view.zoom == before + 1
    press(window, "0", CTRL)
    assert window.view.zoom == 15


def test_a_read_only_project_says_so_and_offers_no_change(qtbot, path, monkeypatch) -> None:
    monkeypatch.setattr(Project, "is_read_only", property(lambda _self: True))
    window = make_window(qtbot, path)
    assert "only be read" in window.banner.text
    enabled = {name for name, action in window.actions_made.by_id.items() if action.isEnabled()}
    assert not enabled & {"accept", "import", "undo", "quote"}
    assert enabled >= {"next-undecided", "export"}
    panes = window.panes
    for widget in (panes.finish, panes.palette_strip, panes.cards.span_card.place, panes.cards.note):
        assert not widget.isEnabled()
    # It stays to be seen when the message is gone, and a key that is refused says why.
    window.banner.dismiss()
    assert window.status.read_only_text == "Read-only"
    before = stored(path)
    for key in ("a", "1", "q"):
        press(window, key)
        assert "read-only" in window.banner.text
        window.banner.dismiss()
    assert stored(path) == before
    press(window, "n")
    assert not window.banner.text


def test_a_project_that_can_be_changed_is_not_called_read_only(window) -> None:
    panes = window.panes
    assert window.status.read_only_text == ""
    for widget in (panes.finish, panes.palette_strip, panes.cards.span_card.place, panes.cards.note):
        assert widget.isEnabled()


def test_every_control_has_a_name_for_screen_readers(window) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    window.desk.focus(stored(window.session.project.path).quotes[0].id)
    window.stancing.add("favor")
    nameless = []
    for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit):
        for widget in window.findChildren(kind):
            is_ours = not widget.objectName().startswith("qt_") and widget.isVisible()
            if is_ours and not (widget.accessibleName() or getattr(widget, "text", str)()):
                nameless.append(widget)
    assert nameless == []


def test_closing_the_project_ends_what_is_under_way_for_it(window, tmp_path, qtbot) -> None:
    press(window, "a")
    page = export_page(window, "jsonl")
    out = tmp_path / "gold.jsonl"
    page.out.setText(str(out))
    page.start()
    window.filing.close_project()
    assert not page.isVisible()
    assert page._task is None


def test_an_empty_project_says_how_to_begin_and_has_no_live_labels(qtbot, tmp_path) -> None:
    path = tmp_path / "new.ankan"
    with Project.create(path, default_schema()):
        pass
    window = make_window(qtbot, path)
    assert window.panes.title.text() == "No article yet"
    told = window.panes.cards.current
    assert told.isVisible()
    assert "Press Ctrl+I to import" in told.text()
    assert not window.panes.palette_strip.isEnabled()
