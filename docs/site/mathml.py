"""Formulas as MathML, which browsers draw themselves: Sphinx's own ways need a script from the net or LaTeX."""

from typing import Any

from docutils.nodes import SkipNode
from docutils.utils.math.latex2mathml import tex2mathml


def render_inline(translator: Any, node: Any) -> None:
    """The formula stands in the line."""
    translator.body.append(tex2mathml(node.astext()))
    raise SkipNode


def render_block(translator: Any, node: Any) -> None:
    """The formula stands in a line of its own."""
    translator.body.append(f'<div class="formula">{tex2mathml(node.astext(), as_block=True)}</div>\n')
    raise SkipNode


def skip(translator: Any, node: Any) -> None:
    """Nothing: all is said before."""
