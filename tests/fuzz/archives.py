"""Damaged archives: zip files whose members, names, sizes and attributes are not what they should be."""

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Sequence
from random import Random

from tests.fuzz.mutate import Files, mutated

_NAMES = ("../up", "/abs", "C:\\x", "a/../../up", "model.json", "word/document.xml", "\u202etxt", "a\nb", "x" * 300, "")
# A link and a device in the upper half of a Unix archive's attributes.
_MODES = (0o120777, 0o060666, 0o040755, 0o100644)


def mutated_archive(rng: Random, seeds: Sequence[Files]) -> Files:
    """Return one file, ``archive``: a zip of damaged members, or of whole ones and damaged itself."""
    if rng.random() < 0.3:
        return {"archive": mutated(rng, [{"archive": zipped(rng.choice(seeds))}])["archive"]}
    files = mutated(rng, seeds)
    if rng.random() < 0.5:
        files = _with_sums(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(rng.choice(_NAMES) if rng.random() < 0.05 else name)
            if rng.random() < 0.05:
                info.external_attr = rng.choice(_MODES) << 16
            if rng.random() < 0.02:
                content = bytes(rng.choice((200_000, 3_000_000)))
            archive.writestr(info, content, rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))
    packed = out.getvalue()
    return {"archive": _lying(rng, packed) if rng.random() < 0.2 else packed}


def zipped(files: Files) -> bytes:
    """Return an archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _with_sums(files: Files) -> Files:
    """The checksums of a model's card are right again, so that the damage is met behind them."""
    name = next((name for name in files if name.endswith("model.json")), None)
    if name is None:
        return files
    try:
        card = json.loads(files[name])
        sums = {each: hashlib.sha256(files[f"fuzz/{each}"]).hexdigest() for each in card["sha256"]}
        card["sha256"] = sums
    except (ValueError, RecursionError, KeyError, TypeError):
        return files
    return {**files, name: json.dumps(card).encode("utf-8", "surrogatepass")}


def _lying(rng: Random, packed: bytes) -> bytes:
    """A number in the directory at the archive's end is another one: sizes, offsets, flags, methods."""
    start = packed.rfind(b"PK\x01\x02")
    if start < 0:
        return packed
    at = start + rng.choice((8, 10, 16, 20, 24, 28, 30, 32, 38, 42))
    value = struct.pack("<I", rng.choice((0, 1, 0xFFFF, 0xFFFFFFFF, 1 << 30, rng.randrange(1 << 32))))
    return packed[:at] + value + packed[at + 4 :]
