"""The encoder as a torch network: embeddings, transformer layers as in BERT, and what it says of each piece.

Of every piece it gives the scores of the entity tags, and from one hidden layer more those of reported speech
(`annotate.suggest.speech_head` says in which order).
"""

from collections.abc import Sequence
from typing import Any

from annotate.suggest.speech_head import SPEECH_WIDTH
from annotate.training.encoder_source import Source

DROPOUT = 0.1
_SPEECH_HIDDEN = 256
_BARRED = -1e4


def make_network(source: Source, kept: Sequence[int], *, layers: int, tags: int) -> Any:
    """Return a torch module with the source's weights, its first ``layers`` layers and only the pieces ``kept``.

    It is called with piece numbers (batch x pieces, places in ``kept``) and a mask of the same shape (true where
    there is a piece); the call returns the tag scores of every piece, ``read`` those and the scores of speech.
    Word and position embeddings are frozen: pieces that training never meets stay comparable with those it does.
    """
    import torch
    from torch import nn
    from torch.nn import functional

    def weight(name: str) -> Any:
        return torch.from_numpy(source.tensors[name])

    def linear(*names: str) -> Any:
        rows = torch.cat([weight(f"{name}.w") for name in names])
        module = nn.Linear(rows.shape[1], rows.shape[0])
        module.weight.data.copy_(rows)
        module.bias.data.copy_(torch.cat([weight(f"{name}.b") for name in names]))
        return module

    def norm(name: str) -> Any:
        module = nn.LayerNorm(source.hidden, eps=source.epsilon)
        module.weight.data.copy_(weight(f"{name}.w"))
        module.bias.data.copy_(weight(f"{name}.b"))
        return module

    class Layer(nn.Module):
        def __init__(self, name: str) -> None:
            super().__init__()
            self.qkv = linear(f"{name}.q", f"{name}.k", f"{name}.v")
            self.out, self.norm = linear(f"{name}.ao"), norm(f"{name}.aln")
            self.wide, self.narrow = linear(f"{name}.fi"), linear(f"{name}.fo")
            self.last_norm = norm(f"{name}.oln")
            self.drop = nn.Dropout(DROPOUT)

        def forward(self, given: Any, barred: Any) -> Any:
            batch, length, hidden = given.shape
            parts = self.qkv(given).view(batch, length, 3, source.heads, hidden // source.heads)
            query, key, value = parts.permute(2, 0, 3, 1, 4)
            # Spelt out: torch's fused attention takes twice as long on a processor, backwards above all.
            scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
            scores = scores + barred.to(scores.dtype)
            mixed = scores.softmax(-1) @ value
            mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
            given = self.norm(given + self.out(mixed))
            return self.last_norm(given + self.drop(self.narrow(functional.gelu(self.wide(given)))))

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.heads = source.heads
            places = torch.as_tensor(list(kept))
            self.words: torch.Tensor
            self.register_buffer("words", weight("emb.word")[places].contiguous())
            # The words as the source stores them, for the exported graph; `words` is the same in full.
            self.word_blocks: torch.Tensor
            self.register_buffer("word_blocks", torch.from_numpy(source.word_blocks[list(kept)]), persistent=False)
            self.positions: torch.Tensor
            self.register_buffer("positions", (weight("emb.pos") + weight("emb.type")[0]).contiguous())
            self.norm = norm("emb.ln")
            self.layers = nn.ModuleList(Layer(f"l{i}") for i in range(layers))
            self.drop = nn.Dropout(DROPOUT)
            self.tags = nn.Linear(source.hidden, tags)
            nn.init.normal_(self.tags.weight, std=0.02)
            nn.init.zeros_(self.tags.bias)
            self.speech_hidden = nn.Linear(source.hidden, _SPEECH_HIDDEN)
            self.speech = nn.Linear(_SPEECH_HIDDEN, SPEECH_WIDTH)

        def hidden(self, pieces: Any, mask: Any) -> Any:
            found = self.drop(self.norm(self.words[pieces] + self.positions[: pieces.shape[1]]))
            # Added to the scores of attention: nothing looks at a place without a piece.
            barred = torch.zeros(mask.shape).masked_fill(~mask, _BARRED)[:, None, None, :]
            for layer in self.layers:
                found = layer(found, barred)
            return found

        def forward(self, pieces: Any, mask: Any) -> Any:
            return self.tags(self.drop(self.hidden(pieces, mask)))

        def read(self, pieces: Any, mask: Any) -> tuple[Any, Any]:
            found = self.drop(self.hidden(pieces, mask))
            return self.tags(found), self.speech(self.drop(functional.gelu(self.speech_hidden(found))))

    return Network()
