"""The process that `benchmarks.scale` times while it makes a backup of a project."""

import sys
from pathlib import Path

from storage.backups import Why
from storage.project import Project

if __name__ == "__main__":
    with Project.open(Path(sys.argv[1])) as project:
        project.back_up(Why.MERGE)
