"""What a project promises to the interface and the commands, on real files."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from annotate import acts, quote_acts
from annotate.acts import Actor
from annotate.edits import Edit, EditConflict, StateStep, Step
from annotate.errors import KnownError
from annotate.history import Kind
from annotate.model import Anchor, Decision, Origin, Quote, Record, Source, Span, Stance, State
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions
from storage import rows
from storage.importing import ImportedArticle
from storage.listing import Chosen
from storage.project import Change, InvalidEdit, Project
from tests.strategies import DEFAULT_SCHEMA

# An emoji with a skin tone first, a conjunct, a letter with nukta: what shifts offsets.
TEXT = "🙏🏽 मोदी ने कहा, “ज़मीन क्षत्रिय की है।” शाह ने बताया।"
OTHER = "दिल्ली में राहुल गांधी ने कहा।"
MODI, SAID = (3, 7), (11, 14)
QUOTED = TEXT.index("“"), TEXT.index("”") + 1
SHAH = QUOTED[1] + 1, QUOTED[1] + 4
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)


def make_article(text: str, **fields: Any) -> ImportedArticle:
    return replace(ImportedArticle(None, None, "test", text, text.encode(), name="लेख"), **fields)


def make_ids() -> Iterator[str]:
    return (f"{number:012x}" for number in count())


ACTOR = Actor("asha", make_ids().__next__, 2.0)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA, program="ankan 0.0-test") as made:
        made.add_article(make_article(TEXT, id="a1"))
        made.add_article(make_article(OTHER, id="a2"))
        yield made


def act(project: Project, edit: Edit | None, document: str = "a1", annotator: str = "asha") -> Change:
    assert edit is not None
    return project.apply(document, annotator, edit)


def add(project: Project, place: tuple[int, int], label: str = "PER", document: str = "a1") -> str:
    change = act(project, acts.add_span(project.annotations(document, "asha"), ACTOR, *place, label), document)
    return change.edit.touched[0]


def test_the_places_used_here_are_what_they_are_called() -> None:
    assert [TEXT[a:b] for a, b in (MODI, SAID, SHAH)] == ["मोदी", "कहा", "शाह"]
    assert TEXT[slice(*QUOTED)].startswith("“")
    assert TEXT[slice(*QUOTED)].endswith("”")


# Articles ------------------------------------------------------------------------------------------------------------


def test_an_article_keeps_its_bytes_its_text_and_the_way_back(tmp_path: Path) -> None:
    given = "\ufeffक\u093cानून\r\n\u0958लम\x00 ने 🙏\r\n"
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as project:
        added = project.add_article(make_article(given))
        document = project.document(added.document)
        assert project.check() == []
    assert document.text == "क\u093cानून\nक\u093cलम ने 🙏\n"
    start = document.text.index("🙏")
    assert given[slice(*document.alignment.to_given(start, start + 1))] == "🙏"
    connection = sqlite3.connect(tmp_path / "p.ankan")
    assert connection.execute("SELECT original FROM document").fetchone()[0] == given.encode()
    connection.close()


def test_the_same_text_twice_is_reported_not_doubled(project: Project) -> None:
    again = project.add_article(make_article("\ufeff" + TEXT, id="other", title="Other"))
    assert (again.is_new, again.document) == (False, "a1")
    assert project.document_ids() == ["a1", "a2"]


def test_another_text_under_a_file_name_that_is_taken_gets_a_suffix(project: Project) -> None:
    names = [project.add_article(make_article(f"पाठ {n}", name="a1\n x")).document for n in range(3)]
    assert names == ["a1-x", "a1-x-2", "a1-x-3"]


def test_another_text_under_an_explicit_id_that_is_taken_is_refused_with_its_place(project: Project) -> None:
    clash = make_article("नया पाठ", id="a1", where="corpus.jsonl, line 7")
    with pytest.raises(KnownError, match=r"corpus\.jsonl, line 7: .* the id a1"):
        project.add_articles([make_article("पहला नया"), clash])
    assert project.document_ids() == ["a1", "a2"], "a batch comes in whole or not at all"


def test_a_title_is_the_first_line_cut_between_words(project: Project) -> None:
    long = "\n  \n" + "क्षेत्र " * 30 + "\nsecond"
    title = project.add_article(make_article(long)).title
    assert len(title) <= 80
    assert title.endswith("क्षेत्र…")
    unbroken = project.add_article(make_article("क्ष" * 50)).title
    assert len(unbroken) <= 80
    assert unbroken.removesuffix("…") == "क्ष" * 26
    assert project.add_article(make_article("अलग पाठ", title=" दिया\nगया ")).title == "दिया गया"


def test_an_article_without_text_is_refused(project: Project) -> None:
    with pytest.raises(KnownError, match="empty"):
        project.add_article(make_article(" \x00\n"))


def test_the_list_of_articles_counts_what_is_live_and_searches_titles(project: Project) -> None:
    kept, gone = add(project, MODI), add(project, SHAH, "ORG")
    act(project, acts.remove(project.annotations("a1", "asha"), ACTOR, [gone]))
    project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    act(project, acts.reject(project.annotations("a1", "asha"), ACTOR, [suggested(project).id]))
    first, second = project.documents("asha")
    assert kept
    assert (first.id, first.spans, first.quotes, first.undecided, first.is_suggested) == ("a1", 1, 1, 1, True)
    assert (second.id, second.spans, second.undecided, second.is_suggested) == ("a2", 0, 0, False)
    assert (second.characters, second.state) == (len(OTHER), State.OPEN)
    assert [row.spans for row in project.documents("ravi")] == [0, 0]
    project.add_article(make_article("Ünïon \u0958लम"))
    for search in ("ünïon", "U\u0308N", " क\u093cलम "):
        assert [row.title for row in project.documents("asha", Chosen(words=search))] == ["Ünïon क\u093cलम"]
    assert list(project.documents("asha", Chosen(words="%"))) == []


def test_an_unknown_article_is_a_known_error(project: Project) -> None:
    for call in (project.document, lambda name: project.annotations(name, "asha"), lambda n: project.apply(n, "a", E)):
        with pytest.raises(KnownError, match="no article"):
            call("missing")


E = Edit("finish", (StateStep(State.OPEN, State.FINISHED),))

# Acts ----------------------------------------------------------------------------------------------------------------


def test_an_act_is_on_disk_when_it_returns(project: Project) -> None:
    edit = acts.add_span(project.annotations("a1", "asha"), ACTOR, *MODI, "PER")
    change = act(project, edit)
    assert (change.kind, change.annotator, change.edit, change.seq) == (Kind.EDIT, "asha", edit, 1)
    assert change.before.spans == ()
    assert change.after == project.annotations("a1", "asha")
    with Project.open(project.path) as other:
        assert other.annotations("a1", "asha") == change.after
        assert other.project_id == project.project_id


def test_undo_and_redo_go_on_after_the_project_is_opened_again_and_across_articles(project: Project) -> None:
    add(project, MODI)
    add(project, (11, 16), document="a2")
    project.close()
    with Project.open(project.path) as again:
        assert again.undo_act("asha") == "add"
        assert again.redo_act("asha") is None
        taken = again.undo("asha")
        assert taken is not None
        assert (taken.after.document, taken.kind, taken.after.spans) == ("a2", Kind.UNDO, ())
    with Project.open(project.path) as again:
        assert again.undo("ravi") is None
        assert again.undo("asha") is not None
        assert again.undo("asha") is None
        done = again.redo("asha")
        assert done is not None
        assert done.after.document == "a1"
        assert again.check() == []


def test_a_new_act_after_undo_leaves_the_undone_one_in_the_journal_but_not_in_the_way(project: Project) -> None:
    add(project, MODI)
    project.undo("asha")
    add(project, SHAH)
    assert project.redo("asha") is None
    project.undo("asha")
    done = project.redo("asha")
    assert done is not None
    assert [(span.start, span.end) for span in done.after.spans] == [SHAH]


def test_an_act_on_what_another_window_changed_is_refused_and_changes_nothing(project: Project) -> None:
    span_id = add(project, MODI)
    stale = acts.relabel(project.annotations("a1", "asha"), ACTOR, span_id, "ORG")
    with Project.open(project.path) as other:
        act(other, acts.relabel(other.annotations("a1", "asha"), ACTOR, span_id, "LOC"))
    with pytest.raises(EditConflict, match="changed meanwhile") as refused:
        act(project, stale)
    assert span_id not in str(refused.value)
    assert [span.label for span in project.annotations("a1", "asha").spans] == ["LOC"]
    assert project.check() == []


def test_an_undo_of_what_was_changed_since_is_refused_in_plain_words(project: Project) -> None:
    act(project, acts.finish(project.annotations("a1", "asha")))
    project.import_annotations("a1", "asha", [], state=State.OPEN)
    with pytest.raises(EditConflict, match=r"“finish” in “.*मोदी.*” cannot be undone"):
        project.undo("asha")
    assert project.annotations("a1", "asha").state is State.OPEN
    assert project.undo_act("asha") == "finish"


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (Span("x", 3, 99, "PER", ADDED), "not inside"),
        (Span("x", 3, 3, "PER", ADDED), "not inside"),
        (Span("x", -1, 3, "PER", ADDED), "not inside"),
        (Span("x", 1, 7, "PER", ADDED), "akshara"),
        (Span("x", 3, 8, "PER", ADDED), "white space"),
        (Span("x", *MODI, "CAT", ADDED), "no label"),
        (Span("x\n", *MODI, "PER", ADDED), "printed"),
        (Span("\ud800", *MODI, "PER", ADDED), "printed"),
        (Span("x", *MODI, "PER", replace(ADDED, score=float("nan"))), "no number"),
        (Span("x", *MODI, "PER", replace(ADDED, name="\ud800")), "cannot be stored"),
        (Quote("x", *QUOTED, "song", None, None, ADDED), "no kind"),
        (Quote("x", *QUOTED, "direct", Anchor(*MODI, "gone"), None, ADDED), "not there"),
        (Stance("x", None, None, "favor", "gone", ADDED), "not there"),
    ],
)
def test_an_act_that_would_break_the_layer_is_refused(project: Project, record: Any, reason: str) -> None:
    with pytest.raises(InvalidEdit, match=reason):
        act(project, Edit("add", (Step(None, record),)))
    assert list(project.annotations("a1", "asha").records()) == []
    assert project.check() == []
    assert project.undo("asha") is None


def test_an_act_that_leaves_a_link_to_nothing_is_refused(project: Project) -> None:
    span_id = add(project, MODI)
    annotations = project.annotations("a1", "asha")
    act(project, quote_acts.add_quote(annotations, ACTOR, *QUOTED, "direct", speaker=Anchor(*MODI, span_id)))
    span = annotations.get(span_id)
    assert isinstance(span, Span)
    for after in (None, replace(span, start=SHAH[0], end=SHAH[1])):
        with pytest.raises(InvalidEdit, match="speaker"):
            act(project, Edit("remove", (Step(span, after),)))
    act(project, acts.remove(project.annotations("a1", "asha"), ACTOR, [span_id]))
    assert project.annotations("a1", "asha").quotes[0].speaker == Anchor(*MODI)


def test_saying_the_same_twice_is_refused(project: Project) -> None:
    add(project, MODI)
    with pytest.raises(InvalidEdit, match="twice"):
        act(project, Edit("add", (Step(None, Span("x", *MODI, "PER", ADDED)),)))


@pytest.mark.parametrize("name", ["", " ", " asha", "a\nb", "x" * 101])
def test_a_name_that_no_list_could_show_is_refused(project: Project, name: str) -> None:
    with pytest.raises(InvalidEdit, match="name"):
        project.apply("a1", name, E)
    assert project.annotators() == []


def test_a_crash_in_the_middle_of_an_act_leaves_nothing_of_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = add(project, MODI)
    broken = "INSERT INTO journal (seq, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    monkeypatch.setattr("storage.journal._INSERT", broken)
    with pytest.raises(sqlite3.OperationalError):
        add(project, SHAH)
    monkeypatch.undo()
    assert [span.id for span in project.annotations("a1", "asha").spans] == [before]
    with Project.open(project.path) as other:
        assert other.annotations("a1", "asha") == project.annotations("a1", "asha")
    add(project, SHAH)
    assert project.check() == []


def test_only_the_rows_of_the_steps_are_written(project: Project) -> None:
    add(project, MODI)
    span_id = add(project, SHAH)
    written: list[str] = []
    connection = project._database.connection
    connection.set_trace_callback(written.append)
    act(project, acts.relabel(project.annotations("a1", "asha"), ACTOR, span_id, "LOC"))
    connection.set_trace_callback(None)
    changing = [sql.split()[0] + " " + sql.split()[1] for sql in written if sql.startswith(("INSERT", "UPDATE", "DEL"))]
    # The span, the journal, and the head of the journal's chain.
    assert changing == ["UPDATE span", "INSERT INTO", "INSERT OR"]
    assert sum("FROM journal" in sql for sql in written) == 2, "the cursor and the next number, nothing else"


def test_rows_that_are_not_what_memory_says_are_a_bug_and_nothing_is_written(project: Project) -> None:
    span_id = add(project, MODI)
    edit = acts.relabel(project.annotations("a1", "asha"), ACTOR, span_id, "LOC")
    # By the project's own connection, so that it cannot notice.
    project._database.connection.execute("DELETE FROM span")
    with pytest.raises(rows.RowMismatch):
        act(project, edit)


# Suggestions, imports, gold ------------------------------------------------------------------------------------------

SUGGESTED = Suggestions(
    (EntitySuggestion(*SHAH, "PER", 0.9, "m/1"), EntitySuggestion(0, 1, "PER", 0.9, "m/1")),
    (
        QuoteSuggestion(*QUOTED, "direct", MODI, (0, 1), "quotations/1"),
        QuoteSuggestion(*QUOTED, "direct", None, None, "quotations/1"),
    ),
)


def suggested(project: Project) -> Span:
    return next(span for span in project.annotations("a1", "asha").spans if span.origin.source is Source.MODEL)


def test_suggestions_come_in_undecided_without_what_text_or_schema_forbid(project: Project) -> None:
    change = project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    assert change is not None
    assert change.kind is Kind.SUGGEST
    (span,), (quote,) = change.after.spans, change.after.quotes
    assert (span.start, span.end) == SHAH
    assert (quote.speaker, quote.cue) == (Anchor(*MODI), None)
    assert project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/2", new_id=ACTOR.new_id) is None
    assert project.suggested_by("a1", "asha") == "m/2"
    assert project.suggested_by("a2", "asha") is None
    assert project.undo("asha") is None, "suggestions are no act of the annotator"
    assert project.check() == []


def test_undo_is_not_blocked_by_suggestions_that_point_at_what_it_takes_back(project: Project) -> None:
    span_id = add(project, MODI)
    project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    assert project.annotations("a1", "asha").quotes[0].speaker == Anchor(*MODI, span_id)
    taken = project.undo("asha")
    assert taken is not None
    assert taken.after.quotes[0].speaker == Anchor(*MODI)
    assert project.redo("asha") is not None
    assert project.check() == []


def test_a_suggestion_gives_way_when_undo_brings_back_what_it_says(project: Project) -> None:
    span_id = add(project, SHAH)
    act(project, acts.remove(project.annotations("a1", "asha"), ACTOR, [span_id]))
    project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    back = project.undo("asha")
    assert back is not None
    assert [span.id for span in back.after.spans] == [span_id]
    assert project.check() == []


STANCES = Suggestions(
    (EntitySuggestion(*SHAH, "PER", 0.9, "m/1"),),
    (QuoteSuggestion(*QUOTED, "direct", MODI, None, "m/1", means=SHAH, stance=StanceSuggestion("favor", (0, 1), 0.6)),),
)


def test_a_suggested_stance_of_another_value_is_left_out_and_a_target_that_cuts_an_akshara_too(
    project: Project,
) -> None:
    change = project.adopt_suggestions("a1", "asha", STANCES, model="m/1", new_id=ACTOR.new_id)
    assert change is not None
    (stance,) = change.after.stances
    assert (stance.value, stance.target) == ("favor", None)
    assert change.after.quotes[0].means == change.after.spans[0].id
    strange = replace(STANCES, quotes=(replace(STANCES.quotes[0], stance=StanceSuggestion("angry", None, None)),))
    change = project.adopt_suggestions("a1", "ravi", strange, model="m/1", new_id=ACTOR.new_id)
    assert change is not None
    assert (len(change.after.quotes), change.after.stances) == (1, ())


def test_the_list_of_articles_counts_as_undecided_what_the_layer_does(project: Project) -> None:
    project.adopt_suggestions("a1", "asha", STANCES, model="m/1", new_id=ACTOR.new_id)

    def counted() -> int:
        found = len(project.annotations("a1", "asha").undecided)
        assert project.documents("asha")[0].undecided == found
        return found

    quote, stance = project.annotations("a1", "asha").quotes[0], project.annotations("a1", "asha").stances[0]
    assert counted() == 2
    act(project, quote_acts.set_kind(project.annotations("a1", "asha"), ACTOR, quote.id, "direct"))
    assert counted() == 2
    act(project, quote_acts.set_value(project.annotations("a1", "asha"), ACTOR, stance.id, "against"))
    assert counted() == 1
    project.undo("asha")
    act(project, acts.remove(project.annotations("a1", "asha"), ACTOR, [quote.id]))
    assert counted() == 1


def test_undo_of_a_quotation_takes_a_stance_along_that_was_suggested_for_it_meanwhile(project: Project) -> None:
    act(project, quote_acts.add_quote(project.annotations("a1", "asha"), ACTOR, *QUOTED, "direct"))
    change = project.adopt_suggestions("a1", "asha", STANCES, model="m/1", new_id=ACTOR.new_id)
    assert change is not None
    assert change.after.stances[0].quote == change.after.quotes[0].id
    taken = project.undo("asha")
    assert taken is not None
    assert (taken.after.quotes, taken.after.stances) == ((), ())
    assert project.redo("asha") is not None
    assert project.check() == []


def test_undo_of_a_name_opens_again_whom_a_suggested_speaker_means(project: Project) -> None:
    span_id = add(project, SHAH)
    change = project.adopt_suggestions("a1", "asha", STANCES, model="m/1", new_id=ACTOR.new_id)
    assert change is not None
    assert change.after.quotes[0].means == span_id
    taken = project.undo("asha")
    assert taken is not None
    assert taken.after.quotes[0].means is None
    assert project.check() == []


def test_a_suggested_stance_follows_when_its_quotation_gives_way(project: Project) -> None:
    change = act(project, quote_acts.add_quote(project.annotations("a1", "asha"), ACTOR, *QUOTED, "direct"))
    quote_id = change.edit.touched[0]
    act(project, acts.remove(project.annotations("a1", "asha"), ACTOR, [quote_id]))
    project.adopt_suggestions("a1", "asha", STANCES, model="m/1", new_id=ACTOR.new_id)
    back = project.undo("asha")
    assert back is not None
    assert [quote.id for quote in back.after.quotes] == [quote_id]
    assert [stance.quote for stance in back.after.stances] == [quote_id]
    assert project.check() == []


def test_an_import_is_no_act_keeps_origins_and_is_not_doubled(project: Project) -> None:
    origin = Origin(Source.IMPORT, "conll2003", Decision.ACCEPTED, score=1.0)
    records: list[Record] = [
        Stance("t1", Anchor(*MODI, "s1"), None, "favor", "q1", origin),
        Quote("q1", *QUOTED, "direct", Anchor(*MODI, "s1"), None, origin),
        Span("s1", *MODI, "PER", origin),
    ]
    change = project.import_annotations("a1", "asha", records, state=State.FINISHED)
    assert change is not None
    assert change.kind is Kind.IMPORT
    assert change.after.spans[0].origin == origin
    assert change.after.state is State.FINISHED
    assert project.import_annotations("a1", "asha", records) is None
    others = [replace(record, id="other-" + record.id) for record in records[2:]]
    assert project.import_annotations("a1", "asha", others) is None
    with pytest.raises(InvalidEdit, match="another record with the id s1"):
        project.import_annotations("a1", "asha", [Span("s1", *SHAH, "PER", origin)])
    linked = Quote("q2", *SAID, "mixed", Anchor(*MODI, "other-s1"), None, origin)
    meant = Quote("q3", *SAID, "indirect", Anchor(0, 2), None, origin, means="other-s1")
    change = project.import_annotations("a1", "asha", [linked, meant, *others])
    assert change is not None
    assert {quote.speaker for quote in change.after.quotes if quote.id != "q3"} == {Anchor(*MODI, "s1")}
    assert [quote.means for quote in change.after.quotes if quote.id == "q3"] == ["s1"]
    assert project.undo("asha") is None
    assert project.check() == []


def test_gold_is_the_layer_of_gold_else_the_only_one_that_could_be_meant(project: Project) -> None:
    assert project.gold("a1") is None
    project.adopt_suggestions("a1", "model", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    assert project.gold("a1") is None, "suggestions alone are no gold"
    add(project, MODI)
    project.adopt_suggestions("a1", "asha", SUGGESTED, model="m/1", new_id=ACTOR.new_id)
    found = project.gold("a1")
    assert found is not None
    assert found[1] == "asha"
    assert [(span.start, span.end) for span in found[0].spans] == [MODI]
    project.apply("a1", "ravi", E)
    assert project.gold("a1") is None
    project.adopt_suggestions("a1", "gold", Suggestions(), model="m/1", new_id=ACTOR.new_id)
    found = project.gold("a1")
    assert found is not None
    assert found[1] == "gold"
    assert project.annotators() == ["model", "asha", "ravi", "gold"]


# Checking ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("UPDATE span SET label = 'ORG'", "does not lead to the records"),
        ("UPDATE span SET label = 'CAT'", "no label 'CAT'"),
        ('UPDATE span SET "end" = 99', "not inside the text"),
        ("UPDATE layer SET state = 'finished'", "the article's state differs"),
        ("DELETE FROM span", "they differ in 1 record."),
        ("DROP TRIGGER document_is_frozen; UPDATE document SET text = text || ' '", "not the one that was imported"),
        ("DROP TRIGGER document_is_frozen; UPDATE document SET original = x'00'", "not the ones that were imported"),
        ("DROP TRIGGER journal_changes_no_row; UPDATE journal SET payload = '{}'", "journal cannot be read"),
        ("DROP TRIGGER journal_keeps_every_row; DELETE FROM journal WHERE seq = 1", "does not follow from itself"),
        ("DROP TRIGGER journal_keeps_every_row; DELETE FROM journal WHERE seq = 2", "out of order"),
        ("DROP TRIGGER journal_changes_no_row; UPDATE journal SET parent = 1 WHERE seq = 3", "out of order"),
        ("UPDATE quote SET layer = 7", "a row of layer that is not there"),
        ("UPDATE quote SET speaker_start = 3, speaker_end = 7, means = 'nobody'", "means the span nobody"),
    ],
)
def test_check_finds_and_names_what_is_wrong(project: Project, damage: str, sentence: str) -> None:
    add(project, MODI)
    project.undo("asha")
    add(project, MODI)
    act(project, quote_acts.add_quote(project.annotations("a1", "ravi"), ACTOR, *QUOTED, "direct"), annotator="ravi")
    assert project.check() == []
    connection = sqlite3.connect(project.path)
    connection.executescript(damage)
    connection.close()
    found = project.check()
    assert any(sentence in line for line in found), found


def test_settings_are_remembered(project: Project) -> None:
    assert project.setting("annotator") is None
    project.set_setting("annotator", "asha")
    project.set_setting("annotator", "रवि")
    with Project.open(project.path) as again:
        assert again.setting("annotator") == "रवि"
        assert again.schema == DEFAULT_SCHEMA
