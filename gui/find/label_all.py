"""The page that shows what giving one label to all places found would do, before it is done."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotate import bulk_acts
from annotate.acts import Actor
from annotate.bulk_acts import Place, Standing
from annotate.edits import Edit
from annotate.finding import Context, Hit, context
from gui.cards.choice_row import ChoiceRow
from gui.desk import Desk
from gui.dialogs.waiting import Waiting
from gui.find.results import draw_context
from gui.row_list import ROW, Index, paint_ground
from gui.scale import APART, NEAR, hold, open_with
from gui.task import Tell
from gui.translation import number
from gui.wording import ui_language
from storage.project import Change, Project

_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_SLICE = 0.012


@dataclass(frozen=True, slots=True)
class Found:
    """An article with the places in it that were found."""

    document: str
    title: str
    text: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One place as it is offered."""

    document: str
    title: str
    place: Place
    shown: Context


class LineModel(QAbstractListModel):
    """The places, each to be labelled or not; those that are left out cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.chosen: list[bool] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of places."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a place."""
        if not self.lines[index.row()].place.standing.can_be_labelled:
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a place's words, the place, or whether it is chosen."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role == _CHECK:
            if not line.place.standing.can_be_labelled:
                return None
            return Qt.CheckState.Checked if self.chosen[index.row()] else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.shown.before}{line.shown.words}{line.shown.after} – {self.standing_text(line)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.title}\n{self.standing_text(line)}"
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Choose a place, or leave it out."""
        if role != _CHECK:
            return False
        self.chosen[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        return True

    def standing_text(self, line: Line) -> str:
        """Return in words how a place stands."""
        place = line.place
        label = place.there.label if place.there is not None else ""
        match place.standing:
            case Standing.NEW:
                return self.tr("new")
            case Standing.SUGGESTED:
                return self.tr("suggested as {label}").format(label=label)
            case Standing.SAME:
                return self.tr("left out: is {label} already").format(label=label)
            case Standing.OTHER:
                return self.tr("left out: is {label}").format(label=label)
            case Standing.OVERLAPS:
                return self.tr("left out: overlaps a {label}").format(label=label)
            case Standing.CUTS_WORD:
                return self.tr("left out: part of a word")
            case Standing.FINISHED:
                return self.tr("left out: article finished")

    def longest_standing(self) -> str:
        """Return about the longest of these words."""
        return self.tr("left out: overlaps a {label}").format(label="TIMEX")

    def clear(self) -> None:
        """There are no places."""
        self.beginResetModel()
        self.lines, self.chosen = [], []
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """These places stand below the others, chosen where they can be."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines += lines
            self.chosen += [line.place.standing.can_be_labelled for line in lines]
            self.endInsertRows()

    def ranges(self) -> dict[str, list[tuple[int, int]]]:
        """Return the chosen places by article."""
        found: dict[str, list[tuple[int, int]]] = {}
        for line, is_chosen in zip(self.lines, self.chosen, strict=True):
            if is_chosen:
                found.setdefault(line.document, []).append((line.place.start, line.place.end))
        return found


class LineDelegate(QStyledItemDelegate):
    """Paints the box, the place with its words around it, and how it stands at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line and some air."""
        return QSize(120, option.fontMetrics.height() + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one place."""
        line: Line = index.data(ROW)
        model = index.model()
        assert isinstance(model, LineModel)
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        if not line.place.standing.can_be_labelled:
            ink = quiet
        rect: QRect = option.rect.adjusted(30, 0, -10, 0)
        told = model.standing_text(line)
        room = min(rect.width() // 3, option.fontMetrics.horizontalAdvance(model.longest_standing()) + 8)
        painter.save()
        draw_context(painter, rect.adjusted(0, 0, -room - 10, 0), line.shown, option.font, (ink, quiet))
        painter.setFont(option.font)
        painter.setPen(quiet)
        right = QRect(rect.right() - room, rect.top(), room, rect.height())
        told = option.fontMetrics.elidedText(told, Qt.TextElideMode.ElideRight, room)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, told)
        painter.restore()


class LabelAll(QDialog):
    """Choose the label with its digit, leave out places with Space, Enter labels the rest: one step of undo."""

    def __init__(self, desk: Desk, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Label all"))
        self.setModal(False)
        self._desk = desk
        self._found = found
        session = desk.session
        assert session.project is not None
        self._project = session.project
        schema = self._project.schema
        self._keys = {label.key: label.code for label in schema.entities if label.key}
        self._coming: Iterator[list[Line]] = iter(())
        self.labels = ChoiceRow(schema.entities, ui_language(), self, shows_keys=True)
        self.labels.chosen.connect(self.choose)
        self.model = LineModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Places to be labelled"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(LineDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self.close)
        buttons = QDialogButtonBox(self)
        self.go = QPushButton(self)
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).clicked.connect(self.close)
        hint = QLabel(self.tr("A digit chooses the label, Space leaves a place out, Enter labels the rest."), self)
        self.where = QLabel(self)
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        hold(self.where, least_width=40)
        for label in (hint, self.where):
            label.setObjectName("muted")
        self.view.selectionModel().currentChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setSpacing(NEAR)
        for widget in (hint, self.labels, self.view, self.where, self.told, self.waiting, buttons):
            column.addWidget(widget, 1 if widget is self.view else 0)
        open_with(self, 820, 520)
        self.model.dataChanged.connect(lambda *_: self._tell())
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._look)
        session.project_changed.connect(self.close)
        session.annotator_changed.connect(self.close)
        self.label = ""
        self.view.installEventFilter(self)
        self.choose(self._likely())
        self.view.setFocus()

    def choose(self, code: str) -> None:
        """Show what labelling with this label would do."""
        self.label = code
        self.labels.mark(code)
        self.model.clear()
        self._coming = self._lines()
        self.waiting.begin(self.tr("Looking at what is labelled already"))
        self._turn.start()
        self._look()

    def accept(self) -> None:
        """Label the chosen places, and close."""
        if self._turn.isActive():
            return
        chosen = self.model.ranges()
        if not chosen:
            return
        session, label = self._desk.session, self.label
        self._desk.last_label = label
        count = sum(map(len, chosen.values()))
        actor = session.actor()
        self._desk.bulk.run(
            self.tr("Labelling"),
            count,
            lambda project, tell: _label(project, session.annotator, actor, chosen, label, tell),
            lambda change: self._say_done(change, count),
        )
        super().accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Look no further."""
        self._turn.stop()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit chooses the label, Enter labels; the list would look for a row that begins with it."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            code = self._keys.get(event.text())
            if code is not None:
                self.choose(code)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _on_current(self, current: QModelIndex) -> None:
        line = current.data(ROW)
        self.where.setText(self.tr("In: {title}").format(title=line.title) if line is not None else "")

    def _likely(self) -> str:
        """Return the label that these places have most often in the article at hand, else the one used last."""
        now, document = self._desk.annotations, self._desk.document
        known: Counter[str] = Counter()
        for found in self._found:
            if document is not None and now is not None and found.document == document.id:
                there = {(span.start, span.end): span.label for span in now.live_spans}
                known.update(there[hit.start, hit.end] for hit in found.hits if (hit.start, hit.end) in there)
        if known:
            return known.most_common(1)[0][0]
        return self._desk.last_label or self._project.schema.entities[0].code

    def _lines(self) -> Iterator[list[Line]]:
        for found in self._found:
            annotations = self._project.annotations(found.document, self._desk.session.annotator)
            ranges = [(hit.start, hit.end) for hit in found.hits]
            yield [
                Line(found.document, found.title, place, context(found.text, place.start, place.end))
                for place in bulk_acts.places(found.text, annotations, ranges, self.label)
            ]

    def _look(self) -> None:
        until = perf_counter() + _SLICE
        new: list[Line] = []
        while perf_counter() < until:
            lines = next(self._coming, None)
            if lines is None:
                self._turn.stop()
                self.waiting.end()
                break
            new += lines
        self.model.add(new)
        self._tell()

    def _tell(self) -> None:
        count = sum(self.model.chosen)
        left = Counter(line.place.standing for line in self.model.lines if not line.place.standing.can_be_labelled)
        texts = {
            Standing.SAME: self.tr("{label} already: {count}"),
            Standing.OTHER: self.tr("another label: {count}"),
            Standing.OVERLAPS: self.tr("overlapping another name: {count}"),
            Standing.CUTS_WORD: self.tr("parts of words: {count}"),
            Standing.FINISHED: self.tr("in finished articles: {count}"),
        }
        told = ", ".join(
            text.format(label=self.label, count=number(left[standing]))
            for standing, text in texts.items()
            if left[standing]
        )
        self.told.setText(self.tr("Left out – {what}.").format(what=told) if told else self.tr("Nothing is left out."))
        self.go.setText(self.tr("Label as {label}: {count}").format(label=self.label, count=number(count)))
        self.go.setEnabled(count > 0 and not self._turn.isActive())

    def _say_done(self, change: Change, count: int) -> None:
        told = self.tr("Labelled as {label}: places {count}, articles {articles}. [undo] takes all of it back.")
        self._desk.hinted.emit(told.format(label=self.label, count=count, articles=1 + len(change.others)))


def _label(
    project: Project, annotator: str, actor: Actor, chosen: dict[str, list[tuple[int, int]]], label: str, tell: Tell
) -> Change | None:
    edits: list[tuple[str, Edit]] = []
    for done, (document, ranges) in enumerate(chosen.items()):
        # The first half of the way is making the edits, the second keeping them.
        tell(done, 2 * len(chosen))
        edit = bulk_acts.label_all(project.annotations(document, annotator), actor, ranges, label)
        if edit is not None:
            edits.append((document, edit))
    return project.apply_all(annotator, edits, lambda done, total: tell(total + done, 2 * total))
