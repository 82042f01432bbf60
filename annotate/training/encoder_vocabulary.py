"""The encoder's tokenizer, and the part of its pieces that Hindi news needs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from annotate.training.encoder_source import Source

# What the pretrained normaliser does to single code points is NFKC, but for these. It made blanks of the joiners, which
# cut words; here they are left out.
_DROPPED = r"[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200c\u200d]"
_BLANK = r"[\t\n\r\u1680\u200b\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd\s]+"
_ALWAYS = regex.compile(r"▁?\p{Devanagari}[\p{Devanagari}\p{M}]*|▁?[\p{N}\p{P}\p{S}]{1,2}|▁?\p{Latin}{1,2}|▁")
# Pieces kept beside the four special ones, the most frequent first.
_PIECES = 20_000


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The kept pieces as places in the source, ascending, special ones included; their places here are the numbers."""

    kept: tuple[int, ...]
    bos: int
    eos: int
    pad: int
    unk: int


def make_tokenizer(source: Source, vocabulary: Vocabulary | None = None) -> Any:
    """Return a `tokenizers.Tokenizer` over all pieces of the source or over those of the vocabulary.

    It adds no special pieces; white space becomes "▁", and one stands before the text.
    """
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

    kept = range(len(source.pieces)) if vocabulary is None else vocabulary.kept
    unk = source.unk if vocabulary is None else vocabulary.unk
    pieces = [(source.pieces[place], source.scores[place]) for place in kept]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=unk, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Replace(Regex(_DROPPED), ""),
            normalizers.Replace(Regex(_BLANK), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False)
    return tokenizer


def hindi_vocabulary(source: Source, words: Iterable[tuple[str, float]]) -> Vocabulary:
    """Return the pieces for Hindi: the shortest of Devanagari, Latin, digits and marks, then what ``words`` use most.

    ``words`` are words with their frequencies.
    """
    tokenizer = make_tokenizer(source)
    counts: Counter[int] = Counter()
    weights = Counter[str]()
    for word, weight in words:
        weights[word] += weight  # type: ignore[assignment]
    ordered = sorted(weights)
    for word, encoding in zip(ordered, tokenizer.encode_batch(ordered, add_special_tokens=False), strict=True):
        for piece in encoding.ids:
            counts[piece] += weights[word]
    special = {source.bos, source.eos, source.pad, source.unk}
    fixed = {i for i, piece in enumerate(source.pieces) if _ALWAYS.fullmatch(piece)}
    room = max(0, _PIECES - len(fixed | special))
    frequent = [i for i, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if i not in fixed]
    kept = tuple(sorted(special | fixed | set(frequent[:room])))
    numbers = {place: i for i, place in enumerate(kept)}
    return Vocabulary(kept, numbers[source.bos], numbers[source.eos], numbers[source.pad], numbers[source.unk])


def word_weights(sentences: Iterable[Sequence[str]], extra: Iterable[str]) -> list[tuple[str, float]]:
    """Return the words of the sentences by how often they stand there, and the extra ones and wordfreq's weakly."""
    import wordfreq

    counts: Counter[str] = Counter(word for sentence in sentences for word in sentence)
    weights: list[tuple[str, float]] = [(word, float(count)) for word, count in counts.items()]
    weights += [(word, 1.0) for word in extra]
    for language, scale in (("hi", 1e6), ("en", 1e5)):
        frequencies = wordfreq.get_frequency_dict(language, "best")
        best = sorted(frequencies.items(), key=lambda item: (-item[1], item[0]))
        weights += [(word, share * scale) for word, share in (best if language == "hi" else best[:5000])]
    return weights
