"""Try what `make bundle` built as a stranger's computer would: `make bundle-test` prints what it measured.

The archive is unpacked into a folder with a space and Devanagari in its name; the program runs with an empty
environment, no network (a name space of its own, where the system allows one) and no home folder, without a screen and,
where Xvfb and xdotool are there, in a real window worked by a real keyboard. dist/bundle-test.json holds the figures.
Uses nothing but Python's own library: nothing of the project's environment can help the program along.
"""

import argparse
import json
import os
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
# Nobody can make a folder in a device, not even root.
NO_HOME = "/dev/null/home"
SAMPLE = "saryu-pul-vivad"
# Formats whose packages are no part of the bundle; their refusal has to be a sentence.
WITHOUT_PACKAGE = {"docbin", "parquet"}
WARM_STARTS, COLD_STARTS = 9, 3
# Seconds. The longest that the program is asked to do, a smoke session, ends by itself after two minutes.
PATIENCE = 180.0
PAGE = """<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>नदी पर पुल</title></head><body><article>
<h1>नदी पर पुल</h1><p>मंत्री राधा देवी ने सोमवार को पटना में कहा, “क़ानून सबके लिए एक है।” उन्होंने पुल का काम दो महीने में
पूरा करने की बात कही और गाँव के लोगों से बात की।</p><p>ग्राम प्रधान ने बताया कि सर्वे फिर से शुरू होगा। 🙏</p></article></body>
</html>"""


class Failed(Exception):
    """The program did not do what it was asked to do; the message says what."""


class Program:
    """The unpacked program, and how it is run: alone."""

    def __init__(self, folder: Path, work: Path) -> None:
        name = "ankan.exe" if sys.platform == "win32" else "ankan"
        app = folder / "Ankan.app" / "Contents" / "MacOS" / "ankan"
        self.path = app if app.exists() else folder / "ankan" / name
        self.folder = folder / ("Ankan.app" if app.exists() else "ankan")
        self.work = work
        self.alone = shut_network()

    def environment(self, home: str = NO_HOME, **more: str) -> dict[str, str]:
        """Return all that the program gets to know of this machine."""
        kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if sys.platform == "win32"}
        return {**kept, "HOME": home, "QT_QPA_PLATFORM": "offscreen", **more}

    def start(self, *args: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
        """Start it with these arguments in its working folder."""
        return subprocess.Popen(
            [*self.alone, str(self.path), *args],
            env=self.environment() if env is None else env,
            cwd=self.work,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            # A group of its own, so that it can be ended with its worker.
            start_new_session=True,
        )

    def run(self, *args: str, env: dict[str, str] | None = None, fails: bool = False) -> str:
        """Return what it said. Raises `Failed` where its exit status is not the one that was expected."""
        process = self.start(*args, env=env)
        said = ended(process, f"ankan {' '.join(args)}")
        if (process.returncode == 1) != fails or process.returncode not in (0, 1) or "Traceback" in said:
            raise Failed(f"ankan {' '.join(args)}: exit status {process.returncode}\n{said}")
        return said


def ended(process: subprocess.Popen[str], what: str, seconds: float = PATIENCE) -> str:
    """Return what the process said until it ended. Raises `Failed` where it had to be ended with all it has started."""
    try:
        return process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        end(process)
        said = "nothing that could be read"
        with suppress(subprocess.TimeoutExpired):  # where something it has started could not be ended
            said = process.communicate(timeout=10)[0]
        raise Failed(f"{what} had not ended after {seconds:g} seconds. It said:\n{said}") from None


def end(process: subprocess.Popen[str]) -> None:
    """The process is ended, with whatever it has started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait(10)


def shut_network() -> list[str]:
    """Return the command that runs another one without any network; empty where this system has none."""
    for command in (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"]):
        if (
            shutil.which(command[0])
            and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
        ):
            return [*command, "--"]
    return []


def main(arguments: list[str] | None = None) -> int:
    """Try everything; return 0 when all of it went well."""
    parser = argparse.ArgumentParser(description="Try the bundle.")
    parser.add_argument("--keep", type=Path, help="leave the unpacked program in this folder")
    parser.add_argument("--starts", type=int, default=WARM_STARTS, help="how often a warm start is timed")
    options = parser.parse_args(arguments)
    built = json.loads((DIST / "bundle.json").read_text(encoding="utf-8"))
    told: dict[str, Any] = {"version": built["version"], "folder_mb": mb(built["folder_bytes"])}
    told["large_mb"] = {name: mb(count) for name, count in built["large"]}
    if "archive" in built:
        told |= {"archive": built["archive"], "archive_mb": mb(built["archive_bytes"])}
    with tempfile.TemporaryDirectory(prefix="ankan-test-") as name:
        place = Path(name) / "मेरा फ़ोल्डर क्ष"
        work = Path(name) / "काम की जगह"
        work.mkdir()
        if "archive" in built:
            unpack(DIST / built["archive"], place)
        else:
            shutil.copytree(DIST / "ankan", place / "ankan", symlinks=True)
        program = Program(place, work)
        told |= {"network": "shut" if program.alone else "open: this system lets nobody shut it", "home": "none"}
        try:
            for title, step in STEPS:
                print(f"{title} ...", file=sys.stderr)
                told |= step(program, options.starts)
        except (Failed, subprocess.SubprocessError) as error:
            print(f"FAILED  {error}", file=sys.stderr)
            return 1
        if options.keep:
            shutil.copytree(program.folder, options.keep / program.folder.name, symlinks=True, dirs_exist_ok=True)
    (DIST / "bundle-test.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(told, indent=1, ensure_ascii=False))
    return 0


def mb(count: int) -> float:
    """Return bytes as megabytes."""
    return round(count / 1e6, 1)


def unpack(archive: Path, place: Path) -> None:
    """The archive's files are in this folder."""
    place.mkdir(parents=True)
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(place)
        return
    with tarfile.open(archive) as packed:
        packed.extractall(place, filter="tar")


# Steps ----------------------------------------------------------------------------------------------------------------


def check_itself(program: Program, _starts: int) -> dict[str, Any]:
    """Run --self-check without a home folder and in a fresh one."""
    said = program.run("--self-check")
    with tempfile.TemporaryDirectory() as home:
        program.run("--self-check", env=program.environment(home))
    lines = [line for line in said.splitlines() if line.startswith("ok")]
    if len(lines) < 4:
        raise Failed(f"--self-check said too little:\n{said}")
    return {"self_check": [line.removeprefix("ok").strip() for line in lines]}


def make_project(program: Program, name: str) -> Path:
    """Return a project with a sample article, made by the program."""
    path = program.work / name
    program.run("new", str(path))
    (sample,) = program.folder.rglob(f"{SAMPLE}.txt")
    program.run("add", str(path), str(sample))
    return path


def work_offscreen(program: Program, _starts: int) -> dict[str, Any]:
    """The program works on a sample by itself, without a home folder; its worker is the same executable."""
    return {"offscreen": smoke(program, program.environment())}


def smoke(program: Program, env: dict[str, str], *args: str) -> dict[str, Any]:
    """Return the figures of one smoke session, in milliseconds since the process was started."""
    (path := program.work / "smoke.ankan").unlink(missing_ok=True)
    (result := program.work / "smoke.json").unlink(missing_ok=True)
    made = (
        make_project(program, "made.ankan")
        if not (program.work / "made.ankan").exists()
        else program.work / "made.ankan"
    )
    shutil.copyfile(made, path)
    begun = time.time()
    process = program.start("--smoke", str(program.work), *args, env=env)
    said = ended(process, "the smoke session")
    if process.returncode or not result.exists():
        raise Failed(f"the smoke session: {result.read_text(encoding='utf-8') if result.exists() else ''}\n{said}")
    told = json.loads(result.read_text(encoding="utf-8"))
    if not told["frozen"] or told["torch"]:
        raise Failed(f"it is not the built program, or its window loaded torch: {told}")
    figures = {
        f"{key}_ms": round((told[key] - begun) * 1000)
        for key in ("painted", "suggested", "marked", "exported")
        if key in told
    }
    figures["painted_cpu_ms"] = round(told["painted_cpu"] * 1000)
    return figures | {
        key: told[key] for key in ("platform", "suggestions", "span", "exported_spans", "model") if key in told
    }


def exchange(program: Program, _starts: int) -> dict[str, Any]:
    """Every format is written, a web page read, agreement computed: what needs files of packages inside."""
    path = make_project(program, "exchange.ankan")
    (page := program.work / "पन्ना.html").write_text(PAGE, encoding="utf-8")
    program.run("add", str(path), str(page))
    program.run("suggest", str(path), "--annotator", "asha")
    program.run("export", str(path), "suggested.jsonl", "--format", "jsonl", "--annotator", "asha")
    (program.work / "decided.jsonl").write_text(decided(program.work / "suggested.jsonl"), encoding="utf-8")
    for annotator in ("ravi", "meera"):
        program.run("import", str(path), "decided.jsonl", "--format", "jsonl", "--annotator", annotator)
    formats = program.run("export", "--help").split("--format [")[1].split("]")[0].split("|")
    written, left_out = [], []
    for name in formats:
        fails = name in WITHOUT_PACKAGE
        said = program.run("export", str(path), f"out-{name}", "--format", name, "--annotator", "ravi", fails=fails)
        if fails and "install" not in said:
            raise Failed(f"the refusal of {name} does not say what is missing: {said}")
        (left_out if fails else written).append(name)
    agreement = program.run("agreement", str(path), "--state", "begun", "--gamma", "--draws", "20")
    if "overlap F1     1.000" not in agreement:
        raise Failed(f"two annotators of one mind do not agree:\n{agreement}")
    program.run("check", str(path))
    return {"formats_written": written, "formats_left_out": left_out}


def decided(path: Path) -> str:
    """Return an Ankan JSONL file in which somebody has accepted every suggestion."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        records = [record for layer in ("entities", "quotes", "stances") for record in article[layer]]
        for record in records:
            record["origin"]["decision"] = "accepted"
        article["decisions"] |= {"accepted": len(records), "undecided": 0}
        lines.append(json.dumps(article, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def start_offscreen(program: Program, starts: int) -> dict[str, Any]:
    """Time the start until the window with its article is painted, without a screen."""
    return {"start_offscreen": starts_of(program, program.environment(), starts)}


def starts_of(program: Program, env: dict[str, str], starts: int) -> dict[str, Any]:
    """Return cold starts (none of the program's files in memory) and warm ones."""
    cold = []
    for _ in range(COLD_STARTS):
        forget_files(program.folder)
        cold.append(smoke(program, env, "--start-only"))
    warm = [smoke(program, env, "--start-only") for _ in range(starts)]
    times = sorted(each["painted_ms"] for each in warm)
    return {
        "cold_ms": [each["painted_ms"] for each in cold],
        "warm_median_ms": round(statistics.median(times)),
        "warm_ms": times,
        "warm_cpu_median_ms": round(statistics.median(each["painted_cpu_ms"] for each in warm)),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def forget_files(folder: Path) -> None:
    """The system holds none of the folder's files in memory, as far as it lets go of them."""
    if not hasattr(os, "posix_fadvise"):
        return
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            handle = os.open(path, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def real_window(program: Program, starts: int) -> dict[str, Any]:
    """Under Xvfb: the same piece of work, starts, and a person's keys on the plain program."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        return {"real_window": "not tried: Xvfb or xdotool is missing"}
    with display() as number:
        env = program.environment(QT_QPA_PLATFORM="xcb", DISPLAY=number)
        told = {"real_window": smoke(program, env), "start_real_window": starts_of(program, env, starts)}
        told["by_keys"] = work_by_keys(program, env)
        return told


@contextmanager
def display() -> Iterator[str]:
    """A screen of its own, reachable without a network (a socket in the file system)."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    try:
        if not number:
            raise Failed("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def work_by_keys(program: Program, env: dict[str, str]) -> dict[str, Any]:
    """The plain program is worked by xdotool: accept a suggestion with A, leave with Ctrl+Q."""
    path = program.work / "keys.ankan"
    shutil.copyfile(program.work / "made.ankan", path)
    begun = time.time()
    process = program.start(str(path), env=env)
    tools = {"DISPLAY": env["DISPLAY"], "PATH": os.environ.get("PATH", "")}

    def xdotool(*args: str) -> str:
        return subprocess.run(["xdotool", *args], env=tools, capture_output=True, text=True, check=False).stdout.strip()

    def wait_for(condition: Callable[[], object], what: str) -> object:
        return waited_for(condition, what, process)

    def count(where: str = "1") -> int:
        with sqlite3.connect(path, timeout=30) as rows:
            return int(rows.execute(f"SELECT count(*) FROM span WHERE {where}").fetchone()[0])

    try:
        found = wait_for(lambda: xdotool("search", "--onlyvisible", "--name", "Ankan"), "the window")
        shown = time.time()
        window = str(found).split()[0]
        wait_for(lambda: count() > 5, "the worker's suggestions")
        xdotool("windowfocus", "--sync", window)
        time.sleep(0.5)
        xdotool("key", "--window", window, "n")
        xdotool("key", "--window", window, "a")
        wait_for(lambda: count("decision = 'accepted'") == 1, "the accepted name")
        xdotool("key", "--window", window, "ctrl+q")
        said = ended(process, "the program, told to quit,", 30)
        if process.returncode:
            raise Failed(f"it ended with {process.returncode}: {said}")
    finally:
        end(process)
    program.run("check", str(path))
    return {"window_seen_ms": round((shown - begun) * 1000), "accepted": 1, "suggested": count()}


def waited_for(
    condition: Callable[[], object], what: str, process: subprocess.Popen[str], seconds: float = 90.0
) -> object:
    """Return what the condition said when it held; other processes have no signal to wait for.

    Raises `Failed` where that took too long, or where the process has ended.
    """
    deadline = time.monotonic() + seconds
    while not (said := condition()):
        if process.poll() is not None:
            told = ended(process, "what it has started", 10)
            raise Failed(f"while {what} was waited for, the program ended with {process.returncode}: {told}")
        if time.monotonic() > deadline:
            raise Failed(f"waited in vain for {what}")
        time.sleep(0.02)
    return said


def install(program: Program, _starts: int) -> dict[str, Any]:
    """The install script puts the program into the menus of a fresh home folder, and takes it out again."""
    script = program.folder / "install.sh"
    if not script.exists():
        return {}
    with tempfile.TemporaryDirectory() as home:
        env = {"HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin"}
        subprocess.run([str(script)], env=env, check=True, capture_output=True)
        entry = Path(home) / ".local/share/applications/ankan.desktop"
        if f'Exec="{program.path}" %f' not in entry.read_text(encoding="utf-8"):
            raise Failed(f"the menu's entry does not name the program: {entry.read_text(encoding='utf-8')}")
        if shutil.which("desktop-file-validate"):
            subprocess.run(["desktop-file-validate", str(entry)], check=True)
        subprocess.run([str(script), "--remove"], env=env, check=True, capture_output=True)
        left = [path for path in Path(home).rglob("*ankan*") if path.is_file()]
        if left:
            raise Failed(f"install.sh --remove left {left}")
    return {"install": "ok"}


STEPS: list[tuple[str, Callable[[Program, int], dict[str, Any]]]] = [
    ("self-check", check_itself),
    ("a piece of work without a screen", work_offscreen),
    ("formats, a web page, agreement", exchange),
    ("starts without a screen", start_offscreen),
    ("a real window", real_window),
    ("the menus", install),
]


if __name__ == "__main__":
    sys.exit(main())
