"""A line below the article that tells without stopping anybody: refusals, failures, results."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from annotate.visible import visible
from gui.looks import set_property
from gui.scale import APART, NEAR

# Long enough to read two lines, short enough not to stay in the way.
HINT_MILLISECONDS = 7000


class Banner(QFrame):
    """Shows the latest message until it is dismissed; hints go by themselves. Hidden while there is nothing to say."""

    dismissed = Signal()
    warned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(self.tr("Message"))
        self._sign = QLabel(self)
        self._sign.setObjectName("bannerSign")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Dismiss this message"))
        close.setAccessibleName(self.tr("Dismiss this message"))
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(APART, NEAR, NEAR, NEAR)
        layout.setSpacing(NEAR)
        layout.addWidget(self._sign)
        layout.addWidget(self._label, 1)
        layout.addWidget(close)
        # Whether what is shown is about the act before: a refusal or a hint.
        self._is_refusal = self._is_hint = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HINT_MILLISECONDS)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, empty when nothing is."""
        return "" if self.isHidden() else self._label.text()

    def warn(self, text: str) -> None:
        """Show what went wrong, until it is dismissed."""
        self._show("warning", text)
        self._timer.stop()
        self.warned.emit(text)

    def refuse(self, text: str) -> None:
        """Show why an act was refused, until it is dismissed or the next act is done."""
        self.warn(text)
        self._is_refusal = True

    def forget_refusal(self) -> None:
        """Something else was done: a refusal goes, what else is shown stays."""
        if self._is_refusal:
            self.dismiss()

    def forget_act(self) -> None:
        """Somebody else works, or on something else: what was said about the act before goes."""
        if self._is_refusal or self._is_hint:
            self.dismiss()

    def hint(self, text: str) -> None:
        """Show something worth knowing for a few seconds."""
        self._show("hint", text)
        self._is_hint = True
        self._timer.start()

    def tell(self, text: str) -> None:
        """Show a result until it is dismissed."""
        self._show("hint", text)
        self._timer.stop()

    def dismiss(self) -> None:
        """Show nothing."""
        self._timer.stop()
        self._is_refusal = self._is_hint = False
        self.hide()
        self.dismissed.emit()

    def _show(self, tone: str, text: str) -> None:
        # Messages name files, and whoever made a file chose its name.
        self._is_refusal = self._is_hint = False
        shown = "\n".join(visible(line) for line in text.split("\n"))
        self._label.setText(shown)
        self._label.setAccessibleName(shown)
        self._sign.setText("⚠" if tone == "warning" else "ℹ")
        set_property(self, "tone", tone)
        self.show()
