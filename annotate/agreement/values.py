"""Numbers that may not exist: a measure has a value or says why it has none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Undefined:
    """A measure has no value here; ``reason`` is a plain sentence. Never 0, 1 or NaN in its place."""

    reason: str

    def __str__(self) -> str:
        return f"undefined: {self.reason}"


Value = float | Undefined


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95 % interval; ``low`` and ``high`` are None where no interval can be given.

    ``method`` names how the interval was made ("document bootstrap", "analytic"), ``draws`` how many draws it rests on.
    """

    value: Value
    low: float | None = None
    high: float | None = None
    method: str = ""
    draws: int = 0


def ratio(part: float, whole: float, reason: str) -> Value:
    """Return ``part / whole``, undefined for ``reason`` when the whole is 0."""
    return Undefined(reason) if whole == 0 else float(part / whole)


def value_to_json(value: Value) -> float | dict[str, str]:
    """Return the value as JSON: a number, or an object that says why there is none."""
    return {"undefined": value.reason} if isinstance(value, Undefined) else float(value)


def estimate_to_json(estimate: Estimate) -> dict[str, object]:
    """Return the value and its interval as a JSON object."""
    interval = None if estimate.low is None else [estimate.low, estimate.high]
    return {
        "value": value_to_json(estimate.value),
        "interval": interval,
        "method": estimate.method or None,
        "draws": estimate.draws,
    }
