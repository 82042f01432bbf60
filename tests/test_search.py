"""Searching the articles of a project: with its index, and in files that have none."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.finding import find, make_query
from storage.database import is_outdated
from storage.importing import ArticleError, ImportedArticle
from storage.project import Project
from storage.search import ArticleHits
from tests.strategies import DEFAULT_SCHEMA, messy_text

OLD = Path(__file__).parent / "data" / "format-1.0.ankan"
TEXTS = {
    "a1": "प्रधानमंत्री नरेंद्र मोदी ने हिन्दी में कहा।",
    "a2": "🙏 वॉशिंगटन में हिंदी की सभा; मोदीनगर से लोग आए।",
    "a3": "Narendra Modi और मोदी, क़ानून और ज़मीन।",
}


def make_project(path: Path, texts: dict[str, str] = TEXTS) -> Path:
    with Project.create(path, DEFAULT_SCHEMA) as project:
        project.add_articles(ImportedArticle(name, None, "test", text, text.encode()) for name, text in texts.items())
    return path


def search(project: Project, asked: str, *, is_whole: bool = False) -> list[ArticleHits]:
    query = make_query(asked, is_whole=is_whole)
    assert query is not None
    return [found for found in project.find(query).articles() if found is not None]


def words_found(project: Project, asked: str, *, is_whole: bool = False) -> dict[str, list[str]]:
    return {
        found.document: [found.text[hit.start : hit.end] for hit in found.hits]
        for found in search(project, asked, is_whole=is_whole)
    }


def without_index(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE word_index; DROP TABLE spelling;")
    connection.close()


def test_an_imported_article_is_found_at_once_by_every_spelling(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "p.ankan")) as project:
        assert words_found(project, "हिंदी") == {"a1": ["हिन्दी"], "a2": ["हिंदी"]}
        assert words_found(project, "कानून और जमीन") == {"a3": ["क़ानून और ज़मीन"]}
        assert words_found(project, "मोदी") == {"a1": ["मोदी"], "a2": ["मोदी"], "a3": ["मोदी"]}
        assert words_found(project, "मोदी", is_whole=True) == {"a1": ["मोदी"], "a3": ["मोदी"]}
        assert words_found(project, "नहीं") == {}


def test_articles_with_the_words_themselves_come_before_those_that_sound_like_them(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "p.ankan")) as project:
        found = search(project, "narendra modi")
        assert [(each.document, each.is_near) for each in found] == [("a3", False), ("a1", True)]
        assert words_found(project, "washington") == {"a2": ["वॉशिंगटन"]}


def test_marks_are_searched_in_the_texts_themselves(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "p.ankan")) as project:
        query = make_query(";")
        assert query is not None
        assert not project.find(query).is_indexed
        assert words_found(project, ";") == {"a2": [";"]}


@settings(max_examples=15)
@given(
    st.lists(messy_text.filter(str.strip), min_size=1, max_size=4), st.sampled_from(["हिन्दी", "कान", "ने कहा", "api"])
)
def test_the_index_finds_what_reading_every_text_finds(tmp_path_factory, texts: list[str], asked: str) -> None:
    path = tmp_path_factory.mktemp("p") / "p.ankan"
    query = make_query(asked)
    assert query is not None
    with Project.open(make_project(path, {f"a{at}": text for at, text in enumerate(texts)})) as project:
        assert project.find(query).is_indexed
        found = {each.document: each.hits for each in search(project, asked)}
        ids = project.document_ids()
        expected = {each: hits for each in ids if (hits := find(project.document(each).text, query))}
        assert found == expected


def test_a_refused_import_leaves_nothing_to_find(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "p.ankan")) as project:
        new = [ImportedArticle(name, None, "test", text, b"") for name, text in (("a4", "अनोखा"), ("a5", " "))]
        with pytest.raises(ArticleError):
            project.add_articles(new)
        assert words_found(project, "अनोखा") == {}
        assert project.check() == []


def test_an_old_project_can_be_searched_once_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD, tmp_path / "p.ankan"))
    assert is_outdated(path)
    told: list[tuple[int, int]] = []
    with Project.open(path, tell=lambda done, total: told.append((done, total))) as project:
        assert told[0] == (0, len(project.document_ids()))
        assert len(search(project, project.document("pul").text.split()[0])) == 1
        assert project.check() == []
    assert not is_outdated(path)


def test_bringing_a_project_up_to_date_can_be_stopped_and_done_later(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD, tmp_path / "p.ankan"))

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Project.open(path, tell=stop)
    assert is_outdated(path)
    with Project.open(path) as project:
        assert project.check() == []
        assert len(search(project, project.document("pul").text.split()[0])) == 1


def test_a_file_without_an_index_is_searched_all_the_same(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path / "p.ankan")) as project:
        indexed = {asked: search(project, asked) for asked in ("हिंदी", "मोदी", "washington")}
        # As in an older file that cannot be brought up to date.
        without_index(tmp_path / "p.ankan")
        query = make_query("हिंदी")
        assert query is not None
        assert not project.find(query).is_indexed
        for asked, found in indexed.items():
            assert search(project, asked) == found
        assert project.check() == []


def test_an_article_that_no_search_would_find_is_told_by_check(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO word_index (word_index) VALUES ('delete-all')")
    connection.commit()
    connection.close()
    with Project.open(path) as project:
        assert len(project.check()) == len(TEXTS)
        assert all("would not find" in problem for problem in project.check())
