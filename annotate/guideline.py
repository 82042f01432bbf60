"""The guideline of a schema: Markdown for the whole and for every label, kind and value, in each language.

As one text it is what a person would write: what is said of all, then a heading ``# CODE`` over each page.
"""

from dataclasses import replace

from annotate.schema import Label, Schema


def page(schema: Schema, label: Label | None, language: str) -> str:
    """Return the page about a label, or about the whole (None): in this language, else in English, else the guide."""
    pages = schema.guideline if label is None else label.guideline
    text = pages.get(language) or pages.get("en") or ""
    return text or (label.guide(language) if label is not None else "")


def with_guideline(schema: Schema, language: str, text: str) -> Schema:
    """Return the schema with the pages of this text in place of all that it had in this language."""
    codes = {label.code for part in (schema.entities, schema.quotes, schema.stances) for label in part}
    pages: dict[str | None, list[str]] = {None: []}
    current: list[str] = pages[None]
    for line in text.split("\n"):
        title = line.removeprefix("# ").strip() if line.startswith("# ") else None
        if title in codes:
            current = pages.setdefault(title, [])
        else:
            current.append(line)

    def of(code: str | None, before: dict[str, str]) -> dict[str, str]:
        others = {key: value for key, value in before.items() if key != language}
        found = "\n".join(pages.get(code, [])).strip()
        return {**others, language: found} if found else others

    entities, quotes, stances = (
        tuple(replace(label, guideline=of(label.code, label.guideline)) for label in part)
        for part in (schema.entities, schema.quotes, schema.stances)
    )
    return replace(schema, entities=entities, quotes=quotes, stances=stances, guideline=of(None, schema.guideline))


def guideline_text(schema: Schema, language: str) -> str:
    """Return all pages in this language as the one text that `with_guideline` reads."""
    parts = [schema.guideline.get(language, "")]
    for label in (*schema.entities, *schema.quotes, *schema.stances):
        if found := label.guideline.get(language):
            parts.append(f"# {label.code}\n\n{found}")
    return "\n\n".join(part for part in parts if part) + "\n"


def changed_pages(before: Schema, after: Schema) -> list[str]:
    """Return the codes of the labels about which something else is said now, or that are new or gone; "*" for all."""

    def said(schema: Schema) -> dict[str, tuple[object, ...]]:
        labels = (*schema.entities, *schema.quotes, *schema.stances)
        return {"*": (schema.guideline,), **{label.code: (label.guides, label.guideline) for label in labels}}

    was, now = said(before), said(after)
    return [code for code in {**was, **now} if was.get(code) != now.get(code)]
