"""The catalogue: every text has its Hindi, the Hindi is Hindi, and what comes from below gui/ is recognised."""

import ast
import importlib.util
import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from annotate.edits import Edit
from gui.app import make_application
from gui.history.words import sentence
from gui.language import speak
from gui.told import _sentences, told, told_lines
from gui.translation import plain
from gui.wording import act_name
from storage.database import ProjectBusy
from storage.holders import Holder
from storage.merging import SET_BACK, SETTLE
from storage.shares import Share
from storage.telling import about_share

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = ("ankan_hi", "ankan_en")
# Names, codes and examples of what is typed; they are the same in every language.
NOT_HINDI = re.compile(
    r"\{\w*\}|\(&\w\)|\(\*\.\w+\)|\[[a-z-]+\]|%n|%\d|BIOES|BIO|IOB2|Doc|PDF|HTML|CSV|TSV|JSON|DOCX|main\.py|Word|Markdown|YYYY-MM-DD|English|[↑↓→–·/%]"
)


def _tool(name: str) -> ModuleType:
    folder = ROOT / "packaging" / "translations"
    spec = importlib.util.spec_from_file_location(f"translations_{name}", folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    sys.path.insert(0, str(folder))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder))
    return module


update, texts = _tool("update"), _tool("texts")


@cache
def messages(name: str) -> list[tuple[str, str, list[str]]]:
    """Return context, source and translations (one, or one for each form of a number) of what is translated."""
    found = []
    for context in ElementTree.parse(FOLDER / f"{name}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.iter("numerusform")]
            if translation.get("type") == "unfinished":
                continue
            found.append(
                (context.findtext("name") or "", message.findtext("source") or "", forms or [translation.text or ""])
            )
    return found


def places(text: str) -> list[str]:
    """Return what is set into a text: values in braces, numbers, keys of actions."""
    return sorted(re.findall(r"\{\w*\}|%n|%\d|\[[a-z]+(?:-[a-z]+)*\]", text))


@pytest.fixture
def _hindi() -> Iterator[None]:
    make_application()
    speak("hi")
    yield
    speak("en")


# The catalogue --------------------------------------------------------------------------------------------------------


def test_the_catalogue_holds_the_texts_of_the_source_and_no_others() -> None:
    wanted = {(text.context, text.source) for text in update.all_texts()}
    there = {(context, source) for context, source, _ in messages("ankan_hi")}
    assert sorted(wanted ^ there) == [], "run `make translations`"


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_text_is_translated(name: str) -> None:
    assert update.missing(FOLDER / f"{name}.ts") == [], "run `make translations` and give each of these its Hindi"


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_translation_has_the_places_of_its_text(name: str) -> None:
    wrong = [(source, each) for _, source, forms in messages(name) for each in forms if places(source) != places(each)]
    assert wrong == []


def test_a_translation_has_a_mnemonic_where_its_text_has_one_and_the_same() -> None:
    def mnemonics(text: str) -> list[str]:
        return [letter.upper() for letter in re.findall(r"&(\w)", text)]

    wrong = [
        (source, each)
        for _, source, forms in messages("ankan_hi")
        for each in forms
        if mnemonics(source) != mnemonics(each)
    ]
    assert wrong == []


def test_hindi_is_devanagari_in_its_one_usual_form() -> None:
    letters = re.compile(r"[\u0900-\u097f]")
    wrong = []
    for context, source, forms in messages("ankan_hi"):
        for each in forms:
            says_something = any(char.isalpha() for char in NOT_HINDI.sub("", each)) and context != "Language"
            if unicodedata.normalize("NFC", each) != each or (says_something and not letters.search(each)):
                wrong.append((source, each))
    assert wrong == []


def test_hindi_has_no_western_full_stop_behind_devanagari() -> None:
    wrong = [
        each for _, _, forms in messages("ankan_hi") for each in forms if re.search(r"[\u0900-\u097f]\.(?!\.)", each)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_what_qt_reads_is_made_of_the_catalogue(name: str, tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    made = tmp_path / "made.qm"
    subprocess.run([tool, "-silent", FOLDER / f"{name}.ts", "-qm", made], check=True)
    assert (FOLDER / f"{name}.qm").read_bytes() == made.read_bytes(), "run `make setup`"


# The source -----------------------------------------------------------------------------------------------------------

# What is shown as it is in every language, by file: names of things, formats of dates, measures of layout.
SHOWN_AS_IT_IS = {
    "actions.py": {"&"},
    "bug_text.py": None,  # reports go to whoever mends the program
    "review/pdf.py": None,  # markup
    "looks.py": None,  # the style sheet
    "fonts.py": None,  # families of fonts
    "self_check.py": None,  # a command
}
_SETTERS = re.compile(
    r"set(Text|ToolTip|WindowTitle|PlaceholderText|Accessible(Name|Description)|StatusTip|WhatsThis|PlainText|"
    r"InformativeText|DetailedText|Suffix|Prefix|TabText|Title)|add(Tab|Item|Row|Action|Menu|Button)|Q(Label|"
    r"PushButton|CheckBox|RadioButton|GroupBox|Action)|tell|warn|hint|refuse"
)
# A word in small letters beside an item is its data.
_SHOWN = re.compile(r"[A-Z][a-z]|[a-z]{2} |[^\x00-\x7f\W]{2}")
_TRANSLATES = re.compile(r"(.*\.)?(_?tr|translate|QT_TRANSLATE_NOOP)")


def _plain_texts(path: Path) -> list[str]:
    """Return the sentences in a file of gui/, and what is handed to something that shows it, outside translations."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over: set[int] = set()
    shown: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(node.body[0], ast.Expr):
            passed_over.add(id(node.body[0].value))
        elif isinstance(node, ast.Raise | ast.Assert) or (
            isinstance(node, ast.Call) and _TRANSLATES.fullmatch(ast.unparse(node.func))
        ):
            passed_over |= {id(each) for each in ast.walk(node)}
        elif isinstance(node, ast.Call) and _SETTERS.fullmatch(ast.unparse(node.func).rpartition(".")[2]):
            shown |= {id(each) for argument in node.args for each in _direct(argument)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            is_sentence = re.search(r"[A-Z][a-z]+ [a-z]{2,} [a-z]|^[A-Z][a-z]+ [a-z]+$", node.value)
            if is_sentence or (id(node) in shown and _SHOWN.search(node.value)):
                found.append(node.value)
    return found


def _direct(node: ast.expr) -> Iterator[ast.expr]:
    yield node
    for child in (*getattr(node, "values", ()), *(getattr(node, each, None) for each in ("body", "orelse"))):
        if isinstance(child, ast.expr):
            yield from _direct(child)


def test_no_text_of_the_window_stands_outside_the_catalogue() -> None:
    own = {"Ankan", "Ankan · अंकन"}
    wrong = {}
    for path in sorted((ROOT / "gui").rglob("*.py")):
        name = path.relative_to(ROOT / "gui").as_posix()
        allowed = SHOWN_AS_IT_IS.get(name, set())
        if allowed is not None and (found := set(_plain_texts(path)) - own - allowed):
            wrong[name] = sorted(found)
    assert wrong == {}


def test_the_check_for_texts_outside_the_catalogue_sees_them(tmp_path: Path) -> None:
    file = tmp_path / "view.py"
    file.write_text('def f(w, is_on):\n    w.setText("On" if is_on else f"Off {1}")\n    x = "Nothing was found"\n')
    assert sorted(_plain_texts(file)) == ["Nothing was found", "Off ", "On"]


# What comes from below gui/ -------------------------------------------------------------------------------------------


def test_sentences_of_known_errors_are_found_with_places_for_their_values(tmp_path: Path) -> None:
    room = tmp_path / "storage"
    (tmp_path / "annotate").mkdir()
    room.mkdir()
    (room / "x.py").write_text(
        "from annotate.errors import said\n"
        "class KnownError(Exception): ...\n"
        "class Gone(KnownError): ...\n"
        "_AGAIN = 'try again'\n"
        "def f(path, error, names):\n"
        "    what = 'the first half' if path else f'{names} of them'\n"
        "    raise Gone(f'{path} is {{gone}}: {error.strerror or error}; {_AGAIN}. {path!r}')\n"
        "    raise KnownError('busy', 'Wait a moment.' if path else f'{len(names):,} wait.')\n"
        "    said(f'and {counted(3, \"thing\")}')\n",
        encoding="utf-8",
    )
    assert sorted(text.source for text in texts.texts_below_gui(tmp_path)) == [
        "%n thing(s)",
        "Wait a moment.",
        "and {counted}",
        "the first half",
        "{names} of them",
        "{names} wait.",
        "{path} is {{gone}}: {error}; try again. {path2}",
    ]


VALUES = st.text(alphabet="अकिख़ज्ञ🙏abcXYZ0123_/-", min_size=1, max_size=12)


@pytest.mark.usefixtures("_hindi")
@given(st.data())
def test_a_message_made_of_a_sentence_is_told_in_hindi_with_its_values(data: st.DataObject) -> None:
    sentences = [
        (source, forms[0])
        for context, source, forms in messages("ankan_hi")
        if context.startswith(("annotate/", "storage/"))
    ]
    source, hindi = data.draw(st.sampled_from(sentences))
    names = sorted({name for _, name, _, _ in Formatter().parse(source) if name})
    values = {name: data.draw(VALUES, label=name) for name in names}
    message = source.format(**values)
    shown = told(message)
    assert all(value in shown for value in values.values()), "a value was lost"
    literal = "".join(part for part, *_ in Formatter().parse(source))
    if len(literal) > 30 and not any(source != other and _fits(other, message) for other, _ in sentences):
        assert shown == hindi.format(**values)


def _fits(source: str, message: str) -> bool:
    pattern = "".join(
        re.escape(part) + (".*?" if name is not None else "") for part, name, *_ in Formatter().parse(source)
    )
    return re.fullmatch(pattern, message, re.DOTALL) is not None


@pytest.mark.usefixtures("_hindi")
def test_values_that_are_sentences_numbers_or_counts_are_told_in_hindi_too() -> None:
    assert told("/x/क.ankan cannot be read: Permission denied.") == "/x/क.ankan पढ़ी नहीं जा सकती: अनुमति नहीं है।"
    assert "2,00,000" in told("लेख has 250,000 characters: an article may have at most 200,000. Split it.")
    assert told("12 annotations in 1 article (asha 10, ravi 2)") == "1 लेख में 12 निशान (asha 10, ravi 2)"
    assert (
        told_lines("Written: entities 5, stances 1.\nNothing was left out.")
        == "लिखा गया: नाम 5, रुख 1।\nकुछ नहीं छोड़ा गया।"
    )


@pytest.mark.usefixtures("_hindi")
@pytest.mark.parametrize("purpose", ["", "suggest"])
@pytest.mark.parametrize(("host", "where"), [("", "प्रोसेस 7"), ("desk-क़", "कंप्यूटर desk-क़ पर")])
def test_who_has_a_project_is_told_in_hindi(purpose: str, host: str, where: str) -> None:
    holder = Holder(purpose, 7, host or socket.gethostname(), "2026-01-02T12:00:00+00:00")
    shown = told(ProjectBusy(Path("/x/क्षेत्र.ankan"), holder.described()))
    who = "“main.py suggest”" if purpose else "अंकन की एक विंडो"
    assert shown.startswith(f"इस समय /x/क्षेत्र.ankan में {who} ({where}, ")
    assert not re.search("writ|wait|since|process|window", shown)


@pytest.mark.usefixtures("_hindi")
@pytest.mark.parametrize("share", [Share("nfs4", is_synchronised=False), Share("Dropbox", is_synchronised=True)])
def test_where_a_project_lies_is_told_in_hindi(share: Share) -> None:
    shown = told(about_share(share))
    assert share.name in shown
    assert re.findall("[A-Za-z]+", shown.replace(share.name, "")) == []


@pytest.mark.usefixtures("_hindi")
@pytest.mark.parametrize("act", [SET_BACK, SETTLE])
def test_an_act_that_joins_two_copies_has_its_words(act: str) -> None:
    for words in (act_name(act), sentence(Edit(act, ()), "")):
        assert re.fullmatch("[\u0900-\u097f ]+", words)


@pytest.mark.usefixtures("_hindi")
def test_what_nobody_has_said_before_is_shown_as_it_came() -> None:
    for text in ("", "मोदी", "ValueError: x", "Something else happened here", "a" * 100_000):
        assert told(text) == text


def test_english_is_told_as_it_was_said() -> None:
    make_application()
    speak("en")
    assert told("x has 250,000 characters") == "x has 250,000 characters"


@pytest.mark.usefixtures("_hindi")
def test_the_longest_message_is_told_in_a_moment() -> None:
    # No pattern may take long over a name that somebody chose so that it would.
    told(": ".join(["is has of in at, line expected found"] * 25))
    below = [each for each, *_ in messages("ankan_hi") if each.startswith(("annotate/", "storage/", "system"))]
    assert len(_sentences("hi")) == len(below) > 300


@pytest.mark.usefixtures("_hindi")
def test_numbers_of_things_have_their_forms() -> None:
    def placed(number: int) -> str:
        return QCoreApplication.translate("counted", "%n place(s)", "", number)

    assert [placed(0), placed(1), placed(2)] == ["0 जगहें", "1 जगह", "2 जगहें"]


def test_english_has_its_singular() -> None:
    make_application()
    speak("en")
    assert QCoreApplication.translate("Filing", "Imported: %n new articles.", "", 1) == "Imported: 1 new article."


@pytest.mark.parametrize(
    ("text", "shown"), [("&File", "File"), ("फ़ाइल (&F)", "फ़ाइल"), ("नया (&N)…", "नया…"), ("x (y)", "x (y)")]
)
def test_a_text_is_shown_without_its_mnemonic(text: str, shown: str) -> None:
    assert plain(text) == shown
