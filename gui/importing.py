"""Brings files into the project an article at a time, so that the window stays awake and the import can be stopped."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotate.errors import KnownError
from annotate.realign import realigned
from annotate.text import normalise
from gui.session import Session
from storage.formats import jsonl
from storage.importing import ImportedArticle, read_articles
from storage.project import Added


@dataclass(slots=True)
class Tally:
    """What an import has done so far; ``last`` is the article to show afterwards."""

    new: int = 0
    known: int = 0
    last: str | None = None


class Importer(QObject):
    """One import at a time. `finished` carries the tally, `failed` a sentence for each file that could not be read."""

    progressed = Signal(int, int)  # files done, files in all; 0, 0 when nothing is under way
    failed = Signal(str)
    finished = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._files: list[Path] = []
        self._at = 0
        self._open: Iterator[ImportedArticle] | None = None
        self._tally = Tally()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)
        session.project_changed.connect(lambda _project: self.cancel())

    @property
    def is_running(self) -> bool:
        """True while articles are being read."""
        return self._turn.isActive()

    def start(self, files: list[Path]) -> None:
        """The files are being read; those of an import under way stay before them."""
        if not self.is_running:
            self._files, self._at, self._open, self._tally = [], 0, None, Tally()
        self._files.extend(files)
        self.progressed.emit(self._at, len(self._files))
        self._turn.start()

    def cancel(self) -> None:
        """Nothing more is read; what is in the project stays."""
        if self.is_running:
            self._stop()

    def _step(self) -> None:
        project = self._session.project
        if project is None or self._at >= len(self._files):
            self._stop()
            return
        if self._open is None:
            self._open = read_articles(self._files[self._at])
        try:
            article = next(self._open, None)
            if article is not None:
                self._add(article)
                return
        except KnownError as error:
            self.failed.emit(str(error))
        self._open = None
        self._at += 1
        self.progressed.emit(self._at, len(self._files))

    def _add(self, article: ImportedArticle) -> None:
        project = self._session.project
        assert project is not None
        # What the record says is checked before its article is stored.
        annotated = jsonl.from_record(article.annotations) if article.annotations is not None else None
        added: Added = project.add_article(article)
        if annotated is not None:
            alignment = normalise(article.given).alignment
            records = [realigned(record, alignment) for record in annotated.annotations.records()]
            name = annotated.annotator or self._session.person
            self._session.import_annotations(added.document, name, records, annotated.annotations.state)
        if added.is_new:
            self._tally.new += 1
        else:
            self._tally.known += 1
        if added.is_new or self._tally.last is None:
            self._tally.last = added.document

    def _stop(self) -> None:
        self._turn.stop()
        self._open = None
        self.progressed.emit(0, 0)
        self.finished.emit(self._tally)
