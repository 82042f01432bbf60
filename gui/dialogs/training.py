"""Train on this project: what will be learnt, how far it is, and what it brought before it is used."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotate.training.project_card import figure_rows
from annotate.training.project_gold import FEWEST_ARTICLES, ProjectGold
from gui.key_label import KeyLabel
from gui.scale import NEAR, TIGHT, WIDE, Type, hold, set_type
from gui.told import told
from gui.wording import figure_name

_STEPS = 1000
# Before this share is done a guess at the time that is left would only mislead.
_GUESS_FROM = 0.03


class _Shows(Enum):
    """What the dialog is about just now."""

    GOLD = auto()  # what could be learnt
    TRAINING = auto()
    REPORT = auto()  # figures that wait for a choice
    ANSWER = auto()  # what became of it


class TrainingDialog(QDialog):
    """Closing it does not stop the training; the window behind it stays usable."""

    start_wanted = Signal()
    stop_wanted = Signal()
    use_wanted = Signal(str)
    discard_wanted = Signal(str)

    def __init__(self, gold: Callable[[], ProjectGold | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Train on this project"))
        self.setModal(False)
        self._gold = gold
        self._made = self._former = ""
        self._shows = _Shows.GOLD
        self._clock = QElapsedTimer()
        self.title = self._label("articleTitle")
        self.text = self._label("")
        self.details = self._label("muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.step = self._label("muted")
        self.table = _table(self)
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.start = self._button(buttons, self.tr("&Train"), role.ActionRole, self._on_start)
        self.stop = self._button(buttons, self.tr("&Stop"), role.ActionRole, self._on_stop)
        self.use = self._button(buttons, self.tr("&Use this model"), role.ActionRole, self._on_use)
        self.discard = self._button(buttons, self.tr("&Discard"), role.ActionRole, self._on_discard)
        self.back = self._button(buttons, self.tr("&Go back"), role.ActionRole, self._on_back)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(NEAR)
        for widget in (self.title, self.text, self.details, self.bar, self.step):
            layout.addWidget(widget)
        layout.addWidget(self.table)
        layout.addStretch(1)
        layout.addSpacing(TIGHT)
        layout.addWidget(buttons)
        hold(self, least_width=600)

    # Pages ----------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The dialog says what the project's gold is good for, unless a training or its result is on show."""
        if self._shows in (_Shows.TRAINING, _Shows.REPORT):
            return
        self._shows = _Shows.GOLD
        gold = self._gold()
        count = len(gold.articles) if gold is not None else 0
        if gold is None:
            self._page(self.tr("No project is open"), self.tr("Open a project, then train on what was decided in it."))
        elif count < FEWEST_ARTICLES:
            self._page(
                self.tr("{count} of {needed} articles are ready").format(count=count, needed=FEWEST_ARTICLES),
                self.tr(
                    "A model can learn how this project annotates, from its finished articles. When everything in an "
                    "article is decided, finish it with [finish]: only then what is not marked counts as no name. "
                    "With {needed} finished articles, some can be held back to see whether the model got better."
                ).format(needed=FEWEST_ARTICLES),
                self._said(gold),
            )
            self._show_bar(count / FEWEST_ARTICLES)
        else:
            self._page(
                self.tr("Learn from %n finished articles", "", count),
                self.tr(
                    "The model that makes the suggestions learns how this project annotates. You see how good it is on "
                    "articles it has not learnt from, beside the one in use, before you choose. It takes some minutes, "
                    "with many articles an hour or more; you can go on working."
                ),
                self._said(gold),
                show=(self.start,),
            )
            self.start.setDefault(True)
        self._fit()

    def show_progress(self, share: float, text: str) -> None:
        """Say how far the training is, and about how long it will take."""
        if self._shows is not _Shows.TRAINING or not self.stop.isEnabled():
            return
        text = told(text)
        self.bar.setValue(round(share * _STEPS))
        self.bar.setAccessibleName(text)
        left = self._left(share)
        self.step.setText(f"{text} · {left}" if left else text)

    def show_report(self, report: dict[str, Any]) -> None:
        """Show the figures before and after; the model waits for a word."""
        self._shows, self._made = _Shows.REPORT, report["name"]
        before, after = report["mistakes"]
        is_better = after < before and report["better"] > report["worse"]
        self._page(
            self.tr("It makes fewer mistakes") if is_better else self.tr("It does not make fewer mistakes"),
            self.tr(
                "On {articles} articles, each suggested for by a model that had not learnt from it: {after} mistakes "
                "instead of {before}. Fewer in {better} articles, more in {worse}."
            ).format(
                articles=report["articles"],
                before=before,
                after=after,
                better=report["better"],
                worse=report["worse"],
            ),
            self.tr(
                "Before: {model}. 1.000 is without a mistake (F1; of speakers and cues the share that is right). A "
                "difference of some hundredths may be chance."
            ).format(model=report["in_use"]),
            show=(self.use, self.discard),
        )
        rows = figure_rows(report)
        self.table.setRowCount(len(rows))
        for row, (name, old, new, count) in enumerate(rows):
            cells = (figure_name(name), f"{old:.3f}", f"{new:.3f}", _change(new - old), str(count))
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)
        heights = [self.table.horizontalHeader().sizeHint().height(), *map(self.table.rowHeight, range(len(rows)))]
        self.table.setFixedHeight(sum(heights) + 2)
        self.table.show()
        (self.use if is_better else self.discard).setDefault(True)
        (self.use if is_better else self.discard).setFocus()
        self._fit()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no model."""
        self._shows = _Shows.ANSWER
        self._page(self.tr("Nothing was trained"), told(sentence), show=(self.start,))
        self._fit()

    def show_stopped(self) -> None:
        """Say that nothing is left of the training."""
        self._shows = _Shows.ANSWER
        self._page(self.tr("Stopped"), self.tr("Nothing was changed and nothing is left behind."), show=(self.start,))
        self._fit()

    def show_chosen(self, name: str, former: str) -> None:
        """Say what the choice means; the ``former`` model is one click away."""
        self._shows, self._former = _Shows.ANSWER, former
        self._page(
            self.tr("{name} makes the suggestions from now on").format(name=name),
            self.tr(
                "Articles that have suggestions keep them; Suggestions > Make suggestions for this article asks anew. "
                "The model before was {former}."
            ).format(former=former),
            show=(self.back,) if former != name else (),
        )
        self._fit()

    def show_discarded(self) -> None:
        """Say that all is as it was."""
        self._shows = _Shows.ANSWER
        self._page(
            self.tr("Discarded"), self.tr("The suggestions come from the same model as before."), show=(self.start,)
        )
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look again when somebody comes back from finishing articles."""
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self._shows is _Shows.GOLD:
            self.refresh()
        super().changeEvent(event)

    # Joints ---------------------------------------------------------------------------------------------------------

    def _on_start(self) -> None:
        self._shows = _Shows.TRAINING
        self._page(
            self.tr("Training…"),
            self.tr("You can go on working, and close this window: the training goes on."),
            show=(self.stop,),
        )
        self._show_bar(0.0)
        self.step.setText(self.tr("Starting"))
        self.step.show()
        self.stop.setFocus()
        self._clock.start()
        self._fit()
        self.start_wanted.emit()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.step.setText(self.tr("Stopping"))
        self.stop_wanted.emit()

    def _on_use(self) -> None:
        self.use_wanted.emit(self._made)

    def _on_back(self) -> None:
        self.use_wanted.emit(self._former)

    def _on_discard(self) -> None:
        self.discard_wanted.emit(self._made)

    # Parts ----------------------------------------------------------------------------------------------------------

    def _page(self, title: str, text: str, details: str = "", *, show: tuple[QPushButton, ...] = ()) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.details.setText(details)
        self.details.setVisible(bool(details))
        for widget in (self.bar, self.step, self.table):
            widget.hide()
        for button in (self.start, self.stop, self.use, self.discard, self.back):
            button.setVisible(button in show)
            button.setEnabled(True)
            button.setDefault(False)

    def _said(self, gold: ProjectGold) -> str:
        counts = gold.counts
        said = self.tr("{articles} articles, {names} names, {quotations} quotations.").format(**counts)
        return "\n".join([said, *map(told, gold.left_out())])

    def _show_bar(self, share: float) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))
        self.bar.setAccessibleName(self.title.text())
        self.bar.show()

    def _left(self, share: float) -> str:
        if share < _GUESS_FROM:
            return ""
        minutes = self._clock.elapsed() * (1 - share) / share / 60_000
        if minutes < 1:
            return self.tr("less than a minute left")
        if minutes < 2:
            return self.tr("one or two minutes left")
        return self.tr("about %n minutes left", "", int(minutes))

    def _fit(self) -> None:
        # Texts of other lengths and a table that comes and goes: the window is as high as what it shows.
        width, layout = max(self.width(), self.minimumWidth()), self.layout()
        assert layout is not None
        layout.activate()
        self.resize(width, layout.totalHeightForWidth(width))

    def _label(self, name: str) -> QLabel:
        label: QLabel = KeyLabel(self)
        if name == "articleTitle":
            set_type(label, Type.HEAD)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(
        self, box: QDialogButtonBox, text: str, role: QDialogButtonBox.ButtonRole, act: Callable[[], None]
    ) -> QPushButton:
        button = box.addButton(text, role)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button


def _table(parent: TrainingDialog) -> QTableWidget:
    table = QTableWidget(0, 5, parent)
    table.setHorizontalHeaderLabels(["", _tr("Before"), _tr("After"), _tr("Change"), _tr("In gold")])
    table.setAccessibleName(_tr("Figures before and after"))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(84)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, 5):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    return table


def _change(difference: float) -> str:
    """Return the difference with a sign that is seen without colour."""
    rounded = round(difference, 3)
    if not rounded:
        return "="
    return f"{'▲' if rounded > 0 else '▼'} {abs(rounded):.3f}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrainingDialog", text)
