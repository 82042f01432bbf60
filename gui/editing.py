"""What the keys and menus do to names and suggestions."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotate import acts
from annotate.model import Quote, Span
from gui.desk import Desk
from gui.going import Going
from gui.wording import act_name, excerpt
from storage.project import Change


class Editing(QObject):
    """Handlers of the actions named "editing.…"."""

    def __init__(self, desk: Desk, going: Going, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._going = going
        self._session = desk.session

    # Labels ---------------------------------------------------------------------------------------------------------

    def label(self, code: str) -> None:
        """Label the selection, or give the name in focus this label."""
        selection, focused = self._desk.selection, self._desk.focused
        if selection is not None:
            self._desk.last_label = code
            change = self._session.act(lambda now, actor: acts.add_span(now, actor, *selection, code))
            if change is not None:
                self._desk.focus_change(change)
            elif self._desk.annotations is not None:
                # The very same label was there: show it.
                there = acts.find_span(self._desk.annotations, *selection)
                if there is not None and there.label == code:
                    self._desk.focus(there.id)
        elif isinstance(focused, Span):
            self._desk.last_label = code
            self._session.act(lambda now, actor: acts.relabel(now, actor, focused.id, code))
        else:
            self._desk.hinted.emit(self.tr("Select some words first, or put the focus on a name with Tab or a click."))

    def label_last(self) -> None:
        """Label the selection with the label used last, or the first one; a name in focus only with a used one."""
        schema = self._session.schema
        if schema is None:
            return
        if self._desk.selection is None and self._desk.last_label is None:
            # Enter is pressed out of habit, and a name must not change its label by that.
            self._desk.hinted.emit(self.tr("No label was used yet that could be used again: press the digit of one."))
            return
        self.label(self._desk.last_label or schema.entities[0].code)

    def delete(self) -> None:
        """Delete the annotation in focus; a suggestion is rejected."""
        focused = self._desk.focused
        if focused is None:
            self._desk.hinted.emit(self.tr("Put the focus on an annotation first, with Tab or a click."))
            return
        after = self._going.neighbour(focused.id)
        if self._session.act(lambda now, actor: acts.remove(now, actor, [focused.id])) is not None:
            self._desk.focus(after)

    # Suggestions ----------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Agree with the suggestion in focus and go to the next one."""
        self._decide(accepting=True)

    def reject(self) -> None:
        """Say no to the suggestion in focus and go to the next one."""
        self._decide(accepting=False)

    def accept_identical(self) -> None:
        """Agree with every undecided suggestion of the same words and label."""
        self._decide_identical(accepting=True)

    def reject_identical(self) -> None:
        """Say no to every undecided suggestion of the same words and label."""
        self._decide_identical(accepting=False)

    def accept_shown(self) -> None:
        """Agree with every undecided suggestion that the list shows."""
        self._decide_shown(accepting=True)

    def reject_shown(self) -> None:
        """Say no to every undecided suggestion that the list shows."""
        self._decide_shown(accepting=False)

    def _decide_identical(self, *, accepting: bool) -> None:
        focused, document, now = self._desk.focused, self._desk.document, self._desk.annotations
        if document is None or now is None:
            return
        if not isinstance(focused, Span | Quote):
            self._hint_no_suggestion()
            return
        same = acts.identical(now, document.text, focused.id)
        if (count := self._decide_all(same, accepting=accepting)) == 0:
            self._hint_no_suggestion()
            return
        said = (
            self.tr("Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.", "", count)
            if accepting
            else self.tr("Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.", "", count)
        )
        label = focused.label if isinstance(focused, Span) else focused.kind
        self._going.after_decision(focused)
        self._desk.hinted.emit(said.format(label=label, words=excerpt(document.text, focused.start, focused.end, 40)))

    def _decide_shown(self, *, accepting: bool) -> None:
        now = self._desk.annotations
        if now is None:
            return
        shown = self._desk.queue.waiting(now)
        if (count := self._decide_all([record.id for record in shown], accepting=accepting)) == 0:
            self._hint_no_suggestion()
            return
        said = (
            self.tr("Accepted all that was shown: %n. [undo] takes all of them back.", "", count)
            if accepting
            else self.tr("Rejected all that was shown: %n. [undo] takes all of them back.", "", count)
        )
        self._going.after_decision(shown[-1])
        self._desk.hinted.emit(said)

    def _decide_all(self, record_ids: Sequence[str], *, accepting: bool) -> int:
        """Decide on these in one act and return how many names and quotations it touched."""
        decide = acts.accept if accepting else acts.reject
        change = self._session.act(lambda now, actor: decide(now, actor, record_ids))
        if change is None:
            return 0
        touched = set(change.edit.touched)
        return sum(record_id in touched for record_id in record_ids)

    def _decide(self, *, accepting: bool) -> None:
        stance = self._desk.stance
        if stance is not None and stance.origin.is_open:
            self.decide_stance(stance.id, accepting=accepting)
            return
        focused, now = self._desk.focused, self._desk.annotations
        if now is None or not isinstance(focused, Span | Quote):
            self._hint_no_suggestion()
            return
        if not focused.origin.is_open and focused not in now.undecided:
            self._hint_no_suggestion()
            return
        decide = acts.accept if accepting else acts.reject
        if self._session.act(lambda now, actor: decide(now, actor, [focused.id])) is not None:
            if stance is not None:
                # The card with the keyboard's focus goes with its quotation.
                self._desk.view.setFocus()
            self._going.after_decision(focused)

    def decide_stance(self, stance_id: str, *, accepting: bool) -> None:
        """Agree with a suggested stance or say no to it; go on when its quotation is decided, too."""
        quote = self._desk.quote
        decide = acts.accept if accepting else acts.reject
        change = self._session.act(lambda now, actor: decide(now, actor, [stance_id]))
        if change is None or quote is None:
            return
        # Its card is gone, or has nothing to decide any more.
        self._desk.view.setFocus()
        if quote not in change.after.undecided:
            self._going.after_decision(quote)

    def _hint_no_suggestion(self) -> None:
        now = self._desk.annotations
        if now is None:
            return
        if now.undecided:
            self._desk.hinted.emit(self.tr("No suggestion is in focus. Press [next-undecided] for the next one."))
        else:
            self._going.hint_nothing_waits(now)

    # History --------------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the last act and show where it was."""
        project, who = self._session.project, self._session.annotator
        if project is not None:
            size = project.undo_size(who)
            self._desk.bulk.run(self.tr("Undoing"), size, lambda on, tell: on.undo(who, tell), self._on_undone)

    def redo(self) -> None:
        """Do the act again and show where it is."""
        project, who = self._session.project, self._session.annotator
        if project is not None:
            size = project.redo_size(who)
            self._desk.bulk.run(self.tr("Doing again"), size, lambda on, tell: on.redo(who, tell), self._on_redone)

    def _on_undone(self, change: Change) -> None:
        self._desk.focus_change(change)
        self._desk.hinted.emit(self.tr("Undone: {act}.").format(act=self._what(change)))

    def _on_redone(self, change: Change) -> None:
        self._desk.focus_change(change)
        self._desk.hinted.emit(self.tr("Done again: {act}.").format(act=self._what(change)))

    def _what(self, change: Change) -> str:
        act = act_name(change.edit.act)
        if not change.others:
            return act
        return self.tr("{act} (articles: {count})").format(act=act, count=1 + len(change.others))
