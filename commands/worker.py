"""The other end of gui/worker.py: suggestions in a process of its own, one JSON object a line.

In: {"id": n, "text": ...}. Out, first: {"ready": true, "model": ..., "problem": null or a sentence}; then for every
request {"id": n, "suggestions": record} or {"id": n, "error": sentence}. Ends when standard input ends.
"""

import json
import os
import sys
from typing import Any, BinaryIO

from annotate.errors import KnownError
from annotate.suggest.pipeline import Pipeline, first_pipeline
from annotate.suggest.records import to_record
from storage.models import chosen_folders


def serve() -> int:
    """Answer requests until standard input ends; return 0."""
    # What a library prints must not break the protocol: keep descriptor 1 for ourselves and point 1 at 2.
    protocol = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    # Idle torch threads must not spin: the interface shares the cores.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    pipeline = first_pipeline(chosen_folders())
    _send(protocol, {"ready": True, "model": pipeline.id, "problem": pipeline.problem})
    for line in sys.stdin.buffer:
        if line.strip():
            _send(protocol, worker_answer(pipeline, line))
    return 0


def worker_answer(pipeline: Pipeline, line: bytes) -> dict[str, Any]:
    """Return the answer to one line; whatever goes wrong is an answer too."""
    request_id = None
    try:
        request = json.loads(line)
        request_id = request["id"]
        return {"id": request_id, "suggestions": to_record(str(request_id), pipeline.suggest(request["text"]))}
    except KnownError as error:
        return {"id": request_id, "error": str(error)}
    except Exception as error:  # what goes wrong with one article must not end the work on the others
        return {"id": request_id, "error": f"{type(error).__name__}: {error}"}


def encoded(message: dict[str, Any]) -> bytes:
    """Return the message as one line; half a surrogate pair, which UTF-8 cannot hold, as JSON's escape."""
    return json.dumps(message, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _send(protocol: BinaryIO, message: dict[str, Any]) -> None:
    protocol.write(encoded(message))
