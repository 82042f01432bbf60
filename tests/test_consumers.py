"""What was exported is read by programs that are not ours; the heavy ones are in tests/consumers."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import conllu
import pytest
from conlleval import evaluate
from pyarrow import parquet

from annotate.tokens import words
from storage.formats import FORMATS, ExportOptions, Findings
from storage.formats.bio import sentence_tokens
from tests.exchange import FIXTURES, fixture_articles, write


def test_conlleval_counts_the_phrases_that_were_written(tmp_path: Path) -> None:
    options, findings = ExportOptions(separator="space"), Findings()
    written = [FORMATS["conll2003"].carried(article, options, findings) for article in fixture_articles()]
    out = write("conll2003", tmp_path, options=options)
    lines = out.read_text("utf-8").split("\n")
    # Gold and prediction: the same column twice.
    found = evaluate([f"{line} {line.rpartition(' ')[2]}" if line else "" for line in lines])
    phrases = sum(len(sentence.chunks[1]) for item in written for sentence in item.sentences)
    assert phrases > 10
    assert found["overall"]["chunks"]["stats"]["gold"] == phrases
    assert found["overall"]["chunks"]["evals"]["f1"] == pytest.approx(1.0)


@pytest.mark.parametrize("name", ["conllu", "conllup"])
def test_conllu_writes_what_it_read_byte_for_byte(name: str, tmp_path: Path) -> None:
    content = write(name, tmp_path).read_text("utf-8")
    head, _, body = content.partition("\n") if name == "conllup" else ("", "", content)
    parsed = conllu.parse(content)
    assert "".join(sentence.serialize() for sentence in parsed).removeprefix(head).lstrip("\n") == body
    tokens = [len(sentence) for article in fixture_articles() for sentence in sentence_tokens(article.document.text)]
    assert [len(sentence) for sentence in parsed] == tokens


def test_the_words_and_spaces_of_conllu_make_the_text_again(tmp_path: Path) -> None:
    escapes = {"\\s": " ", "\\t": "\t", "\\n": "\n", "\\u2028;": "\u2028", "\\u00A0;": "\u00a0"}
    texts: list[str] = []
    for sentence in conllu.parse(write("conllu", tmp_path).read_text("utf-8")):
        if "newdoc id" in sentence.metadata:
            texts.append("")
        rest = ""
        for token in sentence:
            misc = token["misc"] or {}
            after = misc.get("SpacesAfter", "\n" if token is sentence[-1] else " ")
            for escape, character in escapes.items():
                after = after.replace(escape, character)
            space = "" if misc.get("SpaceAfter") == "No" else after
            texts[-1] += token["form"] + space
            rest += token["form"] + (" " if space else "")
        assert sentence.metadata["text"] == rest.rstrip(" ")
    assert texts == [article.document.text for article in fixture_articles() if article.document.text]


def test_universal_dependencies_validator_accepts_the_file_at_level_1(tmp_path: Path) -> None:
    out = write("conllu", tmp_path)
    command = Path(sys.executable).with_name("udvalidate")
    done = subprocess.run([command, "--lang", "hi", "--level", "1", out], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "PASSED" in done.stdout + done.stderr
    out.write_bytes(out.read_bytes().replace(b"\t_\t_\t_\t_\t_\t_\t_\t", b"\t_\t", 1))
    assert subprocess.run([command, "--lang", "hi", "--level", "1", out], capture_output=True).returncode != 0


_CASSIS = """
import json, sys
from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem
types, *files = sys.argv[1:]
with open(types, "rb") as stream:
    system = load_typesystem(stream)
for file in files:
    with open(file, "rb") as stream:
        cas = load_cas_from_json(stream) if file.endswith(".json") else load_cas_from_xmi(stream, typesystem=system)
    select = lambda name: cas.select(name) if cas.typesystem.contains_type(name) else []
    entities = select("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
    quotes, stances = select("webanno.custom.Quote"), select("webanno.custom.Stance")
    covered = lambda links: [link.target.get_covered_text() for link in (links.elements if links else [])]
    print(json.dumps({
        "text": cas.sofa_string,
        "entities": [[x.begin, x.get_covered_text(), x.value] for x in entities],
        "quotes": [[x.get_covered_text(), x.kind, covered(x.speaker), covered(x.cue)] for x in quotes],
        "stances": [[x.value, covered(x.holder), covered(x.target), covered(x.quote)] for x in stances],
    }))
"""


@pytest.mark.parametrize("name", ["cas-xmi", "cas-json"])
def test_cassis_in_another_process_finds_texts_links_and_values(name: str, tmp_path: Path) -> None:
    xmi = write("cas-xmi", tmp_path)
    (tmp_path / "json").mkdir()
    out = write("cas-json", tmp_path / "json") if name == "cas-json" else xmi
    files = [str(out / f"f{number}.{name.removeprefix('cas-')}") for number in range(1, len(FIXTURES) + 1)]
    done = subprocess.run(
        [sys.executable, "-c", _CASSIS, str(xmi / "TypeSystem.xml"), *files],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    for line, article in zip(done.stdout.strip().split("\n"), fixture_articles(), strict=True):
        found, text, gold = json.loads(line), article.document.text, article.annotations.gold()
        assert (found["text"] or "") == text
        entities = [[x.start, text[x.start : x.end], x.label] for x in gold.spans]
        assert sorted(found["entities"]) == sorted(entities)

        def words_at(anchor: Any, text: str = text) -> list[str]:
            return [text[anchor.start : anchor.end]] if anchor else []

        assert found["quotes"] == [
            [text[x.start : x.end], x.kind, words_at(x.speaker), words_at(x.cue)] for x in gold.quotes
        ]
        assert found["stances"] == [
            [x.value, words_at(x.holder), words_at(x.target), words_at(gold.get(x.quote or ""))]
            for x in gold.stances
            if x.holder or x.target or x.quote
        ]


def test_the_raw_offsets_of_a_cas_are_utf16(tmp_path: Path) -> None:
    out = write("cas-json", tmp_path, [FIXTURES["emoji before a span"]])
    value = json.loads((out / "d1.json").read_text("utf-8"))
    (entity,) = [one for one in value["%FEATURE_STRUCTURES"] if one["%TYPE"].endswith("NamedEntity")]
    assert (entity["begin"], entity["end"]) == (3, 7)
    assert value["%FEATURE_STRUCTURES"][0]["sofaString"].encode("utf-16-le")[6:14].decode("utf-16-le") == "मोदी"


def test_pyarrow_reads_the_columns_with_their_types(tmp_path: Path) -> None:
    table = parquet.read_table(write("parquet", tmp_path))
    articles = fixture_articles()
    assert table.num_rows == len(articles)
    for row, article in zip(table.to_pylist(), articles, strict=True):
        text = article.document.text
        assert row["text"] == text
        live = article.annotations.live_spans
        assert [(x["label"], text[x["start"] : x["end"]]) for x in row["entities"]] == [
            (x.label, text[x.start : x.end]) for x in live
        ]


def test_label_studios_offsets_cut_the_text_as_a_browser_does(tmp_path: Path) -> None:
    regions = 0
    for task in json.loads(write("labelstudio", tmp_path).read_text("utf-8")):
        units = task["data"]["text"].encode("utf-16-le")
        for result in task["annotations"][0]["result"]:
            if value := result.get("value"):
                regions += 1
                assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]
    assert regions > 20


def test_prodigys_tokens_and_spans_fit_each_other(tmp_path: Path) -> None:
    for line in write("prodigy", tmp_path).read_text("utf-8").split("\n")[:-1]:
        task = json.loads(line)
        text, tokens = task["text"], task["tokens"]
        assert [text[token["start"] : token["end"]] for token in tokens] == [token["text"] for token in tokens]
        assert len(tokens) == len(words(text))
        for span in task["spans"]:
            inside = tokens[span["token_start"] : span["token_end"] + 1]
            assert (inside[0]["start"], inside[-1]["end"]) == (span["start"], span["end"])
