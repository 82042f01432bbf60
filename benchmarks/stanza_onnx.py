"""Stanza's tagger in ONNX Runtime beside itself in torch: size, speed, equality of tags (docs/adr/0038).

``PYTHONPATH=. .venv/bin/python benchmarks/stanza_onnx.py``: an experiment, no part of `make bench`; the program runs no
network made here.
"""

import io
import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import onnxruntime
import stanza
import torch
from torch.nn.utils.rnn import pack_padded_sequence

import resources
from annotate.text import normalise
from annotate.tokens import sentences, words

_ROUNDS = 5


class Emissions(torch.nn.Module):
    """The tagger of one sentence: from numbers of words and letters to scores of tags, as Stanza computes them."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, static: Any, delta: Any, chars: Any, lengths: Any, places: Any) -> Any:
        """``chars`` are the words' letters, longest word first; ``places`` says where each word of the sentence is."""
        model, letters = self.model, self.model.charmodel
        embedded = model.word_emb(static)
        if model.delta_emb is not None:
            embedded = embedded + model.delta_emb(delta)
        packed = pack_padded_sequence(letters.char_emb(chars), lengths, batch_first=True)
        start = [
            each.expand(-1, chars.shape[0], -1).contiguous()
            for each in (letters.charlstm_h_init, letters.charlstm_c_init)
        ]
        _, (last, _) = letters.charlstm.lstm(packed, tuple(start))
        spelt = last[-2:].transpose(0, 1).reshape(chars.shape[0], -1)[places]
        inputs = torch.cat([embedded, spelt.unsqueeze(0)], 2)
        if model.input_transform:
            inputs = model.input_transform(inputs)
        read, _ = model.taggerlstm.lstm(inputs, (model.taggerlstm_h_init, model.taggerlstm_c_init))
        return model.tag_clfs[0](read)


def main() -> int:
    """Print what was measured as JSON."""
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    pipeline = stanza.Pipeline(
        "hi", dir=str(resources.path("models", "hi")), package="default", processors="tokenize,ner",
        tokenize_pretokenized=True, download_method=None, use_gpu=False, logging_level="CRITICAL",
    )  # fmt: skip
    trainer = pipeline.processors["ner"].trainers[0]
    model = trainer.model.eval()
    transitions = model.crits[0]._transitions.detach().numpy()
    texts = [
        normalise(path.read_text(encoding="utf-8")).text for path in sorted(resources.path("samples").glob("*.txt"))
    ]
    sentences_ = [text[start:end] for text in texts for start, end in sentences(text)]
    tokens = [[each[word.start : word.end] for word in words(each)] for each in sentences_]
    caught: list[tuple[Any, ...]] = []
    hook = model.register_forward_hook(lambda _model, given, out: caught.append((given, out[1][0].detach().numpy())))
    for sentence in tokens:
        pipeline([sentence])
    hook.remove()
    prepared = [(_inputs(model, given), logits) for given, logits in caught]
    network = Emissions(model)
    packed = io.BytesIO()
    names = ["static", "delta", "chars", "lengths", "places"]
    axes = {"static": {1: "n"}, "delta": {1: "n"}, "chars": {0: "n", 1: "m"}, "lengths": {0: "n"}, "places": {0: "n"}}
    torch.onnx.export(
        network, prepared[0][0], packed, input_names=names, dynamic_axes=axes, dynamo=False, opset_version=17
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(packed.getvalue(), options)
    taken = [each.name for each in session.get_inputs()]

    def in_onnx(inputs: tuple[Any, ...]) -> Any:
        return session.run(
            None, {name: tensor.numpy() for name, tensor in zip(names, inputs, strict=True) if name in taken}
        )[0]

    furthest, same, all_words = 0.0, 0, 0
    for inputs, logits in prepared:
        ours = in_onnx(inputs)[0]
        furthest = max(furthest, float(np.abs(ours - logits[0]).max()))
        all_words += len(ours)
        same += int((_best(ours, transitions) == _best(logits[0], transitions)).sum())
    with torch.no_grad():
        in_torch = _words_a_second(lambda: [network(*inputs) for inputs, _ in prepared], all_words)
    there = _words_a_second(lambda: [in_onnx(inputs) for inputs, _ in prepared], all_words)
    told = {
        "sentences": len(prepared), "words": all_words, "network_mb": round(len(packed.getvalue()) / 1e6, 1),
        "largest_difference_of_a_score": furthest, "same_tags": same, "torch_words_a_second": in_torch,
        "onnx_words_a_second": there,
    }  # fmt: skip
    print(json.dumps(told, indent=1))
    return 0


def _inputs(model: Any, given: tuple[Any, ...]) -> tuple[Any, ...]:
    sentence, chars, _mask, _tags, order, _lengths, lengths = given[:7]
    static, _ = model.extract_static_embeddings(model.args, sentence, model.vocab["word"])
    delta = static
    if model.delta_emb is not None:
        delta, _ = model.extract_static_embeddings(model.args, sentence, model.vocab["delta"])
        delta[(delta == 1) & (static != 1)] = 0
    places = torch.empty(len(order), dtype=torch.long)
    places[torch.as_tensor(order)] = torch.arange(len(order))
    return static, delta, chars, torch.as_tensor(lengths), places


def _best(scores: Any, transitions: Any) -> Any:
    """Return the best sequence of tags (Viterbi)."""
    reached, back = scores[0], []
    for row in scores[1:]:
        table = reached[:, None] + transitions
        back.append(table.argmax(0))
        reached = table.max(0) + row
    path = [int(reached.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return np.array(path[::-1])


def _words_a_second(work: Callable[[], object], count: int) -> int:
    times = []
    for _ in range(_ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return round(count / statistics.median(times))


if __name__ == "__main__":
    sys.exit(main())
