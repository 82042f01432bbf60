"""The raw material of every number as a table, so that an outsider can compute it again.

One row for every place of an article that somebody marked, one column for every annotator: the label there, several
joined with "+", empty where the annotator submitted the article and marked nothing at this place, and ``-`` where the
annotator did not submit it. "length" is the article's, in code points; "complete": all annotators submitted it;
"used": at least two did, so that it counts.
"""

from collections.abc import Iterator

from annotate.agreement.units import Comparison, Unit

# What stands where an annotator has not submitted the article.
MISSING = "-"
_FIXED = ("document", "length", "start", "end", "words")


def header(comparison: Comparison) -> list[str]:
    """Return the names of the columns; annotators' columns come before "complete" and "used"."""
    links = ["speaker:", "cue:", "stance:"] if _is_quoted(comparison) else []
    names = comparison.annotators
    return [*_FIXED, *names, *(link + name for link in links for name in names), "complete", "used"]


def rows(comparison: Comparison) -> Iterator[list[str]]:
    """Yield the rows, article by article in reading order; an article without a mark has one row without a place."""
    for article in comparison.articles:
        complete = all(name in article.units for name in comparison.annotators)
        used = len(article.units) > 1
        flags = [str(int(complete)), str(int(used))]
        places: dict[tuple[int, int], dict[str, list[Unit]]] = {}
        for name, units in article.units.items():
            for unit in units:
                places.setdefault(unit.place, {}).setdefault(name, []).append(unit)
        start = [article.id, str(len(article.text))]
        if not places:
            cells = ["" if name in article.units else MISSING for name in comparison.annotators]
            links = cells * 3 if _is_quoted(comparison) else []
            yield [*start, "", "", "", *cells, *links, *flags]
        for place in sorted(places):
            marked = places[place]
            words = " ".join(article.text[slice(*place)].split())
            cells, links = [], []
            for name in comparison.annotators:
                here = marked.get(name, [])
                none = "" if name in article.units else MISSING
                cells.append("+".join(unit.label for unit in here) or none)
            if _is_quoted(comparison):
                for part in (_speaker, _cue, _stance):
                    for name in comparison.annotators:
                        none = "" if name in article.units else MISSING
                        links.append("+".join(filter(None, map(part, marked.get(name, [])))) or none)
            yield [*start, str(place[0]), str(place[1]), words, *cells, *links, *flags]


def _is_quoted(comparison: Comparison) -> bool:
    return comparison.layer in ("quote", "stance")


def _speaker(unit: Unit) -> str:
    return "" if unit.speaker is None else f"{unit.speaker[0]}-{unit.speaker[1]}"


def _cue(unit: Unit) -> str:
    return "" if unit.cue is None else f"{unit.cue[0]}-{unit.cue[1]}"


def _stance(unit: Unit) -> str:
    return "+".join(attitude.value for attitude in unit.attitudes)
