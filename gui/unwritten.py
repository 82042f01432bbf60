"""An act that could not be written: it is kept, said, and done as soon as the file or another place allows it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotate.visible import visible
from gui.looks import set_property
from gui.scale import APART, NEAR
from gui.wording import act_name
from storage.project import Change, Project


@dataclass(frozen=True, slots=True)
class Unwritten:
    """The act by its name (empty for one of no single name), why it could not be written, and how to do it again.

    Where only somebody else is writing ``who`` is that, within a sentence: then it is written by itself.
    """

    act: str
    why: str
    work: Callable[[Project], Change | None]
    who: str = ""


class UnwrittenBar(QFrame):
    """Says which act waits and why, with what can be done about it. It stays until the act is written or given up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(self.tr("What waits to be written"))
        set_property(self, "tone", "warning")
        sign = QLabel("⚠", self)
        sign.setObjectName("bannerSign")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(APART, NEAR, APART, NEAR)
        self._row.setSpacing(NEAR)
        self._row.addWidget(sign)
        self._row.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, empty when nothing waits."""
        return "" if self.isHidden() else self._label.text()

    def set_actions(self, actions: list[QAction]) -> None:
        """The bar has a button for each of these."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)

    def show_unwritten(self, unwritten: Unwritten | None) -> None:
        """Say what waits; nothing when nothing does."""
        if unwritten is not None:
            name = act_name(unwritten.act) if unwritten.act else self.tr("The last act")
            if unwritten.who:
                text = self.tr(
                    "Not in the file yet: “{act}”. Just now {who} is writing it. What you did is written by itself as "
                    "soon as that is done; until then you can read, and nothing else can be changed."
                ).format(act=name, who=unwritten.who)
            else:
                text = self.tr("Not in the file yet: “{act}”. {why} Nothing else can be changed until it is.").format(
                    act=name, why=unwritten.why
                )
            text = visible(text)
            self._label.setText(text)
            self._label.setAccessibleName(text)
        self.setVisible(unwritten is not None)
