"""The main job without a screen: a sample article, suggested, printed, accepted, stored and exported."""

import click

import resources
from annotate import acts
from annotate.model import Anchor, AnnotationSet, Document, Quote
from annotate.suggest.pipeline import first_pipeline
from annotate.suggest.records import without_stances
from commands.output import write_out
from storage.defaults import default_schema, new_id
from storage.exporting import Annotator, Choice, export
from storage.importing import read_articles
from storage.models import chosen_folders
from storage.project import Project
from storage.user_folders import data_folder

_ANNOTATOR = "sample"
_STYLES = {"PER": "blue", "ORG": "yellow", "LOC": "green", "TIMEX": "red", "NUMEX": "red", "MISC": "magenta"}


def show_sample() -> int:
    """Suggest for a sample article, print it, accept everything, write project and exports; return 0."""
    folder = data_folder() / "sample"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.ankan"
    project = Project.open(path) if path.exists() else Project.create(path, default_schema())
    with project:
        sample = sorted(resources.path("samples").glob("*.txt"))[0]
        (article,) = read_articles(sample)
        document = project.document(project.add_article(article).document)
        pipeline = first_pipeline(chosen_folders())
        if pipeline.problem:
            click.echo(f"Names are not suggested: {pipeline.problem}", err=True)
        if project.suggested_by(document.id, _ANNOTATOR) != pipeline.id:
            suggestions = without_stances(pipeline.suggest(document.text))
            project.adopt_suggestions(document.id, _ANNOTATOR, suggestions, model=pipeline.id, new_id=new_id)
        annotations = project.annotations(document.id, _ANNOTATOR)
        write_out(coloured(document, annotations))
        write_out(quotations(document, annotations))
        actor = acts.Actor(_ANNOTATOR, new_id)
        if edit := acts.accept(annotations, actor, [record.id for record in annotations.undecided]):
            project.apply(document.id, _ANNOTATOR, edit)
        written = [path]
        for format_name, name in (("jsonl", "sample.jsonl"), ("conll2003", "sample.conll")):
            report = export(
                project,
                folder / name,
                format=format_name,
                choice=Choice(Annotator(_ANNOTATOR), [document.id]),
            )
            click.echo(report.to_text(), err=True)
            written.append(folder / name)
    click.echo("For this show all suggestions were accepted. The project and its exports:", err=True)
    for file in written:
        click.echo(f"  {file}", err=True)
    return 0


def coloured(document: Document, annotations: AnnotationSet) -> str:
    """Return the article with its names coloured and their labels behind them, quotations underlined."""
    quoted: set[int] = set()
    for quote in annotations.live_quotes:
        quoted.update(range(quote.start, quote.end))
    pieces: list[str] = []
    at = 0

    def plain(end: int) -> None:
        nonlocal at
        while at < end:
            stop = at + 1
            while stop < end and (stop in quoted) == (at in quoted):
                stop += 1
            pieces.append(click.style(document.text[at:stop], underline=at in quoted or None))
            at = stop

    for span in annotations.live_spans:
        if span.start < at:
            continue
        plain(span.start)
        words = document.text[span.start : span.end]
        colour = _STYLES.get(span.label, "cyan")
        pieces.append(click.style(words, fg=colour, bold=True, underline=span.start in quoted or None))
        pieces.append(click.style(f"⟨{span.label}⟩", fg=colour, dim=True))
        at = span.end
    plain(len(document.text))
    return "".join(pieces)


def quotations(document: Document, annotations: AnnotationSet) -> str:
    """Return the quotations of the article, each with kind, speaker (and whom that means) and cue."""

    def words(anchor: Anchor | None) -> str:
        return "?" if anchor is None else document.text[anchor.start : anchor.end]

    def who(quote: Quote) -> str:
        meant = annotations.meant(quote)
        if meant is None:
            return words(quote.speaker)
        return f"{words(quote.speaker)} = {document.text[meant.start : meant.end]}"

    lines = [""]
    for quote in annotations.live_quotes:
        said = " ".join(document.text[quote.start : quote.end].split("\n"))
        head = click.style(f"{who(quote)} · {words(quote.cue)} · {quote.kind}", bold=True)
        lines.append(f"{head}\n    {said}")
    return "\n".join(lines)
