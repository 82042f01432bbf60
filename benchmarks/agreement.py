"""Agreement of three annotators over a thousand articles, and gamma beside the program that other tools use.

That program, pygamma-agreement 0.5.9, brings 30 packages and a GPL one: it is measured only where it stands in an
environment of its own, out/pygamma, made with ``python3 -m venv out/pygamma`` and
``out/pygamma/bin/pip install pygamma-agreement==0.5.9``.
"""

import json
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

from annotate.agreement.gamma import gamma
from annotate.agreement.gamma_alignment import GammaSettings
from annotate.agreement.results import Options, compute
from annotate.agreement.units import Article, Comparison, Unit
from benchmarks.measure import Figure

_ARTICLES, _ANNOTATORS, _SPANS, _CHARACTERS = 1000, ("asha", "ravi", "mina"), 100, 6000
_GOAL, _GOAL_MEMORY = 5000.0, 1024
_LABELS = ("PER", "ORG", "LOC", "TIMEX", "NUMEX", "MISC")
_OTHER = Path("out/pygamma/bin/python")
_SAMPLES, _ROUNDS = 30, 5


def run() -> list[Figure]:
    """Return the times of all numbers of a large comparison and of gamma for two annotators with 100 spans each."""
    comparison = _comparison(np.random.default_rng(1))
    begun, worked = perf_counter(), process_time()
    results = compute(comparison, Options(draws=1000))
    took, busy = (perf_counter() - begun) * 1000, (process_time() - worked) * 1000
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    note = f"{busy:.0f} ms of one core; peak {memory:.0f} MiB of {_GOAL_MEMORY}; {len(results.items):,} places"
    what = f"agreement: {_ARTICLES} articles x {len(_ANNOTATORS)} x {_SPANS} spans, 1000 draws"
    return [Figure(what, (took,), _GOAL, note), *_gamma_figures()]


def _gamma_figures() -> list[Figure]:
    marked = dict(zip(_ANNOTATORS[:2], _marks(np.random.default_rng(2)), strict=False))
    # Warm, as the other program below: the first call imports scipy.
    gamma(marked, GammaSettings(samples=_SAMPLES))
    times, worked = [], process_time()
    for _ in range(_ROUNDS):
        begun = perf_counter()
        gamma(marked, GammaSettings(samples=_SAMPLES))
        times.append((perf_counter() - begun) * 1000)
    busy = (process_time() - worked) * 1000 / _ROUNDS
    name = f"gamma: 2 x {_SPANS} spans, {_SAMPLES} samples"
    figures = [Figure(name, tuple(times), note=f"{busy:.1f} ms of one core")]
    if not _OTHER.exists():
        return figures
    data = {name: [[unit.start, unit.end, unit.label] for unit in units] for name, units in marked.items()}
    asked = json.dumps({"annotators": data, "samples": _SAMPLES, "rounds": _ROUNDS})
    done = subprocess.run(
        [_OTHER, "-W", "ignore", "-c", _PYGAMMA], input=asked, capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout.rpartition("ANSWER")[2])
    theirs, used = tuple(answer["times"]), float(answer["busy"])
    ratio = statistics.median(theirs) / figures[0].median
    note = f"{used:.0f} ms of one core; {ratio:.0f} times ours, {used / busy:.0f} times by the work of a core"
    return [*figures, Figure("       the same with pygamma-agreement 0.5.9, warm", theirs, note=note)]


# What the other environment runs: one round to warm up, then as many as were asked for.
_PYGAMMA = """
import json, os, sys, time
from pyannote.core import Segment
from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum
asked = json.load(sys.stdin)
continuum = Continuum()
for annotator, spans in asked["annotators"].items():
    for start, end, label in spans:
        continuum.add(annotator, Segment(start, end), label)
def worked():
    return sum(os.times()[:4])
times = []
for round in range(asked["rounds"] + 1):
    begun = time.perf_counter()
    if round == 1:
        since = worked()
    continuum.compute_gamma(CombinedCategoricalDissimilarity(alpha=1, beta=1), n_samples=asked["samples"]).gamma
    times.append((time.perf_counter() - begun) * 1000)
busy = (worked() - since) * 1000 / asked["rounds"]
print("ANSWER" + json.dumps({"times": times[1:], "busy": busy}))
"""


def _comparison(rng: np.random.Generator) -> Comparison:
    text = "शब्द " * (_CHARACTERS // 5)
    articles = []
    for at in range(_ARTICLES):
        marks = _marks(rng)
        articles.append(Article(f"d{at}", f"d{at}", text, dict(zip(_ANNOTATORS, marks, strict=True))))
    return Comparison("entity", _ANNOTATORS, tuple(articles))


def _marks(rng: np.random.Generator) -> list[tuple[Unit, ...]]:
    """Return what three annotators mark in one text: of twenty one is left out, two moved, one relabelled."""
    places = np.sort(rng.choice(_CHARACTERS // 20, _SPANS, replace=False)) * 20
    marked = []
    for _ in _ANNOTATORS:
        fates = rng.random(_SPANS)
        units = []
        for place, fate in zip(places.tolist(), fates.tolist(), strict=True):
            start, label = place, _LABELS[place // 20 % len(_LABELS)]
            if fate < 0.05:
                continue
            if fate < 0.15:
                start += 2
            elif fate < 0.20:
                label = _LABELS[(place // 20 + 1) % len(_LABELS)]
            units.append(Unit(start, place + 12, label))
        marked.append(tuple(units))
    return marked
