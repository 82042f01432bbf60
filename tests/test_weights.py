"""Files of weights, told from files that could run something, without running them."""

import io
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.suggest.weights import NotPlainWeights, require_plain_weights

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:torch.*")
MODELS = Path(__file__).resolve().parent.parent / "resources" / "models"


class Runs:
    """Unpickling this would write a file."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> Any:
        return Path.write_text, (self.target, "ran")


def saved(value: object, *, is_archive: bool) -> bytes:
    import torch

    stream = io.BytesIO()
    torch.save(value, stream, _use_new_zipfile_serialization=is_archive)
    return stream.getvalue()


@pytest.mark.parametrize("path", sorted(MODELS.rglob("*.pt")), ids=lambda path: path.parent.name)
def test_the_bundled_models_are_plain_weights(path: Path) -> None:
    with path.open("rb") as stream:
        require_plain_weights(stream)


@pytest.mark.parametrize("is_archive", [True, False])
def test_weights_pass_in_both_forms_and_what_runs_does_not(tmp_path: Path, is_archive: bool) -> None:
    import torch

    weights = {
        "model": {"w": torch.ones(3, 2).half()},
        "config": {"a": [1, None, True, 0.5]},
        "words": ["मोदी", ("x",)],
    }
    require_plain_weights(io.BytesIO(saved(weights, is_archive=is_archive)))
    for harmful in ({**weights, "hook": Runs(tmp_path / "ran")}, torch.nn.Linear(2, 2), {"path": Path("x")}):
        with pytest.raises(NotPlainWeights, match="could run anything"):
            require_plain_weights(io.BytesIO(saved(harmful, is_archive=is_archive)))
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_bare_pickle_is_no_file_of_weights(tmp_path: Path, protocol: int) -> None:
    for value in ({"a": 1}, Runs(tmp_path / "ran")):
        with pytest.raises(NotPlainWeights):
            require_plain_weights(io.BytesIO(pickle.dumps(value, protocol)))
    assert not (tmp_path / "ran").exists()


def test_an_archive_whose_weights_hide_something_is_refused(tmp_path: Path) -> None:
    harmful = pickle.dumps(Runs(tmp_path / "ran"), 4)
    for names, how in (
        (["m/data.pkl", "m/constants.pkl"], zipfile.ZIP_STORED),
        (["m/code.txt"], zipfile.ZIP_STORED),
        (["m/data.pkl"], zipfile.ZIP_DEFLATED),
        (["m/data.pkl"], zipfile.ZIP_STORED),
    ):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", how) as archive:
            for name in names:
                archive.writestr(name, harmful)
        stream.seek(0)
        with pytest.raises(NotPlainWeights):
            require_plain_weights(stream)


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest))
def test_any_other_bytes_are_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(NotPlainWeights, match=r"weights|damaged|archive"):
        require_plain_weights(io.BytesIO(content))


@given(st.data())
def test_weights_that_are_cut_off_are_refused(data: st.DataObject) -> None:
    import torch

    whole = saved({"w": torch.ones(2)}, is_archive=True)
    cut = data.draw(st.integers(0, len(whole) - 30))
    with pytest.raises(NotPlainWeights):
        require_plain_weights(io.BytesIO(whole[:cut]))
