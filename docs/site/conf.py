"""Settings of the documentation's site: ``make docs`` builds it from docs/ without a network, strictly.

Sphinx reads Markdown (MyST), Furo draws it. Nothing of a page comes from elsewhere: no font, no script, no picture.
What the program can say itself (commands, keys, the list of decisions) is written before each build and not committed.
"""

import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from sphinx.application import Sphinx  # noqa: E402  (the path comes first)

from annotate.version import VERSION  # noqa: E402
from docs.site.generated import write_pages  # noqa: E402
from docs.site.mathml import render_block, render_inline, skip  # noqa: E402
from docs.site.navigation import with_all_pages  # noqa: E402
from docs.site.search_words import SearchHindiAndEnglish  # noqa: E402
from gui.fonts import font_files  # noqa: E402

project = "Ankan"
version = release = VERSION
project_copyright = ""
extensions = ["myst_parser"]
myst_enable_extensions = ["dollarmath", "attrs_inline"]
myst_heading_anchors = 4
# `1 … 9` and quotation marks stand as they are written.
smartquotes = False
exclude_patterns = ["site", "images"]

html_theme = "furo"
html_title = "Ankan (अंकन)"
html_favicon = "static/favicon.svg"
html_static_path = ["static", *(str(file) for file in font_files())]
html_css_files = ["ankan.css"]
html_show_sphinx = False
html_show_copyright = False
html_copy_source = False
html_search_language = SearchHindiAndEnglish.lang
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0063a0", "color-brand-content": "#0063a0"},
    "dark_css_variables": {"color-brand-primary": "#6cb6ef", "color-brand-content": "#6cb6ef"},
}
html_math_renderer = "mathml"


def setup(app: Sphinx) -> None:
    """Sphinx knows the search words, the formulas, the generated pages and the navigation."""
    app.add_search_language(SearchHindiAndEnglish)
    app.add_html_math_renderer("mathml", (render_inline, skip), (render_block, skip))
    app.connect("builder-inited", lambda app: write_pages(Path(app.srcdir)))
    app.connect("source-read", with_all_pages)
    app.connect("html-page-context", _say_language)


def _say_language(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """A page in Hindi says so, to whoever reads it out and to the style sheet."""
    if name.endswith("-hi"):
        context["language"] = "hi"
