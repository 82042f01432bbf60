"""The page "Keyboard" of the preferences: every action with its keys, which can be changed by pressing new ones."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, ActionSpec, Menu
from gui.keymap import BY_ID, Keymap, is_remappable, key_text, mode_text, plain_menu
from gui.looks import set_property
from gui.positions import pressed
from gui.scale import NEAR, Type, hold, typed

_ID = Qt.ItemDataRole.UserRole


class KeyField(QLineEdit):
    """Takes the next key, whatever it is, and emits its name; Esc leaves it."""

    key_pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        # Reached by a click and from the list: somebody who goes through the page with Tab would not come out again.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the new key; Esc leaves"))
        self.setAccessibleName(self.tr("New key"))

    def event(self, event: QEvent) -> bool:
        """Every key belongs to the field, Tab and the shortcuts of the window, too."""
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.left.emit()
                elif not event.isAutoRepeat() and (name := pressed(event)):
                    self.key_pressed.emit(name)
                event.accept()
                return True
        return super().event(event)


class _ActionList(QTreeWidget):
    """Keeps Enter, which would press the dialog's button otherwise."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentItem() is not None:
                self.itemActivated.emit(self.currentItem(), 0)
            event.accept()
        else:
            super().keyPressEvent(event)


class KeyEditor(QWidget):
    """Shows a keymap and emits each other one that it becomes."""

    keymap_changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keymap = keymap
        self._before_reset: Keymap | None = None
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search: an action or a key"))
        self.filter.setAccessibleName(self.tr("Search the actions"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _text: self._show_found())
        self.filter.returnPressed.connect(lambda: self.list.setFocus())
        self.list = _ActionList(self)
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.itemActivated.connect(lambda _item, _column: self.field.setFocus())
        self.name = QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.field = KeyField(self)
        self.field.key_pressed.connect(self.give)
        self.field.left.connect(self.list.setFocus)
        self.keep = QCheckBox(self.tr("&Keep its other keys"), self)
        self.none = QPushButton(self.tr("&No key"), self)
        self.none.clicked.connect(lambda: self._take(()))
        self.reset = QPushButton(self.tr("&Reset"), self)
        self.reset.clicked.connect(self._reset)
        self.reset_all = QPushButton(self.tr("Reset &all"), self)
        self.reset_all.clicked.connect(self._reset_all)
        for button in (self.none, self.reset, self.reset_all):
            button.setAutoDefault(False)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setObjectName("guide")
        hold(self.message, least_height=50)
        editor = QGridLayout()
        editor.setHorizontalSpacing(NEAR)
        editor.addWidget(self.name, 0, 0, 1, 2)
        editor.addWidget(self.field, 1, 0)
        editor.addWidget(self.keep, 1, 1)
        editor.setColumnStretch(0, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.none)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(editor)
        column.addWidget(self.message)
        column.addLayout(buttons)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        self._show_found()

    @property
    def chosen(self) -> ActionSpec | None:
        """The action whose key would be changed."""
        item = self.list.currentItem()
        return BY_ID.get(item.data(0, _ID)) if item is not None else None

    def choose(self, action_id: str) -> None:
        """This action is the one whose key would be changed."""
        self.list.setCurrentItem(self._items[action_id])

    def give(self, key: str) -> None:
        """The chosen action has this key, beside its others if that is wanted; a refusal is told."""
        spec = self.chosen
        if spec is None:
            return
        kept = self.keymap.keys(spec) if self.keep.isChecked() else ()
        self.field.setText(key_text(key))
        if self._take((*kept, key)):
            self.list.setFocus()

    # Changing --------------------------------------------------------------------------------------------------------

    def _take(self, keys: tuple[str, ...]) -> bool:
        spec = self.chosen
        if spec is None:
            return False
        try:
            keymap = self.keymap.with_keys(spec, keys)
        except ValueError as refused:
            self._say(str(refused), is_refusal=True)
            return False
        self._become(keymap)
        text = self._keys_text(spec)
        self._say(
            self.tr("“{action}” now has {keys}.").format(action=spec.plain_title, keys=text)
            if text
            else self.tr("“{action}” now has no key. It stays in its menu.").format(action=spec.plain_title)
        )
        return True

    def _reset(self) -> None:
        spec = self.chosen
        if spec is not None:
            self._take(spec.keys)

    def _reset_all(self) -> None:
        if self._before_reset is not None:
            self._become(self._before_reset)
            self._say(self.tr("Your keys are there again."))
            return
        before = self.keymap
        self._become(Keymap())
        self._before_reset = before
        self.reset_all.setText(self.tr("T&ake that back"))
        self._show_buttons()
        self._say(self.tr("All actions have the keys they came with."))

    def _become(self, keymap: Keymap) -> None:
        self._before_reset = None
        self.reset_all.setText(self.tr("Reset &all"))
        self.keymap = keymap
        for action_id, item in self._items.items():
            self._show_keys(BY_ID[action_id], item)
        self.keymap_changed.emit(keymap)
        self._show_buttons()

    # Showing ---------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        for menu in Menu:
            specs = [spec for spec in ACTIONS if spec.menu is menu and is_remappable(spec)]
            if not specs:
                continue
            head = QTreeWidgetItem(self.list, [plain_menu(specs[0])])
            head.setFirstColumnSpanned(True)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, typed(self.font(), Type.STRONG))
            for spec in specs:
                item = QTreeWidgetItem(head, [spec.plain_title])
                item.setData(0, _ID, spec.id)
                item.setToolTip(0, mode_text(spec))
                self._items[spec.id] = item
                self._show_keys(spec, item)
        self.list.expandAll()

    def _show_keys(self, spec: ActionSpec, item: QTreeWidgetItem) -> None:
        item.setText(1, self._keys_text(spec))
        for column in (0, 1):
            font = item.font(column)
            # Not by colour: what a person changed stands in italics.
            font.setItalic(self.keymap.is_changed(spec))
            item.setFont(column, font)

    def _keys_text(self, spec: ActionSpec) -> str:
        return self.tr(" or ").join(key_text(key) for key in self.keymap.keys(spec))

    def _show_found(self) -> None:
        words = self.filter.text().casefold().split()
        first: QTreeWidgetItem | None = None
        for at in range(self.list.topLevelItemCount()):
            head = self.list.topLevelItem(at)
            shown = 0
            for number in range(head.childCount()):
                item = head.child(number)
                text = " ".join((item.text(0), item.text(1), head.text(0))).casefold()
                is_found = all(word in text for word in words)
                item.setHidden(not is_found)
                shown += is_found
                first = first or (item if is_found else None)
            head.setHidden(not shown)
        current = self.list.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.list.setCurrentItem(first)
        elif first is None:
            self.list.setCurrentItem(None)
            self._say(self.tr("No action has these words. Digits are no actions: the schema says what they give."))

    def _show_chosen(self) -> None:
        spec = self.chosen
        self.field.clear()
        self.field.setEnabled(spec is not None)
        if spec is not None:
            self.name.setText(
                self.tr("{action} (menu {menu}, {mode})").format(
                    action=spec.plain_title, menu=plain_menu(spec), mode=mode_text(spec)
                )
            )
            self._say(self.tr("Enter, then the new key. It holds at once, on every keyboard layout at the same place."))
        else:
            self.name.clear()
        self._show_buttons()

    def _show_buttons(self) -> None:
        spec = self.chosen
        self.none.setEnabled(spec is not None and bool(self.keymap.keys(spec)))
        self.reset.setEnabled(spec is not None and self.keymap.is_changed(spec))
        self.reset_all.setEnabled(bool(self.keymap.changed) or self._before_reset is not None)

    def _say(self, text: str, *, is_refusal: bool = False) -> None:
        self.message.setText(self.tr("Not possible: {reason}").format(reason=text) if is_refusal else text)
        set_property(self.field, "wrong", is_refusal)
