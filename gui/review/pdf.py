"""Reports and sheets as PDF: the HTML page set on paper, its plots drawn, its colours those of print."""

import re
from pathlib import Path

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

from annotate.errors import KnownError
from gui.fonts import interface_font
from gui.pdf_file import a4, pdf_file

# What Qt's rich text knows of CSS: no variables, no flexible boxes. The same look as the page has when it is printed.
_STYLE = """
body{color:#000} h1{font-size:18pt} h2{font-size:13pt} h3{font-size:11pt}
th,td{padding:3px 9px 3px 0} th{text-align:left;color:#444;font-size:8pt} .figure{text-align:right}
.big{font-size:17pt} .interval,.what,.where,.kind{color:#444;font-size:8pt} .undefined{color:#444;font-style:italic}
.note{color:#8a5a00} small{font-size:8pt} mark{background-color:#cfe3f7} a{color:#000;text-decoration:none}
"""
_PLOT_STYLE = """<style>
text{font-size:13px;fill:#000000;font-family:"Noto Sans Devanagari"} .value{fill:#444444} .mark-name{fill:#8a5a00}
.grid{stroke:#bbbbbb} .range{stroke:#85aed6;stroke-width:3} .dot,.bar{fill:#0b5cad}
.line{fill:none;stroke:#0b5cad;stroke-width:2.5} .band{fill:#d4e2f0} .mark{stroke:#8a5a00;stroke-dasharray:5 4}
</style>"""
_SVG = re.compile(r"<svg viewBox=\"0 0 ([\d.]+) ([\d.]+)\".*?</svg>", re.DOTALL)
_CARDS = re.compile(r"<section class=\"cards[^\"]*\">(.*?)</section>", re.DOTALL)
_MARGIN_MM = 16.0
# Points a pixel of the page: the text is set at this size, the plots drawn three times as fine.
_POINTS, _FINENESS = 9.5, 3


def write_pdf(html: str, path: Path, *, title: str) -> None:
    """The page is in the file as PDF, A4. Raises `KnownError` when the file cannot be written; nothing is left then."""
    with pdf_file(path, title=title, layout=a4(_MARGIN_MM), resolution=96) as writer:
        document = document_of(html)
        width, height = writer.width(), writer.height()
        document.setPageSize(QSizeF(width, height))
        painter = QPainter(writer)
        if not painter.isActive():
            raise KnownError(f"{path.parent} cannot be written to. Choose another folder.")
        for page in range(document.pageCount()):
            if page:
                writer.newPage()
            painter.save()
            painter.translate(0, -page * height)
            painter.setClipRect(0, page * height, width, height)
            document.drawContents(painter)
            painter.restore()
        painter.end()


def _cells(cards: str) -> str:
    cells = cards.replace('<div class="card">', '<td width="20%">').replace("</div>", "</td>")
    return cells.replace("<h2>", "<p><b>").replace("</h2>", "</b></p>")


def document_of(html: str) -> QTextDocument:
    """Return the page as a document that Qt can print."""
    document = QTextDocument()
    font = QFont(interface_font())
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_STYLE)

    def drawn(found: re.Match[str]) -> str:
        width, height = float(found[1]), float(found[2])
        plot = found[0].replace(">", f' xmlns="http://www.w3.org/2000/svg">{_PLOT_STYLE}', 1)
        image = QImage(round(width * _FINENESS), round(height * _FINENESS), QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(plot.encode()).render(painter)
        painter.end()
        name = f"plot:{found.start()}"
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        return f'<p><img src="{name}" width="{round(width)}" height="{round(height)}"></p>'

    body = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    # The cards stand beside each other, and the second line of a cell below the first.
    body = _CARDS.sub(lambda found: f'<table width="100%"><tr>{_cells(found[1])}</tr></table>', body)
    body = body.replace("<small>", "<br><small>")
    document.setHtml(_SVG.sub(drawn, body))
    return document
