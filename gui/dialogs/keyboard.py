"""The page of all shortcuts, made of the table of actions."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import ACTIONS, MENU_TEXTS, ActionSpec, Menu
from gui.translation import QT_TRANSLATE_NOOP

# What keys do that are no actions: the article's own keys, and one line for all the digits.
_MORE = (
    (
        ("1 … 9, 0",),
        QT_TRANSLATE_NOOP("Keyboard", "Label of the selection or name, kind of the quotation, value of the stance"),
    ),
    (("←", "→", "↑", "↓"), QT_TRANSLATE_NOOP("Keyboard", "Move the text cursor by word or line")),
    (("Shift+←", "Shift+→"), QT_TRANSLATE_NOOP("Keyboard", "Select by word")),
    (("Ctrl+←", "Ctrl+→"), QT_TRANSLATE_NOOP("Keyboard", "Move by akshara; with Shift select by akshara")),
    (("Home", "End"), QT_TRANSLATE_NOOP("Keyboard", "Beginning or end of the line; with Ctrl of the article")),
    (("Ctrl+C",), QT_TRANSLATE_NOOP("Keyboard", "Copy the selected text")),
    (("Esc",), QT_TRANSLATE_NOOP("Keyboard", "Select nothing, stop picking")),
)

# The widest pair of key caps, so that what the keys do stands in one line down the page.
_KEYS_WIDTH = 190


def shortcut_rows() -> dict[str, list[tuple[list[str], str]]]:
    """Return the groups of the page by their titles: each line's keys and what they do."""
    translate = QCoreApplication.translate
    groups: dict[str, list[tuple[list[str], str]]] = {
        translate("Keyboard", "In the article"): [(list(keys), translate("Keyboard", text)) for keys, text in _MORE]
    }
    for menu in Menu:
        title = translate("Actions", MENU_TEXTS[menu]).replace("&", "")
        rows = [(_keys(spec), spec.plain_title) for spec in ACTIONS if spec.menu is menu and spec.keys and spec.in_menu]
        if rows:
            groups[title] = rows
    return groups


class KeyboardPage(QDialog):
    """Lists every shortcut by group in two columns; the window behind it stays usable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.setModal(False)
        groups = shortcut_rows()
        columns = QHBoxLayout()
        columns.setSpacing(36)
        columns.setContentsMargins(20, 16, 20, 20)
        half = sum(len(rows) + 2 for rows in groups.values()) / 2
        column, filled = self._column(columns), 0.0
        for title, rows in groups.items():
            if filled >= half:
                column.addStretch(1)
                column, filled = self._column(columns), float("-inf")
            column.addWidget(_group(title, rows))
            filled += len(rows) + 2
        column.addStretch(1)
        page = QWidget(self)
        page.setLayout(columns)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.resize(980, 720)

    def _column(self, columns: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        columns.addLayout(column, 1)
        return column


def _keys(spec: ActionSpec) -> list[str]:
    return [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in spec.sequences]


def _group(title: str, rows: list[tuple[list[str], str]]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
    head = QLabel(title)
    head.setObjectName("paneTitle")
    grid.addWidget(head, 0, 0, 1, 2)
    for at, (keys, text) in enumerate(rows, 1):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys:
            cap = QLabel(key)
            cap.setTextFormat(Qt.TextFormat.PlainText)
            cap.setObjectName("keyCap")
            caps.addWidget(cap)
        caps.addStretch(1)
        grid.addLayout(caps, at, 0)
        what = QLabel(text)
        what.setTextFormat(Qt.TextFormat.PlainText)
        what.setWordWrap(True)
        grid.addWidget(what, at, 1)
    return group
