"""Lemmas, parts of speech and dependencies: what is stored comes back, and without models nothing is made up."""

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.analysis import Analysis, AnalysisError, Word, from_json, to_json
from annotate.suggest.stanza_linguistics import StanzaLinguistics
from annotate.suggest.stanza_pipeline import ModelError
from annotate.tokens import sentences, words
from benchmarks.linguistics import main as score_linguistics
from commands import run
from storage.importing import ImportedArticle
from storage.models import installed_folder
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning:(torch|stanza).*"),
    pytest.mark.filterwarnings("ignore::FutureWarning:(torch|stanza).*"),
]
SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
TEXT = "क़ाज़ी 🙏 ने कहा, “हम तैयार हैं।” वे दिल्ली गए।"


def chain(text: str, model: str = "m/1", upos: str = "NOUN") -> Analysis:
    """Every word depends on the one before it."""
    found = []
    for start, end in sentences(text):
        tokens = [token for token in words(text) if start <= token.start < end]
        found.append(
            tuple(Word(t.start, t.end, text[t.start : t.end], upos, "", n, "dep") for n, t in enumerate(tokens))
        )
    return Analysis(model, tuple(found))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.ankan"
    with Project.create(path, DEFAULT_SCHEMA) as project:
        for number in range(3):
            text = f"{TEXT} {number}"
            project.add_article(ImportedArticle(f"a{number}", None, "test", text, text.encode()))
    return path


@given(st.lists(st.lists(st.integers(0, 3), max_size=4), max_size=3))
def test_only_trees_are_analyses_and_they_come_back_as_they_were(heads: list[list[int]]) -> None:
    at = iter(range(100))
    rows = tuple(
        tuple(Word(n, n + 1, "क", "NOUN", "Case=Nom", head, "dep") for head, n in zip(sentence, at, strict=False))
        for sentence in heads
    )

    def leads_to_the_root(sentence: list[int], number: int) -> bool:
        seen = set()
        while number and number not in seen and number <= len(sentence):
            seen.add(number)
            number = sentence[number - 1]
        return number == 0

    is_tree = all(
        sentence.count(0) == 1 and all(leads_to_the_root(sentence, n) for n in range(1, len(sentence) + 1))
        for sentence in heads
        if sentence
    )
    if not is_tree:
        with pytest.raises(AnalysisError):
            Analysis("m", rows)
    else:
        analysis = Analysis("m", rows)
        assert from_json("m", to_json(analysis)) == analysis


@pytest.mark.parametrize(
    "content", ["{", "3", "[[3]]", "[[[1]]]", '[[["a","b","","","",0,""]]]', "[[[5,4,0,0,0,0,0]]]"]
)
def test_a_damaged_analysis_is_told(content: str) -> None:
    with pytest.raises(AnalysisError):
        from_json("m", content)


def test_an_analysis_is_kept_by_text_and_model_and_the_last_one_is_asked_for(project: Path) -> None:
    first, second = chain(f"{TEXT} 0", "m/1"), chain(f"{TEXT} 0", "m/2", "VERB")
    with Project.open(project) as opened:
        assert opened.analysis("a0") is None
        assert opened.without_analysis("m/1") == ["a0", "a1", "a2"]
        opened.store_analysis("a0", first)
        opened.store_analysis("a0", second)
    with Project.open(project) as opened:
        assert opened.analysis("a0") == second
        assert opened.analysis("a0", "m/1") == first
        assert opened.analysis("a0", "m/3") is None
        assert opened.analysis("a1") is None
        assert opened.without_analysis("m/1") == ["a1", "a2"]
        again = chain(f"{TEXT} 0", "m/1", "X")
        opened.store_analysis("a0", again)
        assert opened.analysis("a0") == again
        assert opened.check() == []


def test_check_finds_a_damaged_analysis_and_one_of_another_text(project: Path) -> None:
    with Project.open(project) as opened:
        opened.store_analysis("a0", chain(TEXT + " और बहुत कुछ"))
        opened.store_analysis("a1", chain(f"{TEXT} 1"))
    connection = sqlite3.connect(project)
    connection.execute("UPDATE analysis SET words = '[[3]]' WHERE number = 2")
    connection.commit()
    connection.close()
    with Project.open(project) as opened:
        beyond, damaged = opened.check()
        assert "beyond the end" in beyond
        assert "damaged" in damaged


def test_without_models_the_command_says_what_is_missing_and_stores_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["analyse", str(project)]) == 1
    assert "models download" in capsys.readouterr().err
    assert run(["analyse", str(project), "--model", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
    with Project.open(project) as opened:
        assert opened.analysis("a0") is None


# With models that are real, though they learned next to nothing -------------------------------------------------------


def treebank() -> str:
    """Sentences of a sample article as CoNLL-U, a document each, each word depending on the one before it."""
    text = (SAMPLES / "saryu-pul-vivad.txt").read_text(encoding="utf-8")
    lines = []
    for start, end in sentences(text)[:24]:
        lines.append("# newdoc")
        forms = [text[token.start : token.end] for token in words(text) if start <= token.start < end]
        for n, form in enumerate(forms):
            upos, features = ("NOUN", "Number=Sing") if n % 2 else ("VERB", "_")
            columns = (n + 1, form, form, upos, "_", features, n, "dep" if n else "root", "_", "_")
            lines.append("\t".join(map(str, columns)))
        lines.append("")
    return "\n".join(lines)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("linguistics")
    (folder / "t.conllu").write_text(treebank(), encoding="utf-8")
    # In a process of its own: Stanza's trainers leave files open behind them.
    subprocess.run(
        [sys.executable, "-m", "benchmarks.linguistics", str(folder / "t.conllu"), "--out", str(folder / "models"),
         "--steps", "2", "--epochs", "1"],
        cwd=SAMPLES.parent.parent, check=True, capture_output=True,
    )  # fmt: skip
    return folder / "models"


def test_models_that_are_there_are_scored_without_training(
    trained: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    treebank_path = trained.parent / "t.conllu"
    monkeypatch.setattr(sys, "argv", ["linguistics", str(treebank_path), "--models", str(trained)])
    score_linguistics()
    report = json.loads(capsys.readouterr().out)
    assert set(report["megabytes"]) == {"depparse", "lemma", "pos", "pretrain"}
    assert set(report["scores"]) == set(report["scores of a word list"])
    assert "seconds" not in report


@pytest.mark.parametrize("text", ["", " \n ", "।", "क\u093cाज़ी 🙏🏽 न\u200dे\n\n۔ hello دنیا 12.5% " + "मोदी " * 300])
def test_every_token_is_analysed_at_its_place(trained: Path, text: str) -> None:
    linguistics = StanzaLinguistics(trained)
    analysis = linguistics.analyse(text)
    assert analysis.model == linguistics.id
    assert [(word.start, word.end) for sentence in analysis.sentences for word in sentence] == [
        (token.start, token.end) for token in words(text)
    ]
    assert all(word.upos and word.lemma and word.relation for sentence in analysis.sentences for word in sentence)


def test_the_command_analyses_each_article_once(
    trained: Path, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["analyse", str(project), "--model", str(trained)]
    analyse = StanzaLinguistics.analyse
    texts: list[str] = []

    def stopped(self: StanzaLinguistics, text: str) -> Analysis:
        if len(texts) == 1:
            raise KeyboardInterrupt
        texts.append(text)
        return analyse(self, text)

    with monkeypatch.context() as patch:
        patch.setattr(StanzaLinguistics, "analyse", stopped)
        assert run(command) == 130
    assert "1 of 3 articles done and kept" in capsys.readouterr().err
    assert run(command) == 0
    assert "2 articles analysed by stanza-hi-trained/" in capsys.readouterr().err
    assert run(command) == 0
    assert "0 articles analysed" in capsys.readouterr().err
    with Project.open(project) as opened:
        stored = opened.analysis("a2")
        assert stored is not None
        assert stored == StanzaLinguistics(trained).analyse(f"{TEXT} 2")
        assert opened.check() == []


def test_an_installed_model_that_can_analyse_is_found(
    trained: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shutil.copytree(trained, installed_folder() / "linguistics")
    assert run(["analyse", str(project)]) == 0
    with Project.open(project) as opened:
        assert opened.analysis("a0") is not None


def test_other_weights_are_another_model_and_damaged_ones_are_told(trained: Path, tmp_path: Path) -> None:
    folder = tmp_path / "m"
    shutil.copytree(trained, folder)
    assert StanzaLinguistics(folder).id == StanzaLinguistics(trained).id
    path = folder / "hi" / "lemma" / "trained.pt"
    path.write_bytes(path.read_bytes()[:-100])
    assert StanzaLinguistics(folder).id != StanzaLinguistics(trained).id
    with pytest.raises(ModelError, match=r"lemma.*trained\.pt, cannot be loaded"):
        StanzaLinguistics(folder).load()
    path.unlink()
    with pytest.raises(ModelError, match="no models for lemmas"):
        StanzaLinguistics(folder)
