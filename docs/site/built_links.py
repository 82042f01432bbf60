"""Looks through the built site: every link and anchor in it leads somewhere, and nothing is loaded from elsewhere.

``python docs/site/built_links.py build/docs`` prints what does not and ends with 1. Links to other sites are only told
apart from what a page loads by itself; they are not fetched.
"""

import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}


@dataclass
class Page(HTMLParser):
    """The anchors of a page, what it links to, and what it loads."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what this element names, links to or loads."""
        given = {name: value or "" for name, value in attrs}
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in _LOADED and _LOADED[tag] in given:
            self.loaded.append(given[_LOADED[tag]])


def faults(site: Path) -> list[str]:
    """Return a sentence for each thing that leads nowhere or comes from elsewhere."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        pages[file] = Page()
        pages[file].feed(file.read_text(encoding="utf-8"))
    found = []
    for file, page in pages.items():
        name = file.relative_to(site).as_posix()
        found += [f"{name} loads {address} from elsewhere." for address in page.loaded if _is_elsewhere(address)]
        for address in [*page.links, *page.loaded]:
            if _is_elsewhere(address) or address.startswith(("mailto:", "data:")):
                continue
            parts = urlsplit(address)
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            if not target.exists():
                found.append(f"{name} links to {address}, which is not there.")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
                found.append(f"{name} links to {address}, where there is no such anchor.")
    for sheet in sorted(site.rglob("*.css")):
        if "url(http" in sheet.read_text(encoding="utf-8").replace("'", "").replace('"', ""):
            found.append(f"{sheet.relative_to(site).as_posix()} loads something from elsewhere.")
    return found


def _is_elsewhere(address: str) -> bool:
    return address.startswith(("http:", "https:", "//"))


if __name__ == "__main__":
    told = faults(Path(sys.argv[1]).resolve())
    print("\n".join(told) if told else "Every link of the site leads somewhere, and it loads nothing from elsewhere.")
    sys.exit(bool(told))
