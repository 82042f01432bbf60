"""The list of decisions, from the records in docs/adr/."""

import re
from pathlib import Path

_HEAD = """# Decisions

What would be costly to reverse, each with its reasons and with what was weighed against it. A number that is missing
was never given out.
"""


def decision_page(folder: Path) -> str:
    """Return the page in Markdown: a row a record, oldest first."""
    rows, names = [], []
    for file in sorted(folder.glob("[0-9]*.md")):
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        number, title = int(file.name[:4]), re.sub(r"^# (\d+\. )?", "", first)
        rows.append(f"| {number} | [{title}]({file.name}) |")
        names.append(file.stem)
    toctree = "\n".join(("```{toctree}", ":hidden:", "", *names, "```", ""))
    return "\n".join((_HEAD, "| | |", "|--:|---|", *rows, "", toctree))
