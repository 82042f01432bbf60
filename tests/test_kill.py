"""A session killed at any moment loses nothing that it had acknowledged, and leaves a whole project."""

import random
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from annotate.edits import apply
from annotate.model import AnnotationSet
from storage import journal
from storage.database import open_database
from storage.importing import ImportedArticle
from storage.project import Project
from tests.kill.chance import OTHER_TEXT, TEXT
from tests.strategies import DEFAULT_SCHEMA

KILLS = 50
SESSION = Path(__file__).parent / "kill" / "session.py"
DOCUMENT, ANNOTATOR = "लेख", "asha"


def killed_session(path: Path, seed: int, rng: random.Random) -> list[tuple[int, str]]:
    """Run a session, kill it at a random moment, and return what it had acknowledged: journal rows and layers."""
    command = [sys.executable, str(SESSION), str(path), DOCUMENT, ANNOTATOR, str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="ascii") as child:
        assert child.stdout is not None
        lines: list[str] = []
        try:
            # A few are killed while they open the file and fold in the log of the one before.
            if rng.random() < 0.9:
                for _ in range(rng.randrange(1, 25)):
                    lines.append(child.stdout.readline())
                # Anywhere within the next act, that is in the middle of its transaction too.
                time.sleep(rng.random() * 0.004)
            else:
                time.sleep(rng.random() * 0.4)
        finally:
            child.kill()
        # What it had written to the pipe before it died was acknowledged as well.
        lines.extend(child.stdout.read().split("\n"))
    assert child.returncode == -9, "the session ended by itself"
    complete = [line.split() for line in lines if len(line.split()) == 2]
    # The last line may have been cut off by the kill.
    return [(int(seq), digest) for seq, digest in complete if len(digest) == 64]


def layers_by_row(path: Path) -> tuple[dict[int, str], AnnotationSet]:
    """Replay the journal; return the hash of the layer after each row, and the last layer."""
    database = open_database(path)
    try:
        layer, found = AnnotationSet.make(DOCUMENT, ANNOTATOR), {}
        for row in journal.read_layer(database.connection, DOCUMENT, ANNOTATOR):
            layer = apply(layer, row.edit)
            found[row.seq] = sha256(repr(layer).encode()).hexdigest()
        return found, layer
    finally:
        database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_no_acknowledged_edit_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.ankan"
    with Project.create(path, DEFAULT_SCHEMA) as project:
        for name, text in ((DOCUMENT, TEXT), ("दूसरा", OTHER_TEXT)):
            project.add_article(ImportedArticle(name, None, "test", text, text.encode()))
    rng = random.Random(20240229)
    acknowledged: dict[int, str] = {}
    for kill in range(KILLS):
        acknowledged.update(killed_session(path, kill, rng))
        found, layer = layers_by_row(path)
        assert acknowledged.items() <= found.items(), f"kill {kill} lost an acknowledged edit"
        with Project.open(path) as project:
            assert project.check() == [], f"kill {kill} left a damaged project"
            assert project.annotations(DOCUMENT, ANNOTATOR) == layer
    assert len(acknowledged) >= 5 * KILLS, "the sessions were killed before they did anything"
