"""Two texts of one article side by side; what differs is bold, underlined and on another ground."""

from PySide6.QtGui import QColor, QFont, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from annotate.text_differences import Stretch, stretches
from gui.scale import NEAR, TIGHT, Type, set_type

# How much of the selection's colour is seen on the ground of what differs, of 255.
_GROUND = 60


class TwoTexts(QWidget):
    """Both texts under their titles, each at its first difference; they scroll by themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel(self)
        self.desk, self.pack = QTextEdit(self), QTextEdit(self)
        columns = QHBoxLayout()
        columns.setSpacing(NEAR)
        for view, name in ((self.desk, self.tr("Te&xt at the desk")), (self.pack, self.tr("Text &in the pack"))):
            title = QLabel(name, self)
            title.setBuddy(view)
            set_type(title, Type.STRONG)
            view.setAccessibleName(name.replace("&", ""))
            view.setReadOnly(True)
            view.setTabChangesFocus(True)
            column = QVBoxLayout()
            column.setSpacing(TIGHT)
            column.addWidget(title)
            column.addWidget(view, 1)
            columns.addLayout(column, 1)
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(NEAR)
        whole.addWidget(self.told)
        whole.addLayout(columns, 1)

    def show_texts(self, desk: str, pack: str) -> None:
        """Show the text at the desk and the one in the pack."""
        sides = stretches(desk, pack)
        for view, side in zip((self.desk, self.pack), sides, strict=True):
            self._fill(view, side)
        places = max(sum(stretch.differs for stretch in side) for side in sides)
        self.told.setText(self.tr("They differ in %n places, which are bold and underlined.", "", places))

    def _fill(self, view: QTextEdit, side: list[Stretch]) -> None:
        plain, marked = QTextCharFormat(), QTextCharFormat()
        ground = QColor(view.palette().color(QPalette.ColorRole.Highlight))
        ground.setAlpha(_GROUND)
        marked.setBackground(ground)
        marked.setFontUnderline(True)
        marked.setFontWeight(QFont.Weight.Bold)
        view.clear()
        cursor = QTextCursor(view.document())
        first = None
        for stretch in side:
            if stretch.differs and first is None:
                first = cursor.position()
            cursor.insertText(stretch.text, marked if stretch.differs else plain)
        cursor.setPosition(first or 0)
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
