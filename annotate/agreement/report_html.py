"""The report: one file that stands by itself, with figures, plots, definitions, n, seeds and settings.

No script, nothing from the network; colours follow the reader's light or dark mode; whatever comes from the project is
escaped. Every count of disagreements leads to the places behind it further down.
"""

from collections.abc import Sequence
from html import escape

from annotate.agreement.bootstrap import FEW_DOCUMENTS
from annotate.agreement.definitions import DEFINITIONS
from annotate.agreement.report_items import items
from annotate.agreement.report_parts import anchor, heat, matrix, percent, section, table
from annotate.agreement.report_plots import bars, curve, dots, interval, number
from annotate.agreement.report_style import STYLE
from annotate.agreement.results import Change, PairResult, Results
from annotate.agreement.results_json import count_documents
from annotate.agreement.taxonomy import Kind
from annotate.agreement.values import Estimate, Undefined
from annotate.counted import counted


def report_html(
    results: Results, *, title: str, made_at: str, program: str, marks: Sequence[tuple[str, str]] = ()
) -> str:
    """Return the report as one HTML text; ``made_at`` is a date in ISO 8601.

    ``marks`` are the moments at which the guideline changed; those that the results measured when none are given.
    """
    comparison = results.comparison
    sections = [
        _head(results, title, made_at),
        _headline(results),
        _pairs(results),
        _labels(results),
        _kinds(results),
        _confusion(results),
        _annotators(results),
        _quotations(results),
        _over_time(results, marks or [(change.date, change.what) for change in results.changes]),
        _documents(results),
        items(results),
        _settings(results, made_at, program),
        _definitions(results),
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}: agreement on {escape(comparison.layer)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{''.join(filter(None, sections))}</main>\n</body>\n</html>\n"
    )


# Sections ------------------------------------------------------------------------------------------------------------


def _head(results: Results, title: str, made_at: str) -> str:
    comparison = results.comparison
    counts = count_documents(comparison)
    who = ", ".join(comparison.annotators)
    labels = f", labels {', '.join(comparison.labels)}" if comparison.labels else ""
    return (
        f'<header><p class="kind">Agreement on {escape(_LAYERS[comparison.layer])}{escape(labels)}</p>'
        f"<h1>{escape(title)}</h1><p>{counted(len(comparison.annotators), 'annotator')} ({escape(who)}), "
        f"{counted(counts['compared'], 'article')} submitted by two or more, "
        f"{counted(sum(not item.is_agreed for item in results.items), 'place')} where two annotators differ. "
        f"{escape(made_at[:10])}.</p></header>"
    )


def _headline(results: Results) -> str:
    alphas = results.alphas
    cards = [
        ("Exact F1", results.exact, f"by chance {number(results.chance)}"),
        ("Overlap F1", results.near, "same label, any overlap"),
        ("u-alpha", alphas.u, "borders and labels, corrected for chance"),
        ("|u-alpha", alphas.unlabelled, "where: marked or not"),
        ("cu-alpha", alphas.cu, f"which label, on {percent(alphas.coverage)} of the length both marked"),
    ]
    few = count_documents(results.comparison)["compared"] < FEW_DOCUMENTS
    note = (
        f'<p class="note">Fewer than {FEW_DOCUMENTS} articles were compared: read the intervals as a hint only.</p>'
        if few
        else ""
    )
    if alphas.left_out:
        note += (
            f'<p class="note">The alphas leave out {counted(len(alphas.left_out), "article")}, in which marks of one '
            f"annotator overlap each other, which they cannot take: {escape(', '.join(alphas.left_out[:8]))}.</p>"
        )
    return f'<section class="cards{" few" if few else ""}">{"".join(_card(*card) for card in cards)}</section>{note}'


def _card(name: str, estimate: Estimate, what: str) -> str:
    if isinstance(estimate.value, Undefined):
        value, below = "undefined", escape(estimate.value.reason)
    else:
        value, below = number(estimate.value), interval(estimate)
    return (
        f'<div class="card"><h2>{escape(name)}</h2><p class="big">{value}</p>'
        f'<p class="interval">{below}</p><p class="what">{what}</p></div>'
    )


def _pairs(results: Results) -> str:
    names = results.comparison.annotators
    found = {pair.annotators: pair for pair in results.pairs}
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    rows = []
    for row, a in enumerate(names):
        cells = []
        for column, b in enumerate(names):
            if row == column:
                cells.append('<td class="empty"></td>')
            elif row < column:
                cells.append(heat(found[a, b].exact.value, f"{found[a, b].documents} articles"))
            else:
                pair = found[b, a]
                cells.append(heat(pair.alphas.u.value, f"{pair.marked[0]} / {pair.marked[1]} marks"))
        rows.append(f'<tr><th scope="row">{escape(a)}</th>{"".join(cells)}</tr>')
    worst = min(results.pairs, key=_worst, default=None)
    sentence = ""
    if worst is not None and len(results.pairs) > 1 and not isinstance(worst.exact.value, Undefined):
        sentence = f" Lowest: {escape(' and '.join(worst.annotators))}, {number(worst.exact.value)}."
    gammas = [pair for pair in results.pairs if pair.gamma is not None]
    return section(
        "Pairs of annotators",
        f"Above the diagonal exact F1 with the number of common articles, below it u-alpha with the marks of the two."
        f"{sentence}",
        matrix(head, rows) + (_gammas(gammas) if gammas else ""),
    )


def _gammas(pairs: Sequence[PairResult]) -> str:
    rows = []
    for pair in pairs:
        found = pair.gamma
        assert found is not None
        error = "none" if found.error is None else number(found.error)
        rows.append([escape(" and ".join(pair.annotators)), number(found.value), error, str(found.documents)])
    return "<h3>Gamma</h3>" + table(["pair", "gamma", "standard error of sampling", "articles with marks"], rows, 1)


def _worst(pair: PairResult) -> float:
    return 2.0 if isinstance(pair.exact.value, Undefined) else pair.exact.value


def _labels(results: Results) -> str:
    rows = [
        [
            escape(row.label),
            " / ".join(str(row.marked[name]) for name in results.comparison.annotators),
            number(row.exact.value),
            interval(row.exact),
            number(row.near.value),
            number(row.alpha.value),
            percent(row.coverage),
        ]
        for row in results.by_label
    ]
    if not rows:
        return ""
    head = ["label", "marked", "exact F1", "95 % interval", "overlap F1", "(k)u-alpha", "its coverage"]
    return section(
        "Labels",
        f"Marks of {escape(', '.join(results.comparison.annotators))} in the articles that are compared.",
        dots([(row.label, row.exact) for row in results.by_label]) + table(head, rows, 1),
    )


def _kinds(results: Results) -> str:
    rows = [(kind.value, count) for kind, count in (results.kinds | results.links).items() if count]
    differing = [(name, count) for name, count in rows if name != Kind.EXACT.value]
    if not differing:
        return section("Kinds of disagreement", "", "<p>Nothing differs: all marks agree exactly.</p>")
    exact = results.kinds[Kind.EXACT]
    links = "".join(f'<li><a href="#{anchor(name)}">{escape(name)}</a> {count}</li>' for name, count in differing)
    return section(
        "Kinds of disagreement",
        f"{counted(exact, 'place')} agree exactly in place and label; the rest, over all pairs:",
        f'{bars(differing)}<ul class="links">{links}</ul>',
    )


def _confusion(results: Results) -> str:
    names: list[str | None] = [*results.labels, None]
    head = "".join(f'<th scope="col">{escape(name or "none")}</th>' for name in names)
    most = max((count for (a, b), count in results.confusion.items() if a != b), default=0)
    rows = []
    for a in names:
        cells = []
        for b in names:
            count = results.confusion.get((a, b), 0)
            if a is None and b is None:
                cells.append('<td class="empty"></td>')
                continue
            strength = 0 if a == b or not most else round(70 * count / most)
            cells.append(f'<td class="{"same" if a == b else "cell"}" style="--heat:{strength}%">{count or "·"}</td>')
        rows.append(f'<tr><th scope="row">{escape(a or "none")}</th>{"".join(cells)}</tr>')
    return section(
        "Which labels are confused",
        "Rows: the earlier annotator of a pair, columns: the later one, matched one to one by overlap; none: only one "
        "of the two marked something.",
        matrix(head, rows),
    )


def _annotators(results: Results) -> str:
    rows = []
    for row in results.annotators:
        gold = "no gold" if row.kept is None else f"{number(row.kept)} of {row.gold_documents} articles"
        seconds = "not measured" if row.seconds is None else f"{row.seconds:.0f} s"
        rows.append(
            [
                escape(row.name),
                str(row.documents),
                str(row.marked),
                number(row.per_thousand, 1),
                number(row.exact.value),
                number(row.rest.value),
                number(row.rest_alpha.value),
                gold,
                seconds,
            ]
        )
    head = ["annotator", "articles", "marks", "per 1000 words", "exact F1 with the others", "F1 without them"]
    head += ["u-alpha without them", "kept by gold", "median time"]
    return section(
        "Annotators",
        "Without an annotator the others agree better than with everybody: then this one differs.",
        table(head, rows, 1),
    )


def _quotations(results: Results) -> str:
    if not results.quotations:
        return ""
    head = ["pair", "articles", "quotations", "matched", "match rate", "speaker", "cue", "kind (alpha)"]
    head += ["stance (alpha)", "stance (raw)"]
    rows = [
        [
            escape(" and ".join(pair.annotators)),
            str(pair.documents),
            f"{pair.marked[0]} / {pair.marked[1]}",
            str(pair.matched),
            number(pair.match_rate),
            f"{number(pair.speaker.value)} of {pair.speakers}",
            f"{number(pair.cue.value)} of {pair.cues}",
            number(pair.kind.value),
            f"{number(pair.stance.value)} of {pair.stances}",
            number(pair.stance_percent),
        ]
        for pair in results.quotations
    ]
    body = table(head, rows, 1)
    stance = results.stance
    if stance is not None and len(stance.categories):
        names = stance.categories
        cells = [
            [escape(a), *(str(int(each)) for each in counts)] for a, counts in zip(names, stance.table, strict=True)
        ]
        body += (
            f"<h3>Stance, all annotators</h3><p>Krippendorff's alpha {number(stance.alpha.value)} "
            f"({interval(stance.alpha) or 'no interval'}), raw agreement {number(stance.percent)}, "
            f"Gwet's AC1 {number(stance.ac1)}, over {counted(stance.items, 'quotation')} with two values or more.</p>"
            f"{table(['stance', *map(escape, names)], cells, 1)}"
        )
    return section(
        "Quotations",
        "First whether both found a quotation, then what they said about the ones both found.",
        body,
    )


def _over_time(results: Results, marks: Sequence[tuple[str, str]]) -> str:
    plot = curve([(moment.date, moment.exact) for moment in results.over_time], marks)
    if not plot:
        return ""
    window = len(results.over_time[-1].documents)
    return section(
        "Over time",
        f"Exact F1 of the last {window} articles in the order of the later submission, with its interval; dashed: "
        "the guideline changed.",
        f'{plot}<ul class="links">{"".join(map(_change, results.changes))}</ul>' if results.changes else plot,
    )


def _change(change: Change) -> str:
    difference = change.difference
    if isinstance(difference.value, Undefined) or difference.p is None:
        told = escape(str(difference.value))
    else:
        # The difference is told as what the change brought: since minus before.
        sign = "+" if difference.value <= 0 else "−"
        told = (
            f"exact F1 {sign}{number(abs(difference.value))} since, p {difference.p:.4f} "
            f"({change.before} articles before, {change.after} since; {difference.draws} permutations)"
        )
    return f"<li>{escape(change.date[:10])}, {escape(change.what)}: {told}</li>"


def _documents(results: Results) -> str:
    rows = [
        [
            escape(row.title or row.id),
            " / ".join(str(row.marked.get(name, "–")) for name in results.comparison.annotators),
            number(row.exact),
            number(row.near),
            str(row.disputed),
        ]
        for row in results.documents
    ]
    head = ["article", "marks", "exact F1", "overlap F1", "places that differ"]
    shown = table(head, rows[:20], 1)
    if len(rows) > 20:
        shown += f"<details><summary>The other {len(rows) - 20}</summary>{table(head, rows[20:], 1)}</details>"
    return section("Articles, worst first", "–: this annotator did not submit the article.", shown)


def _settings(results: Results, made_at: str, program: str) -> str:
    comparison = results.comparison
    counts = count_documents(comparison)
    chosen = {**comparison.settings, "bootstrap draws": results.options.draws, "seed": results.options.seed}
    chosen |= {"least overlap (IoU)": results.options.threshold or "any", "made": made_at, "program": program}
    rows = [
        [escape(str(name)), escape(", ".join(map(str, value)) if isinstance(value, tuple) else str(value)) or "all"]
        for name, value in chosen.items()
    ]
    by_number = ", ".join(f"{count} by {number}" for number, count in counts["by_number_of_annotators"].items())
    reasons: dict[str, int] = {}
    for each in comparison.left_out:
        key = f"{each.annotator}: {each.reason}"
        reasons[key] = reasons.get(key, 0) + 1
    left = "".join(f"<li>{escape(key)}, {counted(number_of, 'article')}</li>" for key, number_of in reasons.items())
    left_out = f'<h3>Left out</h3><ul class="links">{left}</ul>' if left else ""
    return section(
        "How these numbers were made",
        f"Articles by number of annotators who submitted them: {by_number or 'none'}.",
        table(["setting", "value"], rows, 2) + left_out,
    )


def _definitions(results: Results) -> str:
    is_quoted = results.comparison.layer in ("quote", "stance")
    terms = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(sentence)}</dd>"
        for name, sentence, for_quotations in DEFINITIONS
        if is_quoted or not for_quotations
    )
    return section("Definitions", "", f"<dl>{terms}</dl>")


_LAYERS = {"entity": "names", "quote": "quotations", "cue": "cues", "speaker": "speakers", "stance": "stances"}
