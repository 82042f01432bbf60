"""CoNLL-2003 columns: token, ``_``, quotations, one layer; IOB2 or BIOES, one document after the other.

Specification: Tjong Kim Sang and De Meulder 2003; what we add to it is in docs/formats.md.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotate.model import Record
from annotate.tokens import Token
from storage.formats.bio import Column, Labelled, decode, encode, fit, form, layer_spans, sentence_tokens
from storage.formats.contract import (
    Counts,
    ExportedArticle,
    ExportOptions,
    Findings,
    FormatError,
    Layer,
    Scheme,
    Separator,
    describe,
)
from storage.formats.jsonl import sha256

_SEPARATORS: dict[Separator, str] = {"tab": "\t", "space": " "}
_DOCUMENT = ("-DOCSTART-", "-X-", "-X-", "O")
_NAMES: dict[Layer, str] = {"entity": "entities", "quote": "quotations", "cue": "cues"}
_HEADER = "order\tid\tsha256\ttitle"


@dataclass(frozen=True, slots=True)
class ConllSentence:
    """The columns of one sentence: tokens, the layer's tags, and the tags of the quotations."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """One article as the file is to hold it."""

    sentences: tuple[tuple[Token, ...], ...]
    layer: Column
    quotes: Column


@dataclass(frozen=True, slots=True)
class Conll2003:
    """The format ``conll2003``."""

    name: str = "conll2003"
    title: str = "CoNLL-2003"
    suffix: str = ".conll"

    def write(self, articles: Sequence[ExportedArticle], out: Path, options: ExportOptions) -> Counts:
        """Write the columns (UTF-8, LF, a blank line after every sentence) and the list of documents beside them."""
        separator = _SEPARATORS[options.separator]
        written: Counter[str] = Counter()
        left_out: Findings = {}
        notes: Findings = {}
        with out.open("w", encoding="utf-8", newline="\n") as stream:
            for article in articles:
                plan = _plan(article, options)
                stream.write(separator.join(_DOCUMENT) + "\n\n")
                for rows in _rows(article, plan, options.scheme):
                    stream.writelines(separator.join(row) + "\n" for row in rows)
                    stream.write("\n")
                written.update(_counted(plan, options))
                _tell(article, plan, options, left_out, notes)
        documents_path(out).write_text(_documents(articles), encoding="utf-8", newline="\n")
        return Counts(dict(written), left_out, notes)

    def read_back(self, articles: Sequence[ExportedArticle], out: Path, options: ExportOptions) -> None:
        """Prove that the columns hold the tokens of the texts and just the spans that fit."""
        if documents_path(out).read_bytes() != _documents(articles).encode("utf-8"):
            raise FormatError(f"{documents_path(out).name} reads back differently")
        found = read(out, scheme=options.scheme)
        if len(found) != len(articles):
            raise FormatError(f"{out.name} holds {len(found)} documents, {len(articles)} were written")
        for document, article in zip(found, articles, strict=True):
            plan, text = _plan(article, options), article.document.text
            wanted = [
                (tuple(form(text, token) for token in tokens), list(layer), list(quotes))
                for tokens, layer, quotes in zip(plan.sentences, plan.layer.chunks, plan.quotes.chunks, strict=True)
            ]
            read_chunks = [
                (s.tokens, decode(s.tags, options.scheme), decode(s.quotes, options.scheme)) for s in document
            ]
            if read_chunks != wanted:
                raise FormatError(f"{out.name}: the article {article.document.id} reads back differently")


def documents_path(out: Path) -> Path:
    """Return where the list of documents lies; ``-DOCSTART-`` has no room for an id."""
    return out.with_name(out.name + ".docs.tsv")


def read(path: Path, *, scheme: Scheme = "bio") -> list[list[ConllSentence]]:
    """Return the sentences of every document of a file that `Conll2003` wrote, with TAB or with single spaces.

    Raises `FormatError` that names the line where columns, blank lines or tags are not as they must be; `OSError`.
    """
    documents: list[list[ConllSentence]] = []
    rows: list[tuple[str, ...]] = []
    after_document = False
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"{path} is not UTF-8 at byte {error.start}") from error
    # Only LF ends a line: the texts hold line separators of other kinds.
    *lines, rest = text.split("\n")
    for at, line in enumerate(lines, 1):
        where = f"{path}, line {at}"
        row = tuple(line.split("\t" if "\t" in line else " "))
        if row == _DOCUMENT:
            if rows:
                raise FormatError(f"{where}: a document begins inside a sentence")
            documents.append([])
            after_document = True
        elif not line:
            if not rows and not after_document:
                raise FormatError(f"{where}: a blank line that ends no sentence")
            if rows:
                documents[-1].append(_sentence(rows, scheme, where))
            rows, after_document = [], False
        elif not documents or after_document:
            raise FormatError(f"{where}: a token stands outside a document's sentences")
        elif len(row) != len(_DOCUMENT) or not all(row):
            raise FormatError(f"{where}: expected {len(_DOCUMENT)} columns, found {line!r}")
        else:
            rows.append(row)
    if rest or rows or after_document:
        raise FormatError(f"{path}: the blank line at the end is missing")
    return documents


def _sentence(rows: list[tuple[str, ...]], scheme: Scheme, where: str) -> ConllSentence:
    tokens, _, quotes, tags = zip(*rows, strict=True)
    for column in (tags, quotes):
        try:
            decode(column, scheme)
        except ValueError as error:
            raise FormatError(f"{where}: in the sentence that ends here {error}") from error
    return ConllSentence(tokens, tags, quotes)


# Writing -------------------------------------------------------------------------------------------------------------


def _plan(article: ExportedArticle, options: ExportOptions) -> _Plan:
    by_sentence = sentence_tokens(article.document.text)
    expand = options.expand_to_tokens
    # The third column only says where speech is reported: its kinds are the layer "quote".
    quotes = {replace(span, label="QUOTE") for span in layer_spans(article.annotations, "quote")}
    return _Plan(
        by_sentence,
        fit(by_sentence, layer_spans(article.annotations, options.layer), expand=expand),
        fit(by_sentence, sorted(quotes), expand=expand),
    )


def _rows(article: ExportedArticle, plan: _Plan, scheme: Scheme) -> list[list[tuple[str, ...]]]:
    text = article.document.text
    return [
        [
            (form(text, token), "_", quote, tag)
            for token, quote, tag in zip(
                tokens, encode(len(tokens), quotes, scheme), encode(len(tokens), layer, scheme), strict=True
            )
        ]
        for tokens, layer, quotes in zip(plan.sentences, plan.layer.chunks, plan.quotes.chunks, strict=True)
    ]


def _documents(articles: Sequence[ExportedArticle]) -> str:
    """Return the table that `documents_path` holds: TAB separated, one line per document in the file's order."""
    rows = [_HEADER]
    for order, article in enumerate(articles, 1):
        document = article.document
        rows.append(f"{order}\t{_escaped(document.id)}\t{sha256(document.text)}\t{_escaped(document.title)}")
    return "\n".join(rows) + "\n"


def _escaped(cell: str) -> str:
    for character, escape in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        cell = cell.replace(character, escape)
    # Titles made from file names may hold what UTF-8 cannot.
    return cell.encode("utf-8", "backslashreplace").decode("utf-8")


# Telling -------------------------------------------------------------------------------------------------------------


def _counted(plan: _Plan, options: ExportOptions) -> Counter[str]:
    counted = Counter(sentences=len(plan.sentences), tokens=sum(len(tokens) for tokens in plan.sentences))
    for name, column in _columns(plan, options):
        counted[name] += len(column.kept)
        counted[f"chunks of {name}"] += sum(len(chunks) for chunks in column.chunks)
    return counted


def _columns(plan: _Plan, options: ExportOptions) -> list[tuple[str, Column]]:
    """Return the columns with the names of what they hold; quotations that both columns hold are told once."""
    columns = [(_NAMES[options.layer], plan.layer)]
    if options.layer != "quote":
        columns.append((_NAMES["quote"], plan.quotes))
    return columns


def _tell(article: ExportedArticle, plan: _Plan, options: ExportOptions, left_out: Findings, notes: Findings) -> None:
    document = article.document

    def place(span: Labelled) -> str:
        return describe(document, span.start, span.end, span.label)

    for name, column in _columns(plan, options):
        for what, spans in (
            (f"{name} inside or across a longer one", column.overlapping),
            (f"{name} that cut a token", column.cutting),
            (f"{name} without a token", column.homeless),
        ):
            if spans:
                left_out.setdefault(what, []).extend(place(span) for span in spans)
        if column.grown:
            lines = [f"{place(span)} -> {place(whole)}" for span, whole in column.grown]
            notes.setdefault(f"{name} grown to whole tokens", []).extend(lines)
        if column.restarted:
            lines = [f"{place(span)} -> {count} chunks" for span, count in column.restarted]
            notes.setdefault(f"{name} that begin anew in each sentence", []).extend(lines)
    for tokens in plan.sentences:
        for token in tokens:
            if form(document.text, token) != document.text[token.start : token.end]:
                line = describe(document, token.start, token.end, "token")
                notes.setdefault("tokens written without the white space in them", []).append(line)
    for what, lines in _uncarried(article, options):
        if lines:
            left_out.setdefault(what, []).extend(lines)


def _name(document_id: str, record: Record) -> str:
    return f"{document_id} {record.id}"


def _uncarried(article: ExportedArticle, options: ExportOptions) -> list[tuple[str, list[str]]]:
    """Return what the columns have no place for at all."""
    document, annotations = article.document, article.annotations
    gold = annotations.gold()
    links = [
        describe(document, anchor.start, anchor.end, f"{role} of {quote.id}")
        for quote in gold.quotes
        for role, anchor in (("speaker", quote.speaker), ("cue", quote.cue))
        if anchor is not None
    ]
    entities = [describe(document, span.start, span.end, span.label) for span in gold.spans]
    kinds = [describe(document, quote.start, quote.end, quote.kind) for quote in gold.quotes]
    return [
        ("links from quotations to speakers and cues", links),
        ("stances", [f"{document.id} {stance.id}: {stance.value}" for stance in gold.stances]),
        ("entities, which are another layer", entities if options.layer != "entity" else []),
        ("kinds of quotations, which are another layer", kinds if options.layer != "quote" else []),
        (
            "suggestions nobody has decided on",
            [_name(document.id, r) for r in annotations.records() if r.origin.is_open],
        ),
        ("rejected suggestions", [_name(document.id, r) for r in annotations.records() if not r.origin.is_live]),
    ]
