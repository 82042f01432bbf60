"""The names of the checks that `annotate.lint` makes, and that a schema may make blocking."""

from enum import StrEnum


class Rule(StrEnum):
    """A check of an annotated article."""

    MIXED_LABELS = "mixed-labels"
    UNDECIDED = "undecided"
    NO_SPEAKER = "no-speaker"
    SPEAKER_MARKS = "speaker-marks"
    MARKS = "marks"
    INSIDE_WORD = "inside-word"
    OVERLAP = "overlap"


# What each of them finds, in a few words.
FINDS = {
    Rule.MIXED_LABELS: "the same words with different labels",
    Rule.UNDECIDED: "a suggestion that nobody has decided on",
    Rule.NO_SPEAKER: "a quotation without a speaker",
    Rule.SPEAKER_MARKS: "a quotation with a speaker whose quotation marks do not balance",
    Rule.MARKS: "a quotation mark without its counterpart",
    Rule.INSIDE_WORD: "a name that begins or ends inside a word",
    Rule.OVERLAP: "overlapping names with the same label",
}
