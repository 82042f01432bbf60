"""The people of a project: names, initials, rights, and projects that have no such list."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.acts import Actor, add_span
from annotate.people import Person, again_name, initials_of, may_adjudicate, person_of
from annotate.tokens import aksharas
from storage.importing import ImportedArticle
from storage.people import PeopleError
from storage.project import Project
from storage.validation import InvalidEdit
from tests.strategies import DEFAULT_SCHEMA

TEXT = "🙏 ज़मीन पर राष्ट्रपति द्रौपदी मुर्मू ने कहा।"
WORDS = ["आशा", "क्षत्रिय", "ज़ीनत", "ज\u093cीनत", "asha", "K", "🙏🏽", "हृषीकेश", "क्\u200dष", "x2"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as made:
        made.add_article(ImportedArticle("a1", None, "test", TEXT, TEXT.encode()))
        yield made


@given(st.lists(NAMES, max_size=8))
def test_initials_are_unique_and_cut_no_akshara(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        initials = initials_of(name, taken)
        assert initials
        assert initials not in taken
        whole = {name[start:end].upper() for start, end in aksharas(name)}
        letters = [initials[start:end] for start, end in aksharas(initials)]
        assert all(letter in whole or letter.isdecimal() for letter in letters)
        taken.add(initials)


def test_initials_are_the_first_letters_of_a_name() -> None:
    assert initials_of("Asha Kumari") == "AK"
    assert initials_of("क्षमा राज") == "क्षरा"
    assert initials_of("Asha Kaur", {"AK"}) == "AKA"


def test_a_second_pass_is_the_same_person() -> None:
    assert person_of(again_name("आशा")) == "आशा"
    assert person_of("आशा") == "आशा"


def test_where_nobody_is_named_for_gold_everybody_may_write_it() -> None:
    asha, ravi = Person("आशा", "आ"), Person("रवि", "र")
    assert may_adjudicate([], "anybody")
    assert may_adjudicate([asha, ravi], "रवि")
    named = [replace(asha, may_adjudicate=True), ravi]
    assert may_adjudicate(named, "आशा")
    assert not may_adjudicate(named, "रवि")


def test_people_are_kept_with_their_rights_and_in_their_order(project: Project) -> None:
    project.team.add(Person("रवि", ""), Person("आशा", "AA", may_adjudicate=True))
    assert [(each.name, each.initials, each.may_adjudicate) for each in project.team.people()] == [
        ("आशा", "AA", True),
        ("रवि", "रवि", False),
    ]
    project.team.change(Person("रवि", "R", is_active=False))
    assert not project.team.people()[1].is_active


def test_whoever_has_annotated_is_in_the_list_with_the_first_who_is_added(project: Project) -> None:
    edit = add_span(project.annotations("a1", "meena"), Actor("meena", lambda: "s1", 1.0), 2, 7, "LOC")
    project.apply("a1", "meena", edit)
    assert project.team.people() == []
    project.team.add(Person("रवि", ""))
    assert {each.name for each in project.team.people()} == {"meena", "रवि"}


@pytest.mark.parametrize("name", ["", " x", "gold", "Gold", "आशा (2)", "a\nb", "x" * 101])
def test_what_is_no_name_is_refused_and_nobody_is_added(project: Project, name: str) -> None:
    with pytest.raises((PeopleError, InvalidEdit)):
        project.team.add(Person("रवि", ""), Person(name, ""))
    assert project.team.people() == []


def test_two_people_cannot_have_the_same_initials(project: Project) -> None:
    project.team.add(Person("आशा", "A"), Person("रवि", "R"))
    with pytest.raises(PeopleError, match="आशा has the initials A already"):
        project.team.change(Person("रवि", "A"))
    with pytest.raises(PeopleError, match="already"):
        project.team.add(Person("आशा", "X"))


def test_a_person_with_work_cannot_be_removed_and_another_one_can(project: Project) -> None:
    edit = add_span(project.annotations("a1", "meena"), Actor("meena", lambda: "s1", 1.0), 2, 7, "LOC")
    project.apply("a1", "meena", edit)
    project.team.add(Person("रवि", ""))
    project.team.remove("रवि")
    with pytest.raises(PeopleError, match="meena has articles"):
        project.team.remove("meena")
    with pytest.raises(PeopleError, match="Nobody called"):
        project.team.remove("रवि")
