"""The table of docs/formats.md that says what each format does with texts that formats are known to break.

It is made here: `make test ARGS=tests/test_formats_table.py UPDATE_DOCS=1` writes it anew.
"""

import os
from pathlib import Path

from storage.formats import FORMATS, ExportOptions, Findings
from storage.formats.proof import write_proved
from tests.exchange import FIXTURES

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "formats.md"
BEGIN, END = "<!-- fixtures: made by tests/test_formats_table.py -->\n", "<!-- end of fixtures -->\n"


def cell(name: str, about: str, folder: Path) -> str:
    """Return what became of the article: all there (✓), in another form (~), two things left out (−2), none (∅)."""
    found, target = Findings(), FORMATS[name]
    item = target.carried(FIXTURES[about], ExportOptions(), found)
    if target.package != "spacy":
        out = folder / f"{len(list(folder.iterdir()))}{target.suffix}"
        if not target.suffix:
            out.mkdir()
        assert write_proved(target, [FIXTURES[about]], out, ExportOptions(), Findings()) == (item is not None)
    if item is None:
        return "∅"
    lost = sum(finding.count for finding in found.left_out.values())
    return (f"−{lost}" if lost else "") + ("~" if found.notes else "") or "✓"


def table(folder: Path) -> str:
    rows = ["| text | " + " | ".join(FORMATS) + " |", "|---|" + "---|" * len(FORMATS)]
    for about in FIXTURES:
        rows.append(f"| {about} | " + " | ".join(cell(name, about, folder) for name in FORMATS) + " |")
    return "\n".join(rows) + "\n"


def test_the_table_in_the_documentation_is_what_the_formats_do(tmp_path: Path) -> None:
    text = DOCUMENT.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    shown, _, after = rest.partition(END)
    made = "\n" + table(tmp_path) + "\n"
    if os.environ.get("UPDATE_DOCS"):
        DOCUMENT.write_text(before + BEGIN + made + END + after, "utf-8")
    else:
        assert shown == made
