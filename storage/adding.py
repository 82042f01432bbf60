"""Articles come into a project: first a look at what would come, then a file at a time, whole or not at all."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from annotate.errors import KnownError
from annotate.near_duplicates import NearDuplicates
from annotate.realign import moved, realigned
from annotate.text import normalise
from annotate.text_changes import Change, changes
from storage.articles import Added, title_of
from storage.formats import jsonl
from storage.importing import ArticleError, ImportedArticle, ReadOptions, pasted, read_each
from storage.layers import GOLD
from storage.project import Project

# Articles done so far, files done and files in all; what it raises stops the work, and the file under way is not in.
Progress = Callable[[int, int, int], None]


def _silent(articles: int, files: int, total: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Order:
    """What to bring in and how to read it. ``text`` is what somebody pasted; it counts as one more file.

    With ``is_partial`` the readable articles of a file with unreadable ones come in too.
    """

    files: tuple[Path, ...] = ()
    text: str = ""
    format: str = "auto"
    options: ReadOptions = field(default_factory=ReadOptions)
    is_partial: bool = False

    @property
    def sources(self) -> tuple[Path | None, ...]:
        """The files, and None for what was pasted."""
        return (*self.files, None) if self.text else self.files


def _read(order: Order, source: Path | None) -> Iterator[ImportedArticle | ArticleError]:
    """Yield what the source holds; where nothing more can be read, that is the last thing."""
    try:
        if source is None:
            yield pasted(order.text, order.options)
        else:
            yield from read_each(source, order.format, order.options)
    except ArticleError as error:
        yield error


# Looking -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Twin:
    """An article whose text another one has already, or nearly; ``other`` is in the project or was read before it."""

    where: str
    other: str
    is_in_project: bool
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Problem:
    """What cannot come in from a file, and why."""

    source: Path | None
    error: ArticleError


@dataclass(slots=True)
class Look:
    """What would come in. ``same`` and ``near`` are the repeated texts; the same ones never come in twice."""

    files: int = 0
    articles: int = 0
    characters: int = 0
    annotated: int = 0
    first: ImportedArticle | None = None
    first_text: str = ""
    first_changes: Counter[Change] = field(default_factory=Counter)
    changed: Counter[Change] = field(default_factory=Counter)
    changed_articles: int = 0
    same: list[Twin] = field(default_factory=list)
    near: list[Twin] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    new_in: Counter[Path | None] = field(default_factory=Counter)

    @property
    def partly(self) -> set[Path | None]:
        """The sources with articles that can be read and articles that cannot."""
        return {problem.source for problem in self.problems if self.new_in[problem.source]}

    def new(self, *, is_partial: bool) -> int:
        """Return how many articles would be added."""
        partly = set() if is_partial else self.partly
        return sum(count for source, count in self.new_in.items() if source not in partly)

    @property
    def first_title(self) -> str:
        """The title that the first article would have."""
        return "" if self.first is None else self.first.title or title_of(self.first_text)


def look(order: Order, project: Project, progress: Progress = _silent) -> Look:
    """Return what adding the articles would do; nothing is written."""
    found, near = Look(), NearDuplicates[str]()
    seen: dict[str, tuple[str, bool]] = {}
    for document_id in project.document_ids():
        document = project.document(document_id)
        name = f"{document_id} ({document.title})"
        seen[document.sha256] = name, True
        near.add(name, document.text)
        progress(0, 0, len(order.sources))
    in_project = {name for name, _ in seen.values()}
    for source in order.sources:
        found.files += 1
        for article in _read(order, source):
            if isinstance(article, ArticleError):
                found.problems.append(Problem(source, article))
            else:
                _look_at(found, source, article, near, seen, in_project)
            progress(found.articles, found.files - 1, len(order.sources))
    return found


def _look_at(
    found: Look,
    source: Path | None,
    article: ImportedArticle,
    near: NearDuplicates[str],
    seen: dict[str, tuple[str, bool]],
    in_project: set[str],
) -> None:
    normalised = normalise(article.given)
    text = normalised.text
    if not text.strip():
        found.problems.append(
            Problem(source, ArticleError(f"{article.where}: the text is empty, so there is nothing to annotate."))
        )
        return
    found.articles += 1
    found.characters += len(text)
    found.annotated += article.annotations is not None
    changed = changes(article.given, normalised)
    found.changed.update(changed)
    found.changed_articles += bool(changed)
    if found.first is None:
        found.first, found.first_text, found.first_changes = article, text, changed
    digest = sha256(text.encode()).hexdigest()
    if digest in seen:
        found.same.append(Twin(article.where, *seen[digest]))
        return
    seen[digest] = article.where, False
    found.new_in[source] += 1
    for other, share in near.add(article.where, text)[:1]:
        found.near.append(Twin(article.where, other, other in in_project, share))


# Adding --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FileAdded:
    """What became of a file: its articles, and what was not taken from it. ``source`` is None for pasted text."""

    source: Path | None
    added: tuple[Added, ...]
    errors: tuple[KnownError, ...]


def add(order: Order, project: Project, *, annotator: str = "", progress: Progress = _silent) -> Iterator[FileAdded]:
    """Yield what became of each file once its articles are in the project, all of them or none.

    With an ``annotator``, annotations in Ankan JSONL come along, to the annotator the file names or else to this one.
    """
    count = 0
    for number, source in enumerate(order.sources):
        errors: list[KnownError] = []
        # All is read before the project is locked: whoever edits meanwhile must not wait for it.
        given: list[ImportedArticle] = []
        for found in _read(order, source):
            if isinstance(found, ArticleError):
                errors.append(found)
            else:
                given.append(found)
            progress(count + len(given), number, len(order.sources))
        if errors and not order.is_partial:
            yield FileAdded(source, (), tuple(errors))
            continue
        added: list[Added] = []
        plain = [article for article in given if article.annotations is None or not annotator]
        try:
            if plain:
                added += project.add_articles(_told(plain, progress, count, number, len(order.sources)))
        except KnownError as error:
            errors.append(error)
        else:
            for article in given:
                if article.annotations is not None and annotator:
                    try:
                        added.append(_add_annotated(project, article, annotator))
                    except KnownError as error:
                        errors.append(error)
                    progress(count + len(added), number, len(order.sources))
        count += len(added)
        yield FileAdded(source, tuple(added), tuple(errors))


def _told(
    articles: list[ImportedArticle], progress: Progress, count: int, files: int, total: int
) -> Iterator[ImportedArticle]:
    for at, article in enumerate(articles, count):
        progress(at, files, total)
        yield article


def _add_annotated(project: Project, article: ImportedArticle, annotator: str) -> Added:
    """The article and what its record says are in the project, or neither is. Raises `KnownError`."""
    annotated = jsonl.from_record(article.annotations)
    normalised = normalise(article.given)
    layer, name = annotated.annotations, annotated.annotator or annotator
    records = [realigned(record, normalised.alignment) for record in layer.records()]
    resolutions = [moved(each, normalised.alignment) for each in layer.resolutions] if name == GOLD else []
    added, _ = project.add_annotated(
        article, name, records, state=layer.state, notes=layer.notes, resolutions=resolutions
    )
    return added
