"""A row of buttons of which at most one is on: kinds of quotations, values of stances."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton, QWidget

from annotate.schema import Label
from gui.looks import set_property
from gui.scale import TIGHT, hold
from gui.swatches import swatch
from gui.wrapping import Wrapping


class ChoiceRow(QWidget):
    """One button a label; emits the code that was pressed. The key stands on it, or only in its tooltip."""

    chosen = Signal(str)

    def __init__(
        self, labels: tuple[Label, ...], language: str, parent: QWidget | None = None, *, shows_keys: bool = False
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._texts: dict[str, str] = {}
        layout = Wrapping(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for label in labels:
            name = label.name(language)
            text = f"{label.key}  {name}" if shows_keys and label.key else name
            button = QToolButton(self)
            button.setObjectName("choice")
            button.setText(text)
            button.setIcon(swatch(QColor(label.colour), 10))
            hold(button, icon=10)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            guide = label.guide(language)
            button.setToolTip(self.tr("Key {key}: {guide}").format(key=label.key, guide=guide) if label.key else guide)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked, code=label.code: self._on_clicked(code))
            layout.add(button, 1)
            self.buttons[label.code] = button
            self._texts[label.code] = text
        self._code: str | None = None
        self._is_open = False

    def mark(self, code: str | None, *, is_open: bool = False) -> None:
        """Show which one is on; with ``is_open`` it is only suggested: a dashed frame and a question mark."""
        self._code, self._is_open = code, is_open
        for other, button in self.buttons.items():
            is_on = other == code
            button.setChecked(is_on)
            button.setText(f"{self._texts[other]}?" if is_on and is_open else self._texts[other])
            set_property(button, "suggested", is_on and is_open)

    def _on_clicked(self, code: str) -> None:
        # What is on is what is stored: a click only asks for it.
        self.mark(self._code, is_open=self._is_open)
        self.chosen.emit(code)
