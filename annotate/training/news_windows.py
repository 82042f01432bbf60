"""Articles cut to the windows that the encoder reads, with all that is to be learned of each word."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from annotate.suggest.speech_head import KINDS, LINKS, STANCES
from annotate.training.encoder_sentences import TAGS, grouped, width_for
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.news import LABELS
from annotate.training.news_tokens import NOBODY, UNKNOWN, WordArticle, entity_tags

IGNORED = -100
# Pieces in one window of an article; the encoder knows 512 positions.
WINDOW = 384
# What stands before the next window's first paragraph is read again, up to so many pieces.
_REREAD = 24
BATCH_PIECES = 768


@dataclass(frozen=True, slots=True)
class Window:
    """A window: piece numbers, and for each piece that begins a word its tag, kind, cue and stance, else -100.

    ``links`` are (piece of the quotation's first word, link, piece it leads to); piece 0 stands for "none".
    """

    pieces: tuple[int, ...]
    tags: tuple[int, ...]
    kinds: tuple[int, ...]
    cues: tuple[int, ...]
    stances: tuple[int, ...]
    links: tuple[tuple[int, int, int], ...]


def piece_numbers(words: Sequence[str], tokenizer: Any, vocabulary: Vocabulary) -> list[tuple[int, ...]]:
    """Return the pieces of each word, of a word that is no word the beginning."""
    encodings = tokenizer.encode_batch([word[:200] for word in words], add_special_tokens=False)
    return [tuple(encoding.ids[:12]) or (vocabulary.unk,) for encoding in encodings]


def cut(
    article: WordArticle, tokenizer: Any, vocabulary: Vocabulary, rng: Random, labels: Collection[str] = LABELS
) -> list[Window]:
    """Return the article's windows: whole paragraphs where they fit, the first of any length, overlapping a little.

    Names with other than these labels are none.
    """
    pieces = piece_numbers(article.words, tokenizer, vocabulary)
    starts = sorted(article.breaks)
    room = rng.randint(WINDOW // 3, WINDOW)
    windows = []
    first = 0
    while first < len(pieces):
        last, used = first, 2
        while last < len(pieces) and used + len(pieces[last]) + (last in article.breaks) <= room:
            used += len(pieces[last]) + (last in article.breaks)
            last += 1
        border = [at for at in starts if first < at < last]
        if last < len(pieces) and border and border[-1] - first > (last - first) // 2:
            last = border[-1]
        windows.append(_window(article, pieces, first, last, vocabulary, labels))
        if last >= len(pieces):
            break
        room = WINDOW
        first = _reread_from(pieces, starts, first, last)
    return windows


def _reread_from(pieces: Sequence[tuple[int, ...]], starts: Sequence[int], first: int, last: int) -> int:
    """Return the first paragraph in reach before ``last``, or a word there."""
    used, at = 0, last
    while at - 1 > first and used + len(pieces[at - 1]) <= _REREAD:
        at -= 1
        used += len(pieces[at])
    return next((start for start in starts if at <= start <= last), at)


def _window(
    article: WordArticle,
    pieces: Sequence[tuple[int, ...]],
    first: int,
    last: int,
    vocabulary: Vocabulary,
    labels: Collection[str],
) -> Window:
    numbers: list[int] = [vocabulary.bos]
    place: dict[int, int] = {}
    for at in range(first, last):
        if at in article.breaks and at > first:
            numbers.append(vocabulary.eos)
        place[at] = len(numbers)
        numbers += pieces[at]
    numbers.append(vocabulary.eos)
    tags, kinds, cues, stances = ([IGNORED] * len(numbers) for _ in range(4))
    tag_numbers = {tag: i for i, tag in enumerate(TAGS)}
    for at, tag in enumerate(entity_tags(article, labels)[first:last], first):
        # A name that the window cuts is not known by what is left of it.
        is_cut = at == first and tag.startswith("I-")
        tags[place[at]] = IGNORED if is_cut else tag_numbers[tag]
        kinds[place[at]] = cues[place[at]] = 0
    links = []
    for quote in article.quotes:
        for at in range(quote.cue[0], quote.cue[1] + 1):
            if at in place and quote.cue[0] >= 0:
                cues[place[at]] = 1 if at == quote.cue[0] else 2
        if quote.first not in place:
            continue
        source = place[quote.first]
        kinds[source] = KINDS.index(quote.kind)
        if quote.stance in STANCES:
            stances[source] = STANCES.index(quote.stance)
        leads_to = (quote.last, quote.speaker, quote.cue[0], quote.target, quote.means)
        for link, at in zip(range(len(LINKS)), leads_to, strict=True):
            if at == NOBODY:
                links.append((source, link, 0))
            elif at != UNKNOWN and at in place:
                links.append((source, link, place[at]))
    return Window(tuple(numbers), tuple(tags), tuple(kinds), tuple(cues), tuple(stances), tuple(links))


def window_batches(windows: Sequence[Window], pad: int, rng: Random) -> Iterator[dict[str, Any]]:
    """Yield batches as tensors: pieces, mask, tags, kinds, cues, stances and links (row, piece, link, target piece)."""
    import torch

    for group in grouped([len(window.pieces) for window in windows], rng, BATCH_PIECES):
        chosen = [windows[i] for i in group]
        width = width_for(max(len(window.pieces) for window in chosen))
        batch = {name: torch.full((len(chosen), width), IGNORED) for name in ("tags", "kinds", "cues", "stances")}
        batch["pieces"] = torch.full((len(chosen), width), pad)
        for row, window in enumerate(chosen):
            for name in ("pieces", "tags", "kinds", "cues", "stances"):
                batch[name][row, : len(window.pieces)] = torch.tensor(getattr(window, name))
        batch["mask"] = torch.arange(width)[None, :] < torch.tensor([len(window.pieces) for window in chosen])[:, None]
        links = [(row, *link) for row, window in enumerate(chosen) for link in window.links]
        batch["links"] = torch.tensor(links, dtype=torch.long).reshape(-1, 4)
        yield batch
