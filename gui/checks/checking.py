"""What the keys do about findings: listing them, going from one to the next, mending and ignoring."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from annotate import lint_acts
from annotate.acts import Actor
from annotate.edits import Edit
from annotate.errors import KnownError
from annotate.lint import Finding, blocking
from annotate.model import AnnotationSet, Span
from annotate.rules import Rule
from gui.checks.panel import CheckPanel, Row
from gui.checks.words import rule_title
from gui.desk import Desk
from gui.drawer import Drawer
from gui.task import Background, Tell, Tick
from gui.told import told
from gui.translation import number
from storage.linting import ArticleFindings, lint_article, lint_project
from storage.project import Change, Project

# The list may come a moment after the edit; the edit must not wait for it.
_PAUSE_MS = 150


class Checking(QObject):
    """Handlers of the actions named "checking.…"."""

    def __init__(self, desk: Desk, drawer: Drawer, panel: CheckPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._drawer = drawer
        self._panel = panel
        self._found: list[ArticleFindings] = []
        # The list has just opened with a finding chosen that nobody has gone to yet.
        self._is_unseen = False
        self.background = Background(self)
        self.background.made.connect(self._on_made)
        self.background.refused.connect(self._session.failed)
        self.background.progressed.connect(self._on_progressed)
        self.background.ended.connect(panel.stop.hide)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        panel.opened.connect(self._on_opened)
        panel.asked.connect(self.look)
        panel.stop_wanted.connect(self.background.cancel)
        drawer.opened.connect(lambda page: self.look() if page is panel else None)
        drawer.shut.connect(self.background.cancel)
        self._session.changed.connect(lambda _change: self._look_soon())
        self._session.document_changed.connect(lambda _document: self._on_document())
        self._session.annotator_changed.connect(lambda _name: self._look_soon())
        self._session.project_changed.connect(lambda _project: self._on_project())

    # Looking --------------------------------------------------------------------------------------------------------

    @property
    def _is_seen(self) -> bool:
        return self._drawer.page is self._panel

    def show(self) -> None:
        """The list of findings is there, the keyboard in it."""
        self._drawer.show_page(self._panel)
        self.look()
        if self._panel.row is None:
            first = next((at for at, row in enumerate(self._panel.model.rows) if row.finding is not None), None)
            if first is not None:
                self._panel.choose(first)
                self._is_unseen = True
        (self._panel.view if self._panel.model.rows else self._panel.everywhere).setFocus()

    def look(self) -> None:
        """What is found now is listed: at once for the article, beside the window for all articles."""
        self._pause.stop()
        project, document, who = self._session.project, self._desk.document, self._session.annotator
        if project is None or not self._is_seen:
            return
        if self._panel.everywhere.isChecked():
            path = project.path
            self._panel.stop.show()
            self._panel.told.setText(self.tr("Looking through all articles"))
            self.background.start(lambda tick: _look_everywhere(path, who, tick))
            return
        self.background.cancel()
        self._found = [] if document is None else [lint_article(project, document.id, who)]
        self._show()

    def stop(self) -> None:
        """Nothing runs any more."""
        self.background.stop()

    def _look_soon(self) -> None:
        # Over all articles nobody wants it anew after each edit: it is done when asked for.
        if self._is_seen and not self._panel.everywhere.isChecked():
            self._pause.start()
        elif self._is_seen:
            self._look_again_here()

    def _look_again_here(self) -> None:
        """The findings of the article at hand are those it has now; of labels it knows what was counted before."""
        project, document = self._session.project, self._desk.document
        if project is None or document is None or self.background.is_running:
            return
        for at, article in enumerate(self._found):
            if article.document == document.id:
                now = self._session.annotations
                kept = [each for each in article.findings if _still_there(each, now)]
                ignored = project.ignored_findings(document.id, self._session.annotator)
                self._found[at] = ArticleFindings(article.document, article.title, article.text, tuple(kept), ignored)
        self._show()

    def _on_document(self) -> None:
        if self._is_seen and not self._panel.everywhere.isChecked():
            self.look()

    def _on_project(self) -> None:
        self.background.cancel()
        self._found = []
        self._panel.show_rows([], "")

    def _on_progressed(self, share: float) -> None:
        self._panel.told.setText(self.tr("Looking through all articles: {percent} %").format(percent=int(100 * share)))

    def _on_made(self, found: object) -> None:
        assert isinstance(found, list)
        self._found = found
        self._show()

    def _show(self) -> None:
        with_ignored = self._panel.with_ignored.isChecked()
        rows: list[Row] = []
        ignored = sum(each.key in article.ignored for article in self._found for each in article.findings)
        for rule in Rule:
            of_rule = [
                Row(rule, 0, article, finding, self._is_clear(article, finding))
                for article in self._found
                for finding in article.findings
                if finding.rule is rule and (with_ignored or finding.key not in article.ignored)
            ]
            if of_rule:
                rows += [Row(rule, len(of_rule)), *of_rule]
        count = sum(row.finding is not None for row in rows)
        told = self.tr("Findings: {count}").format(count=number(count))
        if ignored:
            told = self.tr("{told} · ignored: {ignored}").format(told=told, ignored=ignored)
        self._panel.show_empty(self.tr("Nothing looks like a slip here."))
        self._panel.show_rows(rows, told)

    def _is_clear(self, article: ArticleFindings, finding: Finding) -> bool:
        now = self._session.annotations
        if finding.rule is not Rule.OVERLAP:
            return bool(finding.label) if finding.rule is Rule.MIXED_LABELS else finding.rule is Rule.INSIDE_WORD
        is_here = now is not None and now.document == article.document
        return is_here and now is not None and lint_acts.is_clear(finding, now)

    # Going ----------------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next finding of the list; after the last one to the first."""
        self._go(1)

    def previous(self) -> None:
        """Go to the previous finding of the list; before the first one to the last."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._is_seen:
            self._drawer.show_page(self._panel)
            self.look()
        rows = self._panel.model.rows
        there = [at for at, row in enumerate(rows) if row.finding is not None]
        if not there:
            self._desk.hinted.emit(self.tr("Nothing looks like a slip here."))
            return
        here = self._panel.view.currentIndex().row() - (self._is_unseen and step > 0)
        if step > 0:
            at = next((at for at in there if at > here), there[0])
        else:
            at = next((at for at in reversed(there) if at < here), there[-1])
        self._panel.choose(at)
        self._on_opened(rows[at])

    def _on_opened(self, row: object) -> None:
        """Show the finding in its article, with the keyboard there."""
        self._is_unseen = False
        assert isinstance(row, Row)
        if row.finding is None or row.article is None:
            return
        if self._desk.document is None or self._desk.document.id != row.article.document:
            self._session.open_document(row.article.document)
        view, now = self._desk.view, self._desk.annotations
        first = next(iter(row.finding.records), None)
        if now is not None and first is not None and now.get(first) is not None:
            self._desk.focus(first)
        else:
            view.focus_record(None)
            view.select(row.finding.start, row.finding.end)
        view.setFocus()

    # Doing ----------------------------------------------------------------------------------------------------------

    def fix(self) -> None:
        """Mend the finding at hand, where it is clear how; of mixed labels all that are listed with these words."""
        row = self._panel.row
        if not self._is_seen or row is None or row.finding is None or row.article is None:
            self._desk.hinted.emit(self.tr("Go to a finding first, with [next-finding]."))
            return
        if not row.is_clear:
            self._desk.hinted.emit(self.tr("It is not clear how to mend this: look at it, or ignore it."))
            return
        finding, who, actor = row.finding, self._session.annotator, self._session.actor()
        alike = [(row.article.document, finding)]
        if finding.rule is Rule.MIXED_LABELS:
            alike = [
                (article.document, other)
                for article in self._found
                for other in article.findings
                if other.rule is finding.rule and other.counts == finding.counts and other.key not in article.ignored
            ]
        self._desk.bulk.run(
            self.tr("Mending"),
            len(alike),
            lambda project, tell: _mend(project, who, actor, alike, tell),
            self._on_mended,
        )

    def _on_mended(self, change: Change) -> None:
        count = sum(len(part.edit.steps) for part in (*change.others, change))
        self._desk.hinted.emit(self.tr("Mended: {count}. [undo] takes it back.").format(count=count))
        if self._panel.everywhere.isChecked():
            self.look()

    def ignore(self) -> None:
        """Leave the finding at hand out of the list from now on; one that is ignored comes back."""
        row, project = self._panel.row, self._session.project
        if not self._is_seen or row is None or row.finding is None or row.article is None or project is None:
            self._desk.hinted.emit(self.tr("Go to a finding first, with [next-finding]."))
            return
        document, who = row.article.document, self._session.annotator
        try:
            project.ignore_finding(document, who, row.finding.key, is_ignored=not row.is_ignored)
        except KnownError as error:
            self._session.failed.emit(told(error))
            return
        ignored = project.ignored_findings(document, who)
        self._found = [
            ArticleFindings(each.document, each.title, each.text, each.findings, ignored)
            if each.document == document
            else each
            for each in self._found
        ]
        self._show()

    # Finishing ------------------------------------------------------------------------------------------------------

    def is_blocked(self) -> bool:
        """True, and the finding is shown, when the schema asks that something be mended before the article is finished.

        What somebody ignores on purpose does not block.
        """
        project, document, now = self._session.project, self._desk.document, self._desk.annotations
        if project is None or document is None or now is None or not project.schema.blocking:
            return False
        article = lint_article(project, document.id, self._session.annotator)
        left = [each for each in article.findings if each.key not in article.ignored]
        found = blocking(left, project.schema.blocking, now)
        if not found:
            return False
        self._panel.everywhere.setChecked(False)
        self._drawer.show_page(self._panel)
        self.look()
        rows = self._panel.model.rows
        self._panel.choose(next(at for at, row in enumerate(rows) if row.finding == found[0]))
        self._on_opened(rows[self._panel.view.currentIndex().row()])
        self._desk.hinted.emit(
            self.tr(
                "Not finished yet, by the rules of this project: {what}. [fix-finding] or [ignore-finding]."
            ).format(what=rule_title(found[0].rule))
        )
        return True


def _still_there(finding: Finding, now: AnnotationSet | None) -> bool:
    if now is None:
        return False
    for record_id in finding.records:
        record = now.get(record_id)
        if record is None or not record.origin.is_live:
            return False
    first = now.get(finding.records[0]) if finding.records else None
    if isinstance(first, Span):
        same = (first.start, first.end) == (finding.start, finding.end)
        return same and (finding.rule is not Rule.MIXED_LABELS or first.label == finding.said)
    return True


def _look_everywhere(path: Path, who: str, tick: Tick) -> list[ArticleFindings]:
    # A connection belongs to its thread.
    with Project.open(path) as project:
        return list(lint_project(project, who, lambda done, total: tick(done / max(1, total))))


def _mend(
    project: Project, annotator: str, actor: Actor, alike: Sequence[tuple[str, Finding]], tell: Tell
) -> Change | None:
    by_article: dict[str, list[Finding]] = {}
    for document, finding in alike:
        by_article.setdefault(document, []).append(finding)
    edits: list[tuple[str, Edit]] = []
    for document, findings in by_article.items():
        text, now = project.document(document).text, project.annotations(document, annotator)
        edit = lint_acts.label_alike(text, now, actor, findings)
        if edit is not None:
            edits.append((document, edit))
    return project.apply_all(annotator, edits, tell)
