"""The first page, while no project is open: try it, begin a project, or go on with one."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotate.visible import visible
from gui.icons import icon
from gui.scale import APART, BROAD, HAIR, NEAR, TIGHT, VAST, Type, grown, hold, set_type
from gui.theme import Theme

_COLUMN = 380


class StartPage(QWidget):
    """Offers the sample, the tour, new, open and the recent projects; emits what was chosen."""

    new_wanted = Signal()
    articles_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    tour_wanted = Signal()
    recent_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        title = QLabel("Ankan · अंकन", self)
        set_type(title, Type.DISPLAY)
        lead = QLabel(self.tr("Annotate names, quotations and stances in Hindi news."), self)
        lead.setObjectName("muted")
        self._icons: dict[QPushButton, str] = {}
        self.tour = self._button("tour", self.tr("A tour in three minutes"))
        self.sample = self._button("sample", self.tr("Try it with sample articles"))
        self.articles = self._button("import", self.tr("Articles of your own…"))
        self.new = self._button("new", self.tr("New empty project…"))
        self.open = self._button("open", self.tr("Open a project or a pack…"))
        for button, wanted in (
            (self.tour, self.tour_wanted),
            (self.sample, self.sample_wanted),
            (self.articles, self.articles_wanted),
            (self.new, self.new_wanted),
            (self.open, self.open_wanted),
        ):
            button.clicked.connect(wanted)
        begin = self._column(
            (self._heading(self.tr("New here?")), self.tour, self.sample),
            (self._heading(self.tr("Begin")), self.articles, self.new),
        )
        self._none = QLabel(self.tr("Projects that you have opened are listed here."), self)
        self._none.setObjectName("muted")
        self._none.setWordWrap(True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(HAIR)
        self._recent_buttons: list[QPushButton] = []
        go_on = self._column((self._heading(self.tr("Go on")), self.open, self._none))
        go_on.insertLayout(go_on.count() - 1, self._recent)
        drop = QLabel(self.tr("You can also drop a project, a pack or text files onto this window."), self)
        drop.setObjectName("muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(VAST)
        grid.setVerticalSpacing(TIGHT)
        grid.setRowStretch(0, 2)
        grid.addWidget(title, 1, 0, 1, 2)
        grid.addWidget(lead, 2, 0, 1, 2)
        grid.setRowMinimumHeight(3, BROAD)
        grid.addLayout(begin, 4, 0)
        grid.addLayout(go_on, 4, 1)
        grid.setRowMinimumHeight(5, BROAD)
        grid.addWidget(drop, 6, 0, 1, 2)
        grid.setRowStretch(7, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        holder = QWidget(self)
        hold(holder, most_width=2 * _COLUMN + VAST)
        holder.setLayout(grid)
        inner = QWidget(self)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        layout = QHBoxLayout(inner)
        layout.addStretch(1)
        layout.addWidget(holder, 8)
        layout.addStretch(1)
        self.show_recent([])

    @property
    def recent(self) -> list[QPushButton]:
        """The buttons of the recent projects."""
        return self._recent_buttons

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in this theme's colours."""
        for button, name in self._icons.items():
            button.setIcon(icon(name, theme.text.name(), theme.faint.name()))

    def show_recent(self, paths: list[Path]) -> None:
        """Offer these projects."""
        for button in self._recent_buttons:
            self._recent.removeWidget(button)
            button.deleteLater()
        self._recent_buttons = [self._recent_button(path) for path in paths]
        for button in self._recent_buttons:
            self._recent.addWidget(button)
        self._none.setVisible(not paths)

    def _column(self, *groups: tuple[QWidget, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(NEAR)
        for at, group in enumerate(groups):
            if at:
                column.addSpacing(APART)
            for widget in group:
                column.addWidget(widget)
        column.addStretch(1)
        return column

    def _heading(self, text: str) -> QLabel:
        made = QLabel(text, self)
        made.setObjectName("paneTitle")
        set_type(made, Type.STRONG)
        return made

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName("startButton")
        hold(button, icon=20, least_height=44)
        self._icons[button] = name
        return button

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("recentButton")
        button.setFlat(True)
        shown, metrics, room = self.tr("{name}  in  {folder}"), button.fontMetrics(), grown(_COLUMN - 30)
        # Projects are told apart by their names: the folder's is cut first.
        name = metrics.elidedText(visible(path.stem), Qt.TextElideMode.ElideMiddle, room * 3 // 4)
        left = room - metrics.horizontalAdvance(shown.format(name=name, folder=""))
        folder = metrics.elidedText(visible(str(path.parent)), Qt.TextElideMode.ElideLeft, left)
        # An ampersand in a file's name is no mnemonic.
        button.setText(shown.format(name=name, folder=folder).replace("&", "&&"))
        button.setToolTip(visible(str(path)))
        button.setAccessibleName(visible(str(path)))
        button.clicked.connect(lambda: self.recent_chosen.emit(path))
        return button
