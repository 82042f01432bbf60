"""What the same corrections take in four other tools, by their documented keys and gestures; see docs/acts.md."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.acts import Act
from benchmarks.editor_task import Correction, Op, Range


@dataclass(frozen=True, slots=True)
class Rival:
    """A tool, and the acts of each operation.

    An act in brackets is only counted where it is needed: "[label]" when the label, or the relation, is another one
    than the one used last, "[select]" when the annotation is not selected from the act before.
    ``value`` gives a quotation a stance without a target; ``about`` is what a target adds to it, or costs instead.
    """

    name: str
    source: str
    remove: str
    relabel: str
    move: str
    add: str
    link: str
    unlink: str
    value: str
    about: str
    finish: str
    has_values_apart: bool = False
    keeps_label: bool = False
    note: str = ""

    def sequence(self, operation: str) -> str:
        """Return the acts of an operation by its name."""
        return str(getattr(self, operation))


RIVALS = (
    Rival(
        "Label Studio",
        "Guide: Hotkeys, with keymap.json; Tags: Relations, Choices; issue 3394",
        remove="click, Backspace",
        relabel="click, digit",
        move="click, Backspace, [label], drag",
        add="[label], drag",
        link="[select], Alt+R, click",
        unlink="click",
        value="[select], digit",
        about="Alt+R, click",
        finish="Ctrl+Enter",
        has_values_apart=True,
    ),
    Rival(
        "doccano",
        "README; pull request 1384 (relations)",
        remove="click, click",
        relabel="click, click",
        move="click, click, drag, key",
        add="drag, key",
        link="click, click, click",
        unlink="click, click",
        value="drag, key",
        about="click, click, click",
        finish="Enter",
    ),
    Rival(
        "brat",
        "Manual; Features; Configuration: kb_shortcuts.conf",
        remove="double, click",
        relabel="double, key, Enter",
        move="double, click, drag",
        add="drag, key, Enter",
        link="drag, Enter",
        unlink="double, click",
        value="double, click, Enter",
        about="drag, key, Enter",
        finish="Right",
        keeps_label=True,
    ),
    Rival(
        "Prodigy",
        "Web Application; Annotation interfaces; Dependencies and Relations",
        remove="click",
        relabel="click, [label], drag",
        move="click, [label], drag",
        add="[label], drag",
        link="[label], click, click",
        unlink="click",
        value="[label], drag",
        about="[label], click, click",
        finish="A",
        note="as if: its relations interface takes no spans inside of spans",
    ),
)


def operations_table() -> str:
    """Return the acts of each operation and tool as a table in Markdown, for docs/acts.md."""
    names = {
        "remove": "take a wrong annotation away",
        "relabel": "another label",
        "move": "another boundary",
        "add": "a missed annotation",
        "link": "link two annotations",
        "unlink": "take a link away",
        "value": "a stance without a target",
        "about": "a stance about a target",
        "finish": "finish the article",
    }
    lines = ["| operation | " + " | ".join(rival.name for rival in RIVALS) + " |", "|---|" + "---|" * len(RIVALS)]
    for operation, name in names.items():
        cells = []
        for rival in RIVALS:
            apart = rival.value + ", " if operation == "about" and rival.has_values_apart else ""
            cells.append(apart + rival.sequence(operation))
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines.append("| read in | " + " | ".join(rival.source for rival in RIVALS) + " |")
    return "\n".join(lines)


def counted(rival: Rival, corrections: Iterable[Correction], regions: Iterable[Range]) -> dict[str, list[Act]]:
    """Return what the corrections take in a tool, by layer: "entity", "quote", "stance", "finish".

    ``regions`` are the places that are annotated already: names, quotations, speakers and cues that were imported.
    What a quotation's link or a stance leads to must be such a place first.
    """
    hand = _Hand(rival, set(regions))
    found: dict[str, list[Act]] = {"entity": [], "quote": [], "stance": [], "finish": []}
    for each in corrections:
        layer = "stance" if each.op is Op.STANCE else each.layer
        found[layer] += hand.mend(each)
    found["finish"] += hand.do("finish")
    return found


class _Hand:
    """Somebody at the tool: which label was used last, what is selected, what is annotated."""

    def __init__(self, rival: Rival, regions: set[Range]) -> None:
        self._rival = rival
        self._regions = regions
        self._label = ""
        self._selected: Range | None = None

    def mend(self, what: Correction) -> Iterator[Act]:
        there = what.there or what.here
        match what.op:
            case Op.REMOVE:
                yield from self.do("remove")
            case Op.RELABEL:
                yield from self.do("relabel")
            case Op.MOVE:
                # Where moving is removing and adding, the label is chosen on the way; else it is another operation.
                yield from self.do("move", label=what.label)
                if what.label != what.was and self._rival.keeps_label:
                    yield from self.do("relabel")
                self._annotate(there)
            case Op.ADD:
                yield from self.do("add", label=what.label)
                self._annotate(there)
            case Op.JOIN:
                # One is moved over both, the other removed.
                yield from self.do("move", label=what.label)
                yield from self.do("remove")
                self._annotate(there)
            case Op.LINK:
                if what.was:
                    yield from self.do("unlink")
                yield from self._reach(there, what.label)
                yield from self.do("link", label=what.label, of=what.here)
                self._selected = what.here
            case Op.UNLINK:
                yield from self.do("unlink")
            case Op.STANCE:
                yield from self._stance(what)

    def do(self, operation: str, *, label: str = "", of: Range | None = None) -> Iterator[Act]:
        """Yield the acts of an operation that are needed now."""
        for name in self._rival.sequence(operation).split(", "):
            if name == "[label]":
                if label != self._label:
                    yield Act("digit")
                self._label = label
            elif name == "[select]":
                if of != self._selected:
                    yield Act("click")
            else:
                yield Act(name)

    def _stance(self, what: Correction) -> Iterator[Act]:
        if what.there is not None:
            yield from self._reach(what.there, "target")
        if self._rival.has_values_apart or what.there is None:
            yield from self.do("value", label=what.label, of=what.here)
        self._selected = what.here
        if what.there is not None:
            yield from self.do("about", label=what.label)

    def _reach(self, place: Range, label: str) -> Iterator[Act]:
        """Annotate a place that a link leads to, unless it is annotated."""
        if place not in self._regions:
            yield from self.do("add", label=label)
            self._annotate(place)

    def _annotate(self, place: Range) -> None:
        self._regions.add(place)
        # What has just been made is selected.
        self._selected = place
