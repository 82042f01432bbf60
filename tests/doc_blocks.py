"""The code blocks of the documentation, and a folder with all the files that they speak of."""

import io
import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

import resources
from commands import run
from docs.sample_projects import ANNOTATOR, make_reviewed
from docs.site.generated import PAGES as GENERATED
from storage.formats import jsonl
from storage.project import Project
from tests.articles_in import PAGE, make_docx

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
# What is tried: the pages that people wrote.
WRITTEN = tuple(
    sorted(
        {ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")}
        - {DOCS / name for name in GENERATED}
    )
)
SHELL = ("bash", "console", "sh")


@dataclass(frozen=True)
class Block:
    """One fenced block: its page, line (from 1), language and text."""

    page: Path
    line: int
    language: str
    text: str

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield each line of a shell block with its number; one that ends in a backslash goes on."""
        held = ""
        for number, line in enumerate(self.text.splitlines(), self.line + 1):
            held += line.removesuffix("\\")
            if not line.endswith("\\"):
                if held.strip() and not held.lstrip().startswith("#"):
                    yield number, held.strip()
                held = ""


@cache
def tokens(page: Path) -> tuple[Token, ...]:
    """Return what a reader of Markdown sees in a page, inline parts after their block."""
    found: list[Token] = []
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")):
        found.append(token)
        for child in token.children or ():
            # What stands inside a block has no place of its own.
            child.map = token.map
            found.append(child)
    return tuple(found)


def blocks(page: Path) -> list[Block]:
    """Return the fenced blocks of a page."""
    return [
        Block(page, token.map[0] + 1, token.info.split(" ")[0], token.content)
        for token in tokens(page)
        if token.type == "fence" and token.map is not None
    ]


def run_line(line: str) -> int:
    """Return the status of ``python main.py ... [> FILE]``, run in this process and folder."""
    words = shlex.split(line, comments=True)
    assert words[:2] == ["python", "main.py"], line
    into = None
    if ">" in words:
        at = words.index(">")
        into, words = Path(words[at + 1]), words[:at]
    said = io.StringIO()
    with redirect_stdout(said):
        status = run(words[2:])
    if into is not None:
        into.write_text(said.getvalue(), encoding="utf-8")
    return status


def make_files(folder: Path) -> None:
    """The folder holds what the pages name: a project of three annotators, articles and data sets of every kind."""
    press = make_reviewed(folder / "press.ankan")
    golds = [next(iter(jsonl.read(file))) for file in sorted(resources.path("samples").glob("*.gold.jsonl"))]
    with Project.open(press) as project:
        project.set_setting("annotator", ANNOTATOR)
        for document in project.document_ids():
            own = list(project.annotations(document, ANNOTATOR).records())
            gold = [replace(record, origin=replace(record.origin, name="meera")) for record in own]
            project.import_annotations(document, "gold", gold, state=project.annotations(document, ANNOTATOR).state)
    (folder / "news").mkdir()
    for file in sorted(resources.path("samples").glob("*.txt")):
        (folder / "news" / file.name).write_bytes(file.read_bytes())
    (folder / "page.html").write_text(PAGE.format(meta=""), encoding="utf-8")
    paragraph = "<w:p><w:r><w:t>पटना। राज्य के मंत्री ने कहा कि नया पुल मार्च तक बनेगा।</w:t></w:r></w:p>"
    (folder / "article.docx").write_bytes(make_docx(paragraph))
    (folder / "corpus.csv").write_text("body,headline\nराँची में आज बारिश हुई।,बारिश\n", encoding="utf-8")
    texts = [{"id": gold.document.id, "text": gold.document.text} for gold in golds]
    _write_lines(folder / "in.jsonl", texts)
    _write_lines(folder / "gold.jsonl", [_plain(json.loads(jsonl.to_line(gold))) for gold in golds])
    for out, format in (("theirs.jsonl", "doccano"), ("old", "brat")):
        assert run(["export", str(press), str(folder / out), "--format", format]) == 0
    theirs = folder / "theirs.jsonl"
    theirs.write_text(theirs.read_text(encoding="utf-8").replace('"PER"', '"PERSON"'), encoding="utf-8")
    case: dict[str, Any] = {"kind": "contingency", "categories": [1, 2], "table": [[20, 5], [10, 15]]}
    (folder / "cases.json").write_text(json.dumps([{"id": "a", "measure": "cohen_kappa", "data": case}]))
    _damage(press, folder / "broken.ankan")


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    return {key: record[key] for key in ("id", "text", "entities", "quotes")}


def _write_lines(file: Path, records: list[dict[str, Any]]) -> None:
    file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def _damage(whole: Path, broken: Path) -> None:
    page = 4096
    content = whole.read_bytes()
    # The last pages hold rows, no roots of tables.
    broken.write_bytes(content[: -2 * page] + b"\0" * page + content[-page:])


def slugs(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as forges and MyST make them."""
    found = tokens(page)
    titles = [found[at + 1].content for at, token in enumerate(found) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.replace("`", "").lower()).replace(" ", "-") for title in titles}
