"""How `benchmarks/linguistics.py` splits a treebank and counts what is right (docs/adr/0020)."""

from pathlib import Path

import pytest

from benchmarks.linguistics import Sentence, guess, read_treebank, score, split


def sentence(*rows: str) -> Sentence:
    """Rows of "form lemma UPOS features head relation"."""
    parts = [row.split() for row in rows]
    return [
        [str(n), form, lemma, upos, "_", features, head, relation, "_", "_"]
        for n, (form, lemma, upos, features, head, relation) in enumerate(parts, start=1)
    ]


# मोदी ने भाषण दिया ।
SPEECH = sentence(
    "मोदी मोदी PROPN Case=Acc|Number=Sing 4 nsubj",
    "ने ने ADP _ 1 case",
    "भाषण भाषण NOUN Case=Nom 4 obj",
    "दिया दे VERB Aspect=Perf 0 root",
    "। । PUNCT _ 4 punct",
)


def answers(*changed: tuple[int, int, str]) -> list[tuple[str, ...]]:
    """What SPEECH says, with ``changed`` (word, column, answer) in place of it."""
    rows = [[*row[2:4], *row[5:8]] for row in SPEECH]
    for word, column, answer in changed:
        rows[word][column] = answer
    return [tuple(row) for row in rows]


def test_ranges_and_empty_nodes_are_no_words(tmp_path: Path) -> None:
    path = tmp_path / "t.conllu"
    rows = ["\t".join(row) for row in SPEECH]
    rows.insert(0, "1-2\tमोदीने" + "\t_" * 8)
    rows.insert(4, "3.1\tवह" + "\t_" * 8)
    path.write_text(
        "\n".join(["# newdoc id = a", *rows, "", "# sent_id = 2", *rows, "", "# newdoc", *rows, "", ""]), "utf-8"
    )
    assert read_treebank(path) == [[SPEECH, SPEECH], [SPEECH]]


@pytest.mark.parametrize("seed", range(5))
def test_every_sentence_is_in_one_part_and_no_document_in_two(seed: int) -> None:
    documents = [[sentence(f"{n}.{m} x NOUN _ 0 root") for m in range(1 + n % 4)] for n in range(80)]
    parts = split(documents, seed)
    named = [[found[0][1] for found in part] for part in parts]
    assert sorted(name for part in named for name in part) == sorted(s[0][1] for d in documents for s in d)
    apart = [{name.partition(".")[0] for name in part} for part in named]
    assert sum(map(len, apart)) == len(documents)
    total = sum(map(len, documents))
    assert [len(part) / total for part in parts] == pytest.approx([0.85, 0.05, 0.1], abs=4 / total)


def test_another_seed_scores_other_documents() -> None:
    documents = [[sentence(f"{n} x NOUN _ 0 root")] for n in range(40)]
    assert split(documents, 1) == split(documents, 1)
    assert split(documents, 1)[2] != split(documents, 2)[2]


def test_gold_is_right_and_each_mistake_costs_one_word_of_its_column() -> None:
    perfect = score([SPEECH], [answers()])
    assert perfect == {"Lemmas": 1, "UPOS": 1, "UFeats": 1, "UAS": 1, "LAS": 1}
    for column, names in enumerate((["Lemmas"], ["UPOS"], ["UFeats"], ["UAS", "LAS"], ["LAS"])):
        wrong = ("x", "X", "Case=Dat", "4", "dep")[column]
        found = score([SPEECH], [answers((1, column, wrong))])
        assert found == {name: pytest.approx(0.8) if name in names else 1 for name in perfect}


def test_subtypes_and_the_order_of_features_do_not_matter() -> None:
    found = score([SPEECH], [answers((0, 2, "Number=Sing|Case=Acc"), (0, 4, "nsubj:pass"))])
    assert found["UFeats"] == found["LAS"] == 1


def test_a_word_list_knows_its_words_and_makes_trees_of_any_others() -> None:
    known, new = guess([SPEECH], [SPEECH, sentence("क्या क्या X _ 0 root", "। । X _ 1 dep")])
    assert score([SPEECH], [known]) == {"Lemmas": 1, "UPOS": 1, "UFeats": 1, "UAS": 0.8, "LAS": 0.8}
    assert new == [("क्या", "NOUN", "Case=Nom|Gender=Masc|Number=Sing", "0", "root"), ("।", "PUNCT", "_", "1", "punct")]


def test_a_sentence_of_marks_alone_becomes_a_tree() -> None:
    marks = sentence("। । PUNCT _ 0 root", "। । PUNCT _ 1 punct")
    (guessed,) = guess([SPEECH], [marks])
    assert score([marks], [guessed])["UAS"] == 1
