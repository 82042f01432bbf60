"""Saved web pages: the article without menus, advertisements and comments. Nothing a page names is fetched."""

from collections.abc import Iterator
from pathlib import Path

import regex

from storage.limits import LIMIT_PAGE_BYTES, LIMIT_PAGE_DEPTH
from storage.readers.contract import (
    ArticleError,
    EncodingUnsure,
    ImportedArticle,
    ReadOptions,
    read_limited,
    require_text,
)
from storage.readers.encodings import decode

# Where a page names its encoding: within the first 1024 bytes (HTML, "Determining the character encoding").
_CHARSET = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]+)", regex.IGNORECASE)
_NAMED_WITHIN = 1024
_JOINERS = {
    "\u200d": regex.compile(r"\u200d|&zwj;|&#0*8205;|&#[xX]0*200[dD];"),
    "\u200c": regex.compile(r"\u200c|&zwnj;|&#0*8204;|&#[xX]0*200[cC];"),
}
# Marks of Vedic Devanagari that no news uses; the first ones that the page does not hold stand in for the joiners.
_STAND_INS = "\ua8f0\ua8f1\ua8ef\ua8ee\ua8ed\ua8ec"
_BULLET = regex.compile(r"^- ", regex.MULTILINE)
_TAG = regex.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li option td tr th dt dd".split()
)


def read_web_page(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield the one article of a saved web page, its headline first. Raises `ArticleError`, `OSError`."""
    original = read_limited(path, LIMIT_PAGE_BYTES, f"a web page may have at most {LIMIT_PAGE_BYTES:,}")
    page = _decoded(original, str(path), options.encoding)
    if not page.strip("\ufeff \t\r\n\0"):
        raise ArticleError(f"{path} is empty: there is nothing to annotate.")
    title, text = article_of_page(page, str(path))
    if not text.strip():
        raise ArticleError(f"{path}: no article was found in this web page: save its text as .txt and import that.")
    require_text(text, str(path))
    yield ImportedArticle(None, title or None, path.name, text, original, name=path.stem, where=str(path))


def article_of_page(page: str, where: str) -> tuple[str, str]:
    """Return the headline and the text of the page's article, a paragraph a line; empty where there is none."""
    if _depth(page) > LIMIT_PAGE_DEPTH:
        raise ArticleError(
            f"{where} is nested more than {LIMIT_PAGE_DEPTH} elements deep: no browser writes such a page."
        )
    # Half a second and some megabytes: only those who import pages pay for it.
    from trafilatura import bare_extraction

    # WORKAROUND: trafilatura (2.3) drops ZWJ and ZWNJ as unprintable, and with them the shape of conjuncts. It can go
    # when a page with राज्‍य in it comes out unchanged.
    unused = [mark for mark in _STAND_INS if mark not in page]
    if len(unused) < len(_JOINERS):
        raise ArticleError(f"{where} holds every mark of Vedic Devanagari: save its text as .txt and import that.")
    stands_for = dict(zip(_JOINERS, unused, strict=False))
    for joiner, pattern in _JOINERS.items():
        page = pattern.sub(stands_for[joiner], page)
    found = bare_extraction(
        page,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        include_links=False,
        with_metadata=True,
    )
    # It returns a dictionary only when asked for one.
    if found is None or isinstance(found, dict):
        return "", ""

    def restored(text: str | None) -> str:
        text = text or ""
        for joiner, mark in stands_for.items():
            text = text.replace(mark, joiner)
        return text.strip()

    # It marks the items of lists with hyphens, which are not in the page.
    headline, body = restored(found.title), _BULLET.sub("", restored(found.text))
    # An article's first line is its headline, as in every text that is typed: names in it are annotated too.
    if headline and not body.startswith(headline):
        body = f"{headline}\n{body}" if body else ""
    return headline, body


def _decoded(original: bytes, where: str, encoding: str) -> str:
    try:
        return decode(original, where, encoding)
    except EncodingUnsure:
        named = _CHARSET.search(original, 0, _NAMED_WITHIN)
        if named is None:
            raise
        return decode(original, where, named[1].decode("ascii", "replace"))


def _depth(page: str) -> int:
    """Return how deep elements are nested at most, closing tags that are missing counted as nesting too."""
    depth = deepest = 0
    for tag in _TAG.finditer(page):
        if tag[2].lower() in _VOID:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
