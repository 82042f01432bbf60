"""The documentation: every command in it runs, every link leads somewhere, and what is generated is complete."""

import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote, urlsplit

import click
import pytest

from commands import main
from docs.site.built_links import faults
from docs.site.command_page import command_page
from docs.site.decision_page import decision_page
from docs.site.generated import PAGES as GENERATED
from docs.site.generated import write_pages
from docs.site.keyboard_page import keyboard_page
from docs.site.navigation import with_all_pages
from gui.actions import ACTIONS
from tests.doc_blocks import DOCS, ROOT, SHELL, WRITTEN, Block, blocks, make_files, run_line, slugs, tokens

_CLUSTER = "loads a model in each of its processes; test_cluster.py runs such a cluster and a scheduler"
# Lines that no test can run, by how they begin, and why. Whoever adds one looks at it twice.
NOT_RUN = {
    "python main.py train": "trains for minutes or hours, on ten articles or more; test_training_on_project.py runs it",
    "python main.py models use press-2026-11-25": "needs the model that the line before it trains",
    "python main.py suggest --jsonl in.jsonl out.jsonl --workers": _CLUSTER,
    "python main.py suggest --jsonl in/ out/ --workers": _CLUSTER,
    "python main.py suggest --jsonl in.parquet out.parquet --scheduler": _CLUSTER,
}
PYTHON_NOT_RUN = {"python.md": "needs spaCy and datasets together: tests/consumers/test_python_doc.py runs it"}
NEEDS_PACKAGES = {"--format docbin": "spacy"}


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def with_blocks(*languages: str) -> list[Path]:
    return [page for page in WRITTEN if any(block.language in languages for block in blocks(page))]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    make_files(folder)
    return folder


def check_line(line: str) -> None:
    """The line runs, or is one that cannot be run here for a reason that was looked at."""
    words = shlex.split(line, comments=True)
    if any(line.startswith(beginning) for beginning in NOT_RUN):
        return
    if any(option in line and importlib.util.find_spec(package) is None for option, package in NEEDS_PACKAGES.items()):
        return
    if words[0] == "make":
        wanted = [word for word in words[1:] if "=" not in word]
        assert set(wanted) <= targets(), f"the Makefile has no {wanted}"
    elif words[:2] == ["python", "-m"]:
        assert importlib.util.find_spec(words[2]) is not None, f"there is no module {words[2]}"
    elif words[:2] == ["python", "main.py"]:
        assert run_line(line) == 0, f"{line} failed"
    else:
        pytest.fail(f"{line!r} is neither python nor make; NOT_RUN takes what cannot be run, with the reason")


@pytest.mark.parametrize("page", with_blocks(*SHELL, "python"), ids=named)
def test_every_command_and_example_of_a_page_runs(
    page: Path, files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "here"
    shutil.copytree(files, there)
    monkeypatch.chdir(there)
    shown = blocks(page)
    for block in shown:
        for made in re.findall(r"^python main.py new (\S+)", block.text, re.MULTILINE):
            Path(made).unlink(missing_ok=True)
    seen: dict[str, object] = {"__name__": "example"}
    for block in shown:
        if block.language in SHELL:
            for number, line in block.lines():
                try:
                    check_line(line)
                except (AssertionError, pytest.fail.Exception) as error:
                    pytest.fail(f"{named(page)}, line {number}: {error}\n{capsys.readouterr().err[-600:]}")
        elif block.language == "python" and page.name not in PYTHON_NOT_RUN and not lacking(block):
            exec(compile(block.text, f"{named(page)}:{block.line}", "exec"), seen)


def lacking(block: Block) -> list[str]:
    """The packages of an example that are not installed here; `make test-consumers` has them all."""
    imported = re.findall(r"^(?:import|from) (\w+)", block.text, re.MULTILINE)
    return [name for name in imported if name not in sys.modules and importlib.util.find_spec(name) is None]


def test_every_line_that_is_not_run_is_still_shown_somewhere() -> None:
    shown = [line for page in WRITTEN for block in blocks(page) if block.language in SHELL for _, line in block.lines()]
    assert [beginning for beginning in NOT_RUN if not any(line.startswith(beginning) for line in shown)] == []


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_commands_stand_in_blocks_that_are_tried(page: Path) -> None:
    for block in blocks(page):
        if block.language not in (*SHELL, "python"):
            assert not re.search(r"^\s*(python main\.py|make) ", block.text, re.MULTILINE), (
                f"{named(page)}, line {block.line}: a block with commands begins with ```bash"
            )


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_a_command_named_in_a_sentence_exists_with_its_options(page: Path) -> None:
    group = click.Context(main)
    for token in tokens(page):
        if token.type != "code_inline":
            continue
        words = token.content.split()
        if words[:1] == ["make"] and len(words) > 1 and "=" not in words[1]:
            assert words[1] in targets(), f"{named(page)}: the Makefile has no {words[1]}"
        if words[:1] == ["python"]:
            words = words[1:]
        if words[:1] != ["main.py"] or len(words) < 2 or not words[1].islower() or not words[1].isalpha():
            continue
        command = main.get_command(group, words[1])
        assert command is not None, f"{named(page)}: there is no command {words[1]!r} ({token.content})"
        known = {option for parameter in command.params for option in parameter.opts}
        named_here = {word.split("=")[0].strip("[],.") for word in words[2:] if word.startswith("--")}
        assert named_here <= known, f"{named(page)}: {words[1]} has no {named_here - known}"


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_every_link_and_picture_of_a_page_is_there(page: Path) -> None:
    for token in tokens(page):
        where = {"link_open": "href", "image": "src"}.get(token.type)
        if where is None:
            continue
        given = str(token.attrs[where])
        at = f"{named(page)}, below line {token.map[0] + 1 if token.map else 0}: {given}"
        address = urlsplit(given)
        if address.scheme:
            # Never fetched: only its form is looked at.
            assert address.scheme == "https", f"{at}: is no https address"
            assert re.fullmatch(r"[\w.-]+\.[a-z]+", address.netloc), f"{at}: has no host"
            continue
        target = page
        if address.path:
            target = Path(os.path.normpath(page.parent / unquote(address.path)))
            if target.parent.is_relative_to(DOCS) and target.relative_to(DOCS).as_posix() in GENERATED:
                assert page.is_relative_to(DOCS), f"{at}: is only there after `make docs`"
                continue
            assert target.exists(), f"{at}: is not there"
            if page.is_relative_to(DOCS):
                assert target.is_relative_to(DOCS), f"{at}: is no part of the site; write it as `code`"
        if address.fragment:
            assert address.fragment in slugs(target), f"{at}: there is no such heading"


# What is generated ---------------------------------------------------------------------------------------------------


def all_commands() -> list[tuple[str, click.Command]]:
    found = []
    for name in main.list_commands(click.Context(main)):
        command = main.get_command(click.Context(main), name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", each) for sub, each in command.commands.items()]
    return found


@pytest.mark.parametrize(("name", "command"), all_commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_the_reference_has_every_command_with_every_option_and_its_help(name: str, command: click.Command) -> None:
    section = re.search(rf"^##+ {name}\n(.*?)(?=^#|\Z)", command_page(), re.DOTALL | re.MULTILINE)
    assert section is not None
    assert f"python main.py {name}" in section[1]
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert parameter.help, f"{name} {parameter.opts[-1]} has no help"
            assert f"{parameter.opts[-1]}" in section[1]
            plain = section[1].replace("\\", "")
            assert " ".join(parameter.help.split()) in plain


def test_the_sheet_of_keys_has_every_action_that_has_a_key(qapp: object) -> None:
    page, in_hindi = keyboard_page("en"), keyboard_page("hi")
    assert page.count("\n|") == in_hindi.count("\n|")
    assert "| स्वीकार करें |" in in_hindi
    for spec in ACTIONS:
        if spec.keys and not spec.keys[0].isdigit():
            assert f"| {spec.plain_title} |" in page


def test_the_list_of_decisions_has_every_record_once() -> None:
    page = decision_page(DOCS / "adr")
    records = sorted((DOCS / "adr").glob("[0-9]*.md"))
    assert len(records) > 20
    for record in records:
        assert page.count(f"]({record.name})") == 1


def test_a_generated_page_that_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    (tmp_path / "adr").mkdir()
    (tmp_path / "adr" / "0001-a.md").write_text("# 1. Ä\n", encoding="utf-8")
    write_pages(tmp_path)
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in GENERATED}
    write_pages(tmp_path)
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in GENERATED} == before


def test_a_page_that_nobody_put_into_the_navigation_is_listed_at_its_end() -> None:
    app = SimpleNamespace(env=SimpleNamespace(found_docs={"index", "a", "new", "adr/0001-x"}))
    source = ["# T\n\n```{toctree}\n:hidden:\n\na\nnot-yet-there\n```\n"]
    with_all_pages(app, "index", source)
    assert "not-yet-there" not in source[0]
    assert source[0].count("\na\n") == 1
    assert "\n\nnew\n```" in source[0]
    assert "0001" not in source[0]


def test_what_leads_nowhere_or_is_loaded_from_elsewhere_is_found_in_the_built_site(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a id="here" href="b.html#there">b</a><a href="https://example.org">c</a>')
    (tmp_path / "b.html").write_text('<p id="there"><a href="a.html#here">a</a>')
    assert faults(tmp_path) == []
    (tmp_path / "c.html").write_text(
        '<a href="no.html">n</a><a href="a.html#no">n</a><script src="https://example.org/x.js"></script>'
    )
    (tmp_path / "d.css").write_text("@import url('http://example.org/font.css')")
    assert [told.split()[0] for told in faults(tmp_path)] == ["c.html", "c.html", "c.html", "d.css"]


def test_the_navigation_names_every_page() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    entries = set(re.findall(r"^[a-z/-]+$", index, re.MULTILINE))
    for page in GENERATED:
        assert page.removesuffix(".md") in entries


# Searching the site --------------------------------------------------------------------------------------------------


def test_the_search_knows_a_hindi_word_by_every_spelling_and_cuts_none_at_a_matra() -> None:
    pytest.importorskip("sphinx", reason="needs the packages of `make docs`")
    from docs.site.search_words import SearchHindiAndEnglish

    language = SearchHindiAndEnglish({})
    assert language.split("मोदी-सरकार ने ज़मीन दी।") == ["मोदी", "सरकार", "ने", "ज़मीन", "दी"]
    for one, other in (("हिंदी", "हिन्दी"), ("ज़मीन", "जमीन"), ("ज़मीन", "ज\u093cमीन"), ("हाँ", "हां"), ("क्\u200dष", "क्ष")):
        assert language.stem(one) == language.stem(other)
    assert language.stem("पुल") != language.stem("पूल")
    assert language.stem("exports") == language.stem("export")


def test_the_search_in_the_browser_folds_words_as_the_index_does() -> None:
    pytest.importorskip("sphinx", reason="needs the packages of `make docs`")
    from docs.site.search_words import SearchHindiAndEnglish

    if (node := shutil.which("node")) is None:
        pytest.skip("needs node, which is not installed")
    language = SearchHindiAndEnglish({})
    words = ["हिन्दी", "हिंदी", "ज़मीन", "हाँ", "पाँच", "संबंध", "सम्बन्ध", "विश्वविद्यालय", "क्\u200dष", "exports", "कक्षा-5"]
    english = "var Stemmer = function () { this.stemWord = (word) => word; };"
    asked = "const stem = (word) => new Stemmer().stemWord(word);\n"
    asked += f"console.log(JSON.stringify({json.dumps(words)}.map((word) => splitQuery(word).map(stem))));"
    script = "\n".join((english, language.js_splitter_code, asked))
    said = subprocess.run([node, "-e", script], capture_output=True, text=True, encoding="utf-8", check=True).stdout
    stems = [[part if part == "exports" else language.stem(part) for part in language.split(word)] for word in words]
    assert json.loads(said) == stems
