"""Words for what the domain names by identifiers: acts, decisions, sources."""

from PySide6.QtCore import QCoreApplication

from annotate.model import Decision, Origin, Source
from gui.translation import QT_TRANSLATE_NOOP

# Enough of a quotation to know it again; a list shows one line.
EXCERPT = 120

_ACTS = {
    "add": QT_TRANSLATE_NOOP("Acts", "labelling"),
    "relabel": QT_TRANSLATE_NOOP("Acts", "changing a label"),
    "move": QT_TRANSLATE_NOOP("Acts", "moving a boundary"),
    "accept": QT_TRANSLATE_NOOP("Acts", "accepting"),
    "reject": QT_TRANSLATE_NOOP("Acts", "rejecting"),
    "label all": QT_TRANSLATE_NOOP("Acts", "labelling all"),
    "fix": QT_TRANSLATE_NOOP("Acts", "mending what checks found"),
    "remove": QT_TRANSLATE_NOOP("Acts", "deleting"),
    "finish": QT_TRANSLATE_NOOP("Acts", "finishing the article"),
    "reopen": QT_TRANSLATE_NOOP("Acts", "opening the article again"),
    "quote": QT_TRANSLATE_NOOP("Acts", "making a quotation"),
    "kind": QT_TRANSLATE_NOOP("Acts", "changing the kind of quotation"),
    "speaker": QT_TRANSLATE_NOOP("Acts", "linking the speaker"),
    "cue": QT_TRANSLATE_NOOP("Acts", "linking the cue"),
    "means": QT_TRANSLATE_NOOP("Acts", "saying whom a speaker means"),
    "links": QT_TRANSLATE_NOOP("Acts", "taking the proposed links"),
    "join": QT_TRANSLATE_NOOP("Acts", "joining two quotations"),
    "split": QT_TRANSLATE_NOOP("Acts", "splitting a quotation"),
    "stance": QT_TRANSLATE_NOOP("Acts", "labelling a stance"),
    "implied": QT_TRANSLATE_NOOP("Acts", "saying whether a stance is implied"),
    "stance note": QT_TRANSLATE_NOOP("Acts", "writing a note on a stance"),
    "holder": QT_TRANSLATE_NOOP("Acts", "linking the holder"),
    "target": QT_TRANSLATE_NOOP("Acts", "linking the target"),
    "note": QT_TRANSLATE_NOOP("Acts", "writing a note"),
    "flag": QT_TRANSLATE_NOOP("Acts", "flagging for QA"),
    "unflag": QT_TRANSLATE_NOOP("Acts", "taking a flag away"),
    "adjudicate": QT_TRANSLATE_NOOP("Acts", "a decision"),
    "take agreed": QT_TRANSLATE_NOOP("Acts", "taking over what all agree on"),
    "open again": QT_TRANSLATE_NOOP("Acts", "opening a case again"),
    "set back": QT_TRANSLATE_NOOP("Acts", "going back to where two copies parted"),
    "settle": QT_TRANSLATE_NOOP("Acts", "settling where two copies differed"),
}

_ROLES = {
    "speaker": QT_TRANSLATE_NOOP("Roles", "Speaker"),
    "means": QT_TRANSLATE_NOOP("Roles", "Name meant"),
    "cue": QT_TRANSLATE_NOOP("Roles", "Cue"),
    "holder": QT_TRANSLATE_NOOP("Roles", "Holder"),
    "target": QT_TRANSLATE_NOOP("Roles", "Target"),
}

_PICK_HINTS = {
    "go": QT_TRANSLATE_NOOP(
        "Roles", "Type the letter of an annotation. Enter goes to the one at “{first}”, Esc stays."
    ),
    "speaker": QT_TRANSLATE_NOOP(
        "Roles",
        "Who speaks? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.",
    ),
    "means": QT_TRANSLATE_NOOP(
        "Roles",
        "Whom does the speaker mean? Type the letter at a name, or click one. Enter takes “{first}”, Esc stops.",
    ),
    "cue": QT_TRANSLATE_NOOP(
        "Roles",
        "Which words say that somebody speaks? Type a letter, or click or select the words. "
        "Enter takes “{first}”, Esc stops.",
    ),
    "holder": QT_TRANSLATE_NOOP(
        "Roles",
        "Who holds this stance? Type the letter at a name, or click or select the words. "
        "Enter takes “{first}”, Esc stops.",
    ),
    "target": QT_TRANSLATE_NOOP(
        "Roles",
        "What is the stance about? Type the letter at a name, or click or select the words. "
        "Enter takes “{first}”, Esc stops.",
    ),
}

# What `annotate.training.project_card` calls its figures.
_FIGURES = frozenset(
    (
        QT_TRANSLATE_NOOP("Figures", "Names (PER, ORG, LOC)"),
        QT_TRANSLATE_NOOP("Figures", "Quotations in marks"),
        QT_TRANSLATE_NOOP("Figures", "Quotations in marks, to the letter"),
        QT_TRANSLATE_NOOP("Figures", "Indirect quotations"),
        QT_TRANSLATE_NOOP("Figures", "Speakers of quotations in marks"),
        QT_TRANSLATE_NOOP("Figures", "Speakers of indirect quotations"),
        QT_TRANSLATE_NOOP("Figures", "Cues of quotations in marks"),
        QT_TRANSLATE_NOOP("Figures", "Cues of indirect quotations"),
    )
)


def ui_language() -> str:
    """Return the code of the interface's language, as schemas use it: "en" or "hi"."""
    return QCoreApplication.translate("Language", "en")


def act_name(act: str) -> str:
    """Return how people call an act; an act of a later version by its identifier."""
    return QCoreApplication.translate("Acts", _ACTS.get(act, act))


def role_name(role: str) -> str:
    """Return the name of a role: speaker, name meant, cue, holder, target."""
    return QCoreApplication.translate("Roles", _ROLES[role])


def pick_hint(role: str, first: str, *, can_clear: bool) -> str:
    """Return what to do now that this role is being picked; ``first`` are the words that Enter takes."""
    if first:
        said = QCoreApplication.translate("Roles", _PICK_HINTS[role]).format(first=first)
    else:
        said = QCoreApplication.translate(
            "Roles", "{role}: click or select the words in the article. Esc stops."
        ).format(role=role_name(role))
    return f"{said} {QCoreApplication.translate('Roles', 'Delete takes the link away.')}" if can_clear else said


def figure_name(text: str) -> str:
    """Return what a figure is called; a label is called by its code."""
    return QCoreApplication.translate("Figures", text) if text in _FIGURES else text


def decision_text(origin: Origin) -> str:
    """Return in words what was decided about a record and who proposed it."""
    translate = QCoreApplication.translate
    match origin.decision, origin.source:
        case Decision.ADDED, _:
            return translate("Decisions", "Added by {name}").format(name=origin.name)
        case Decision.ACCEPTED, _:
            return translate("Decisions", "Accepted · proposed by {name}").format(name=origin.name)
        case Decision.EDITED, _:
            return translate("Decisions", "Edited · proposed by {name}").format(name=origin.name)
        case Decision.REJECTED, _:
            return translate("Decisions", "Rejected · proposed by {name}").format(name=origin.name)
        case None, Source.IMPORT:
            return translate("Decisions", "Undecided · imported from {name}").format(name=origin.name)
    if origin.score is not None:
        return translate("Decisions", "Undecided · proposed by {name} · {score} %").format(
            name=origin.name, score=round(100 * origin.score)
        )
    return translate("Decisions", "Undecided · proposed by {name}").format(name=origin.name)


def excerpt(text: str, start: int, end: int, limit: int = EXCERPT) -> str:
    """Return the words of a range on one line, cut after ``limit`` characters."""
    words = text[start : min(end, start + limit)].replace("\n", " ")
    return f"{words}…" if end - start > limit else words
