"""The navigation stands in docs/index.md; a page that nobody has put there yet is listed at its end."""

from typing import Any

_TOCTREE = "```{toctree}"
_MORE = "```{{toctree}}\n:hidden:\n:caption: More\n\n{pages}\n```\n"


def with_all_pages(app: Any, name: str, source: list[str]) -> None:
    """The index's source lists every page once: entries without a page go, pages without an entry come under "More"."""
    if name != "index":
        return
    pages = set(app.env.found_docs)
    kept, listed, inside = [], {"index"}, False
    for line in source[0].split("\n"):
        if line.startswith("```"):
            inside = line == _TOCTREE
        elif inside and line and not line.startswith(":"):
            entry = line.rpartition("<")[2].removesuffix(">")
            listed.add(entry)
            if entry not in pages:
                continue
        kept.append(line)
    more = sorted(page for page in pages - listed if not page.startswith("adr/"))
    if more:
        kept.append(_MORE.format(pages="\n".join(more)))
    source[0] = "\n".join(kept)
