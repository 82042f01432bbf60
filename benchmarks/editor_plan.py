"""Bringing an article to its gold in the window, each correction with the fewest acts there are for it."""

from collections.abc import Callable, Sequence

from annotate import acts
from annotate.model import AnnotationSet, Quote, Span, span_order
from annotate.suggest.proposing import stretches
from annotate.tokens import words
from benchmarks.acts import Tally
from benchmarks.editor_task import Correction, Op, Range, Task, corrections, place_of
from benchmarks.editor_ways import caret_way, edge_way, select_way, steps_to
from benchmarks.hands import Hands
from gui.window import Window

# What has to be done, and how many acts it takes.
Way = tuple[int, Callable[[], None]]
# So many quotations without a stance are gone over in a round; more of them end it.
_MOST_ZEROS = 2
_PICK_KEYS = {"speaker": "S", "means": "M", "cue": "C"}


class Corrector:
    """Corrects one article. ``with_mouse`` says whether the hands may leave the keys; ``acts`` are those of a layer."""

    def __init__(self, window: Window, hands: Hands, task: Task, *, with_mouse: bool) -> None:
        self._window = window
        self._hands = hands
        self._task = task
        self._with_mouse = with_mouse
        self._text = task.text
        self._left: list[Correction] = []

    def work(self) -> dict[str, Tally]:
        """The article is finished and as gold is; returns what each layer took."""
        todo = corrections(self._task)
        parts = {
            "entity": [each for each in todo if each.layer == "entity"],
            "quote": [each for each in todo if each.layer == "quote" and each.op is not Op.STANCE],
            "stance": [each for each in todo if each.op is Op.STANCE],
        }
        took = {}
        for layer, part in parts.items():
            before = len(self._hands.done)
            self._left = list(part)
            if layer == "stance":
                self._go_round()
            while self._left:
                self._mend(self._left.pop(0))
            took[layer] = Tally.of(self._hands.done[before:])
        before = len(self._hands.done)
        if self._now.undecided:
            self._hands.press("Ctrl+Shift+A")
        self._hands.press("Ctrl+Return")
        took["finish"] = Tally.of(self._hands.done[before:])
        return took

    # The window ------------------------------------------------------------------------------------------------------

    @property
    def _now(self) -> AnnotationSet:
        assert self._window.session.annotations is not None
        return self._window.session.annotations

    def _record(self, layer: str, place: Range) -> Span | Quote:
        records = self._now.live_spans if layer == "entity" else self._now.live_quotes
        return next(record for record in records if (record.start, record.end) == place)

    def _key_of(self, code: str) -> str:
        schema = self._window.session.schema
        assert schema is not None
        labels = (*schema.entities, *schema.quotes, *schema.stances)
        return next(label.key for label in labels if label.code == code)

    # Ways ------------------------------------------------------------------------------------------------------------

    def _take(self, *ways: Way | None) -> None:
        """Go the shortest of these ways."""
        min((way for way in ways if way is not None), key=lambda way: way[0])[1]()

    def _by_keys(self, keys: Sequence[str] | None) -> Way | None:
        return None if keys is None else (len(keys), lambda: [self._hands.press(key) for key in keys] and None)

    def _reach(self, record: Span | Quote) -> None:
        """The record is in focus."""
        desk = self._window.desk
        if desk.focused == record and desk.selection is None:
            return
        ways = self._ways_to(record)
        self._take(*ways)
        if desk.focused != record:
            # Letters may run out: what has none is walked to.
            self._take(*self._ways_to(record, with_letter=False))
        if desk.focused != record:
            raise SystemExit(f"{self._text[record.start : record.end]!r} did not come into focus.")

    def _ways_to(self, record: Span | Quote, *, with_letter: bool = True) -> list[Way | None]:
        desk = self._window.desk
        place = (desk.view.caret - 1, 0, "\U0010ffff")
        here = span_order(desk.focused) if isinstance(desk.focused, Span | Quote) else place
        ways = [self._by_keys(steps_to(record, desk.queue.waiting(self._now), here, "N", "P"))]
        if desk.view.hasFocus():
            ways.append(self._by_keys(steps_to(record, desk.in_order(), here, "Tab", "Shift+Tab")))
        if with_letter:
            ways.append(self._by_letter(record))
        spot = self._spot(record) if self._with_mouse else None
        if spot is not None:
            ways.append((1, lambda: self._hands.click(spot)))
        return ways

    def _by_letter(self, record: Span | Quote) -> Way:
        """Its letter is typed; where it is out of sight, after a page or a few."""
        view = self._window.view
        height = view.viewport().height()
        pages = round(view.range_rect(record.start, record.start).top() / height - 0.3)

        def go() -> None:
            while not 0 <= (top := view.range_rect(record.start, record.start).top()) < height - 20:
                self._hands.press("PgDown" if top > 0 else "PgUp")
            self._hands.press("L")
            hints = self._window.picking.hints
            letter = next((letter for letter, anchor in hints.items() if anchor.entity == record.id), "Esc")
            self._hands.press(letter if letter == "Esc" else letter.upper())

        return abs(pages) + 2, go

    def _spot(self, record: Span | Quote) -> int | None:
        """Return where a click puts the record into focus: where nothing shorter stands."""
        others = [each for each in self._window.desk.in_order() if each.id != record.id]
        inner = [each for each in others if each.end - each.start <= record.end - record.start]
        focused = self._window.desk.focused
        for token in words(self._text[record.start : record.end]):
            offset = record.start + token.start
            if not any(each.start <= offset < each.end for each in inner) and not (
                isinstance(focused, Span | Quote) and focused.start <= offset < focused.end
            ):
                return offset
        return None

    def _select(self, place: Range) -> None:
        """The range is selected."""
        view, ways = self._window.view, []
        if self._with_mouse:
            word = [(place[0] + each.start, place[0] + each.end) for each in words(self._text[slice(*place)])]
            if word == [place]:
                ways.append((1, lambda: self._hands.double_click(place[0])))
            ways.append((1, lambda: self._hands.drag_over(*place)))
        else:
            ways.append(self._by_keys(select_way(view, place, view.caret)))
            if not self._window.picking.is_active:
                ways += [self._from(record, place) for record in self._near(place)]
        self._take(*ways)
        if self._window.view.selection != place:
            raise SystemExit(f"{self._text[slice(*place)]!r} was not selected: {self._window.view.selection}.")

    def _near(self, place: Range) -> list[Span | Quote]:
        """Return the annotations beside a place, the nearest first."""
        records = [each for each in self._window.desk.in_order() if isinstance(each, Span | Quote)]
        return sorted(records, key=lambda each: abs(each.start - place[0]))[:3]

    def _from(self, record: Span | Quote, place: Range) -> Way:
        """Go to an annotation first, where the text cursor then is, and select from there."""
        view = self._window.view
        rest = select_way(view, place, record.start)
        cost = min(way[0] for way in self._ways_to(record) if way is not None)

        def go() -> None:
            self._reach(record)
            for key in select_way(view, place, view.caret):
                self._hands.press(key)

        return cost + len(rest), go

    # Corrections -----------------------------------------------------------------------------------------------------

    def _mend(self, what: Correction) -> None:
        place = what.there or what.here
        match what.op:
            case Op.REMOVE:
                self._remove(what)
            case Op.RELABEL:
                self._reach(self._record(what.layer, what.here))
                self._hands.press(self._key_of(what.label))
            case Op.MOVE:
                self._move(what, place)
            case Op.ADD if what.layer == "entity":
                self._select(place)
                self._hands.press(self._key_of(what.label))
            case Op.ADD:
                self._add_quote(what)
            case Op.JOIN:
                self._reach(self._record("quote", what.here))
                self._hands.press("J")
            case Op.LINK | Op.UNLINK:
                self._link(what)
            case Op.STANCE:
                self._stance(what)

    def _remove(self, what: Correction) -> None:
        record = self._record(what.layer, what.here)
        same = set(acts.identical(self._now, self._text, record.id))
        others = [
            each for each in self._left if each.op is Op.REMOVE and self._record(each.layer, each.here).id in same
        ]
        self._reach(record)
        if 1 < len(same) == len(others) + 1:
            self._hands.press("Shift+X")
            self._left = [each for each in self._left if each not in others]
        else:
            self._hands.press("X")

    def _move(self, what: Correction, place: Range) -> None:
        record = self._record(what.layer, what.here)
        self._reach(record)
        for edge, old, new in (("start", what.here[0], place[0]), ("end", what.here[1], place[1])):
            if old == new:
                continue
            ways = [self._by_keys(edge_way(self._text, old, new, edge))]
            if self._with_mouse:
                moved = self._record_by_id(record.id)
                at = moved.start, moved.end
                ways.append((1, lambda edge=edge, at=at, new=new: self._hands.drag_edge(edge, at, new)))
            self._take(*ways)
        moved = self._record_by_id(record.id)
        if (moved.start, moved.end) != place:
            raise SystemExit(f"{self._text[slice(*place)]!r} was not reached: {self._text[moved.start : moved.end]!r}.")
        if what.label != what.was:
            self._hands.press(self._key_of(what.label))

    def _record_by_id(self, record_id: str) -> Span | Quote:
        record = self._now.get(record_id)
        assert isinstance(record, Span | Quote)
        return record

    def _add_quote(self, what: Correction) -> None:
        start, end = what.here
        starts = (start + token.start for token in words(self._text[start:end]))
        fits = [
            at for at in starts if [(each.start, each.end) for each in stretches(self._text, at)[:1]] == [what.here]
        ]
        if fits and self._with_mouse:
            self._hands.click(fits[0])
        elif fits:
            view = self._window.view
            for key in min((caret_way(view, at, view.caret) for at in fits), key=len):
                self._hands.press(key)
        else:
            self._select(what.here)
        self._hands.press("Q")
        made = self._record("quote", what.here)
        if made.kind != what.label:
            self._hands.press(self._key_of(what.label))

    def _link(self, what: Correction) -> None:
        quote = self._record("quote", what.here)
        assert isinstance(quote, Quote)
        if self._linked(quote, what.label) == what.there:
            return
        self._reach(quote)
        wanted = {
            each.label: each.there
            for each in (what, *self._left)
            if each.here == what.here and each.op in (Op.LINK, Op.UNLINK)
        }
        offered = {role: place_of(anchor) for role, anchor in self._window.desk.proposed_places().items()}
        if what.label in offered and offered.items() <= wanted.items():
            self._hands.press("Y")
        elif what.there is None:
            self._hands.press_all(f"{_PICK_KEYS[what.label]} Delete")
        else:
            self._hands.press(_PICK_KEYS[what.label])
            self._pick(what.there)

    def _linked(self, quote: Quote, role: str) -> Range | None:
        return place_of(self._now.meant(quote) if role == "means" else getattr(quote, role))

    def _pick(self, place: Range) -> None:
        """A link is being picked: this place is it."""
        hints = self._window.picking.hints
        letter = next((letter for letter, anchor in hints.items() if (anchor.start, anchor.end) == place), None)
        if letter is not None:
            self._hands.press(letter.upper())
        elif self._with_mouse and self._is_one_thing(place):
            self._hands.click(place[0])
        elif self._with_mouse:
            self._hands.drag_over(*place)
        else:
            self._select(place)
            self._hands.press("Return")

    def _is_one_thing(self, place: Range) -> bool:
        """True for what one click picks: a name, or a word in none."""
        names = [name for name in self._now.live_spans if name.start <= place[0] < name.end]
        if names:
            shortest = min(names, key=lambda name: name.end - name.start)
            return (shortest.start, shortest.end) == place
        found = [(place[0] + token.start, place[0] + token.end) for token in words(self._text[slice(*place)])]
        return found == [place]

    def _go_round(self) -> None:
        """Judge neighbouring quotations in a round, each by a target and a value; the others are left for later."""
        todo: dict[Range, list[Correction]] = {}
        for each in self._left:
            todo.setdefault(each.here, []).append(each)
        places = [(quote.start, quote.end) for quote in self._now.live_quotes]
        self._left = []
        for part in _neighbours([places.index(place) for place in todo]):
            own = [todo[places[at]] for at in part]
            # One by one each takes four keys; a round takes three, two for each, and one for what it goes over.
            if 3 + 2 * len(part) + part[-1] - part[0] + 1 - len(part) >= 4 * len(part):
                self._left += [each for several in own for each in several]
                continue
            # Of several stances the others are made one by one.
            self._left += [each for several in own for each in several[1:]]
            self._reach(self._record("quote", places[part[0]]))
            self._hands.press("R")
            for at in range(part[0], part[-1] + 1):
                if at not in part:
                    self._hands.press("0")
                    continue
                first = todo[places[at]][0]
                if first.there is not None:
                    self._pick(first.there)
                self._hands.press(self._key_of(first.label))
            if self._window.round.is_active and (self._left or part[-1] != places.index(list(todo)[-1])):
                self._hands.press("Esc")

    def _stance(self, what: Correction) -> None:
        quote = self._record("quote", what.here)
        assert isinstance(quote, Quote)
        self._reach(quote)
        if self._window.desk.stance is not None:
            # The keys are those of the stance made last: back to the text.
            self._hands.press("Esc" if self._window.focusWidget() is not self._window.view else "Shift+F6")
        if what.there is None:
            self._hands.press("V")
        else:
            self._hands.press("G")
            self._pick(what.there)
        self._hands.press(self._key_of(what.label))


def _neighbours(places: list[int]) -> list[list[int]]:
    """Return runs of numbers with no more than `_MOST_ZEROS` missing between two."""
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][-1] - 1 <= _MOST_ZEROS:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
