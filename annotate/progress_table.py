"""Progress as a table to export, and as JSON."""

from annotate.agreement.bootstrap import Difference
from annotate.agreement.values import Undefined, Value, estimate_to_json, value_to_json
from annotate.progress import Agreed, Condition, Influence, Progress, Row
from annotate.spreadsheet import plain_cell

HEADER = (
    *("person", "batch", "assigned", "out", "in work", "home", "finished", "second passes"),
    *("hours", "spans per hour", "quotations per hour"),
    *("suggestions decided", "accepted unchanged", "accepted too fast", "too fast"),
    *("F1 with others", "articles with others", "F1 with gold", "articles with gold"),
    *("F1 with themselves", "articles with themselves", "missing", "missing since", "last work"),
)


def table_rows(progress: Progress) -> list[list[str]]:
    """Return a row of cells for each person and batch, as `HEADER` names them; empty where there is no value."""
    return [_cells(row) for row in progress.rows]


def _cells(row: Row) -> list[str]:
    agreed = [
        cell for each in (row.others, row.gold, row.themselves) for cell in (_number(each.f1.value, 3), each.articles)
    ]
    cells = [
        *(row.person, row.batch, row.assigned, row.out, row.in_work, row.home, row.finished, row.again),
        *(f"{row.hours:.2f}", _number(row.spans_per_hour, 1), _number(row.quotes_per_hour, 1)),
        *(row.decided, row.accepted, row.too_fast, "yes" if row.is_too_fast else ""),
        *agreed,
        *(len(row.missing), row.missing_since[:10], row.worked_at[:10]),
    ]
    return [plain_cell(str(cell)) for cell in cells]


def progress_to_json(progress: Progress) -> dict[str, object]:
    """Return everything, with intervals, and with the articles that are missing."""
    return {
        "rows": [_row(row) for row in progress.rows],
        "attempts": [
            {
                "person": each.annotator,
                "document": each.document,
                "number": each.number,
                "at": each.at,
                "matched": each.matched,
                "marked": each.marked,
                "gold": each.gold,
                "score": each.score,
                "may_repeat": each.may_repeat,
            }
            for each in progress.attempts
        ],
        "influence": None if progress.influence is None else _influence(progress.influence),
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "person": row.person,
        "batch": row.batch or None,
        "assigned": row.assigned,
        "out": row.out,
        "in_work": row.in_work,
        "home": row.home,
        "finished": row.finished,
        "second_passes": row.again,
        "hours": round(row.hours, 4),
        "spans_per_hour": value_to_json(row.spans_per_hour),
        "quotes_per_hour": value_to_json(row.quotes_per_hour),
        "suggestions_decided": row.decided,
        "accepted_unchanged": row.accepted,
        "accepted_share": value_to_json(row.accepted_share),
        "accepted_too_fast": row.too_fast,
        "is_too_fast": row.is_too_fast,
        "others": _agreed(row.others),
        "gold": _agreed(row.gold),
        "themselves": _agreed(row.themselves),
        "missing": [
            {"document": piece.document, "stage": piece.stage.value, "since": piece.assigned_at}
            for piece in row.missing
        ],
        "missing_since": row.missing_since or None,
        "worked_at": row.worked_at or None,
    }


def _influence(found: Influence) -> dict[str, object]:
    return {
        "with_suggestions": _condition(found.with_suggestions),
        "without": _condition(found.without),
        "differences": {
            "gold": _difference(found.gold),
            "others": _difference(found.others),
            "minutes": _difference(found.minutes),
        },
    }


def _condition(found: Condition) -> dict[str, object]:
    return {
        "articles": found.articles,
        "gold": _agreed(found.gold),
        "others": _agreed(found.others),
        "minutes": {**estimate_to_json(found.minutes), "articles": found.timed},
    }


def _agreed(found: Agreed) -> dict[str, object]:
    return {**estimate_to_json(found.f1), "articles": found.articles}


def _difference(found: Difference) -> dict[str, object]:
    return {"value": value_to_json(found.value), "p": found.p, "articles": found.documents, "draws": found.draws}


def _number(value: Value, digits: int) -> str:
    return "" if isinstance(value, Undefined) else f"{value:.{digits}f}"
