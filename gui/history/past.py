"""The history beside the window: read once, followed as acts are done, and gone back to."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from annotate.history import Entry, History, Kind, Standing
from gui.desk import Desk
from gui.drawer import Drawer
from gui.history.panel import HistoryModel, HistoryPanel, Line, Place, Told
from gui.history.words import sentence
from storage.project import Change


class Past(QObject):
    """Handlers of the actions named "past.…". Nothing is read before the panel is first seen."""

    def __init__(self, desk: Desk, drawer: Drawer, panel: HistoryPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._drawer = drawer
        self._panel = panel
        self._history = History()
        self._lines: list[Line] = []
        self._acts: dict[int, int] = {}  # where each act on several articles stands in `_lines`, by its first edit
        self._seen = 0
        self._whose: tuple[object, str] | None = None
        self.model = HistoryModel(self._tell, self._place, self)
        panel.view.setModel(self.model)
        panel.wanted.connect(self.go)
        panel.narrowed.connect(self._show)
        drawer.opened.connect(lambda page: self._follow() if page is panel else None)
        session = self._session
        session.changed.connect(lambda _change: self._follow_if_seen())
        session.document_changed.connect(lambda _document: self._on_document())
        session.annotator_changed.connect(lambda _name: self._follow_if_seen())
        session.project_changed.connect(lambda _project: self._follow_if_seen())

    def show(self) -> None:
        """The history is there, at the step where one is; the keyboard is in it. Or it is shut again."""
        if self._drawer.page is self._panel and self._panel.isAncestorOf(self._panel.window().focusWidget()):
            self._drawer.close_page()
            return
        self._drawer.show_page(self._panel)
        self._follow()
        # An empty list is not there to be entered.
        (self._panel.view if self.model.lines else self._panel.only_article).setFocus()
        self._mark()

    def go(self, seq: object) -> None:
        """The step with this edit is the last one in force; None is the beginning."""
        project, who = self._session.project, self._session.annotator
        if project is None or not self._session.is_writable or not (seq is None or isinstance(seq, int)):
            return
        size = project.travel_size(who, seq)
        if size:
            what = self.tr("Going through the history")
            self._desk.bulk.run(what, size, lambda on, tell: on.travel(who, seq, tell), self._on_gone)

    def _on_gone(self, change: Change) -> None:
        self._desk.focus_change(change)
        here = next((line for line in self.model.lines if self._place(line) is Place.HERE), Line(None))
        self._desk.hinted.emit(self.tr("Now after: {step}").format(step=self.model.told(here).what))
        self._mark()

    # Reading --------------------------------------------------------------------------------------------------------

    def _follow_if_seen(self) -> None:
        if self._drawer.page is self._panel:
            self._follow()

    def _follow(self) -> None:
        """What was done since is in the list; all of it when it is another annotator's or project's."""
        project = self._session.project
        whose = (project, self._session.annotator)
        if whose != self._whose:
            self._history, self._lines, self._acts, self._seen, self._whose = History(), [], {}, 0, whose
            self._take(project.history(self._session.annotator) if project is not None else [])
            self._show()
        elif project is not None:
            before = len(self._lines)
            self._take(project.history(self._session.annotator, after=self._seen))
            new = self._lines[before:]
            if all(self._is_wanted(line) for line in new) and self.model.lines:
                for line in new:
                    self.model.add(line)
                self._panel.view.viewport().update()
            elif new:
                self._show()
            else:
                self._panel.view.viewport().update()

    def _take(self, rows: Sequence[tuple[Entry, str]]) -> None:
        for entry, document in rows:
            self._history.follow(entry)
            self._seen = entry.seq
            if entry.kind is not Kind.EDIT:
                continue
            at = self._acts.get(entry.bulk) if entry.bulk is not None else None
            if at is not None:
                self._lines[at] = Line(entry.seq, (*self._lines[at].documents, document))
                continue
            if entry.bulk is not None:
                self._acts[entry.bulk] = len(self._lines)
            self._lines.append(Line(entry.seq, (document,)))

    def _on_document(self) -> None:
        if self._drawer.page is self._panel and self._panel.only_article.isChecked():
            self._show()

    def _is_wanted(self, line: Line) -> bool:
        document = self._session.document
        return not self._panel.only_article.isChecked() or (document is not None and document.id in line.documents)

    def _show(self) -> None:
        lines = [line for line in reversed(self._lines) if self._is_wanted(line)]
        self.model.show([*lines, Line(None)] if lines else [])
        self._panel.show_empty(is_empty=not lines)
        self._mark()

    def _mark(self) -> None:
        """The step where one is, is the current row, and can be seen."""
        at = next((at for at, line in enumerate(self.model.lines) if self._place(line) is Place.HERE), None)
        if at is not None:
            self._panel.view.setCurrentIndex(self.model.index(at))
            self._panel.view.scrollTo(self.model.index(at))

    # Words ----------------------------------------------------------------------------------------------------------

    def _place(self, line: Line) -> Place:
        if line.seq == self._history.cursor:
            return Place.HERE
        if line.seq is None:
            return Place.IN_FORCE
        match self._history.standing(line.seq):
            case Standing.IN_FORCE:
                return Place.IN_FORCE
            case Standing.UNDONE:
                return Place.UNDONE
        return Place.ABANDONED

    def _tell(self, line: Line) -> Told:
        project = self._session.project
        if line.seq is None or project is None:
            return Told(self.tr("Beginning: nothing done yet"), "", "")
        row = project.journal_row(line.seq)
        document = project.document(row.document)
        what = sentence(row.edit, document.text, is_counted=len(line.documents) == 1)
        if len(line.documents) > 1:
            where = self.tr("{count} articles").format(count=len(line.documents))
        else:
            where = document.title
        moment = QDateTime.fromString(row.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        return Told(what, where, QLocale().toString(moment, "dd MMM HH:mm"))
