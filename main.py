"""Ankan: annotate Hindi news. ``python main.py --help`` lists the commands; without one it opens the window."""

import sys

from commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
