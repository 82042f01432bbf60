"""The main window: puts the panes together and keeps them in step with the session."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotate.history import Kind
from annotate.model import Document
from gui.actions import DECISIONS
from gui.activity import ActiveClock, Activity
from gui.article_view import ArticleView
from gui.backing_up import BackingUp
from gui.banner import Banner
from gui.boundaries import Boundaries
from gui.checks.checking import Checking
from gui.desk import Desk
from gui.digits import Digits
from gui.editing import Editing
from gui.filing import Filing
from gui.find.finding import Finding
from gui.focus_ring import FocusRing
from gui.going import Going
from gui.guiding import Guiding
from gui.history.past import Past
from gui.importing import Importer
from gui.keyboard import Keyboard
from gui.keymap import Keymap
from gui.keys import KeyFilter
from gui.letters import Letters
from gui.looking_over import LookingOver
from gui.looks import Looks
from gui.menus import ActionSet
from gui.noting import Noting
from gui.packs.carrying import Carrying
from gui.panes import Panes
from gui.picking import Picking
from gui.plain_tips import PlainTips
from gui.positions import pressed
from gui.queue import Queue
from gui.quoting import Quoting
from gui.rescuing import Rescuing
from gui.review.bench import Bench
from gui.review.deciding import Deciding
from gui.review.dockets import Dockets
from gui.review.reviewing import Reviewing
from gui.session import Session
from gui.settings import Settings
from gui.stance_round import StanceRound
from gui.stancing import Stancing
from gui.start import StartPage
from gui.statusbar import StatusBar
from gui.suggesting import Suggesting
from gui.team.teaming import Teaming
from gui.tips import Tips
from gui.tour.touring import Touring
from gui.training import Training
from gui.unwritten import UnwrittenBar
from gui.updating import Updating
from gui.worker import Worker
from storage.project import Change


class Window(QMainWindow):
    """One project, one article. Nothing here edits: keys and clicks reach handlers, handlers the session."""

    def __init__(self, settings: Settings, worker: Worker | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Ankan")
        self.setAcceptDrops(True)
        self.settings = settings
        self._active_clock = ActiveClock()
        # How long a decision took counts only the time that somebody was there.
        self.session = Session(self, clock=self._active_clock.read)
        self.activity = Activity(self, self.session, self._active_clock)
        self.banner = Banner(self)
        # First of all who listen: what another one says about the change itself stays.
        self.session.annotator_changed.connect(lambda _name: self.banner.forget_act())
        self._shown = ""
        self.session.document_changed.connect(self._on_document)
        self.session.changed.connect(self._on_changed)
        self.unwritten_bar = UnwrittenBar(self)
        self.panes = Panes(self)
        self.view: ArticleView = self.panes.view
        self.start_page = StartPage(self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.panes)
        self.setCentralWidget(self._above_banner())
        self.status = StatusBar(self)
        self.setStatusBar(self.status)

        self.queue = Queue(settings, self)
        self.desk = Desk(self.session, self.view, self.queue, self)
        self.going = Going(self.desk, self.panes.articles, self.panes.in_order, self)
        self.editing = Editing(self.desk, self.going, self)
        self.boundaries = Boundaries(self.desk, self.panes.cards, self)
        self.picking = Picking(self.desk, self)
        self.quoting = Quoting(self.desk, self.editing, self.picking, self)
        self.stancing = Stancing(self.desk, self.editing, self.picking, self.panes.cards, self)
        self.guiding = Guiding(self.desk, self.panes, self)
        self.noting = Noting(self.desk, self.panes, self)
        self.finding = Finding(self.desk, self.panes.find_bar, self.panes.drawer, self.panes.results, self)
        self.past = Past(self.desk, self.panes.drawer, self.panes.history, self)
        self.checking = Checking(self.desk, self.panes.drawer, self.panes.checks, self)
        self.going.is_blocked = self.checking.is_blocked
        self.letters = Letters(self.desk, self.picking, self)
        self.round = StanceRound(self.desk, self.picking, self.panes.cards, self.stancing.add, self)
        self.digits = Digits(
            self.desk, self.editing, self.quoting, self.stancing, self.round, self.panes.palette_strip, self
        )
        self.dockets = Dockets(self.session, self)
        self.bench = Bench(self.desk, self.dockets, self.panes.cases, self.panes.case_panel, settings, self)
        self.deciding = Deciding(self.desk, self.dockets, self.bench, self)
        self.looks = Looks(settings, self.view, self.panes.left, self.panes.side, self)
        self.suggesting = Suggesting(self.session, worker or Worker(parent=self), settings, self)
        self.going.are_suggestions_coming = lambda: self.suggesting.are_coming
        self.importer = Importer(self.session, self)
        self.filing = Filing(self, self.session, settings, self.banner, self.importer, self.suggesting, self.looks)
        self.rescuing = Rescuing(self, self.session, settings, self.banner, self.unwritten_bar)
        self.looking_over = LookingOver(self.session, settings, self.banner, self)
        self.filing.opened.connect(self.looking_over.look_over)
        self.rescuing.restored_elsewhere.connect(self.filing.open)
        self.backing_up = BackingUp(self.session, self.banner, self)
        self.filing.set_may_leave(self.rescuing.may_leave)
        self.keyboard = Keyboard(self, self.session, settings, self.filing)
        self.training = Training(self, self.session, self.suggesting, self.banner)
        self.reviewing = Reviewing(self)
        self.teaming = Teaming(self)
        self.carrying = Carrying(self)
        self.touring = Touring(self)
        self.actions_made = ActionSet(
            self,
            self.view,
            {
                "filing": self.filing,
                "rescuing": self.rescuing,
                "keyboard": self.keyboard,
                "editing": self.editing,
                "boundaries": self.boundaries,
                "noting": self.noting,
                "guiding": self.guiding,
                "finding": self.finding,
                "checking": self.checking,
                "past": self.past,
                "quoting": self.quoting,
                "stancing": self.stancing,
                "round": self.round,
                "letters": self.letters,
                "going": self.going,
                "queue": self.queue,
                "looks": self.looks,
                "digits": self.digits,
                "training": self.training,
                "touring": self.touring,
                "reviewing": self.reviewing,
                "teaming": self.teaming,
                "carrying": self.carrying,
                "bench": self.bench,
                "deciding": self.deciding,
            },
            Keymap.from_saved(settings.keys),
        )
        # From here on sentences name the keys of actions (see `KeyLabel`).
        self.named = self.actions_made.named
        self.keyboard.set_actions(self.actions_made)
        self.tips = Tips(self, self.actions_made)
        self.panes.case_panel.set_actions([self.actions_made.by_id[each] for each in DECISIONS])
        self.panes.cards.note.set_actions(self.actions_made.by_id["note"], self.actions_made.by_id["flag"])
        made = self.actions_made.by_id
        self.unwritten_bar.set_actions([made[each] for each in ("retry", "save-copy", "give-up")])
        self.panes.find_bar.set_actions([made[each] for each in ("find-previous", "find-next", "label-found")])
        self.panes.results.set_actions([made["label-found"]])
        self.panes.checks.set_actions([made["fix-finding"], made["ignore-finding"]])
        self.menus = self.actions_made.fill_menus(self)
        self.toolbar = self.actions_made.make_toolbar(self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.toolbar)
        self._context_menu = self.actions_made.make_context_menu(self)
        self.updating = Updating(self)
        self._plain_tips = PlainTips(self)
        self._keys = KeyFilter(self, self.picking, find=self.actions_made.find, guarded=self.actions_made.is_guarded)
        self._connect()
        self.focus_ring = FocusRing(self)
        self.looks.follow(self.panes, self.start_page, self.actions_made, self.touring, self.focus_ring)
        self.looks.apply()
        self._restore_geometry()
        self.updating.show_project()
        # Last: each sees every event of the program, and a window that is being made has thousands.
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self._keys)
        app.installEventFilter(self._plain_tips)
        app.installEventFilter(self.activity)

    def open_path(self, path: Path | None) -> None:
        """The project in this file is open; without one the project of last time, or the start page."""
        chosen = path or self.settings.last_project
        # A project that ends the program while it is opened is not opened at the next start.
        self.settings.last_project = None
        if chosen is not None:
            self.filing.open(chosen)

    # Events ---------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Start the worker once the window stands and its article is seen."""
        super().showEvent(event)
        # In the loop's first turn the project is opened, and then painted; a worker that loads its model meanwhile
        # takes half of a small machine, and the disk.
        QTimer.singleShot(0, self._start_worker_next)

    def _start_worker_next(self) -> None:
        QTimer.singleShot(0, self.suggesting.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say so where a key that nothing else took would change a project that can only be read."""
        project = self.session.project
        if project is not None and project.is_read_only and self.actions_made.would_change(pressed(event)):
            self.banner.hint(self.tr("This project is read-only: nothing in it can be changed."))
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where everything was. There is nothing to save."""
        if not self.rescuing.may_leave():
            event.ignore()
            return
        self.panes.cards.note.keep()
        self.backing_up.stop()
        self.looking_over.stop()
        self.rescuing.stop()
        self.importer.cancel()
        self.desk.bulk.cancel()
        self.finding.stop()
        self.checking.stop()
        self.dockets.stop()
        self.reviewing.stop()
        self.teaming.stop()
        self.settings.set_bytes("geometry", self.saveGeometry())
        self.settings.set_bytes("splitter", self.panes.splitter.saveState())
        self.settings.set_bytes("side", self.panes.side.saveState())
        self.settings.last_project = self.session.project.path if self.session.project is not None else None
        self.settings.sync()
        self.suggesting.stop()
        self.training.end()
        self.session.close_project()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self._keys)
            app.removeEventFilter(self._plain_tips)
            app.removeEventFilter(self.activity)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a project or import articles."""
        event.acceptProposedAction()
        self.filing.drop(event.mimeData().urls())

    # Joints ---------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.start_page.new_wanted.connect(self.filing.new_project)
        self.start_page.open_wanted.connect(self.filing.open_project)
        self.start_page.sample_wanted.connect(self.filing.open_sample)
        self.start_page.articles_wanted.connect(self.filing.new_from_articles)
        self.start_page.tour_wanted.connect(self.touring.start)
        self.start_page.recent_chosen.connect(self.filing.open)
        self.session.failed.connect(self.banner.refuse)
        self.suggesting.troubled.connect(self.banner.warn)
        self.desk.hinted.connect(lambda text: self.banner.hint(self.named(text)))
        self.desk.told.connect(lambda text: self.banner.tell(self.named(text)))
        self.picking.ended.connect(self.banner.dismiss)
        self.panes.cards.quote_card_made.connect(self.quoting.listen_to)
        head = self.panes.cards.span_card.head
        head.accepted.connect(self.editing.accept)
        head.rejected.connect(self.editing.reject)
        head.deleted.connect(self.editing.delete)
        self.panes.articles.opened.connect(self.session.open_document)
        self.panes.annotations.chosen.connect(self.desk.focus)
        self.panes.annotations.activated.connect(self.view.setFocus)
        self.panes.annotations.filter_changed.connect(self.queue.set_filter)
        self.panes.annotations.accept_wanted.connect(self.editing.accept_shown)
        self.panes.annotations.reject_wanted.connect(self.editing.reject_shown)
        self.going.open_wanted.connect(self.panes.show_open)
        self.going.filter_wanted.connect(self.panes.filter_annotations)
        self.panes.finish.clicked.connect(self.going.finish)
        self.panes.drawer.shut.connect(self.view.setFocus)
        self.view.context_requested.connect(self._on_context)
        self.status.cancel_wanted.connect(self.importer.cancel)
        self.status.cancel_wanted.connect(self.suggesting.cancel)
        self.status.cancel_wanted.connect(self.desk.bulk.cancel)
        self.status.cancel_wanted.connect(self.deciding.cancel_job)
        self.status.cancel_wanted.connect(self.dockets.cancel)
        self.status.cancel_wanted.connect(self.rescuing.cancel)
        self.going.next_docket_wanted.connect(self.deciding.finish)
        self.status.annotator_chosen.connect(self.session.set_annotator)
        self.status.annotator_wanted.connect(self.filing.preferences)

    def _on_changed(self, change: Change) -> None:
        # Suggestions come by themselves, and what was refused before is still to be read.
        if change.kind is not Kind.SUGGEST:
            self.banner.forget_refusal()

    def _on_document(self, document: Document | None) -> None:
        """What was said about the article before goes with it."""
        shown = document.id if document is not None else ""
        if shown != self._shown:
            self._shown = shown
            self.banner.forget_act()

    def _on_context(self, at: QPoint, record_id: object) -> None:
        if isinstance(record_id, str) and self.desk.selection is None:
            self.view.focus_record(record_id, scroll=False)
        self._context_menu.popup(at)

    def _above_banner(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Below the pages: a message that comes and goes must not move the text under the reader's eyes.
        column.addWidget(self.pages, 1)
        column.addWidget(self.unwritten_bar)
        column.addWidget(self.banner)
        return holder

    def _restore_geometry(self) -> None:
        geometry: QByteArray = self.settings.bytes("geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1280, 800)
        self.panes.splitter.restoreState(self.settings.bytes("splitter"))
        self.panes.side.restoreState(self.settings.bytes("side"))
