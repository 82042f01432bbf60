"""Progress in words: the columns and cells of the table, what is missing, what suggestions change."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotate.agreement.bootstrap import Difference
from annotate.agreement.values import Undefined, Value
from annotate.pieces import TOO_FAST_SECONDS, Attempt, Piece, Stage
from annotate.progress import Agreed, Condition, Influence, Row
from gui.review.tables import Cell
from gui.review.words import interval, score


class ProgressWords(QObject):
    """What the page writes; every figure with its n."""

    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (
            self.tr("Assigned"),
            self.tr("Away"),
            self.tr("In work"),
            self.tr("Finished"),
            self.tr("Names an hour"),
            self.tr("Quotations an hour"),
            self.tr("Accepted as is"),
            self.tr("F1 with others"),
            self.tr("F1 with gold"),
            self.tr("F1 with themselves"),
            self.tr("To do"),
        )

    def cells(self, row: Row) -> tuple[Cell, ...]:
        """Return a row's cells."""
        hours = self.tr("in {hours} h").format(hours=f"{row.hours:.1f}") if row.hours else ""
        share = row.finished / row.assigned if row.assigned else None
        again = self.tr("{count} again").format(count=row.again) if row.again else ""
        home = self.tr("{count} came home").format(count=row.home) if row.home else ""
        since = self.tr("since {date}").format(date=row.missing_since[:10]) if row.missing_since else ""
        last = self.tr("Last work: {date}").format(date=row.worked_at[:10]) if row.worked_at else ""
        return (
            _cell(str(row.assigned) if row.batch else "–", again, order=row.assigned),
            _cell(str(row.out), home, order=row.out),
            _cell(str(row.in_work), order=row.in_work, tip=last),
            _cell(str(row.finished), f"{share:.0%}" if share is not None else "", share, order=row.finished, tip=last),
            _speed(row.spans_per_hour, hours),
            _speed(row.quotes_per_hour, hours),
            self._accepted(row),
            *(self._agreed(each) for each in (row.others, row.gold, row.themselves)),
            _cell(str(len(row.missing)), since, order=len(row.missing)),
        )

    def missing_head(self, row: Row) -> str:
        """Return what stands over the articles that are not finished."""
        if not row.missing:
            return self.tr("{name} has nothing left to do.").format(name=row.person)
        return self.tr("Still to be done by {name}, the oldest first. Enter opens one.").format(name=row.person)

    def missing(self, piece: Piece) -> str:
        """Return an article that is not finished in one line."""
        stages = {
            Stage.WAITING: self.tr("not begun"),
            Stage.OUT: self.tr("away"),
            Stage.IN_WORK: self.tr("in work"),
            Stage.HOME: self.tr("came home"),
            Stage.FINISHED: self.tr("finished"),
        }
        return self.tr("{title}: {stage}, assigned {date}").format(
            title=piece.title, stage=stages[piece.stage], date=piece.assigned_at[:10]
        )

    def attempts(self, handed_in: Sequence[Attempt]) -> str:
        """Return how qualification articles went, a line each."""
        lines = [self.tr("Qualification")] if handed_in else []
        for each in handed_in:
            score = "–" if each.score is None else f"{each.score:.2f}"
            line = self.tr("{document}: F1 {score}, {matched} of {marked} marks, gold has {gold}; try {number}").format(
                document=each.document,
                score=score,
                matched=each.matched,
                marked=each.marked,
                gold=each.gold,
                number=each.number,
            )
            lines.append(f"{line}, {self.tr('another try is allowed')}" if each.may_repeat else line)
        return "\n".join(lines)

    def influence(self, found: Influence) -> str:
        """Return what suggestions change, in three lines."""
        lines = [self.tr("Suggestions, shown and hidden by chance")]
        lines.append(self.tr("With them: {figures}").format(figures=self._condition(found.with_suggestions)))
        lines.append(self.tr("Without: {figures}").format(figures=self._condition(found.without)))
        differences = [
            (self.tr("F1 with gold"), found.gold),
            (self.tr("F1 with others"), found.others),
            (self.tr("minutes"), found.minutes),
        ]
        told = [self._difference(what, each) for what, each in differences if each.p is not None]
        if told:
            lines.append(self.tr("Difference: {figures}").format(figures="; ".join(told)))
        return "\n".join(lines)

    def _condition(self, found: Condition) -> str:
        parts = [self.tr("%n articles finished", "", found.articles)]
        for what, agreed in (
            (self.tr("F1 with gold"), found.gold),
            (self.tr("F1 with others"), found.others),
        ):
            if agreed.articles:
                parts.append(
                    f"{what} {_with_interval(score(agreed.f1.value), interval(agreed.f1))}, n = {agreed.articles}"
                )
        if found.timed and not isinstance(found.minutes.value, Undefined):
            minutes = _with_interval(f"{found.minutes.value:.1f}", interval(found.minutes))
            parts.append(self.tr("{minutes} minutes an article, n = {n}").format(minutes=minutes, n=found.timed))
        return "; ".join(parts)

    def _difference(self, what: str, found: Difference) -> str:
        value = "–" if isinstance(found.value, Undefined) else f"{found.value:+.2f}"
        return f"{what} {value}, p = {found.p:.3f}, n = {found.documents}"

    def _accepted(self, row: Row) -> Cell:
        share = row.accepted_share
        if isinstance(share, Undefined):
            return _cell("–", tip=share.reason)
        note = self.tr("of {count}").format(count=row.decided)
        tip = self.tr("{count} of {accepted} accepted in less than {seconds} s").format(
            count=row.too_fast, accepted=row.accepted, seconds=TOO_FAST_SECONDS
        )
        if row.is_too_fast:
            note += "\n" + self.tr("{count} too fast").format(count=row.too_fast)
        return _cell(f"{share:.0%}", note, share, order=share, tip=tip)

    def _agreed(self, found: Agreed) -> Cell:
        value = found.f1.value
        if isinstance(value, Undefined):
            return _cell("–", tip=value.reason)
        note = self.tr("%n articles", "", found.articles)
        return _cell(score(value), note, value, order=value, tip=interval(found.f1))


def _speed(value: Value, note: str) -> Cell:
    if isinstance(value, Undefined):
        return _cell("–", tip=value.reason)
    return _cell(f"{value:.0f}", note, order=value)


def _with_interval(value: str, told: str) -> str:
    return f"{value} ({told})" if told else value


def _cell(text: str, note: str = "", share: float | None = None, *, order: float = -1.0, tip: str = "") -> Cell:
    return Cell(text, note, share, tip=tip, order=order, is_told=True)
