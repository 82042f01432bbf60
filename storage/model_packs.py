"""Models that travel: a model folder as one zip file, checked to the last byte before anything of it is written."""

import hashlib
import io
import json
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from annotate.suggest.weights import NotPlainWeights, require_plain_weights
from storage.files import require_replaceable
from storage.limits import LIMIT_CARD_BYTES, LIMIT_MODEL_BYTES, LIMIT_MODEL_FILES, LIMIT_MODEL_RATIO
from storage.models import Model, ModelsError, find_model, installed_folder, is_name, list_models, read_model

# What a model folder may hold. Only .pt files could hold more than data; they are looked through.
_KINDS: Final = (".pt", ".onnx", ".json", ".md", ".txt")
# Files whose checksum stands nowhere: the two that hold the checksums, and what people read.
_UNSUMMED: Final = ("model.json", "resources.json", "MODEL.md", "LICENSE.md", "LICENSE.txt", "README.md")
_DATE: Final = (1980, 1, 1, 0, 0, 0)

Probe = Callable[[Path], str | None]


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed model; ``is_new`` is False when the same one was there before."""

    model: Model
    is_new: bool


def install(pack: Path, *, probe: Probe, name: str | None = None) -> Installed:
    """The model in the pack is installed under ``name``, by default the one it gives itself.

    ``probe`` gets the folder with the checked files and returns what keeps it from being loaded, if anything.
    Raises `ModelsError` and leaves nothing behind when the file is no pack, holds anything that a model does not need,
    does not fit its checksums, or takes the name of another model.
    """
    files = read_pack(pack)
    called = name or _own_name(files) or pack.stem
    if not is_name(called):
        raise ModelsError(f"{called!r} cannot be a model's name: use letters, digits, dots, hyphens (--name NAME).")
    taken = next((model for model in list_models() if model.name == called), None)
    if taken is not None:
        if _is_same(taken.folder, files):
            return Installed(taken, is_new=False)
        raise ModelsError(f"there is another model {called!r}: install this one under another name (--name NAME).")
    with staged(called) as folder:
        for member, content in files.items():
            target = folder / member
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        problem = read_model(folder).problem or probe(folder)
        if problem:
            # The folder that the sentence names is gone by then.
            raise ModelsError(f"{pack} was not installed: {problem.replace(str(folder), str(pack))}")
    return Installed(find_model(called), is_new=True)


def install_fetched(fetch: Callable[[Path], None], *, name: str, probe: Probe) -> Installed:
    """What ``fetch`` leaves in the folder it gets is installed under ``name``, checked as a pack is.

    Raises `ModelsError` before anything is fetched when the name is taken, and leaves nothing behind on any error.
    """
    if any(model.name == name for model in list_models()):
        raise ModelsError(f"there is a model {name!r} already: remove {installed_folder() / name} to fetch it anew.")
    with staged(name) as folder:
        fetch(folder)
        _check_files("what was fetched", _files(folder))
        if problem := probe(folder):
            raise ModelsError(f"what was fetched was not installed: {problem.replace(str(folder), name)}")
    return Installed(find_model(name), is_new=True)


def pack_model(model: Model, target: Path) -> None:
    """The model is at ``target`` as one zip file that `install` takes, the same bytes every time.

    Raises `ModelsError` when the model is not whole or the file cannot be written.
    """
    files = _files(model.folder)
    _check_files(str(model.folder), files)
    require_replaceable(target)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(f"{model.name}/{name}", _DATE), data, zipfile.ZIP_DEFLATED)
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content.getvalue())
        part.replace(target)
    except OSError as error:
        raise ModelsError(f"{target} cannot be written: {error.strerror or error}.") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def staged(name: str) -> Iterator[Path]:
    """Open an empty folder that becomes the installed model ``name`` when the block ends, and vanishes if it fails."""
    root = installed_folder()
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelsError(f"{root} cannot be written: {error.strerror or error}.") from error
    with staged_folder(root / name) as folder:
        yield folder


@contextmanager
def staged_folder(target: Path) -> Iterator[Path]:
    """Open an empty folder that becomes ``target`` when the block ends, and vanishes if it fails.

    Raises `ModelsError` when ``target`` is there already or its folder cannot be written.
    """
    if target.exists():
        raise ModelsError(f"{target} is there already: choose another name.")
    try:
        scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as error:
        raise ModelsError(f"{target.parent} cannot be written: {error.strerror or error}.") from error
    try:
        folder = scratch / target.name
        folder.mkdir()
        yield folder
        folder.rename(target)
    except OSError as error:
        raise ModelsError(f"{target} cannot be written: {error.strerror or error}. Nothing was changed.") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


# Reading -------------------------------------------------------------------------------------------------------------


def read_pack(pack: Path) -> dict[str, bytes]:
    """Return the files of a pack by their path in the model folder, all of them checked. Raises `ModelsError`."""
    try:
        with zipfile.ZipFile(pack) as archive:
            members = _members(pack, archive)
            files = {name: _content(pack, archive, member) for name, member in members.items()}
    except OSError as error:
        raise ModelsError(f"{pack} cannot be read: {error.strerror or error}.") from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
        IndexError,
    ) as error:
        # RuntimeError: a member with a password. IndexError: a member without a name.
        raise ModelsError(f"{pack} is no packed model, or it is damaged ({error}).") from error
    _check_files(str(pack), files)
    return files


def _members(pack: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Return the files by their path below the one folder that may hold them all. Nothing is unpacked yet."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > LIMIT_MODEL_FILES:
        raise ModelsError(f"{pack} holds {len(infos)} files; a model has at most {LIMIT_MODEL_FILES}.")
    if sum(info.file_size for info in infos) > LIMIT_MODEL_BYTES:
        raise ModelsError(f"{pack} would take more than {LIMIT_MODEL_BYTES // 1_000_000} MB unpacked: it is no model.")
    paths = []
    for info in infos:
        path = PurePosixPath(info.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename:
            raise ModelsError(f"{pack}: {info.filename!r} would be written outside of the model's folder.")
        # The upper half of a Unix zip's attributes is the file's mode; 0 where another system made it.
        if (info.external_attr >> 16) & 0o170000 not in (0, 0o100000):
            raise ModelsError(f"{pack}: {info.filename!r} is a link or a device, not a file.")
        if info.file_size > LIMIT_MODEL_RATIO * max(1, info.compress_size) and info.file_size > 100_000:
            raise ModelsError(
                f"{pack}: {info.filename!r} swells more than {LIMIT_MODEL_RATIO} times: it is no model file."
            )
        paths.append(path)
    is_wrapped = len({path.parts[0] for path in paths}) == 1 and all(len(path.parts) > 1 for path in paths)
    found: dict[str, zipfile.ZipInfo] = {}
    for info, path in zip(infos, paths, strict=True):
        # A folder `hi` alone would be the models of a folder whose descriptions are missing.
        name = PurePosixPath(*path.parts[1:]).as_posix() if is_wrapped else path.as_posix()
        if name.casefold() in (known.casefold() for known in found):
            raise ModelsError(f"{pack} holds {name!r} twice.")
        found[name] = info
    return found


def _content(pack: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        # The size that the archive states may be a lie: no more than that is ever taken.
        content = stream.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise ModelsError(f"{pack}: {info.filename!r} is not as long as the file says.")
    return content


def _check_files(where: str, files: Mapping[str, bytes]) -> None:
    """Raise `ModelsError` unless the files are a model's, all of them, as their checksums say, and only data."""
    if not {"model.json", "resources.json"} & files.keys():
        raise ModelsError(f"{where} has neither model.json nor resources.json: it is no model.")
    sums = {**_official_sums(where, files), **_card_sums(where, files)}
    for name, content in files.items():
        if name in _UNSUMMED:
            continue
        if name not in sums or not name.endswith(_KINDS):
            raise ModelsError(f"{where} holds {name!r}, which is no part of the model it describes.")
        algorithm, expected = sums[name]
        if hashlib.new(algorithm, content, usedforsecurity=False).hexdigest() != expected:
            raise ModelsError(f"{where}: {name!r} is damaged or was changed (its checksum is another one).")
        if name.endswith(".pt"):
            try:
                require_plain_weights(io.BytesIO(content))
            except NotPlainWeights as error:
                raise ModelsError(f"{where}: {name!r} is not a plain file of weights: {error}.") from error
    missing = [name for name, (algorithm, _) in sums.items() if algorithm == "sha256" and name not in files]
    if missing:
        raise ModelsError(f"{where} lacks {missing[0]!r}.")


def _card_sums(where: str, files: Mapping[str, bytes]) -> dict[str, tuple[str, str]]:
    """Return the checksums in model.json, which names every file of the model."""
    if "model.json" not in files:
        return {}
    card = _json(where, files, "model.json")
    if not isinstance(card.get("name"), str) or not isinstance(card.get("version"), str):
        raise ModelsError(f"{where}: 'model.json' does not say the model's name and version.")
    sums = card.get("sha256")
    if not isinstance(sums, dict) or not sums or not all(isinstance(value, str) for value in sums.values()):
        raise ModelsError(f"{where}: 'model.json' has no list \"sha256\" of the model's files.")
    return {name: ("sha256", value) for name, value in sums.items()}


def _official_sums(where: str, files: Mapping[str, bytes]) -> dict[str, tuple[str, str]]:
    """Return the checksums in the resources.json of Stanza's official Hindi models; it names more than is there."""
    if "resources.json" not in files:
        return {}
    hindi = _json(where, files, "resources.json").get("hi")
    if not isinstance(hindi, dict):
        raise ModelsError(f"{where}: 'resources.json' describes no Hindi models.")
    return {
        f"hi/{processor}/{package}.pt": ("md5", described["md5"])
        for processor, packages in hindi.items()
        if isinstance(packages, dict)
        for package, described in packages.items()
        if isinstance(described, dict) and isinstance(described.get("md5"), str)
    }


def _json(where: str, files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    if len(files[name]) > LIMIT_CARD_BYTES:
        raise ModelsError(f"{where}: {name!r} has more than {LIMIT_CARD_BYTES:,} bytes: it describes no model.")
    try:
        described = json.loads(files[name])
    except (ValueError, RecursionError) as error:
        raise ModelsError(f"{where}: {name!r} is damaged: it is not JSON.") from error
    if not isinstance(described, dict):
        raise ModelsError(f"{where}: {name!r} is damaged: it is no JSON object.")
    return described


def _own_name(files: Mapping[str, bytes]) -> str | None:
    return str(json.loads(files["model.json"])["name"]) if "model.json" in files else None


def _is_same(folder: Path, files: Mapping[str, bytes]) -> bool:
    return _files(folder) == dict(files)


def _files(folder: Path) -> dict[str, bytes]:
    """Return the folder's files by their path in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
