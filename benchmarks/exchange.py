"""Exchange formats: writing and proving, and reading again, a corpus of 10,000 articles with 1,000,000 spans.

`--only exchange` is asked for by name: it takes half an hour. ANKAN_EXCHANGE_ARTICLES makes it a smaller corpus, and
ANKAN_EXCHANGE_FORMATS names the formats. UIMA CAS, whose package takes a hundred times as long, gets a fiftieth of the
articles. DocBin needs spaCy, which is in the environment of `make test-consumers` only.
"""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure
from storage.formats import FORMATS

_ARTICLES = int(os.environ.get("ANKAN_EXCHANGE_ARTICLES", "10000"))
_SLOW = {"cas-xmi": 50, "cas-json": 50}
# Spans a second, written and proved.
_GOALS = {"jsonl": 100_000, "conll2003": 50_000}


def run() -> list[Figure]:
    """Return for each format the time to write and prove and the time to read; the notes say spans/s and memory."""
    chosen = os.environ.get("ANKAN_EXCHANGE_FORMATS", "").split(",")
    figures = []
    for name, format in FORMATS.items():
        if chosen != [""] and name not in chosen:
            continue
        if format.package and importlib.util.find_spec(format.package) is None:
            figures.append(Figure(f"exchange: {name}", (), note=f"not measured: {format.package} is not installed"))
            print(figures[-1].to_text(), file=sys.stderr, flush=True)
            continue
        report = _child(name)
        spans = report["spans"]
        for what, (clock, processor) in (("proved", report["proved"]), ("read", report["read"])):
            note = f"{spans / clock:,.0f} spans/s, {spans / processor:,.0f} of the processor's; "
            note += (
                f"peak {report['peak_mb']:.0f} MB, {report['before_mb']:.0f} before; {report['bytes'] / 1e6:,.0f} MB"
            )
            goal = 1000 * spans / _GOALS[name] if name in _GOALS and what == "proved" else None
            if what == "proved" or format.can_import:
                figures.append(Figure(f"exchange: {name}, {spans:,} spans {what}", (clock * 1000,), goal, note))
                print(figures[-1].to_text(), file=sys.stderr, flush=True)
    return figures


def _child(name: str) -> dict[str, Any]:
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.exchange_child", name, str(max(1, _ARTICLES // _SLOW.get(name, 1)))],
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report
