"""Fetches Stanza's official Hindi models: the only place in the program that opens a network connection."""

import json
from pathlib import Path

from annotate.errors import KnownError

# Names, and what lemmas and dependencies need; the packages they depend on come along.
_PROCESSORS = "tokenize,pos,lemma,depparse,ner"


class DownloadFailed(KnownError):
    """The models did not arrive whole; the message says why and what to do."""


def download_official(folder: Path, *, server: str | None = None) -> None:
    """The official Hindi models are in ``folder``, in Stanza's layout. Raises `DownloadFailed`.

    ``server`` is an address to ask instead of Stanza's own. Takes minutes: some 300 MB come.
    """
    try:
        import stanza
    except ImportError as error:
        raise DownloadFailed(
            "This copy of Ankan runs no Stanza models; take the bundle with `full` in its name."
        ) from (error)
    elsewhere = {} if server is None else {"resources_url": server, "model_url": server + "/{lang}/{filename}"}
    try:
        stanza.download("hi", model_dir=str(folder), processors=_PROCESSORS, logging_level="ERROR", **elsewhere)
        _keep_hindi(folder / "resources.json")
    # Whatever the connection, the server and the disk can do comes out as an OSError: requests' errors are such.
    except OSError as error:
        raise DownloadFailed(
            "the models could not be fetched: there is no connection to the server, or it refused. Check the network, "
            "or let a colleague send a pack (`models pack`) and install that: `models install FILE`. "
            f"({type(error).__name__})"
        ) from error
    # A file with another checksum, a list of models that is none: Stanza raises what it raises.
    except Exception as error:
        raise DownloadFailed(
            f"the server sent something else than Stanza's Hindi models ({type(error).__name__}): try again later."
        ) from error


def _keep_hindi(path: Path) -> None:
    """The list of models in ``path`` names the Hindi ones only; it comes with those of eighty languages."""
    described = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({"hi": described["hi"]}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
