"""What hands do, as it is counted: a chord of keys, a click, a double click, a drag."""

from collections.abc import Iterable
from dataclasses import dataclass

# The keystroke-level model of Card, Moran and Newell (1980): a key of an average typist, a button pressed or let go,
# pointing at something. Seconds.
_KEY, _BUTTON, _POINT = 0.28, 0.1, 1.1


@dataclass(frozen=True, slots=True)
class Act:
    """One act. ``name`` is "click", "double", "drag" or the keys pressed at once, as "Alt+Right"."""

    name: str

    @property
    def is_mouse(self) -> bool:
        """True for what is done with the mouse."""
        return self.name in ("click", "double", "drag")

    @property
    def presses(self) -> int:
        """How many keys and buttons go down, modifiers counted."""
        if self.is_mouse:
            return 2 if self.name == "double" else 1
        # The key of a plus sign is a plus sign, too.
        return len(self.name[:-1].split("+")) if self.name.endswith("+") else len(self.name.split("+"))

    @property
    def seconds(self) -> float:
        """How long the hand takes for it by the keystroke-level model; the eye and the mind are not counted."""
        match self.name:
            case "click":
                return _POINT + 2 * _BUTTON
            case "double":
                return _POINT + 4 * _BUTTON
            case "drag":
                return 2 * (_POINT + _BUTTON)
            case _:
                return _KEY * self.presses


@dataclass(frozen=True, slots=True)
class Tally:
    """How many acts, presses and seconds of the hand something took."""

    acts: int = 0
    presses: int = 0
    seconds: float = 0.0

    @classmethod
    def of(cls, acts: Iterable[Act]) -> "Tally":
        """Return the sum of these acts."""
        done = list(acts)
        return cls(len(done), sum(act.presses for act in done), sum(act.seconds for act in done))

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.acts + other.acts, self.presses + other.presses, self.seconds + other.seconds)
