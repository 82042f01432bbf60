"""The tagged Hindi corpora, read, checked and retokenised with the program's own tokens."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotate.errors import KnownError
from annotate.tokens import words

# A sentence is its words, each with a tag: "O", "B-LABEL" or "I-LABEL".
Tagged = tuple[tuple[str, str], ...]

LABELS = ("PER", "ORG", "LOC", "TIMEX", "NUMEX", "MISC")
ILNER_LABELS = {
    "NEP": "PER",
    "NEL": "LOC",
    "NEO": "ORG",
    "NETI": "TIMEX",
    "NEN": "NUMEX",
    "NEAR": "MISC",
    "NEU": "MISC",
}
HINER_LABELS = {
    "PERSON": "PER",
    "LOCATION": "LOC",
    "ORGANIZATION": "ORG",
    "TIMEX": "TIMEX",
    "NUMEX": "NUMEX",
    "LANGUAGE": "MISC",
    "GAME": "MISC",
    "LITERATURE": "MISC",
    "RELIGION": "MISC",
    "FESTIVAL": "MISC",
    "MISC": "MISC",
}
# HiNER's published test part is not to be had: its validation part is cut into our train, dev and test.
_HINER_TRAIN, _HINER_DEV = 8551, 800
# HiNER holds some 1,600 village stubs that differ in their names only; more than a few teach nothing.
_SAME_PATTERN = 15


class CorpusError(KnownError):
    """A corpus file cannot be read."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """What the tagger is trained, chosen and scored on; ``dropped`` says how many sentences were left out and why."""

    train: tuple[Tagged, ...]
    dev: tuple[Tagged, ...]
    tests: dict[str, tuple[Tagged, ...]]
    raw: tuple[str, ...]
    dropped: dict[str, int]


def read_corpora(folder: Path) -> Corpora:
    """Return the corpora of ``folder`` (IL-NER, HiNER and the raw texts), with no test sentence left in the train part.

    Raises `CorpusError` when a file cannot be read.
    """
    dropped: Counter[str] = Counter()
    ilner = {part: _mapped(folder / f"ilner-hi-{part}.txt", ILNER_LABELS, dropped) for part in ("train", "dev", "test")}
    hiner = _mapped(folder / "hiner-validation.conll", HINER_LABELS, dropped)
    hiner_train, rest = hiner[:_HINER_TRAIN], hiner[_HINER_TRAIN:]
    hiner_dev, hiner_test = rest[:_HINER_DEV], rest[_HINER_DEV:]
    tests = {"IL-NER test": tuple(ilner["test"]), "HiNER last part": tuple(hiner_test)}
    held = {_surface(sentence) for part in (*tests.values(), ilner["dev"], hiner_dev) for sentence in part}
    train = []
    patterns: Counter[tuple[str, ...]] = Counter()
    for sentence in (*ilner["train"], *hiner_train):
        pattern = tuple(word if tag == "O" else tag for word, tag in sentence)
        patterns[pattern] += 1
        if _surface(sentence) in held:
            dropped["train sentences that stand in dev or test"] += 1
        elif patterns[pattern] > _SAME_PATTERN:
            dropped["train sentences that repeat a pattern"] += 1
        else:
            train.append(sentence)
    return Corpora(tuple(train), (*ilner["dev"], *hiner_dev), tests, tuple(_raw_texts(folder)), dict(dropped))


def _surface(sentence: Tagged) -> tuple[str, ...]:
    return tuple(word for word, _ in sentence)


def _mapped(path: Path, labels: dict[str, str], dropped: Counter[str]) -> list[Tagged]:
    """Return the sentences of a two-column file under our labels and tokens, malformed ones left out."""
    kept = []
    for sentence in _read_columns(path):
        mapped = map_tags(sentence, labels)
        if mapped is None:
            dropped[f"sentences of {path.name} with a malformed tag"] += 1
        else:
            kept.append(retokenise(mapped))
    return kept


def _read_columns(path: Path) -> Iterator[list[tuple[str, str]]]:
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CorpusError(f"The corpus file {path} cannot be read; put it there or name another folder.") from error
    sentence: list[tuple[str, str]] = []
    for line in content.split("\n"):
        if not line.strip():
            if sentence:
                yield sentence
            sentence = []
            continue
        # A line of one field has lost its word or its tag: an empty tag makes the sentence a malformed one.
        parts = line.rstrip("\r").split("\t")
        sentence.append((parts[0].strip(), parts[-1].strip() if len(parts) > 1 else ""))
    if sentence:
        yield sentence


def map_tags(sentence: Iterable[tuple[str, str]], labels: dict[str, str]) -> list[tuple[str, str]] | None:
    """Return the sentence as well-formed BIO under our labels, or None when a tag is malformed or unknown.

    An I- that continues nothing opens an entity.
    """
    mapped: list[tuple[str, str]] = []
    before: str | None = None
    for word, tag in sentence:
        if tag == "O":
            mapped.append((word, "O"))
            before = None
            continue
        prefix, _, given = tag.partition("-")
        if prefix not in ("B", "I") or given not in labels:
            return None
        label = labels[given]
        mapped.append((word, f"{'I' if prefix == 'I' and before == label else 'B'}-{label}"))
        before = label
    return mapped


def retokenise(sentence: Sequence[tuple[str, str]]) -> Tagged:
    """Return the sentence in the tokens of `annotate.tokens`: NFC, marks apart and outside an entity's edges."""
    pieces: list[tuple[str, str | None, bool]] = []
    for word, tag in sentence:
        text = unicodedata.normalize("NFC", word)
        label = None if tag == "O" else tag[2:]
        for place, token in enumerate(words(text)):
            pieces.append((text[token.start : token.end], label, tag.startswith("B-") and place == 0))
    tags = ["O"] * len(pieces)
    at = 0
    while at < len(pieces):
        label = pieces[at][1]
        if label is None:
            at += 1
            continue
        end = at + 1
        while end < len(pieces) and pieces[end][1] == label and not pieces[end][2]:
            end += 1
        inner = [i for i in range(at, end) if any(char.isalnum() for char in pieces[i][0])]
        if inner:
            for i in range(inner[0], inner[-1] + 1):
                tags[i] = f"{'B' if i == inner[0] else 'I'}-{label}"
        at = end
    return tuple((piece[0], tag) for piece, tag in zip(pieces, tags, strict=True))


def entities(sentence: Tagged) -> list[tuple[int, int, str]]:
    """Return the entities of well-formed BIO as (first word, past the last word, label)."""
    found: list[tuple[int, int, str]] = []
    for i, (_, tag) in enumerate(sentence):
        if tag.startswith("B-"):
            found.append((i, i + 1, tag[2:]))
        elif tag.startswith("I-"):
            start, _, label = found[-1]
            found[-1] = (start, i + 1, label)
    return found


def _raw_texts(folder: Path) -> Iterator[str]:
    """Yield untagged Hindi text where the folder has some: it only tells which words there are."""
    joshua = folder / "joshua-hi.txt"
    if joshua.exists():
        yield joshua.read_text(encoding="utf-8")
    xquad = folder / "xquad.hi.json"
    if xquad.exists():
        for article in json.loads(xquad.read_text(encoding="utf-8"))["data"]:
            for paragraph in article["paragraphs"]:
                yield paragraph["context"]
    pud = folder / "hi_pud-ud-test.conllu"
    if pud.exists():
        for line in pud.read_text(encoding="utf-8").split("\n"):
            if line.startswith("# text = "):
                yield line[9:]
