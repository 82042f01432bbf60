"""datasets, Label Studio's SDK, brat's own parser and Stanza read what was exported for them."""

import json
from pathlib import Path
from typing import Any

import pytest
from bratiaa import compute_f1_agreement
from datasets import Features, load_dataset
from label_studio_sdk.label_interface import LabelInterface
from seqeval.scheme import IOB2, Entities

from storage.formats import FORMATS, ExportOptions, Findings
from storage.formats.bio import encode
from tests.exchange import fixture_articles, make_article, span, write

# datasets ------------------------------------------------------------------------------------------------------------


def load(file: Path, folder: Path, features: Any) -> Any:
    return load_dataset("json", data_files=str(file), features=features, cache_dir=str(folder / "cache"), split="train")


def test_datasets_reads_the_tags_as_classes(tmp_path: Path) -> None:
    out = write("hf", tmp_path)
    features = Features.from_dict(json.loads(out.with_name("out.jsonl.features.json").read_text("utf-8")))
    rows = load(out, tmp_path, features)
    items = [FORMATS["hf"].carried(article, ExportOptions(), Findings()) for article in fixture_articles()]
    sentences = [sentence for item in items if item for sentence in item.sentences]
    assert rows.num_rows == len(sentences)
    names = rows.features["ner_tags"].feature.names
    for row, sentence in zip(rows, sentences, strict=True):
        assert row["tokens"] == list(sentence.tokens)
        tags = [names[number] for number in row["ner_tags"]]
        found = [(x.start, x.end, x.tag) for x in Entities([tags], IOB2).entities[0]]
        assert found == list(sentence.chunks[0])


def test_datasets_reads_ankan_jsonl_and_the_parquet_file_alike(tmp_path: Path) -> None:
    rows = load_dataset(
        "parquet", data_files=str(write("parquet", tmp_path)), cache_dir=str(tmp_path / "c"), split="train"
    )
    lines = load(write("jsonl", tmp_path), tmp_path, None)
    assert (
        [row["text"] for row in rows] == [row["text"] for row in lines] == [x.document.text for x in fixture_articles()]
    )
    for row in rows:
        assert all(0 <= entity["start"] < entity["end"] <= len(row["text"]) for entity in row["entities"])


# Label Studio --------------------------------------------------------------------------------------------------------


def test_label_studio_accepts_every_annotation(tmp_path: Path) -> None:
    out = write("labelstudio", tmp_path)
    interface = LabelInterface(out.with_name("out.json.config.xml").read_text("utf-8"))
    tasks = json.loads(out.read_text("utf-8"))
    for task in tasks:
        (annotation,) = task["annotations"]
        assert interface.validate_annotation(annotation) is True
        units = task["data"]["text"].encode("utf-16-le")
        for value in [result["value"] for result in annotation["result"] if "value" in result]:
            assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]
    wrong = json.loads(json.dumps(tasks[0]["annotations"][0]).replace('"PER"', '"NOBODY"'))
    assert interface.validate_annotation(wrong) is not True


# brat ----------------------------------------------------------------------------------------------------------------


def test_brats_parser_finds_no_fault_in_any_line(tmp_path: Path) -> None:
    from bratsubset.annotation import TextAnnotations

    out = write("brat", tmp_path)
    for number, article in enumerate(fixture_articles(), 1):
        gold = article.annotations.gold()
        found = TextAnnotations(str(out / f"f{number}"))
        assert found.failed_lines == []
        bounds = list(found.get_textbounds())
        assert [(x.first_start(), x.last_end(), x.type) for x in bounds[: len(gold.spans)]] == [
            (x.start, x.end, x.label) for x in gold.spans
        ]
        assert len(list(found.get_relations())) == sum(bool(x.speaker) + bool(x.cue) for x in gold.quotes)
        stances = [x for x in gold.stances if x.holder or x.target or x.quote]
        assert len(list(found.get_events())) == len(stances)
        assert len(list(found.get_attributes())) == len(gold.quotes) + len(stances)


def test_two_annotators_folders_give_their_agreement(tmp_path: Path) -> None:
    text = "मोदी और शाह दिल्ली गए।"
    shared, first, second = span(text, "मोदी"), span(text, "दिल्ली", "LOC", id="s2"), span(text, "शाह", id="s3")
    for name, spans in {"asha": [shared, first], "bina": [shared, second]}.items():
        (tmp_path / "made").mkdir()
        write("brat", tmp_path / "made", [make_article(text, list(spans))]).rename(tmp_path / name)
        (tmp_path / "made").rmdir()
    (tmp_path / "annotation.conf").write_text("[entities]\nLOC\nPER\n[relations]\n[events]\n[attributes]\n")
    mean, _ = compute_f1_agreement(str(tmp_path)).mean_sd_total()
    # One span of two each is shared.
    assert mean == pytest.approx(0.5)


# Stanza --------------------------------------------------------------------------------------------------------------


def test_stanza_loads_what_was_written_and_learns_from_it(tmp_path: Path) -> None:
    from stanza.models import ner_tagger
    from stanza.models.common.doc import Document
    from stanza.models.ner.data import DataLoader
    from stanza.models.ner.trainer import Trainer

    items = [FORMATS["stanza"].carried(article, ExportOptions(), Findings()) for article in fixture_articles()]
    sentences = [sentence for item in items if item for sentence in item.sentences]
    value = json.loads(write("stanza", tmp_path).read_text("utf-8"))
    args = ner_tagger.parse_args(["--mode", "train", "--shorthand", "hi_export", "--cpu"])
    loader = DataLoader(Document(value), 8, args, pretrain=None)
    assert loader.num_examples == len(sentences)
    # Stanza makes BIOES of it, in which it gives one tag a token.
    tags = [[tag[0] if isinstance(tag, (list, tuple)) else tag for tag in sentence] for sentence in loader.tags]
    assert tags == [encode(len(x.tokens), x.chunks[0], "bioes") for x in sentences]
    trainer = Trainer(args=args, vocab=loader.vocab, pretrain=None, device="cpu")
    before = trainer.update(loader[0])
    assert 0 < trainer.update(loader[0]) < before


def test_stanza_reads_the_conll_file_without_losing_a_line(tmp_path: Path) -> None:
    from stanza.utils.datasets.ner.prepare_ner_file import process_dataset

    out, made = write("conll2003", tmp_path), tmp_path / "made.json"
    process_dataset(str(out), str(made))
    found = [[(word["text"], word["ner"]) for word in sentence] for sentence in json.loads(made.read_text("utf-8"))]
    items = [FORMATS["conll2003"].carried(article, ExportOptions(), Findings()) for article in fixture_articles()]
    assert found == [
        list(zip(x.tokens, encode(len(x.tokens), x.chunks[1], "bio"), strict=True)) for y in items for x in y.sentences
    ]
