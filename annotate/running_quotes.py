"""Quotations that run over paragraphs: where one goes on in the next, and where it can be cut."""

from annotate.model import AnnotationSet, Quote
from annotate.suggest.lexicon_cues import read
from annotate.tokens import trim


def goes_on(annotations: AnnotationSet, text: str, quote: Quote) -> Quote | int | None:
    """Return what continues a quotation: the one that begins in the next paragraph, or where its marked words end.

    The quotation and what continues it have only white space and a paragraph's end between them; marked words
    continue it where the opening mark is repeated at the beginning of the paragraph. None when nothing does.
    """
    start = quote.end
    while start < len(text) and text[start].isspace():
        start += 1
    if "\n" not in text[quote.end : start]:
        return None
    following = [other for other in annotations.live_quotes if other.start == start and other.id != quote.id]
    if following:
        return following[0]
    reading = read(text)
    pair = next((pair for pair in reading.pairs if pair.start == start and pair.opened), None)
    return reading.grow(pair.start, pair.end)[1] if pair is not None else None


def cuts(text: str, quote: Quote) -> list[tuple[int, int]]:
    """Return where a quotation can be cut at the ends of paragraphs: (end of the first part, start of the second)."""
    found: list[tuple[int, int]] = []
    at = text.find("\n", quote.start, quote.end)
    while at >= 0:
        end, start = trim(text, quote.start, at)[1], trim(text, at, quote.end)[0]
        if quote.start < end < start < quote.end and (end, start) not in found:
            found.append((end, start))
        at = text.find("\n", at + 1, quote.end)
    return found


def cut_near(text: str, quote: Quote, offset: int) -> tuple[int, int] | None:
    """Return the cut before the paragraph with the offset, for one in the first the first, for one outside the last."""
    found = cuts(text, quote)
    if not found:
        return None
    if not quote.start <= offset <= quote.end:
        return found[-1]
    before = [cut for cut in found if cut[1] <= offset]
    return before[-1] if before else found[0]
