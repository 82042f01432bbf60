"""How often the rules say rightly whom a speaker means, and what stance a quotation takes.

Both get gold's names, quotations, speakers and cues, so that the rules alone are measured. `python -m
benchmarks.speech_rules` prints the figures for the articles of resources/news; with a gold file as its argument also
those of the stances in that file. Every second article was left aside while the rules were written.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions
from annotate.suggest.resolution import Resolution
from annotate.suggest.stance import SHARES, Stances
from annotate.training.news import STANCES, NewsArticle, read_gold, read_news

ROOT = Path(__file__).resolve().parent.parent


def given(article: NewsArticle) -> Suggestions:
    """Return what gold says of the article, without stances and without whom speakers mean."""
    return Suggestions(
        tuple(EntitySuggestion(start, end, label, None, "gold") for start, end, label in article.entities),
        tuple(QuoteSuggestion(q.start, q.end, q.kind, q.speaker, q.cue, "gold") for q in article.quotes),
    )


def means_line(articles: Sequence[NewsArticle]) -> str:
    """Return how many of the speakers without a name are offered one, and how many of those are right.

    Right is a name with the same last word as gold's; an offer where gold has no name is wrong.
    """
    wanted = offered = right = 0
    for article in articles:
        found = Resolution().suggest(article.text, given(article)).quotes
        for quote, other in zip(article.quotes, found, strict=True):
            wanted += quote.means is not None
            if other.means is not None:
                offered += 1
                name = article.text[slice(*other.means)]
                right += quote.means is not None and name.split()[-1] == quote.means.split()[-1]
    return (
        f"whom a speaker means: {wanted} in gold, {offered} offered, {right} right "
        f"({_share(right, offered)} of offered, {_share(right, wanted)} of gold)"
    )


def stance_lines(articles: Sequence[NewsArticle]) -> list[str]:
    """Return the figures of the stances: values, each value, each kind of grounds (by its score), targets.

    A target counts as right when it shares a word with gold's; gold's targets are those of gold's stances.
    """
    pairs: Counter[tuple[str, str | None]] = Counter()
    grounds: Counter[tuple[str, bool]] = Counter()
    targets: Counter[str] = Counter()
    by_score = {score: name for name, score in SHARES.items()}
    for article in articles:
        found = Stances().suggest(article.text, given(article)).quotes
        for quote, other in zip(article.quotes, found, strict=True):
            if quote.stance not in STANCES:
                continue
            stance = other.stance
            pairs[quote.stance, stance and stance.value] += 1
            targets["gold"] += quote.target is not None
            if stance is None:
                continue
            grounds[by_score[stance.score or 0.0], stance.value == quote.stance] += 1
            if stance.target is not None:
                targets["offered"] += 1
                targets["judged"] += quote.target is not None
                words = set(article.text[slice(*stance.target)].split())
                targets["right"] += bool(words & set((quote.target or "").split()))
    total = sum(pairs.values())
    offered = sum(count for (_, value), count in pairs.items() if value is not None)
    right = sum(count for (gold, value), count in pairs.items() if gold == value)
    among = Counter[str]()
    for (gold, value), count in pairs.items():
        among[gold] += count * (value is not None)
    most, common = among.most_common(1)[0]
    lines = [
        f"stance: {total} in gold, {offered} offered, {right} right ({_share(right, offered)} of offered); "
        f"always '{most}' would be right in {_share(common, offered)} of them"
    ]
    for value in STANCES:
        hits, proposed = pairs[value, value], sum(n for (_, told), n in pairs.items() if told == value)
        gold_has = sum(n for (told, _), n in pairs.items() if told == value)
        lines.append(f"  {value}: precision {_share(hits, proposed)} of {proposed}, recall {_share(hits, gold_has)}")
    for name in SHARES:
        hits, misses = grounds[name, True], grounds[name, False]
        lines.append(f"  by {name}: {_share(hits, hits + misses)} of {hits + misses}")
    lines.append(
        f"  target: {targets['gold']} in gold, {targets['offered']} offered, {targets['right']} right "
        f"({_share(targets['right'], targets['offered'])} of offered, "
        f"{_share(targets['right'], targets['judged'])} of those that have one in gold)"
    )
    return lines


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def main(argv: Sequence[str]) -> None:
    news = read_news(ROOT / "resources" / "news")
    sets = [("our own articles", news), *((Path(path).name, read_gold(Path(path))) for path in argv)]
    for title, articles in sets:
        for part, name in ((articles[0::2], "written on"), (articles[1::2], "left aside")):
            print(f"{title}, {name} ({len(part)} articles)")
            if any(quote.means is not None for article in part for quote in article.quotes):
                print(means_line(part))
            print("\n".join(stance_lines(part)))


if __name__ == "__main__":
    main(sys.argv[1:])
