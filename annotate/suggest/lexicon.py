"""The words of reporting speech in Hindi news, as data: speech verbs, speech nouns, sources, roles and pronouns.

Written for this program. Every word stands here in one spelling; `fold` makes the spellings of news texts meet
(nukta, chandrabindu, joiners, capital letters), so look up folded words only.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_VISARGA: Final = "\u0903"
_IGNORED: Final = {0x093C: None, 0x200C: None, 0x200D: None, 0x0901: "\u0902"}


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Return ``word`` without nukta and joiners, with anusvara for chandrabindu, in lower case.

    A visarga at its end goes, too: many write it for a colon ("उन्होंने कहाः").
    """
    return unicodedata.normalize("NFD", word).translate(_IGNORED).rstrip(_VISARGA).lower()


def fold_all(words: str) -> frozenset[str]:
    """Return the folded words of a list with spaces in between."""
    return frozenset(fold(word) for word in words.split())


# Verbs ---------------------------------------------------------------------------------------------------------------

# Stems of verbs that name a speech act by themselves: after a consonant, and after a vowel.
_SPEECH_STEMS: Final = "कह बोल पूछ लिख"
_SPEECH_VOWEL_STEMS: Final = "बता समझा दोहरा दुहरा चिल्ला फरमा चेता सुना"

_PERFECTIVE: Final = ("ा", "ी", "े", "ीं")
_PERFECTIVE_AFTER_VOWEL: Final = ("या", "यी", "ये", "ई", "ए", "ईं")
_IMPERFECTIVE: Final = ("ता", "ती", "ते", "तीं")
_INFINITIVE: Final = ("ना", "ने", "नी")
_FUTURE: Final = ("ेगा", "ेगी", "ेंगे", "ेंगी", "ूंगा", "ूंगी")
_FUTURE_AFTER_VOWEL: Final = ("एगा", "एगी", "एंगे", "एंगी", "ऊंगा", "ऊंगी", "येगा", "येंगे")


def _forms(stems: str, *, after_vowel: bool, suffixes: str) -> frozenset[str]:
    """Return the folded forms of ``stems``; ``suffixes`` names the paradigms: p(erfective) i n(finitive) f s(tem)."""
    endings: list[str] = []
    for paradigm in suffixes:
        if paradigm == "p":
            endings += _PERFECTIVE_AFTER_VOWEL if after_vowel else _PERFECTIVE
        elif paradigm == "i":
            endings += _IMPERFECTIVE
        elif paradigm == "n":
            endings += _INFINITIVE
        elif paradigm == "f":
            endings += _FUTURE_AFTER_VOWEL if after_vowel else _FUTURE
        else:
            endings += ("", "कर")
    return frozenset(fold(stem + ending) for stem in stems.split() for ending in endings)


def _speech(suffixes: str) -> frozenset[str]:
    return _forms(_SPEECH_STEMS, after_vowel=False, suffixes=suffixes) | _forms(
        _SPEECH_VOWEL_STEMS, after_vowel=True, suffixes=suffixes
    )


SPEECH_PERFECTIVE: Final = _speech("p")
SPEECH_IMPERFECTIVE: Final = _speech("i")
SPEECH_INFINITIVE: Final = _speech("n")
SPEECH_FUTURE: Final = _speech("f")
SPEECH_STEM: Final = _speech("s") - fold_all("सुना")
# Heard, not said; written also "written works"; called rather than said.
NOT_SPEECH: Final = fold_all("सुना सुने सुनी सुनाई समझे लिखने लिखना बोली समझा चेता चेते")
SPEECH_FORMS: Final = (
    SPEECH_PERFECTIVE | SPEECH_IMPERFECTIVE | SPEECH_INFINITIVE | SPEECH_FUTURE | SPEECH_STEM
) - NOT_SPEECH

# "उन्होंने जोड़ा": said in addition, where nothing but the speaker stands before it; एक जोड़ा is a couple.
ADDED: Final = fold_all("जोड़ा जोड़ते जोड़ती")
BEFORE_ADDED: Final = fold_all("ने उन्होंने उसने इन्होंने मैंने आगे यह भी")

# Verbs that make a speech act of a noun ("दावा किया"), with all their forms.
LIGHT_VERBS: Final[dict[str, frozenset[str]]] = {
    "कर": _forms("कर", after_vowel=False, suffixes="infs") | fold_all("किया की किए किये कीं करके"),
    "दे": fold_all("दिया दी दिए दिये दीं देता देती देते देना देने देनी देगा देगी देंगे देकर दे"),
    "लगा": _forms("लगा", after_vowel=True, suffixes="pinfs"),
    "जता": _forms("जता", after_vowel=True, suffixes="pinfs"),
    "ले": fold_all("लिया ली लिए लीं लेता लेती लेते लेना लेने लेगा लेगी लेंगे लेकर"),
    "उठा": _forms("उठा", after_vowel=True, suffixes="pinfs"),
    "डाल": _forms("डाल", after_vowel=False, suffixes="pin"),
    "दिला": _forms("दिला", after_vowel=True, suffixes="pinfs"),
}
LIGHT_FORMS: Final = frozenset().union(*LIGHT_VERBS.values())

# Nouns and adjectives of speech acts with the light verbs they take.
_SPEECH_NOUNS_BY_VERB: Final = {
    "कर": "घोषणा ऐलान एलान दावा वादा वायदा आग्रह अनुरोध अपील मांग पुष्टि स्वीकार अस्वीकार इनकार इंकार इन्कार खंडन "
    "खुलासा स्पष्ट उल्लेख जिक्र टिप्पणी आलोचना निंदा शिकायत वर्णन व्यक्त प्रकट रिपोर्ट ट्वीट पोस्ट सवाल प्रश्न "
    "बयान बहस भविष्यवाणी सिफारिश घोषित आश्वस्त सूचित संदर्भित तर्क आह्वान वकालत मना याचना कबूल रेखांकित पेशकश "
    "व्याख्या साफ प्रशंसा सराहना तारीफ",
    "दे": "चेतावनी जवाब उत्तर तर्क सुझाव सलाह बयान धमकी आश्वासन जानकारी जोर हवाला संकेत दलील वचन सफाई "
    "प्रतिक्रिया धन्यवाद गवाही भरोसा करार सूचना दुहाई मशवरा नसीहत निर्देश आदेश",
    "लगा": "आरोप गुहार",
    "जता": "उम्मीद आशंका चिंता नाराजगी खुशी संदेह विरोध प्रतिबद्धता आभार अफसोस शक संभावना आपत्ति दुख खेद असहमति",
    "ले": "प्रण शपथ संकल्प",
    "उठा": "सवाल",
    "डाल": "प्रकाश",
    "दिला": "याद भरोसा विश्वास",
}
SPEECH_NOUNS: Final[dict[str, frozenset[str]]] = {
    fold(noun): frozenset(verb for verb, nouns in _SPEECH_NOUNS_BY_VERB.items() if noun in nouns.split())
    for nouns_of_verb in _SPEECH_NOUNS_BY_VERB.values()
    for noun in nouns_of_verb.split()
}
# Speech acts about something, seldom with a content clause: they carry a marked fragment, not a कि clause of their own.
WITHOUT_CLAUSE: Final = fold_all("प्रशंसा सराहना तारीफ धन्यवाद आभार प्रतिक्रिया मांग पोस्ट करार प्रकाश मना याद निर्देश आदेश")
# "X का कहना है": the verbal noun or noun alone, with a form of to be.
STATED: Final = fold_all("कहना दावा तर्क आरोप बयान दलील")

# What may stand between the parts of a cue, and between a cue and its कि.
COPULA: Final = fold_all("है हैं था थी थे थीं हो हूं")
CONTINUED: Final = fold_all("रहा रही रहे हुए हुई हुये चुका चुकी चुके आ")
PASSIVE: Final = fold_all("गया गई गए गयी गये जा जाता जाती जाते जाना जाने जाएगा जाएगी जाये जाए गयीं गईं")
COMPOUND: Final = fold_all("दिया दी दिए दे कर डाला था") | COPULA | CONTINUED | PASSIVE
BETWEEN: Final = fold_all("नहीं भी ही न तो")

# Sources -------------------------------------------------------------------------------------------------------------

SOURCE: Final = fold_all("अनुसार मुताबिक")
SOURCE_GENITIVE: Final = fold_all("के")
FUSED_GENITIVE: Final = fold_all("इसके उसके उनके इनके जिसके जिनके")

# Speakers ------------------------------------------------------------------------------------------------------------

ERGATIVE: Final = fold("ने")
# Pronouns that carry ने, and those that stand as subject or possessor.
ERGATIVE_PRONOUNS: Final = fold_all("उन्होंने उसने इन्होंने इसने मैंने हमने तुमने आपने")
RELATIVE_PRONOUNS: Final = fold_all("जिन्होंने जिसने जो जिस जिन जिसमें जिनमें जिसके जिसका जिसकी जिसे जिन्हें किसने किन्होंने")
SUBJECT_PRONOUNS: Final = fold_all("वह वे वो यह ये मैं हम")
GENITIVE_PRONOUNS: Final = fold_all("उनका उसका इसका इनका मेरा हमारा उनके उसके इसके इनके")
GENITIVES: Final = fold_all("का के की")
LOCATIVE_PRONOUNS: Final = fold_all("इसमें उसमें")
POSTPOSITIONS: Final = fold_all("ने को से में पर का के की तक द्वारा लिए साथ बाद पहले दौरान बारे ओर तरफ खिलाफ तहत बीच")
HONORIFICS: Final = fold_all(
    "श्री श्रीमती सुश्री डॉ डॉक्टर मि मिस मिस्टर मिसेज मिसेज़ प्रो प्रोफेसर सर पंडित पं जी साहब महोदय कुमारी सेन डेट"
)
# Words that never belong to a name and end the search for its beginning.
_NEVER_IN_NAMES: Final = fold_all(
    "और व एवं या बात लेकिन मगर पर परंतु किंतु हालांकि जबकि जब तब जहां वहां यहां कि क्योंकि ताकि अगर यदि तो भी ही अब फिर "
    "आज कल बाद पहले इस उस इन उन यह वह एक दो तीन चार कई कुछ सभी अपने अपनी अपना वाले वाली वाला दौरान खुद स्वयं हाल "
    "नहीं साल वर्षीय सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार करते हुए हुई कर करके होकर देकर लेकर बताते कहते "
    "इसलिए इसके उसके उनके आगे दूसरे पूर्व नए नई वरिष्ठ प्रमुख अन्य समाचार तथा एवम् बल्कि"
)
# Heads of role phrases: people and bodies that speak in the news, direct and oblique.
ROLES: Final = fold_all(
    "प्रवक्ता प्रवक्ताओं मंत्री मंत्रियों प्रधानमंत्री मुख्यमंत्री राष्ट्रपति उपराष्ट्रपति राज्यपाल अध्यक्ष उपाध्यक्ष सचिव महासचिव "
    "निदेशक महानिदेशक प्रबंधक मैनेजर अधिकारी अधिकारियों कर्मचारी कर्मचारियों विशेषज्ञ विशेषज्ञों विश्लेषक विश्लेषकों "
    "वैज्ञानिक वैज्ञानिकों शोधकर्ता शोधकर्ताओं नेता नेताओं सांसद सांसदों विधायक विधायकों सीनेटर सीनेटरों आयुक्त कमिश्नर "
    "न्यायाधीश न्यायाधीशों जज अदालत कोर्ट वकील वकीलों अटॉर्नी अभियोजक अभियोजकों गवाह गवाहों पुलिस सेना नौसेना सरकार मंत्रालय "
    "विभाग आयोग समिति संगठन संस्था संघ समूह दल पार्टी कंपनी एजेंसी एयरलाइन बैंक विश्वविद्यालय अस्पताल रिपोर्ट बयान खबर अध्ययन "
    "सर्वेक्षण सूत्र सूत्रों प्रत्यक्षदर्शी प्रत्यक्षदर्शियों कोच कप्तान खिलाड़ी खिलाड़ियों डॉक्टर डॉक्टरों चिकित्सक प्रोफेसर शिक्षक छात्र "
    "छात्रों निवासी निवासियों लोग लोगों महिला महिलाओं पुरुष व्यक्ति माता पिता मां पत्नी पति बेटा बेटी भाई बहन परिवार परिजनों "
    "मीडिया अखबार चैनल वेबसाइट दूतावास राजदूत उम्मीदवार मतदाता मतदाताओं प्रतिनिधि प्रतिनिधियों पत्रकार पत्रकारों संवाददाता "
    "समर्थक समर्थकों आलोचक आलोचकों कार्यकर्ता कार्यकर्ताओं निर्देशक अभिनेता अभिनेत्री गायक लेखक संपादक ड्राइवर चालक यात्री "
    "पायलट इंस्पेक्टर शेरिफ मेयर महापौर चांसलर गवर्नर बैंकर चैंपियन दंपत्ति दंपति दफ्तर कार्यालय डायरेक्टर एग्जीक्यूटिव सीईओ "
    "मालिक संस्थापक प्रस्तोता प्रेजेंटर लड़की लड़के लड़का आदमी मजदूर किसान किसानों फैन प्रशंसक न्यायालय परिषद"
)
# Documents: the one whose document it is speaks ("मंत्रालय की रिपोर्ट के अनुसार").
DOCUMENTS: Final = fold_all("रिपोर्ट रिपोर्टों बयान खबर खबरों अध्ययन हवाले वेबसाइट सर्वे सर्वेक्षण विज्ञप्ति आंकड़ों रिलीज सूत्रों")
NAME_STOPS: Final = (_NEVER_IN_NAMES | POSTPOSITIONS | HONORIFICS | ROLES | COPULA) - fold_all("जी सेन")

# Clauses -------------------------------------------------------------------------------------------------------------

THAT: Final = fold("कि")
ADVERSATIVES: Final = fold_all("लेकिन हालांकि जबकि मगर परंतु किंतु")
_FINITE_WORDS: Final = COPULA | fold_all(
    "होगा होगी होंगे हूं गया गई गए गयी गये किया की किए दिया दी दिए लिया ली लिए आया आई आए मिला मिली मिले रहा रही रहे चाहिए "
    "सका सकी सके पाया पाई पाए हुआ हुई हुए लगा लगी लगे चला चली चले रखा रखी रखे जाए जाएं करें दें लें हों हो करो दो कहा बताया नहीं बना "
    "बनी बने पड़ा पड़ी पड़े चुका चुकी चुके देखा सुना सोचा खेला जीता हारा मारा मैं"
)
_FINITE_ENDINGS: Final = tuple(
    fold(ending) for ending in ("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "ूंगा", "ूंगी", "ऊंगा", "ऊंगी", "इए", "िए")
)


# Feminine plurals of perfectives (दीं, दागीं), and the particles and pronouns that end alike (कहीं, उन्हीं).
_FEMININE_PLURALS: Final = ("ीं", "ईं")
_EMPHATIC: Final = "हीं"


def is_finite(folded: str) -> bool:
    """True when a clause may end in this folded word as its finite verb."""
    if folded.endswith(_FEMININE_PLURALS) and (not folded.endswith(_EMPHATIC) or folded == "रहीं"):
        return True
    return folded in _FINITE_WORDS or folded.endswith(_FINITE_ENDINGS)


_NO_VERBS: Final = POSTPOSITIONS | HONORIFICS
_VERB_ENDINGS: Final = tuple(fold(ending) for ending in ("ा", "ी", "े", "ें", "या", "ई", "ए", "ता", "ती", "ते"))


def may_be_finite(folded: str) -> bool:
    """True when the word is finite or, by its ending alone, might be: for places where a clause has to end."""
    return is_finite(folded) or (folded.endswith(_VERB_ENDINGS) and folded not in _NO_VERBS)


# Words around marks that show a name, a title or a word as a word, not somebody's words.
NAMING: Final = fold_all(
    "नामक नाम शीर्षक उपनाम फिल्म किताब पुस्तक गीत गाना गाने एल्बम उपन्यास नाटक धारावाहिक शो कार्यक्रम पत्रिका अखबार शब्द "
    "कहलाता कहलाती कहलाते कहलाने तथाकथित उर्फ अर्थात यानी यानि मतलब अर्थ कविता कहानी सीरीज वेबसाइट"
)
FIRST_PERSON: Final = fold_all("मैं मैंने मुझे मेरा मेरी मेरे हम हमने हमें हमारा हमारी हमारे आप आपको आपका आपके आपकी मुझसे हमसे तुम")
