"""Reading and varying tagged sentences, and what the model folder says about itself."""

import json
import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.suggest.tag_sequences import spans_of_tags
from annotate.tokens import sentences, words
from annotate.training.augment import Pools, government_is_a_place, vary, without_missed_names, without_titles
from annotate.training.corpora import (
    ILNER_LABELS,
    LABELS,
    CorpusError,
    Tagged,
    entities,
    map_tags,
    read_corpora,
    retokenise,
)
from annotate.training.scoring import score_tags
from annotate.training.tokenizer import label_characters

MODEL = Path(__file__).resolve().parent.parent / "resources" / "models" / "hi"

WORDS = [
    "मोदी",
    "ने",
    "राष्ट्रपति",
    "भारत,",
    '"अभियान',
    "है।",
    "क्\u200dष",
    "क\u093cानून",
    "(यूएन)",
    "1,000",
    "🙏🏽",
    "-",
    "B.B.C.",
]
TAGS = ["O", *(f"{prefix}-{label}" for prefix in "BI" for label in ILNER_LABELS)]
given_sentences = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS)), min_size=1, max_size=12)

POOLS = Pools(
    people=((("जॉन",), ("स्मिथ",)), (("राम",), ("वर्मा",))),
    places=("न्यूयॉर्क",),
    countries=("दक्षिण कोरिया",),
    organisations=("विश्व बैंक",),
    latin_organisations=("BBC",),
    loans=("बॉल",),
)


def is_well_formed(sentence: Tagged) -> bool:
    before = "O"
    for _, tag in sentence:
        if tag.startswith("I-") and before[2:] != tag[2:]:
            return False
        before = tag
    return True


@given(given_sentences)
def test_mapped_and_retokenised_sentences_are_well_formed_and_keep_every_letter(
    sentence: list[tuple[str, str]],
) -> None:
    mapped = map_tags(sentence, ILNER_LABELS)
    assert mapped is not None
    tagged = retokenise(mapped)
    assert is_well_formed(tagged)
    assert {tag[2:] for _, tag in tagged if tag != "O"} <= set(LABELS)
    expected = "".join(word[t.start : t.end] for word, _ in sentence for t in words(word))
    assert "".join(word for word, _ in tagged) == expected


@given(given_sentences)
def test_an_entity_begins_and_ends_with_letters_or_digits(sentence: list[tuple[str, str]]) -> None:
    tagged = retokenise(map_tags(sentence, ILNER_LABELS) or [])
    for start, end, _ in entities(tagged):
        for word, _ in (tagged[start], tagged[end - 1]):
            assert any(char.isalnum() for char in word)


@pytest.mark.parametrize("tag", ["-", "-NEL", "", "B-", "B-XYZ", "NEP"])
def test_a_sentence_with_a_malformed_tag_is_left_out(tag: str) -> None:
    assert map_tags([("मोदी", "B-NEP"), ("ने", tag)], ILNER_LABELS) is None


@given(given_sentences, st.integers(0, 99))
def test_varying_keeps_sentences_well_formed_with_as_many_entities(sentence: list[tuple[str, str]], seed: int) -> None:
    tagged = retokenise(map_tags(sentence, ILNER_LABELS) or [])
    varied = vary(tagged, POOLS, frozenset(), Random(seed)) if tagged else tagged
    assert is_well_formed(varied)
    assert [label for _, _, label in entities(varied)] == [label for _, _, label in entities(tagged)]
    assert varied == (vary(tagged, POOLS, frozenset(), Random(seed)) if tagged else tagged)


def test_titles_and_honorifics_stand_outside_a_person() -> None:
    tagged = (("डॉ", "B-PER"), (".", "I-PER"), ("मनमोहन", "I-PER"), ("सिंह", "I-PER"), ("जी", "I-PER"), ("ने", "O"))
    assert [tag for _, tag in without_titles(tagged)] == ["O", "O", "B-PER", "I-PER", "O", "O"]


def test_the_government_of_a_country_is_the_country() -> None:
    assert [tag for _, tag in government_is_a_place((("सीरिया", "B-ORG"), ("सरकार", "I-ORG")))] == ["B-LOC", "O"]


def test_sentences_that_miss_a_well_known_name_are_left_out() -> None:
    named = [(("ओबामा", "B-PER"), ("ने", "O"))] * 4
    assert without_missed_names([*named, (("ओबामा", "O"), ("गए", "O"))]) == named


@given(st.lists(st.sampled_from(["O", *(f"{p}-{x}" for p in "BIES" for x in ("PER", "LOC"))]), max_size=12))
def test_spans_of_any_tags_are_ascending_disjoint_and_cover_all_tagged_words(tags: list[str]) -> None:
    spans = spans_of_tags(tags)
    assert [i for first, last, _ in spans for i in range(first, last)] == [
        i for i, tag in enumerate(tags) if tag != "O"
    ]


def test_scores_count_exact_spans_and_labels() -> None:
    scores = score_tags([["B-PER", "I-PER", "O", "B-LOC"]], [["B-PER", "E-PER", "O", "S-ORG"]])
    assert scores["entity"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "gold": 2}


@given(
    st.lists(
        st.sampled_from(["मोदी", "ने कहा", "।", ".", " ", "\n", "“", "क\u093cा", "🙏🏽", "3.5", "डॉ."]), max_size=15
    )
)
def test_character_labels_mark_the_ends_of_our_tokens_and_sentences(pieces: list[str]) -> None:
    text = "".join(pieces)
    labels = label_characters(text)
    assert {i + 1 for i, label in enumerate(labels) if label != "0"} == {token.end for token in words(text)} | {
        end for _, end in sentences(text)
    }
    assert {i + 1 for i, label in enumerate(labels) if label == "2"} == {end for _, end in sentences(text)}


def write_corpus(folder: Path) -> None:
    """Leave small corpus files in ``folder`` in the forms of their sources."""
    (folder / "ilner-hi-train.txt").write_text("मोदी\tB-NEP\nने\tO\n\nरूस\t-NEL\n\nचीन\tB-NEL\n", encoding="utf-8")
    (folder / "ilner-hi-dev.txt").write_text("भारत\tB-NEL\nमें\tO\n", encoding="utf-8")
    (folder / "ilner-hi-test.txt").write_text("चीन\tB-NEL\n\n", encoding="utf-8")
    (folder / "hiner-validation.conll").write_text("सेना\tB-ORGANIZATION\nकी।\tO\n", encoding="utf-8")


def test_no_test_sentence_and_no_malformed_one_is_trained_on(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    corpora = read_corpora(tmp_path)
    assert corpora.train == ((("मोदी", "B-PER"), ("ने", "O")), (("सेना", "B-ORG"), ("की", "O"), ("।", "O")))
    assert corpora.tests["IL-NER test"] == ((("चीन", "B-LOC"),),)
    assert sum(corpora.dropped.values()) == 2


def test_a_missing_corpus_is_a_known_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"ilner-hi-train\.txt"):
        read_corpora(tmp_path)


def test_the_bundled_model_holds_no_path_of_any_machine() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert not re.search(rb"/(home|root|tmp|work|Users|usr|opt|mnt|var)/|[A-Z]:\\\\", path.read_bytes()), path


def test_the_bundled_model_is_small_and_described() -> None:
    sizes = [path.stat().st_size for path in MODEL.rglob("*") if path.is_file()]
    assert sum(sizes) < 25_000_000
    card = json.loads((MODEL / "model.json").read_text(encoding="utf-8"))
    assert set(card["labels"]) == set(LABELS)
    assert card["version"] in (MODEL / "MODEL.md").read_text(encoding="utf-8")
