"""docs/promises.md names the test that proves each promise: each of them is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
ROWS = [line for line in GUIDE.splitlines() if line.startswith("|") and ".py`" in line]


def functions_of(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_there_are_rows_to_look_at() -> None:
    assert len(ROWS) > 20


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:60])
def test_every_test_that_a_row_names_is_there(row: str) -> None:
    file: Path | None = None
    for name in re.findall(r"`([a-z_0-9./]+)`", row.rsplit("|", 2)[1]):
        if name.endswith(".py"):
            file = ROOT / name if "/" in name else ROOT / "tests" / name
            assert file.is_file(), f"{name} is not there"
        elif name.startswith("test_"):
            assert file is not None, f"{name} stands behind no file"
            assert name in functions_of(file), f"{file.name} has no {name}"
