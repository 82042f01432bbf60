"""Files in the scheme of 2003, and tags that are numbers, come in as what they mean; one mistake makes no old file."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.formats import FORMATS, ExportOptions, FormatError
from storage.formats.bio import Chunk, as_iob2, encode, is_iob1

ALL = ExportOptions()
gaps = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.sampled_from(["PER", "ORG"])), max_size=6)


def iob1(length: int, chunks: list[Chunk]) -> list[str]:
    """Return the tags of 2003: B- only where two chunks of one label touch."""
    tags, ended = ["O"] * length, {(end, label) for _, end, label in chunks}
    for first, end, label in chunks:
        tags[first:end] = [f"I-{label}"] * (end - first)
        if (first, label) in ended:
            tags[first] = f"B-{label}"
    return tags


@given(gaps)
def test_what_was_iob1_says_the_same_as_iob2(given: list[tuple[int, int, str]]) -> None:
    chunks: list[Chunk] = []
    at = 0
    for gap, length, label in given:
        chunks.append((at + gap, at + gap + length, label))
        at += gap + length
    old = iob1(at + 1, chunks)
    assert as_iob2(old) == encode(at + 1, chunks, "bio")
    assert is_iob1([["O"], old]) == bool(chunks)
    assert not is_iob1([encode(at + 1, chunks, "bio"), ["B-PER", "I-PER"]])


@pytest.mark.parametrize(
    "tags", [["S-PER"], ["I-PER", "O", "B-PER"], ["B-PER", "I-PER"], ["O"], ["I-PER", "E-PER"], ["x"]]
)
def test_tags_of_other_schemes_are_no_iob1(tags: list[str]) -> None:
    assert not is_iob1([tags])


OLD = [["I-PER", "I-PER", "O"], ["O", "O"], ["I-LOC", "B-LOC", "I-ORG"]]
CHUNKS = [((0, 2, "PER"),), (), ((0, 1, "LOC"), (1, 2, "LOC"), (2, 3, "ORG"))]


def conll(folder: Path, sentences: list[list[str]]) -> Path:
    path = folder / "eng.train"
    path.write_text(
        "".join(
            "-DOCSTART- -X- -X- O\n\n" + "".join(f"क NNP I-NP {tag}\n" for tag in tags) + "\n" for tags in sentences
        ),
        encoding="utf-8",
    )
    return path


def hf(folder: Path, sentences: list[list[Any]]) -> Path:
    path = folder / "train.jsonl"
    rows = [{"doc_id": f"d{at}", "tokens": ["क"] * len(tags), "ner_tags": tags} for at, tags in enumerate(sentences)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def entities(name: str, path: Path) -> list[Any]:
    found: list[Any] = []
    for item in FORMATS[name].read(path, ALL):
        layer = 0 if name == "hf" else 1
        found.append(str(item) if isinstance(item, FormatError) else item.sentences[0].chunks[layer])
    return found


def test_a_file_of_2003_is_read_as_what_it_is(tmp_path: Path) -> None:
    assert entities("conll2003", conll(tmp_path, [["O"], *OLD])) == [(), *CHUNKS]
    assert entities("hf", hf(tmp_path, [["O"], *OLD])) == [(), *CHUNKS]


def test_one_mistake_in_a_file_of_iob2_is_told_and_not_repaired(tmp_path: Path) -> None:
    sentences = [["B-PER", "I-PER"], ["I-PER", "O"], ["I-LOC"]]
    for name, path in (("conll2003", conll(tmp_path, sentences)), ("hf", hf(tmp_path, sentences))):
        good, first, second = entities(name, path)
        assert good == ((0, 2, "PER"),)
        assert "the tag 'I-PER' of token 1 continues nothing" in first
        assert "the tag 'I-LOC' of token 1 continues nothing" in second


def test_a_file_of_ours_is_never_taken_for_an_old_one(tmp_path: Path) -> None:
    path = conll(tmp_path, [["I-PER", "O"]])
    path.with_name(f"{path.name}.docs.tsv").write_text("order\tid\tsha256\ttitle\n1\ta1\t\t\n", encoding="utf-8")
    assert "continues nothing" in entities("conll2003", path)[0]
    (error,) = FORMATS["conll2003"].read(conll(tmp_path, [["I-PER", "O"]]), ExportOptions(scheme="bioes"))
    assert isinstance(error, FormatError)


# Numbers -------------------------------------------------------------------------------------------------------------

NAMES = ["O", "B-PER", "I-PER"]
OWN = {"tokens": {}, "ner_tags": {"feature": {"names": NAMES, "_type": "ClassLabel"}, "_type": "List"}, "id": "x"}


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("train.jsonl.features.json", OWN),
        ("dataset_info.json", {"features": OWN}),
        ("dataset_infos.json", {"default": {"features": OWN}}),
    ],
)
def test_numbers_are_read_where_features_beside_the_file_name_them(file: str, content: Any, tmp_path: Path) -> None:
    (tmp_path / file).write_text(json.dumps(content), encoding="utf-8")
    assert entities("hf", hf(tmp_path, [[1, 2, 0], [0, 1]])) == [((0, 2, "PER"),), ((1, 2, "PER"),)]


@pytest.mark.parametrize(
    "features", [None, {}, [1], {"features": {"tokens": 1, "ner_tags": {"feature": {"names": [1]}}}}]
)
def test_numbers_without_names_are_refused(features: Any, tmp_path: Path) -> None:
    if features is not None:
        (tmp_path / "dataset_info.json").write_text(json.dumps(features), encoding="utf-8")
    (told,) = entities("hf", hf(tmp_path, [[1, 2]]))
    assert (
        'train.jsonl, line 1: the tags under "ner_tags" are numbers, and no features beside the file name them' in told
    )


def test_a_number_that_has_no_name_and_features_that_are_none_are_told(tmp_path: Path) -> None:
    features = tmp_path / "train.jsonl.features.json"
    features.write_text(json.dumps(OWN), encoding="utf-8")
    (told,) = entities("hf", hf(tmp_path, [[1, 7]]))
    assert '"ner_tags": the features name 3 tags, and 7 is none of them' in told
    path = hf(tmp_path, [[1]])
    path.write_text('{"tokens": ["क"], "ner_tags": 3}\n', encoding="utf-8")
    assert "expected a tag as a text for each of the 1 tokens" in entities("hf", path)[0]
    (told,) = entities("hf", hf(tmp_path, [[True, "O"]]))
    assert 'expected a tag as a text for each of the 2 tokens under "ner_tags"' in told
    features.write_text("{", encoding="utf-8")
    (told,) = entities("hf", hf(tmp_path, [[1, 2]]))
    assert "expected features in" in told
