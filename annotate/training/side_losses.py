"""What several networks side by side get wrong: the losses of `annotate.training.news_tuning`, summed over networks.

Scores are networks x rows x pieces x scores, batches those of `annotate.training.side_windows.Pool`. The sum keeps the
gradient of each network its own; one without windows in a batch adds nothing.
"""

from typing import Any

from annotate.suggest import speech_head
from annotate.training.encoder_sentences import TAGS
from annotate.training.news import LABELS
from annotate.training.news_tuning import WEIGHTS
from annotate.training.news_windows import IGNORED

# For all these tags news has O.
_UNTOLD = [i for i, tag in enumerate(TAGS) if tag == "O" or tag[2:] not in LABELS]


def loss_of(tags: Any, speech: Any, batch: dict[str, Any]) -> Any:
    """Return the loss of a batch; of the corpora ``speech`` is None, and only the tags count."""
    if speech is None:
        return _told(tags, batch["tags"])
    is_word = batch["tags"] != IGNORED
    total = WEIGHTS["tags"] * _mean(_partial(tags, batch["tags"]), is_word)
    for name, scores in (
        ("kinds", speech_head.kind_scores(speech)),
        ("cues", speech_head.cue_scores(speech)),
        ("stances", speech_head.stance_scores(speech)),
    ):
        total = total + WEIGHTS[name] * _told(scores, batch[name])
    return total + WEIGHTS["links"] * _link_loss(speech, is_word, batch["links"])


def _told(scores: Any, target: Any) -> Any:
    return _mean(_cross(scores, target), target != IGNORED)


def _mean(values: Any, counted: Any) -> Any:
    """Return the sum over the networks of each one's mean of the values that count."""
    counted = counted.flatten(1)
    return (values.flatten(1).where(counted, 0.0).sum(1) / counted.sum(1).clamp(min=1)).sum()


def _cross(scores: Any, target: Any) -> Any:
    return -scores.log_softmax(-1).gather(-1, target.clamp(min=0)[..., None])[..., 0]


def _partial(scores: Any, tags: Any) -> Any:
    logs = scores.log_softmax(-1)
    known = tags.clamp(min=0)
    chosen = logs.gather(-1, known[..., None])[..., 0]
    return -chosen.where(known != 0, logs[..., _UNTOLD].logsumexp(-1))


def _link_loss(speech: Any, is_word: Any, links: Any) -> Any:
    import torch

    networks, rows, length, _ = speech.shape
    most = links.shape[2]
    flat = links.view(networks * rows, most, 3)
    source, kind, target = flat.clamp(min=0).unbind(-1)
    row = torch.arange(networks * rows, device=speech.device)[:, None]
    scores = torch.zeros(networks * rows, most, length, device=speech.device)
    for link in range(len(speech_head.LINKS)):
        vectors, places = speech_head.link_vectors(speech.view(networks * rows, length, -1), link)
        scores = torch.where((kind == link)[..., None], vectors[row, source] @ places.transpose(1, 2), scores)
    allowed = is_word.view(networks * rows, length).clone()
    allowed[:, 0] = True
    scores = (scores / speech_head.LINK_WIDTH**0.5).masked_fill(~allowed[:, None, :], -1e4)
    found = _cross(scores, target).view(networks, rows, most)
    return _mean(found, (flat[..., 0] >= 0).view(networks, rows, most))
