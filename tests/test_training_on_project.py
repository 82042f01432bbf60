"""`train PROJECT` with the real main(), real projects and a very small encoder."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotate.suggest.pipeline import default_pipeline
from annotate.suggest.records import Suggestions
from annotate.suggest.speech_head import cue_scores, kind_scores
from annotate.training import project_model
from annotate.training.encoder_restore import restore
from annotate.training.news_tokens import NOBODY, UNKNOWN, by_words, vary_article
from annotate.training.news_tuning import Taught, tune_on_news
from annotate.training.project_card import article_key
from annotate.training.project_gold import project_gold
from annotate.training.project_model import CannotTrain, compare, train_project
from commands import run
from commands.train_project import _pipeline_in_use
from storage.models import choose, chosen_name, find_model, installed_folder, list_models
from storage.project import Project
from tests.encoders import make_encoder
from tests.gold_projects import SAMPLES, make_gold_project, news

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def tiny() -> Path:
    """A very small encoder, installed."""
    return make_encoder(installed_folder() / "tiny", [article.text for article in news()[:40]])


@pytest.fixture
def in_use(tiny: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The very small encoder, which makes the suggestions during this test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    choose(find_model("tiny"))
    return tiny


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_gold_project(tmp_path_factory.mktemp("gold"), articles=9, open_ones=1)


def installed() -> set[str]:
    return {path.name for path in installed_folder().iterdir()}


def test_a_model_is_trained_judged_written_and_used(in_use, project, tmp_path, capsys) -> None:
    names = installed()
    command = ["train", str(project), "--base", str(in_use), "--name", "ours", "--epochs", "1", "--json", "--use"]
    assert run(command) == 0
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert "not finished, and so left out: 1 article." in said.err
    assert (report["articles"], report["folds"], report["epochs"], report["seed"]) == (12, 3, 1, 7)
    assert report["labels"] == ["PER", "ORG", "LOC", "TIMEX", "NUMEX"]
    assert installed() == names | {"ours"}
    assert chosen_name() == "ours"

    # The figures before are what `evaluate` says of what `suggest` gives with the model in use.
    gold, texts, found = (tmp_path / name for name in ("gold.jsonl", "texts.jsonl", "found.jsonl"))
    assert run(["export", str(project), str(gold), "--format", "jsonl"]) == 0
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    articles = [article for article in articles if article["state"] == "finished"]
    gold.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    texts.write_text("".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in articles), encoding="utf-8")
    assert run(["suggest", "--jsonl", str(texts), str(found), "--model", str(in_use)]) == 0
    capsys.readouterr()
    assert run(["evaluate", str(gold), str(found), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == report["before"]

    # The model that was written is whole, says what it learnt from, and suggests.
    folder = find_model("ours").folder
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    assert card["learned_from"] == sorted(article_key(article["text"]) for article in articles)
    assert card["project"]["after"] == report["after"]
    assert report["before"] != report["after"]
    words = (folder / "MODEL.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in words
    assert "12 finished articles" in words
    assert report["base"] in words
    pipeline = default_pipeline(folder)
    assert pipeline.problem is None
    assert pipeline.id.startswith("ours/")
    assert run(["models", "pack", "ours", str(tmp_path / "ours.zip")]) == 0


@pytest.mark.parametrize("kept", [0, 4])
def test_too_few_finished_articles_are_told_and_nothing_is_written(in_use, tmp_path, capsys, kept) -> None:
    names = installed()
    path = make_gold_project(tmp_path, articles=kept, open_ones=5)
    capsys.readouterr()
    assert run(["train", str(path), "--base", str(in_use)]) == 1
    error = capsys.readouterr().err
    assert f"at least 10 finished articles with gold, and this project has {kept + 3}." in error
    assert installed() == names


def test_what_cannot_be_trained_on_or_written_is_told_before_any_work(in_use, project, tmp_path, capsys) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    old = ROOT / "resources" / "models" / "hi"
    base = ["train", str(project), "--base", str(in_use)]
    for command, why in (
        (["train", str(tmp_path / "none.ankan")], "none.ankan"),
        ([*base, "--out", str(taken)], "is there already"),
        ([*base, "--out", str(tmp_path / "no" / "folder")], "cannot be written"),
        ([*base, "--name", "hi"], "there is a model 'hi' already"),
        ([*base, "--name", "नया मॉडल"], "cannot be a model's name"),
        (["train", str(project), "--base", str(old)], "no Hindi encoder"),
        (["train", str(project), "--base", str(tmp_path / "nowhere")], "neither a model nor a folder"),
    ):
        assert run(command) == 1, command
        assert why in capsys.readouterr().err
    for command in (["train"], [*base, "--from-corpora", "x"], [*base, "--out", str(taken), "--use"]):
        assert run(command) == 2
    assert list(tmp_path.glob(".*")) == []


def test_a_base_that_knows_the_articles_is_refused_and_one_in_use_is_not_compared_with(
    in_use, project, tmp_path
) -> None:
    with Project.open(project) as opened:
        gold = project_gold(opened)
    knowing = make_encoder(installed_folder() / "knowing")
    try:
        card = json.loads((knowing / "model.json").read_text(encoding="utf-8"))
        card |= {"name": "knowing", "learned_from": [article_key(gold.articles[0].text)]}
        (knowing / "model.json").write_text(json.dumps(card), encoding="utf-8")
        assert "knowing" not in _pipeline_in_use(gold, in_use).id
        choose(find_model("knowing"))
        assert "knowing" not in _pipeline_in_use(gold, in_use).id
        with pytest.raises(CannotTrain, match="knowing, has learnt from 1 of these articles"):
            train_project(
                gold,
                base=knowing,
                in_use=default_pipeline(in_use),
                out=tmp_path,
                name="x",
                progress=lambda _share, _text: None,
            )
        assert list(tmp_path.glob("model.*")) == []
    finally:
        for path in knowing.iterdir():
            path.unlink()
        knowing.rmdir()


def _hears_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("how", ["the window closes the pipe", "Ctrl+C"])
def test_a_training_that_is_stopped_leaves_nothing(in_use, project, how) -> None:
    names = installed()
    command = [sys.executable, str(ROOT / "main.py"), "train", str(project), "--base", str(in_use), "--lines"]
    pipe = subprocess.PIPE
    # Who starts the tests in the background has Ctrl+C switched off for them, and for what they start.
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, preexec_fn=_hears_ctrl_c) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        shares = []
        for line in process.stdout:
            shares.append(json.loads(line)["progress"])
            if shares[-1] > 0:
                break
        if how == "Ctrl+C":
            os.kill(process.pid, signal.SIGINT)
        else:
            process.stdin.close()
        rest = [json.loads(line) for line in process.stdout]
        error = process.stderr.read().decode()
    assert process.returncode == 130, error
    assert not any("report" in message for message in rest)
    assert "Traceback" not in error
    assert installed() == names


def test_every_article_is_judged_by_a_model_that_has_not_seen_it(in_use, project, tmp_path, monkeypatch) -> None:
    with Project.open(project) as opened:
        gold = project_gold(opened)
    learnt: list[list[Any]] = []
    judged: list[list[str]] = []
    shares: list[float] = []

    class Spy:
        id = "spy"

        def __init__(self, _folder: Path) -> None:
            judged.append([])

        def suggest(self, text: str) -> Suggestions:
            judged[-1].append(text)
            return Suggestions()

    monkeypatch.setattr(project_model, "encoder_pipeline", Spy)
    monkeypatch.setattr(project_model, "tune_on_news", lambda _network, articles, **_: learnt.append(list(articles)))
    train_project(
        gold,
        base=in_use,
        in_use=default_pipeline(in_use),
        out=tmp_path,
        name="x",
        progress=lambda share, _text: shares.append(share),
    )
    texts = sorted(article.text for article in gold.articles)
    assert sorted(text for held in judged for text in held) == texts
    words = {article.text: by_words(article) for article in gold.articles}
    for seen, held in zip(learnt, judged, strict=False):
        assert len(seen) + len(held) == len(texts)
        assert not [text for text in held if words[text] in seen]
    assert len(learnt[3]) == len(texts)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_what_the_articles_have_no_gold_for_is_not_taught(tiny) -> None:
    import torch

    def tuned(taught: Taught) -> dict[str, Any]:
        start = restore(tiny)
        articles = [by_words(article) for article in news()[:2]]
        tune_on_news(
            start.network,
            articles,
            tokenizer=start.tokenizer,
            vocabulary=start.vocabulary,
            pools=None,
            epochs=1,
            seed=7,
            taught=taught,
        )
        return start.network.state_dict()

    before = restore(tiny).network.state_dict()
    quotations, names = tuned(Taught((), cues=False)), tuned(Taught(("PER",), quotations=False))
    assert torch.equal(names["speech.weight"], before["speech.weight"])
    assert not torch.equal(names["tags.weight"], before["tags.weight"])
    assert torch.equal(quotations["tags.weight"], before["tags.weight"])
    assert not torch.equal(kind_scores(quotations["speech.weight"].T), kind_scores(before["speech.weight"].T))
    # Nothing but the decay towards small weights moves what no loss is counted for.
    torch.testing.assert_close(
        cue_scores(quotations["speech.weight"].T), cue_scores(before["speech.weight"].T), rtol=1e-3, atol=1e-6
    )


def test_where_nobody_noted_speakers_and_cues_they_are_unknown_and_not_absent() -> None:
    article = next(each for each in news() if each.quotes)
    bare = replace(article, quotes=tuple(replace(q, speaker=None, cue=None) for q in article.quotes))
    (untold,) = project_model._by_words([bare], bare.quotes)
    (told,) = project_model._by_words([bare], article.quotes)
    assert {(quote.speaker, quote.cue) for quote in untold.quotes} == {(UNKNOWN, (UNKNOWN, UNKNOWN))}
    assert {(quote.speaker, quote.cue) for quote in told.quotes} == {(NOBODY, (NOBODY, NOBODY))}


def test_without_pools_an_article_is_varied_in_its_marks_alone() -> None:
    from random import Random

    marks = set("\"“”‘’'")
    changed = 0
    for seed, article in enumerate(news()[:40]):
        given = by_words(article)
        varied = vary_article(given, None, Random(seed))
        assert [word for word in varied.words if word not in marks] == [
            word for word in given.words if word not in marks
        ]
        changed += varied.words != given.words
    assert changed


def test_an_article_is_better_when_it_holds_fewer_mistakes() -> None:
    from annotate.suggest.records import EntitySuggestion

    articles = news()[:3]

    def names(article: Any, count: int) -> Suggestions:
        return Suggestions(tuple(EntitySuggestion(*where, None, "x") for where in article.entities[:count]))

    before = {article.id: names(article, 2) for article in articles}
    after = {article.id: names(article, count) for article, count in zip(articles, (3, 2, 1), strict=True)}
    outcome = compare(articles, before, after)
    assert (outcome.better, outcome.worse) == (1, 1)
    assert outcome.mistakes[0] == outcome.mistakes[1]
    whole = sum(len(article.entities) + len(article.quotes) for article in articles)
    assert outcome.mistakes[0] == whole - 6


def test_the_default_name_fits_every_project_and_is_not_taken_twice(monkeypatch) -> None:
    from commands.train_project import _free_name
    from storage.models import is_name

    for stem in ("press", "मेरी परियोजना", "a b/c", "--", "x" * 300):
        name = _free_name(Path(f"{stem}.ankan".replace("/", "-")))
        assert is_name(name)
        assert name not in {model.name for model in list_models()}


def test_help_names_both_halves(capsys) -> None:
    assert run(["train", "--help"]) == 0
    told = capsys.readouterr().out
    assert "PROJECT" in told
    assert "--from-corpora" in told
    assert SAMPLES.is_dir()
