"""What the keys do to find: in the article, marked in its text, and in the project, listed below it."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from annotate.finding import Hit, Query, find_in, make_query
from annotate.folding import Folded, folded
from gui.desk import Desk
from gui.drawer import Drawer
from gui.find.bar import FindBar
from gui.find.label_all import Found, LabelAll
from gui.find.results import ResultPanel, Row
from gui.translation import number
from storage.search import ArticleHits, Search

# More places are a question asked too widely, and a list nobody reads.
MOST_PLACES = 5_000
# How long the window may be busy with a search before it looks at the keyboard again, in seconds.
_SLICE = 0.012
# Of a selection this much at most is what somebody wants to find.
_LONGEST_ASKED = 80


class Finding(QObject):
    """Handlers of the actions named "finding.…"."""

    def __init__(
        self, desk: Desk, bar: FindBar, drawer: Drawer, results: ResultPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._bar = bar
        self._drawer = drawer
        self._results = results
        self._query: Query | None = None
        self._folded: tuple[str, Folded] | None = None
        self.hits: tuple[Hit, ...] = ()
        self.at: int | None = None
        self._search: Search | None = None
        self._coming: Iterator[ArticleHits | None] | None = None
        self._looked = 0
        self.found: list[ArticleHits] = []
        self.dialog: LabelAll | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._look)
        bar.asked.connect(self._on_asked)
        bar.next_wanted.connect(self.next)
        bar.previous_wanted.connect(self.previous)
        bar.closed.connect(self.close)
        results.asked.connect(self._on_asked_everywhere)
        results.opened.connect(self._on_opened)
        results.stop_wanted.connect(self.stop)
        self._session.project_changed.connect(lambda _project: self._on_project())

    # In the article -------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Open the bar, with the selected words if there are any."""
        self._bar.open_with(self._selected())

    def next(self) -> None:
        """Select the next place found; after the last one the first."""
        self._go(1)

    def previous(self) -> None:
        """Select the previous place found; before the first one the last."""
        self._go(-1)

    def close(self) -> None:
        """The bar and its marks are gone; the place found stays selected."""
        self._bar.hide()
        self._query, self.hits, self.at = None, (), None
        self._desk.view.set_found((), None)
        self._desk.view.setFocus()

    def _selected(self) -> str:
        chosen, document = self._desk.selection, self._desk.document
        if chosen is None or document is None or chosen[1] - chosen[0] > _LONGEST_ASKED:
            return ""
        return document.text[chosen[0] : chosen[1]].replace("\n", " ")

    def _on_asked(self, words: str, is_whole: bool) -> None:
        self._query = make_query(words, is_whole=is_whole)
        self._find_here()
        if self.hits:
            # Where the reader is, or behind it.
            here = self._desk.selection[0] if self._desk.selection is not None else self._desk.view.caret
            self._select(next((at for at, hit in enumerate(self.hits) if hit.end > here), 0))

    def _find_here(self) -> None:
        document = self._desk.document
        self.hits, self.at = (), None
        if document is not None and self._query is not None:
            if self._folded is None or self._folded[0] != document.id:
                self._folded = document.id, folded(document.text)
            self.hits = find_in(self._folded[1], self._query)
        self._show()

    def _go(self, step: int) -> None:
        if self._query is None or self._bar.isHidden():
            self.find()
            return
        if not self.hits:
            return
        chosen = self._desk.selection
        hit = self.hits[self.at] if self.at is not None else None
        caret = self._desk.view.caret
        # What was found last is selected still, or was labelled meanwhile.
        is_there = hit is not None and (
            chosen == (hit.start, hit.end) or (chosen is None and hit.start <= caret <= hit.end)
        )
        if self.at is not None and is_there:
            self._select((self.at + step) % len(self.hits))
            return
        here = chosen[0] if chosen is not None else caret
        behind = [at for at, hit in enumerate(self.hits) if hit.start >= here]
        before = [at for at, hit in enumerate(self.hits) if hit.end <= here]
        self._select((behind or [0])[0] if step > 0 else (before or [len(self.hits) - 1])[-1])

    def _select(self, at: int) -> None:
        self.at = at
        hit = self.hits[at]
        self._desk.view.focus_record(None)
        self._desk.view.select(hit.start, hit.end)
        self._show()

    def _show(self) -> None:
        current = self.hits[self.at] if self.at is not None else None
        self._desk.view.set_found(
            [(hit.start, hit.end) for hit in self.hits], (current.start, current.end) if current else None
        )
        self._bar.show_count(self.at, len(self.hits))

    def follow(self) -> None:
        """The words are marked in the article that has come into view."""
        self._folded = None
        if not self._bar.isHidden():
            self._find_here()

    def _on_project(self) -> None:
        self.stop()
        self.found = []
        self._results.model.clear()
        self._results.field.clear()
        self._results.told.clear()
        self._results.show_empty()
        if self._session.project is None:
            self.close()

    # In the project -------------------------------------------------------------------------------------------------

    def in_project(self) -> None:
        """Open the list of places in all articles, with the selected words if there are any."""
        words = self._selected() or (self._bar.field.text() if not self._bar.isHidden() else "")
        self._drawer.show_page(self._results)
        self._results.open_with(words)

    def stop(self) -> None:
        """No search is under way; what was found stays."""
        if self._turn.isActive():
            self._turn.stop()
            self._tell(is_over=True)

    def _on_asked_everywhere(self, words: str, is_whole: bool) -> None:
        self._turn.stop()
        self.found, self._looked, self._search = [], 0, None
        self._results.model.clear()
        query, project = make_query(words, is_whole=is_whole), self._session.project
        if query is None or project is None:
            self._results.told.clear()
            self._results.stop.hide()
            self._results.show_empty()
            return
        self._search = project.find(query)
        self._coming = self._search.articles()
        self._look()
        if self._search is not None and self._coming is not None:
            self._turn.start()

    def _look(self) -> None:
        """Look at some more articles."""
        until, new = perf_counter() + _SLICE, []
        assert self._coming is not None
        is_over = False
        while perf_counter() < until:
            try:
                found = next(self._coming)
            except StopIteration:
                is_over = True
                break
            self._looked += 1
            if found is not None:
                new.append(found)
        self.found += new
        self._results.model.add(new)
        is_over = is_over or self._count() >= MOST_PLACES
        if is_over:
            self._turn.stop()
            self._coming = None
        self._tell(is_over=is_over)

    def _count(self) -> int:
        return sum(len(each.hits) for each in self.found)

    def _tell(self, *, is_over: bool) -> None:
        search, results = self._search, self._results
        if search is None:
            return
        told = self.tr("Places: {places} · articles: {articles}").format(
            places=number(self._count()), articles=number(len(self.found))
        )
        if not is_over:
            told = self.tr("{found}; {looked} of {total} looked at").format(
                found=told, looked=number(self._looked), total=number(search.total)
            )
        elif self._looked < search.total:
            told = self.tr("{found}, and more: add a word to find fewer").format(found=told)
        if not search.is_indexed:
            told = self.tr("{found} (without an index: every text is read)").format(found=told)
        results.told.setText(told)
        results.told.setToolTip(told)
        results.stop.setVisible(not is_over)
        if is_over or self.found:
            results.show_empty()

    def _on_opened(self, row: object) -> None:
        """Open the article at the place; its other places are marked, and F3 goes on to them."""
        assert isinstance(row, Row)
        if self._desk.document is None or self._desk.document.id != row.document:
            self._session.open_document(row.document)
        self._bar.show()
        self._bar.whole.setChecked(self._results.whole.isChecked())
        self._bar.field.setText(self._results.field.text())
        wanted = row.hit or next((hit for hit in self.hits), None)
        if wanted in self.hits:
            self._select(self.hits.index(wanted))
        self._desk.view.setFocus()

    # Labelling ------------------------------------------------------------------------------------------------------

    def label_found(self) -> None:
        """Show what giving all the places found one label would do: those of the list, or of the article."""
        document = self._desk.document
        if self._drawer.page is self._results and self.found:
            self.stop()
            places = [Found(each.document, each.title, each.text, each.hits) for each in self.found]
        elif document is not None and self.hits:
            places = [Found(document.id, document.title, document.text, self.hits)]
        else:
            self._desk.hinted.emit(
                self.tr("Find some words first: [find] in the article, [find-in-project] in all articles.")
            )
            return
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = LabelAll(self._desk, places, self._desk.view.window())
        self.dialog.show()
