"""Projects of the sample articles, for the pictures of the documentation and for trying out what it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import resources
from annotate.model import Anchor, Origin, Quote, Record, Source, Span, Stance, State
from gui.samples import DISPUTED, NEW, add_annotated_samples
from storage.defaults import default_schema, new_id
from storage.formats import jsonl
from storage.importing import ImportedArticle, read_articles
from storage.project import Project

ANNOTATOR, SECOND, REVIEWER, NEWCOMER = "asha", "ravi", "meera", "neha"
MODEL = "ankan-hi-encoder/2"


def make_samples(path: Path) -> Path:
    """Make a project of the samples: one finished, one partly decided (it comes into view), one untouched."""
    with Project.create(path, default_schema()) as project:
        project.set_setting("annotator", ANNOTATOR)
        for sample, gold in _samples():
            added = project.add_article(sample).document
            records = [_by(record, ANNOTATOR) for record in gold]
            if added == NEW:
                project.import_annotations(added, ANNOTATOR, records, state=State.FINISHED)
            elif added == DISPUTED:
                decided = _partly_decided(records, len(sample.given))
                project.import_annotations(added, ANNOTATOR, decided, state=State.OPEN)
                project.set_setting("article", added)
    return path


def make_reviewed(path: Path) -> Path:
    """Make a project in which two have finished the samples: one as gold is, one who differs here and there."""
    with Project.create(path, default_schema()) as project:
        for sample, gold in _samples():
            added = project.add_article(sample).document
            for name, found in ((ANNOTATOR, gold), (SECOND, _otherwise(gold, sample.given))):
                records = [_by(record, name, seconds=2.0) for record in found]
                project.import_annotations(added, name, records, state=State.FINISHED)
        project.set_setting("annotator", REVIEWER)
    return path


def _samples() -> Iterator[tuple[ImportedArticle, list[Record]]]:
    """Yield the sample articles, each with its gold."""
    for file in sorted(resources.path("samples").glob("*.gold.jsonl")):
        for found in jsonl.read(file):
            article = found.document
            sample = ImportedArticle(article.id, article.title, article.source, article.text, article.text.encode())
            yield sample, list(found.annotations.records())


def _by(record: Record, name: str, *, seconds: float | None = None) -> Record:
    return replace(record, origin=replace(record.origin, name=name, seconds=seconds))


def _otherwise(records: list[Record], text: str) -> list[Record]:
    """Return the records as a second annotator might have them: some names shorter, relabelled or missed."""
    kept: list[Record] = []
    for at, record in enumerate(records):
        if isinstance(record, Span) and " " in text[record.start : record.end] and at % 3 == 0:
            kept.append(replace(record, end=record.start + text[record.start : record.end].index(" ")))
        elif isinstance(record, Span) and at % 11 == 5:
            kept.append(replace(record, label="ORG" if record.label != "ORG" else "LOC"))
        elif isinstance(record, Stance) and at % 2:
            kept.append(replace(record, value="neutral" if record.value != "neutral" else "favor"))
        elif not (isinstance(record, Span) and at % 13 == 7):
            kept.append(record)
    # What pointed at a name that is another one now points at its place.
    there = {(span.id, span.start, span.end) for span in kept if isinstance(span, Span)}

    def loose(anchor: Anchor | None) -> Anchor | None:
        if anchor is None or (anchor.entity, anchor.start, anchor.end) in there:
            return anchor
        return Anchor(anchor.start, anchor.end)

    for at, record in enumerate(kept):
        if isinstance(record, Quote):
            kept[at] = replace(record, speaker=loose(record.speaker), cue=loose(record.cue))
        elif isinstance(record, Stance):
            kept[at] = replace(record, holder=loose(record.holder), target=loose(record.target))
    return kept


def _partly_decided(records: list[Record], length: int) -> list[Record]:
    """Return the records with those after the first paragraphs as suggestions, and without the stances there."""
    kept: list[Record] = []
    open_quotes = set()
    for record in records:
        if isinstance(record, Stance):
            if record.quote not in open_quotes:
                kept.append(record)
        elif record.start < length * 0.28:
            kept.append(record)
        else:
            kept.append(replace(record, origin=Origin(*_proposer(record))))
            open_quotes.add(record.id)
    return kept


def _proposer(record: Span | Quote) -> tuple[Source, str]:
    return (Source.RULE, "quotations/1") if isinstance(record, Quote) else (Source.MODEL, MODEL)


def make_suggested(path: Path, article: Path) -> Path:
    """Make a project of one article with what the bundled models suggest for it."""
    from annotate.suggest.pipeline import default_pipeline

    pipeline = default_pipeline(resources.ROOT / "models" / "hi-encoder")
    with Project.create(path, default_schema()) as project:
        project.set_setting("annotator", ANNOTATOR)
        for given in read_articles(article):
            added = project.add_article(given).document
            text = project.document(added).text
            project.adopt_suggestions(added, ANNOTATOR, pipeline.suggest(text), model=pipeline.id, new_id=new_id)
    return path


def make_guided(path: Path) -> Path:
    """Make the sample project, its new article with suggestions that have the slips a model really makes.

    The suggestions are gold but for: an amount without its unit, a word that is no name (twice), a name cut short under
    another label, a name and a quotation that are missing, and a quotation without its speaker and cue.
    """
    with Project.create(path, default_schema()) as project:
        project.set_setting("annotator", NEWCOMER)
        sample, gold = next(_samples())
        added = project.add_article(sample).document
        project.import_annotations(added, NEWCOMER, _with_slips(gold, sample.given), state=State.OPEN)
        project.set_setting("article", added)
        add_annotated_samples(project)
    return path


def _with_slips(records: Iterable[Record], text: str) -> list[Record]:
    kept: list[Record] = []
    for record in records:
        if isinstance(record, Stance):
            continue
        words = text[record.start : record.end]
        if words in ("अहिल्या मेट्रो", '"और मालवा नगर बस सेवा चुपचाप देख रही है।"'):
            continue
        record = replace(record, origin=Origin(*_proposer(record), score=0.9 if isinstance(record, Span) else None))
        if words == "10 रुपये":
            record = replace(record, end=record.start + len("10"))
        if isinstance(record, Span) and words == "मालवा नगर बस सेवा" and record.start < text.index("सोशल"):
            record = replace(record, end=record.start + len("मालवा नगर"), label="LOC")
        if isinstance(record, Quote) and "डाका" in words:
            record = replace(record, speaker=None, cue=None)
        kept.append(record)
    first = text.index("यात्री विजय नगर")
    for start in (first, text.index("यात्री संगठन")):
        kept.append(Span(new_id(), start, start + len("यात्री"), "ORG", Origin(Source.MODEL, MODEL, score=0.29)))
    return kept
