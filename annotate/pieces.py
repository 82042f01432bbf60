"""What one annotator did in one article so far, in numbers: of what the desk's view is made."""

from dataclasses import dataclass
from enum import StrEnum

from annotate.agreement.units import units_of
from annotate.model import AnnotationSet

# A suggestion accepted sooner after it came into view than this, in seconds, was hardly read: reading one word takes an
# eye about a quarter of a second (Rayner 1998, Psychological Bulletin 124:372-422), pressing a key for what was seen
# about as long again.
TOO_FAST_SECONDS = 0.5
Mark = tuple[str, int, int, str]
# What is compared of an article: names and quotations, each the same when its place and its label are.
_LAYERS = ("entity", "quote")


class Stage(StrEnum):
    """How far an article is. Out: away in a pack. Home: it came home in a pack, and is not finished."""

    WAITING = "waiting"
    OUT = "out"
    IN_WORK = "in work"
    HOME = "home"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Piece:
    """One annotator's article: what was done in it. ``marks`` are there when it is finished and has to be compared.

    Moments are UTC in ISO 8601, empty where there is none; ``batch`` is empty where it was not assigned.
    """

    document: str
    title: str
    person: str
    batch: str
    stage: Stage
    is_second: bool = False
    hides_suggestions: bool = False
    assigned_at: str = ""
    worked_at: str = ""
    seconds: float = 0.0
    spans: int = 0
    quotes: int = 0
    accepted: int = 0
    changed: int = 0
    too_fast: int = 0
    marks: frozenset[Mark] | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one try at a qualification article went: of so many ``marked``, and so many in ``gold``, these matched."""

    document: str
    annotator: str
    number: int
    at: str
    matched: int
    marked: int
    gold: int
    may_repeat: bool = False

    @property
    def score(self) -> float | None:
        """Exact F1 with gold; None where neither has a mark."""
        both = self.marked + self.gold
        return 2 * self.matched / both if both else None


def marks_of(annotations: AnnotationSet) -> frozenset[Mark]:
    """Return the marks that a set has once it is decided."""
    decided = annotations.gold()
    return frozenset((layer, *unit.mark) for layer in _LAYERS for unit in units_of(decided, layer))
