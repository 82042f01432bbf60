"""A step of the history in plain words: which words, which label, what it was before."""

from PySide6.QtCore import QCoreApplication

from annotate.edits import Edit, Step
from annotate.model import Anchor, Quote, Record, Span, Stance
from gui.translation import QT_TRANSLATE_NOOP
from gui.wording import act_name, excerpt

# Enough to know a quotation again.
_EXCERPT = 48

_SENTENCES = {
    "add": QT_TRANSLATE_NOOP("History", "Labelled {words} {label}"),
    "label all": QT_TRANSLATE_NOOP("History", "Labelled all {words} {label}"),
    "fix": QT_TRANSLATE_NOOP("History", "Mended {words} {label}"),
    "relabel": QT_TRANSLATE_NOOP("History", "Changed {words} from {old} to {label}"),
    "move": QT_TRANSLATE_NOOP("History", "Moved {before} to {words}"),
    "accept": QT_TRANSLATE_NOOP("History", "Accepted {words} {label}"),
    "reject": QT_TRANSLATE_NOOP("History", "Rejected {words} {label}"),
    "remove": QT_TRANSLATE_NOOP("History", "Deleted {words} {label}"),
    "finish": QT_TRANSLATE_NOOP("History", "Finished the article"),
    "reopen": QT_TRANSLATE_NOOP("History", "Opened the article again"),
    "quote": QT_TRANSLATE_NOOP("History", "Made a quotation of {words} {label}"),
    "kind": QT_TRANSLATE_NOOP("History", "Changed {words} from {old} to {label}"),
    "speaker": QT_TRANSLATE_NOOP("History", "Linked {words} to its speaker {link}"),
    "cue": QT_TRANSLATE_NOOP("History", "Linked {words} to its cue {link}"),
    "means": QT_TRANSLATE_NOOP("History", "Said whom the speaker of {words} means"),
    "stance": QT_TRANSLATE_NOOP("History", "Gave a stance: {label}"),
    "holder": QT_TRANSLATE_NOOP("History", "Linked a stance ({label}) to its holder {link}"),
    "target": QT_TRANSLATE_NOOP("History", "Linked a stance ({label}) to its target {link}"),
    "set back": QT_TRANSLATE_NOOP("History", "Went back to where two copies parted"),
    "settle": QT_TRANSLATE_NOOP("History", "Settled where two copies differed"),
}
_UNLINKED = QT_TRANSLATE_NOOP("History", "Took the link of {words} away: {role}")


def sentence(edit: Edit, text: str, *, is_counted: bool = True) -> str:
    """Return in words what the edit did to an article with this text; "… and 3 more" when to several records.

    Not ``is_counted`` where the edit is one of several of an act: how many more there are in one article says nothing.
    """
    step = next(iter(_about(edit)), None)
    act = QCoreApplication.translate("History", _SENTENCES.get(edit.act, ""))
    if step is None:
        return act or _capital(act_name(edit.act))
    record = step.after or step.before
    assert record is not None
    words = _words(record, text)
    if not act:
        return f"{_capital(act_name(edit.act))}: {words} {_label(record)}".rstrip()
    link = _link(step.after, edit.act)
    if edit.act in ("speaker", "cue", "holder", "target") and link is None:
        act = QCoreApplication.translate("History", _UNLINKED)
    told = act.format(
        words=words,
        label=_label(record),
        old=_label(step.before) if step.before is not None else "",
        before=_words(step.before, text) if step.before is not None else "",
        link="" if link is None else _quoted(text, link.start, link.end),
        role=act_name(edit.act),
    )
    alike = _about(edit)
    if edit.act in ("label all", "fix"):
        alike = [step for step in alike if type(step.after or step.before) is type(record)]
    more = len(alike) - 1
    if is_counted and more > 0 and edit.act in ("accept", "reject", "remove", "label all", "fix"):
        told = QCoreApplication.translate("History", "{told} and {more} more").format(told=told.rstrip(), more=more)
    return told.rstrip()


def _about(edit: Edit) -> list[Step]:
    """Return the steps that the act is about; what follows from them in other records is of another kind or later."""
    steps = [step for step in edit.steps if isinstance(step, Step)]
    if edit.act in ("reject", "remove"):
        # What pointed at the records that went is listed before them.
        leaving = [step for step in steps if step.after is None or not step.after.origin.is_live]
        steps = leaving or steps
    marked = [step for step in steps if not isinstance(step.after or step.before, Stance)]
    return marked or steps


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _quoted(text: str, start: int, end: int) -> str:
    return f"“{excerpt(text, start, end, _EXCERPT)}”"


def _words(record: Record, text: str) -> str:
    if isinstance(record, Span | Quote):
        return _quoted(text, record.start, record.end)
    if record.target is not None:
        return _quoted(text, record.target.start, record.target.end)
    return QCoreApplication.translate("History", "a stance")


def _label(record: Record) -> str:
    match record:
        case Span():
            return record.label
        case Quote():
            return record.kind
        case _:
            return record.value


def _link(record: Record | None, role: str) -> Anchor | None:
    return getattr(record, role, None) if role in ("speaker", "cue", "holder", "target") else None
