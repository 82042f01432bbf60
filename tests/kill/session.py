"""One annotator's session, made to be killed: random acts, each acknowledged on standard output once it is on disk.

Usage: session.py PROJECT DOCUMENT ANNOTATOR SEED. It never ends by itself. Some acts are on all articles at once.
"""

import random
import sys
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from storage.project import Project
from tests.kill.chance import make_actor, random_edit


def main(path: Path, document: str, annotator: str, seed: int) -> None:
    """Acts for ever; each line is "SEQ HASH", the journal row and the layer it led to."""
    rng = random.Random(seed)
    actor = make_actor(rng, annotator)
    with Project.open(path) as project:
        text = project.document(document).text
        print("open", flush=True)
        while True:
            choice = rng.random()
            if choice < 0.15:
                change = project.undo(annotator)
            elif choice < 0.25:
                change = project.redo(annotator)
            elif choice < 0.4:
                edits = []
                for each in project.document_ids():
                    layer, words = project.annotations(each, annotator), project.document(each).text
                    if (edit := random_edit(rng, layer, words, actor)) is not None:
                        edits.append((each, edit))
                change = project.apply_all(annotator, edits)
            else:
                edit = random_edit(rng, project.annotations(document, annotator), text, actor)
                change = project.apply(document, annotator, edit) if edit is not None else None
            for part in (*change.others, change) if change is not None else ():
                if part.after.document == document:
                    print(part.seq, sha256(repr(part.after).encode()).hexdigest(), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
