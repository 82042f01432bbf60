"""Makes menus, toolbar and shortcuts of the table of actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from gui.actions import ACTIONS, ANNOTATING, MENU_TEXTS, REVIEWING, ActionSpec, Menu, Need, Scope, shortcut_context
from gui.icons import icon
from gui.theme import Theme
from gui.translation import QT_TRANSLATE_NOOP


class ActionSet(QObject):
    """The window's actions, each bound to its handler."""

    def __init__(self, window: QMainWindow, view: QWidget, handlers: Mapping[str, QObject]) -> None:
        super().__init__(window)
        self.by_id: dict[str, QAction] = {}
        self._guarded: set[str] = set()
        self._single: dict[str, list[QAction]] = {}
        for spec in ACTIONS:
            action = QAction(spec.title, window)
            action.setShortcuts(spec.sequences)
            action.setShortcutContext(shortcut_context(spec.scope))
            action.setToolTip(_tip(spec))
            short = _SHORT.get(spec.id)
            action.setIconText(QCoreApplication.translate("Actions", short) if short else spec.plain_title)
            action.triggered.connect(_handler(handlers, spec))
            (view if spec.scope is Scope.VIEW else window).addAction(action)
            self.by_id[spec.id] = action
            if spec.scope is not Scope.WINDOW:
                self._guarded.update(sequence.toString() for sequence in spec.sequences)
            for key in spec.keys:
                if len(key.removeprefix("Shift+")) == 1:
                    self._single.setdefault(key.lower(), []).append(action)

    def is_guarded(self, sequence: QKeySequence) -> bool:
        """True for a shortcut that must not fire in a text field."""
        return sequence.toString() in self._guarded

    def single(self, key: str) -> QAction | None:
        """Return the action of a plain or shifted letter or digit, such as "a" or "Shift+a".

        Of two that are never enabled at once, it is the one that is.
        """
        return next((action for action in self._single.get(key.lower(), []) if action.isEnabled()), None)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in this theme's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self.by_id[spec.id].setIcon(icon(spec.icon, theme.text.name(), theme.border.name()))

    def enable(self, met: Callable[[Need], bool]) -> None:
        """Enable the actions whose need is met."""
        needs = {need: met(need) for need in Need}
        for spec in ACTIONS:
            self.by_id[spec.id].setEnabled(needs[spec.need])

    def fill_menus(self, window: QMainWindow) -> dict[Menu, QMenu]:
        """The menu bar holds every action that belongs there."""
        menus: dict[Menu, QMenu] = {}
        for menu in Menu:
            made = window.menuBar().addMenu(QCoreApplication.translate("Actions", MENU_TEXTS[menu]))
            menus[menu] = made
            for spec in ACTIONS:
                if spec.menu is menu and spec.in_menu:
                    if spec.starts_group:
                        made.addSeparator()
                    made.addAction(self.by_id[spec.id])
        return menus

    def make_toolbar(self, window: QMainWindow) -> QToolBar:
        """Return the toolbar, words beside icons."""
        bar = QToolBar(QCoreApplication.translate("Actions", "Tools"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fill_toolbar(bar, is_reviewing=False)
        return bar

    def fill_toolbar(self, bar: QToolBar, *, is_reviewing: bool) -> None:
        """The toolbar holds what can be done while annotating, or while reviewing."""
        bar.clear()
        menu = None
        for spec in ACTIONS:
            if not spec.in_toolbar or spec.need in (ANNOTATING if is_reviewing else REVIEWING):
                continue
            if menu is not None and (spec.menu is not menu):
                bar.addSeparator()
            menu = spec.menu
            bar.addAction(self.by_id[spec.id])

    def make_context_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of a place in the article."""
        made = QMenu(parent)
        menu = None
        for spec in ACTIONS:
            if spec.in_context:
                if menu is not None and spec.menu is not menu:
                    made.addSeparator()
                menu = spec.menu
                made.addAction(self.by_id[spec.id])
        return made


# Words of the toolbar and of buttons where the menu's are too long for them.
_SHORT = {
    "next-undecided": QT_TRANSLATE_NOOP("Actions", "Next"),
    "previous-undecided": QT_TRANSLATE_NOOP("Actions", "Previous"),
    "next-case": QT_TRANSLATE_NOOP("Actions", "Next"),
    "previous-case": QT_TRANSLATE_NOOP("Actions", "Previous"),
    "alike": QT_TRANSLATE_NOOP("Actions", "Decide alike"),
    "mix": QT_TRANSLATE_NOOP("Actions", "A's boundary, B's label"),
    "mix-back": QT_TRANSLATE_NOOP("Actions", "B's boundary, A's label"),
    "both": QT_TRANSLATE_NOOP("Actions", "Both"),
    "neither": QT_TRANSLATE_NOOP("Actions", "Neither"),
    "as-edited": QT_TRANSLATE_NOOP("Actions", "As edited"),
    "quote": QT_TRANSLATE_NOOP("Actions", "Quotation"),
    "finish": QT_TRANSLATE_NOOP("Actions", "Finish"),
}


def _tip(spec: ActionSpec) -> str:
    return f"{spec.plain_title} ({spec.key_text})" if spec.keys else spec.plain_title


def _handler(handlers: Mapping[str, QObject], spec: ActionSpec) -> Callable[[], None]:
    owner, method = spec.handler.split(".")
    found = getattr(handlers[owner], method)
    # QAction.triggered carries a checked state that no handler wants.
    return lambda: found()
