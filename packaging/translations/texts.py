"""Finds the texts of the program that people read, in its source: those of gui/ and those that gui/ is handed.

In gui/ a text stands in ``self.tr("…")``, ``translate("Context", "…")`` or ``QT_TRANSLATE_NOOP("Context", "…")``. Below
gui/ there is no Qt: there the sentence of a known error is the text, taken from where the error is made, and what
`annotate.errors.said` marks. Their values become places in braces, named after the value.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

_TRANSLATES = frozenset(("translate", "QCoreApplication.translate", "tr", "QT_TRANSLATE_NOOP"))
_ERRORS = "KnownError"
# Calls whose text is told in the window: why a measure has no value, what a format leaves out or changes, how far a
# training is, and parts of sentences, which `said` marks.
_MARKS = frozenset(("Undefined", "leave_out", "note", "tell", "read_limited", "said"))
# What a function gives back is a text for people when it is a whole sentence.
_SENTENCE = re.compile(r"[A-Z]\w* .* .*[.}]|\{\w+\}.* .* .*\.", re.DOTALL)
# What is set into sentences is put together under this name.
_PART = "what"
_COUNTED = "counted"
# What bringing packs home asks; the sentence comes fourth.
_ASKS = "Question"
# What only commands say, which speak English.
_COMMANDS = (
    "annotate/mistake",
    "annotate/scoring.py",
    "annotate/suggest/stanza_download.py",
    "annotate/suggest/stanza_linguistics.py",
    "annotate/training/corpora",
    "annotate/training/encoder_",
    "annotate/training/news",
    "storage/model_packs.py",
    "storage/record_files.py",
    "storage/salvage.py",
)
# Names that say nothing about a value.
_PLAIN = frozenset("len str join sorted min max next iter repr self shown type json".split())


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be translated. The context is a class or the name of a subject; below gui/ it is the module's path."""

    context: str
    source: str
    comment: str = ""
    is_counted: bool = False


class Unfit(Exception):
    """A call that says what to translate in a way that cannot be read."""


def texts_of_gui(root: Path) -> list[Text]:
    """Return the texts that gui/ marks, in the order in which they stand there."""
    found: list[Text] = []
    for path in sorted((root / "gui").rglob("*.py")):
        found += _marked(ast.parse(path.read_text(encoding="utf-8")), path)
    return found


def _marked(tree: ast.Module, path: Path) -> Iterator[Text]:
    own = dict(_own_translators(tree))
    for node, inside in _with_class(tree, ""):
        if not isinstance(node, ast.Call):
            continue
        name, values = ast.unparse(node.func), [_constant(each) for each in node.args]
        if name in own and values and values[0] is not None:
            yield Text(own[name], values[0])
        elif name.endswith(".tr"):
            if name != "self.tr" or not inside or not values or values[0] is None:
                raise Unfit(f'{path}:{node.lineno}: {ast.unparse(node)}: write self.tr("…")')
            yield Text(inside, values[0], (values[1:2] or [""])[0] or "", len(values) > 2)
        elif name in _TRANSLATES and len(values) > 1 and values[0] is not None and values[1] is not None:
            yield Text(values[0], values[1], (values[2:3] or [""])[0] or "", len(values) > 3)


def _own_translators(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the functions of a module that do nothing but translate in one context, with the context."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            call = node.body[-1].value
            if isinstance(call, ast.Call) and ast.unparse(call.func) in _TRANSLATES and len(call.args) == 2:
                context = _constant(call.args[0])
                if context is not None and isinstance(call.args[1], ast.Name) and len(node.args.args) == 1:
                    yield node.name, context


def _with_class(node: ast.AST, inside: str) -> Iterator[tuple[ast.AST, str]]:
    for child in ast.iter_child_nodes(node):
        within = child.name if isinstance(child, ast.ClassDef) else inside
        yield child, within
        yield from _with_class(child, within)


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


# Below gui/ -----------------------------------------------------------------------------------------------------------


def texts_below_gui(root: Path) -> list[Text]:
    """Return the sentences of known errors, what is marked as said, and the things that are counted in them."""
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for room in ("annotate", "storage")
        for path in sorted((root / room).rglob("*.py"))
    }
    errors = _error_classes(trees.values())
    found: dict[Text, None] = {}
    for name, tree in trees.items():
        if name.startswith(_COMMANDS):
            continue
        constants = dict(_constants(tree))
        for node in ast.walk(tree):
            for part in _parts(node):
                found.update(dict.fromkeys(Text(name, each) for each in _templates(part, constants)))
            if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
                given = _templates(node.value, constants)
                found.update(dict.fromkeys(Text(name, each) for each in given if _SENTENCE.fullmatch(each)))
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func).rpartition(".")[2]
            if called in errors or called in _MARKS:
                for argument in node.args[:3]:
                    found.update(dict.fromkeys(Text(name, each) for each in _templates(argument, constants)))
            elif called == _ASKS and len(node.args) > 3:
                found.update(dict.fromkeys(Text(name, each) for each in _templates(node.args[3], constants)))
            elif called == _COUNTED and len(node.args) == 2 and (thing := _constant(node.args[1])) is not None:
                found[Text(_COUNTED, f"%n {thing}(s)", is_counted=True)] = None
    return list(found)


def _parts(node: ast.AST) -> list[ast.expr]:
    """Return the texts that a statement calls `what`: by assignment, or one after the other in a loop over pairs."""
    if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [_PART]:
        return [node.value]
    if not isinstance(node, ast.For) or not isinstance(node.target, ast.Tuple) or not isinstance(node.iter, ast.Tuple):
        return []
    pairs = [each for each in node.iter.elts if isinstance(each, ast.Tuple)]
    return [pair.elts[0] for pair in pairs] if ast.unparse(node.target.elts[0]) == _PART else []


def _error_classes(trees: Iterable[ast.Module]) -> set[str]:
    """Return the names of `KnownError` and of everything that is one."""
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known, before = {_ERRORS}, set[str]()
    while known != before:
        before = set(known)
        known |= {name for name, above in bases.items() if above & known}
    return known


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Yield the texts that a module gives a name: they stand in the sentences that use them."""
    for node in tree.body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            continue
        if isinstance(node.value, ast.JoinedStr) or _constant(node.value) is not None:
            yield node.targets[0].id, node.value


def _templates(node: ast.expr, constants: dict[str, ast.expr]) -> list[str]:
    """Return the texts that an expression may be; those without a word to translate are left out."""
    if isinstance(node, ast.IfExp):
        return _templates(node.body, constants) + _templates(node.orelse, constants)
    if isinstance(node, ast.BoolOp):
        return [text for value in node.values for text in _templates(value, constants)]
    if isinstance(node, ast.Name) and node.id in constants:
        return _templates(constants[node.id], constants)
    if not isinstance(node, ast.JoinedStr) and _constant(node) is None:
        return []
    text = _template(node, constants, {})
    words = "".join(literal for literal, *_ in _parsed(text))
    # One word in lower case alone is a reason's name in the program, not a sentence.
    is_name = words == text and words.replace("-", "").isalpha() and words.islower()
    return [text] if any(char.isalpha() for char in words) and not is_name else []


def _template(node: ast.expr, constants: dict[str, ast.expr], names: dict[str, str]) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    text = ""
    for part in parts:
        if isinstance(part, ast.Constant):
            text += str(part.value).replace("{", "{{").replace("}", "}}")
        elif isinstance(part, ast.FormattedValue):
            inner = part.value
            if isinstance(inner, ast.Name) and inner.id in constants:
                text += _template(constants[inner.id], constants, names)
            else:
                text += "{" + _place(ast.unparse(part), inner, names) + "}"
    return text


def _place(written: str, value: ast.expr, names: dict[str, str]) -> str:
    """Return the name of a value's place: the first name in it that says something; one name a value."""
    if written not in names:
        said = [node.id for node in ast.walk(value) if isinstance(node, ast.Name)]
        said += [node.attr for node in ast.walk(value) if isinstance(node, ast.Attribute)]
        base = next((name for name in said if name not in _PLAIN), "value").strip("_").lower()
        name, number = base, 1
        while name in names.values():
            number += 1
            name = f"{base}{number}"
        names[written] = name
    return names[written]


def _parsed(text: str) -> Iterator[tuple[str, str | None]]:
    for literal, name, _spec, _how in Formatter().parse(text):
        yield literal, name
