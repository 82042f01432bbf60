"""The fault tests in short; `make faults` runs them at full length."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults.shim import why_not

ROOT = Path(__file__).resolve().parent.parent
needs_shim = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")


def ran(name: str, *options: str) -> dict[str, dict[str, Any]]:
    """Run one in a process of its own, which may fork and whose SQLite may be meddled with; return its figures."""
    command = [sys.executable, "-m", f"tests.faults.{name}", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_nothing_acknowledged_is_lost_when_the_program_is_killed() -> None:
    told = ran("kill", "--points", "40")
    assert told.pop("plain editor")["wrong"] > 0, "the harness does not find losses"
    assert sum(work["wrong"] for work in told.values()) == 0
    assert all(work["kills"] >= 3 for work in told.values())
    assert told["acts"]["acknowledged"] > told["acts"]["kills"], "the sessions were killed before they did anything"


@needs_shim
def test_nothing_acknowledged_is_lost_when_the_power_fails() -> None:
    told = ran("power", "--points", "40")
    for name in ("plain editor", "edits that are not synced", "edits whose journal is deleted"):
        assert told.pop(name)["wrong"] > 0, "the harness does not find losses"
    assert sum(recorded["wrong"] for recorded in told.values()) == 0
    assert all(recorded["power losses"] >= 9 for recorded in told.values())


@needs_shim
def test_a_full_or_failing_disk_refuses_an_act_which_succeeds_once_it_is_well() -> None:
    told = ran("full", "--every", "23")
    assert all(trouble["acts refused, then done"] > 0 for trouble in told.values())
