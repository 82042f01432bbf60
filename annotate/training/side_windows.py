"""Windows as long rows of numbers on one device, and batches of them for several networks at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from annotate.training.encoder_sentences import LONGEST, Numbered, width_for
from annotate.training.news_windows import IGNORED, WINDOW, Window

_SPEECH = ("kinds", "cues", "stances")


class Pool:
    """Windows of one kind on a device: all their pieces in one row, what is told of each, where each window begins.

    ``sizes`` are the windows' pieces, by their places in the pool.
    """

    def __init__(self, windows: Sequence[Window] | Sequence[Numbered], *, pad: int, device: Any) -> None:
        import torch

        def row(values: Any, kind: Any) -> Any:
            # Behind the last window stand so many more that reading one width from its start stays inside.
            return torch.from_numpy(np.concatenate([*values, np.zeros(LONGEST + WINDOW)]).astype(kind)).to(device)

        self._pad, self._device = pad, device
        self.sizes = np.array([len(window.pieces) for window in windows])
        self._lengths = torch.from_numpy(self.sizes).to(device)
        self._starts = torch.from_numpy(np.cumsum(self.sizes) - self.sizes).to(device)
        self._pieces = row([window.pieces for window in windows], np.int32)
        is_news = isinstance(windows[0], Window)
        self._told = {
            name: row([getattr(window, name) for window in windows], np.int16)
            for name in ("tags", *(_SPEECH if is_news else ()))
        }
        self._links = None
        if is_news:
            links = [window.links for window in windows if isinstance(window, Window)]
            table = np.full((len(links), max(1, *map(len, links)), 3), -1)
            for place, of in enumerate(links):
                table[place, : len(of)] = np.array(of).reshape(-1, 3)
            self._links = torch.from_numpy(table).to(device)

    def batch(self, ids: Any, width: int) -> dict[str, Any]:
        """Return the windows with these places (networks x rows, -1 for none) as tensors, networks x rows x ``width``.

        There are pieces, mask and tags, of news also kinds, cues, stances and links (networks x rows x the most links
        of a window x (piece, link, target piece), -1 where there is none).
        """
        import torch

        is_window = ids >= 0
        safe = ids.clamp(min=0)
        at = torch.arange(width, device=self._device)
        mask = (at < self._lengths[safe][..., None]) & is_window[..., None]
        places = torch.where(mask, self._starts[safe][..., None] + at, 0)
        batch = {"mask": mask, "pieces": torch.where(mask, self._pieces[places].long(), self._pad)}
        for name, told in self._told.items():
            batch[name] = torch.where(mask, told[places].long(), IGNORED)
        if self._links is not None:
            batch["links"] = torch.where(is_window[..., None, None], self._links[safe], -1)
        return batch


@dataclass(frozen=True, slots=True)
class Step:
    """What is learned at once: ``ids`` (networks x rows) are places in the pool, -1 for none, all of one width."""

    pool: Pool
    width: int
    ids: Any

    @staticmethod
    def sent(steps: Sequence["Step"], device: Any) -> Iterator[dict[str, Any]]:
        """Yield the batch of each step; all numbers go to the device at once, for it would wait for every copy."""
        import torch

        flat = torch.from_numpy(np.concatenate([step.ids.ravel() for step in steps])).to(device)
        at = 0
        for step in steps:
            yield step.pool.batch(flat[at : at + step.ids.size].view(step.ids.shape), step.width)
            at += step.ids.size


def plan(pool: Pool, chosen: Sequence[Any], most: int, rng: np.random.Generator) -> list[Step]:
    """Return steps in which each network reads the windows ``chosen`` for it once, in an order of its own.

    A row of networks reads windows of one width together, each ``most`` pieces or one window.
    """
    by_width = []
    for windows in chosen:
        widths = np.array([width_for(int(size)) for size in pool.sizes[windows]])
        by_width.append({int(width): windows[widths == width] for width in np.unique(widths)})
    steps = []
    for width in sorted({width for of in by_width for width in of}):
        rows = max(1, most // width)
        count = max(-(-len(of.get(width, ())) // rows) for of in by_width)
        table = np.full((len(chosen), count * rows), -1, np.int64)
        for network, of in enumerate(by_width):
            if width in of:
                table[network, : len(of[width])] = rng.permutation(of[width])
        steps += [Step(pool, width, table[:, at : at + rows]) for at in range(0, count * rows, rows)]
    return [steps[place] for place in rng.permutation(len(steps))]
