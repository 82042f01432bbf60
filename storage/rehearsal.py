"""What importing annotations would do, found out on a copy of the project, which is then thrown away."""

import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotate.errors import KnownError
from annotate.schema import Schema
from storage.bringing import bring
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.columns import UNSAID
from storage.project import Project

# Articles done so far; what it raises stops the work.
Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class BringOrder:
    """Annotations to bring in: the files, their format, whose they are (empty: as the file says), what labels mean."""

    files: Sequence[Path]
    format: str
    annotator: str = ""
    options: ExportOptions = field(default_factory=ExportOptions)
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class BringReport:
    """What came in, or would. ``unknown`` are the labels of the files that the schema does not have."""

    new_articles: int = 0
    changed: int = 0
    unchanged: int = 0
    last: str = ""
    records: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, None] = field(default_factory=dict)
    annotators: dict[str, None] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


def bring_all(order: BringOrder, project: Project, step: Step) -> BringReport:
    """The annotations are in the project, article by article: each whole or, with a sentence, not at all."""
    report, done = BringReport(), 0
    for path in order.files:
        findings = Findings()
        try:
            for found in bring(
                project,
                path,
                format=order.format,
                annotator=order.annotator or None,
                options=order.options,
                labels=order.labels,
                findings=findings,
            ):
                if isinstance(found, KnownError):
                    report.errors.append(str(found))
                else:
                    report.new_articles += found.is_new
                    report.changed += found.has_changed
                    report.unchanged += not found.has_changed
                    report.last = report.last or found.document
                done += 1
                step(done)
        except KnownError as error:
            report.errors.append(str(error))
        report.sentences += findings.to_sentences()
    return report


def rehearse(order: BringOrder, project: Project, step: Step) -> BringReport:
    """Return what `bring_all` would do, and what the files hold; the project stays as it is."""
    with tempfile.TemporaryDirectory(prefix="ankan-") as folder:
        copy = Path(folder, "copy.ankan")
        project.copy_to(copy)
        with Project.open(copy) as rehearsed:
            rehearsed.person = project.person
            report = bring_all(order, rehearsed, step)
    for path in order.files:
        _survey(report, order, path, project.schema, step)
    return report


def _survey(report: BringReport, order: BringOrder, path: Path, schema: Schema, step: Step) -> None:
    source = FORMATS[order.format]
    try:
        for done, item in enumerate(source.read(path, order.options), 1):
            step(done)
            if not isinstance(item, FormatError):
                _count(report, source.to_article(item, Findings()), schema, order.labels)
    except (KnownError, OSError):
        # Bringing has told it already.
        return


def _count(report: BringReport, article: AnnotatedArticle, schema: Schema, labels: Mapping[str, str]) -> None:
    layer = article.annotations
    if article.annotator:
        report.annotators[article.annotator] = None
    spans, quotes, stances = layer.live_spans, layer.live_quotes, layer.live_stances
    report.records.update(names=len(spans), quotations=len(quotes), stances=len(stances))
    for found, inventory in (
        ({span.label for span in spans}, schema.entities),
        ({quote.kind for quote in quotes} - {UNSAID}, schema.quotes),
        ({stance.value for stance in stances}, schema.stances),
    ):
        known = {label.code for label in inventory}
        report.unknown.update(dict.fromkeys(sorted(code for code in found if code not in known)))
