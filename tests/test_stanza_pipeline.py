"""The bundled model really loaded, Stanza's official layout by the same path, and folders that cannot be used."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.stanza_pipeline import ModelError, StanzaEntities
from annotate.suggest.tag_sequences import Confidence, our_label
from annotate.tokens import words

# Stanza and torch are others' code: what they deprecate is not ours to mend.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:(torch|stanza).*"),
    pytest.mark.filterwarnings("ignore::FutureWarning:(torch|stanza).*"),
]

MODEL = Path(__file__).resolve().parent.parent / "resources" / "models" / "hi"
TEXT = "प्रधानमंत्री नरेंद्र मोदी ने सोमवार को दिल्ली में कहा, “हम तैयार हैं।” 🙏🏽\nबराक ओबामा ने पाकिस्तान की आलोचना की।"


@pytest.fixture(scope="session")
def bundled() -> StanzaEntities:
    entities = StanzaEntities(MODEL)
    entities.load()
    return entities


def found(entities: StanzaEntities, text: str) -> list[tuple[str, str]]:
    return [(text[e.start : e.end], e.label) for e in entities.suggest(text, Suggestions()).entities]


def test_the_bundled_model_finds_names_without_their_titles(bundled: StanzaEntities) -> None:
    names = found(bundled, TEXT)
    assert ("नरेंद्र मोदी", "PER") in names
    assert ("दिल्ली", "LOC") in names
    assert ("पाकिस्तान", "LOC") in names


def test_suggestions_stand_on_token_boundaries_with_a_score_and_the_models_id(bundled: StanzaEntities) -> None:
    tokens = words(TEXT)
    entities = bundled.suggest(TEXT, Suggestions()).entities
    assert entities == tuple(sorted(entities, key=lambda e: (e.start, -e.end)))
    for entity in entities:
        assert entity.start in {token.start for token in tokens}
        assert entity.end in {token.end for token in tokens}
        assert entity.score is not None
        assert 0 < entity.score <= 1
        assert entity.source == bundled.id


def test_what_was_found_before_stays_and_is_not_overlapped(bundled: StanzaEntities) -> None:
    start = TEXT.index("मोदी")
    before = EntitySuggestion(start, start + len("मोदी"), "ORG", None, "made")
    entities = bundled.suggest(TEXT, Suggestions((before,))).entities
    assert before in entities
    assert all(e is before or e.end <= before.start or before.end <= e.start for e in entities)


@pytest.mark.parametrize("text", ["", " \n ", "।", "🙏🏽"])
def test_a_text_without_words_has_no_names(bundled: StanzaEntities, text: str) -> None:
    assert found(bundled, text) == []


def test_the_same_text_gets_the_same_suggestions(bundled: StanzaEntities) -> None:
    assert bundled.suggest(TEXT, Suggestions()) == bundled.suggest(TEXT, Suggestions())


def test_plain_stanza_loads_the_folder_from_any_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import stanza

    monkeypatch.chdir(tmp_path)
    pipeline: Any = stanza.Pipeline(
        "hi",
        dir=str(MODEL),
        processors="tokenize,ner",
        package="default",
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
    )
    document = pipeline("बराक ओबामा ने पाकिस्तान की आलोचना की।")
    assert ("बराक ओबामा", "PER") in [(entity.text, entity.type) for entity in document.ents]


def make_official_layout(folder: Path) -> None:
    """Leave the bundled weights in ``folder`` as Stanza's official Hindi models lie there, under IL-NER's labels."""
    import torch

    official = {"PER": "NEP", "LOC": "NEL", "ORG": "NEO", "TIMEX": "NETI", "NUMEX": "NEN", "MISC": "NEAR"}

    def renamed(tag: str) -> str:
        prefix, dash, label = tag.partition("-")
        return f"{prefix}{dash}{official.get(label, label)}"

    for processor, package in (("tokenize", "hdtb"), ("pretrain", "conll17"), ("ner", "ilner")):
        (folder / "hi" / processor).mkdir(parents=True)
        shutil.copy(MODEL / "hi" / processor / "ankan.pt", folder / "hi" / processor / f"{package}.pt")
    path = folder / "hi" / "ner" / "ilner.pt"
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    units = checkpoint["vocab"]["tag"]
    units["_id2unit"] = {k: [renamed(tag) for tag in tags] for k, tags in units["_id2unit"].items()}
    units["_unit2id"] = {k: {renamed(tag): i for tag, i in ids.items()} for k, ids in units["_unit2id"].items()}
    torch.save(checkpoint, path)
    resources = {
        "hi": {
            "lang_name": "Hindi",
            "tokenize": {"hdtb": {}},
            "ner": {"ilner": {"dependencies": [{"model": "pretrain", "package": "conll17"}]}},
            "pretrain": {"conll17": {}},
            "packages": {"default": {"tokenize": "hdtb", "optional": {"ner": "ilner"}}},
        }
    }
    (folder / "resources.json").write_text(json.dumps(resources), encoding="utf-8")


def test_an_official_folder_gives_the_same_names_under_our_labels(bundled: StanzaEntities, tmp_path: Path) -> None:
    make_official_layout(tmp_path)
    official = StanzaEntities(tmp_path)
    assert found(official, TEXT) == found(bundled, TEXT)
    numbers = TEXT + " सोमवार, 12 मार्च 2018 को 50 करोड़ रुपये और 30 प्रतिशत का बजट आया।"
    assert found(official, numbers) == found(bundled, numbers)
    assert {label for _, label in found(official, numbers)} >= {"PER", "LOC", "TIMEX", "NUMEX"}
    assert official.id == "stanza-hi/default"


def test_a_missing_folder_is_a_known_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not exist"):
        StanzaEntities(tmp_path / "nowhere").load()


@pytest.mark.parametrize("content", [None, "{", "[]", "{}", '{"hi": {"ner": {}}}', '{"hi": 3}'])
def test_a_folder_without_a_hindi_entity_model_is_a_known_error(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "resources.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"resources\.json"):
        StanzaEntities(tmp_path).load()


def test_a_changed_file_is_found_by_its_sha256(tmp_path: Path) -> None:
    shutil.copytree(MODEL, tmp_path / "hi")
    path = tmp_path / "hi" / "hi" / "ner" / "ankan.pt"
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(ModelError, match="damaged"):
        StanzaEntities(tmp_path / "hi").load()
    path.unlink()
    with pytest.raises(ModelError, match="missing"):
        StanzaEntities(tmp_path / "hi").load()


def test_a_truncated_official_model_is_a_known_error(tmp_path: Path) -> None:
    make_official_layout(tmp_path)
    path = tmp_path / "hi" / "ner" / "ilner.pt"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be loaded"):
        StanzaEntities(tmp_path).load()


def test_labels_of_other_inventories_are_ours() -> None:
    given = ("NEP", "NEL", "NEO", "NETI", "NEN", "NEAR", "NEU", "XYZ")
    assert [our_label(label) for label in given] == ["PER", "LOC", "ORG", "TIMEX", "NUMEX", "MISC", "MISC", None]


def test_the_probabilities_of_all_tags_at_a_place_sum_to_one() -> None:
    confidence = Confidence([[0.3, -1.0], [2.0, 0.1], [0.0, 0.5]], [[0.2, -0.4], [1.0, 0.0]])
    for place in range(3):
        assert sum(confidence.of_path(place, [tag]) for tag in range(2)) == pytest.approx(1)
    paths = [confidence.of_path(0, [a, b, c]) for a in range(2) for b in range(2) for c in range(2)]
    assert sum(paths) == pytest.approx(1)
