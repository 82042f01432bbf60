"""Several networks of one shape trained side by side: every parameter has one dimension more, the network.

A graphics card has little to do with one small network: a dozen take hardly longer. Each sees windows in an order of
its own, and its gradient is clipped by itself, so that it learns what it would learn alone.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from annotate.training.encoder_network import DROPOUT
from annotate.training.news_tuning import DECAY, rate_at
from annotate.training.side_losses import loss_of
from annotate.training.side_windows import Step

# Parameters begin at multiples of this in their row, where products on a graphics card are quick.
_ALIGNED = 64
_REPORT = 400


def training_device() -> Any:
    """Return the device to train on: a graphics card where there is one."""
    import torch

    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def device_name(device: Any) -> str:
    """Return what a person calls the device."""
    import torch

    return str(torch.cuda.get_device_name(device)) if device.type == "cuda" else "a processor"


def train_side_by_side(
    network: Any,
    count: int,
    steps_for: Callable[[Sequence[int], np.random.Generator], list[Step]],
    *,
    rates: tuple[float, float],
    seed: int,
    device: Any,
    progress: Callable[[str], None],
) -> list[dict[str, Any]]:
    """Return the weights of ``count`` networks that went on from this one, by name, on the CPU.

    ``steps_for`` gives the steps of some of them by their numbers; ``rates`` are the highest of the body and of what
    speaks of speech. A graphics card trains all at once, a processor one after the other: there it gains nothing.
    """
    import torch

    at_once = count if device.type == "cuda" else 1
    found = []
    for first in range(0, count, at_once):
        numbers = range(first, min(count, first + at_once))
        steps = steps_for(numbers, np.random.default_rng((seed, first)))
        torch.manual_seed(seed + first)
        together = SideBySide(network, len(numbers), device=device, half=_quick_kind(device))
        together.learn(steps, rates=rates, progress=progress)
        found += [together.weights(number) for number in range(len(numbers))]
    return found


def _quick_kind(device: Any) -> Any:
    """Return the kind of number for products: bfloat16, but on older processors, which lose time by it."""
    import torch

    is_quick = device.type == "cuda" or torch.backends.cpu.get_cpu_capability().startswith("AVX512")
    return torch.bfloat16 if is_quick else torch.float32


class SideBySide:
    """``count`` networks that begin with the weights of one of `annotate.training.encoder_network`.

    Weights lie in two rows for each network, "body" and "head" (what speaks of speech), in float32 and, as they are
    multiplied, in numbers of the kind ``half``. ``gradients`` are those of the last batch, by the parameters' names.
    """

    def __init__(self, network: Any, count: int, *, device: Any, half: Any) -> None:
        import torch

        self._device = device
        self._words, self._positions = network.words.to(device), network.positions.to(device)
        self._layers, self._heads, self._epsilon = len(network.layers), network.heads, network.norm.eps
        self._places: dict[str, tuple[str, int, tuple[int, ...]]] = {}
        sizes = {"body": 0, "head": 0}
        for name, value in network.named_parameters():
            row = "head" if name.startswith("speech") else "body"
            self._places[name] = (row, sizes[row], tuple(value.shape))
            sizes[row] += -(-value.numel() // _ALIGNED) * _ALIGNED
        self._rows = {row: torch.zeros(count, size, device=device) for row, size in sizes.items()}
        for name, view in self._views(self._rows).items():
            view.copy_(network.get_parameter(name).detach())
        self._quick = {row: torch.empty_like(value, dtype=half) for row, value in self._rows.items()}
        self._gradients = {row: torch.zeros_like(value) for row, value in self._quick.items()}
        self.gradients = self._views(self._gradients)
        self._leaves = {name: view.detach().requires_grad_() for name, view in self._views(self._quick).items()}

    def _views(self, rows: dict[str, Any]) -> dict[str, Any]:
        return {
            name: rows[row][:, at : at + math.prod(shape)].unflatten(1, shape)
            for name, (row, at, shape) in self._places.items()
        }

    def weights(self, number: int) -> dict[str, Any]:
        """Return the parameters of one network by name, on the CPU."""
        return {name: view[number].detach().cpu().clone() for name, view in self._views(self._rows).items()}

    def learn(self, steps: Sequence[Step], *, rates: tuple[float, float], progress: Callable[[str], None]) -> None:
        """Leave the networks trained on the steps; the rates rise over the first tenth and fall to zero at the last.

        Raises `FloatingPointError` when a weight has become no number.
        """
        import torch

        groups = []
        for value, rate in zip(self._rows.values(), rates, strict=True):
            groups.append({"params": [value], "peak": rate})
        optimiser = torch.optim.AdamW(groups, lr=0.0, weight_decay=DECAY, fused=True)
        count = len(self._rows["body"])
        mean = None
        for number, batch in enumerate(Step.sent(steps, self._device)):
            loss = self.look(batch, DROPOUT)
            self._clip()
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * rate_at(number, len(steps))
            optimiser.step()
            mean = loss / count if mean is None else mean + 0.02 * (loss / count - mean)
            if (number + 1) % _REPORT == 0 or number + 1 == len(steps):
                progress(f"step {number + 1} of {len(steps)}, {count} side by side: loss {float(mean):.4f}")
        for row, value in self._rows.items():
            value.grad = None
            if not bool(torch.isfinite(value).all()):
                raise FloatingPointError(f"training left weights that are no numbers in the {row}")

    def look(self, batch: dict[str, Any], dropout: float) -> Any:
        """Return the loss of a batch, summed over the networks, and leave its ``gradients``."""
        import torch

        with torch.no_grad():
            for row, value in self._rows.items():
                self._quick[row].copy_(value)
        tags, speech = self.read(batch["pieces"], batch["mask"], dropout, speech="kinds" in batch)
        loss = loss_of(tags, speech, batch)
        found = torch.autograd.grad(loss, list(self._leaves.values()), materialize_grads=True)
        for view, gradient in zip(self.gradients.values(), found, strict=True):
            view.copy_(gradient)
        return loss.detach()

    def _clip(self) -> None:
        """Hand the gradients on, each network's no longer than one."""
        import torch

        lengths = [torch.linalg.vector_norm(value, dim=1, dtype=torch.float32) for value in self._gradients.values()]
        factor = (1.0 / (torch.stack(lengths).norm(dim=0) + 1e-6)).clamp(max=1.0)[:, None]
        for row, value in self._rows.items():
            value.grad = self._gradients[row].float() * factor

    def read(self, pieces: Any, mask: Any, dropout: float, *, speech: bool) -> tuple[Any, Any]:
        """Return the scores of tags and of speech (else None) of each network's own pieces, in float32.

        As the network alone, for networks x rows x pieces; the place of the network stays in front.
        """
        import torch
        from torch.nn import functional

        w = self._leaves
        count, batch, length = pieces.shape
        half = w["tags.weight"].dtype

        def dropped(given: Any) -> Any:
            return functional.dropout(given, dropout) if dropout else given

        def linear(given: Any, name: str) -> Any:
            return torch.baddbmm(w[f"{name}.bias"].unsqueeze(1), given, w[f"{name}.weight"].transpose(1, 2))

        def norm(given: Any, name: str) -> Any:
            given = functional.layer_norm(given, given.shape[-1:], None, None, self._epsilon)
            scale, shift = w[f"{name}.weight"].unsqueeze(1).float(), w[f"{name}.bias"].unsqueeze(1).float()
            return torch.addcmul(shift, given, scale)

        given = functional.embedding(pieces, self._words) + self._positions[:length]
        hidden = given.shape[-1]
        given = dropped(norm(given.view(count, batch * length, hidden), "norm"))
        barred = torch.zeros(mask.shape, device=mask.device, dtype=half).masked_fill_(~mask, -1e4)
        barred = barred.view(count * batch, 1, 1, length).expand(-1, self._heads, length, -1)
        for at in range(self._layers):
            layer = f"layers.{at}"
            parts = linear(given.to(half), f"{layer}.qkv").view(
                count * batch, length, 3, self._heads, hidden // self._heads
            )
            mixed = self._attended(parts.permute(2, 0, 3, 1, 4), barred)
            mixed = mixed.transpose(1, 2).reshape(count, batch * length, hidden)
            given = norm(given + linear(mixed, f"{layer}.out"), f"{layer}.norm")
            wide = functional.gelu(linear(given.to(half), f"{layer}.wide"))
            given = norm(given + dropped(linear(wide, f"{layer}.narrow")), f"{layer}.last_norm")
        given = dropped(given).to(half)
        tags = linear(given, "tags").float().view(count, batch, length, -1)
        if not speech:
            return tags, None
        wide = dropped(functional.gelu(linear(given, "speech_hidden")))
        return tags, linear(wide, "speech").float().view(count, batch, length, -1)

    def _attended(self, parts: Any, barred: Any) -> Any:
        from torch.nn import functional

        query, key, value = parts.unbind(0)

        if self._device.type == "cuda":
            return functional.scaled_dot_product_attention(query, key, value, attn_mask=barred)
        # Spelt out, as in the network: torch's fused attention takes twice as long on a processor.
        return ((query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2) + barred).softmax(-1) @ value
