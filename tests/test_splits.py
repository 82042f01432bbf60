"""Parts of a split: stable when articles are added, even by label, fixed by a seed."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.errors import KnownError
from storage.splits import Split, divided

SHARES = Split.of("80/10/10", 7)
labels = st.dictionaries(st.sampled_from(["PER", "ORG", "LOC", "direct"]), st.integers(1, 9)).map(Counter)
corpora = st.lists(labels, max_size=40).map(lambda found: {f"a{at}": one for at, one in enumerate(found)})


@given(corpora, corpora, st.integers(0, 3))
def test_articles_that_are_added_move_no_other(
    first: dict[str, Counter[str]], more: dict[str, Counter[str]], seed: int
) -> None:
    split = Split.of("80/10/10", seed)
    before = divided(first, split)
    after = divided({**first, **{f"b{name}": found for name, found in more.items()}}, split)
    assert {name: after[name] for name in first} == before


@given(
    st.lists(labels, min_size=30, max_size=120), st.sampled_from(["80/10/10", "60/20/20", "90/10"]), st.integers(0, 5)
)
@settings(max_examples=60)
def test_every_part_has_about_its_share_of_articles(found: list[Counter[str]], text: str, seed: int) -> None:
    split = Split.of(text, seed)
    parts = Counter(divided({f"a{at}": one for at, one in enumerate(found)}, split).values())
    for name, share in zip(split.names, split.shares, strict=True):
        assert abs(parts[name] - share * len(found)) <= 3 + 0.05 * len(found)


def test_rare_labels_are_in_every_part() -> None:
    # One article in ten has the rare label: by chance alone a tenth of those would often miss dev or test altogether.
    counts = {f"a{at}": Counter({"PER": 5, **({"MISC": 2} if at % 10 == 3 else {})}) for at in range(300)}
    for seed in range(10):
        parts = divided(counts, Split.of("80/10/10", seed))
        held = Counter[str]()
        for name, found in counts.items():
            held[parts[name]] += found["MISC"]
        assert 2 <= held["dev"] <= 10
        assert 2 <= held["test"] <= 10


def test_the_seed_fixes_the_parts_and_another_one_changes_them() -> None:
    counts = {f"a{at}": Counter({"PER": 1 + at % 4, "LOC": 1 + at % 3}) for at in range(60)}
    seeds = [divided(counts, Split.of("80/10/10", seed)) for seed in range(8)]
    assert divided(counts, Split.of("80/10/10", 3)) == seeds[3]
    assert len({tuple(found.items()) for found in seeds}) > 1


def test_ten_articles_make_eight_one_and_one() -> None:
    counts = {f"a{at}": Counter({"PER": 3}) for at in range(10)}
    for seed in range(20):
        assert Counter(divided(counts, Split.of("80/10/10", seed)).values()) == {"train": 8, "dev": 1, "test": 1}


@pytest.mark.parametrize("text", ["", "80", "80/20/", "1/2/3/4", "80/10/-10", "80/10/x", "0/1", "inf/1", "nan/1"])
def test_what_is_no_split_is_refused(text: str) -> None:
    with pytest.raises(KnownError, match="A split is written like 80/10/10"):
        Split.of(text)


def test_shares_are_of_a_hundred_or_of_one() -> None:
    assert Split.of("0.8/0.1/0.1", 2).shares == pytest.approx(SHARES.shares)
    assert (Split.of("90/10").names, Split.of("0.75/0.25").to_text()) == (("train", "test"), "75/25")
    assert Split.of("33.3/33.3/33.4").to_text() == "33.3/33.3/33.4"


@pytest.mark.parametrize(("text", "sum"), [("80/10", "90"), ("8/1/1", "10"), ("80/20/20", "120"), ("0.8/0.1", "0.9")])
def test_shares_that_make_no_whole_are_refused(text: str, sum: str) -> None:
    with pytest.raises(KnownError, match=f"add up to 100, or to 1, .*: {text} adds up to {sum}\\."):
        Split.of(text)
