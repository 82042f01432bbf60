"""lint: what is probably a slip in an annotator's articles."""

import json
from pathlib import Path

import click

from annotate.counted import counted
from annotate.lint import Finding
from annotate.rules import FINDS, Rule
from commands.asking import require_annotator
from commands.opening import open_project
from commands.output import write_out
from storage.defaults import current_annotator
from storage.linting import ArticleFindings, lint_project

_EXCERPT = 60
_MARKS = frozenset("“”‘’\"'«»")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--annotator", metavar="NAME", help="Whose articles (default: the one who works in the project).")
@click.option("--ignored", "with_ignored", is_flag=True, help="Also list what the annotator has chosen to ignore.")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON on standard output.")
def lint(project: Path, annotator: str | None, with_ignored: bool, as_json: bool) -> None:
    """List what is probably a slip in PROJECT: names labelled in two ways, quotations without a speaker, and more."""
    with open_project(project, "lint") as opened:
        if annotator is not None:
            require_annotator(opened, annotator)
        name = annotator or opened.setting("annotator") or current_annotator(opened)
        found = list(lint_project(opened, name, lambda _done, _total: None))
        articles = len({row.document for row in opened.layers() if row.annotator == name})
    listed = [
        (article, finding)
        for article in found
        for finding in article.findings
        if with_ignored or finding.key not in article.ignored
    ]
    if as_json:
        write_out(json.dumps([_record(*each) for each in listed], ensure_ascii=False, indent=1))
    else:
        for article, finding in listed:
            write_out(f"{article.document}:{finding.start}-{finding.end}: {sentence(article, finding)}")
    click.echo(f"{counted(len(listed), 'finding')} in {counted(articles, 'article')} of {name}.", err=True)


def sentence(article: ArticleFindings, finding: Finding) -> str:
    """Return the finding in one line: what it is, and on which words."""
    words = article.text[finding.start : finding.end].replace("\n", " ")
    words = f"{words[:_EXCERPT]}…" if len(words) > _EXCERPT else words
    if finding.rule is Rule.MIXED_LABELS:
        counts = ", ".join(f"{label} {count}" for label, count in finding.counts)
        return f"{FINDS[finding.rule]}: {_marked(words)} is {finding.said} here ({counts})"
    return f"{FINDS[finding.rule]}: {_marked(words)}"


def _marked(words: str) -> str:
    # A quotation and a mark have marks of their own.
    return words if words[:1] in _MARKS else f"“{words}”"


def _record(article: ArticleFindings, finding: Finding) -> dict[str, object]:
    return {
        "document": article.document,
        "title": article.title,
        "rule": finding.rule.value,
        "start": finding.start,
        "end": finding.end,
        "text": article.text[finding.start : finding.end],
        "records": list(finding.records),
        "counts": dict(finding.counts),
        "ignored": finding.key in article.ignored,
    }
