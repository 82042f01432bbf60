"""Hugging Face token classification: one sentence a line, with the features and a dataset card beside the file.

Specification: the documentation of `datasets` (JSON loading, Features, ClassLabel) and of dataset cards. Tags are
words, which `datasets` turns into the numbers of the features by itself.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storage.formats import columns
from storage.formats.bio import PREFIXES, Chunk, as_iob2, decode, encode, is_iob1
from storage.formats.columns import LAYERS, Sentence, TokenArticle, spaced
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, Layer, OptionName, Scheme
from storage.formats.reading import json_lines, object_in, text_in

_INFOS = ("dataset_info.json", "dataset_infos.json")
_TAGS: dict[Layer, str] = {"entity": "ner_tags", "quote": "quote_tags", "cue": "cue_tags"}


@dataclass(frozen=True, slots=True)
class HuggingFace:
    """The format ``hf``."""

    name: str = "hf"
    title: str = "Hugging Face JSONL"
    suffix: str = ".jsonl"
    options: frozenset[OptionName] = field(default=frozenset({"scheme", "expand_to_tokens"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> TokenArticle | None:
        """Return the tokens with all layers; None for an article without a token."""
        item = columns.carried(article, LAYERS, options, findings, is_spaced=False)
        return item if columns.has_tokens(item, article, findings) else None

    def to_article(self, item: TokenArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article with one space between its tokens and a line for each sentence."""
        return columns.to_article(item, self.name, findings)

    def write(self, items: Iterable[TokenArticle], out: Path, options: ExportOptions) -> None:
        """Write one line per sentence, then the features (the labels of the schema) and the card."""
        labels: dict[Layer, set[str]] = {layer: set() for layer in LAYERS}
        documents = sentences = 0
        with out.open("w", encoding="utf-8", newline="\n") as stream:
            for item in items:
                documents += 1
                for number, sentence in enumerate(item.sentences, 1):
                    sentences += 1
                    stream.write(json.dumps(_record(item, number, sentence, options.scheme), ensure_ascii=False) + "\n")
                    for layer, chunks in zip(item.layers, sentence.chunks, strict=True):
                        labels[layer].update(label for _, _, label in chunks)
        names = {
            _TAGS[layer]: class_names(options.inventory.of(layer, found), options.scheme)
            for layer, found in labels.items()
        }
        features = json.dumps(_features(names), ensure_ascii=False, indent=1) + "\n"
        out.with_name(out.name + ".features.json").write_text(features, encoding="utf-8", newline="\n")
        card = _card(out.name, names, documents, sentences, options)
        out.with_name(out.name + ".README.md").write_text(card, encoding="utf-8", newline="\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[TokenArticle | FormatError]:
        """Yield the documents: sentences that follow each other and have one ``doc_id``.

        Tags may be numbers where the features beside the file name them, and IOB1 where a column is that as a whole.
        """
        tags = _Tags(path, options.scheme)
        name: str | None = None
        sentences: list[Sentence] = []
        fault: FormatError | None = None
        # A line that cannot be read does not say whose it is: the next one shows it.
        lost: FormatError | None = None
        for where, value in json_lines(path):
            if isinstance(value, FormatError):
                lost = lost or value
                continue
            try:
                record = object_in(value, "a sentence")
                here = text_in(record, "doc_id", path.stem)
                is_later = not str(record.get("id", "")).endswith("-s1")
            except FormatError as error:
                lost = lost or FormatError(f"{where}: {error}")
                continue
            if here != name:
                if name is not None:
                    yield fault or (None if is_later else lost) or TokenArticle(name, LAYERS, tuple(sentences))
                name, sentences, fault = here, [], lost if is_later else None
            else:
                fault = fault or lost
            lost = None
            try:
                sentences.append(_sentence(record, tags))
            except FormatError as error:
                fault = fault or FormatError(f"{where}: {error}")
        if name is not None:
            yield fault or lost or TokenArticle(name, LAYERS, tuple(sentences))
        elif lost:
            yield lost


def class_names(labels: list[str], scheme: Scheme) -> list[str]:
    """Return the names of a ClassLabel in their order: O, then each label with each prefix."""
    return ["O", *(f"{prefix}-{label}" for label in labels for prefix in sorted(PREFIXES[scheme]))]


def _record(item: TokenArticle, number: int, sentence: Sentence, scheme: Scheme) -> dict[str, Any]:
    length = len(sentence.tokens)
    tags = {
        _TAGS[layer]: encode(length, chunks, scheme) for layer, chunks in zip(item.layers, sentence.chunks, strict=True)
    }
    return {"id": f"{item.id}-s{number}", "doc_id": item.id, "tokens": list(sentence.tokens), **tags}


def _features(names: dict[str, list[str]]) -> dict[str, Any]:
    """Return the features in the form of `datasets.Features.to_dict`."""
    text = {"dtype": "string", "_type": "Value"}
    tags = {key: {"feature": {"names": found, "_type": "ClassLabel"}, "_type": "List"} for key, found in names.items()}
    return {"id": text, "doc_id": text, "tokens": {"feature": text, "_type": "List"}, **tags}


def _card(name: str, names: dict[str, list[str]], documents: int, sentences: int, options: ExportOptions) -> str:
    classes = "\n".join(f"- `{key}`: {', '.join(f'`{tag}`' for tag in found)}" for key, found in names.items())
    quoted = json.dumps(options.licence or "unknown", ensure_ascii=False)
    scheme = "IOB2" if options.scheme == "bio" else "BIOES"
    source = options.source or "Not stated."
    return f"""---
language:
- hi
license: other
license_name: {quoted}
task_categories:
- token-classification
task_ids:
- named-entity-recognition
configs:
- config_name: default
  data_files: {json.dumps(name, ensure_ascii=False)}
---

# {name}

{documents} articles of Hindi news in {sentences} sentences, annotated with names, quotations and cues. Tags are
{scheme} and written as words. Every file was read back and compared with the annotations before it was kept.

Source: {source}

Licence: {options.licence or "Not stated."}

## Columns

`id` and `doc_id` name sentence and article, `tokens` are the words and marks. The tags of each token:

{classes}

## Loading

```python
import json
from datasets import Features, load_dataset

features = Features.from_dict(json.load(open("{name}.features.json", encoding="utf-8")))
dataset = load_dataset("json", data_files="{name}", features=features)
```
"""


def _sentence(record: dict[str, Any], tags: "_Tags") -> Sentence:
    tokens = record.get("tokens")
    if not isinstance(tokens, list) or not tokens or not all(isinstance(token, str) and token for token in tokens):
        raise FormatError('expected a list of texts under "tokens"')
    return spaced(tokens, tuple(tags.chunks(record, _TAGS[layer], len(tokens)) for layer in LAYERS))


@dataclass(slots=True)
class _Tags:
    """How the tags of a file are read; what is known of the file as a whole is found out when it is first needed."""

    path: Path
    scheme: Scheme
    _names: dict[str, list[str]] | None = None
    _old: dict[str, bool] = field(default_factory=dict)

    def chunks(self, record: dict[str, Any], key: str, length: int) -> tuple[Chunk, ...]:
        """Return the chunks of one column of a sentence. Raises `FormatError`."""
        tags = self._words(record.get(key, ["O"] * length), key)
        if tags is None or len(tags) != length:
            raise FormatError(f'expected a tag as a text for each of the {length} tokens under "{key}"')
        try:
            return tuple(decode(as_iob2(tags) if self._old.get(key) else tags, self.scheme))
        except ValueError as error:
            if not self._is_iob1(key):
                raise FormatError(f'"{key}": {error}') from error
            return tuple(decode(as_iob2(tags), self.scheme))

    def _words(self, tags: object, key: str) -> list[str] | None:
        """Return the tags as words, None where they are something else."""
        if not isinstance(tags, list):
            return None
        if all(isinstance(tag, str) for tag in tags):
            return tags
        if not all(type(tag) is int for tag in tags):
            return None
        if self._names is None:
            self._names = _names(self.path)
        names = self._names.get(key)
        if names is None:
            raise FormatError(
                f'the tags under "{key}" are numbers, and no features beside the file name them: lay '
                f"{self.path.name}.features.json or dataset_info.json there"
            )
        if unknown := [tag for tag in tags if not 0 <= tag < len(names)]:
            raise FormatError(f'"{key}": the features name {len(names)} tags, and {unknown[0]} is none of them')
        return [names[tag] for tag in tags]

    def _is_iob1(self, key: str) -> bool:
        if key not in self._old:
            records = (value for _, value in json_lines(self.path) if isinstance(value, dict))
            columns_of = (self._words(record.get(key, []), key) or [] for record in records)
            self._old[key] = self.scheme == "bio" and is_iob1(columns_of)
        return self._old[key]


def _names(path: Path) -> dict[str, list[str]]:
    """Return the names of the classes that the features beside the file declare, by column.

    The features stand by themselves, as `write` and `datasets.Features.to_dict` make them, or in what `datasets` and
    its hub lay beside data.
    """
    for file in (path.with_name(f"{path.name}.features.json"), *map(path.with_name, _INFOS)):
        try:
            value = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            raise FormatError(f"expected features in {file}, which cannot be read as JSON") from error
        while isinstance(value, dict) and "tokens" not in value and value:
            # {"features": …} or {"the name of a configuration": {"features": …}}
            value = value.get("features", next(iter(value.values())))
        if isinstance(value, dict):
            return {key: names for key, one in value.items() if (names := _class_names(one))}
    return {}


def _class_names(feature: object) -> list[str]:
    inner = feature.get("feature") if isinstance(feature, dict) else None
    names = inner.get("names") if isinstance(inner, dict) else None
    return names if isinstance(names, list) and all(isinstance(name, str) for name in names) else []
