"""Annotated news articles to learn from: our own in bracket markup, and gold articles as JSON lines.

The markup is described in resources/news/GUIDELINE.md. Offsets are code points of the normalised text, half-open.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import regex

from annotate.errors import KnownError
from annotate.suggest.records import Range
from annotate.text import normalise
from annotate.tokens import is_boundary

LABELS = ("PER", "ORG", "LOC", "TIMEX")
KINDS = {"d": "direct", "m": "mixed", "i": "indirect"}
STANCES = ("favor", "against", "neutral")
_ARTICLE = "=== "
_OPENING = regex.compile(r"(?P<label>PER|ORG|LOC|TIMEX) |(?P<role>[dmisc])(?P<numbers>\d+(?:,\d+)*) ")


class NewsError(KnownError):
    """An annotated article is not as the guideline says."""


@dataclass(frozen=True, slots=True)
class NewsQuote:
    """A quotation of gold: ``means`` is the name that a pronoun or role as the speaker stands for, if the text says so.

    ``stance`` is one of `STANCES` towards ``target`` (words of the article), None where nobody judged it.
    """

    start: int
    end: int
    kind: str
    speaker: Range | None
    cue: Range | None
    means: str | None = None
    stance: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class NewsArticle:
    """One annotated article; entities are (start, end, label), ordered; quotations likewise."""

    id: str
    text: str
    entities: tuple[tuple[int, int, str], ...]
    quotes: tuple[NewsQuote, ...]


def read_news(folder: Path) -> list[NewsArticle]:
    """Return the articles of all ``*.txt`` files of the folder, by file name. Raises `NewsError` with file and line."""
    articles: list[NewsArticle] = []
    for path in sorted(folder.glob("*.txt")):
        articles += read_markup(path.read_text(encoding="utf-8"), str(path))
    ids = [article.id for article in articles]
    if doubled := sorted({name for name in ids if ids.count(name) > 1}):
        raise NewsError(f"Two articles in {folder} are called {doubled[0]}; give each its own name.")
    return articles


def read_markup(content: str, name: str) -> list[NewsArticle]:
    """Return the articles of one file of markup; ``name`` is what errors call it."""
    articles = []
    for line, article_id, body in _split(content, name):
        articles.append(_parsed(article_id, body, f"{name}, article {article_id} (from line {line})"))
    return articles


def read_gold(path: Path) -> list[NewsArticle]:
    """Return the articles of a gold file (one JSON object a line with id, text, entities, quotes).

    Raises `NewsError` when a line is not one. A text that is not in normal form is brought to it, offsets along.
    """
    articles = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            text = record["text"]
            entities = tuple(sorted((e["start"], e["end"], e["label"]) for e in record["entities"]))
            quotes = tuple(_gold_quote(quote) for quote in record["quotes"])
            article = NewsArticle(str(record["id"]), text, entities, tuple(sorted(quotes, key=_order)))
        except (ValueError, KeyError, TypeError) as error:
            raise NewsError(
                f"{path}, line {number}: not an annotated article with id, text, entities, quotes."
            ) from error
        articles.append(_normalised(article))
    return articles


def _gold_quote(quote: dict[str, object]) -> NewsQuote:
    def place(key: str) -> Range | None:
        found = quote.get(key)
        return (int(found["start"]), int(found["end"])) if isinstance(found, dict) else None

    stance = quote.get("stance")
    value, target = (stance.get("value"), stance.get("target")) if isinstance(stance, dict) else (None, None)
    start, end = int(quote["start"]), int(quote["end"])  # type: ignore[call-overload]
    return NewsQuote(start, end, str(quote["kind"]), place("speaker"), place("cue"), None, value, target)


def _normalised(article: NewsArticle) -> NewsArticle:
    """Return the article over the normalised text."""
    normal = normalise(article.text)
    if normal.text == article.text:
        return article

    def there(span: Range | None) -> Range | None:
        return None if span is None else normal.alignment.to_text(*span)

    entities = tuple((*normal.alignment.to_text(start, end), label) for start, end, label in article.entities)
    quotes = []
    for q in article.quotes:
        start, end = normal.alignment.to_text(q.start, q.end)
        quotes.append(NewsQuote(start, end, q.kind, there(q.speaker), there(q.cue), q.means, q.stance, q.target))
    return NewsArticle(article.id, normal.text, entities, tuple(quotes))


def _order(quote: NewsQuote) -> tuple[int, int]:
    return quote.start, -quote.end


def _split(content: str, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line of the heading, id, text with markup) of each article."""
    heading: tuple[int, str] | None = None
    body: list[str] = []
    for number, line in enumerate(content.split("\n"), 1):
        if line.startswith(_ARTICLE):
            if heading is not None:
                yield *heading, "\n".join(body).strip()
            heading, body = (number, line[len(_ARTICLE) :].strip()), []
        elif heading is not None:
            body.append(line.strip())
        elif line.strip():
            raise NewsError(f"{name}, line {number}: text before the first line that begins with '{_ARTICLE}'.")
    if heading is not None:
        yield *heading, "\n".join(body).strip()


def _parsed(article_id: str, body: str, where: str) -> NewsArticle:
    given = normalise(body).text
    parts: list[str] = []
    length = 0
    stack: list[tuple[str, tuple[int, ...], int, int]] = []
    entities: list[tuple[int, int, str]] = []
    quotes: dict[int, tuple[int, int, str, str | None, str | None]] = {}
    anchors: dict[tuple[str, int], tuple[int, int, str | None]] = {}
    at = 0
    while at < len(given):
        sign = given[at]
        if sign == "[":
            match = _OPENING.match(given, at + 1)
            if match is None:
                raise NewsError(f"{where}: '{given[at : at + 25]}' opens no known bracket.")
            numbers = tuple(map(int, match["numbers"].split(","))) if match["numbers"] else ()
            stack.append((match["label"] or match["role"], numbers, length, at))
            at = match.end()
            continue
        if sign in "]|":
            if not stack:
                raise NewsError(f"{where}: '{given[max(0, at - 20) : at + 1]}' closes a bracket that was not opened.")
            kind, numbers, start, opened = stack.pop()
            note = None
            if sign == "|":
                close = given.find("]", at)
                note, at = given[at + 1 : close].strip(), close
            snippet = f"'{given[opened : at + 1][:60]}'"
            text = "".join(parts)
            if start == length or text[start].isspace() or text[length - 1].isspace():
                raise NewsError(f"{where}: {snippet} is empty or has a space at its edge.")
            if kind in LABELS:
                entities.append((start, length, kind))
            elif kind in KINDS:
                if len(numbers) != 1 or numbers[0] in quotes:
                    raise NewsError(f"{where}: {snippet} needs one number that no other quotation has.")
                stance, _, target = (note or "").partition(":")
                if note is not None and stance not in STANCES:
                    raise NewsError(f"{where}: {snippet} has a stance that is none of {', '.join(STANCES)}.")
                quotes[numbers[0]] = (start, length, KINDS[kind], stance or None, target.strip() or None)
            else:
                for number in numbers:
                    if (kind, number) in anchors:
                        raise NewsError(f"{where}: {snippet} is a second {kind} of quotation {number}.")
                    anchors[kind, number] = (start, length, note)
            at += 1
            continue
        parts.append(sign)
        length += 1
        at += 1
    if stack:
        raise NewsError(f"{where}: '{given[stack[-1][3] : stack[-1][3] + 40]}' is never closed.")
    if unknown := sorted({number for _, number in anchors} - quotes.keys()):
        raise NewsError(f"{where}: there is a speaker or cue of quotation {unknown[0]}, but no such quotation.")
    text = "".join(parts)
    return _checked(NewsArticle(article_id, text, _entities(entities, where, text), _quotes(quotes, anchors)), where)


def _entities(found: list[tuple[int, int, str]], where: str, text: str) -> tuple[tuple[int, int, str], ...]:
    ordered = sorted(found)
    for (_, end, _), (start, last, _) in pairwise(ordered):
        if start < end:
            raise NewsError(f"{where}: the name '{text[start:last]}' stands inside another name.")
    return tuple(ordered)


def _quotes(
    quotes: dict[int, tuple[int, int, str, str | None, str | None]],
    anchors: dict[tuple[str, int], tuple[int, int, str | None]],
) -> tuple[NewsQuote, ...]:
    made = []
    for number, (start, end, kind, stance, target) in quotes.items():
        speaker, cue = anchors.get(("s", number)), anchors.get(("c", number))
        made.append(
            NewsQuote(
                start,
                end,
                kind,
                speaker and speaker[:2],
                cue and cue[:2],
                speaker[2] if speaker else None,
                stance,
                target,
            )
        )
    return tuple(sorted(made, key=_order))


def _checked(article: NewsArticle, where: str) -> NewsArticle:
    text = article.text
    ranges = [(start, end) for start, end, _ in article.entities] + [(q.start, q.end) for q in article.quotes]
    for start, end in ranges:
        if not (is_boundary(text, start) and is_boundary(text, end)):
            raise NewsError(f"{where}: '{text[start:end][:40]}' begins or ends inside an akshara.")
    for quote in article.quotes:
        if quote.target is not None and quote.target not in text:
            raise NewsError(f"{where}: the target '{quote.target}' does not stand in the article.")
        if quote.means is not None and quote.means not in text:
            raise NewsError(f"{where}: '{quote.means}', whom a speaker means, does not stand in the article.")
    return article
