"""Corrections home: what gold changed of one annotator's work, and why; as a page and as a sheet to print."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotate.agreement.corrections import Correction
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Unit
from annotate.model import Document
from gui.key_label import KeyLabel
from gui.review.words import kind_name, unit_lines, words_at
from gui.row_list import ROW, Index, paint_ground
from gui.scale import APART, BROAD, NEAR, WIDE, Type, set_type, typed
from gui.task import Background, Tick
from storage.agreement import load_corrections
from storage.layers import GOLD
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Sheet:
    """The corrections of one annotator with the articles they are about.

    ``adjudicated`` is how many of the annotator's articles gold says anything about; ``kinds`` are the kinds of
    quotation, which tell a quotation from a name.
    """

    annotator: str
    corrections: list[Correction]
    documents: dict[str, Document]
    adjudicated: int
    kinds: frozenset[str]

    def layer(self, each: Correction) -> str:
        """Return whether it is a name or a quotation."""
        labels = {unit.label for unit in (*each.yours, *each.gold)}
        return "quote" if labels & self.kinds else "entity"


def load_sheet(path: Path, annotator: str, tick: Tick, *, documents: Sequence[str] = ()) -> Sheet:
    """Return what gold changed of this annotator's articles, all or some. Raises `KnownError`."""
    with Project.open(path) as project:
        tick(0.0)
        kinds = frozenset(kind.code for kind in project.schema.quotes)
        if project.pack is not None and not documents:
            # What the desk has decided came along; gold itself is nothing that a pack has.
            home = project.packs.corrections()
            return Sheet(
                annotator, list(home.found), {each.id: each for each in home.documents}, home.adjudicated, kinds
            )
        found = load_corrections(project, annotator, documents=documents)
        tick(0.9)
        texts = {name: project.document(name) for name in dict.fromkeys(each.document for each in found)}
        own = {row.document for row in project.layers() if row.annotator == annotator}
        gold = {row.document for row in project.layers() if row.annotator == GOLD}
    return Sheet(annotator, found, texts, len(own & gold), kinds)


def load_first_sheet(path: Path, annotators: Sequence[str], tick: Tick) -> Sheet:
    """Return the sheet of the first of these of whose work gold changed anything, else of the first of all.

    Raises `KnownError`.
    """
    first = load_sheet(path, annotators[0], tick)
    if first.corrections:
        return first
    others = (load_sheet(path, name, tick) for name in annotators[1:])
    return next((sheet for sheet in others if sheet.corrections), first)


class CorrectionModel(QAbstractListModel):
    """The corrections, in order of the articles and of reading; to whom learns it is no matter who made gold."""

    def __init__(self, parent: QObject | None = None, *, tells_who: bool = True) -> None:
        super().__init__(parent)
        self._tells_who = tells_who
        self.sheet: Sheet | None = None

    @property
    def corrections(self) -> Sequence[Correction]:
        """The corrections that are shown."""
        return self.sheet.corrections if self.sheet is not None else ()

    def show(self, sheet: Sheet) -> None:
        """Show these corrections."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def _document(self, each: Correction) -> Document:
        assert self.sheet is not None
        return self.sheet.documents[each.document]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of corrections."""
        return 0 if parent.isValid() else len(self.corrections)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a correction's words, the correction, or all about it in words."""
        if not index.isValid():
            return None
        each = self.corrections[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words_at(self._document(each).text, (each.start, each.end))
        if role == ROW:
            return each
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join([index.data(), *self.lines(each), self._document(each).title])
        return None

    def title(self, at: int) -> str:
        """Return the article's title above its first correction, nothing above the others."""
        each = self.corrections[at]
        is_first = at == 0 or self.corrections[at - 1].document != each.document
        return self._document(each).title if is_first else ""

    def lines(self, each: Correction) -> list[str]:
        """Return what it was, what it is now, why, and who decided."""
        assert self.sheet is not None
        text, layer = self._document(each).text, self.sheet.layer(each)
        kinds = each.links if each.kind is Kind.EXACT else (each.kind, *each.links)
        own = {
            Kind.ONLY_A: self.tr("Taken out"),
            Kind.ONLY_B: self.tr("Missed"),
        }
        what = ", ".join(own.get(kind) or kind_name(kind) for kind in kinds)
        was, now = _said(each.yours, each.gold, text, layer)
        lines = [self.tr("{what}: {yours}  →  {gold}").format(what=what, yours=was, gold=now)]
        why = " · ".join(filter(None, [each.reason, each.guideline]))
        if not self._tells_who:
            lines.append(self.tr("Why: {why}").format(why=why) if why else "")
        elif why and each.by:
            lines.append(self.tr("Why: {why} ({name})").format(why=why, name=each.by))
        elif each.by:
            lines.append(self.tr("Decided by {name}, without a reason.").format(name=each.by))
        else:
            lines.append(self.tr("Changed in gold by hand."))
        return lines


def _said(yours: Sequence[Unit], gold: Sequence[Unit], text: str, layer: str) -> tuple[str, str]:
    """Return what it was and what it is now; of two quotations only what differs."""
    was, now = ([line for unit in units for line in unit_lines(unit, text, layer)] for units in (yours, gold))
    shared = set(was) & set(now)
    old, new = ("; ".join(line for line in lines if line not in shared) for lines in (was, now))
    return old or "–", new or "–"


class CorrectionDelegate(QStyledItemDelegate):
    """Paints the words, what became of them, and why; the first of an article under the article's title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the lines and some air."""
        model = index.model()
        assert isinstance(model, CorrectionModel)
        lines = 4 if model.title(index.row()) else 3
        return QSize(200, lines * (option.fontMetrics.height() + 3) + (24 if lines == 4 else 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one correction."""
        each: Correction = index.data(ROW)
        model = index.model()
        assert isinstance(model, CorrectionModel)
        words, title = index.data(), model.title(index.row())
        self.initStyleOption(option, index)
        palette: QPalette = option.palette
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        metrics: QFontMetrics = option.fontMetrics
        step = metrics.height() + 3
        bold = typed(option.font, Type.STRONG)
        whole: QRect = option.rect
        painter.save()
        if title:
            painter.setFont(bold)
            painter.setPen(quiet)
            head = QRect(whole.left() + 12, whole.top() + 10, whole.width() - 24, metrics.height())
            painter.drawText(
                head,
                Qt.AlignmentFlag.AlignVCenter,
                QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideRight, head.width()),
            )
            whole = whole.adjusted(0, step + 12, 0, 0)
        option.rect = whole
        ink, quiet = paint_ground(painter, option)
        line = QRect(whole.left() + 20, whole.top() + 6, whole.width() - 32, metrics.height())
        changed, why = model.lines(each)
        for text, font, colour, elide in (
            (words, bold, ink, Qt.TextElideMode.ElideMiddle),
            (changed, option.font, ink, Qt.TextElideMode.ElideMiddle),
            (why, option.font, quiet, Qt.TextElideMode.ElideRight),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter, QFontMetrics(font).elidedText(text, elide, line.width())
            )
            line.translate(0, step)
        painter.restore()


class CorrectionsPage(QWidget):
    """`opened` carries a place to show; `save_wanted` asks for the sheet as a file."""

    opened = Signal(str, int, int, str)
    save_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self.sheet: Sheet | None = None
        self.background = Background(self)
        self.model = CorrectionModel(self)
        title = QLabel(self.tr("Corrections"), self)
        set_type(title, Type.TITLE)
        self.who = QComboBox(self)
        self.who.setAccessibleName(self.tr("Annotator"))
        name = QLabel(self.tr("A&nnotator"), self)
        name.setBuddy(self.who)
        name.setObjectName("muted")
        self.save = QPushButton(self.tr("Save the sheet…"), self)
        self.save.clicked.connect(self.save_wanted)
        self.back = back = QPushButton(self.tr("Back to the article"), self)
        back.clicked.connect(self.left)
        self.lead = QLabel(self)
        self.lead.setObjectName("muted")
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Corrections"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(CorrectionDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.activated.connect(self._on_activated)
        self._empty = KeyLabel(self)
        self._empty.setMargin(BROAD)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self.lead, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addSpacing(BROAD)
        head.addWidget(name)
        head.addWidget(self.who)
        head.addStretch(1)
        head.addWidget(self.save)
        head.addWidget(back)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, APART, WIDE, APART)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.lead)
        layout.addLayout(self._stack, 1)
        self._is_filling = False
        self.who.currentIndexChanged.connect(lambda _at: self._load())
        self.background.made.connect(self._on_made)
        self.background.refused.connect(self._on_refused)

    @property
    def message(self) -> str:
        """What the page says instead of corrections; empty while it shows some."""
        return self._empty.text() if self._stack.currentIndex() == 1 else ""

    def set_project(self, project: Project | None) -> None:
        """Show corrections of this project from now on."""
        self.background.cancel()
        self._project, self.sheet = project, None

    def refresh(self, person: str) -> None:
        """The page was brought forward by this person: read what gold says now."""
        if self._project is None:
            return
        chosen = self.who.currentText()
        others = {GOLD, *self._project.team.second_passes()}
        names = [name for name in self._project.annotators() if name not in others]
        if self._project.pack is not None:
            names = [self._project.pack.annotator]
        self._is_filling = True
        self.who.clear()
        self.who.addItems(names)
        self.who.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self._is_filling = False
        if chosen in names or len(names) < 2:
            self._load()
            return
        # Nobody was chosen yet: whoever sits there comes first, then whoever has anything to learn from.
        path, wanted = self._project.path, sorted(names, key=lambda name: name != person)
        self.save.setEnabled(False)
        self._say(self.tr("Reading…"))
        self.background.start(lambda tick: load_first_sheet(path, wanted, tick))

    def _load(self) -> None:
        if self._project is None or self._is_filling:
            return
        name, path = self.who.currentText(), self._project.path
        self.save.setEnabled(False)
        if not name:
            self._say(self.tr("Nobody has annotated anything in this project yet."))
            return
        self._say(self.tr("Reading…"))
        self.background.start(lambda tick: load_sheet(path, name, tick))

    def _on_made(self, sheet: object) -> None:
        assert isinstance(sheet, Sheet)
        self._is_filling = True
        self.who.setCurrentText(sheet.annotator)
        self._is_filling = False
        self.sheet = sheet
        self.model.show(sheet)
        self.save.setEnabled(sheet.adjudicated > 0)
        if not sheet.adjudicated and self._project is not None and self._project.pack is not None:
            self._say(
                self.tr(
                    "Nothing of your work was adjudicated before this pack was made. What the desk decides otherwise "
                    "comes with one of the next packs, with the reasons that were given."
                )
            )
            return
        if not sheet.adjudicated:
            self._say(
                self.tr(
                    "None of {name}'s articles is adjudicated yet. Decide some disagreements first ([adjudicate]): "
                    "what gold "
                    "then has otherwise is listed here, with the reasons that were given."
                ).format(name=sheet.annotator)
            )
            return
        if not sheet.corrections:
            self._say(self.tr("Gold keeps everything {name} marked, and adds nothing.").format(name=sheet.annotator))
            return
        with_reason = sum(bool(each.reason or each.guideline) for each in sheet.corrections)
        self.lead.setText(
            self.tr(
                "{count} places in {articles} of {adjudicated} adjudicated articles; {reasons} with a reason. "
                "Enter opens the place."
            ).format(
                count=len(sheet.corrections),
                articles=len(sheet.documents),
                adjudicated=sheet.adjudicated,
                reasons=with_reason,
            )
        )
        self._stack.setCurrentIndex(0)
        self.view.setCurrentIndex(self.model.index(0))

    def _on_refused(self, sentence: str) -> None:
        self._say(sentence)

    def _say(self, text: str) -> None:
        self.lead.setText("")
        self._empty.setText(text)
        self._stack.setCurrentIndex(1)

    def _on_activated(self, index: QModelIndex) -> None:
        each: Correction = index.data(ROW)
        if self.sheet is not None:
            self.opened.emit(each.document, each.start, each.end, self.sheet.layer(each))
