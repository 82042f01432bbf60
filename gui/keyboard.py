"""The keys as a whole: the page that shows them, the page that changes them, and what is remembered of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.filing import Filing
from gui.keymap import Keymap
from gui.session import Session
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.dialogs.key_editor import KeyEditor
    from gui.dialogs.key_groups import KeyGroup
    from gui.dialogs.preferences import Preferences
    from gui.menus import ActionSet


class Keyboard(QObject):
    """Handlers of the actions named "keyboard.…"."""

    def __init__(self, window: QWidget, session: Session, settings: Settings, filing: Filing) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._filing = filing
        self._actions: ActionSet | None = None
        self.editor: KeyEditor | None = None
        filing.preferences_made.connect(self._add_page)

    def set_actions(self, actions: "ActionSet") -> None:
        """These actions get the keys; made after their handlers."""
        self._actions = actions

    @property
    def keymap(self) -> Keymap:
        """The keys of now."""
        return self._actions.keymap if self._actions is not None else Keymap()

    def groups(self) -> "list[KeyGroup]":
        """Return what the page and the sheet show."""
        from gui.dialogs.key_groups import key_groups

        return key_groups(self.keymap, self._session.schema)

    def show(self) -> None:
        """Show all shortcuts."""
        # Only now: the page is not needed to start.
        from gui.dialogs.keyboard import KeyboardPage

        page = KeyboardPage(self.groups, self._window)
        page.change_wanted.connect(self.change)
        if self._actions is not None:
            self._actions.keys_changed.connect(page.show_groups)
        self._filing.show_page("keyboard", page)

    def change(self) -> None:
        """Show the preferences where keys are changed."""
        page = self._filing.preferences()
        if self.editor is not None:
            page.show_page(self.editor)
            page.resize(max(page.width(), 760), max(page.height(), 640))
            self.editor.filter.setFocus()

    def _add_page(self, preferences: "Preferences") -> None:
        from gui.dialogs.key_editor import KeyEditor

        self.editor = KeyEditor(self.keymap, preferences)
        self.editor.keymap_changed.connect(self._on_keymap)
        preferences.add_page(self.tr("Keyboard"), self.editor)

    def _on_keymap(self, keymap: Keymap) -> None:
        self._settings.keys = keymap.changed
        if self._actions is not None:
            self._actions.set_keymap(keymap)
