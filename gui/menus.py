"""Makes menus, toolbar and shortcuts of the table of actions."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from gui.actions import (
    ACTIONS,
    ANNOTATING,
    CHANGING,
    MENU_TEXTS,
    REVIEWING,
    ActionSpec,
    Menu,
    Need,
    Scope,
    is_offered,
    shortcut_context,
)
from gui.icons import icon
from gui.keymap import BY_ID, Keymap, key_text, plain_menu
from gui.positions import types_text
from gui.scale import hold
from gui.theme import Theme
from gui.translation import QT_TRANSLATE_NOOP


class ActionSet(QObject):
    """The window's actions, each bound to its handler and to the keys that ``keymap`` gives it."""

    keys_changed = Signal()

    def __init__(
        self, window: QMainWindow, view: QWidget, handlers: Mapping[str, QObject], keymap: Keymap | None = None
    ) -> None:
        super().__init__(window)
        self.by_id: dict[str, QAction] = {}
        self._menus: dict[Menu, QMenu] = {}
        self._view = view
        self._explained: list[tuple[QWidget, str, str]] = []
        for spec in ACTIONS:
            action = QAction(spec.title, window)
            action.setShortcutContext(shortcut_context(spec.scope))
            # Some systems hide the keys there, where they are learned.
            action.setShortcutVisibleInContextMenu(True)
            action.setCheckable(spec.is_checkable)
            short = _SHORT.get(spec.id)
            action.setIconText(QCoreApplication.translate("Actions", short) if short else spec.plain_title)
            action.triggered.connect(_handler(handlers, spec))
            (view if spec.scope is Scope.VIEW else window).addAction(action)
            self.by_id[spec.id] = action
        self.set_keymap(keymap or Keymap())

    def set_keymap(self, keymap: Keymap) -> None:
        """The actions have these keys from now on; menus and tooltips say so."""
        self.keymap = keymap
        self._by_key: dict[str, list[ActionSpec]] = {}
        for spec in ACTIONS:
            action, keys = self.by_id[spec.id], keymap.keys(spec)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(_with_key(spec.plain_title, self.key_text(spec.id)))
            for key in keys:
                self._by_key.setdefault(key, []).append(spec)
        for widget, text, action_id in self._explained:
            widget.setToolTip(_with_key(text, self.key_text(action_id)))
        self.keys_changed.emit()

    def key_text(self, action_id: str) -> str:
        """Return an action's first key as this system writes it; empty when it has none."""
        keys = self.keymap.keys(BY_ID[action_id])
        return key_text(keys[0]) if keys else ""

    def explain(self, widget: QWidget, text: str, action_id: str) -> None:
        """The widget's tooltip is this text with the action's key, whatever key that is."""
        self._explained.append((widget, text, action_id))
        widget.setToolTip(_with_key(text, self.key_text(action_id)))
        # A card that is made anew for another schema takes its buttons along.
        widget.destroyed.connect(lambda: self._forget(widget))

    def named(self, text: str) -> str:
        """Return a sentence with the keys of actions in place of their ids in brackets, as in "Press [accept]"."""
        return _MARKED.sub(lambda found: self._name_of(found[1]) or found[0], text)

    def _name_of(self, action_id: str) -> str:
        spec = BY_ID.get(action_id)
        if spec is None:
            return ""
        # Without a key there is still the menu.
        return self.key_text(action_id) or f"{plain_menu(spec)} > {spec.plain_title}"

    def _forget(self, widget: QWidget) -> None:
        self._explained = [each for each in self._explained if each[0] is not widget]

    def is_guarded(self, key: str) -> bool:
        """True for a key that must not act in a text field: a character, or one of an action about the article."""
        specs = self._by_key.get(key, [])
        return bool(specs) and (types_text(key) or any(spec.scope is not Scope.WINDOW for spec in specs))

    def find(self, key: str, focused: QWidget | None) -> QAction | None:
        """Return the action that this key does now while ``focused`` has the keyboard's focus; None for none."""
        for spec in self._by_key.get(key, []):
            if self.by_id[spec.id].isEnabled() and (spec.scope is not Scope.VIEW or focused is self._view):
                return self.by_id[spec.id]
        return None

    def would_change(self, key: str) -> bool:
        """True for the key of an action that changes the project and of none that only shows something."""
        specs = self._by_key.get(key, [])
        return any(spec.need in CHANGING for spec in specs) and not any(
            self.by_id[spec.id].isEnabled() for spec in specs
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in this theme's colours."""
        for spec in ACTIONS:
            if spec.icon:
                self.by_id[spec.id].setIcon(icon(spec.icon, theme.text.name(), theme.faint.name()))

    def enable(self, met: Callable[[Need], bool]) -> None:
        """Enable the actions whose need is met."""
        needs = {need: met(need) for need in Need}
        for spec in ACTIONS:
            self.by_id[spec.id].setEnabled(needs[spec.need])

    def offer(self, *, in_pack: bool) -> None:
        """Only what belongs to a pack, or to any other project, is in the menus, and its keys do something."""
        for spec in ACTIONS:
            self.by_id[spec.id].setVisible(is_offered(spec, in_pack=in_pack))
        for made in self._menus.values():
            made.menuAction().setVisible(any(action.isVisible() for action in made.actions()))

    def fill_menus(self, window: QMainWindow) -> dict[Menu, QMenu]:
        """The menu bar holds every action that belongs there."""
        for menu in Menu:
            made = window.menuBar().addMenu(QCoreApplication.translate("Actions", MENU_TEXTS[menu]))
            self._menus[menu] = made
            for spec in ACTIONS:
                if spec.menu is menu and spec.in_menu:
                    if spec.starts_group:
                        made.addSeparator()
                    made.addAction(self.by_id[spec.id])
        return self._menus

    def make_toolbar(self, window: QMainWindow) -> QToolBar:
        """Return the toolbar, words beside icons."""
        bar = QToolBar(QCoreApplication.translate("Actions", "Tools"), window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        hold(bar, icon=18)
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


_MARKED = re.compile(r"\[([a-z0-9-]+)\]")

# Words of the toolbar and of buttons where the menu's are too long for them.
_SHORT = {
    "save-copy": QT_TRANSLATE_NOOP("Actions", "Save a copy…"),
    "retry": QT_TRANSLATE_NOOP("Actions", "Try again"),
    "give-up": QT_TRANSLATE_NOOP("Actions", "Give up"),
    "next-undecided": QT_TRANSLATE_NOOP("Actions", "Next"),
    "previous-undecided": QT_TRANSLATE_NOOP("Actions", "Previous"),
    "find-next": QT_TRANSLATE_NOOP("Actions", "Next"),
    "find-previous": QT_TRANSLATE_NOOP("Actions", "Previous"),
    "label-found": QT_TRANSLATE_NOOP("Actions", "Label all…"),
    "fix-finding": QT_TRANSLATE_NOOP("Actions", "Mend"),
    "ignore-finding": QT_TRANSLATE_NOOP("Actions", "Ignore"),
    "tour-next": QT_TRANSLATE_NOOP("Actions", "Next step"),
    "tour-back": QT_TRANSLATE_NOOP("Actions", "Step before"),
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


def _with_key(text: str, key: str) -> str:
    return f"{text} ({key})" if key else text


def _handler(handlers: Mapping[str, QObject], spec: ActionSpec) -> Callable[[], None]:
    owner, method = spec.handler.split(".")
    found = getattr(handlers[owner], method)
    # QAction.triggered carries a checked state that no handler wants.
    return lambda: found()
