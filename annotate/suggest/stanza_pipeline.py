"""Entities from Stanza models: the bundled folder, Stanza's official Hindi ones and retrained ones alike.

Stanza and torch are imported when the model is loaded, not before; nothing is ever downloaded.
"""

import hashlib
import json
import os
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotate.errors import KnownError
from annotate.suggest.lexicon import fold
from annotate.suggest.name_edges import trim_name
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.tag_sequences import Confidence, our_label, spans_of_tags
from annotate.tokens import Token, sentences, words

# A "sentence" of a list or a table can run on for pages; the tagger gains nothing beyond this many tokens.
_LONGEST = 250
_RESTORE = "install the model again or choose another one"


class ModelError(KnownError):
    """A model folder is missing, damaged or of an unknown layout."""


class StanzaEntities:
    """Suggests entities with the tagger of a Stanza model folder (``resources.json`` and ``hi/ner/*.pt``).

    ``package`` names the folder's package, ``default`` if None. The tagger is loaded at the first suggestion or by
    `load`; one object serves one thread.
    """

    def __init__(self, model_dir: Path, package: str | None = None) -> None:
        self._folder = model_dir
        self._package = package or "default"
        self._pipeline: Any = None
        self._vocabulary: Any = ()
        self._variants: dict[str, str] = {}
        self._captured: dict[tuple[str, ...], tuple[Any, Any]] = {}

    @property
    def id(self) -> str:
        """Name and version of the model; a retrained one has another."""
        card = _model_card(self._folder)
        if card is None:
            return f"stanza-hi/{self._package}"
        return f"{card['name']}/{card['version']}"

    def load(self) -> None:
        """Leave the tagger in memory. Raises `ModelError` when the folder cannot be used; takes seconds."""
        if self._pipeline is None:
            self._check_folder()
            self._pipeline = self._loaded()

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the tagger's entities added where none stands yet, on token boundaries.

        Titles, honorifics, case markers and marks stay outside; ``score`` is the tagger's probability of the span.
        """
        self.load()
        source = self.id
        taken = sorted((entity.start, entity.end) for entity in found.entities)
        added = []
        tokens = words(text)
        for first, last, label, score in self._tagged(text, tokens):
            edges = trim_name(text, tokens, first, last, label)
            if edges is None:
                continue
            start, end = tokens[edges[0]].start, tokens[edges[1] - 1].end
            if not _overlaps(taken, start, end):
                added.append(EntitySuggestion(start, end, label, score, source))
        entities = sorted((*found.entities, *added), key=lambda entity: (entity.start, -entity.end))
        return Suggestions(tuple(entities), found.quotes)

    def _tagged(self, text: str, tokens: tuple[Token, ...]) -> list[tuple[int, int, str, float | None]]:
        """Return (first token, past the last, label, score) of the tagger's spans."""
        parts = sentence_parts(text, tokens)
        if not parts:
            return []
        surface = [[self._known(text[t.start : t.end]) for t in tokens[low:high]] for low, high in parts]
        self._captured.clear()
        document = self._pipeline(surface)
        spans = []
        for (low, _), sentence, given in zip(parts, document.sentences, surface, strict=True):
            tags = [token.ner or "O" for token in sentence.tokens]
            scores = self._scores(given, tags)
            for first, last, label in spans_of_tags(tags):
                ours = our_label(label)
                if ours is not None:
                    spans.append((low + first, low + last, ours, scores(first, last)))
        return spans

    def _scores(self, given: list[str], tags: list[str]) -> Any:
        """Return a function from a span of the sentence to the tagger's probability of it, None if not to be had."""
        captured = self._captured.get(tuple(given))
        if captured is None:
            return lambda first, last: None
        unary, transitions = captured
        confidence = Confidence(unary[: len(tags)], transitions)
        units = self._pipeline.processors["ner"].vocab["tag"]
        path = [int(units.unit2id((tag,))[0]) for tag in tags]
        return lambda first, last: round(confidence.of_path(first, path[first:last]), 4)

    def _known(self, word: str) -> str:
        """Return the spelling of the word that the tagger has a vector for, the word itself when it has none."""
        if not self._variants or word.lower() in self._vocabulary:
            return word
        return self._variants.get(fold(word), word)

    # Loading --------------------------------------------------------------------------------------------------------

    def _check_folder(self) -> None:
        folder = self._folder
        if not folder.is_dir():
            raise ModelError(f"The model folder {folder} does not exist; {_RESTORE}.")
        try:
            resources = json.loads((folder / "resources.json").read_text(encoding="utf-8"))
            packages = resources["hi"]["ner"]
        except FileNotFoundError as error:
            raise ModelError(f"The model folder {folder} has no resources.json; {_RESTORE}.") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(f"{folder / 'resources.json'} describes no Hindi entity model; {_RESTORE}.") from error
        if not packages:
            raise ModelError(f"{folder / 'resources.json'} describes no Hindi entity model; {_RESTORE}.")
        for name, expected in self._checksums().items():
            path = folder / name
            if not path.is_file():
                raise ModelError(f"The file {path} of the model is missing; {_RESTORE}.")
            if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
                raise ModelError(f"The file {path} of the model is damaged; {_RESTORE}.")

    def _checksums(self) -> dict[str, str]:
        """Return the sha256 of every file as model.json says; none where there is no model.json."""
        path = self._folder / "model.json"
        card = _model_card(self._folder)
        sums = (card or {}).get("sha256") or {}
        if (card is None and path.exists()) or not isinstance(sums, dict):
            raise ModelError(f"The file {path} is damaged: it does not say what the model is; {_RESTORE}.")
        return sums

    def _loaded(self) -> Any:
        try:
            import stanza
            import torch
        except ImportError as error:
            raise ModelError(
                "This copy of Ankan runs no Stanza models; take the bundle with `full` in its name."
            ) from (error)
        torch.set_num_threads(max(1, (os.cpu_count() or 1) - 1))
        try:
            pipeline = stanza.Pipeline(
                "hi",
                dir=str(self._folder),
                package=self._package,
                processors="tokenize,ner",
                tokenize_pretokenized=True,
                download_method=None,
                use_gpu=False,
                logging_level="CRITICAL",
            )
            tagger = pipeline.processors["ner"].trainers[0]
            labels = tagger.get_known_tags()
        # Everything a truncated, foreign or tampered file makes Stanza, torch and pickle raise; none names the file.
        except Exception as error:
            raise ModelError(
                f"The Hindi entity model in {self._folder} (package {self._package}){broken_file(self._folder)} "
                f"cannot be loaded; {_RESTORE}."
            ) from error
        if not any(our_label(label) for label in labels):
            raise ModelError(
                f"The model in {self._folder} has none of the labels this program knows "
                f"(it has {', '.join(labels)}); choose another one."
            )
        self._listen(tagger)
        return pipeline

    def _listen(self, tagger: Any) -> None:
        """Keep the scores of each tagged sentence, and the spellings the tagger has vectors for."""

        def keep(_module: Any, inputs: tuple[Any, ...], output: tuple[Any, Any, Any]) -> None:
            _, logits, transitions = output
            table = transitions[0].detach().cpu().numpy()
            for row, sentence in enumerate(inputs[0]):
                self._captured[tuple(sentence)] = (logits[0][row].detach().cpu().numpy(), table)

        tagger.model.register_forward_hook(keep)
        has_vectors = "word" in tagger.vocab
        self._vocabulary = tagger.vocab["word"] if has_vectors else ()
        for unit in getattr(self._vocabulary, "_id2unit", ()):
            self._variants.setdefault(fold(unit), unit)


def broken_file(folder: Path) -> str:
    """Return ", file ...," naming the first file in the folder that torch cannot read; empty when it can read all."""
    import torch

    for path in sorted((folder / "hi").rglob("*.pt")):
        try:
            torch.load(path, map_location="cpu", weights_only=True)
        # As above: what a damaged file makes torch raise is anything.
        except Exception:
            return f", file {path},"
    return ""


def _model_card(folder: Path) -> dict[str, Any] | None:
    """Return what the folder's model.json says, None when it has none that says name and version."""
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return card if isinstance(card, dict) and {"name", "version"} <= card.keys() else None


def sentence_parts(text: str, tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    """Return the sentences as ranges of tokens, overlong ones cut."""
    parts = []
    starts = [token.start for token in tokens]
    for start, end in sentences(text):
        low, high = bisect_left(starts, start), bisect_left(starts, end)
        parts += [(at, min(at + _LONGEST, high)) for at in range(low, high, _LONGEST)]
    return parts


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in taken)
