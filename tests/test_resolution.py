"""Whom a speaker without a name means."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.suggest.attribution import Attribution
from annotate.suggest.pipeline import default_pipeline
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.resolution import Resolution
from annotate.text import normalise
from annotate.tokens import words

MODELS = Path(__file__).resolve().parent.parent / "resources" / "models"
PIECES = (
    "“ ” ' \" । , : ( ) कहा कि ने मोदी उन्होंने उसने मैंने वह उनका कोच मंत्री कंपनी एक अदालत के अनुसार बताया है का "
    "कहना से पूछा गया ़ ि 🙏 को और"
).split(" ")
texts = st.lists(st.sampled_from([*PIECES, " ", "\n", " "]), max_size=60).map(
    lambda parts: normalise(" ".join(parts)).text
)


def suggested(text: str, *names: str) -> Suggestions:
    """The names are persons; one that begins with a star is an organisation."""
    entities = []
    for name in names:
        label, wording = ("ORG", name[1:]) if name.startswith("*") else ("PER", name)
        at = text.find(wording)
        while at >= 0:
            entities.append(EntitySuggestion(at, at + len(wording), label, None, "test"))
            at = text.find(wording, at + 1)
    found = Quotations().suggest(text, Suggestions(tuple(sorted(entities, key=lambda e: (e.start, -e.end)))))
    return Resolution().suggest(text, Attribution().suggest(text, found))


def whom(text: str, *names: str) -> list[tuple[str | None, str | None]]:
    def wording(span: tuple[int, int] | None) -> str | None:
        return None if span is None else text[slice(*span)]

    return [(wording(quote.speaker), wording(quote.means)) for quote in suggested(text, *names).quotes]


@given(texts, st.data())
@settings(deadline=None, max_examples=200)
def test_only_names_outside_the_speaker_are_meant_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    tokens = words(text)
    chosen = data.draw(st.sets(st.sampled_from(range(len(tokens))))) if tokens else set()
    label = st.sampled_from(["PER", "ORG", "LOC", "TIMEX"])
    entities = tuple(
        EntitySuggestion(tokens[at].start, tokens[at].end, data.draw(label), None, "test") for at in sorted(chosen)
    )
    found = Attribution().suggest(text, Quotations().suggest(text, Suggestions(entities)))
    resolved = Resolution().suggest(text, found)
    assert resolved.entities == found.entities
    names = {(entity.start, entity.end) for entity in entities if entity.label != "TIMEX"}
    for before, after in zip(found.quotes, resolved.quotes, strict=True):
        assert (after.start, after.end, after.speaker, after.cue, after.stance) == (
            before.start,
            before.end,
            before.speaker,
            before.cue,
            before.stance,
        )
        if after.means is not None:
            assert after.means in names
            assert after.speaker is not None
            assert after.speaker not in names
    assert Resolution().suggest(text, resolved) == resolved


def test_a_pronoun_means_who_spoke_before_through_a_chain() -> None:
    text = "मीरा वर्मा ने कहा, “पुल पुराना है।”\nउन्होंने बताया कि काम रुका हुआ है।\nउनका कहना है कि पैसा आ चुका है।"
    assert whom(text, "मीरा वर्मा") == [
        ("मीरा वर्मा", None),
        ("उन्होंने", "मीरा वर्मा"),
        ("उनका", "मीरा वर्मा"),
    ]


def test_a_pronoun_means_the_person_who_acted_since() -> None:
    text = "मीरा वर्मा ने कहा, “पुल पुराना है।”\nइंजीनियर सुरेश पाल ने पुल देखा।\nउन्होंने बताया कि खंभे टूट चुके हैं।"
    assert whom(text, "मीरा वर्मा", "सुरेश पाल")[-1] == ("उन्होंने", "सुरेश पाल")


def test_a_pronoun_means_the_person_who_was_asked() -> None:
    text = "मीरा वर्मा ने दौरा किया।\nजब सुरेश पाल से पूछा गया कि काम कब होगा, तो उन्होंने कहा, “अगले साल।”"
    assert whom(text, "मीरा वर्मा", "सुरेश पाल")[-1] == ("उन्होंने", "सुरेश पाल")


def test_a_pronoun_means_the_only_person_of_the_sentence_before() -> None:
    text = "सुरेश पाल को यह योजना पसंद नहीं आई।\nउन्होंने कहा, “यह पैसे की बर्बादी है।”"
    assert whom(text, "सुरेश पाल") == [("उन्होंने", "सुरेश पाल")]


def test_a_short_name_is_led_to_the_full_one() -> None:
    text = "मीरा वर्मा गाँव पहुँचीं।\nवर्मा ने कहा, “पुल पुराना है।”\nउन्होंने बताया कि काम रुका हुआ है।"
    found = suggested(text, "मीरा वर्मा").quotes
    assert found[-1].means == (0, len("मीरा वर्मा"))


@pytest.mark.parametrize(
    ("text", "names", "means"),
    [
        ("विदेश मंत्री मीरा वर्मा दिल्ली लौटीं।\nमंत्री ने कहा कि बात आगे बढ़ी है।", ["मीरा वर्मा"], "मीरा वर्मा"),
        ("सुरेश पाल, टीम के कोच, मैदान पर थे।\nकोच ने कहा कि मैच कठिन है।", ["सुरेश पाल"], "सुरेश पाल"),
        ("सुरेश पाल (टीम के कप्तान) लौट आए।\nकप्तान ने कहा कि मैच कठिन है।", ["सुरेश पाल"], "सुरेश पाल"),
        ("नए कोच, 45 वर्षीय सुरेश पाल मैदान पर थे।\nकोच ने कहा कि मैच कठिन है।", ["सुरेश पाल"], "सुरेश पाल"),
        ("कोच ने कहा कि मैच कठिन है।\nकोच सुरेश पाल मैदान पर थे।", ["सुरेश पाल"], "सुरेश पाल"),
        ("नीलम मोटर्स का घाटा बढ़ा।\nकंपनी ने कहा कि बिक्री घटी है।", ["*नीलम मोटर्स"], "नीलम मोटर्स"),
        ("जल मंत्रालय की बैठक हुई।\nमंत्रालय ने कहा कि पानी कम है।", ["*जल मंत्रालय"], "जल मंत्रालय"),
        ("सुप्रीम कोर्ट में सुनवाई हुई।\nअदालत ने कहा कि नियम सही है।", ["*सुप्रीम कोर्ट"], "सुप्रीम कोर्ट"),
    ],
)
def test_a_role_means_the_name_that_the_article_ties_to_it(text: str, names: list[str], means: str) -> None:
    assert [meant for _, meant in whom(text, *names)] == [means]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Nobody is called a spokesman; nobody was named; somebody new; the last who spoke has no name.
        ("मीरा वर्मा दिल्ली लौटीं।\nप्रवक्ता ने कहा कि बात आगे बढ़ी है।", ["मीरा वर्मा"]),
        ("उन्होंने कहा कि बात आगे बढ़ी है।", []),
        ("मंत्री मीरा वर्मा लौटीं।\nबैठक में एक मंत्री ने कहा कि बात रुकी है।", ["मीरा वर्मा"]),
        ("मीरा वर्मा लौटीं।\nपुलिस के एक प्रवक्ता ने कहा कि चोर भाग गए।\nउन्होंने बताया कि जाँच चल रही है।", ["मीरा वर्मा"]),
        # "उन्होंने" is a person.
        ("नीलम मोटर्स ने कहा कि बिक्री घटी है।\nउन्होंने बताया कि दाम बढ़े हैं।", ["*नीलम मोटर्स"]),
    ],
)
def test_nobody_is_offered_when_the_article_does_not_say_who(text: str, names: list[str]) -> None:
    assert whom(text, *names)[-1][1] is None


def test_i_in_somebodys_words_is_that_somebody() -> None:
    text = "मीरा वर्मा ने कहा, “मैंने उनसे कहा कि पुल टूट जाएगा।”"
    found = suggested(text, "मीरा वर्मा")
    inner = text.index("मैंने")
    quote = found.quotes[0]
    spoken = Suggestions(
        found.entities,
        (
            quote,
            type(quote)(text.index("पुल"), text.index("।"), "indirect", (inner, inner + len("मैंने")), None, "test"),
        ),
    )
    assert Resolution().suggest(text, spoken).quotes[1].means == (0, len("मीरा वर्मा"))


def test_what_is_meant_already_is_kept() -> None:
    text = "मीरा वर्मा और सुरेश पाल आए।\nउन्होंने कहा कि पुल पुराना है।"
    found = suggested(text, "मीरा वर्मा", "सुरेश पाल")
    (quote,) = found.quotes
    other = (text.index("सुरेश"), text.index("सुरेश") + len("सुरेश पाल"))
    changed = type(quote)(quote.start, quote.end, quote.kind, quote.speaker, quote.cue, quote.source, means=other)
    assert Resolution().suggest(text, Suggestions(found.entities, (changed,))).quotes == (changed,)


@pytest.mark.parametrize("model", ["hi", "hi-encoder"])
def test_both_models_say_whom_a_speaker_means_and_what_stance_is_taken(model: str) -> None:
    pipeline = default_pipeline(MODELS / model)
    assert pipeline.problem is None
    text = "सांसद मीरा वर्मा ने दिल्ली में सभा की।\nउन्होंने आरोप लगाया कि पिछली सरकार ने पैसा बर्बाद किया था।"
    (quote,) = pipeline.suggest(text).quotes
    assert quote.means is not None
    assert text[slice(*quote.means)] == "मीरा वर्मा"
    assert quote.stance is not None
    assert quote.stance.value == "against"
