"""What is too large, too deep or made to run is refused with a sentence; what the fuzzer found stays mended."""

import io
import json
import pickle
import re
import zipfile
import zlib
from pathlib import Path

import pytest

from annotate.errors import KnownError
from annotate.schema import SchemaError, schema_from_json
from annotate.suggest.stanza_pipeline import ModelError, StanzaEntities
from annotate.suggest.weights import NotPlainWeights, require_plain_weights
from storage import limits, models
from storage.formats import FORMATS, ExportOptions, FormatError
from storage.formats.folder import escaped, unescaped
from storage.formats.reading import json_items, lines
from storage.model_packs import read_pack
from storage.models import ModelsError
from tests.exchange import FIXTURES, make_article, write
from tests.test_weights import Runs, saved

ALL = ExportOptions()


def test_a_line_without_end_and_an_item_without_end_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.formats.reading.LIMIT_RECORD_BYTES", 1000)
    monkeypatch.setattr("storage.formats.reading._CHUNK", 100)
    for before, line in ((b"", 1), (b"a\nb\n", 3)):
        path = tmp_path / "lines"
        path.write_bytes(before + b"x" * 2000)
        with pytest.raises(FormatError, match=f"line {line}: expected an article, found more than"):
            list(lines(path))
    path = tmp_path / "array"
    path.write_text('["' + "x" * 2000)
    with pytest.raises(FormatError, match="item 1: expected an article, found more than"):
        list(json_items(path))


@pytest.mark.parametrize(("name", "file"), [("brat", "f1.txt"), ("cas-xmi", "f1.xmi"), ("cas-json", "f1.json")])
def test_a_file_larger_than_any_article_is_told_and_left(
    name: str, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = write(name, tmp_path)
    monkeypatch.setattr("storage.formats.reading.LIMIT_RECORD_BYTES", 100_000)
    (out / file).write_bytes(b" " * 100_001)
    first, *others = FORMATS[name].read(out, ALL)
    assert isinstance(first, FormatError)
    assert "found more than" in str(first)
    assert others
    assert not any(isinstance(other, FormatError) for other in others)


def test_a_parquet_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = write("parquet", tmp_path)
    monkeypatch.setattr("storage.formats.parquet.LIMIT_PARQUET_BYTES", 10)
    with pytest.raises(FormatError, match="at most 10 bytes unpacked"):
        list(FORMATS["parquet"].read(out, ALL))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_of_a_table_of_articles_begins_as_a_formula_and_it_comes_back(sign: str, tmp_path: Path) -> None:
    title = f"{sign}cmd|' /C calc'!A0"
    assert unescaped(escaped(title)) == title
    assert not escaped(title).startswith(sign)
    article = make_article("मोदी आए।", title=title, id="d1")
    out = write("brat", tmp_path, [article])
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in (out / "documents.tsv").read_text().split("\t"))
    (found,) = FORMATS["brat"].read(out, ALL)
    assert found.document.title == title


@pytest.mark.parametrize("text", ["\\=", "\\\\=", "=\\=", "\\", "=", "-5", "'=x", "\\t="])
def test_what_looks_like_an_escape_comes_back_as_it_was(text: str) -> None:
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("entity", ['"aaaa"', 'SYSTEM "secret.txt"'])
def test_a_cas_that_declares_a_document_type_is_told_and_left(tmp_path: Path, encoding: str, entity: str) -> None:
    out = write("cas-xmi", tmp_path, [make_article("मोदी आए।")])
    (out / "secret.txt").write_text("SECRET")
    file = out / "d1.xmi"
    body = file.read_text().partition("?>")[2].replace("मोदी", "&e;")
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY e {entity}>]>'
    file.write_bytes((head + body).encode(encoding))
    (found,) = FORMATS["cas-xmi"].read(out, ALL)
    assert isinstance(found, FormatError)
    assert "expected no document type" in str(found)
    types = out / "TypeSystem.xml"
    types.write_text(types.read_text().replace("?>", "?><!DOCTYPE x>", 1))
    with pytest.raises(FormatError, match="document type"):
        list(FORMATS["cas-xmi"].read(out, ALL))


# Found by tests/fuzz -------------------------------------------------------------------------------------------------


def test_a_schema_nested_without_end_is_refused() -> None:
    with pytest.raises(SchemaError, match="not JSON"):
        schema_from_json("[" * 100_000)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf\xff", b'"a"b\nc'])
def test_a_quotation_table_that_is_no_text_or_no_table_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_bytes(content)
    with pytest.raises(FormatError, match=r"expected UTF-8|expected a table"):
        list(FORMATS["csv"].read(path, ALL))


def test_a_cas_that_names_a_type_of_its_own_is_told(tmp_path: Path) -> None:
    out = write("cas-json", tmp_path, [make_article("मोदी आए।")])
    file = next(file for file in out.iterdir() if file.suffix == ".json")
    file.write_text(file.read_text().replace("uima.cas.String", "uim.String"))
    (found,) = FORMATS["cas-json"].read(out, ALL)
    assert isinstance(found, FormatError)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"value": "PER"', '"value": {"a": 1}', "expected a text under value"),
        ('"sofaString": "', '"sofaString": 3, "x": "', "expected"),
        (r'"@speaker": \d+', '"@speaker": 1', "expected the features of our layers"),
    ],
)
def test_a_cas_whose_features_are_of_another_kind_is_told(old: str, new: str, message: str, tmp_path: Path) -> None:
    out = write("cas-json", tmp_path, [FIXTURES["speaker in another sentence"]])
    file = next(file for file in out.iterdir() if file.suffix == ".json")
    content = file.read_text()
    changed = re.sub(old, new, content, count=1)
    assert changed != content
    file.write_text(changed)
    (found,) = FORMATS["cas-json"].read(out, ALL)
    assert isinstance(found, FormatError)
    assert message in str(found)


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def test_a_pack_whose_member_has_no_name_or_is_no_deflated_stream_is_refused(tmp_path: Path) -> None:
    whole = zipped("model.json", b"{}" * 500)
    packed = zlib.compress(b"{}" * 500)[2:10]
    at = whole.index(packed)
    for content in (zipped("", b"x"), whole[:at] + b"\xff" * 8 + whole[at + 8 :]):
        pack = tmp_path / "pack.zip"
        pack.write_bytes(content)
        with pytest.raises(ModelsError, match=r"no packed model|no model"):
            read_pack(pack)


def test_weights_whose_directory_lies_before_their_beginning_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x/data.pkl", pickle.dumps({"a": 1}, 2))
    content = bytearray(stream.getvalue())
    require_plain_weights(io.BytesIO(bytes(content)))
    end = content.rindex(b"PK\x05\x06")
    # The size of the directory, larger than all that stands before it.
    content[end + 12 : end + 16] = b"\xff\xff\x00\x7f"
    with pytest.raises(NotPlainWeights):
        require_plain_weights(io.BytesIO(bytes(content)))


def test_a_card_of_a_model_that_is_too_large_or_too_deep_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = tmp_path / "model.json"
    card.write_text("[" * 100_000)
    assert "damaged" in models.read_model(tmp_path).problem
    card.write_text(json.dumps({"name": "x", "version": "1"}))
    assert not models.read_model(tmp_path).problem
    monkeypatch.setattr("storage.models.LIMIT_CARD_BYTES", 10)
    assert "damaged" in models.read_model(tmp_path).problem


# Models put in by hand, past `models install` ------------------------------------------------------------------------


@pytest.mark.parametrize("is_archive", [True, False])
def test_a_pickle_in_the_place_of_weights_is_refused_when_it_is_loaded_and_never_run(
    tmp_path: Path, is_archive: bool
) -> None:
    folder = tmp_path / "model"
    for name in ("ner", "tokenize", "pretrain"):
        (folder / "hi" / name).mkdir(parents=True)
        (folder / "hi" / name / "ankan.pt").write_bytes(saved({"w": Runs(tmp_path / "ran")}, is_archive=is_archive))
    resources = limits.__file__ and Path(models.resources.ROOT) / "models" / "hi" / "resources.json"
    (folder / "resources.json").write_bytes(Path(resources).read_bytes())
    with pytest.raises(ModelError, match="cannot be loaded"):
        StanzaEntities(folder).load()
    assert not (tmp_path / "ran").exists()


def test_every_limit_is_a_number_with_a_name() -> None:
    named = {name: value for name, value in vars(limits).items() if name.startswith("LIMIT_")}
    assert len(named) > 15
    assert all(isinstance(value, int) and value > 0 for value in named.values())
    assert issubclass(FormatError, KnownError)
