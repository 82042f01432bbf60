"""A label whose sentence names the keys of actions, whichever they are now."""

from PySide6.QtWidgets import QLabel, QWidget


class KeyLabel(QLabel):
    """Shows "Press [accept]" with the key of the action; its window knows which one that is (`Window.named`)."""

    _marked = ""

    def setText(self, text: str) -> None:
        """Show this sentence, with marks where keys are named."""
        self._marked = text
        super().setText(self._named())

    def rename(self) -> None:
        """Show the keys of now."""
        super().setText(self._named())

    def showEvent(self, event: object) -> None:
        """Only now the window is known for certain."""
        self.rename()
        super().showEvent(event)  # type: ignore[arg-type]

    def _named(self) -> str:
        widget: QWidget | None = self
        while widget is not None:
            named = getattr(widget, "named", None)
            if named is not None:
                return str(named(self._marked))
            widget = widget.parentWidget()
        return self._marked
