"""The list of an article's names and quotations in reading order; nothing needs the mouse to be reached."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.model import Anchor, AnnotationSet, Document, Note, Record, Span, Stance, reading_order
from annotate.schema import Schema
from annotate.undecided import Filter
from gui.filter_row import FilterRow
from gui.icons import icon
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import APART, NEAR, TIGHT, Type, grown, typed
from gui.swatches import chip_width, paint_chip
from gui.theme import Theme, light
from gui.wording import excerpt

# Room for the sign of a note or flag at the end of a row.
_SIGN = 14


class AnnotationModel(QAbstractListModel):
    """The live spans and quotations of one article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.records: list[Record] = []
        self.schema: Schema | None = None
        self._text = ""
        self._speakers: dict[str, str] = {}
        self._waiting: frozenset[str] = frozenset()
        self._notes: dict[str | None, Note] = {}
        self._rows: dict[str, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of records."""
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a record's words, the record, or its description for a screen reader."""
        if not index.isValid():
            return None
        record = self.records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(record)
        if role == ROW:
            return record
        if role == Qt.ItemDataRole.AccessibleTextRole:
            decided = self.tr("undecided") if self.is_waiting(record) else self.tr("decided")
            said = [decided]
            if note := self.note_on(record):
                said.extend(
                    [*([self.tr("flagged for QA")] if note.is_flagged else []), *([note.text] if note.text else [])]
                )
            return self.tr("{label}: {words}, {decided}").format(
                label=self.label_of(record)[0], words=self._words(record), decided=", ".join(said)
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            note = self.note_on(record)
            # Plain text, whatever it looks like: Qt would render what looks like markup.
            return note.text if note is not None and note.text else None
        return None

    def is_waiting(self, record: Record) -> bool:
        """True for a suggestion nobody has decided on, and for a quotation with such a stance."""
        return record.id in self._waiting

    def note_on(self, record: Record) -> Note | None:
        """Return the note about a record, or None."""
        return self._notes.get(record.id)

    @property
    def waiting_count(self) -> int:
        """How many of the records shown nobody has decided on."""
        return sum(self.is_waiting(record) for record in self.records)

    def sign_of(self, record: Record) -> str:
        """Return what stands at the end of a record's row: the score of an undecided one and a question mark."""
        if not self.is_waiting(record):
            return ""
        score = record.origin.score
        return "?" if score is None or not record.origin.is_open else f"{round(100 * score)} % ?"

    def _words(self, record: Record) -> str:
        if isinstance(record, Stance):
            return " → ".join(self._words_at(anchor) for anchor in (record.holder, record.target))
        words = excerpt(self._text, record.start, record.end)
        speaker = self._speakers.get(record.id)
        return words if speaker is None else f"{speaker}: {words}"

    def _words_at(self, anchor: Anchor | None) -> str:
        return excerpt(self._text, anchor.start, anchor.end) if anchor is not None else "…"

    def label_of(self, record: Record) -> tuple[str, str]:
        """Return the chip's word and colour."""
        assert self.schema is not None
        if isinstance(record, Span):
            label = self.schema.entity(record.label)
            return record.label, label.colour if label else "#777777"
        if isinstance(record, Stance):
            value = next((value for value in self.schema.stances if value.code == record.value), None)
            return record.value, value.colour if value else "#777777"
        kind = next((kind for kind in self.schema.quotes if kind.code == record.kind), None)
        return record.kind, kind.colour if kind else self.schema.colours.get("quote", "#777777")

    def show(
        self,
        document: Document | None,
        annotations: AnnotationSet | None,
        schema: Schema | None,
        *,
        only_open: bool,
        chosen: Filter,
    ) -> None:
        """Show the live records of an article that the filter lets through, with ``only_open`` the undecided ones."""
        records: list[Record] = []
        if annotations is not None:
            live = (*annotations.live_spans, *annotations.live_quotes, *annotations.free_stances)
            found = annotations.undecided if only_open else live
            records = sorted((each for each in found if chosen.accepts(annotations, each)), key=reading_order)
        notes = _notes(annotations) if annotations is not None else {}
        text = document.text if document is not None else ""
        ids = [record.id for record in records]
        speakers = _resolved(annotations, text) if annotations is not None else {}
        waiting = frozenset(record.id for record in annotations.undecided) if annotations is not None else frozenset()
        differing = {record_id for record_id, _ in speakers.items() ^ self._speakers.items()}
        differing |= waiting ^ self._waiting
        differing |= {note.about for note in {*notes.values()} ^ {*self._notes.values()} if note.about is not None}
        self._speakers, self._waiting, self._notes = speakers, waiting, notes
        if text is self._text and ids == list(self._rows):
            # A decision or a new label: the rows stay where they are, and so does the reader.
            both = enumerate(zip(self.records, records, strict=True))
            changed = [at for at, (old, new) in both if old != new or new.id in differing]
            self.records = records
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.records, self._text, self.schema = records, text, schema
        self._rows = {record_id: at for at, record_id in enumerate(ids)}
        self.endResetModel()

    def row_of(self, record_id: str | None) -> int | None:
        """Return where a record stands, None when it is not in the list."""
        return self._rows.get(record_id) if record_id is not None else None


def _notes(annotations: AnnotationSet) -> dict[str | None, Note]:
    """Return the notes by the record whose row shows them: what is noted about a stance, its quotation's row, too."""
    notes = {note.about: note for note in annotations.notes}
    for stance in annotations.live_stances:
        flag, row = notes.get(stance.id), stance.quote or stance.id
        if flag is None and not stance.note:
            continue
        own = notes.get(row)
        text = "\n".join(dict.fromkeys(each for each in (own.text if own is not None else "", stance.note) if each))
        is_flagged = flag is not None or (own is not None and own.is_flagged)
        notes[row] = Note(row, text, is_flagged, (own or flag or Note(row, "", False, stance.origin.name)).by)
    return notes


def _resolved(annotations: AnnotationSet, text: str) -> dict[str, str]:
    """Return by the ids of quotations whose speakers are resolved: the speaker's words and whom they mean."""
    found: dict[str, str] = {}
    for quote in annotations.live_quotes:
        meant = annotations.meant(quote)
        if meant is not None and quote.speaker is not None:
            speaker = excerpt(text, quote.speaker.start, quote.speaker.end)
            found[quote.id] = f"{speaker} = {excerpt(text, meant.start, meant.end)}"
    return found


class AnnotationDelegate(QStyledItemDelegate):
    """Paints the chip and the words; a suggestion's chip is an outline, its words end in a question mark."""

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line and some air."""
        return QSize(120, option.fontMetrics.height() + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one record."""
        record: Record = index.data(ROW)
        model = index.model()
        assert isinstance(model, AnnotationModel)
        words = index.data()
        self.initStyleOption(option, index)
        ink, _ = paint_ground(painter, option)
        label, colour = model.label_of(record)
        font: QFont = option.font
        small = typed(font, Type.LABEL)
        metrics = QFontMetricsF(small)
        rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
        width = max(chip_width(metrics, label), chip_width(metrics, "TIMEX"))
        height = metrics.height() + 3
        chip = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
        painter.save()
        painter.setFont(small)
        is_open = record.origin.is_open
        paint_chip(painter, chip, label, self.theme.chip(colour, is_open=is_open), is_open=is_open)
        painter.setFont(font)
        painter.setPen(ink)
        end = model.sign_of(record)
        signed = QFontMetricsF(small).horizontalAdvance(end) + 6
        note = model.note_on(record)
        signs = [] if note is None else [*(["flag"] if note.is_flagged else []), *(["note"] if note.text else [])]
        room = rect.adjusted(width + 8, 0, -signed - (grown(_SIGN) + TIGHT) * len(signs), 0)
        for at, sign in enumerate(signs, 1):
            side = grown(_SIGN)
            left, top = rect.right() - signed - (side + TIGHT) * at, rect.center().y() - side / 2
            place = QRectF(left, top, side, side).toRect()
            icon(sign, ink.name()).paint(painter, place)
        text = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(small)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, end)
        painter.restore()


class _ListView(QListView):
    """A list whose rows all have one height: a row that says something new is painted, not laid out."""

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew; Qt would lay out every row again, which at 2,000 rows costs half of an edit's time."""
        self.viewport().update()


class AnnotationList(QWidget):
    """The list under its title; `chosen` carries the id of the record to focus, `activated` leads into the text."""

    chosen = Signal(str)
    activated = Signal()
    filter_changed = Signal(object)  # Filter
    accept_wanted = Signal()
    reject_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AnnotationModel(self)
        self.filter_row = FilterRow(self)
        self.only_open = self.filter_row.only_open
        self.only_noted = self.filter_row.only_noted
        self.accept, self.reject = QToolButton(self), QToolButton(self)
        for button, tip, wanted in (
            (self.accept, self.tr("Accept every undecided suggestion shown"), self.accept_wanted),
            (self.reject, self.tr("Reject every undecided suggestion shown"), self.reject_wanted),
        ):
            button.setObjectName("choice")
            button.setToolTip(tip)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(wanted)
        self.view = _ListView(self)
        self.view.setAccessibleName(self.tr("Annotations"))
        self.view.setModel(self.model)
        self._delegate = AnnotationDelegate(self.view, light())
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = ListOrWords(self.view, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(TIGHT, TIGHT, NEAR, TIGHT)
        layout.setSpacing(TIGHT)
        bulk = QHBoxLayout()
        bulk.setSpacing(TIGHT)
        bulk.addWidget(self.accept)
        bulk.addWidget(self.reject)
        layout.addWidget(self.filter_row)
        layout.addLayout(bulk)
        layout.addLayout(self._stack, 1)
        self._shown: tuple[Document | None, AnnotationSet | None, Schema | None] = (None, None, None)
        self._focused: str | None = None
        self._is_filling = False
        self._was_only_open: bool | None = None
        self.filter_row.changed.connect(self._on_filter)
        self.filter_row.left.connect(self.activated)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.activated.connect(lambda _index: self.activated.emit())

    def show_annotations(
        self, document: Document | None, annotations: AnnotationSet | None, schema: Schema | None
    ) -> None:
        """Show an article's annotations; the focused one stays marked."""
        self._shown = (document, annotations, schema)
        self._refill()

    def show_open(self, are_shown: bool) -> None:
        """Show what is undecided and nothing else; or again what was shown before that."""
        if are_shown:
            if self._was_only_open is None:
                self._was_only_open = self.only_open.isChecked()
            self.filter_row.reset()
            self.only_open.setChecked(True)
        elif self._was_only_open is not None:
            self.only_open.setChecked(self._was_only_open)
            self._was_only_open = None

    def set_theme(self, theme: Theme) -> None:
        """Paint the chips in this theme's colours."""
        self.filter_row.set_theme(theme)
        self._delegate.theme = theme
        self.view.viewport().update()

    def set_focused(self, record_id: str | None) -> None:
        """Mark the record in focus."""
        self._focused = record_id
        self._is_filling = True
        at = self.model.row_of(record_id)
        if at is None:
            self.view.selectionModel().clear()
        else:
            self.view.setCurrentIndex(self.model.index(at))
            self.view.scrollTo(self.model.index(at))
        self._is_filling = False

    def _on_filter(self) -> None:
        self.filter_changed.emit(self.filter_row.filter)
        self._refill()

    def _show_bulk(self, chosen: Filter) -> None:
        """Offer to decide on all that is shown, when a filter says what that is."""
        count = self.model.waiting_count if chosen.is_set else 0
        self.accept.setText(self.tr("Accept %n shown", "", count))
        self.reject.setText(self.tr("Reject %n shown", "", count))
        for button in (self.accept, self.reject):
            button.setVisible(count > 0)

    def _refill(self) -> None:
        document, annotations, schema = self._shown
        chosen = self.filter_row.filter
        self._is_filling = True
        self.model.show(document, annotations, schema, only_open=self.only_open.isChecked(), chosen=chosen)
        self._show_bulk(chosen)
        self.set_focused(self._focused)
        self._stack.show_list(bool(self.model.records))
        if annotations is None:
            self._stack.words.setText("")
        elif chosen.is_noted:
            self._stack.words.setText(
                self.tr("Nothing here has a note or a flag. [note] writes a note, [flag] flags for QA.")
            )
        elif chosen.is_set:
            self._stack.words.setText(
                self.tr("Nothing here has this label and score. Esc in the row above shows everything.")
            )
        elif self.only_open.isChecked():
            self._stack.words.setText(self.tr("Nothing is undecided here."))
        else:
            self._stack.words.setText(
                self.tr(
                    "No annotation yet. Select some words in the article and press a digit, or [quote] for a quotation."
                )
            )

    def _on_current_changed(self, current: QModelIndex) -> None:
        record = current.data(ROW)
        if not self._is_filling and record is not None:
            self._focused = record.id
            self.chosen.emit(record.id)
