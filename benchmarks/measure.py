"""Timing and how it is told."""

import statistics
from dataclasses import dataclass
from typing import Protocol


class Measured(Protocol):
    """What a benchmark tells: a line for people, and an object for programs."""

    def to_text(self) -> str: ...

    def to_json(self) -> dict[str, object]: ...


@dataclass(frozen=True, slots=True)
class Figure:
    """One measurement in milliseconds with its goal; ``ratio`` is the median over the goal (below 1 is good).

    ``note`` says in a few words what else was seen, or, where there are no ``times``, why nothing was measured.
    """

    name: str
    times: tuple[float, ...]
    goal: float | None = None
    note: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def ratio(self) -> float | None:
        return None if self.goal is None else self.median / self.goal

    def percentile(self, share: float) -> float:
        """Return the time that this share of the measurements does not exceed."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def to_json(self) -> dict[str, object]:
        if not self.times:
            return {"name": self.name, "n": 0, "note": self.note}
        return {
            "name": self.name,
            "n": len(self.times),
            "median_ms": round(self.median, 3),
            "p95_ms": round(self.percentile(0.95), 3),
            "max_ms": round(max(self.times), 3),
            "goal_ms": self.goal,
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "note": self.note,
        }

    def to_text(self) -> str:
        if not self.times:
            return f"{self.name:50} {self.note}"
        goal = "" if self.goal is None else f"   goal {self.goal:g} ms, ratio {self.ratio:.2f}"
        note = f"   {self.note}" if self.note else ""
        return (
            f"{self.name:50} n={len(self.times):<4} median {self.median:8.2f} ms   p95 {self.percentile(0.95):8.2f}   "
            f"max {max(self.times):8.2f}{goal}{note}"
        )
