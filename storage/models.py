"""The models that make suggestions: those that come with the program, those installed later, and the one in use.

A model is a folder; its name is the folder's. The bundled ones lie in ``resources/models``, the others in ``models``
of the user's data folder. Which one is in use stands in ``models.json`` of the user's settings folder.
"""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import resources
from annotate.errors import KnownError
from annotate.suggest.analysis_folder import can_analyse
from storage.files import written_whole
from storage.limits import LIMIT_CARD_BYTES
from storage.user_folders import data_folder, settings_folder

# The bundled models that are used when nobody chose one: the first that can be.
DEFAULTS = ("hi-encoder", "hi")


class ModelsError(KnownError):
    """A model cannot be found, installed or chosen; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model folder. ``title`` and ``version`` are what its model.json says, empty where it has none.

    ``problem`` is a plain sentence where the folder cannot be a model, seen without loading it; else empty.
    """

    name: str
    folder: Path
    is_bundled: bool
    title: str = ""
    version: str = ""
    problem: str = ""


def installed_folder() -> Path:
    """Return where installed models lie; it may not exist yet."""
    return data_folder() / "models"


def list_models() -> list[Model]:
    """Return the bundled models, then the installed ones, each in order of their names."""
    found = []
    for root, is_bundled in ((resources.ROOT / "models", True), (installed_folder(), False)):
        if root.is_dir():
            folders = sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
            found += [read_model(folder, is_bundled=is_bundled) for folder in folders]
    return found


def find_model(name: str) -> Model:
    """Return the model of this name. Raises `ModelsError` naming those that there are."""
    models = list_models()
    for model in models:
        if model.name == name:
            return model
    raise ModelsError(f"there is no model {name!r}; there are: {', '.join(model.name for model in models)}.")


def named_folder(given: str) -> Path:
    """Return the folder of the model that ``given`` names, or that is at this path. Raises `ModelsError`."""
    models = {model.name: model.folder for model in list_models()}
    if given in models:
        return models[given]
    if not Path(given).is_dir():
        raise ModelsError(f"there is neither a model nor a folder {given!r}; there are the models {', '.join(models)}.")
    return Path(given)


def read_model(folder: Path, *, is_bundled: bool = False) -> Model:
    """Return what the folder says about itself, without loading it."""
    title = version = problem = ""
    card = folder / "model.json"
    try:
        if card.stat().st_size > LIMIT_CARD_BYTES:
            raise ValueError("too large")
        described = json.loads(card.read_text(encoding="utf-8"))
        title, version = str(described["name"]), str(described["version"])
    except FileNotFoundError:
        # Stanza's official models come without a card.
        if not (folder / "resources.json").is_file():
            problem = f"{folder} has neither model.json nor resources.json."
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        problem = f"{card} is damaged: it does not say what the model is."
    return Model(folder.name, folder, is_bundled, title, version, problem)


def chosen_name() -> str:
    """Return the name of the model in use: the user's choice, else the bundled default."""
    try:
        name = json.loads(_choice_file().read_text(encoding="utf-8"))["use"]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        # No choice was made, or the file was spoilt by hand: neither may keep the program from starting.
        return DEFAULTS[0]
    return name if isinstance(name, str) and is_name(name) else DEFAULTS[0]


def chosen_folders() -> list[Path]:
    """Return the folder of the model in use, and after the default one what stands in for it.

    A folder may be gone meanwhile: loading it then says so. A model that somebody chose has no stand-in.
    """
    name = chosen_name()
    names = DEFAULTS if name == DEFAULTS[0] else (name,)
    return [_folder_of(each) for each in names]


def _folder_of(name: str) -> Path:
    bundled = resources.ROOT / "models" / name
    return bundled if bundled.is_dir() else installed_folder() / name


def analysing_folder() -> Path:
    """Return the folder whose models tell lemmas and dependencies: the model in use, else the first that can.

    Raises `ModelsError` when there is none.
    """
    for folder in (*chosen_folders(), *(model.folder for model in list_models())):
        if can_analyse(folder):
            return folder
    raise ModelsError(
        "no installed model can tell lemmas, parts of speech and dependencies: `models download` fetches Stanza's "
        "official ones, `models install FILE` takes a colleague's."
    )


def choose(model: Model) -> None:
    """From now on this model makes the suggestions. Raises `ModelsError` when it cannot be one."""
    if model.problem:
        raise ModelsError(f"{model.name} cannot be used: {model.problem}")
    target = _choice_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelsError(f"{target.parent} cannot be made: {error.strerror or error}.") from error
    with written_whole(target) as out:
        out.write(json.dumps({"use": model.name}, ensure_ascii=False) + "\n")


def remove(model: Model) -> None:
    """The installed model is gone; where it was in use the bundled one is again. Raises `ModelsError`."""
    if model.is_bundled:
        raise ModelsError(f"{model.name} comes with the program and cannot be removed.")
    # Hidden first: a folder of which half is gone must not look like a model.
    gone = model.folder.with_name(f".{model.name}.removed")
    try:
        model.folder.rename(gone)
    except OSError as error:
        raise ModelsError(f"{model.folder} cannot be removed: {error.strerror or error}.") from error
    shutil.rmtree(gone, ignore_errors=True)
    if chosen_name() == model.name:
        _choice_file().unlink(missing_ok=True)


def is_name(name: str) -> bool:
    """True when a folder may be called so on every system, and nothing but one folder is meant."""
    return (
        0 < len(name) <= 64
        and name.isascii()
        and all(letter.isalnum() or letter in "._-" for letter in name)
        and name[0].isalnum()
        and not name.endswith(".")
    )


def _choice_file() -> Path:
    return settings_folder() / "models.json"
