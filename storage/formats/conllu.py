"""CoNLL-U with our layers in MISC, and CoNLL-U Plus with a column for each.

Specifications: the pages "CoNLL-U Format" and "CoNLL-U Plus Format" of Universal Dependencies; the names for white
space (SpaceAfter, SpacesAfter, SpacesBefore, SpacesInToken) are UDPipe's. docs/formats.md says what we add.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import regex

from annotate.model import State
from storage.formats import columns
from storage.formats.bio import Chunk, decode, encode
from storage.formats.columns import LAYERS, Analysis, Sentence, TokenArticle
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, Layer, OptionName, Scheme
from storage.formats.reading import lines, sha256

_STANDARD = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_MISC: dict[Layer, str] = {"entity": "NER", "quote": "Quote", "cue": "Cue"}
_OWN: dict[Layer, str] = {"entity": "NEWS:NE", "quote": "NEWS:QUOTE", "cue": "NEWS:CUE"}
_GLOBAL = "# global.columns = "
_NAMED = {" ": "s", "\t": "t", "\n": "n", "\r": "r", "|": "p", "\\": "\\"}
_UNNAMED = {name: character for character, name in _NAMED.items()}
_TO_NAME = regex.compile(r"[\s|\\\p{Cc}\p{Cs}]")
_NAME = regex.compile(r"\\(?:([strnp\\])|u([0-9A-F]{4,6});)")
# Ranges (3-4) and empty nodes (5.1) are passed over.
_NO_WORD = regex.compile(r"[0-9]+[-.][0-9]+")

# What a parser says about an article: for each of its sentences an analysis of every token, or None where it has none.
Analyser = Callable[[AnnotatedArticle], Sequence[Sequence[Analysis] | None] | None]


@dataclass(frozen=True, slots=True)
class ConllU:
    """The formats ``conllu`` and, with ``is_plus``, ``conllup``.

    ``analyser`` gives lemmas, parts of speech and dependencies where a parser has made some; else they stay ``_``.
    """

    is_plus: bool = False
    analyser: Analyser | None = None
    options: frozenset[OptionName] = field(default=frozenset({"scheme", "expand_to_tokens"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    @property
    def name(self) -> str:
        """The name in commands."""
        return "conllup" if self.is_plus else "conllu"

    @property
    def title(self) -> str:
        """The name for people."""
        return "CoNLL-U Plus" if self.is_plus else "CoNLL-U"

    @property
    def suffix(self) -> str:
        """The usual file name ending."""
        return f".{self.name}"

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> TokenArticle | None:
        """Return the tokens with their white space and all layers; None for an article without a token."""
        item = columns.carried(article, LAYERS, options, findings, is_spaced=True)
        if not columns.has_tokens(item, article, findings):
            return None
        document = article.document
        return replace(
            item,
            sentences=_analysed(item.sentences, self.analyser(article) if self.analyser else None),
            title=document.title,
            source=document.source,
            sha256=document.sha256,
            annotator=article.annotator,
            state=article.annotations.state,
            schema=article.schema,
        )

    def to_article(self, item: TokenArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article with its text put together again."""
        return columns.to_article(item, self.name, findings)

    def write(self, items: Iterable[TokenArticle], out: Path, options: ExportOptions) -> None:
        """Write the sentences: UTF-8, LF, a blank line after each."""
        with out.open("w", encoding="utf-8", newline="\n") as stream:
            if self.is_plus:
                stream.write(_GLOBAL + " ".join((*_STANDARD, *_OWN.values())) + "\n")
            for item in items:
                for number in range(len(item.sentences)):
                    stream.write(_block(item, number, options.scheme, is_plus=self.is_plus))

    def read(self, path: Path, options: ExportOptions) -> Iterator[TokenArticle | FormatError]:
        """Yield the documents; a file without ``# newdoc`` is one. Layers that no column or MISC names stay empty."""
        names: list[str] = list(_STANDARD)
        block: list[tuple[int, str]] = []
        draft = _Draft(path, options.scheme)
        at = 0
        for at, line in lines(path):
            if isinstance(line, FormatError):
                draft.fault = draft.fault or line
            elif at == 1 and line.startswith(_GLOBAL):
                names = line.removeprefix(_GLOBAL).split()
                if not {"ID", "FORM"} <= set(names):
                    raise FormatError(f"{path}, line 1: expected the columns ID and FORM among others, found {line!r}")
            elif line:
                if line.startswith("# newdoc") and not block:
                    yield from draft.finished()
                    draft = _Draft(path, options.scheme, draft.number)
                block.append((at, line))
            elif block:
                draft.add(block, names)
                block = []
        if block:
            # What is wrong with the lines says more than what is missing behind them.
            draft.add(block, names)
            draft.fault = draft.fault or FormatError(f"{path}, line {at + 1}: expected a blank line at the end")
        yield from draft.finished()


# Writing -------------------------------------------------------------------------------------------------------------


def _analysed(
    sentences: tuple[Sentence, ...], analyses: Sequence[Sequence[Analysis] | None] | None
) -> tuple[Sentence, ...]:
    if analyses is None:
        return sentences
    if len(analyses) != len(sentences):
        raise FormatError(f"expected an analysis of {len(sentences)} sentences, found one of {len(analyses)}")
    made = []
    for sentence, analysis in zip(sentences, analyses, strict=True):
        if analysis is not None and len(analysis) != len(sentence.tokens):
            raise FormatError(f"expected an analysis of {len(sentence.tokens)} tokens, found one of {len(analysis)}")
        made.append(replace(sentence, analysis=None if analysis is None else tuple(analysis)))
    return tuple(made)


def _block(item: TokenArticle, number: int, scheme: Scheme, *, is_plus: bool) -> str:
    sentence = item.sentences[number]
    forms = ["".join(token.split()) for token in sentence.tokens]
    rows = []
    if number == 0:
        rows.append(f"# newdoc id = {_named(item.id)}")
        for key in ("title", "source", "annotator", "schema"):
            if value := getattr(item, key):
                rows.append(f"# {key} = {_named(value, keep=' ')}")
        rows += [f"# state = {item.state.value}", f"# sha256 = {item.sha256}"]
    rows.append(f"# sent_id = {_named(item.id)}-s{number + 1}")
    spaces = [" " if after else "" for after in sentence.after]
    rows.append("# text = " + "".join(form + space for form, space in zip(forms, spaces, strict=True)).rstrip(" "))
    tags = [encode(len(forms), chunks, scheme) for chunks in sentence.chunks]
    last = len(forms) - 1
    for at, form in enumerate(forms):
        misc = []
        if not is_plus:
            misc += [
                f"{_MISC[layer]}={column[at]}"
                for layer, column in zip(item.layers, tags, strict=True)
                if column[at] != "O"
            ]
        if at == 0 and number == 0 and item.before:
            misc.append(f"SpacesBefore={_named(item.before)}")
        if form != sentence.tokens[at]:
            misc.append(f"SpacesInToken={_named(sentence.tokens[at])}")
        # Behind the last token nothing is said when a line end follows, as it does behind every sentence in most tools.
        after, usual = sentence.after[at], "\n" if at == last else " "
        if not after:
            misc.append("SpaceAfter=No")
        elif after != usual:
            misc.append(f"SpacesAfter={_named(after)}")
        analysis = sentence.analysis[at] if sentence.analysis else None
        cells = [str(at + 1), form, *_cells(analysis), "|".join(misc) or "_"]
        if is_plus:
            cells += [column[at] for column in tags]
        rows.append("\t".join(cells))
    return "\n".join(rows) + "\n\n"


def _cells(analysis: Analysis | None) -> list[str]:
    if analysis is None:
        return ["_"] * 7
    return [
        analysis.lemma or "_",
        analysis.upos or "_",
        "_",
        analysis.feats or "_",
        str(analysis.head),
        analysis.deprel or "_",
        "_",
    ]


def _named(value: str, keep: str = "") -> str:
    """Return the value without white space (but ``keep``) and what has a meaning in MISC, in UDPipe's names."""
    if value.strip(keep or None) != value:
        keep = ""

    def name(match: "regex.Match[str]") -> str:
        character = match.group()
        if character == keep:
            return character
        return f"\\{_NAMED[character]}" if character in _NAMED else f"\\u{ord(character):04X};"

    return _TO_NAME.sub(name, value)


# Reading -------------------------------------------------------------------------------------------------------------


def _unnamed(value: str) -> str:
    if "\\" not in value:
        return value
    return _NAME.sub(lambda match: _UNNAMED[match[1]] if match[1] else chr(int(match[2], 16)), value)


@dataclass(slots=True)
class _Draft:
    """One document while it is read."""

    path: Path
    scheme: Scheme
    number: int = 0
    is_begun: bool = False
    fault: FormatError | None = None
    comments: dict[str, str] = field(default_factory=dict)
    before: str = ""
    sentences: list[Sentence] = field(default_factory=list)

    def add(self, block: list[tuple[int, str]], names: list[str]) -> None:
        """The block's sentence is in the document, or why it cannot be."""
        self.is_begun = True
        rows = []
        for at, line in block:
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                self.comments.setdefault(key.strip(), value.strip(" "))
            else:
                rows.append((at, line))
        try:
            self._add(rows, block[-1][0], names)
        except FormatError as error:
            self.fault = self.fault or error

    def _add(self, lines: list[tuple[int, str]], at: int, names: list[str]) -> None:
        tokens: list[str] = []
        after: list[str] = []
        misc: list[dict[str, str]] = []
        rows: list[dict[str, str]] = []
        for at, line in lines:
            where = f"{self.path}, line {at}"
            cells = line.split("\t")
            if len(cells) != len(names) or not all(cells):
                raise FormatError(f"{where}: expected {len(names)} columns with something in each, found {line!r}")
            row = dict(zip(names, cells, strict=True))
            if row["ID"] != str(len(tokens) + 1):
                if _NO_WORD.fullmatch(row["ID"]):
                    continue
                raise FormatError(f"{where}: expected the word {len(tokens) + 1}, found the id {row['ID']!r}")
            found = _map(row.get("MISC", "_"))
            token = _unnamed(found.get("SpacesInToken", row["FORM"]))
            if token != row["FORM"] and "".join(token.split()) != "".join(row["FORM"].split()):
                raise FormatError(f"{where}: expected SpacesInToken to be {row['FORM']!r} with white space")
            if not self.sentences and not tokens:
                self.before = _unnamed(found.get("SpacesBefore", ""))
            tokens.append(token)
            after.append("" if found.get("SpaceAfter") == "No" else _unnamed(found.get("SpacesAfter", " ")))
            misc.append(found)
            rows.append(row)
        if not tokens:
            raise FormatError(f"{self.path}, line {at}: expected words in the sentence, found none")
        if "SpacesAfter" not in misc[-1] and after[-1]:
            after[-1] = "\n"
        place = f"{self.path}, lines {lines[0][0]} to {lines[-1][0]}"
        chunks = []
        for layer in LAYERS:
            own = _OWN[layer]
            tags = [row.get(own, pairs.get(_MISC[layer], "O")) for row, pairs in zip(rows, misc, strict=True)]
            chunks.append(self._chunks(tags, place))
        analysis = tuple(_analysis(row, place) for row in rows)
        whole = tuple(word for word in analysis if word is not None)
        self.sentences.append(
            Sentence(tuple(tokens), tuple(after), tuple(chunks), whole if len(whole) == len(rows) else None)
        )

    def _chunks(self, tags: list[str], place: str) -> tuple[Chunk, ...]:
        try:
            return tuple(decode([tag if tag != "_" else "O" for tag in tags], self.scheme))
        except ValueError as error:
            raise FormatError(f"{place}: {error}") from error

    def finished(self) -> Iterator[TokenArticle | FormatError]:
        """Yield the document, or why it cannot be read; nothing where none was begun."""
        if not self.is_begun:
            return
        self.number += 1
        if self.fault:
            yield self.fault
            return
        comments = {key: _unnamed(value) for key, value in self.comments.items()}
        name = comments.get("newdoc id") or f"{self.path.stem}-{self.number}"
        text = self.before + "".join(
            token + after for one in self.sentences for token, after in zip(one.tokens, one.after, strict=True)
        )
        digest = comments.get("sha256", "")
        if digest and digest != sha256(text):
            yield FormatError(f"{self.path}: the text of {name} is not the one its sha256 was made of")
            return
        state = comments.get("state", State.OPEN.value)
        yield TokenArticle(
            name,
            LAYERS,
            tuple(self.sentences),
            self.before,
            comments.get("title", ""),
            comments.get("source", ""),
            digest,
            comments.get("annotator", ""),
            State(state) if state in list(State) else State.OPEN,
            comments.get("schema", ""),
        )


def _map(misc: str) -> dict[str, str]:
    return dict(pair.partition("=")[::2] for pair in misc.split("|")) if misc != "_" else {}


def _analysis(row: dict[str, str], place: str) -> Analysis | None:
    head = row.get("HEAD", "_")
    if head == "_":
        return None
    if not head.isascii() or not head.isdigit():
        raise FormatError(f"{place}: expected the number of a word under HEAD, found {head!r}")
    cells = ("" if row.get(name, "_") == "_" else row[name] for name in ("LEMMA", "UPOS", "FEATS", "DEPREL"))
    lemma, upos, feats, deprel = cells
    return Analysis(lemma, upos, feats, int(head), deprel)
