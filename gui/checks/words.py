"""Rules and findings in words."""

from PySide6.QtCore import QCoreApplication

from annotate.lint import Finding
from annotate.rules import Rule
from gui.translation import QT_TRANSLATE_NOOP
from gui.wording import excerpt

_TITLES = {
    Rule.MIXED_LABELS: QT_TRANSLATE_NOOP("Checks", "The same words with different labels"),
    Rule.UNDECIDED: QT_TRANSLATE_NOOP("Checks", "Suggestions nobody has decided on"),
    Rule.NO_SPEAKER: QT_TRANSLATE_NOOP("Checks", "Quotations without a speaker"),
    Rule.SPEAKER_MARKS: QT_TRANSLATE_NOOP("Checks", "Spoken quotations whose marks do not balance"),
    Rule.MARKS: QT_TRANSLATE_NOOP("Checks", "Quotation marks without a counterpart"),
    Rule.INSIDE_WORD: QT_TRANSLATE_NOOP("Checks", "Names that begin or end inside a word"),
    Rule.OVERLAP: QT_TRANSLATE_NOOP("Checks", "Overlapping names with the same label"),
}
_MENDS = {
    Rule.MIXED_LABELS: QT_TRANSLATE_NOOP("Checks", "label all as {label}"),
    Rule.INSIDE_WORD: QT_TRANSLATE_NOOP("Checks", "take the whole word"),
    Rule.OVERLAP: QT_TRANSLATE_NOOP("Checks", "take the inner one away"),
}
_EXCERPT = 60


def rule_title(rule: Rule) -> str:
    """Return what a rule finds."""
    return QCoreApplication.translate("Checks", _TITLES[rule])


def detail(finding: Finding, text: str) -> str:
    """Return a finding in words, without the name of its rule: "मोदी: PER 14, ORG 1"."""
    words = excerpt(text, finding.start, finding.end, _EXCERPT)
    if finding.rule is Rule.MIXED_LABELS:
        counts = ", ".join(f"{label} {count}" for label, count in finding.counts)
        told = QCoreApplication.translate("Checks", "{words} is {label} here; in all {counts}")
        return told.format(words=words, label=finding.said, counts=counts)
    if finding.rule is Rule.MARKS:
        around = excerpt(text, max(0, finding.start - 20), min(len(text), finding.end + 30), _EXCERPT)
        return f"{words}   {around}"
    if finding.rule in (Rule.UNDECIDED, Rule.INSIDE_WORD):
        return f"{words} · {finding.said}"
    return words


def mending(finding: Finding) -> str:
    """Return what one key does about a finding that it is clear how to mend."""
    return QCoreApplication.translate("Checks", _MENDS[finding.rule]).format(label=finding.label)
