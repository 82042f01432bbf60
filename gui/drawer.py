"""The drawer below the article: lists that lead into articles, one of them seen at a time, out of the way when shut."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from gui.scale import HAIR, NEAR, grown

# In pixels at the usual size of the letters.
_LEAST = 110


class Drawer(QFrame):
    """Pages under their tabs; `shut` tells that it was closed, `opened` which page has come into view."""

    shut = Signal()
    opened = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawer")
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages = QStackedWidget(self)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close_page)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(NEAR, HAIR, NEAR, 0)
        head.addWidget(self._tabs)
        head.addStretch(1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self._tabs.currentChanged.connect(self._on_tab)
        self.hide()

    @property
    def page(self) -> QWidget | None:
        """The page in view, None while the drawer is shut."""
        return None if self.isHidden() else self._pages.currentWidget()

    @property
    def at(self) -> int | None:
        """The number of the page in view, None while the drawer is shut."""
        return None if self.isHidden() else self._pages.currentIndex()

    def show_at(self, at: int) -> None:
        """The page of this number is in view."""
        self.show_page(self._pages.widget(at))

    def add_page(self, page: QWidget, title: str) -> None:
        """The page has a tab."""
        self._pages.addWidget(page)
        self._tabs.addTab(title)

    def show_page(self, page: QWidget) -> None:
        """The page is in view."""
        is_new = self.page is not page
        self._tabs.setCurrentIndex(self._pages.indexOf(page))
        self._pages.setCurrentWidget(page)
        self._keep_room()
        self.show()
        if is_new:
            self.opened.emit(page)

    def close_page(self) -> None:
        """The drawer is shut."""
        if not self.isHidden():
            self.hide()
            self.shut.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for the page's fields and buttons, in however many lines they stand."""
        super().resizeEvent(event)
        self._keep_room()

    def event(self, event: QEvent) -> bool:
        """Shut it with Esc from anywhere inside; what has got more lines gets more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_room()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.close_page()
            return True
        return super().event(event)

    def _keep_room(self) -> None:
        page = self._pages.currentWidget()
        layout = page.layout() if page is not None else None
        if layout is not None:
            least = self._head.minimumSize().height() + layout.totalMinimumHeightForWidth(self.width())
            self.setMinimumHeight(max(grown(_LEAST), least))

    def _on_tab(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        self._keep_room()
        if not self.isHidden():
            self.opened.emit(self._pages.currentWidget())
