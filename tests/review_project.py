"""A small project in which three people have finished the same article, for the tests of the review pages."""

from pathlib import Path

from annotate.model import Anchor, Quote, Record, Stance
from tests.two_hands import decided, make_project, make_span

# An emoji with a modifier, a decomposed nukta, conjuncts at the edges.
TEXT = "🙏🏽 श्री मोदी ने कहा, “ज़मीन क्षत्रिय की है।” राहुल गांधी दिल्ली में हैं।"
# The same words again, with another place at the end.
TWIN = TEXT.replace("दिल्ली", "मुंबई")


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


HONORED, MODI, GANDHI, RAHUL, DELHI = (place(words) for words in ("श्री मोदी", "मोदी", "राहुल गांधी", "राहुल", "दिल्ली"))
SAID, QUOTED = place("कहा"), place("“ज़मीन क्षत्रिय की है।”")


def quoted(who: str, value: str) -> list[Record]:
    quote = Quote(f"q-{who}", *QUOTED, "direct", Anchor(*MODI), Anchor(*SAID), decided(who))
    return [quote, Stance(f"t-{who}", Anchor(*MODI), Anchor(*DELHI), value, quote.id, decided(who, 2.0))]


def asha() -> list[Record]:
    """Three names, a quotation in favour."""
    names = [make_span(*MODI, "PER"), make_span(*GANDHI, "PER"), make_span(*DELHI, "LOC")]
    return [*names, *quoted("asha", "favor")]


def ravi() -> list[Record]:
    """Differs in the boundary and label of the first name, in half of the second, and in the stance."""
    names = [make_span(*HONORED, "ORG", "ravi"), make_span(*RAHUL, "PER", "ravi"), make_span(*DELHI, "LOC", "ravi")]
    return [*names, *quoted("ravi", "against")]


def make_review_project(path: Path, *, mina: bool = False) -> Path:
    """Return the file of a project that meera reviews: a1 with three differences, a2 with one of them again."""
    layers = {
        "asha": {"a1": asha(), "a2": [make_span(*MODI, "PER")]},
        "ravi": {"a1": ravi(), "a2": [make_span(*HONORED, "ORG", "ravi")]},
    }
    if mina:
        layers["mina"] = {"a1": [make_span(*MODI, "PER", "mina")]}
    with make_project(path, {"a1": TEXT, "a2": TWIN}, layers) as project:
        assert project.document("a1").text == TEXT
        project.set_setting("annotator", "meera")
    return path
