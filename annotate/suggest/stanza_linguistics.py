"""Lemmas, parts of speech and dependencies from a Stanza model folder, over our own tokens.

The models are Stanza's official Hindi ones or others in their layout; where none are, nothing is made up. Stanza and
torch are imported when the models are loaded, not before; nothing is ever downloaded.
"""

import hashlib
from pathlib import Path
from typing import Any

from annotate.analysis import Analysis, AnalysisError, Word
from annotate.suggest.analysis_folder import PROCESSORS, analysis_packages
from annotate.suggest.stanza_pipeline import ModelError, broken_file, sentence_parts
from annotate.tokens import words


class StanzaLinguistics:
    """Analyses texts with the models of a folder. One object serves one thread; `load` takes seconds.

    Raises `ModelError` at once when the folder names no such models.
    """

    def __init__(self, folder: Path) -> None:
        packages = analysis_packages(folder)
        if packages is None:
            raise ModelError(
                f"The model folder {folder} has no models for lemmas, parts of speech and dependencies; "
                "`models download` fetches Stanza's official ones, `models install` takes a colleague's."
            )
        self._folder = folder
        self._files = [folder / "hi" / processor / f"{packages[processor]}.pt" for processor in PROCESSORS]
        self._packages = packages
        self._pipeline: Any = None
        self._id = ""

    @property
    def id(self) -> str:
        """The names of the packages and eight digits of what is in their files: other models have another."""
        if not self._id:
            content = hashlib.sha256()
            for path in self._files:
                try:
                    content.update(path.read_bytes())
                except OSError as error:
                    raise ModelError(f"The file {path} of the model is missing or cannot be read.") from error
            names = "+".join(dict.fromkeys(self._packages[processor] for processor in PROCESSORS))
            self._id = f"stanza-hi-{names}/{content.hexdigest()[:8]}"
        return self._id

    def load(self) -> None:
        """Leave the models in memory. Raises `ModelError` naming the folder when they cannot be loaded."""
        if self._pipeline is not None:
            return
        try:
            import stanza
            import torch
        except ImportError as error:
            raise ModelError(
                "This copy of Ankan runs no Stanza models; take the bundle with `full` in its name."
            ) from error
        # Two threads on busy cores were four times slower than one.
        torch.set_num_threads(1)
        try:
            self._pipeline = stanza.Pipeline(
                "hi",
                dir=str(self._folder),
                package="default",
                processors=",".join(("tokenize", *PROCESSORS)),
                tokenize_pretokenized=True,
                download_method=None,
                use_gpu=False,
                logging_level="CRITICAL",
            )
        # Everything a truncated, foreign or tampered file makes Stanza, torch and pickle raise; none names the file.
        except Exception as error:
            where = f"{self._folder}{broken_file(self._folder)}"
            raise ModelError(
                f"The models for lemmas and dependencies in {where} cannot be loaded; install them again."
            ) from error

    def analyse(self, text: str) -> Analysis:
        """Return what the models say about every token of a normalised text."""
        self.load()
        tokens = words(text)
        parts = sentence_parts(text, tokens)
        if not parts:
            return Analysis(self.id, ())
        document = self._pipeline([[text[t.start : t.end] for t in tokens[low:high]] for low, high in parts])
        found = []
        for (low, high), sentence in zip(parts, document.sentences, strict=True):
            if len(sentence.words) != high - low:
                raise ModelError(f"The models in {self._folder} split words, which cannot be led back to the text.")
            found.append(
                tuple(
                    Word(t.start, t.end, w.lemma or "", w.upos or "", w.feats or "", w.head, w.deprel or "")
                    for t, w in zip(tokens[low:high], sentence.words, strict=True)
                )
            )
        try:
            return Analysis(self.id, tuple(found))
        except AnalysisError as error:
            raise ModelError(f"The models in {self._folder} gave no usable dependencies: {error}.") from error
