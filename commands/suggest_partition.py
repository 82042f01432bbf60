"""What a worker of a cluster does: suggest for some records, with a model that it loads once.

It is called by its name in every worker, so nothing here may load what the command line needs.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock

from annotate.errors import KnownError
from annotate.suggest.pipeline import Pipeline, first_pipeline
from annotate.suggest.records import to_record, without_stances
from storage.models import chosen_folders
from storage.record_files import Record

# A worker may have several threads, and not every model can be asked by two at once.
_ASKING = Lock()


def suggest_partition(records: Sequence[Record], folders: Sequence[str], model: str, *, stances: bool) -> list[str]:
    """Return the suggestion records, a line each, as the same model makes them in a single process.

    Raises `KnownError` where this worker has another model than ``model``.
    """
    with _ASKING:
        pipeline = _pipeline(tuple(folders))
        if pipeline.problem or pipeline.id != model:
            has = pipeline.problem or f"it has {pipeline.id}"
            raise KnownError(f"a worker cannot suggest with the model {model} ({has}): install the same one there.")
        return [suggested_line(record, pipeline, stances=stances) for record in records]


def suggested_line(record: Record, pipeline: Pipeline, *, stances: bool) -> str:
    """Return the suggestion record of one record as JSON."""
    found = pipeline.suggest_given(record[1])
    return json.dumps(to_record(record[0], found if stances else without_stances(found)), ensure_ascii=False)


@lru_cache(maxsize=1)
def _pipeline(folders: tuple[str, ...]) -> Pipeline:
    """Return the pipeline of these folders; on a machine that has none of them of its own model in use."""
    here = [Path(folder) for folder in folders if Path(folder).is_dir()]
    return first_pipeline(here or chosen_folders())
