"""How large, deep and many things from outside may be: one place for all limits. docs/security.md tells them to users.

Each is far above what anybody works with and far below what would stop a computer; where it is met, the sentence says
so and what to do.
"""

from typing import Final

# Articles -------------------------------------------------------------------------------------------------------------

# Larger than any news article by far, and what the interface is measured with at most.
LIMIT_CHARACTERS: Final = 2_000_000
# UTF-8 and UTF-16 need at most four bytes a character.
LIMIT_TEXT_BYTES: Final = 4 * LIMIT_CHARACTERS
# A record's JSON escapes can take twelve bytes a character; its annotations take the rest.
LIMIT_LINE_BYTES: Final = 16 * LIMIT_CHARACTERS
# Some ten thousand articles; a table is read as a whole to know its encoding.
LIMIT_TABLE_BYTES: Final = 500_000_000
# More than a project is made for; a folder with more is somebody's whole disk.
LIMIT_FILES: Final = 100_000
# Pages carry scripts and pictures within them; what is larger than this is no page that somebody saved to read.
LIMIT_PAGE_BYTES: Final = 20_000_000
# The parser builds a tree; a page nested deeper than this is made to break it, not to be read.
LIMIT_PAGE_DEPTH: Final = 500
# A Word file is mostly its pictures; all of it is kept in the project.
LIMIT_DOCX_BYTES: Final = 50_000_000
# The main text of the longest article takes about 20 bytes of XML a character; what unpacks to more is a bomb.
LIMIT_XML_BYTES: Final = 64_000_000
# A document has some dozens of parts and a picture each.
LIMIT_PARTS: Final = 10_000
LIMIT_XML_DEPTH: Final = 1_000

# Data sets ------------------------------------------------------------------------------------------------------------

# One line or JSON value of a data set, or one of its files that is an article: the longest article takes 24 MB with
# every letter escaped, the rest is for its annotations.
LIMIT_RECORD_BYTES: Final = 64_000_000
# What a Parquet file may hold once it is unpacked.
LIMIT_PARQUET_BYTES: Final = 4_000_000_000
# The same for a DocBin; ours hold 200 articles, which take 100 bytes a word.
LIMIT_DOCBIN_BYTES: Final = 1_000_000_000

# Projects -------------------------------------------------------------------------------------------------------------

# One value in a project file: five times the largest original that can be imported.
LIMIT_VALUE_BYTES: Final = 256_000_000
# What a pack says of itself: some 170 bytes an article.
LIMIT_MANIFEST_BYTES: Final = 64_000_000
# Ours set off no other ones.
LIMIT_TRIGGER_DEPTH: Final = 4

# The process that suggests --------------------------------------------------------------------------------------------

# One line of it: what is suggested for the longest article with a name in every word.
LIMIT_ANSWER_BYTES: Final = 256_000_000

# Models ---------------------------------------------------------------------------------------------------------------

LIMIT_MODEL_FILES: Final = 100
# Bundled models take 30 MB, Stanza's official ones 300; no model comes near this.
LIMIT_MODEL_BYTES: Final = 500_000_000
# Compression of weights gains a tenth; a file that shrinks to a hundredth holds nothing.
LIMIT_MODEL_RATIO: Final = 100
# What says what a model is, and which one is in use.
LIMIT_CARD_BYTES: Final = 1_000_000
