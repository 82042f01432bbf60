"""The model card of an encoder that was fine-tuned on a project's gold."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

# Figures of `annotate.scoring.score` that are shown, with what they are called and which number of each is taken.
ROWS = (
    ("entity", "f1", "Names (PER, ORG, LOC)"),
    ("PER", "f1", "PER"),
    ("ORG", "f1", "ORG"),
    ("LOC", "f1", "LOC"),
    ("TIMEX", "f1", "TIMEX"),
    ("marked_near", "f1", "Quotations in marks"),
    ("marked_exact", "f1", "Quotations in marks, to the letter"),
    ("indirect", "f1", "Indirect quotations"),
    ("speaker_marked", "end_to_end", "Speakers of quotations in marks"),
    ("speaker_indirect", "end_to_end", "Speakers of indirect quotations"),
    ("cue_marked", "end_to_end", "Cues of quotations in marks"),
    ("cue_indirect", "end_to_end", "Cues of indirect quotations"),
)

_CARD = """# {name} {version}

The encoder {base}, fine-tuned on the gold of one project. The program runs it with ONNX Runtime and tokenizers, without
torch and without a network.

- `model.onnx`, `tokenizer.json`: network and pieces
- `model.json`: tags, sizes, seed, figures, calibration, and the sha256 of the two files

## Licence

CC BY-SA 4.0, inherited from {base}, whose card names what it was made from. The project's articles are not in the
files; `model.json` lists a short checksum of each, so that nobody judges this model by what it has learnt.

## How it was made

`main.py train PROJECT` with seed {seed}: {epochs} epochs over {articles} finished articles of the project's gold, with
{names} names ({labels}) and {quotations} quotations. Names are not swapped; marks are set in other styles.
{left_out}
## Figures

Cross-validation in {folds} parts: every article is judged by a model that learnt from the others, and beside it by
{in_use}, which was in use. Speakers and cues: right, of all in gold. The model in this folder has learnt from all the
articles; no figure is of it.

| | before | after | in gold |
|---|---|---|---|
{rows}

Mistakes in names, dates and quotations: {wrong_before} before, {wrong_after} after; fewer in {better} of {articles}
articles, more in {worse}.

## Limits

{articles} articles are few: a difference of some hundredths may be chance. It has learnt how this project annotates and
what its articles are about; of other news its base may know more. Suggestions are proposals and never facts.
"""


def article_key(text: str) -> str:
    """Return a short checksum of an article's normalised text."""
    return sha256(text.encode("utf-8")).hexdigest()[:16]


def figure_rows(project: Mapping[str, Any]) -> list[tuple[str, float, float, int]]:
    """Return (what, before, after, how many in gold) of every figure that gold can tell something about."""
    before, after = project["before"], project["after"]
    return [
        (said, before[name][key], after[name][key], after[name]["gold"])
        for name, key, said in ROWS
        if after[name]["gold"]
    ]


def write_project_card(folder: Path, card: Mapping[str, Any]) -> None:
    """Leave MODEL.md in ``folder`` with data, seed, base, licence, figures and limits of model.json."""
    project = card["project"]
    rows = "\n".join(f"| {said} | {old:.3f} | {new:.3f} | {count} |" for said, old, new, count in figure_rows(project))
    told = {key: value for key, value in project.items() if key not in ("labels", "left_out", "mistakes")}
    text = _CARD.format(
        name=card["name"],
        version=card["version"],
        base=card["base"],
        labels=", ".join(project["labels"]) or "none",
        left_out="".join(f"\n{sentence}" for sentence in project["left_out"]) + "\n" * bool(project["left_out"]),
        wrong_before=project["mistakes"][0],
        wrong_after=project["mistakes"][1],
        rows=rows,
        **{key: told[key] for key in ("seed", "epochs", "articles", "names", "quotations", "folds", "in_use")},
        **{key: told[key] for key in ("better", "worse")},
    )
    (folder / "MODEL.md").write_text(text, encoding="utf-8")
