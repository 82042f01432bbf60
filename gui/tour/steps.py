"""The steps of the tour: what each says, where it points, and which act it waits for."""

from dataclasses import dataclass
from enum import StrEnum

from gui.translation import QT_TRANSLATE_NOOP


class Place(StrEnum):
    """What in the window a step points at."""

    ARTICLE = "article"
    FOCUS = "focus"  # the annotation in focus, or the whole text without one
    LABELS = "labels"
    QUOTATION = "quotation"  # the card of a quotation, which comes into focus
    CARD = "card"
    NOTE = "note"
    UNDO = "undo"
    FINISH = "finish"
    ARTICLES = "articles"
    HELP = "help"


class Deed(StrEnum):
    """What somebody may do on the way; a step that asks for it goes on by itself once it is done."""

    DECIDE = "decide"
    LABEL = "label"
    MOVE = "move"
    LINK = "link"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Step:
    """One stop. ``title`` and ``text`` are English; actions are named in brackets, as in "Press [accept]"."""

    title: str
    text: str
    place: Place
    deed: Deed | None = None


# fmt: off
STEPS: tuple[Step, ...] = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "An article, already highlighted"),
        QT_TRANSLATE_NOOP("Tour", "Names and quotations are marked when you open an article. A dashed line is only a "
                          "suggestion; it counts for nothing until you decide. Everything works during this tour: "
                          "[tour-next] goes on, [tour-leave] ends it."),
        Place.ARTICLE),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Accept or reject"),
        QT_TRANSLATE_NOOP("Tour", "[next-undecided] goes to the next suggestion. [accept] accepts it and goes on, "
                          "[reject] rejects it; [accept-identical] accepts all that are the same. Try it now."),
        Place.FOCUS, Deed.DECIDE),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Label what is missing"),
        QT_TRANSLATE_NOOP("Tour", "Select words with the mouse or with Shift and the arrow keys, then press the digit "
                          "of a label. On a name that is in focus the digit changes its label."),
        Place.LABELS, Deed.LABEL),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Move an edge"),
        QT_TRANSLATE_NOOP("Tour", "[end-right] and [end-left] move the end by a word, [start-right] and [start-left] "
                          "the start. [trim] drops or takes in a postposition or a title. The mouse drags an edge."),
        Place.FOCUS, Deed.MOVE),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Quotation, speaker and cue"),
        QT_TRANSLATE_NOOP("Tour", "The card of a quotation shows who speaks and by which words: [take-links] takes "
                          "what is proposed, [speaker] and [cue] pick another, by mouse or by the letters shown."),
        Place.QUOTATION, Deed.LINK),
    Step(
        QT_TRANSLATE_NOOP("Tour", "What the speaker thinks"),
        QT_TRANSLATE_NOOP("Tour", "A stance says what a quotation is for or against. [target] picks what it is about, "
                          "then a digit its value. [stance-round] asks for all quotations, one by one."),
        Place.CARD),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Nothing is lost"),
        QT_TRANSLATE_NOOP("Tour", "Every act is on disk before you see it, so there is nothing to save. [undo] takes "
                          "back any of them, even those of last week; [history] shows them all."),
        Place.UNDO, Deed.UNDO),
    Step(
        QT_TRANSLATE_NOOP("Tour", "When you are not sure"),
        QT_TRANSLATE_NOOP("Tour", "[guideline] opens the guideline for the label in focus. [checks] lists what is "
                          "probably a slip. [note] writes a note, [flag] asks a reviewer to look."),
        Place.NOTE),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Finish, and the next one"),
        QT_TRANSLATE_NOOP("Tour", "[finish] finishes the article and opens the next. It takes you to what is still "
                          "undecided, if anything is."),
        Place.FINISH),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Two people, one gold"),
        QT_TRANSLATE_NOOP("Tour", "Asha and Ravi have finished two of these articles. [agreement] shows how far they "
                          "agree, [adjudicate] where they differ, for you to decide."),
        Place.ARTICLES),
    Step(
        QT_TRANSLATE_NOOP("Tour", "That is all"),
        QT_TRANSLATE_NOOP("Tour", "[keyboard] shows every key, and each can be changed. [new-project] begins a project "
                          "of your own. You find this tour under Help."),
        Place.HELP),
)
# fmt: on

# What an act is called in the journal (annotate/acts.py and quote_acts.py), and what it counts as here.
DEEDS = {
    "accept": Deed.DECIDE,
    "reject": Deed.DECIDE,
    "add": Deed.LABEL,
    "relabel": Deed.LABEL,
    "move": Deed.MOVE,
    "quote": Deed.LINK,
    "links": Deed.LINK,
    "means": Deed.LINK,
}
