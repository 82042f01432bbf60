"""The pages that the program itself can write: ``python -m docs.site.generated`` or ``make docs`` does."""

from pathlib import Path

from docs.site.command_page import command_page
from docs.site.decision_page import decision_page
from docs.site.keyboard_page import keyboard_page

DOCS = Path(__file__).resolve().parents[1]
PAGES = ("commands.md", "keyboard.md", "keyboard-hi.md", "adr/index.md")


def write_pages(docs: Path) -> None:
    """The pages are in this folder; one that has not changed keeps its time, so that it is not built anew."""
    texts = (command_page(), keyboard_page("en"), keyboard_page("hi"), decision_page(docs / "adr"))
    for name, text in zip(PAGES, texts, strict=True):
        file = docs / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(DOCS)
