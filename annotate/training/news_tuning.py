"""Goes on training the encoder on annotated news: names, quotations, speakers, cues and stances at once."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from annotate.suggest import speech_head
from annotate.training.encoder_sentences import TAGS
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.news import LABELS
from annotate.training.news_tokens import WordArticle, vary_article
from annotate.training.news_windows import IGNORED, cut, window_batches

RATE, HEAD_RATE, DECAY = 2e-4, 2e-3, 0.01
_WARM_UP = 0.1
WEIGHTS = {"tags": 1.0, "kinds": 3.0, "cues": 0.7, "links": 0.5, "stances": 0.15}
# Of the articles, but in the first epoch, so many are seen as they stand, the others varied.
PLAIN_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Taught:
    """What articles have gold for: names with these labels (other words may have another one), quotations, cues."""

    labels: Collection[str] = LABELS
    quotations: bool = True
    cues: bool = True


def tune_on_news(
    network: Any,
    articles: Sequence[WordArticle],
    *,
    tokenizer: Any,
    vocabulary: Vocabulary,
    pools: Any,
    epochs: int,
    seed: int,
    stepped: Callable[[int, int], None] = lambda _step, _total: None,
    taught: Taught = Taught(),
) -> None:
    """Leave the network trained on ``epochs`` variations of the articles, in evaluation mode.

    What the articles have no gold for is neither taught nor held against the network.
    ``stepped`` hears of every step; what it raises ends the training, so that a caller can stop it.
    """
    import torch

    rng = Random(seed)
    plan = [_epoch(articles, tokenizer, vocabulary, pools, taught, number, rng) for number in range(epochs)]
    total = sum(len(batches_of_epoch) for batches_of_epoch in plan)
    head = [p for name, p in network.named_parameters() if name.startswith("speech")]
    body = [p for name, p in network.named_parameters() if not name.startswith("speech")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "peak": RATE}, {"params": head, "peak": HEAD_RATE}],
        lr=RATE,
        weight_decay=DECAY,
        fused=True,
    )
    torch.manual_seed(seed)
    network.train()
    step = 0
    for batches_of_epoch in plan:
        for batch in batches_of_epoch:
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate_at(step, total)
            optimiser.zero_grad()
            parts = losses_of(network, batch, taught)
            sum(WEIGHTS[name] * value for name, value in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            stepped(step, total)
    network.eval()


def rate_at(step: int, total: int) -> float:
    """Return the share of the highest rate at a step: rising over the first tenth, then falling to zero."""
    warm = max(1, int(total * _WARM_UP))
    return (step + 1) / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))


def _epoch(
    articles: Sequence[WordArticle],
    tokenizer: Any,
    vocabulary: Vocabulary,
    pools: Any,
    taught: Taught,
    number: int,
    rng: Random,
) -> list[dict[str, Any]]:
    """Return the batches of one epoch in random order; the first epoch sees the articles as they stand."""
    windows = []
    for article in articles:
        varied = article if number == 0 or rng.random() < PLAIN_SHARE else vary_article(article, pools, rng)
        windows += cut(varied, tokenizer, vocabulary, rng, taught.labels)
    made = list(window_batches(windows, vocabulary.pad, rng))
    rng.shuffle(made)
    return made


def losses_of(network: Any, batch: dict[str, Any], taught: Taught) -> dict[str, Any]:
    """Return the mean loss of each thing that the batch tells."""
    import torch
    from torch.nn.functional import cross_entropy

    # Only there do products in bfloat16 gain time; older processors lose by them.
    is_quick = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
    with torch.autocast("cpu", torch.bfloat16, enabled=is_quick):
        tags, speech = network.read(batch["pieces"], batch["mask"])
    tags, speech = tags.float(), speech.float()

    def loss(scores: Any, name: str) -> Any:
        return cross_entropy(scores.flatten(0, 1), batch[name].flatten(), ignore_index=IGNORED)

    untold = [i for i, tag in enumerate(TAGS) if tag == "O" or tag[2:] not in taught.labels]
    parts = {}
    if taught.labels:
        parts["tags"] = _partial(tags, batch["tags"], untold)
    if not taught.quotations:
        return parts
    parts["kinds"] = loss(speech_head.kind_scores(speech), "kinds")
    if taught.cues:
        parts["cues"] = loss(speech_head.cue_scores(speech), "cues")
    if bool((batch["stances"] != IGNORED).any()):
        parts["stances"] = loss(speech_head.stance_scores(speech), "stances")
    if len(batch["links"]):
        parts["links"] = _link_loss(speech, batch["tags"] != IGNORED, batch["links"])
    return parts


def _partial(scores: Any, tags: Any, untold: list[int]) -> Any:
    """Return the mean loss of the tags, where O stands for every tag that the articles have no gold for."""
    logs = scores.log_softmax(-1)
    known = tags.clamp(min=0)
    chosen = logs.gather(-1, known[..., None])[..., 0]
    outside = logs[..., untold].logsumexp(-1)
    found = chosen.where(known != 0, outside)
    return -found[tags != IGNORED].mean()


def _link_loss(speech: Any, is_word: Any, links: Any) -> Any:
    """Return the mean loss of the links: each leads to one of the window's words or to its first piece, "none"."""
    import torch
    from torch.nn.functional import cross_entropy

    rows, sources, kinds, targets = links.unbind(1)
    allowed = is_word.clone()
    allowed[:, 0] = True
    losses = []
    for link in range(len(speech_head.LINKS)):
        chosen = kinds == link
        if not bool(chosen.any()):
            continue
        vectors, places = speech_head.link_vectors(speech, link)
        scores = torch.einsum("nd,nld->nl", vectors[rows[chosen], sources[chosen]], places[rows[chosen]])
        scores = scores / speech_head.LINK_WIDTH**0.5
        scores = scores.masked_fill(~allowed[rows[chosen]], -1e4)
        losses.append(cross_entropy(scores, targets[chosen], reduction="sum"))
    return torch.stack(losses).sum() / len(links)
