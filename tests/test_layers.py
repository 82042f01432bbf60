"""Layers as their rows say them, whatever is known of them before they are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.edits import Edit
from annotate.merging import steps_between
from annotate.model import AnnotationSet
from storage.importing import ImportedArticle
from storage.layers import load_layer, write_layer
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA, annotation_sets

TEXT = "🙏🏽 मोदी ने कहा, “ज़मीन क्षत्रिय की है।”"


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with Project.create(tmp_path_factory.mktemp("layers") / "p.ankan", DEFAULT_SCHEMA) as made:
        made.add_article(ImportedArticle("d1", "लेख", "test", TEXT, TEXT.encode()))
        yield made._database.connection


@contextmanager
def written(connection: Connection, layer: AnnotationSet) -> Iterator[None]:
    """The layer stands in the tables for so long."""
    empty = AnnotationSet.make(layer.document, layer.annotator)
    connection.execute("BEGIN")
    try:
        write_layer(connection, Edit("test", steps_between(empty, layer)), empty, layer)
        yield
    finally:
        connection.execute("ROLLBACK")


@given(layer=annotation_sets(TEXT), other=annotation_sets(TEXT), chance=st.randoms())
def test_a_layer_is_read_the_same_whatever_is_known_of_it(connection, layer, other, chance) -> None:
    known = [*layer.records(), *other.records()]
    chance.shuffle(known)
    with written(connection, layer):
        assert load_layer(connection, layer.document, layer.annotator, known=known) == layer
        assert load_layer(connection, layer.document, layer.annotator) == layer


@given(layer=annotation_sets(TEXT))
def test_what_is_known_of_a_layer_is_not_made_anew(connection, layer) -> None:
    with written(connection, layer):
        read = load_layer(connection, layer.document, layer.annotator, known=layer.records())
    assert all(one is other for one, other in zip(read.records(), layer.records(), strict=True))
