"""The panel below the article: the case at hand, every version side by side, what can be decided, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.model import Resolution
from annotate.schema import Schema
from gui.key_label import KeyLabel
from gui.review.case_list import row_text
from gui.review.excerpts import excerpt_of
from gui.review.rows import CaseRow, Standing
from gui.review.version_card import VersionCard
from gui.review.versions import Version
from gui.review.words import decision_name, version_lines, version_title
from gui.scale import APART, NEAR, TIGHT, Type, grown, set_type
from gui.theme import Theme, light
from gui.wrapping import Wrapping

# In pixels at the usual size of the letters: with more lines in a version than this holds, the cards scroll.
_TALLEST = 270


class _Cards(QScrollArea):
    """The versions beside each other; they ask for no more than they need, and take what is left of the panel."""

    def sizeHint(self) -> QSize:
        """Return the height that is set."""
        return self.minimumSize()


class CasePanel(QFrame):
    """Shows one case, and scrolls where it is lower than `needed`.

    `taken` carries the number of the version that was clicked, `reason_done` ends the typing, `needed_changed` tells
    that `needed` may be another height.
    """

    taken = Signal(int)
    reason_done = Signal()
    needed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("casePanel")
        self._theme = light()
        self._reason_of: tuple[str, Resolution | None] | None = None
        self.title = KeyLabel(self)
        set_type(self.title, Type.STRONG)
        self.standing = QLabel(self)
        self.standing.setObjectName("muted")
        self.gold = QLabel(self)
        self.gold.setObjectName("muted")
        self.twins = QLabel(self)
        self.twins.setObjectName("twins")
        for label in (self.title, self.standing, self.gold, self.twins):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.standing)
        self.cards: list[VersionCard] = []
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(NEAR)
        holder = QWidget(self)
        holder.setLayout(self._columns)
        self._area = _Cards(self)
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = Wrapping()
        self._buttons.setSpacing(TIGHT)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why (kept with the decision)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.guideline = QLineEdit(self)
        self.guideline.setPlaceholderText(self.tr("Place in the guideline"))
        self.guideline.setAccessibleName(self.tr("Place in the guideline"))
        for field in (self.reason, self.guideline):
            field.returnPressed.connect(self.reason_done)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.standing)
        why = QHBoxLayout()
        why.setSpacing(NEAR)
        why.addWidget(self.reason, 2)
        why.addWidget(self.guideline, 1)
        self._all = QWidget(self)
        self._layout = layout = QVBoxLayout(self._all)
        layout.setContentsMargins(APART, NEAR, APART, NEAR)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.gold)
        layout.addLayout(self._buttons)
        layout.addLayout(why)
        layout.addWidget(self.twins)
        scroller = QScrollArea(self)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(self._all)
        for ground in (scroller.viewport(), self._all):
            ground.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)
        self.show_twins(0, "")
        self.show_nothing("")

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these decisions by mouse too, each with its key."""
        for action in actions:
            button = QToolButton(self)
            button.setObjectName("choice")
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(f"{key}  {action.iconText()}")
            button.setToolTip(action.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
            self._buttons.add(button)

    def set_theme(self, theme: Theme) -> None:
        """Draw the versions in this theme's colours."""
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)

    def show_nothing(self, text: str) -> None:
        """No case is at hand; ``text`` says why and what to do."""
        self.title.setText(text)
        self.standing.setText("")
        for widget in (self._area, self.gold, self.reason, self.guideline):
            widget.hide()

    def show_case(
        self,
        row: CaseRow,
        versions: Sequence[Version],
        *,
        text: str,
        schema: Schema,
        made: Resolution | None,
        gold_lines: Sequence[str],
        notes: Sequence[Sequence[str]],
        keys: Sequence[str],
        is_blind: bool,
        is_writable: bool,
    ) -> None:
        """Show this case: its versions, what stands in gold at its place, and the decision, if there is one."""
        case = row.case
        self.title.setText(self.tr("{words} · {what}").format(words=_short(row.words), what=row_text(row)))
        self.standing.setText(self._standing(row, made, is_blind=is_blind))
        self._need_cards(len(versions))
        everybody = tuple(unit for version in versions for unit in version.units)
        lines = [version_lines(version.units, text, case.layer) for version in versions]
        shared = set(lines[0]).intersection(*lines[1:]) if lines else set()
        for at, (card, version) in enumerate(zip(self.cards, versions, strict=False)):
            card.show_version(
                key=keys[at] if at < len(keys) else version.letter,
                who=version_title(version, len(case.versions), is_blind=is_blind),
                excerpt=excerpt_of(case, version.units, text, everybody),
                schema=schema,
                lines=lines[at],
                shared=shared,
                notes=notes[at],
                is_writable=is_writable,
            )
        self.gold.setText(self.tr("In gold now: {what}").format(what=" · ".join(gold_lines)))
        self._show_reason(case.key, made)
        for field in (self.reason, self.guideline):
            field.setReadOnly(not is_writable)
        for widget in (self._area, self.gold, self.reason, self.guideline):
            widget.show()
        # The cards are seen whole as long as the article keeps some lines.
        self._columns.invalidate()
        least, room = self._columns.minimumSize(), self.width() - 2 * APART - 2
        height = max(least.height(), self._columns.totalHeightForWidth(max(room, least.width())))
        bar = self._area.horizontalScrollBar().sizeHint().height() if least.width() > room else 0
        self._area.setMinimumHeight(min(height + bar + 2, grown(_TALLEST)))
        self.needed_changed.emit()

    @property
    def needed(self) -> int:
        """The height in pixels in which nothing has to be scrolled but what is in the cards."""
        frame = 2 * self.frameWidth()
        return self._layout.totalHeightForWidth(self.width() - frame) + frame

    def _show_reason(self, case: str, made: Resolution | None) -> None:
        """Show why the case was decided; what is being typed about a case stays while the case does."""
        if self._reason_of != (case, made):
            self._reason_of = case, made
            self.reason.setText(made.reason if made is not None else "")
            self.guideline.setText(made.guideline if made is not None else "")

    def show_twins(self, count: int, text: str) -> None:
        """Say that identical cases wait elsewhere."""
        self.twins.setVisible(count > 0)
        self.twins.setText(text)

    def _standing(self, row: CaseRow, made: Resolution | None, *, is_blind: bool) -> str:
        if made is None or row.standing in (Standing.CHECK, Standing.AGREED):
            return ""
        return self.tr("Decided by {name}: {what}").format(name=made.by, what=decision_name(made, is_blind=is_blind))

    def _need_cards(self, count: int) -> None:
        while len(self.cards) < count:
            card = VersionCard(self)
            card.set_theme(self._theme)
            at = len(self.cards)
            card.taken.connect(lambda at=at: self.taken.emit(at))
            self.cards.append(card)
            self._columns.addWidget(card, 1)
        for at, card in enumerate(self.cards):
            card.setVisible(at < count)


def _short(words: str) -> str:
    return words if len(words) <= 70 else f"{words[:40]} … {words[-26:]}"
