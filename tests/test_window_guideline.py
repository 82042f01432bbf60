"""F1 through the window: the page of the label in focus beside the article; what the project brings is only read."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import delete

from annotate.guideline import with_guideline
from gui.markdown import document_of, is_openable
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.windows import make_project, make_window, press, span_at, stored


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def test_f1_shows_the_page_of_the_label_in_focus_and_follows_it(window, path) -> None:
    panel = window.panes.guideline
    window.desk.focus(span_at(stored(path), place("पटना")).id)
    press(window, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert panel.label.code == "LOC"
    assert "कोसी नदी" in panel.text.toPlainText()
    # Not modal: the keyboard is still in the article, and a key still acts.
    assert window.view.hasFocus()
    press(window, "1")
    assert span_at(stored(path), place("पटना")).label == "PER"
    assert panel.label.code == "PER"
    window.desk.focus(stored(path).quotes[0].id)
    assert panel.label.code == "direct"
    press(window, Qt.Key.Key_F1)
    assert not panel.isVisible()
    assert window.panes.annotations.isVisible()


def test_f1_shows_the_page_of_the_stance_value_while_a_stance_has_the_keyboard(window, path) -> None:
    window.desk.focus(stored(path).quotes[0].id)
    window.panes.cards.quote_card.add_stance.values.chosen.emit("against")
    card = next(iter(window.panes.cards.quote_card.stances.values()))
    card.setFocus()
    press(window, Qt.Key.Key_F1)
    assert window.panes.guideline.label.code == "against"


def test_every_page_can_be_read_by_keyboard_and_esc_leads_back(window) -> None:
    window.desk.focus(None)
    press(window, Qt.Key.Key_F1)
    panel = window.panes.guideline
    assert panel.label is None
    assert panel.text.toPlainText().startswith("Mark every mention")
    panel.pages.setFocus()
    seen = {panel.text.toPlainText()}
    for _ in range(panel.pages.count()):
        QTest.keyClick(panel.pages, Qt.Key.Key_Down)
        seen.add(panel.text.toPlainText())
    assert len(seen) == 1 + len([*window.session.schema.entities, *window.session.schema.quotes]) + 4
    window.view.setFocus()
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        if panel.text.hasFocus():
            break
    assert panel.text.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.view.hasFocus()


def test_a_project_without_pages_shows_the_short_guides(qtbot, tmp_path) -> None:
    schema = default_schema()
    for language in ("en", "hi"):
        schema = with_guideline(schema, language, "")
    with Project.create(tmp_path / "old.ankan", schema) as project:
        project.add_article(ImportedArticle("a0", "लेख", "test", TEXT, TEXT.encode()))
        project.set_setting("annotator", WHO)
    window = make_window(qtbot, tmp_path / "old.ankan")
    window.view.select(*place("पटना"))
    press(window, "3")
    press(window, Qt.Key.Key_F1)
    assert window.panes.guideline.text.toPlainText() == schema.entity("LOC").guides["en"]
    window.panes.guideline.pages.setCurrentIndex(0)
    assert window.panes.guideline.text.toPlainText() == "Nothing is written here yet."


# Data is only read ---------------------------------------------------------------------------------------------------


def test_markup_of_a_guideline_is_letters_and_its_images_are_their_words(qtbot, tmp_path) -> None:
    picture = tmp_path / "picture.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(picture))
    text = (
        f'a <b>raw</b> <img src="{picture.as_uri()}"> ![the *words*]({picture.as_uri()}) ![](http://127.0.0.1:1/x.png)\n\n'
        "<script>alert(1)</script>\n\n**bold**"
    )
    document = document_of(text, QFont())
    plain = document.toPlainText()
    assert "<b>raw</b> <img" in plain
    assert "<script>" in plain
    assert "the words" in plain
    assert "\ufffc" not in plain
    bold = document.find("bold")
    assert bold.charFormat().fontWeight() > QFont.Weight.Normal
    cursor = QTextCursor(document)
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert not cursor.charFormat().isImageFormat()


def test_the_panel_loads_no_resource(window, tmp_path) -> None:
    picture = tmp_path / "picture.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(picture))
    press(window, Qt.Key.Key_F1)
    for kind in (2, 3, 4):
        assert window.panes.guideline.text.loadResource(kind, QUrl.fromLocalFile(str(picture))) is None


def test_the_focus_may_move_when_the_panel_is_gone_already(window) -> None:
    window.close()
    delete(window.panes.guideline)
    # An exception in here would fail the test: it is what the program printed at its end.
    QApplication.instance().focusChanged.emit(window.view, None)


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://example.org/a?b=1", True),
        ("http://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("mailto:a@example.org", False),
        ("//example.org", False),
        ("other.md", False),
    ],
)
def test_only_addresses_of_the_web_can_be_opened(address: str, opened: bool) -> None:
    assert is_openable(QUrl(address)) is opened


def test_a_link_is_opened_only_after_a_question_that_shows_where_it_leads(window, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    panel = window.panes.guideline
    press(window, Qt.Key.Key_F1)
    panel.text.anchorClicked.emit(QUrl("https://example.org/<b>x"))
    question = window.guiding.question
    assert question.isVisible()
    assert not question.isModal()
    assert "example.org/%3Cb%3Ex" in question.informativeText()
    assert opened == []
    question.button(QMessageBox.StandardButton.Cancel).click()
    assert opened == []
    panel.text.anchorClicked.emit(QUrl("https://example.org/y"))
    window.guiding.question.button(QMessageBox.StandardButton.Open).click()
    QApplication.processEvents()
    assert opened == ["https://example.org/y"]
    panel.text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert opened == ["https://example.org/y"]
    assert "not opened" in window.banner.text
