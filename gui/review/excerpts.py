"""One version of a place as a little article of its own: the words around it with that annotator's marks."""

from dataclasses import replace

from annotate.agreement.cases import Case
from annotate.agreement.units import Range, Unit
from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, Stance

# Code points of the article before and after the place: a line or two.
_AROUND = 90
# A speaker further away than this is named in words only.
_REACH = 400
_CUT = "… "


def excerpt_of(
    case: Case, units: tuple[Unit, ...], text: str, everybody: tuple[Unit, ...]
) -> tuple[Document, AnnotationSet]:
    """Return the excerpt and the marks of one version. ``everybody`` are all versions' units.

    All versions of a case get the same words, so that they can be compared line by line.
    """
    start, end = _frame(case, text, everybody)
    head = _CUT if start > 0 and text[start - 1] != "\n" else ""
    tail = " …" if end < len(text) and text[end] != "\n" else ""
    words = f"{head}{text[start:end]}{tail}".replace("\n", " ")
    by = len(head) - start
    origin = Origin(Source.PERSON, "", Decision.ADDED)

    def anchor(place: Range | None) -> Anchor | None:
        if place is None or place[0] < start or place[1] > end:
            return None
        return Anchor(place[0] + by, place[1] + by)

    records: list[Record] = []
    for at, unit in enumerate(units):
        name = f"u{at}"
        if case.layer == "entity":
            records.append(Span(name, unit.start + by, unit.end + by, unit.label, origin))
        elif case.layer == "quote":
            place = unit.start + by, unit.end + by
            records.append(Quote(name, *place, unit.label, anchor(unit.speaker), anchor(unit.cue), origin))
            for number, attitude in enumerate(unit.attitudes):
                holder, target = anchor(attitude.holder), anchor(attitude.target)
                stance = Stance(f"{name}s{number}", holder, target, attitude.value, name, origin)
                records.append(replace(stance, implied=attitude.implied, note=attitude.note))
    document = Document(case.document, "", "", words, "")
    return document, AnnotationSet.make(case.document, "", records)


def _frame(case: Case, text: str, everybody: tuple[Unit, ...]) -> Range:
    """Return the part of the text that is shown: the place, its links nearby, and some words around."""
    low, high = case.start, case.end
    for unit in everybody:
        links = [unit.speaker, unit.cue, *(place for x in unit.attitudes for place in (x.holder, x.target))]
        for link in links:
            if link is not None and case.start - _REACH < link[0] and link[1] < case.end + _REACH:
                low, high = min(low, link[0]), max(high, link[1])
    start = max(low - _AROUND, text.rfind("\n", 0, low) + 1)
    after = text.find("\n", high)
    end = min(high + _AROUND, len(text) if after < 0 else after)
    # Whole words only, but never less than the place itself.
    if start > 0 and text[start - 1] != "\n":
        space = text.find(" ", start, low)
        start = space + 1 if space >= 0 else low
    if end < len(text) and text[end] != "\n":
        space = text.rfind(" ", high, end)
        end = space if space >= 0 else high
    return start, end
