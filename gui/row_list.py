"""What all lists of rows share: the row behind an index, a row's ground and inks, and what an empty list says."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QStackedLayout, QStyle, QStyleOptionViewItem, QWidget

from gui.key_label import KeyLabel
from gui.scale import APART

Index = QModelIndex | QPersistentModelIndex
# The role under which a model hands out the row itself.
ROW = int(Qt.ItemDataRole.UserRole)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> tuple[QColor, QColor]:
    """The ground of a row is painted, without words; returns the inks for what is said on it aloud and quietly."""
    option.text = ""
    widget: QWidget = option.widget
    widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    palette: QPalette = option.palette
    ink = palette.color(QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text)
    return ink, ink if is_selected else palette.color(QPalette.ColorRole.PlaceholderText)


class ListOrWords(QStackedLayout):
    """A list, or in its place the words that say why it is empty; their keys are those of now."""

    def __init__(self, view: QListView, parent: QWidget, *, margin: int = APART) -> None:
        super().__init__()
        self.words = KeyLabel(parent)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words.setObjectName("muted")
        self.words.setMargin(margin)
        # In a low drawer and with large letters there are more of them than there is room.
        area = QScrollArea(parent)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(self.words)
        for ground in (area.viewport(), self.words):
            ground.setAutoFillBackground(False)
        self.addWidget(view)
        self.addWidget(area)

    def show_list(self, has_rows: bool) -> None:
        """The list is in view when it has rows, else the words."""
        self.setCurrentIndex(0 if has_rows else 1)
