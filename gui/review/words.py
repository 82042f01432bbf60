"""Words for what agreement and adjudication name by identifiers: kinds of differences, layers, decisions, units."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotate.adjudication import Choice
from annotate.agreement.cases import Case
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Range, Unit
from annotate.agreement.values import Estimate, Undefined, Value
from annotate.model import Note, Resolution
from gui.review.versions import Version
from gui.translation import QT_TRANSLATE_NOOP

_KINDS = {
    Kind.EXACT: QT_TRANSLATE_NOOP("Review", "Same place and label"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Review", "Label"),
    Kind.LEFT: QT_TRANSLATE_NOOP("Review", "Left boundary"),
    Kind.RIGHT: QT_TRANSLATE_NOOP("Review", "Right boundary"),
    Kind.BOTH: QT_TRANSLATE_NOOP("Review", "Both boundaries"),
    Kind.LEFT_LABEL: QT_TRANSLATE_NOOP("Review", "Left boundary and label"),
    Kind.RIGHT_LABEL: QT_TRANSLATE_NOOP("Review", "Right boundary and label"),
    Kind.BOTH_LABEL: QT_TRANSLATE_NOOP("Review", "Both boundaries and label"),
    Kind.SPLIT: QT_TRANSLATE_NOOP("Review", "Split or merged"),
    Kind.ONLY_A: QT_TRANSLATE_NOOP("Review", "Only the first marked it"),
    Kind.ONLY_B: QT_TRANSLATE_NOOP("Review", "Only the second marked it"),
    Kind.SPEAKER: QT_TRANSLATE_NOOP("Review", "Speaker"),
    Kind.CUE: QT_TRANSLATE_NOOP("Review", "Cue"),
    Kind.STANCE: QT_TRANSLATE_NOOP("Review", "Stance"),
}
_LAYERS = {
    "entity": QT_TRANSLATE_NOOP("Review", "Names"),
    "quote": QT_TRANSLATE_NOOP("Review", "Quotations"),
    "cue": QT_TRANSLATE_NOOP("Review", "Cues"),
    "speaker": QT_TRANSLATE_NOOP("Review", "Speakers"),
    "stance": QT_TRANSLATE_NOOP("Review", "Stances"),
}
_CHOICES = {
    Choice.AGREED: QT_TRANSLATE_NOOP("Review", "all agree"),
    Choice.TAKE: QT_TRANSLATE_NOOP("Review", "{of}"),
    Choice.MIX: QT_TRANSLATE_NOOP("Review", "boundary and label of {of}"),
    Choice.BOTH: QT_TRANSLATE_NOOP("Review", "both kept"),
    Choice.NEITHER: QT_TRANSLATE_NOOP("Review", "neither"),
    Choice.NEW: QT_TRANSLATE_NOOP("Review", "as edited"),
}


def kind_name(kind: Kind) -> str:
    """Return how people call a kind of difference."""
    return QCoreApplication.translate("Review", _KINDS[kind])


def case_kinds(case: Case) -> str:
    """Return in words how the versions of a case differ; what only one marked is not told apart by person."""
    names: dict[str, None] = {}
    for kind in case.kinds:
        only = kind in (Kind.ONLY_A, Kind.ONLY_B)
        names[QCoreApplication.translate("Review", "Not marked by all") if only else kind_name(kind)] = None
    return ", ".join(names)


def layer_name(layer: str) -> str:
    """Return how people call a layer."""
    return QCoreApplication.translate("Review", _LAYERS[layer])


def decision_name(made: Resolution, *, is_blind: bool) -> str:
    """Return in words what was decided; blind, without saying whose version it was."""
    of = QCoreApplication.translate("Review", "one version") if is_blind else ", ".join(made.of)
    if is_blind and made.choice == Choice.MIX:
        of = QCoreApplication.translate("Review", "two versions")
    try:
        text = _CHOICES[Choice(made.choice)]
    except ValueError:  # a choice of a later version of the program
        return made.choice
    return QCoreApplication.translate("Review", text).format(of=of)


def words_at(text: str, place: Range) -> str:
    """Return the words of a place on one line."""
    return " ".join(text[slice(*place)].split())


def unit_lines(unit: Unit, text: str, layer: str) -> list[str]:
    """Return what one unit says, a line each for its mark and its links."""
    translate = QCoreApplication.translate
    if layer == "entity":
        return [translate("Review", "{label}: {words}").format(label=unit.label, words=words_at(text, unit.place))]
    lines = []
    if layer == "quote":
        lines.append(translate("Review", "{label}: {words}").format(label=unit.label, words=_ends(text, unit.place)))
        for name, place in ((_role("speaker"), unit.speaker), (_role("cue"), unit.cue)):
            words = words_at(text, place) if place is not None else "–"
            lines.append(translate("Review", "{label}: {words}").format(label=name, words=words))
    for attitude in unit.attitudes:
        target = words_at(text, attitude.target) if attitude.target is not None else "–"
        line = translate("Review", "Stance: {value} → {target}").format(value=attitude.value, target=target)
        if attitude.holder is not None and attitude.holder != unit.speaker:
            line += translate("Review", " (held by {words})").format(words=words_at(text, attitude.holder))
        lines.append(line)
    return lines


def version_lines(units: Iterable[Unit], text: str, layer: str) -> list[str]:
    """Return all that a version says."""
    lines = [line for unit in units for line in unit_lines(unit, text, layer)]
    return lines or [QCoreApplication.translate("Review", "Nothing marked here.")]


def note_line(note: Note, who: str) -> str:
    """Return a note of an annotator, without the name where ``who`` is empty."""
    translate = QCoreApplication.translate
    text = note.text or translate("Review", "look at this")
    what = translate("Review", "Flagged") if note.is_flagged else translate("Review", "Note")
    if not who:
        return translate("Review", "{what}: {text}").format(what=what, text=text)
    return translate("Review", "{what} by {who}: {text}").format(what=what, who=who, text=text)


def version_title(version: Version, total: int, *, is_blind: bool) -> str:
    """Return whose version it is, or only how many say so."""
    translate = QCoreApplication.translate
    if is_blind:
        return translate("Review", "{count} of {total}").format(count=len(version.annotators), total=total)
    return ", ".join(version.annotators)


def score(value: Value) -> str:
    """Return a score with two digits; a dash where there is none (its reason stands in the tooltip)."""
    return "–" if isinstance(value, Undefined) else f"{value:.2f}"


def interval(estimate: Estimate) -> str:
    """Return the 95 % interval, empty where there is none."""
    return "" if estimate.low is None or estimate.high is None else f"{estimate.low:.2f} … {estimate.high:.2f}"


def _role(role: str) -> str:
    return QCoreApplication.translate("Roles", {"speaker": "Speaker", "cue": "Cue"}[role])


def _ends(text: str, place: Range) -> str:
    """Return a long quotation by its first and last words, where annotators differ."""
    words = words_at(text, place)
    return words if len(words) <= 90 else f"{words[:44]} … {words[-40:]}"
