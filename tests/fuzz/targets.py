"""Everything that reads what strangers made, each as a function of one input, refused by a `KnownError` or taken."""

import io
import itertools
import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from annotate.errors import KnownError
from annotate.schema import schema_from_json
from annotate.scoring import read_records, score
from annotate.suggest.attribution import Attribution
from annotate.suggest.pipeline import Pipeline
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import from_record
from annotate.suggest.resolution import Resolution
from annotate.suggest.stance import Stances
from annotate.suggest.weights import NotPlainWeights, require_plain_weights
from storage.bringing import bring
from storage.defaults import default_schema
from storage.formats import FORMATS, Findings, require_package
from storage.how_far import silent
from storage.importing import ImportedArticle, ReadOptions, read_each
from storage.model_packs import read_pack
from storage.models import chosen_folders, read_model
from storage.project import Project
from tests.fuzz import corpus
from tests.fuzz.archives import mutated_archive, zipped
from tests.fuzz.mutate import Files, mutated
from tests.fuzz.projects import mutated_pack, mutated_project
from tests.press import TEXT

# After so many inputs the project that takes them in is checked and made anew.
CHECK_EVERY = 250


class Bench:
    """What one process works with: a scratch folder, and a project that takes in whatever passes the readers."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.number = 0
        self._project: Project | None = None
        self._taken = 0

    @property
    def project(self) -> Project:
        """A project with one article; whole, whatever was brought into it. Raises `AssertionError` when it is not."""
        self._taken += 1
        if self._project is not None and self._taken % CHECK_EVERY == 0:
            self.close()
        if self._project is None:
            self._project = Project.create(self.scratch / f"p{self._taken}.ankan", default_schema())
            self._project.add_article(ImportedArticle("a0", None, "", TEXT, TEXT.encode()))
        return self._project

    def close(self) -> None:
        """The project is checked and gone."""
        if self._project is not None:
            problems, path = self._project.check(), self._project.path
            self._project.close()
            self._project = None
            for left in self.scratch.glob(f"{path.name}*"):
                left.unlink()
            assert not problems, problems[:3]

    def folder(self, files: Files) -> Path:
        """Return a new folder with these files in it."""
        self.number += 1
        made = self.scratch / f"in{self.number}"
        made.mkdir()
        for name, content in files.items():
            (made / name).write_bytes(content)
        return made

    def clear(self) -> None:
        """The folders of inputs are gone; nothing else lies in the scratch folder but the project."""
        for folder in self.scratch.glob("in*"):
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()


@dataclass(frozen=True)
class Target:
    """One reader: its seeds, what is done to them, and what reads the outcome (True when something was taken)."""

    name: str
    seeds: Callable[[], list[Files]]
    read: Callable[[Bench, Files], bool]
    damage: Callable[[Random, Sequence[Files], Path], Files] = lambda rng, seeds, _scratch: mutated(rng, seeds)


def _article(kind: str, bench: Bench, files: Files) -> bool:
    (content,) = files.values()
    path = bench.folder({f"in.{kind}": content}) / f"in.{kind}"
    # What is refused even with old fonts kept as they are is refused without them: it is read once.
    for kept in (True, False):
        taken = False
        for found in read_each(path, kind, ReadOptions(is_legacy_kept=kept)):
            if not isinstance(found, KnownError):
                bench.project.add_article(found)
                taken = True
        if not taken:
            return not kept
    return True


def _exchange(name: str, bench: Bench, files: Files) -> bool:
    folder, taken = bench.folder(files), False
    path = folder if not FORMATS[name].suffix else folder / f"in{FORMATS[name].suffix}"
    # What is refused although it is said whose it is would be refused without: it is read once.
    for annotator in ("fuzz", None):
        findings = Findings()
        for found in bring(bench.project, path, format=name, annotator=annotator, findings=findings):
            taken = taken or not isinstance(found, KnownError)
        findings.to_sentences()
        if not taken:
            break
    return taken


def _exchange_only_read(name: str, bench: Bench, files: Files) -> bool:
    path = bench.folder(files) / f"in{FORMATS[name].suffix}"
    return any(not isinstance(found, KnownError) for found in FORMATS[name].read(path, corpus.ExportOptions()))


def _project(bench: Bench, files: Files) -> bool:
    path = bench.folder(files) / "p.ankan"
    with Project.open(path) as project:
        for row in project.documents("asha"):
            project.document(row.id)
            for layer in project.layers(row.id):
                project.annotations(row.id, layer.annotator)
            project.gold(row.id)
        project.history("asha")
        project.setting("annotator")
        if not project.is_read_only:
            project.undo("asha")
            project.redo("asha")
        project.check()
    return True


def _homecoming(bench: Bench, files: Files) -> bool:
    folder = bench.folder(files)
    with Project.open(folder / "desk.ankan") as desk:
        before = list(desk._database.connection.iterdump())
        try:
            # As a merge does it, but for the backup, which lies elsewhere.
            packs = desk.packs
            arriving = packs._arrived([folder / "p.ankan"], silent)
            with arriving as arrived, desk._database.transaction() as connection:
                packs._run(connection, arrived, {}, silent)
        except KnownError:
            assert list(desk._database.connection.iterdump()) == before
            raise
        problems = desk.check()
        assert not problems, problems[:3]
    return True


def _pack(bench: Bench, files: Files) -> bool:
    path = bench.folder(files) / "archive"
    read_pack(path)
    return True


def _weights(_bench: Bench, files: Files) -> bool:
    try:
        require_plain_weights(io.BytesIO(files["in"]))
    except NotPlainWeights:
        return False
    return True


def _choice(bench: Bench, files: Files) -> bool:
    from storage.user_folders import settings_folder

    settings_folder().mkdir(parents=True, exist_ok=True)
    (settings_folder() / "models.json").write_bytes(files["in"])
    chosen_folders()
    return not read_model(bench.folder({"model.json": files["in"]})).problem


def _record(bench: Bench, files: Files) -> bool:
    try:
        record = json.loads(files["in"])
    except (ValueError, RecursionError):
        return False
    try:
        suggestions = from_record(record)
    except (KeyError, TypeError):
        return False
    ids = (f"r{bench.number}-{n}" for n in itertools.count())
    bench.number += 1
    bench.project.adopt_suggestions("a0", f"w{bench.number}", suggestions, model="m/1", new_id=lambda: next(ids))
    return True


def _request(bench: Bench, files: Files) -> bool:
    from commands.worker import encoded, worker_answer

    pipeline = Pipeline([Quotations(), Attribution(), Resolution(), Stances()])
    answer = worker_answer(pipeline, files["in"])
    json.loads(encoded(answer))
    return "suggestions" in answer


def _answer(_bench: Bench, files: Files) -> bool:
    from gui.worker import Worker

    heard: list[object] = []
    worker = Worker(["nothing"])
    worker.ready.connect(lambda *said: heard.append(said))
    worker.answered.connect(lambda *said: heard.append(said))
    worker.refused.connect(lambda *said: heard.append(said))
    for at in range(0, len(files["in"]), 200):
        worker.take_output(files["in"][at : at + 200])
    return bool(heard)


def _evaluate(bench: Bench, files: Files) -> bool:
    path = bench.folder(files) / "in"
    records = read_records(path)
    score(records, records)
    return True


def _schema(_bench: Bench, files: Files) -> bool:
    try:
        text = files["in"].decode()
    except UnicodeDecodeError:
        return False
    schema_from_json(text)
    return True


def _word(rng: Random, seeds: Sequence[Files], _scratch: Path) -> Files:
    return mutated_archive(rng, seeds)


def _packed_docs(rng: Random, seeds: Sequence[Files], _scratch: Path) -> Files:
    """Return a DocBin that is damaged behind its compression, where a reader gets to."""
    if rng.random() < 0.1:
        return mutated(rng, seeds)
    bare = [{name: zlib.decompress(content) for name, content in files.items()} for files in seeds]
    return {name: zlib.compress(content, 1) for name, content in mutated(rng, bare).items()}


def _has_package(name: str) -> bool:
    try:
        require_package(FORMATS[name])
    except KnownError:
        return False
    return True


_ARTICLES = {
    "txt": corpus.text_seeds,
    "md": corpus.markdown_seeds,
    "html": corpus.page_seeds,
    "csv": corpus.table_seeds,
    "jsonl": corpus.line_seeds,
}
_EXCHANGE = [name for name in FORMATS if _has_package(name)]
# Formats that are not read here, for their package is no part of the program and not there, each with its package.
MISSING = {name: format.package for name, format in FORMATS.items() if name not in _EXCHANGE}

TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        *(Target(f"reader-{kind}", seeds, partial(_article, kind)) for kind, seeds in _ARTICLES.items()),
        Target("reader-docx", corpus.word_seeds, partial(_article, "docx"), _word),
        *(
            Target(
                f"format-{name}",
                partial(corpus.exchange_seeds, name),
                partial(_exchange if FORMATS[name].can_import else _exchange_only_read, name),
                *((_packed_docs,) if name == "docbin" else ()),
            )
            for name in _EXCHANGE
        ),
        Target("project", corpus.project_seeds, _project, mutated_project),
        Target("homecoming", corpus.homecoming_seeds, _homecoming, mutated_pack),
        Target("pack", corpus.pack_seeds, _pack, _word),
        Target("weights", corpus.weights_seeds, _weights),
        Target("models-json", corpus.choice_seeds, _choice),
        Target("suggestion-record", corpus.record_seeds, _record),
        Target("worker-request", corpus.request_seeds, _request),
        Target("worker-answer", corpus.answer_seeds, _answer),
        Target("evaluate", lambda: [{"in": seed["in"]} for seed in corpus.line_seeds()], _evaluate),
        Target("schema", corpus.schema_seeds, _schema),
    )
}

__all__ = ["MISSING", "TARGETS", "Bench", "Target", "zipped"]
