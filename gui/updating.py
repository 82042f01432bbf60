"""Every view pulls what it shows after each change; no view talks to another one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from annotate.history import Kind
from annotate.model import Document, State
from annotate.undecided import Order
from annotate.visible import visible
from gui.actions import Need
from gui.translation import plain
from gui.wording import act_name
from storage.layers import GOLD
from storage.project import Change, Project

if TYPE_CHECKING:
    from gui.window import Window


class Updating(QObject):
    """Listens to the session and to the view's focus, and shows what is true then."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._panes = window.panes
        session = window.session
        session.project_changed.connect(self._on_project)
        session.document_changed.connect(self._on_document)
        session.changed.connect(self._on_changed)
        session.documents_changed.connect(self.show_articles)
        session.annotator_changed.connect(self._on_annotator)
        session.review_changed.connect(self._on_review)
        window.bench.case_changed.connect(self._enable)
        window.rescuing.copied.connect(self._on_copying)
        window.deciding.job_progressed.connect(self._on_agreeing)
        window.dockets.progressed.connect(self._on_reading)
        window.desk.bulk.progressed.connect(window.status.show_job)
        session.held_changed.connect(lambda _is_held: self._enable())
        session.unwritten_changed.connect(self._on_unwritten)
        window.pages.currentChanged.connect(lambda _at: self._on_page())
        window.panes.articles.chosen_changed.connect(self.show_articles)
        window.activity.counted.connect(self.show_day)
        window.view.focus_changed.connect(self._on_focus)
        window.queue.changed.connect(self._on_queue)
        window.touring.changed.connect(self._enable)
        window.view.selection_changed.connect(lambda _start, _end: window.digits.refresh())
        window.suggesting.progressed.connect(self._on_suggesting)
        window.suggesting.model_changed.connect(self._on_model)
        window.importer.progressed.connect(self._on_importing)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_widget_focus)
        self._on_queue()

    # Showing --------------------------------------------------------------------------------------------------------

    def show_project(self) -> None:
        """The window shows the project, or the start page."""
        project, window = self._session.project, self._window
        window.pages.setCurrentWidget(self._panes if project is not None else window.start_page)
        window.toolbar.setVisible(project is not None)
        window.status.setVisible(project is not None)
        if project is None:
            window.setWindowTitle("Ankan")
            window.start_page.show_recent(window.settings.recent)
            window.status.show_annotator("", [])
        else:
            window.setWindowTitle(self.tr("{project} – Ankan").format(project=visible(self._name_of(project))))
        window.actions_made.offer(in_pack=project is not None and project.pack is not None)
        self._enable()

    def _name_of(self, project: Project) -> str:
        """Return what the project is called; a pack by its number and its annotator."""
        if project.pack is None:
            return project.path.stem
        return self.tr("Pack {number} for {annotator}").format(
            number=project.pack.number, annotator=project.pack.annotator
        )

    def show_articles(self) -> None:
        """The list shows what the search finds."""
        project, articles = self._session.project, self._panes.articles
        whose = GOLD if self._session.is_reviewing else self._session.person
        articles.offer_own(project is not None and project.team.has_work_for(whose))
        articles.show_rows(project.documents(whose, articles.chosen) if project else None)

    def show_day(self) -> None:
        """The status bar says what was done today."""
        project, document = self._session.project, self._session.document
        who = self._session.at_work
        self._window.status.show_day(
            project.activity(document.id if document is not None else None, who)
            if project is not None and who
            else None
        )

    def show_annotations(self) -> None:
        """Head, list, card and status show the annotations as they are."""
        session = self._session
        self._panes.show_head(session.document, session.annotations)
        self._panes.annotations.show_annotations(session.document, session.annotations, session.schema)
        self._window.status.show_standing(session.annotations, self._window.queue.order)
        self._show_card()
        self._enable()

    def _show_card(self) -> None:
        session, desk = self._session, self._window.desk
        proposed = desk.proposed_places()
        self._panes.cards.show_record(
            desk.focused, session.document, session.annotations, proposed, is_writable=session.is_writable
        )
        self._window.view.show_proposed(desk.quote.id if desk.quote is not None else "", proposed)
        self._window.digits.refresh()

    # Listening ------------------------------------------------------------------------------------------------------

    def _on_project(self, project: Project | None) -> None:
        self._panes.cards.set_schema(project.schema if project is not None else None)
        self._panes.annotations.filter_row.set_schema(project.schema if project is not None else None)
        self._panes.articles.choose_all()
        self.show_project()
        self.show_articles()
        if project is not None:
            self._window.view.setFocus()

    def _on_annotator(self, name: str) -> None:
        project = self._session.project
        names = project.team.names() if project is not None and project.pack is None else []
        is_fixed = project is not None and project.pack is not None
        self._window.status.show_annotator(name, names, is_reviewing=self._session.is_reviewing, is_fixed=is_fixed)
        self.show_articles()

    def _on_review(self, is_reviewing: bool) -> None:
        self._panes.set_reviewing(is_reviewing)
        self._window.actions_made.fill_toolbar(self._window.toolbar, is_reviewing=is_reviewing)
        if is_reviewing:
            self._window.pages.setCurrentWidget(self._panes)

    def _on_unwritten(self) -> None:
        # The card says what can be changed, which is nothing while an act waits.
        self._show_card()
        self._enable()

    def _on_page(self) -> None:
        # The tools are those of the article.
        self._window.toolbar.setVisible(self._window.pages.currentWidget() is self._panes)
        self._enable()

    def _on_agreeing(self, done: int, total: int) -> None:
        self._window.status.show_job(self.tr("Taking over what all agree on"), done, total)

    def _on_document(self, document: Document | None) -> None:
        session, view = self._session, self._window.view
        # Asked now: when the card that has the keyboard goes, Qt gives it to the first field, which is in the list.
        is_in_list = self._panes.articles.isAncestorOf(QApplication.focusWidget() or view)
        self._window.picking.cancel()
        if session.schema is not None:
            view.set_article(document, session.annotations, session.schema)
        if document is not None:
            self._window.pages.setCurrentWidget(self._panes)
        self._window.finding.follow()
        self._panes.articles.set_current(document.id if document is not None else None)
        self._panes.show_open(False)
        self.show_annotations()
        self.show_day()
        self._focus_first()
        # Whoever walks through the list with the arrow keys stays in it.
        if document is not None and not is_in_list:
            view.setFocus()

    def _on_changed(self, change: Change) -> None:
        self._panes.articles.model.update_counts(change.after, is_suggested=change.kind is Kind.SUGGEST)
        session = self._session
        if session.annotations is not change.after:
            self._enable()
            return
        self._window.view.set_annotations(change.after)
        self.show_annotations()
        if change.before.state is not change.after.state:
            self.show_day()
        if change.kind is Kind.SUGGEST:
            self._focus_first()

    def _on_focus(self, record_id: object) -> None:
        self._session.look()
        self._panes.annotations.set_focused(record_id if isinstance(record_id, str) else None)
        self._show_card()

    def _on_queue(self) -> None:
        queue = self._window.queue
        self._window.actions_made.by_id["least-certain"].setChecked(queue.order is Order.CERTAINTY)
        self._window.status.show_standing(self._session.annotations, queue.order)

    def _on_widget_focus(self) -> None:
        if self._session.project is not None:
            self._window.digits.refresh()

    def _on_copying(self, done: int, total: int) -> None:
        self._window.status.show_job(self.tr("Making the copy"), done, total)

    def _on_reading(self, done: int, total: int) -> None:
        self._window.status.show_job(self.tr("Reading what was submitted"), done, total)

    def _on_suggesting(self, done: int, total: int) -> None:
        if not self._window.importer.is_running:
            self._window.status.show_job(self.tr("Suggestions"), done, total)

    def _on_importing(self, done: int, total: int) -> None:
        self._window.status.show_job(self.tr("Importing"), done, total)

    def _on_model(self, name: str) -> None:
        if not name:
            self._window.status.show_model(self.tr("No suggestions"))
            return
        # Behind the model its id names every part that works with it, which is for the tooltip.
        said, model = self.tr("Suggestions by {model}"), name.partition("+")[0]
        self._window.status.show_model(said.format(model=model), said.format(model=name))

    def _focus_first(self) -> None:
        """The first suggestion waits in focus, unless the annotator is at something already."""
        desk = self._window.desk
        if desk.focused is None and desk.selection is None and self._session.annotations is not None:
            queue = self._window.queue.waiting(self._session.annotations)
            if queue:
                self._window.view.focus_record(queue[0].id, scroll=True)

    # Actions --------------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        session, window = self._session, self._window
        undo, redo = session.undo_act(), session.redo_act()
        # A key that changes the article does nothing while another page hides it.
        is_seen = session.document is not None and window.pages.currentWidget() is self._panes
        is_editable = is_seen and session.is_writable
        is_read_only = session.project is not None and session.project.is_read_only
        window.status.show_read_only(session.project.read_only_because if session.project else "", is_read_only)
        window.panes.cards.set_read_only(is_read_only)
        window.panes.palette_strip.setEnabled(session.document is not None and not is_read_only)
        # To the next article one can go wherever one may only read.
        is_open = session.annotations is not None and session.annotations.state is State.OPEN
        window.panes.finish.setEnabled(not (is_read_only and is_open))
        met = {
            Need.NOTHING: True,
            Need.PROJECT: session.project is not None,
            Need.WRITABLE: session.is_writable,
            Need.ARTICLE: is_seen,
            Need.EDITABLE: is_editable,
            Need.OWN: is_seen and not session.is_reviewing,
            Need.ANNOTATE: is_editable and not session.is_reviewing,
            Need.REVIEW: is_seen and session.is_reviewing,
            Need.DECIDE: is_editable and session.is_reviewing,
            Need.CASE: is_editable and session.is_reviewing and window.bench.row is not None,
            Need.UNDO: undo is not None and is_editable,
            Need.REDO: redo is not None and is_editable,
            Need.UNWRITTEN: session.unwritten is not None,
            Need.PACK: session.is_writable and session.project is not None and session.project.pack is not None,
            Need.TOUR: window.touring.is_on,
        }
        actions = self._window.actions_made
        actions.enable(lambda need: met[need])
        # There it leads to the next article.
        actions.by_id["finish"].setEnabled(met[Need.EDITABLE] or window.teaming.is_learning)
        translate = QCoreApplication.translate
        for action_id, act, text, full in (
            ("undo", undo, translate("Actions", "&Undo"), self.tr("&Undo: {act}")),
            ("redo", redo, translate("Actions", "&Redo"), self.tr("&Redo: {act}")),
        ):
            action = actions.by_id[action_id]
            action.setText(full.format(act=act_name(act)) if act is not None else text)
            action.setIconText(plain(text))
