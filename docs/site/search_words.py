"""How the site's search cuts and folds words, in Python for the index and the same in JavaScript for the query.

Sphinx's own rule cuts Hindi at every matra. Here a word goes on over matras and joiners, and spellings of one word are
one: हिंदी and हिन्दी, ज़मीन and जमीन, हाँ and हां.
"""

import json
import re
import unicodedata

from sphinx.search.en import SearchEnglish

_WORD = "[0-9A-Za-z_\u00c0-\u024f\u0900-\u0963\u0966-\u097f\u200c\u200d]+"
# (what, by what), on decomposed letters; both languages read the patterns alike.
_FOLDS = (
    ("[\u093c\u200c\u200d]", ""),  # nukta, joiners
    ("\u0901", "\u0902"),  # chandrabindu, anusvara
    ("[ङञणनम]\u094d(?=[क-म])", "\u0902"),  # a nasal before a stop
)


def fold(word: str) -> str:
    """Return one form of all spellings of a Hindi word; other words as they are."""
    word = unicodedata.normalize("NFD", word)
    for what, by in _FOLDS:
        word = re.sub(what, by, word)
    return unicodedata.normalize("NFC", word)


_IN_JAVASCRIPT = f"""
function splitQuery(query) {{
  return query.match(/{_WORD}/g) || [];
}}
{{
  const folds = {json.dumps(_FOLDS)};
  const English = Stemmer;
  Stemmer = function () {{
    const english = new English();
    this.stemWord = function (word) {{
      word = word.normalize("NFD");
      for (const [what, by] of folds) word = word.replace(new RegExp(what, "g"), by);
      word = word.normalize("NFC");
      return /^[a-z]+$/.test(word) ? english.stemWord(word) : word;
    }};
  }};
}}
"""


class SearchHindiAndEnglish(SearchEnglish):
    """English words by their stems, Hindi ones by one spelling."""

    lang = "hi"
    language_name = "English"  # of the stemmer's file, which is loaded as it is
    js_splitter_code = _IN_JAVASCRIPT
    _word_re = re.compile(_WORD)

    def stem(self, word: str) -> str:
        """Return the form under which a word is found."""
        folded = fold(word.lower())
        return super().stem(folded) if re.fullmatch("[a-z]+", folded) else folded
