"""Whether a ``.pt`` file holds weights and nothing that could run. Pure; torch is not needed to tell.

A ``.pt`` file is a pickle, and a pickle is a program: it may name any function and call it. Two forms are known: a
zip archive with ``data.pkl`` (torch 1.6 and later) and five pickles followed by raw numbers (before, and still what
Stanza writes). Both are read here opcode by opcode, and executed nowhere; only names that build tensors and plain
containers pass. Stanza loads with ``weights_only=True`` as well, so this is the first of two gates.
"""

import io
import pickletools
import zipfile
from collections.abc import Iterator
from typing import IO, Final

# The names (module and attribute) that torch's weights-only reader knows and that models of Stanza contain.
_NAMES: Final = frozenset(
    {
        "collections OrderedDict",
        "collections Counter",
        "torch Size",
        "torch device",
        "torch._utils _rebuild_tensor",
        "torch._utils _rebuild_tensor_v2",
        "torch._utils _rebuild_parameter",
        "torch.nn.parameter Parameter",
        "_codecs encode",
        *(f"{module} {name}" for module in ("builtins", "__builtin__") for name in ("set", "bytearray", "complex")),
        *(
            f"torch {kind}Storage"
            for kind in ("Float", "Double", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool")
        ),
    }
)
# Every other opcode that names or calls something; torch's own reader knows none of them.
_REFUSED: Final = frozenset("STACK_GLOBAL INST OBJ NEWOBJ_EX EXT1 EXT2 EXT4 PERSID MEMOIZE FRAME".split())
# torch.serialization: the number that opens a file of the old form, and its five pickles (the magic number, the
# protocol, the machine, the object, the keys of the raw numbers).
_MAGIC: Final = 0x1950A86A20F9469CFC6C
_OLD_PICKLES: Final = 5
_ARCHIVE: Final = b"PK\x03\x04"


class NotPlainWeights(ValueError):
    """A file is no weights file, or it names something that is not needed to hold weights."""


def require_plain_weights(stream: IO[bytes]) -> None:
    """Return when the stream (seekable) holds weights. Raises `NotPlainWeights` saying what else it holds."""
    # By its first bytes, as torch decides it: an archive may also hang at the end of something else.
    is_archive = stream.read(len(_ARCHIVE)) == _ARCHIVE
    stream.seek(0)
    if is_archive:
        _check_archive(stream)
    else:
        _check_old_form(stream)


def _check_archive(stream: IO[bytes]) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            if any(member.compress_type != zipfile.ZIP_STORED for member in members):
                raise NotPlainWeights("parts of it are compressed, which weights never are")
            pickles = [member for member in members if member.filename.endswith(".pkl")]
            if [member.filename.rpartition("/")[2] for member in pickles] != ["data.pkl"]:
                raise NotPlainWeights("it is a zip archive, but not one with weights")
            found = list(_operations(io.BytesIO(archive.read(pickles[0]))))
    # What zipfile raises on archives that were cut, or made by hand.
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, IndexError) as error:
        if isinstance(error, NotPlainWeights):
            raise
        raise NotPlainWeights("it is cut off or damaged") from error
    _check_names(found)


def _check_old_form(stream: IO[bytes]) -> None:
    for number in range(_OLD_PICKLES):
        found = list(_operations(stream))
        if number == 0 and _MAGIC not in [argument for _, argument in found]:
            raise NotPlainWeights("it is no file of weights")
        _check_names(found)


def _operations(stream: IO[bytes]) -> Iterator[tuple[str, object]]:
    """Yield (name, argument) of one pickle's opcodes, leaving the stream behind it."""
    try:
        for opcode, argument, _ in pickletools.genops(stream):
            yield opcode.name, argument
    # What pickletools raises on bytes that are no pickle, and on lengths that no machine has room for.
    except (ValueError, KeyError, IndexError, OverflowError, MemoryError, EOFError) as error:
        raise NotPlainWeights("it is no file of weights, or cut off") from error


def _check_names(operations: list[tuple[str, object]]) -> None:
    for name, argument in operations:
        if name in _REFUSED:
            raise NotPlainWeights(f"it uses the pickle operation {name}, which weights do not need")
        if name == "GLOBAL" and argument not in _NAMES:
            raise NotPlainWeights(f"it calls for {str(argument).replace(' ', '.')!r}, which could run anything")
