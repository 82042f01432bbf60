"""Keeps resources/translations in step with the texts in the source.

``update`` (what `make translations` does) merges the texts into the .ts files with Qt's lupdate, writes the .qm files,
and names every text that has no Hindi yet; ``release`` writes the .qm files, which are not in the repository, where
they are older than the .ts files.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parent))

from qt_texts import SYSTEM, TEXTS, THINGS
from texts import Text, texts_below_gui, texts_of_gui

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
HINDI, ENGLISH = FOLDER / "ankan_hi.ts", FOLDER / "ankan_en.ts"


def all_texts() -> list[Text]:
    """Return every text once, by context, within one in the order of the source."""
    of_qt = [Text(context, text) for context, texts in TEXTS.items() for text in texts]
    of_system = [Text("system", text) for text in SYSTEM]
    of_system += [Text("system", text) for text in THINGS]
    found = [*texts_of_gui(ROOT), *texts_below_gui(ROOT), *of_qt, *of_system]
    return sorted(dict.fromkeys(found), key=lambda text: text.context)


def merge(texts: Iterable[Text], hindi: Path, english: Path) -> None:
    """Both files hold these texts and no others; what was translated stays. English has only those with a number."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        source.write_text(as_source(texts), encoding="utf-8")
        for target, more in ((hindi, []), (english, ["-pluralonly"])):
            language = ["-source-language", "en", "-target-language", target.stem.rpartition("_")[2]]
            _run("lupdate", *language, "-locations", "none", "-no-obsolete", *more, source, "-ts", target)


def as_source(texts: Iterable[Text]) -> str:
    """Return a module that lupdate can read, with the texts and nothing else."""
    lines = ["# Made by packaging/translations/update.py"]
    for context, group in groupby(texts, key=lambda text: text.context):
        lines += [f"class {context}(QObject):", "    def texts(self, n):"] if context.isidentifier() else []
        for text in group:
            if not context.isidentifier():
                lines.append(f"QT_TRANSLATE_NOOP({_quoted(context)}, {_quoted(text.source)})")
            elif text.is_counted:
                lines.append(f"        self.tr({_quoted(text.source)}, {_quoted(text.comment)}, n)")
            else:
                lines.append(f"        self.tr({_quoted(text.source)}, {_quoted(text.comment)})")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def release(*, to: Path = FOLDER) -> None:
    """Each .ts file has a .qm file that says the same; one that is newer is left as it is."""
    for source in (HINDI, ENGLISH):
        target = to / f"{source.stem}.qm"
        if not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
            # Beside it first: a window that has the old one open goes on reading that.
            with tempfile.TemporaryDirectory(dir=to) as folder:
                made = Path(folder) / target.name
                _run("lrelease", "-silent", source, "-qm", made)
                made.replace(target)


def missing(path: Path = HINDI) -> list[str]:
    """Return what has no translation in this file, a line each: its context and its text."""
    lines = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not "".join(translation.itertext()):
                lines.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return lines


def _run(tool: str, *arguments: object) -> None:
    # The one of this environment, whatever is on the path.
    command = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode or "rror" in done.stderr:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Do what the argument says; 1 when texts lack a translation."""
    if sys.argv[1:] == ["release"]:
        release()
        return 0
    merge(all_texts(), HINDI, ENGLISH)
    release()
    lines = [f"{path.name}: {line}" for path in (HINDI, ENGLISH) for line in missing(path)]
    for line in lines:
        print(line)
    print(f"{len(lines)} texts lack a translation: write it between <translation> and </translation>, without type=…")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
