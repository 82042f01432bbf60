"""Cells of tables that people open in a spreadsheet."""

# What a spreadsheet takes for a formula when a cell begins with it; the apostrophe makes it a text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def plain_cell(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
