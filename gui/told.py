"""What annotate and storage say, in the language of the window.

There is no Qt below gui/, so known errors carry English sentences with their values in them. The catalogue holds those
sentences with places for the values (`packaging/translations/texts.py` takes them from the source): a message is
matched against them, and its values are set into the translation. What matches nothing is shown as it came.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale

import resources
from gui.wording import ui_language

# A message is a sentence or two; what is longer was made so by a value, and is not searched through.
_LONGEST = 1_000
_DEEPEST = 4
_COUNTED = re.compile(r"(\d+) (\w[\w -]*?)s?")
_NUMBERED = re.compile(r"(\D+) (\d+)|(\d+) (\D+)")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+")
# A room below gui/ in the catalogue, and a message of it. Reading all of it as XML takes the first message, for which
# the window waits, three times as long.
_CONTEXT = re.compile(r"<context>\s*<name>(?:annotate/|storage/|system).*?</context>", re.DOTALL)
_MESSAGE = re.compile(r"<source>([^<]+)</source>\s*<translation[^>]*>([^<]+)</translation>")


def told(problem: object) -> str:
    """Return an error's sentence, or a text that came from below gui/, in the language of the window."""
    text = str(problem)
    language = ui_language()
    return text if language == "en" or len(text) > _LONGEST else _said(text, language, _DEEPEST)


def told_lines(text: str) -> str:
    """Return a report of several sentences, a line each, in the language of the window."""
    return "\n".join(map(told, text.split("\n")))


def _said(text: str, language: str, depth: int) -> str:
    if not depth or not any(char.isalpha() for char in text):
        return _number(text)
    for words, source, translation in _sentences(language):
        # A pattern is made only of what could be meant.
        if words not in text:
            continue
        found = _pattern(source).fullmatch(text)
        if found is not None:
            values = {name: _said(value or "", language, depth - 1) for name, value in found.groupdict().items()}
            return translation.format(**values)
    if text.startswith(" "):
        return f" {_said(text[1:], language, depth)}"
    for between in ("; ", ", "):
        if between in text:
            return between.join(_said(part, language, depth - 1) for part in text.split(between))
    counted = _COUNTED.fullmatch(text)
    if counted is not None:
        source = f"%n {counted[2]}(s)"
        said = QCoreApplication.translate("counted", source, "", int(counted[1]))
        if said != source.replace("%n", counted[1]):
            return said
    numbered = _NUMBERED.fullmatch(text)
    if numbered is not None:
        before, after, number, thing = numbered.groups()
        words = _said(before or thing, language, depth - 1)
        return f"{words} {after}" if before else f"{number} {words}"
    return text


def _number(text: str) -> str:
    """Return a number of more than three digits as the language groups it."""
    return QLocale().toString(int(text.replace(",", ""))) if _GROUPED.fullmatch(text) else text


@cache
def _sentences(language: str) -> tuple[tuple[str, str, str], ...]:
    """Return each sentence's longest own words, it and its translation, the ones that say most themselves first."""
    made = []
    for source, translation in _translations(language):
        literals = [literal for literal, *_ in Formatter().parse(source)]
        made.append((sum(map(len, literals)), max(literals, key=len), source, translation))
    return tuple(each[1:] for each in sorted(made, key=lambda each: -each[0]))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Return what finds the values in a sentence."""
    pattern, seen = "", set[str]()
    for literal, name, _spec, _how in Formatter().parse(source):
        pattern += re.escape(literal)
        if name is not None:
            pattern += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    return re.compile(pattern, re.DOTALL)


def _translations(language: str) -> Iterator[tuple[str, str]]:
    """Yield what the catalogue has of the rooms below gui/, from the .ts file: a .qm file cannot be gone through."""
    catalogue = resources.path("translations", f"ankan_{language}.ts").read_text(encoding="utf-8")
    for context in _CONTEXT.finditer(catalogue):
        for source, translation in _MESSAGE.findall(context[0]):
            yield unescape(source), unescape(translation)
