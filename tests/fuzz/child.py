"""One process that reads many inputs of one target: ``python -m tests.fuzz.child TARGET SEED START COUNT OUT SCRATCH``.

Input ``n`` depends on target, seed and ``n`` alone. Where the process stands is written to ``OUT/progress`` before each
input, so that whoever started it knows which one it died of: of SIGPROF when an input took more processor time than
`HANG_SECONDS`. What it finds goes to ``OUT/findings`` at once, the input beside it; the tally to standard output.
"""

import hashlib
import json
import os
import resource
import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random
from typing import Any

from annotate.errors import KnownError

# Processor time, so that a busy machine does not look like a hang.
HANG_SECONDS = 5
MEMORY_BYTES = 1 << 30
# The process itself may not take more, whatever happens: the machine is not ours alone.
_ADDRESS_BYTES = 8 << 30
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
_REACHING = ("socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.exec",
             "os.posix_spawn", "pickle.find_class")  # fmt: skip


class Watch:
    """Hears every file that is opened for writing, and every connection, process and unpickled name."""

    def __init__(self, allowed: list[Path]) -> None:
        self._allowed = [str(folder) for folder in allowed]
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event == "open":
            path, mode, flags = arguments
            is_writing = (isinstance(mode, str) and set(mode) & set("wxa+")) or (
                isinstance(flags, int) and flags & _WRITING
            )
            if is_writing and isinstance(path, str | bytes | os.PathLike):
                self._note(event, path)
        elif event in _CHANGING:
            for path in arguments[: 2 if event in ("os.rename", "os.link", "os.symlink") else 1]:
                self._note(event, path)
        elif event in _REACHING:
            self.seen.append(f"{event} {arguments!r}"[:200])

    def _note(self, event: str, path: Any) -> None:
        if isinstance(path, int):
            return
        name = os.path.realpath(os.fsdecode(path))
        if name != os.devnull and not any(name == each or name.startswith(each + os.sep) for each in self._allowed):
            self.seen.append(f"{event} {name}")


def main(name: str, seed: int, start: int, count: int, out: Path, scratch: Path) -> dict[str, Any]:
    """Read the inputs; return the tally."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        os.environ[variable] = str(scratch / "home")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_BYTES, _ADDRESS_BYTES))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    from tests.fuzz.targets import TARGETS, Bench

    target = TARGETS[name]
    seeds, bench, watch = target.seeds(), Bench(scratch), Watch([scratch])
    for warm in seeds:
        # What is imported late, and compiled to disk, is no writing of an input.
        _outcome(target, bench, warm if name not in ("pack", "reader-docx") else {"archive": b""})
    bench.clear()
    tally: dict[str, Any] = {"inputs": 0, "taken": 0, "refused": 0, "crashes": 0, "outside": 0}
    # The quick measure says nothing until this process outgrows the one that started it, which may be a large one.
    high, measure = _peak(), _peak if _grown() > _peak() * 1.1 else _grown
    most, began = measure(), time.process_time()
    progress = os.open(out / "progress", os.O_WRONLY | os.O_CREAT)
    for number in range(start, start + count):
        os.pwrite(progress, f"{number:12}".encode(), 0)
        files = target.damage(Random(f"{name}/{seed}/{number}"), seeds, scratch)
        signal.setitimer(signal.ITIMER_PROF, HANG_SECONDS)
        watch.is_on = True
        taken, error = _outcome(target, bench, files)
        watch.is_on = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        bench.clear()
        tally["inputs"] += 1
        tally["taken" if taken else "refused"] += error is None
        if error is not None:
            tally["crashes"] += 1
            _keep(out, name, number, "crash", _where(error), files)
        if watch.seen:
            tally["outside"] += 1
            _keep(out, name, number, "outside", watch.seen[0], files)
            watch.seen.clear()
        if (grown := measure()) > most:
            most, now = grown, _peak()
            if now > MEMORY_BYTES >= high:
                _keep(out, name, number, "memory", f"{now >> 20} MiB", files)
            high = max(high, now)
    signal.setitimer(signal.ITIMER_PROF, 0)
    try:
        bench.close()
    except AssertionError as error:
        tally["crashes"] += 1
        _keep(out, name, start + count - 1, "crash", _where(error), {})
    return {**tally, "seconds": time.process_time() - began, "peak": max(high, _peak())}


def _outcome(target: Any, bench: Any, files: dict[str, bytes]) -> tuple[bool, BaseException | None]:
    try:
        return target.read(bench, files), None
    except KnownError as error:
        # A refusal is one sentence: it must be possible to say it.
        try:
            str(error).encode("utf-8", "backslashreplace")
        except Exception as unsaid:
            return False, unsaid
        return False, None
    except Exception as error:
        return False, error


def _peak() -> int:
    """Return the most memory this process has had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts what the process that started this one had into ru_maxrss; VmHWM is this program's alone.
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    return _grown()


def _grown() -> int:
    """Return the same in a tenth of the time; on Linux it may be what the starting process had, until more is taken."""
    # Kilobytes, but bytes on macOS.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _where(error: BaseException) -> str:
    """Return the error's kind with the last place in our code and the last of all: equal for equal bugs."""
    frames = traceback.extract_tb(error.__traceback__)
    root = str(Path(__file__).resolve().parents[2])
    ours = [
        f for f in frames if f.filename.startswith(root) and ".venv" not in f.filename and "/fuzz/" not in f.filename
    ]
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in (*ours[-1:], *frames[-1:])]
    return f"{type(error).__name__} at {' < '.join(dict.fromkeys(places))}: {str(error)[:120]}"


def _keep(out: Path, name: str, number: int, kind: str, what: str, files: dict[str, bytes]) -> None:
    # The message may hold a piece of the input: equal places are one finding.
    said = what if kind == "outside" else what.partition(": ")[0]
    digest = hashlib.sha256(f"{name}{kind}{said}".encode("utf-8", "backslashreplace")).hexdigest()[:12]
    folder = out / "inputs" / digest
    if not folder.exists():
        folder.mkdir(parents=True)
        for file, content in files.items():
            (folder / Path(file).name).write_bytes(content)
        with (out / "findings").open("a", encoding="utf-8") as findings:
            found = {"target": name, "input": number, "kind": kind, "what": what, "kept": f"inputs/{digest}"}
            findings.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    given = sys.argv[1:]
    print("TALLY", json.dumps(main(given[0], *map(int, given[1:4]), Path(given[4]), Path(given[5]))), flush=True)
