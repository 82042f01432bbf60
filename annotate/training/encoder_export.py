"""The trained network as an ONNX graph of eight-bit matrix products over the source's own four-bit embeddings.

Every weight is called as in the network, so that `annotate.training.encoder_restore` finds it again.
"""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from annotate.suggest.encoder_model import silent_onnxruntime
from annotate.training.news_windows import WINDOW

# The newest operators the graph uses (Gelu), and the oldest file version that may hold them.
_OPSET, _FILE_VERSION = 20, 9


class _Graph:
    """Collects nodes and constants; each method returns the name of a value."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, values: Any, name: str = "") -> str:
        from onnx import numpy_helper

        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, operator: str, *inputs: str, **attributes: Any) -> str:
        return self.add_many(operator, *inputs, outputs=1, **attributes)[0]

    def add_many(self, operator: str, *inputs: str, outputs: int, **attributes: Any) -> list[str]:
        from onnx import helper

        at = len(self.nodes)
        names = [f"v{at}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, name=f"n{at}", **attributes))
        return names

    def linear(self, given: str, module: Any, name: str) -> str:
        product = self.add("MatMul", given, self.constant(module.weight.detach().numpy().T, f"{name}.weight"))
        return self.add("Add", product, self.constant(module.bias.detach().numpy(), f"{name}.bias"))

    def norm(self, given: str, module: Any, name: str) -> str:
        weight = self.constant(module.weight.detach().numpy(), f"{name}.weight")
        bias = self.constant(module.bias.detach().numpy(), f"{name}.bias")
        return self.add("LayerNormalization", given, weight, bias, axis=-1, epsilon=float(module.eps))


def export(network: Any, path: Path) -> None:
    """Leave the network at ``path``: ``pieces`` (int64, batch x length) to ``tags`` and ``speech`` (float).

    The graph takes up to `WINDOW` pieces and knows no padding: sentences of one length, or one at a time. Word
    embeddings are stored as the source has them, so nothing is lost there; the matrices are eight-bit integers,
    quantised by ONNX Runtime (seven bits of them used: sums then stay right on processors without the newer integer
    instructions).
    """
    import onnx

    silent_onnxruntime()
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        onnx.save(_model(network), plain)
        quantize_dynamic(
            plain,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


def _model(network: Any) -> Any:
    from onnx import TensorProto, checker, helper

    graph = _Graph()
    found = graph.norm(_embedded(graph, network), network.norm, "norm")
    for number, layer in enumerate(network.layers):
        found = _layer(graph, layer, network.heads, found, f"layers.{number}")
    wide = graph.add("Gelu", graph.linear(found, network.speech_hidden, "speech_hidden"))
    speech = graph.linear(wide, network.speech, "speech")
    tags = graph.linear(found, network.tags, "tags")
    graph.nodes.append(helper.make_node("Identity", [tags], ["tags"], name="last-tags"))
    graph.nodes.append(helper.make_node("Identity", [speech], ["speech"], name="last-speech"))
    shape = ["batch", "length"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "hi-encoder",
            [helper.make_tensor_value_info("pieces", TensorProto.INT64, shape)],
            [
                helper.make_tensor_value_info("tags", TensorProto.FLOAT, [*shape, network.tags.out_features]),
                helper.make_tensor_value_info("speech", TensorProto.FLOAT, [*shape, network.speech.out_features]),
            ],
            graph.constants,
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_FILE_VERSION,
        producer_name="ankan",
    )
    # The quantiser asks for a graph whose shapes are known and says so on standard error, once for each model; in this
    # graph it needs none of them.
    model.metadata_props.add(key="onnx.quant.pre_process", value="onnxruntime.quant")
    checker.check_model(model)
    return model


def _embedded(graph: _Graph, network: Any) -> str:
    """Add the sum of word and position embeddings: blocks of 32 weights, two to a byte, low halves first."""
    from onnx import TensorProto

    blocks = network.word_blocks.numpy()
    scales = blocks[:, :, :2].copy().view("<f2")
    bytes_ = graph.add("Gather", graph.constant(blocks[:, :, 2:], "words.halves"), "pieces")
    low = graph.add("BitwiseAnd", bytes_, graph.constant(np.uint8(15)))
    high = graph.add("BitShift", bytes_, graph.constant(np.uint8(4)), direction="RIGHT")
    halves = graph.add("Cast", graph.add("Concat", low, high, axis=-1), to=TensorProto.FLOAT)
    weights = graph.add("Sub", halves, graph.constant(np.float32(8)))
    scale = graph.add(
        "Cast", graph.add("Gather", graph.constant(scales, "words.scales"), "pieces"), to=TensorProto.FLOAT
    )
    width = graph.constant(np.array([0, 0, network.words.shape[1]], np.int64))
    words = graph.add("Reshape", graph.add("Mul", weights, scale), width)
    length = graph.add("Shape", "pieces", start=1, end=2)
    table = graph.constant(network.positions[:WINDOW].numpy(), "positions")
    positions = graph.add("Slice", table, graph.constant(np.array([0])), length, graph.constant(np.array([0])))
    return graph.add("Add", words, positions)


def _layer(graph: _Graph, layer: Any, heads: int, given: str, name: str) -> str:
    hidden = layer.out.out_features
    size = hidden // heads
    apart = graph.constant(np.array([0, 0, heads, size], np.int64), f"{name}.apart")
    parts = graph.linear(given, layer.qkv, f"{name}.qkv")
    query, key, value = (
        graph.add("Reshape", part, apart) for part in graph.add_many("Split", parts, outputs=3, axis=-1, num_outputs=3)
    )
    query = graph.add("Transpose", query, perm=[0, 2, 1, 3])
    key = graph.add("Transpose", key, perm=[0, 2, 3, 1])
    value = graph.add("Transpose", value, perm=[0, 2, 1, 3])
    products = graph.add("Mul", graph.add("MatMul", query, key), graph.constant(np.float32(size**-0.5)))
    weights = graph.add("Softmax", products, axis=-1)
    mixed = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[0, 2, 1, 3])
    mixed = graph.add("Reshape", mixed, graph.constant(np.array([0, 0, hidden], np.int64)))
    added = graph.add("Add", given, graph.linear(mixed, layer.out, f"{name}.out"))
    given = graph.norm(added, layer.norm, f"{name}.norm")
    wide = graph.add("Gelu", graph.linear(given, layer.wide, f"{name}.wide"))
    added = graph.add("Add", given, graph.linear(wide, layer.narrow, f"{name}.narrow"))
    return graph.norm(added, layer.last_norm, f"{name}.last_norm")
