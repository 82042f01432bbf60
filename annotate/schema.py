"""The label inventories as data: what may be labelled, with which names, colours and keys; and whether a set obeys."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import regex

from annotate.errors import KnownError
from annotate.model import Anchor, AnnotationSet, Quote, Record, Span, Stance
from annotate.rules import Rule
from annotate.tokens import is_boundary, trim

_CODE = regex.compile(r"[A-Za-z][A-Za-z0-9-]*")
_COLOUR = regex.compile(r"#[0-9A-Fa-f]{6}")
# Codes that readers of CoNLL take for "no label" (docs/formats.md).
_RESERVED = frozenset({"O", "_", "-"})


class SchemaError(KnownError):
    """A schema file does not describe a schema; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a set that its schema or its text forbids, as a plain sentence."""

    record: str
    message: str


@dataclass(frozen=True, slots=True)
class Label:
    """One entry of an inventory. ``code`` is what exports carry; names, guides and pages go by language code.

    A guide is a sentence, ``guideline`` a page of Markdown.
    """

    code: str
    names: dict[str, str]
    colour: str
    key: str
    guides: dict[str, str]
    guideline: dict[str, str] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """Return the name in this language, else in English, else the code."""
        return self.names.get(language) or self.names.get("en") or self.code

    def guide(self, language: str) -> str:
        """Return the guideline text in this language, else in English, else nothing."""
        return self.guides.get(language) or self.guides.get("en") or ""


@dataclass(frozen=True, slots=True)
class Schema:
    """The labels of entities, the kinds of quotations and the values of stances; ``colours`` of the other roles.

    ``guideline`` is what is to be said of all of them, in Markdown by language code. ``aliases`` says by inventory
    which code an earlier one has become: models know it still. ``blocking`` names the checks (`annotate.rules`) whose
    findings keep an article from being finished.
    """

    id: str
    entities: tuple[Label, ...]
    quotes: tuple[Label, ...]
    stances: tuple[Label, ...]
    colours: dict[str, str]
    guideline: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, dict[str, str]] = field(default_factory=dict)
    blocking: tuple[str, ...] = ()

    def current(self, part: str, code: str) -> str:
        """Return what a code of the inventory "entities", "quotes" or "stances" is called now."""
        labels: tuple[Label, ...] = getattr(self, part)
        if any(label.code == code for label in labels):
            return code
        return self.aliases.get(part, {}).get(code, code)

    def entity(self, code: str) -> Label | None:
        """Return the entity label with this code, or None."""
        return next((label for label in self.entities if label.code == code), None)

    def check(self, text: str, annotations: AnnotationSet, record: Record) -> Iterator[Problem]:
        """Yield what is wrong with one record of the set."""
        if isinstance(record, Span):
            yield from _check_range(text, record.id, record.start, record.end, "the span")
            yield from _check_code(record.id, record.label, self.entities, "label")
        elif isinstance(record, Quote):
            yield from _check_range(text, record.id, record.start, record.end, "the quotation")
            yield from _check_code(record.id, record.kind, self.quotes, "kind of quotation")
            yield from _check_anchor(text, annotations, record.id, record.speaker, "speaker")
            yield from _check_anchor(text, annotations, record.id, record.cue, "cue")
            yield from _check_means(annotations, record)
        else:
            yield from _check_code(record.id, record.value, self.stances, "stance value")
            yield from _check_anchor(text, annotations, record.id, record.holder, "holder")
            yield from _check_anchor(text, annotations, record.id, record.target, "target")
            if record.quote is not None and not isinstance(annotations.get(record.quote), Quote):
                yield Problem(record.id, f"the stance cites the quotation {record.quote}, which is not there")

    def validate(self, text: str, annotations: AnnotationSet) -> tuple[Problem, ...]:
        """Return all that is wrong with the set, duplicates included; empty when it obeys."""
        problems = [problem for record in annotations.records() for problem in self.check(text, annotations, record)]
        problems.extend(duplicates(annotations))
        problems.extend(loose_notes(annotations))
        return tuple(problems)


def duplicates(annotations: AnnotationSet) -> Iterator[Problem]:
    """Yield every live span or quotation that says just what another one says."""
    seen: dict[tuple[type, int, int, str], str] = {}
    records: list[Span | Quote] = [*annotations.live_spans, *annotations.live_quotes]
    for record in records:
        says = record.label if isinstance(record, Span) else record.kind
        key = (type(record), record.start, record.end, says)
        if key in seen:
            yield Problem(record.id, f"{record.start}-{record.end} is labelled {says} twice")
        seen[key] = record.id


def loose_notes(annotations: AnnotationSet) -> Iterator[Problem]:
    """Yield every note about a record that is not there, and every text about a stance beside the stance's own."""
    for note in annotations.notes:
        record = annotations.get(note.about) if note.about is not None else None
        if note.about is not None and record is None:
            yield Problem(note.about, f"a note is about {note.about}, which is not there")
        elif isinstance(record, Stance) and note.text:
            yield Problem(record.id, f"the stance {record.id} has a note of its own, and another one beside it")


def _check_range(text: str, record_id: str, start: int, end: int, what: str) -> Iterator[Problem]:
    if not 0 <= start < end <= len(text):
        yield Problem(record_id, f"{what} {start}-{end} is not inside the text of {len(text)} characters")
    elif not is_boundary(text, start) or not is_boundary(text, end):
        yield Problem(record_id, f"{what} {start}-{end} cuts an akshara")
    elif trim(text, start, end) != (start, end):
        yield Problem(record_id, f"{what} {start}-{end} begins or ends with white space")


def _check_code(record_id: str, code: str, inventory: tuple[Label, ...], what: str) -> Iterator[Problem]:
    if all(label.code != code for label in inventory):
        yield Problem(record_id, f"the schema has no {what} {code!r}")


def _check_anchor(
    text: str, annotations: AnnotationSet, record_id: str, anchor: Anchor | None, role: str
) -> Iterator[Problem]:
    if anchor is None:
        return
    yield from _check_range(text, record_id, anchor.start, anchor.end, f"the {role}")
    if anchor.entity is None:
        return
    entity = annotations.get(anchor.entity)
    if not isinstance(entity, Span) or not entity.origin.is_live:
        yield Problem(record_id, f"the {role} points at the span {anchor.entity}, which is not there")
    elif (entity.start, entity.end) != (anchor.start, anchor.end):
        yield Problem(record_id, f"the {role} {anchor.start}-{anchor.end} is not where its span {entity.id} is")


def _check_means(annotations: AnnotationSet, quote: Quote) -> Iterator[Problem]:
    if quote.means is None:
        return
    if quote.speaker is None:
        yield Problem(quote.id, "the quotation says whom its speaker means, but has no speaker")
    meant = annotations.get(quote.means)
    if not isinstance(meant, Span) or not meant.origin.is_live:
        yield Problem(quote.id, f"the speaker means the span {quote.means}, which is not there")


# Reading a schema ----------------------------------------------------------------------------------------------------


def schema_from_json(text: str) -> Schema:
    """Return the schema that a JSON text describes. Raises `SchemaError`."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise SchemaError(
            f"the schema is not JSON: something is wrong at line {error.lineno}, column {error.colno}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise SchemaError(
            "the schema is not JSON: it is nested too deeply or has a number with too many digits"
        ) from error
    if not isinstance(value, dict):
        raise SchemaError("a schema is a JSON object with id, entities, quotes and stances")
    schema_id = value.get("id")
    if not isinstance(schema_id, str) or not schema_id.strip():
        raise SchemaError('a schema needs an "id", for example "ankan-news/1"')
    entities, quotes, stances = (_inventory(value, part) for part in ("entities", "quotes", "stances"))
    colours = value.get("colours", {})
    if not isinstance(colours, dict) or not all(isinstance(c, str) and _COLOUR.fullmatch(c) for c in colours.values()):
        raise SchemaError('"colours" maps roles to colours such as "#0072B2"')
    aliases = value.get("aliases", {})
    if not isinstance(aliases, dict) or not set(aliases) <= {"entities", "quotes", "stances"}:
        raise SchemaError('"aliases" has the keys entities, quotes and stances at most')
    aliases = {part: _texts(aliases, part, "aliases") for part in aliases}
    guideline = _texts(value, "guideline", "the schema")
    return Schema(schema_id, entities, quotes, stances, colours, guideline, aliases, _blocking(value))


def schema_to_json(schema: Schema) -> str:
    """Return the schema as the JSON text that `schema_from_json` reads."""

    def inventory(labels: tuple[Label, ...]) -> list[dict[str, Any]]:
        return [
            {
                "code": x.code,
                "names": x.names,
                "colour": x.colour,
                "key": x.key,
                "guides": x.guides,
                # Only where there is one: schemas written before there were guidelines stay as they are.
                **({"guideline": x.guideline} if x.guideline else {}),
            }
            for x in labels
        ]

    value = {
        "id": schema.id,
        "entities": inventory(schema.entities),
        "quotes": inventory(schema.quotes),
        "stances": inventory(schema.stances),
        "colours": schema.colours,
        **({"guideline": schema.guideline} if schema.guideline else {}),
        **({"aliases": schema.aliases} if schema.aliases else {}),
        **({"blocking": list(schema.blocking)} if schema.blocking else {}),
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def _blocking(value: dict[str, Any]) -> tuple[str, ...]:
    known = [rule.value for rule in Rule]
    given = value.get("blocking", [])
    if not isinstance(given, list) or any(name not in known for name in given):
        raise SchemaError(f'"blocking" is a list of checks, of which there are {", ".join(known)}')
    return tuple(dict.fromkeys(given))


def _inventory(value: dict[str, Any], part: str) -> tuple[Label, ...]:
    entries = value.get(part)
    if not isinstance(entries, list) or not entries:
        raise SchemaError(f'"{part}" is a list with at least one entry')
    labels = tuple(_label(entry, f"{part}[{at}]") for at, entry in enumerate(entries))
    for field_name in ("code", "key"):
        given = [getattr(label, field_name) for label in labels if getattr(label, field_name)]
        twice = next((x for x in given if given.count(x) > 1), None)
        if twice is not None:
            raise SchemaError(f'"{part}" has the {field_name} {twice!r} twice')
    return labels


def _label(entry: object, where: str) -> Label:
    if not isinstance(entry, dict):
        raise SchemaError(f"{where} is not an object")
    code = entry.get("code")
    if not isinstance(code, str) or not _CODE.fullmatch(code) or code in _RESERVED:
        raise SchemaError(f"{where} has the code {code!r}: use Latin letters, digits and hyphens, not O")
    colour, key = entry.get("colour", "#777777"), entry.get("key", "")
    if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
        raise SchemaError(f"{where} ({code}) has the colour {colour!r}: write it as #RRGGBB")
    if not isinstance(key, str) or (key and (len(key) != 1 or key not in "1234567890")):
        raise SchemaError(f"{where} ({code}) has the key {key!r}: a key is one digit")
    names, guides, guideline = (_texts(entry, what, f"{where} ({code})") for what in ("names", "guides", "guideline"))
    return Label(code, names, colour, key, guides, guideline)


def _texts(value: dict[str, Any], what: str, where: str) -> dict[str, str]:
    texts = value.get(what, {})
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise SchemaError(f"{where}: {what} maps language codes to texts")
    return dict(texts)
