"""The process that `benchmarks.exchange` measures: writes, proves and reads a corpus in one format."""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span
from annotate.tokens import sentences
from benchmarks.articles import long_text, names
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.proof import write_proved
from storage.formats.reading import sha256

# More texts than any cache in the program keeps.
_TEXTS = 97
_CHARACTERS = 2_000
_SPANS = 100
_QUOTES = 5
_ORIGIN = Origin(Source.PERSON, "bench", Decision.ADDED)


def main() -> int:
    """Print spans, seconds (of the clock and of the processor) and the peak of memory as JSON."""
    name, articles = sys.argv[1], int(sys.argv[2])
    format, options = FORMATS[name], ExportOptions()
    made = [_article(number) for number in range(_TEXTS)]
    begun = _usage()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, f"out{format.suffix}")
        if not format.suffix:
            out.mkdir()
        clock = time.perf_counter(), time.process_time()
        write_proved(format, _corpus(made, articles), out, options, Findings())
        proved = time.perf_counter() - clock[0], time.process_time() - clock[1]
        clock = time.perf_counter(), time.process_time()
        read = 0
        if format.can_import:
            for item in format.read(out, options):
                if isinstance(item, FormatError):
                    raise item
                read += len(format.to_article(item, Findings()).annotations.spans)
        again = time.perf_counter() - clock[0], time.process_time() - clock[1]
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    report = {"spans": articles * _SPANS, "proved": proved, "read": again, "read_spans": read, "bytes": size}
    print(json.dumps({**report, "before_mb": begun, "peak_mb": _usage()}))
    return 0


def _usage() -> float:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def _article(number: int) -> AnnotatedArticle:
    text = f"{number} " + long_text(_CHARACTERS)
    records: list[Record] = [
        Span(f"s{at}", found.start, found.end, found.label, _ORIGIN)
        for at, found in enumerate(names(text, _SPANS - _QUOTES))
    ]
    for at, (start, end) in enumerate(sentences(text)[1 : _QUOTES + 1]):
        speaker = records[at]
        assert isinstance(speaker, Span)
        anchor = Anchor(speaker.start, speaker.end, speaker.id)
        records.append(Quote(f"q{at}", start, end, "direct", anchor, None, _ORIGIN))
    document = Document(f"a{number}", "", "bench", text, sha256(text))
    return AnnotatedArticle(document, AnnotationSet.make(document.id, "bench", records), "bench", "ankan-news/1")


def _corpus(made: list[AnnotatedArticle], articles: int) -> Iterator[AnnotatedArticle]:
    for number in range(articles):
        article, id = made[number % len(made)], f"a{number}"
        layer = replace(article.annotations, document=id)
        yield replace(article, document=replace(article.document, id=id), annotations=layer)


if __name__ == "__main__":
    sys.exit(main())
