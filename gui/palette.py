"""The strip below the article: what each digit means for the thing in focus, and the same by mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotate.schema import Label
from gui.scale import APART, NEAR, TIGHT, hold
from gui.swatches import swatch


class LabelPalette(QWidget):
    """Shows an inventory with colour, name and key; emits the code that was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labelPalette")
        self.labels: tuple[Label, ...] = ()
        self._names: list[str] = []
        self._buttons: dict[str, QToolButton] = {}
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setObjectName("muted")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(APART, TIGHT, APART, NEAR)
        self._layout.setSpacing(TIGHT)
        self._layout.addWidget(self._title)
        self._layout.addStretch(1)
        # A narrow window never grows because of the labels: it shows their codes, or only their digits.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_inventory(self, title: str, labels: tuple[Label, ...], language: str) -> None:
        """Offer these labels under this title; the same ones again cost nothing."""
        self._title.setText(title)
        if labels == self.labels:
            return
        self.labels = labels
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            # Until the event loop deletes it, it would be painted under the new ones.
            button.hide()
            button.deleteLater()
        self._buttons = {label.code: self._button(label, language) for label in labels}
        for at, button in enumerate(self._buttons.values()):
            self._layout.insertWidget(at + 1, button)
        self._names = [label.name(language) for label in labels]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Each label has its digit and its name, where they have no room its code, else nothing more."""
        margins, gap = self._layout.contentsMargins(), self._layout.spacing()
        # The stretch at the end has a gap before it, too.
        room = self.width() - margins.left() - margins.right() - self._title.sizeHint().width() - gap
        for words in (self._names, [label.code for label in self.labels], [""] * len(self.labels)):
            for label, word, button in zip(self.labels, words, self._buttons.values(), strict=True):
                button.setText(f"{label.key}  {word}".strip() if label.key else word or label.code)
            if sum(button.sizeHint().width() + gap for button in self._buttons.values()) <= room:
                return

    def mark(self, code: str | None) -> None:
        """Show which label the thing in focus has."""
        for other, button in self._buttons.items():
            button.setChecked(other == code)

    def _button(self, label: Label, language: str) -> QToolButton:
        button = QToolButton(self)
        name = label.name(language)
        button.setIcon(swatch(QColor(label.colour)))
        hold(button, icon=14)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setObjectName("choice")
        # The article keeps the focus, so that the next key still means the article.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self._tip(label, language))
        button.setAccessibleName(self.tr("{name}, key {key}").format(name=name, key=label.key or "–"))
        button.clicked.connect(lambda: self.chosen.emit(label.code))
        return button

    def _tip(self, label: Label, language: str) -> str:
        return self.tr("{code}: {guide}").format(code=label.code, guide=label.guide(language))
