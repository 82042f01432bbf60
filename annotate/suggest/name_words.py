"""Words that stand beside a person's name and do not belong to it, written for this program.

Look up folded words only (`annotate.suggest.lexicon.fold`).
"""

from typing import Final

from annotate.suggest.lexicon import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


# Titles and honorifics before a name, without the stop that may follow them.
TITLES: Final = _set(
    "श्री श्रीमती सुश्री श्रीमान कुमारी डॉ डा डॉक्टर डाक्टर प्रो प्रोफेसर पं पंडित मौलाना मि मिस मिस्टर मिसेज स्व स्वर्गीय दिवंगत सर लॉर्ड लेडी डेम "
    "जस्टिस न्यायमूर्ति कर्नल कैप्टन कप्तान मेजर जनरल ब्रिगेडियर लेफ्टिनेंट सार्जेंट कमांडर एडमिरल मार्शल इंस्पेक्टर सीनेटर सेन रेप प्रतिनिधि गवर्नर राज्यपाल "
    "राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री उपप्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री मंत्री सांसद विधायक मेयर महापौर चांसलर स्पीकर न्यायाधीश जज वकील अधिवक्ता राजदूत "
    "महासचिव सचिव अध्यक्ष उपाध्यक्ष प्रवक्ता निदेशक प्रमुख नेता अभिनेता अभिनेत्री गायक गायिका लेखक पत्रकार कोच खिलाड़ी गोलकीपर राजकुमार राजकुमारी "
    "प्रिंस प्रिंसेस किंग क्वीन महाराजा महारानी पोप बिशप फादर रेवरेंड आर्चबिशप डीसीआई इमाम शेख अयातुल्ला Dr Mr Mrs Ms Prof Sir Lord Sen Rep Gov"
)
# Honorifics after a name.
AFTER_NAME: Final = _set("जी साहब साहिब साहेब महोदय महोदया")
# Case markers and particles: never the first or last word of any name.
POSTPOSITIONS: Final = _set(
    "ने को से का की के में पर तक द्वारा लिए साथ और व या एवं तथा भी ही तो न कि जो है हैं था थे थी वाला वाली वाले के पास बाद पहले यह वह इस उस इन उन"
)
# Roles put before a name when sentences are varied for training.
ROLES: Final = (
    "राष्ट्रपति प्रधानमंत्री मंत्री सीनेटर प्रवक्ता अध्यक्ष निदेशक कोच कप्तान अभिनेता अभिनेत्री गायक लेखक प्रोफेसर डॉ श्री न्यायाधीश जासूस इंस्पेक्टर सांसद मेयर "
    "गवर्नर मुख्यमंत्री संस्थापक प्रबंधक निर्देशक गोलकीपर डिफेंडर पूर्व वकील पत्रकार"
).split()
