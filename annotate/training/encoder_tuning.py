"""Fine-tunes the encoder on tagged sentences, resumable, and measures it on sentences held back."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.training.corpora import Tagged
from annotate.training.encoder_sentences import TAGS, Numbered, batches
from annotate.training.scoring import score_tags

_RATE = 1e-4
_WARM_UP = 0.1
_DECAY = 0.01
_REPORT = 50


def tune(
    network: Any,
    epochs: Sequence[Sequence[Numbered]],
    *,
    pad: int,
    seed: int,
    progress: Callable[[str], None],
    measure: Callable[[], float],
    checkpoint: Path | None,
) -> None:
    """Leave the network trained on the epochs in turn, in evaluation mode.

    The rate rises over the first tenth of the steps and falls to zero at the last. ``measure`` is called after each
    epoch. With a ``checkpoint`` file the state is kept there after each epoch, and a run that finds one goes on
    from it. Matrix products run in bfloat16, where the processor has it three to six times as fast.
    """
    import torch

    plans = [Random(seed * 1000 + i) for i in range(len(epochs))]
    lengths = [sum(1 for _ in batches(epoch, pad, Random(0))) for epoch in epochs]
    total = sum(lengths)
    optimiser = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY, fused=True)
    done = 0
    if checkpoint is not None and checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        done = state["epochs"]
        progress(f"going on after epoch {done}")
    step = sum(lengths[:done])
    for place in range(done, len(epochs)):
        torch.manual_seed(seed * 1000 + place)
        network.train()
        mean = math.nan
        for pieces, mask, tags, _ in batches(epochs[place], pad, plans[place]):
            for group in optimiser.param_groups:
                group["lr"] = _RATE * rate_at(step, total)
            optimiser.zero_grad()
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(pieces, mask)
            loss = torch.nn.functional.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), ignore_index=-100)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            value = float(loss.detach())
            mean = value if math.isnan(mean) else 0.98 * mean + 0.02 * value
            if step % _REPORT == 0:
                progress(f"step {step} of {total}: loss {mean:.4f}")
        progress(f"epoch {place + 1} of {len(epochs)}: held-back F1 {measure():.4f}")
        if checkpoint is not None:
            state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "epochs": place + 1}
            torch.save(state, checkpoint.with_suffix(".part"))
            checkpoint.with_suffix(".part").replace(checkpoint)
    network.eval()


def rate_at(step: int, total: int) -> float:
    """Return the share of the highest rate at a step: rising over the first tenth, then falling to zero."""
    warm = max(1, int(total * _WARM_UP))
    return (step + 1) / warm if step < warm else max(0.0, (total - step) / max(1, total - warm))


def measured(network: Any, sentences: Sequence[Tagged], numbered: Sequence[Numbered], pad: int) -> dict[str, Any]:
    """Return the scores (exact span and label) of the network's best well-formed tags of the sentences."""
    import torch

    network.eval()
    decoder = BioDecoder(TAGS)
    predicted: list[list[str]] = [["O"] * len(sentence) for sentence in sentences]
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for pieces, mask, tags, places in batches(numbered, pad, None):
            scores = network(pieces, mask).float().numpy()
            for row, place in enumerate(places):
                first = (tags[row] != -100).numpy()
                path = decoder.best_path(decoder.log_probabilities(scores[row][first]))
                predicted[place][: len(path)] = [TAGS[tag] for tag in path]
    return score_tags([[tag for _, tag in sentence] for sentence in sentences], predicted)
