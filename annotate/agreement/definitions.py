"""What each number means, in a sentence: shown beside it in the window and at the end of the report."""

# (name, sentence, only for quotations). docs/agreement.md has the formulas, the sources and when not to use what.
DEFINITIONS: tuple[tuple[str, str, bool], ...] = (
    (
        "Exact F1",
        "Twice the marks with the same place and label by both, over all marks of both; 1 is full agreement. Articles "
        "are pooled, those without any mark add nothing. Not corrected for chance.",
        False,
    ),
    (
        "Overlap F1",
        "The same, but two marks of one label count as common when they overlap at all; each mark is matched once, so "
        "that the overlap is largest.",
        False,
    ),
    (
        "By chance",
        "The exact F1 that remains when one annotator's marks are shifted round the article, averaged over all shifts.",
        False,
    ),
    (
        "u-alpha",
        "Krippendorff's alpha for unitized text (2016): agreement on borders and labels by length, corrected for "
        "chance; 1 is full agreement, 0 is chance.",
        False,
    ),
    ("|u-alpha", "The part of it that asks only where something was marked, whatever the label.", False),
    (
        "cu-alpha",
        "The part that asks which label, on the stretches that both marked; read it with its coverage.",
        False,
    ),
    ("(k)u-alpha", "The same for one label against all others; coverage: how much of its length both marked.", False),
    (
        "Gamma",
        "How much better the best alignment of two annotators' marks is than that of random ones, borders and labels "
        "at once; it rests on random samples, so it comes with a standard error.",
        False,
    ),
    (
        "95 % interval",
        "Articles are drawn with replacement, as many as there are, and the number computed anew, a thousand times; "
        "the interval holds the middle 95 %.",
        False,
    ),
    (
        "Undefined",
        "The number does not exist here, for example because nobody marked anything; it is neither 0 nor 1.",
        False,
    ),
    (
        "Not submitted",
        "An article that an annotator has not submitted is missing. One submitted without a mark says that there is "
        "nothing in it.",
        False,
    ),
    (
        "Match rate",
        "Quotations of two annotators are matched one to one by overlap; the rate is twice the matched ones over all.",
        True,
    ),
    (
        "Speaker, cue",
        "Of matched quotations with such a link, the share whose link stands at exactly the same place.",
        True,
    ),
    (
        "Stance (alpha)",
        "Krippendorff's alpha, nominal, of the stance over matched quotations; where an annotator has no matching "
        "quotation or gave no stance the value is missing, never wrong.",
        True,
    ),
    (
        "Gwet's AC1",
        "Another correction for chance, which stays high when one stance is rare: if alpha is low and AC1 high, few "
        "different values were used.",
        True,
    ),
)
