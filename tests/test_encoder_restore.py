"""An exported encoder comes back as a network to train on, and goes out again as it was."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from annotate.suggest.encoder_model import EncoderModel
from annotate.suggest.stanza_pipeline import ModelError
from annotate.training.encoder_folder import write_folder
from annotate.training.encoder_restore import RestoreError, restore
from tests.encoders import make_encoder

WORDS = "पटना में शनिवार को 🙏 मोदी ने कहा , “ बिहार आगे बढ़ेगा और क़ानून चलेगा । ” Modi 2024".split()
# ONNX Runtime rounds what goes into a matrix product to eight bits, the network does not.
TOLERANCE = 0.03


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_encoder(tmp_path_factory.mktemp("models") / "tiny", [" ".join(WORDS)])


def constants(folder: Path) -> dict[str, np.ndarray]:
    graph = onnx.load(folder / "model.onnx").graph
    return {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}


def test_the_restored_network_scores_as_the_exported_one(folder: Path) -> None:
    import torch

    restored = restore(folder)
    found = EncoderModel(folder, 1).read(WORDS, [0])
    encodings = restored.tokenizer.encode_batch(WORDS, add_special_tokens=False)
    numbers, firsts = [restored.vocabulary.bos], []
    for encoding in encodings:
        firsts.append(len(numbers))
        numbers += encoding.ids[:12] or [restored.vocabulary.unk]
    pieces = torch.tensor([[*numbers, restored.vocabulary.eos]])
    with torch.inference_mode():
        tags, speech = restored.network.read(pieces, torch.ones_like(pieces, dtype=torch.bool))
    for expected, said in (
        (tags, found.tags),
        (speech[..., :10], np.hstack([found.speech.kinds, found.speech.cues, found.speech.stances])),
    ):
        expected = expected[0][firsts].numpy()
        assert np.abs(expected - said).max() <= TOLERANCE * np.abs(expected).max()


def test_exporting_the_restored_network_gives_the_same_numbers(folder: Path, tmp_path: Path) -> None:
    restored = restore(folder)
    write_folder(tmp_path, restored.network, restored.tokenizer, restored.vocabulary, version="0", seed=7)
    before, after = constants(folder), constants(tmp_path)
    assert before.keys() == after.keys()
    for name, values in before.items():
        if values.dtype.kind == "f":
            np.testing.assert_allclose(after[name], values, rtol=1e-6, err_msg=name)
        else:
            np.testing.assert_array_equal(after[name], values, err_msg=name)
    assert (tmp_path / "tokenizer.json").read_bytes() == (folder / "tokenizer.json").read_bytes()
    scores = [EncoderModel(each, 1).read(WORDS, [0]).tags for each in (folder, tmp_path)]
    np.testing.assert_allclose(*scores, atol=1e-4)


def test_the_restored_network_can_be_trained(folder: Path) -> None:
    network = restore(folder).network
    wanted = {name for name, value in network.named_parameters() if value.requires_grad}
    assert {"layers.0.qkv.weight", "norm.bias", "tags.weight", "speech.bias"} <= wanted
    assert not {"words", "positions"} & wanted


def test_a_folder_that_is_no_encoder_or_damaged_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not exist"):
        restore(tmp_path / "none")
    damaged = shutil.copytree(folder, tmp_path / "damaged")
    (damaged / "model.onnx").write_bytes((damaged / "model.onnx").read_bytes()[:-9])
    with pytest.raises(ModelError, match="is damaged"):
        restore(damaged)


def test_a_network_of_another_make_is_told_apart(folder: Path, tmp_path: Path) -> None:
    other = shutil.copytree(folder, tmp_path / "other")
    model = onnx.load(other / "model.onnx")
    for each in (*model.graph.initializer, *model.graph.node):
        for names in [each] if isinstance(each, onnx.TensorProto) else []:
            names.name = names.name.replace("layers.1.wide", "c9")
        if isinstance(each, onnx.NodeProto):
            each.input[:] = [name.replace("layers.1.wide", "c9") for name in each.input]
    onnx.save(model, other / "model.onnx")
    card = json.loads((other / "model.json").read_text(encoding="utf-8"))
    card["sha256"]["model.onnx"] = sha256((other / "model.onnx").read_bytes()).hexdigest()
    (other / "model.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(RestoreError, match="cannot be trained further"):
        restore(other)
