"""Agreement per token: a diagnostic, never a headline.

Nearly all tokens are O for everybody, so these numbers are high whatever the annotators do; long spans count more than
short ones; and two spans over one token cannot be told. They are here because people ask for them.
"""

from collections.abc import Sequence

from annotate.agreement.coding import Codes
from annotate.agreement.units import Range, Unit


def token_codes(tokens: Sequence[Range], annotators: Sequence[Sequence[Unit]], *, bio: bool = False) -> Codes:
    """Return the label of every token by every annotator, "O" where none stands; with ``bio`` B-X and I-X.

    A token has the label of the first unit that shares a code point with it.
    """
    return Codes.make([_labels(tokens, units, bio) for units in annotators])


def without_common_gaps(codes: Codes) -> Codes:
    """Return the codes without the tokens that everybody left unmarked."""
    if "O" not in codes.categories:
        return codes
    gap = codes.categories.index("O")
    return Codes(codes.categories, codes.matrix[:, (codes.matrix != gap).any(0)])


def _labels(tokens: Sequence[Range], units: Sequence[Unit], bio: bool) -> list[str]:
    ordered = sorted(units, key=lambda unit: (unit.start, -unit.end))
    labels: list[str] = []
    before: Unit | None = None
    for start, end in tokens:
        unit = next((unit for unit in ordered if unit.start < end and start < unit.end), None)
        if unit is None:
            labels.append("O")
        else:
            prefix = ("I-" if unit is before else "B-") if bio else ""
            labels.append(prefix + unit.label)
        before = unit
    return labels
