"""The first page, while no project is open: begin one, go on with one, or try it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotate.visible import visible
from gui.icons import icon
from gui.theme import Theme

_WIDTH = 520


class StartPage(QWidget):
    """Offers new, open, the recent projects and a sample; emits what was chosen."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        title = QLabel("Ankan · अंकन", self)
        title.setObjectName("startTitle")
        lead = QLabel(self.tr("Annotate names, quotations and stances in Hindi news."), self)
        lead.setObjectName("muted")
        self.sample = self._button("sample", self.tr("Try it with a sample article"))
        self.new = self._button("new", self.tr("New project…"))
        self.open = self._button("open", self.tr("Open project…"))
        self.sample.clicked.connect(self.sample_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self._recent_title = QLabel(self.tr("Recent projects"), self)
        self._recent_title.setObjectName("muted")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent_buttons: list[QPushButton] = []
        drop = QLabel(self.tr("You can also drop a project or text files onto this window."), self)
        drop.setObjectName("muted")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(18)
        for button in (self.sample, self.new, self.open):
            column.addWidget(button)
        column.addSpacing(18)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addSpacing(10)
        column.addWidget(drop)
        column.addStretch(3)
        holder = QWidget(self)
        holder.setMaximumWidth(_WIDTH)
        holder.setMinimumWidth(min(_WIDTH, 360))
        holder.setLayout(column)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(holder, 4)
        layout.addStretch(1)
        self._icons = {self.sample: "sample", self.new: "new", self.open: "open"}

    @property
    def recent(self) -> list[QPushButton]:
        """The buttons of the recent projects."""
        return self._recent_buttons

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in this theme's colours."""
        for button, name in self._icons.items():
            button.setIcon(icon(name, theme.text.name(), theme.border.name()))

    def show_recent(self, paths: list[Path]) -> None:
        """Offer these projects."""
        for button in self._recent_buttons:
            self._recent.removeWidget(button)
            button.deleteLater()
        self._recent_buttons = [self._recent_button(path) for path in paths]
        for button in self._recent_buttons:
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(paths))

    def _button(self, _name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setIconSize(QSize(20, 20))
        button.setObjectName("startButton")
        button.setMinimumHeight(44)
        return button

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("recentButton")
        button.setFlat(True)
        room = _WIDTH - 60
        shown = self.tr("{name}  in  {folder}").format(name=visible(path.stem), folder=visible(str(path.parent)))
        # An ampersand in a file's name is no mnemonic.
        elided = button.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, room)
        button.setText(elided.replace("&", "&&"))
        button.setToolTip(visible(str(path)))
        button.setAccessibleName(visible(str(path)))
        button.clicked.connect(lambda: self.recent_chosen.emit(path))
        return button
