"""Tooltips say what they are given: a title that looks like markup is shown as it is written."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from gui.cut_box import CutBox


class PlainTips(QObject):
    """Shows every tooltip of the application in Qt's place, which would take some texts for markup."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tooltip, lines and all, where there is one."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return False
        if not isinstance(watched, QWidget):
            return False
        tip = tip_at(watched, event)
        if not tip:
            return False
        # As markup of our own, in which long texts are broken into lines.
        QToolTip.showText(event.globalPos(), as_tip(tip), watched)
        return True


def tip_at(widget: QWidget, event: QHelpEvent) -> str:
    """Return what the widget, or the item of a list under the mouse, has for a tooltip; empty where it has none."""
    view = widget.parent()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        tip = view.indexAt(event.pos()).data(Qt.ItemDataRole.ToolTipRole)
        return tip if isinstance(tip, str) else ""
    return widget.tip if isinstance(widget, CutBox) else widget.toolTip()


def as_tip(text: str) -> str:
    """Return the text as markup that shows exactly it."""
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
