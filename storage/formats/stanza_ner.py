"""Stanza's JSON for training its tagger of names: an array of sentences, each a list of tokens with their tags.

Specification: what `stanza.utils.datasets.ner` writes and `stanza.models.ner.data` reads.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage.formats import columns
from storage.formats.bio import decode, encode
from storage.formats.columns import Sentence, TokenArticle, spaced
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName, Scheme
from storage.formats.folder import escaped, unescaped
from storage.formats.reading import json_items, lines

_HEADER = "sentences\tid\n"


@dataclass(frozen=True, slots=True)
class StanzaNer:
    """The format ``stanza``."""

    name: str = "stanza"
    title: str = "Stanza NER JSON"
    suffix: str = ".json"
    options: frozenset[OptionName] = field(default=frozenset({"layer", "scheme", "expand_to_tokens"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> TokenArticle | None:
        """Return the tokens with the chosen layer; None for an article without a token."""
        item = columns.carried(article, (options.column,), options, findings, is_spaced=False)
        return item if columns.has_tokens(item, article, findings) else None

    def to_article(self, item: TokenArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article with one space between its tokens and a line for each sentence."""
        return columns.to_article(item, self.name, findings)

    def write(self, items: Iterable[TokenArticle], out: Path, options: ExportOptions) -> None:
        """Write the sentences, one a line, and beside them how many belong to which article."""
        with (
            out.open("w", encoding="utf-8", newline="\n") as stream,
            documents_path(out).open("w", encoding="utf-8", newline="\n") as documents,
        ):
            documents.write(_HEADER)
            between = "[\n"
            for item in items:
                documents.write(f"{len(item.sentences)}\t{escaped(item.id)}\n")
                for sentence in item.sentences:
                    tags = encode(len(sentence.tokens), sentence.chunks[0], options.scheme)
                    words = [{"text": token, "ner": tag} for token, tag in zip(sentence.tokens, tags, strict=True)]
                    stream.write(between + json.dumps(words, ensure_ascii=False))
                    between = ",\n"
            stream.write("\n]\n" if between != "[\n" else "[]\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[TokenArticle | FormatError]:
        """Yield the documents of the list beside the file, else all sentences as one."""
        layers = (options.column,)
        known = iter(_documents(documents_path(path)) or [(path.stem, None)])
        name, left = next(known)
        sentences: list[Sentence] = []
        fault: FormatError | None = None
        for where, value in json_items(path):
            if left is not None and len(sentences) == left:
                yield fault or TokenArticle(name, layers, tuple(sentences))
                sentences, fault = [], None
                name, left = next(known, (path.stem, None))
            try:
                sentences.append(_sentence(value, options.scheme))
            except FormatError as error:
                fault = fault or FormatError(f"{where}: {error}")
                # Its place in the list is kept, so that the next article begins where it should.
                sentences.append(Sentence((), (), ()))
        if sentences:
            yield fault or TokenArticle(name, layers, tuple(sentences))
        if (left is not None and len(sentences) != left) or next(known, None) is not None:
            yield FormatError(f"{path}: expected as many sentences as the list beside it counts, found fewer")


def documents_path(out: Path) -> Path:
    """Return where the list of articles lies; the array has no place for their ids."""
    return out.with_name(out.name + ".docs.tsv")


def _documents(path: Path) -> list[tuple[str, int | None]]:
    if not path.is_file():
        return []
    found: list[tuple[str, int | None]] = []
    for number, line in lines(path):
        if isinstance(line, FormatError):
            raise line
        count, _, name = line.partition("\t")
        if number == 1 and line + "\n" == _HEADER:
            continue
        if number == 1 or not count.isdecimal() or not name:
            raise FormatError(f"{path}, line {number}: expected a number of sentences and an id, found {line!r}")
        found.append((unescaped(name), int(count)))
    return found


def _sentence(value: object, scheme: Scheme) -> Sentence:
    if not isinstance(value, list) or not value:
        raise FormatError("expected a sentence, a list of tokens")
    tokens, tags = [], []
    for number, word in enumerate(value, 1):
        text, tag = (word.get("text"), word.get("ner")) if isinstance(word, dict) else (None, None)
        if not isinstance(text, str) or not text or not isinstance(tag, str):
            raise FormatError(f'expected texts under "text" and "ner" of token {number}, found {json.dumps(word)[:40]}')
        tokens.append(text)
        tags.append(tag)
    try:
        return spaced(tokens, (tuple(decode(tags, scheme)),))
    except ValueError as error:
        raise FormatError(str(error)) from error
