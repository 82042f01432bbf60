"""What gold changed of one annotator's work, and why: what goes home with the next pack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotate.agreement.taxonomy import Item, Kind, compare
from annotate.agreement.units import Unit
from annotate.model import Resolution


@dataclass(frozen=True, slots=True)
class Correction:
    """One place where gold says something else: ``yours`` and ``gold`` are empty where nothing was marked."""

    document: str
    kind: Kind
    links: tuple[Kind, ...]
    yours: tuple[Unit, ...]
    gold: tuple[Unit, ...]
    reason: str
    guideline: str
    by: str

    @property
    def start(self) -> int:
        """Where it begins."""
        return min(unit.start for unit in (*self.yours, *self.gold))

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(unit.end for unit in (*self.yours, *self.gold))


def find_corrections(
    document: str,
    layer: str,
    yours: Sequence[Unit],
    gold: Sequence[Unit],
    resolutions: Iterable[Resolution],
    *,
    annotator: str = "",
) -> list[Correction]:
    """Return in reading order what gold has otherwise, with the reason kept with the decision about that place."""
    decided = [resolution for resolution in resolutions if resolution.layer == layer]
    found = []
    for item in compare(yours, gold, document=document, names=(annotator, "gold")):
        if item.is_agreed:
            continue
        why = _decision(item, decided)
        found.append(
            Correction(
                document,
                item.kind,
                item.links,
                item.a,
                item.b,
                why.reason if why else "",
                why.guideline if why else "",
                why.by if why else "",
            )
        )
    return found


def _decision(item: Item, decided: Sequence[Resolution]) -> Resolution | None:
    touching = [each for each in decided if each.start < item.end and item.start < each.end]

    def weight(each: Resolution) -> tuple[bool, int]:
        return bool(each.reason or each.guideline), min(each.end, item.end) - max(each.start, item.start)

    return max(touching, key=weight, default=None)
