"""The seeds: small files of every kind, made by our own writers from articles of our own; the same in every run."""

import hashlib
import io
import json
import pickle
import tempfile
import zipfile
from collections import OrderedDict
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import resources
from annotate.acts import finish
from annotate.model import Anchor, AnnotationSet, Note
from annotate.suggest.records import to_record
from storage.defaults import default_schema
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings
from storage.formats.cas import TYPE_SYSTEM
from storage.importing import ImportedArticle
from storage.packing import Order
from storage.project import Project
from tests.exchange import FIXTURES, make_article, quote, span
from tests.fuzz.mutate import Files
from tests.press import TEXT, suggestions

_DATA = Path(__file__).resolve().parents[1] / "data"
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_NAMES = ("speaker in another sentence", "nested spans", "emoji inside a span", "ZWJ and ZWNJ in a name", "CRLF")


def articles() -> list[AnnotatedArticle]:
    """Return three articles with all that a layer can hold."""
    text = "राहुल गांधी ने कहा, “बदलाव होगा।”"
    found = quote(text, "“बदलाव होगा।”", speaker=Anchor(0, 11, "s1"), cue=Anchor(15, 18))
    noted = make_article(text, [span(text, "राहुल गांधी"), found], id="n1")
    layer = AnnotationSet.make(
        "n1", "asha", list(noted.annotations.records()), notes=[Note("s1", "कौन?", True, "asha")]
    )
    made = [replace(noted, annotations=layer)]
    for number, name in enumerate(_NAMES[:2]):
        article, id = FIXTURES[name], f"d{number}"
        document = replace(article.document, id=id)
        made.append(
            replace(
                article,
                document=document,
                annotations=AnnotationSet.make(id, "asha", list(article.annotations.records())),
            )
        )
    return made


def exchange_seeds(name: str) -> list[Files]:
    """Return what the format's writer makes of the articles, all together and each alone."""
    made = []
    every = articles()
    for chosen in (every, *([article] for article in every)):
        with tempfile.TemporaryDirectory() as scratch:
            out = Path(scratch) / f"in{FORMATS[name].suffix}"
            if not FORMATS[name].suffix:
                out.mkdir()
            options = ExportOptions()
            items = [FORMATS[name].carried(article, options, Findings()) for article in chosen]
            FORMATS[name].write((item for item in items if item is not None), out, options)
            files = out.iterdir() if out.is_dir() else Path(scratch).iterdir()
            made.append({file.name: file.read_bytes() for file in sorted(files)})
    # A type system is read anew with every file that brings one: most do without, so that more is tried of the rest.
    bare = [{each: held for each, held in files.items() if each != TYPE_SYSTEM} for files in made]
    return made if bare == made else made[:1] + bare * 8


def text_seeds() -> list[Files]:
    """Return plain texts in several encodings."""
    return [
        {"in": text}
        for text in (
            TEXT.encode(), TEXT.encode("utf-16"), TEXT.encode("utf-16-le"), "\ufeff".encode() + TEXT.encode(),
            "मैंने कहा।\r\nवह गया।".encode(), b"hkkjr ds iz/kkueU=h us dgk", bytes(range(161, 250)) * 3,
        )
    ]  # fmt: skip


def markdown_seeds() -> list[Files]:
    """Return articles with every mark of Markdown."""
    return [{"in": f"# शीर्षक\n\n**मोदी** ने [कहा](x)\n\n> {TEXT}\n\n- एक\n- दो\n\n```\nx\n```\n<b>x</b>\n".encode()}]


def page_seeds() -> list[Files]:
    """Return saved web pages."""
    body = f"<article><h1>शीर्षक</h1><p>{TEXT}</p><p>{TEXT}</p><table><tr><td>क</td></tr></table></article>"
    head = '<head><meta charset="utf-8"><title>शीर्षक</title><script>x=1</script></head>'
    return [
        {"in": f"<!DOCTYPE html><html>{head}<body><nav>x</nav>{body}<footer>y</footer></body></html>".encode()},
        {
            "in": f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">{head}<body>{body}</body></html>'.encode()
        },
    ]


def word_seeds() -> list[Files]:
    """Return the parts of Word documents."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>शीर्षक</w:t></w:r></w:p>'
        f'<w:p><w:r><w:rPr><w:rFonts w:ascii="Mangal"/><w:vanish w:val="0"/></w:rPr><w:t>{TEXT}</w:t><w:tab/></w:r>'
        "<w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>"
    )
    main = f'<?xml version="1.0" encoding="UTF-8"?><w:document {space}><w:body>{paragraphs}</w:body></w:document>'
    return [{"[Content_Types].xml": b"<Types/>", "word/document.xml": main.encode()}]


def table_seeds() -> list[Files]:
    """Return tables with several separators."""
    quoted = '"' + TEXT.replace('"', '""') + '"'
    rows = (("id", "title", "text", "source"), ("a1", "शीर्षक", quoted, "x"), (), ("a2", "", "कथा।", ""))
    return [{"in": "\n".join(mark.join(row) for row in rows).encode()} for mark in ",;\t|"]


def line_seeds() -> list[Files]:
    """Return JSON lines with articles, and with records of ours."""
    plain = "\n".join(json.dumps({"id": f"a{n}", "title": "ल", "text": TEXT, "url": "x", "tags": []}) for n in (1, 2))
    return [{"in": plain.encode()}, *({"in": files["in.jsonl"]} for files in exchange_seeds("jsonl"))]


def project_seeds() -> list[Files]:
    """Return a project of this version, and one of each version before it."""
    numbers = count(1)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "p.ankan"
        with Project.create(path, default_schema(), now=lambda: _NOW) as project:
            for article in articles():
                document = article.document
                given = ImportedArticle(document.id, document.title, "", document.text, document.text.encode())
                records = list(article.annotations.records())
                project.add_annotated(given, "asha", records, state=None, notes=list(article.annotations.notes))
            project.adopt_suggestions("n1", "ravi", suggestions(), model="m/1", new_id=lambda: f"r{next(numbers)}")
            project.undo("asha")
        made = [{"p.ankan": path.read_bytes()}]
    return [*made, *({"p.ankan": file.read_bytes()} for file in sorted(_DATA.glob("*.ankan")))]


def homecoming_seeds() -> list[Files]:
    """Return a pack in which somebody has worked, with the project that it was cut out of."""
    numbers = count(1)
    with tempfile.TemporaryDirectory() as scratch:
        desk_path, path = Path(scratch) / "desk.ankan", Path(scratch) / "p.ankan"
        with Project.create(desk_path, default_schema(), now=lambda: _NOW) as desk:
            for article in articles():
                document = article.document
                given = ImportedArticle(document.id, document.title, "", document.text, document.text.encode())
                desk.add_annotated(given, "asha", list(article.annotations.records()), state=None)
            desk.packs.cut(Order("asha"), path)
            desk.fold()
        with Project.open(path, now=lambda: _NOW) as pack:
            for document_id in pack.document_ids():
                edit = finish(pack.annotations(document_id, "asha"))
                if edit is not None:
                    pack.apply(document_id, "asha", edit)
                pack.add_activity(document_id, "asha", 30)
            pack.undo("asha")
            pack.adopt_suggestions("n1", "asha", suggestions(), model="m/1", new_id=lambda: f"r{next(numbers)}")
            pack.fold()
        return [{"p.ankan": path.read_bytes(), "desk.ankan": desk_path.read_bytes()}]


def pack_seeds() -> list[Files]:
    """Return the members of a small packed model, with weights in both forms of a ``.pt`` file."""
    # torch.serialization: the magic number, the protocol, the machine, the object, the keys, then raw numbers.
    parts = (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}, OrderedDict(words=["मोदी"]), [])
    old = b"".join(pickle.dumps(part, protocol=2) for part in parts)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("x/data.pkl", b"\x80\x02ccollections\nOrderedDict\nq\x00)Rq\x01.")
    members = {"hi/tokenize/ankan.pt": old, "new.pt": archive.getvalue(), "lines.txt": "मोदी\n".encode()}
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
    card = {"name": "fuzz", "version": "1", "sha256": sums}
    files = {"fuzz/model.json": json.dumps(card).encode(), "fuzz/MODEL.md": b"x"}
    official = {"hi": {"tokenize": {"ankan": {"md5": hashlib.md5(old, usedforsecurity=False).hexdigest()}}}}
    return [
        {**files, **{f"fuzz/{name}": content for name, content in members.items()}},
        {"resources.json": json.dumps(official).encode(), "hi/tokenize/ankan.pt": old},
    ]


def weights_seeds() -> list[Files]:
    """Return the weights of the packed models alone."""
    return [{"in": content} for name, content in pack_seeds()[0].items() if name.endswith(".pt")]


def choice_seeds() -> list[Files]:
    """Return the file that says which model is in use, and a model's card."""
    return [{"in": b'{"use": "hi"}\n'}, {"in": pack_seeds()[0]["fuzz/model.json"]}]


def record_seeds() -> list[Files]:
    """Return a suggestion record as the worker sends it."""
    return [{"in": json.dumps(to_record("1", suggestions())).encode()}]


def request_seeds() -> list[Files]:
    """Return what the worker is asked."""
    return [{"in": json.dumps({"id": 1, "text": TEXT}, ensure_ascii=ascii).encode()} for ascii in (False, True)]


def answer_seeds() -> list[Files]:
    """Return what the worker says, from its first line on."""
    lines = (
        {"ready": True, "model": "m/1", "problem": None},
        {"id": 1, "suggestions": to_record("1", suggestions())},
        {"id": 2, "error": "no"},
    )
    return [{"in": "".join(json.dumps(line) + "\n" for line in lines).encode()}]


def schema_seeds() -> list[Files]:
    """Return the schema that comes with the program."""
    return [{"in": (resources.ROOT / "schema" / "default.json").read_bytes()}]
