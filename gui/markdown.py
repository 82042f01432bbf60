"""Markdown of a project as something to read: it is data, so it draws letters and opens nothing by itself."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
# What a browser opens; a file, a program or a script is never opened.
_OPENABLE = ("http", "https")


def document_of(markdown: str, font: QFont, parent: QObject | None = None) -> QTextDocument:
    """Return the text set in this font. HTML in it stays letters, and of an image only its words are there.

    The images are taken out before anything is laid out: laying out is what loads them.
    """
    made = QTextDocument(parent)
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(font)
    made.setMarkdown(markdown, _FEATURES)
    while (found := _first_image(made)) is not None:
        cursor, words = found
        cursor.insertText(words, QTextCharFormat())
    return made


def is_openable(url: QUrl) -> bool:
    """True for an address that may be handed to a browser, once the reader has agreed."""
    return url.isValid() and url.scheme() in _OPENABLE and bool(url.host())


def _first_image(document: QTextDocument) -> tuple[QTextCursor, str] | None:
    """Return a cursor that selects the first image, and the image's words; None without one."""
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().isImageFormat():
                cursor = QTextCursor(document)
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                return cursor, str(piece.charFormat().property(QTextFormat.Property.ImageAltText) or "")
            pieces += 1
        block = block.next()
    return None
