"""Records without ids, as `evaluate` takes them, in the form of Ankan JSONL; docs/formats.md describes both.

What another program, or a person with an editor, writes about an article: places and labels, and no bookkeeping.
"""

from hashlib import sha256
from typing import Any

from annotate.tokens import is_boundary
from storage.formats.contract import FormatError

Json = dict[str, Any]
# As many hexadecimal digits as make two records of one article with one id as good as impossible.
_DIGITS = 12


def is_plain(record: Json) -> bool:
    """True for an object without "format" that says something about a text."""
    return (
        "format" not in record and isinstance(record.get("text"), str) and bool({"entities", "quotes"} & record.keys())
    )


def with_ids(record: Json) -> Json:
    """Return the record with an id for everything in it, made of what it says: the same says the same again.

    A speaker, cue or target that is just where an entity stands is that entity; a quotation's "stance" is a record of
    its own. Raises `FormatError`. What is of another form is left for the reader to refuse.
    """
    entities: dict[str, Any] = {}
    places: dict[str, str] = {}
    for at, item in enumerate(_items(record, "entities")):
        if isinstance(item, dict):
            item = _identified(item, "e", "label")
            places.setdefault(_place(item), item["id"])
        entities.setdefault(repr(item["id"]) if isinstance(item, dict) else f"{at}", item)
    quotes: dict[str, Any] = {}
    stances: list[Any] = list(_items(record, "stances"))
    for at, item in enumerate(_items(record, "quotes")):
        if isinstance(item, dict):
            item = _identified(item, "q", "kind")
            for role in ("speaker", "cue"):
                item[role] = _linked(item.get(role), places)
            if isinstance(means := item.pop("means", None), dict):
                if (meant := places.get(_place(means))) is None:
                    raise FormatError(f'expected an entity where "means" says, found none at {means}')
                means = meant
            if means is not None:
                item["means"] = means
            if isinstance(stance := item.pop("stance", None), dict):
                told = _target(stance.get("target"), item, record["text"], places)
                said = {"holder": item["speaker"], "value": stance.get("value"), "quote": item["id"], **told}
                stances.append(_identified(said, "t", "quote"))
        quotes.setdefault(repr(item["id"]) if isinstance(item, dict) else f"{at}", item)
    lists = {"entities": [*entities.values()], "quotes": [*quotes.values()], "stances": stances}
    return {**record, "format": "ankan/1", **lists}


def _items(record: Json, key: str) -> list[Any]:
    found = record.get(key, [])
    if not isinstance(found, list):
        raise FormatError(f'"{key}" is a list')
    return found


def _identified(item: Json, letter: str, label: str) -> Json:
    """Return the item with an id, and with an origin where it says that a model has proposed it."""
    said = repr([item.get(key) for key in ("start", "end", label, "value")])
    item = {"id": f"{letter}-{sha256(said.encode('utf-8', 'backslashreplace')).hexdigest()[:_DIGITS]}", **item}
    if "score" in item and "origin" not in item:
        # A suggestion record: nobody has decided on it.
        model = str(item.get("source") or "unknown")
        item["origin"] = {"source": "model", "name": model, "decision": None, "score": item["score"]}
    return item


def _target(target: Any, quote: Json, text: str, places: dict[str, str]) -> Json:
    """Return what a stance says of its target, which may be a place or words of the text.

    Words are looked for in the quotation first; those that stand nowhere are kept as a note.
    """
    if not isinstance(target, str):
        return {"target": _linked(target, places)}
    begun = quote["start"] if type(quote.get("start")) is int else 0
    for at in (text.find(target, max(0, begun)), text.find(target)):
        end = at + len(target)
        if at >= 0 and target.strip() == target != "" and is_boundary(text, at) and is_boundary(text, end):
            return {"target": _linked({"start": at, "end": end}, places)}
    return {"target": None, **({"note": target} if target.strip() else {})}


def _place(item: Json) -> str:
    # What stands there may be anything, and not all of it can be a key.
    return repr((item.get("start"), item.get("end")))


def _linked(place: Any, places: dict[str, str]) -> Any:
    if not isinstance(place, dict) or "entity" in place:
        return place
    return {**place, "entity": places.get(_place(place))}
