"""What docs/python.md shows works as it stands there."""

import re
from pathlib import Path
from typing import Any

import pytest

from storage.importing import ImportedArticle
from storage.project import Project
from tests.exchange import FIXTURES
from tests.strategies import DEFAULT_SCHEMA

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "python.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    with Project.create(tmp_path / "press.ankan", DEFAULT_SCHEMA) as made:
        for number, article in enumerate(FIXTURES.values(), 1):
            if text := article.document.text:
                id = made.add_article(ImportedArticle(f"a{number}", "", "", text, text.encode())).document
                made.import_annotations(id, "asha", list(article.annotations.records()))
        return made


def test_every_example_runs(project: Project) -> None:
    examples = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    seen: dict[str, Any] = {}
    for example in examples:
        exec(compile(example, str(DOCUMENT), "exec"), seen)
    assert len(examples) == 5
    assert len(seen["names"]) > 20
    assert any(doc.ents for doc in seen["docs"])
    assert seen["dataset"].num_rows > 20
    assert seen["train"].num_tokens > 50
    with Project.open(project.path.with_name("other.ankan")) as opened:
        assert opened.annotators() == ["bina"]
