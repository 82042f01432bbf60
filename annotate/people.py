"""Who works on a project: people with names and initials, and their second passes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotate.tokens import aksharas

# What stands behind the name of the layer in which a person annotates an article for the second time.
_AGAIN = " (2)"
# As many as a narrow column shows.
_INITIALS = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who annotates; ``name`` is the annotator of their layers, and never changes.

    ``again_of`` is set for the second pass of a person, which is an annotator of its own: whose pass it is. A person
    who is not active gets no articles any more and decides nothing in gold; their work stays.
    """

    name: str
    initials: str
    may_adjudicate: bool = False
    is_active: bool = True
    again_of: str | None = None


def again_name(name: str) -> str:
    """Return the annotator of this person's second passes."""
    return name + _AGAIN


def is_again_name(name: str) -> bool:
    """True for a name that only second passes have."""
    return name.endswith(_AGAIN)


def person_of(annotator: str) -> str:
    """Return who works on this annotator's layers: of a second pass the person, of any other the annotator."""
    return annotator.removesuffix(_AGAIN)


def initials_of(name: str, taken: Collection[str] = ()) -> str:
    """Return the first letters of the name's words, or more of them or a number, so that they are not ``taken``."""
    words = [[name_part[start:end] for start, end in aksharas(name_part)] for name_part in name.split()]
    firsts = [letters[0] for letters in words][:_INITIALS]
    lasts = words[-1][1:] if words else []
    proposals = ["".join([*firsts, *lasts[:more]]).upper() for more in range(len(lasts) + 1)]
    for proposal in proposals[0 if len(firsts) > 1 else min(1, len(lasts)) :]:
        if proposal and proposal not in taken:
            return proposal
    number = 2
    while (numbered := f"{''.join(firsts).upper()}{number}") in taken:
        number += 1
    return numbered


def may_adjudicate(people: Iterable[Person], name: str) -> bool:
    """True when this person may write gold: everybody may where nobody was named for it."""
    chosen = {person.name for person in people if person.may_adjudicate and person.is_active}
    return not chosen or name in chosen
