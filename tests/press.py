"""The first article of the test projects, and what is suggested in it: without a window, for tests that need none."""

from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions

# An emoji before everything, a decomposed nukta, a conjunct at an edge, quotation marks, a danda.
TEXT = (
    "🙏 पटना में शनिवार को मोदी ने कहा, “बिहार आगे बढ़ेगा और क़ानून चलेगा।”\n"
    "नीतीश कुमार ने बताया कि मोदी ने दिल्ली में बैठक की। लक्ष्मी भी पटना पहुँचीं।"
)
OTHER = "दूसरा लेख: दिल्ली में बारिश हुई।"
WHO = "asha"


def place(words: str, after: int = 0) -> tuple[int, int]:
    """Return where these words stand in `TEXT`, after this offset."""
    start = TEXT.index(words, after)
    return start, start + len(words)


def suggestions() -> Suggestions:
    """Return five names, of which two are the same, and a quotation."""
    first, second = place("मोदी"), place("मोदी", place("नीतीश")[0])
    names = (
        (place("पटना"), "LOC"),
        (first, "PER"),
        (place("नीतीश कुमार"), "PER"),
        (second, "PER"),
        (place("दिल्ली"), "ORG"),
    )
    quote = place("“बिहार आगे बढ़ेगा और क़ानून चलेगा।”")
    return Suggestions(
        tuple(EntitySuggestion(*where, label, 0.9, "test-ner/1") for where, label in names),
        (QuoteSuggestion(*quote, "direct", None, None, "quotations/1"),),
    )
