"""Draw the application's icon in the sizes and the forms that the systems want: `icons.py FOLDER`.

The drawing is resources/application/ankan.svg. FOLDER gets ankan-SIZE.png, ankan.ico (Windows) and ankan.icns (macOS).
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "application" / "ankan.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names for a PNG of each size, that of "@2x" where there is one.
_ICNS_TYPES = {16: b"icp4", 32: b"ic11", 64: b"ic12", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def png(drawing: bytes, size: int) -> bytes:
    """Return the drawing as a PNG of size × size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds these PNGs by size (a size of 256 is written as 0)."""
    head, offset = struct.pack("<HHH", 0, 1, len(images)), 6 + 16 * len(images)
    entries = b""
    for size, image in images.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return head + entries + b"".join(images.values())


def icns(images: dict[int, bytes]) -> bytes:
    """Return a macOS icon that holds these PNGs by size."""
    parts = b"".join(_ICNS_TYPES[size] + struct.pack(">I", 8 + len(image)) + image for size, image in images.items())
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def draw(folder: Path) -> None:
    """All files are in the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = DRAWING.read_bytes()
    images = {size: png(drawing, size) for size in SIZES}
    for size, image in images.items():
        (folder / f"ankan-{size}.png").write_bytes(image)
    (folder / "ankan.ico").write_bytes(ico({size: images[size] for size in _ICO_SIZES}))
    (folder / "ankan.icns").write_bytes(icns({size: images[size] for size in _ICNS_TYPES}))


if __name__ == "__main__":
    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    draw(Path(sys.argv[1]))
