"""The program's version, named in every journal row and every export."""

VERSION = "0.1.0"
PROGRAM = f"ankan {VERSION}"
