"""Networks trained side by side: each learns what it would learn alone, from every window that is meant for it."""

from random import Random
from typing import Any

import numpy as np
import pytest

import resources
from annotate.training.augment import Pools
from annotate.training.corpora import Corpora
from annotate.training.encoder_base import Base, mean_weights
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import TAGS, Numbered
from annotate.training.encoder_source import Source
from annotate.training.encoder_vocabulary import Vocabulary, make_tokenizer
from annotate.training.news import NewsArticle, read_news
from annotate.training.news_side import tune_side_by_side, vary_news
from annotate.training.news_tokens import by_words
from annotate.training.news_tuning import DECAY, HEAD_RATE, RATE, WEIGHTS, Taught, losses_of, rate_at
from annotate.training.news_validation import cross_validate, held_back
from annotate.training.news_windows import Window, cut
from annotate.training.side_by_side import SideBySide
from annotate.training.side_windows import Pool, Step, plan
from tests.encoders import make_source

torch = pytest.importorskip("torch")
CPU = torch.device("cpu")
ARTICLES = sorted(read_news(resources.path("news")), key=lambda article: len(article.text))[:6]


@pytest.fixture(scope="module")
def source() -> Source:
    return make_source([article.text for article in ARTICLES])


def vocabulary_of(source: Source) -> Vocabulary:
    return Vocabulary(tuple(range(len(source.pieces))), source.bos, source.eos, source.pad, source.unk)


def new_network(source: Source) -> Any:
    torch.manual_seed(7)
    return make_network(source, range(len(source.pieces)), layers=source.layers, tags=len(TAGS)).eval()


def windows_of(source: Source, articles: list[NewsArticle]) -> list[Window]:
    tokenizer, vocabulary = make_tokenizer(source), vocabulary_of(source)
    return [window for a in articles for window in cut(by_words(a), tokenizer, vocabulary, Random(7))]


def sentences(*lengths: int) -> list[Numbered]:
    return [Numbered(tuple(range(10, 10 + n)), (-100, *[n % len(TAGS)] * (n - 1))) for n in lengths]


def alone(batch: dict[str, Any], number: int) -> dict[str, Any]:
    """Return one network's part of a batch as `annotate.training.news_windows.window_batches` gives it."""
    links = [(row, *link) for row, of in enumerate(batch["links"][number].tolist()) for link in of if link[0] >= 0]
    rest = {name: batch[name][number] for name in ("pieces", "mask", "tags", "kinds", "cues", "stances")}
    return rest | {"links": torch.tensor(links, dtype=torch.long).reshape(-1, 4)}


@pytest.fixture
def in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Products in float32, so that what is compared does not differ by rounding."""
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: "DEFAULT")


def single_loss(network: Any, batch: dict[str, Any]) -> Any:
    return sum(WEIGHTS[name] * value for name, value in losses_of(network, batch, Taught()).items())


def test_the_loss_and_the_gradient_of_each_are_those_of_a_network_alone(source: Source, in_full: None) -> None:
    network = new_network(source)
    pool = Pool(windows_of(source, ARTICLES), pad=source.pad, device=CPU)
    together = SideBySide(network, 3, device=CPU, half=torch.float32)
    places = np.arange(len(pool.sizes))
    steps = plan(pool, [places[:3], places[2:], places], 768, np.random.default_rng(7))
    full = max(steps, key=lambda step: int((step.ids >= 0).sum()))
    (batch,) = Step.sent([full], CPU)
    loss = together.look(batch, 0.0)
    expected = 0.0
    for number in range(3):
        network.zero_grad()
        one = single_loss(network, alone(batch, number))
        one.backward()
        expected += float(one.detach())
        for name, value in network.named_parameters():
            torch.testing.assert_close(together.gradients[name][number], value.grad, rtol=1e-3, atol=1e-5)
    assert float(loss) == pytest.approx(expected, rel=1e-4)


def test_steps_move_each_as_they_move_a_network_alone(source: Source, in_full: None, monkeypatch: Any) -> None:
    monkeypatch.setattr("annotate.training.side_by_side.DROPOUT", 0.0)
    pool = Pool(windows_of(source, ARTICLES), pad=source.pad, device=CPU)
    steps = [Step(pool, 384, np.array([[0, 1], [2, -1]])), Step(pool, 384, np.array([[3, 2], [0, 1]]))]
    together = SideBySide(new_network(source), 2, device=CPU, half=torch.float32)
    together.learn(steps, rates=(RATE, HEAD_RATE), progress=lambda _line: None)
    for number in range(2):
        network = new_network(source)
        groups = [
            {"params": [p for name, p in network.named_parameters() if name.startswith("speech") == is_head]}
            for is_head in (False, True)
        ]
        optimiser = torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)
        for at, batch in enumerate(Step.sent(steps, CPU)):
            for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE), strict=True):
                group["lr"] = rate * rate_at(at, len(steps))
            optimiser.zero_grad()
            single_loss(network, alone(batch, number)).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
        for name, value in together.weights(number).items():
            # What has hardly a gradient moves by its sign, which rounding decides: none further than a step's rate.
            assert float((value - network.get_parameter(name)).detach().abs().median()) < RATE / 100


def test_windows_of_the_corpora_count_by_their_tags_alone(source: Source) -> None:
    network = new_network(source)
    pool = Pool(sentences(5, 20, 9), pad=source.pad, device=CPU)
    together = SideBySide(network, 2, device=CPU, half=torch.float32)
    (batch,) = Step.sent([Step(pool, 32, np.array([[0, 1], [2, -1]]))], CPU)
    expected = sum(
        float(torch.nn.functional.cross_entropy(network(p, m).flatten(0, 1), t.flatten(), ignore_index=-100).detach())
        for p, m, t in zip(batch["pieces"], batch["mask"], batch["tags"], strict=True)
    )
    assert float(together.look(batch, 0.0)) == pytest.approx(expected, rel=1e-4)
    assert not together.gradients["speech.weight"].any()


def test_a_plan_reads_every_chosen_window_once_and_masks_the_padding() -> None:
    given = sentences(*range(2, 80))
    pool = Pool(given, pad=1, device=CPU)
    chosen = [np.arange(len(given)), np.arange(0, len(given), 3)]
    steps = plan(pool, chosen, 256, np.random.default_rng(7))
    read: list[list[int]] = [[], []]
    for step, batch in zip(steps, Step.sent(steps, CPU), strict=True):
        assert (batch["pieces"][~batch["mask"]] == 1).all()
        assert (batch["tags"][~batch["mask"]] == -100).all()
        for network, row in np.argwhere(step.ids >= 0):
            window = given[step.ids[network, row]]
            mask = batch["mask"][network, row]
            assert tuple(batch["pieces"][network, row][mask].tolist()) == window.pieces
            assert tuple(batch["tags"][network, row][mask].tolist()) == window.tags
            read[network].append(int(step.ids[network, row]))
    assert [sorted(places) for places in read] == [list(places) for places in chosen]


def make_base(source: Source) -> Base:
    weights = {name: value.detach().clone() for name, value in new_network(source).named_parameters()}
    people = ((("मीरा", "रवि"), ("वर्मा", "सेन")), (("जॉन", "एना"), ("स्मिथ", "ली")))
    pools = Pools(people, ("गया", "पुणे"), ("नेपाल",), ("रेलवे बोर्ड",), ("BBC",), ("बोगी",))
    data = Corpora((), (), {}, (), {})
    tokenizer, vocabulary = make_tokenizer(source), vocabulary_of(source)
    return Base(data, source, vocabulary, tokenizer, source.layers, weights, sentences(9, 30, 50), pools, CPU)


def test_each_network_reads_its_own_articles_every_epoch_and_a_little_of_the_corpora(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = make_base(source)
    news = vary_news(base, ARTICLES, seed=7)
    owner = {int(place): article for of in news.of for article, places in enumerate(of) for place in places}
    seen = [[0, 1, 2], [3, 4]]
    planned: list[Step] = []

    def spy(_network: Any, count: int, steps_for: Any, **_: Any) -> list[dict[str, Any]]:
        planned.extend(steps_for(range(count), np.random.default_rng(7)))
        return []

    monkeypatch.setattr("annotate.training.news_side.train_side_by_side", spy)
    tune_side_by_side(base, news, seen, epochs=1, seed=7, progress=lambda _line: None)
    for number, articles in enumerate(seen):
        read = [int(i) for step in planned if step.pool is news.pool for i in step.ids[number] if i >= 0]
        assert {owner[place] for place in read} == set(articles)
        assert len(read) == len(set(read))
        # In the first epoch articles stand as they are.
        assert set(read) <= {int(place) for of in news.of[:3] for places in of for place in places}
        beside = [int(i) for step in planned if step.pool is news.corpus for i in step.ids[number] if i >= 0]
        assert beside


def test_no_network_of_a_fold_has_seen_what_the_fold_judges(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    base = make_base(source)
    lists: list[list[int]] = []

    def spy(base: Base, _news: Any, seen: list[list[int]], **_: Any) -> list[dict[str, Any]]:
        lists.extend(seen)
        return [base.weights] * len(seen)

    monkeypatch.setattr("annotate.training.news_validation.tune_side_by_side", spy)
    news: Any = None
    found = cross_validate(
        base, news, ARTICLES[:4], ARTICLES[4:], folds=2, networks=3, epochs=1, seed=7, progress=lambda _line: None
    )
    held = held_back(4, 2, 2, 7)
    assert sorted(number for fold in held for number in fold) == list(range(6))
    assert [sum(number < 4 for number in fold) for fold in held] == [2, 2]
    assert [sorted({*range(6)} - set(seen)) for seen in lists] == [sorted(held[at // 3]) for at in range(6)]
    assert len(found.by_fold) == 2


def test_a_processor_trains_one_after_the_other_and_each_differs_by_chance(source: Source) -> None:
    base = make_base(source)
    lines: list[str] = []
    news = vary_news(base, ARTICLES[:2], seed=7)
    made = [tune_side_by_side(base, news, [[0, 1]] * 2, epochs=1, seed=7, progress=lines.append) for _ in range(2)]
    (first, second), again = made
    assert not torch.equal(first["tags.weight"], second["tags.weight"])
    assert torch.equal(first["tags.weight"], again[0]["tags.weight"])
    assert len(lines) == 4
    mean = mean_weights([first, second])
    torch.testing.assert_close(mean["tags.bias"], (first["tags.bias"] + second["tags.bias"]) / 2)
    assert torch.equal(base.network(mean).tags.bias, mean["tags.bias"])
