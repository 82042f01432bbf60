"""What is to be drawn of an annotator's set, kept by the pieces of the text it touches, and changed by difference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotate.model import Anchor, AnnotationSet, Quote, Record, Span, Stance
from annotate.schema import Schema
from gui.article_view.lanes import Mark, Rank
from gui.article_view.paragraphs import Piece, piece_at

_PLAIN = "#777777"


def _place(span: Span | None) -> Anchor | None:
    return None if span is None else Anchor(span.start, span.end, span.id)


class Marks:
    """The marks of an article. Rejected records have none; what changes is told as numbers of pieces."""

    def __init__(self, pieces: Sequence[Piece], schema: Schema, text: str) -> None:
        self._text = text
        self._starts = [piece.start for piece in pieces]
        self._entities = {label.code: label.colour for label in schema.entities}
        self._quotes = {label.code: label.colour for label in schema.quotes}
        self._colours = schema.colours
        self._by_piece: list[dict[str, Mark]] = [{} for _ in pieces]
        self._marks: dict[str, Mark] = {}
        self._records: dict[str, Span | Quote] = {}
        self._annotations: AnnotationSet | None = None
        self._roles: tuple[Mark, ...] = ()
        # What is proposed for the links that a quotation lacks, by role; `show_roles` shows them with a question mark.
        self.proposed: tuple[str, Mapping[str, Anchor]] = ("", {})

    @property
    def annotations(self) -> AnnotationSet | None:
        """The set that is drawn."""
        return self._annotations

    def get(self, record_id: str) -> Mark | None:
        """Return the mark of a live span or quotation, or None."""
        return self._marks.get(record_id)

    def of_piece(self, number: int) -> tuple[Mark, ...]:
        """Return the marks that touch this piece of the text."""
        return tuple(self._by_piece[number].values())

    def at(self, offset: int) -> list[Mark]:
        """Return the marks of records over the character at ``offset``, shortest first."""
        there = self._by_piece[piece_at(self._starts, offset)].values()
        return sorted(
            (m for m in there if m.rank is not Rank.ROLE and m.start <= offset < m.end),
            key=lambda m: (m.end - m.start, m.rank, m.start, m.id),
        )

    def set_annotations(self, annotations: AnnotationSet) -> set[int]:
        """The marks are those of ``annotations``; returns the pieces that look different now.

        Sets share the records that did not change, so this costs one comparison a record.
        """
        known, touched = self._records, set[int]()
        seen: dict[str, Span | Quote] = {}
        for records in (annotations.spans, annotations.quotes):
            for record in records:
                seen[record.id] = record
                if known.get(record.id) is not record:
                    self._put(record.id, self._mark(record), touched)
        for gone in known.keys() - seen.keys():
            self._put(gone, None, touched)
        self._records = seen
        self._annotations = annotations
        return touched

    def preview(self, record_id: str, start: int, end: int) -> set[int]:
        """The mark stands at ``start``-``end`` while its edge is dragged; `restore` takes that back."""
        mark = self._marks.get(record_id)
        if mark is None:
            return set()
        return self._put(record_id, replace(mark, start=start, end=end), set())

    def restore(self, record_id: str) -> set[int]:
        """The mark stands where its record says."""
        record = self._records.get(record_id)
        return self._put(record_id, self._mark(record) if record is not None else None, set())

    def show_roles(self, quote_id: str | None, names: dict[str, str]) -> set[int]:
        """Speaker, whom that means, cue, holders and targets of this quotation are marked, and of no other one."""
        touched = set[int]()
        roles = tuple(self._roles_of(quote_id, names)) if quote_id else ()
        if roles == self._roles:
            return touched
        for mark in self._roles:
            self._put(mark.id, None, touched)
        for mark in roles:
            self._put(mark.id, mark, touched)
        self._roles = roles
        return touched

    @property
    def roles(self) -> tuple[Mark, ...]:
        """The marks of the roles that are shown."""
        return self._roles

    def free_stance(self, record_id: str | None) -> Stance | None:
        """Return the live stance with this id if it cites no quotation and stands somewhere in the text."""
        record = self._annotations.get(record_id) if self._annotations is not None and record_id is not None else None
        if not isinstance(record, Stance) or not record.origin.is_live or record.quote is not None:
            return None
        return record if record.place is not None else None

    def _anchors_of(self, record_id: str) -> tuple[list[tuple[str, Anchor | None, bool]], Anchor | None, bool]:
        """Return the roles that a record shows, each open or not; whom its speaker means, and whether that is open."""
        if (stance := self.free_stance(record_id)) is not None:
            is_open = stance.origin.is_open
            return [("holder", stance.holder, is_open), ("target", stance.target, is_open)], None, False
        quote, quote_id = self._records.get(record_id), record_id
        if not isinstance(quote, Quote) or self._annotations is None:
            return [], None, False
        proposed = self.proposed[1] if self.proposed[0] == quote_id else {}
        meant = _place(self._annotations.meant(quote))
        anchors: list[tuple[str, Anchor | None, bool]] = [
            (role, linked or proposed.get(role), linked is None)
            for role, linked in (("speaker", quote.speaker), ("means", meant), ("cue", quote.cue))
        ]
        for stance in self._annotations.live_stances:
            if stance.quote == quote_id:
                anchors.append(("holder", stance.holder, stance.origin.is_open))
                anchors.append(("target", stance.target, stance.origin.is_open))
        return anchors, meant or proposed.get("means"), meant is None

    def _roles_of(self, record_id: str, names: dict[str, str]) -> Iterator[Mark]:
        anchors, means, is_guessed = self._anchors_of(record_id)
        seen: set[tuple[int, int]] = set()
        for role, anchor, is_open in anchors:
            # A holder is nearly always the speaker: one place gets one label, the first.
            if anchor is None or (anchor.start, anchor.end) in seen:
                continue
            seen.add((anchor.start, anchor.end))
            # Schemas need not know the name meant: it is the speaker by another word.
            colour = self._colours.get(role) or self._colours.get("speaker" if role == "means" else role, _PLAIN)
            mark_id = f"{record_id}\x00{role}\x00{anchor.start}\x00{anchor.end}"
            name, short, sign = names.get(role, role), "", "?" if is_open else ""
            if role == "speaker" and means is not None:
                # “उन्होंने = पुतिन”: the chip hangs below the speaker's own words.
                words = self._text[means.start : means.end].split()
                sign = "?" if is_open or is_guessed else ""
                name, short = f"= {' '.join(words)}", f"= {words[-1]}{sign}" if len(words) > 1 else ""
            mark = Mark(mark_id, record_id, anchor.start, anchor.end, name + sign, Rank.ROLE, colour, is_open)
            yield replace(mark, host=self._host(anchor), short=short)

    def _host(self, anchor: Anchor) -> str | None:
        """Return the id of the first span mark at exactly this place, or None."""
        there = self._by_piece[piece_at(self._starts, anchor.start)].values()
        place = (anchor.start, anchor.end)
        return next((m.id for m in there if m.rank is Rank.SPAN and (m.start, m.end) == place), None)

    def _mark(self, record: Record) -> Mark | None:
        if not record.origin.is_live:
            return None
        if isinstance(record, Span):
            colour, code, rank = self._entities.get(record.label, _PLAIN), record.label, Rank.SPAN
        elif isinstance(record, Quote):
            colour = self._quotes.get(record.kind) or self._colours.get("quote", _PLAIN)
            code, rank = record.kind, Rank.QUOTE
        else:
            return None
        return Mark(record.id, record.id, record.start, record.end, code, rank, colour, record.origin.is_open)

    def _put(self, mark_id: str, mark: Mark | None, touched: set[int]) -> set[int]:
        """The mark stands where it says, or is gone; adds the pieces it touched and touches, and returns them all."""
        before = self._marks.get(mark_id)
        if before == mark:
            return touched
        if before is not None:
            for number in self._pieces(before):
                self._by_piece[number].pop(mark_id, None)
                touched.add(number)
            del self._marks[mark_id]
        if mark is not None:
            for number in self._pieces(mark):
                self._by_piece[number][mark_id] = mark
                touched.add(number)
            self._marks[mark_id] = mark
        return touched

    def _pieces(self, mark: Mark) -> range:
        first = piece_at(self._starts, mark.start)
        return range(first, max(first, piece_at(self._starts, mark.end - 1)) + 1)
