"""Notes and flags: on any record and on the article, undone like any edit, carried by Ankan JSONL and by no other."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import acts, note_acts
from annotate.acts import Actor, Refused
from annotate.codec import edit_from_json, edit_to_json, note_from_json
from annotate.edits import Edit, NoteStep, Step, apply, invert
from annotate.model import AnnotationSet, Decision, Note, Origin, Source, Span, Stance
from storage.bringing import bring
from storage.exporting import export
from storage.formats import Findings, FormatError
from storage.formats.jsonl import from_record
from storage.importing import ImportedArticle
from storage.project import InvalidEdit, Project
from tests.strategies import DEFAULT_SCHEMA, annotation_sets

TEXT = "🙏🏽 मोदी ने क्षत्रिय सभा में कहा कि दिल्ली बदलेगी।"
WHO = Actor("asha", (f"n{number}" for number in count()).__next__)
SPAN = Span("s", 3, 7, "PER", Origin(Source.PERSON, "asha", Decision.ADDED))


def layer(*notes: Note) -> AnnotationSet:
    return AnnotationSet.make("d1", "asha", [SPAN], notes=notes)


def done(annotations: AnnotationSet, edit: Edit | None) -> AnnotationSet:
    assert edit is not None
    return apply(annotations, edit)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as made:
        made.add_article(ImportedArticle("d1", "मोदी", "test", TEXT, TEXT.encode()))
        made.apply("d1", "asha", Edit("add", (Step(None, SPAN),)))
        yield made


# Acts ----------------------------------------------------------------------------------------------------------------


def test_a_note_is_written_changed_and_gone_without_words() -> None:
    now = done(layer(), note_acts.write_note(layer(), WHO, "s", "  कौन?  "))
    assert now.note("s") == Note("s", "कौन?", False, "asha")
    assert now.note(None) is None
    assert note_acts.write_note(now, WHO, "s", "कौन?") is None
    now = done(now, note_acts.write_note(now, WHO, "s", "वही"))
    assert now.notes == (Note("s", "वही", False, "asha"),)
    assert done(now, note_acts.write_note(now, WHO, "s", " ")).notes == ()
    assert note_acts.write_note(layer(), WHO, "s", "") is None


def test_a_flag_goes_up_and_down_and_leaves_the_words() -> None:
    now = done(layer(), note_acts.flag(layer(), WHO, None))
    assert now.notes == (Note(None, "", True, "asha"),)
    assert done(now, note_acts.flag(now, WHO, None)).notes == ()
    said = layer(Note("s", "कौन?", False, "ravi"))
    now = done(said, note_acts.flag(said, WHO, "s"))
    assert now.note("s") == Note("s", "कौन?", True, "asha")
    # Taking the words away leaves the flag.
    assert done(now, note_acts.write_note(now, WHO, "s", "")).notes == (Note("s", "", True, "asha"),)


def test_what_is_not_there_takes_no_note_and_a_novel_is_refused() -> None:
    with pytest.raises(Refused, match="no longer there"):
        note_acts.write_note(layer(), WHO, "gone", "?")
    with pytest.raises(Refused, match="4000"):
        note_acts.write_note(layer(), WHO, "s", "क" * 4001)


def test_a_stance_is_flagged_but_keeps_its_words_itself(project: Project) -> None:
    stance = Stance("t", None, None, "favor", None, SPAN.origin, note="व्यंग्य")
    project.apply("d1", "asha", Edit("stance", (Step(None, stance),)))
    now = project.annotations("d1", "asha")
    with pytest.raises(Refused, match="note of its own"):
        note_acts.write_note(now, WHO, "t", "कौन?")
    with pytest.raises(InvalidEdit, match="note of its own"):
        project.apply("d1", "asha", Edit("note", (NoteStep(None, Note("t", "x", False, "")),)))
    project.apply("d1", "asha", note_acts.flag(now, WHO, "t"))
    assert project.annotations("d1", "asha").note("t") == Note("t", "", True, "asha")


def test_the_article_s_note_stands_first() -> None:
    notes = [Note("s", "b", False, "asha"), Note(None, "a", False, "asha")]
    assert [note.about for note in layer(*notes).notes] == [None, "s"]


@given(annotation_sets(TEXT), st.data())
def test_a_removed_record_takes_its_note_along_and_undo_brings_both_back(now: AnnotationSet, data) -> None:
    ids = [record.id for record in now.records()]
    chosen = data.draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []
    edit = acts.remove(now, WHO, chosen)
    if edit is None:
        return
    whole = note_acts.with_notes_of_leaving(now, edit)
    after = apply(now, whole)
    assert DEFAULT_SCHEMA.validate(TEXT, after) == ()
    assert {note.about for note in after.notes} == {
        note.about for note in now.notes if note.about is None or after.get(note.about) is not None
    }
    assert apply(after, invert(whole)) == now
    assert edit_from_json(edit_to_json(whole)) == whole


def test_a_step_is_about_one_note() -> None:
    with pytest.raises(ValueError, match="one note"):
        NoteStep(Note("a", "x", False, ""), Note("b", "x", False, ""))
    with pytest.raises(ValueError, match="one note"):
        NoteStep(None, None)


def test_gold_keeps_the_notes_on_what_is_gold() -> None:
    open_span = Span("o", 21, 24, "PER", Origin(Source.MODEL, "m"))
    notes = [Note(None, "a", False, ""), Note("s", "b", False, ""), Note("o", "c", False, "")]
    assert [note.text for note in AnnotationSet.make("d1", "", [SPAN, open_span], notes=notes).gold().notes] == [
        "a",
        "b",
    ]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"about": "", "text": "x"}, "id"),
        ({"about": 1, "text": "x"}, "id"),
        ({"about": None, "text": ""}, "says nothing"),
        ({"about": None, "text": 3}, "text"),
        ({"about": None, "text": "x", "flagged": 1}, "flagged"),
        ({"about": None, "text": "x", "by": None}, "name"),
    ],
)
def test_what_is_no_note_is_refused(value, message) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        note_from_json(value)


# In the project ------------------------------------------------------------------------------------------------------


def test_a_note_is_on_disk_in_the_journal_and_undone_after_a_restart(project: Project) -> None:
    project.apply("d1", "asha", note_acts.write_note(project.annotations("d1", "asha"), WHO, "s", "कौन? 🙏🏽"))
    project.apply("d1", "asha", note_acts.flag(project.annotations("d1", "asha"), WHO, None))
    with Project.open(project.path) as other:
        assert [note.text for note in other.annotations("d1", "asha").notes] == ["", "कौन? 🙏🏽"]
        assert other.documents("ravi")[0].flagged_by == ("asha",)
        assert other.check() == []
        assert other.undo_act("asha") == "flag"
        other.undo("asha")
        assert other.documents("asha")[0].flagged_by == ()
        other.undo("asha")
        assert other.annotations("d1", "asha").notes == ()
        other.redo("asha")
        assert other.annotations("d1", "asha").note("s") is not None
        assert other.check() == []


def test_a_deleted_record_s_note_comes_back_with_it(project: Project) -> None:
    project.apply("d1", "asha", note_acts.write_note(project.annotations("d1", "asha"), WHO, "s", "कौन?"))
    project.apply("d1", "asha", acts.remove(project.annotations("d1", "asha"), WHO, ["s"]))
    assert project.annotations("d1", "asha").notes == ()
    assert project.check() == []
    project.undo("asha")
    assert project.annotations("d1", "asha").note("s") == Note("s", "कौन?", False, "asha")
    assert project.check() == []


def test_a_note_about_nothing_is_refused_and_found_by_check(project: Project) -> None:
    with pytest.raises(InvalidEdit, match="not there"):
        project.apply("d1", "asha", Edit("note", (NoteStep(None, Note("gone", "x", False, "")),)))
    with project._database.transaction() as connection:
        connection.execute("INSERT INTO note VALUES (1, 'gone', 'x', 0, '')")
    assert any("a note is about gone" in found for found in project.check())


def test_imported_notes_are_joined_to_those_that_are_there_once(project: Project) -> None:
    project.apply("d1", "asha", note_acts.write_note(project.annotations("d1", "asha"), WHO, "s", "कौन?"))
    twin = Span("other", SPAN.start, SPAN.end, "PER", SPAN.origin)
    given_notes = [Note("other", "मोदी", True, "ravi"), Note(None, "लेख", False, "ravi")]
    for _ in range(2):
        project.import_annotations("d1", "asha", [twin], notes=given_notes)
        assert project.annotations("d1", "asha").notes == (
            Note(None, "लेख", False, "ravi"),
            Note("s", "कौन?\n\nमोदी", True, "asha"),
        )
    assert project.check() == []


def test_jsonl_carries_notes_and_every_other_format_says_that_it_does_not(project: Project, tmp_path: Path) -> None:
    project.apply("d1", "asha", note_acts.write_note(project.annotations("d1", "asha"), WHO, "s", "कौन?"))
    project.apply("d1", "asha", note_acts.flag(project.annotations("d1", "asha"), WHO, None))
    report = export(project, tmp_path / "out.jsonl", format="jsonl")
    assert report.written["notes"] == 2
    with Project.create(tmp_path / "q.ankan", DEFAULT_SCHEMA) as other:
        list(bring(other, tmp_path / "out.jsonl", format="jsonl", annotator=None, findings=Findings()))
        assert other.annotations("d1", "asha").notes == project.annotations("d1", "asha").notes
        export(other, tmp_path / "again.jsonl", format="jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()
    report = export(project, tmp_path / "out.conll", format="conll2003")
    left = {finding.what: (finding.count, finding.examples) for finding in report.left_out}
    assert left["notes and flags"] == (2, ["d1 the article: flagged", "d1 s: कौन?"])


@pytest.mark.parametrize(
    ("notes", "message"),
    [
        ([3], "a note is an object"),
        ([{"about": "gone", "text": "x"}], "a note is about gone"),
        ([{"about": None, "text": "x"}, {"about": None, "text": "y"}], "two notes about the same"),
        ([{"about": None}], "has no 'text'"),
    ],
)
def test_a_line_with_a_note_that_is_none_is_refused(notes, message) -> None:
    line = {"format": "ankan/1", "id": "d1", "text": TEXT, "entities": [], "quotes": [], "stances": [], "notes": notes}
    with pytest.raises(FormatError, match=message):
        from_record(line)
