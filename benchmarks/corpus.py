"""Projects of any size in minutes: made articles with a hundred spans each, whole and with a valid journal.

Rows are written in bulk, past `Project`, which would take hours for ten million spans; `main.py check` finds the result
as clean as any. Half of the articles are made of the suggestions of a model, the others were brought in with decisions.
"""

import random
import sys
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from annotate.folding import fold
from annotate.text import normalise
from annotate.tokens import words
from benchmarks.articles import ANNOTATOR, sample_texts
from storage import chain
from storage.defaults import default_schema
from storage.listing import list_title
from storage.project import Project
from storage.search import index_article

# Twenty sentences of five names each.
SENTENCES, NAMES = 20, 5
SPANS = SENTENCES * NAMES
# A word that stands in one article of so many.
RARE, RARE_EVERY = "ज़ेलेंस्की", 1000
_POOL, _WORDS = 3_000, 13
# One transaction each.
_AT_ONCE = 2_000
_AT = "2026-11-25T10:00:00.000Z"
_LABELS = ("PER", "ORG", "LOC", "TIMEX", "MISC")
_MODEL = "bench/1"
# Start, end and label.
_Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    folded: str
    names: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an article is: so many of its spans are decided, and it is finished or not."""

    decided: int
    is_finished: bool


# In turns: untouched, half done, all decided, finished.
STANDINGS = (Standing(0, False), Standing(SPANS // 2, False), Standing(SPANS, False), Standing(SPANS, True))


def make_corpus(path: Path, articles: int, *, annotator: str = ANNOTATOR, second: str = "") -> None:
    """A project with so many articles, each with `SPANS` spans of the annotator, is at ``path``.

    With a second annotator both have finished every article and differ at a quarter of the names.
    """
    chance = random.Random(0)
    pool = _sentences(chance)
    with Project.create(path, default_schema()) as project:
        project.set_setting("annotator", annotator)
        database = project._database
        connection = database.connection
        for setting in (
            "synchronous = OFF",
            "foreign_keys = OFF",
            "ignore_check_constraints = ON",
            "cache_size = -200000",
        ):
            connection.execute(f"PRAGMA {setting}")
        with database.transaction():
            # Every word with its sound, once.
            index_article(connection, 1, "\n".join(sentence.text for sentence in pool) + f" {RARE}")
            connection.execute("INSERT INTO word_index (word_index) VALUES ('delete-all')")
        before = chain.last_row(connection)[1]
        numbers = iter(range(1, articles + 1))
        while at_once := list(islice(numbers, _AT_ONCE)):
            with database.transaction():
                for number in at_once:
                    story = chance.choices(pool, k=SENTENCES)
                    names = _add(connection, number, story)
                    if not second:
                        standing = STANDINGS[number % len(STANDINGS)]
                        before = _annotate(connection, number, number, names, annotator, standing, before)
                        continue
                    both = ((annotator, names), (second, _seen_by_second(names)))
                    for at, (name, seen) in enumerate(both):
                        before = _annotate(connection, number, 2 * number - 1 + at, seen, name, STANDINGS[-1], before)
                chain.write_head(connection, before)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _sentences(chance: random.Random) -> list[_Sentence]:
    vocabulary = sorted({text[token.start : token.end] for text in sample_texts() for token in words(text)})
    made = []
    for _ in range(_POOL):
        text = normalise(" ".join(chance.choices(vocabulary, k=_WORDS)) + "।").text
        tokens = list(words(text))
        names = sorted(chance.sample(range(len(tokens)), NAMES))
        places = tuple((tokens[at].start, tokens[at].end) for at in names)
        made.append(_Sentence(text, fold(text), places))
    return made


def _add(connection, number: int, story: list[_Sentence]) -> tuple[_Name, ...]:
    """The article is there; returns its names, in reading order."""
    document = f"a{number}"
    headline = f"{number} {story[0].text[:60]}" + (f" {RARE}" if number % RARE_EVERY == 0 else "")
    text = "\n".join((headline, *(sentence.text for sentence in story)))
    content = text.encode()
    digest = sha256(content).hexdigest()
    connection.execute(
        """INSERT INTO document
        (number, id, title, source, characters, sha256, original_sha256, added_at, alignment, text, original)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?)""",
        (number, document, headline, f"batch-{number % 10}", len(text), digest, digest, _AT, text, content),
    )
    list_title(connection, number, headline)
    folded = "\n".join((fold(headline), *(sentence.folded for sentence in story)))
    connection.execute("INSERT INTO word_index (rowid, words) VALUES (?, ?)", (number, folded))
    names: list[_Name] = []
    at = len(headline) + 1
    for sentence in story:
        for start, end in sentence.names:
            names.append((at + start, at + end, _LABELS[len(names) % len(_LABELS)]))
        at += len(sentence.text) + 1
    return tuple(names)


def _seen_by_second(names: tuple[_Name, ...]) -> tuple[_Name, ...]:
    """Return what the second annotator marks: of twenty names one is left out, one is longer, two have another label.

    The longer one reaches to the end of the name after it, which stands in the same sentence and goes into it.
    """
    seen: list[_Name] = []
    for at, (start, end, label) in enumerate(names):
        match at % 20:
            case 3 | 6:
                continue
            case 5:
                seen.append((start, names[at + 1][1], label))
            case 11 | 17:
                seen.append((start, end, _LABELS[(at + 1) % len(_LABELS)]))
            case _:
                seen.append((start, end, label))
    return tuple(seen)


def _annotate(
    connection,
    article: int,
    layer: int,
    names: tuple[_Name, ...],
    annotator: str,
    standing: Standing,
    before: str,
) -> str:
    """The layer with its journal row, of the same number, is there; returns the hash of that row."""
    document, decided = f"a{article}", min(standing.decided, len(names))
    connection.execute(
        """INSERT INTO layer (number, document, annotator, state, suggested_by, undecided, spans)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (
            layer,
            document,
            annotator,
            "finished" if standing.is_finished else "open",
            _MODEL,
            len(names) - decided,
            len(names),
        ),
    )
    spans, steps = [], []
    for at, (start, end, label) in enumerate(names):
        decision = "accepted" if at < decided else None
        said = "null" if decision is None else f'"{decision}"'
        record = _id(layer, at)
        spans.append((layer, record, start, end, label, decision))
        steps.append(
            f'{{"before":null,"after":{{"id":"{record}","start":{start},"end":{end},"label":"{label}",'
            f'"origin":{{"source":"model","name":"{_MODEL}","decision":{said},"score":0.9,"seconds":null,'
            '"proposed":null}}}'
        )
    connection.executemany(
        """INSERT INTO span (layer, id, start, "end", label, source, name, decision, score)
        VALUES (?, ?, ?, ?, ?, 'model', 'bench/1', ?, 0.9)""",
        sorted(spans),
    )
    if standing.is_finished:
        steps.append('{"state":["open","finished"]}')
    kind = "import" if decided else "suggest"
    payload = f'{{"act":"{kind}","steps":[{",".join(steps)}]}}'
    values = (layer, _AT, annotator, document, kind, layer, None, kind, payload, "bench/1", None)
    head = chain.row_hash(before, values)
    places = ", ".join("?" * (len(values) + 1))
    connection.execute(f"INSERT INTO journal ({chain.COLUMNS}, hash) VALUES ({places})", (*values, head))
    return head


def _id(number: int, at: int) -> str:
    """Return twelve hexadecimal digits that look like chance and come once: an odd factor is one to one."""
    return f"{(number * SPANS + at) * 0x9E3779B97F4B % 2**48:012x}"


if __name__ == "__main__":
    make_corpus(Path(sys.argv[1]), int(sys.argv[2]), second=sys.argv[3] if len(sys.argv) > 3 else "")
