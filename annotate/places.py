"""What somebody means who types some words of an article: the places in its text, names before other words."""

from annotate.finding import find, make_query
from annotate.model import Anchor, AnnotationSet
from annotate.tokens import snap

# More than a list beside a field can show at once.
LIMIT = 12


def typed_places(annotations: AnnotationSet, text: str, typed: str, near: int) -> list[Anchor]:
    """Return where the typed words stand, each wording once, at most `LIMIT`: names first, of these the nearest.

    The last word may be the beginning of one; all spellings of Hindi and Latin letters for it are understood
    (`annotate.finding`). Typed words inside a name mean the whole name; others are taken as whole words.
    """
    query = make_query(typed)
    if query is None:
        return []
    names = annotations.live_spans
    found: dict[tuple[int, int], Anchor] = {}
    for hit in find(text, query):
        holding = [name for name in names if name.start <= hit.start and hit.end <= name.end]
        if holding:
            name = min(holding, key=lambda name: (name.end - name.start, name.start))
            found[name.start, name.end] = Anchor(name.start, name.end, name.id)
        else:
            start, end = snap(text, hit.start, hit.end)
            if start < end:
                found.setdefault((start, end), Anchor(start, end))
    ranked = sorted(found.values(), key=lambda place: (place.entity is None, abs(place.start - near), place.start))
    wordings: dict[str, Anchor] = {}
    for place in ranked:
        wordings.setdefault(" ".join(text[place.start : place.end].split()), place)
    return list(wordings.values())[:LIMIT]
