"""The row over a list in the drawer: its own fields, what is told, Stop while something runs, and its buttons."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from gui.cut_label import CutLabel
from gui.scale import HAIR, NEAR, TIGHT, hold
from gui.wrapping import Wrapping


class PanelHead(Wrapping):
    """``fields`` stand at the left, each with its stretch; ``told`` is muted and plain, ``stop`` hidden at first."""

    def __init__(
        self, parent: QWidget, fields: Iterable[tuple[QWidget, int]], *, spacing: int, told_stretch: int
    ) -> None:
        super().__init__()
        self._parent = parent
        self.told = CutLabel(parent)
        self.told.setObjectName("muted")
        hold(self.told, least_width=96)
        self.stop = QToolButton(parent)
        self.stop.setText(QCoreApplication.translate("PanelHead", "Stop"))
        self.stop.hide()
        self.setContentsMargins(NEAR, HAIR, NEAR, TIGHT)
        self.setSpacing(spacing)
        for widget, stretch in (*fields, (self.told, told_stretch), (self.stop, 0)):
            self.add(widget, stretch)

    def add_button(self, action: QAction) -> QToolButton:
        """Return the button that stands for the action at the row's end; it leaves the focus where it is."""
        button = QToolButton(self._parent)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add(button)
        return button
