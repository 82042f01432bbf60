"""The status bar: where the article stands, what goes on in the background, who works, which model suggests."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from annotate.model import AnnotationSet, State
from annotate.undecided import Order
from gui.cut_label import CutLabel
from gui.scale import NEAR, grown
from gui.translation import number
from storage.activity import Activity


class _Bar(QProgressBar):
    """A bar of so many pixels at the usual size of the letters, and of a third of them where there is no room."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(grown(self._width), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size at which it can be told how far something is."""
        return QSize(grown(self._width / 3), super().minimumSizeHint().height())


class StatusBar(QStatusBar):
    """Shows what it is told; `cancel_wanted` stops the job whose progress is shown."""

    cancel_wanted = Signal()
    annotator_chosen = Signal(str)
    annotator_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = CutLabel(self, beside=NEAR)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(NEAR, 0, NEAR, 0)
        self._done = _Bar(90, self)
        self._done.setTextVisible(False)
        self._done.setAccessibleName(self.tr("Decided in this article"))
        self._day = CutLabel(self, beside=NEAR)
        self._job = CutLabel(self, beside=NEAR)
        self._bar = _Bar(120, self)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAutoRaise(True)
        self._cancel.clicked.connect(self.cancel_wanted)
        self._read_only = CutLabel(self, beside=NEAR)
        self._read_only.setText(self.tr("Read-only"))
        self._read_only.hide()
        self._model = CutLabel(self, beside=NEAR)
        self._annotator = QToolButton(self)
        self._annotator.setAutoRaise(True)
        self._annotator.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._annotator.setToolTip(self.tr("Whose annotations are shown and changed"))
        self._menu = QMenu(self)
        self._annotator.setMenu(self._menu)
        self.addWidget(self._done)
        self.addWidget(self._standing, 1)
        self.addPermanentWidget(self._day)
        for widget in (self._job, self._bar, self._cancel, self._read_only, self._model, self._annotator):
            self.addPermanentWidget(widget)
        self.show_job("", 0, 0)
        self._annotator.hide()

    @property
    def job_text(self) -> str:
        """What goes on in the background, empty when nothing does."""
        return self._job.text()

    @property
    def model_text(self) -> str:
        """Which model makes the suggestions."""
        return self._model.text()

    @property
    def annotator_text(self) -> str:
        """Who works."""
        return self._annotator.text()

    @property
    def offered(self) -> list[str]:
        """Who could work instead, and who does."""
        return [action.text() for action in self._menu.actions() if action.isCheckable()]

    @property
    def standing_text(self) -> str:
        """Where the article stands."""
        return self._standing.text()

    def show_standing(self, annotations: AnnotationSet | None, order: Order) -> None:
        """Say how far the article is, and in which order what is undecided comes."""
        self._done.setVisible(annotations is not None)
        if annotations is None:
            self._stand("")
            return
        count = len(annotations.live_spans) + len(annotations.live_quotes)
        undecided = len(annotations.undecided)
        self._done.setRange(0, count or 1)
        self._done.setValue(count - undecided)
        order_told = ""
        if annotations.state is State.FINISHED:
            text = self.tr("Finished · %n annotations", "", count)
        elif not count:
            text = self.tr("No annotation yet")
        else:
            text = self.tr("{decided} of {count} decided").format(
                decided=number(count - undecided), count=number(count)
            )
            if undecided:
                by_reading = order is Order.READING
                order_told = " · " + (self.tr("in reading order") if by_reading else self.tr("least certain first"))
        self._stand(text, order_told)

    def _stand(self, text: str, more: str = "") -> None:
        """The article stands so; ``more`` is what is cut where there is no room."""
        self._standing.setText(text + more)
        self._standing.keep(f"{text}…" if more else text)

    @property
    def day_text(self) -> str:
        """What was done today."""
        return self._day.text()

    def show_day(self, activity: Activity | None) -> None:
        """Say what this person did today, and, when asked, how long this article took."""
        if activity is None:
            self._day.setText("")
            return
        self._day.setText(
            self.tr("Today: {count} finished, {time} active").format(
                count=activity.finished, time=self._duration(activity.on_day)
            )
        )
        self._day.setToolTip(
            self.tr("Active in this article: {time}. Time counts only while keys or mouse are used here.").format(
                time=self._duration(activity.in_article)
            )
        )

    def _duration(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        if minutes < 60:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)

    def show_job(self, text: str, done: int, total: int) -> None:
        """Show how far a job is; nothing when there is none (total 0)."""
        self._job.setText(text if total else "")
        self._bar.setRange(0, total or 1)
        self._bar.setValue(done)
        self._bar.setAccessibleName(text)
        for widget in (self._job, self._bar, self._cancel):
            widget.setVisible(bool(total))
        # There is room for one of them, and how far the article is stands before both.
        self._model.setVisible(not total)

    @property
    def read_only_text(self) -> str:
        """That the project can only be read, empty when it can be changed."""
        return "" if self._read_only.isHidden() else self._read_only.text()

    def show_read_only(self, why: str, is_read_only: bool) -> None:
        """Say, for as long as it is so, that the project can only be read; the tooltip says why where that is known."""
        self._read_only.setVisible(is_read_only)
        self._read_only.setToolTip(why)

    def show_model(self, text: str, all_of_it: str = "") -> None:
        """Say which model makes the suggestions; the tooltip says ``all_of_it``."""
        self._model.setText(text)
        self._model.setToolTip(all_of_it or text)

    def show_annotator(
        self, name: str, others: list[str], *, is_reviewing: bool = False, is_fixed: bool = False
    ) -> None:
        """Say who works; the menu offers the others, unless who works is given."""
        self._annotator.setVisible(bool(name))
        who = self.tr("Adjudicator: {name}") if is_reviewing else self.tr("Annotator: {name}")
        self._annotator.setText(who.format(name=name))
        self._menu.clear()
        self._annotator.setMenu(None if is_fixed else self._menu)
        if is_fixed:
            return
        for other in dict.fromkeys([name, *others]):
            action = self._menu.addAction(other)
            action.setCheckable(True)
            action.setChecked(other == name)
            action.triggered.connect(lambda _checked, other=other: self.annotator_chosen.emit(other))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another name…"), self.annotator_wanted.emit)
