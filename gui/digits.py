"""What a digit means: always a value for the thing in focus, and the strip below the article says which."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from annotate.model import Quote, Span
from annotate.schema import Label
from gui.actions import DIGITS
from gui.desk import Desk
from gui.editing import Editing
from gui.palette import LabelPalette
from gui.quoting import Quoting
from gui.stance_round import StanceRound
from gui.stancing import Stancing
from gui.wording import ui_language


@dataclass(frozen=True, slots=True)
class Meaning:
    """An inventory whose keys the digits are now, the value in force, and what choosing one does."""

    title: str
    labels: tuple[Label, ...]
    current: str | None
    choose: Callable[[str], None]


class Digits(QObject):
    """Handlers of the actions named "digits.press_…"; keeps the palette in step."""

    def __init__(
        self,
        desk: Desk,
        editing: Editing,
        quoting: Quoting,
        stancing: Stancing,
        round_: StanceRound,
        strip: LabelPalette,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editing = editing
        self._quoting = quoting
        self._stancing = stancing
        self._round = round_
        self._strip = strip
        strip.chosen.connect(self.choose)
        round_.changed.connect(self.refresh)
        for digit in DIGITS:
            setattr(self, f"press_{digit}", lambda digit=digit: self.press(digit))

    def meaning(self) -> Meaning | None:
        """Return what the digits mean now; None without a project."""
        schema = self._desk.session.schema
        if schema is None:
            return None
        if self._round.is_active:
            return Meaning(self.tr("Stance"), schema.stances, None, self._round.give)
        stance, focused = self._desk.stance, self._desk.focused
        if stance is not None:
            stance_id = stance.id
            return Meaning(
                self.tr("Stance"),
                schema.stances,
                stance.value,
                lambda code: self._stancing.set_value(stance_id, code),
            )
        if self._stancing.is_adding:
            return Meaning(self.tr("New stance"), schema.stances, None, self._stancing.add)
        if self._desk.selection is None and isinstance(focused, Quote):
            return Meaning(self.tr("Quotation"), schema.quotes, focused.kind, self._quoting.set_kind)
        current = focused.label if isinstance(focused, Span) and self._desk.selection is None else None
        return Meaning(self.tr("Label"), schema.entities, current, self._editing.label)

    def press(self, digit: str) -> None:
        """Give the thing in focus the value with this key."""
        meaning = self.meaning()
        if meaning is None:
            return
        if digit == "0" and self._round.is_active:
            self._round.skip()
            return
        label = next((label for label in meaning.labels if label.key == digit), None)
        if label is None:
            self._desk.hinted.emit(self.tr("No label has the key {digit}.").format(digit=digit))
            return
        meaning.choose(label.code)

    def choose(self, code: str) -> None:
        """Give the thing in focus this value."""
        meaning = self.meaning()
        if meaning is not None:
            meaning.choose(code)
        self.refresh()

    def refresh(self) -> None:
        """The strip shows what the digits mean now."""
        meaning = self.meaning()
        if meaning is not None:
            self._strip.show_inventory(meaning.title, meaning.labels, ui_language())
            self._strip.mark(meaning.current)
