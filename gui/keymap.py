"""Which keys each action has: those of the table, or those a person gave it; and why a key cannot be given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from gui.actions import ACTIONS, ANNOTATING, DIGITS, MENU_TEXTS, REVIEWING, ActionSpec
from gui.positions import canonical
from gui.translation import plain

BY_ID = {spec.id: spec for spec in ACTIONS}
_DIGIT_IDS = frozenset(spec.id for spec in ACTIONS if spec.keys and spec.keys[0] in DIGITS)
# What the article's text cursor does with keys (gui.article_view.keys); no action can have them.
_CURSOR_KEYS = frozenset(
    canonical(prefix + key)
    for prefix in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
    for key in ("Left", "Right", "Up", "Down", "Home", "End")
) | {"PgUp", "PgDown", "Shift+PgUp", "Shift+PgDown"}
_FIXED = frozenset({"Ctrl+C", "Ctrl+A", "Ctrl+Ins", "Esc", "Space", "Backspace", "Menu"})


def is_remappable(spec: ActionSpec) -> bool:
    """True for every action but the digits, whose meanings come from the schema."""
    return spec.id not in _DIGIT_IDS


def meet(one: ActionSpec, other: ActionSpec) -> bool:
    """True when both actions may be possible at once: one key cannot mean both."""
    needs = {one.need, other.need}
    return not (needs & ANNOTATING and needs & REVIEWING)


def key_text(key: str) -> str:
    """Return a key's name as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


@dataclass(frozen=True)
class Keymap:
    """The keys of all actions; ``changed`` has those that a person chose, by action. They go before the table's."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def from_saved(cls, saved: Mapping[str, Iterable[str]]) -> "Keymap":
        """Return the map of what was saved, without unknown actions and keys that are none or taken."""
        keymap = cls()
        for action_id, keys in saved.items():
            spec = BY_ID.get(action_id)
            if spec is None or not is_remappable(spec):
                continue
            wanted = dict.fromkeys(name for key in keys if (name := canonical(key)))
            kept = tuple(
                key for key in wanted if not _unusable(key) and keymap._holder(spec, key, among=keymap.changed) is None
            )
            keymap = keymap._with(spec, kept)
        return keymap

    def keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """Return an action's keys, the one that is shown first."""
        given = self.changed.get(spec.id)
        if given is not None:
            return given
        names = tuple(canonical(key) for key in spec.keys)
        if not self.changed:
            return names
        # A key that a person gave to another action is that action's.
        return tuple(name for name in names if self._holder(spec, name, among=self.changed) is None)

    def holder(self, spec: ActionSpec, key: str) -> ActionSpec | None:
        """Return the other action that has this key while ``spec`` may be possible, too."""
        return self._holder(spec, key, among=BY_ID)

    def _holder(self, spec: ActionSpec, key: str, *, among: Iterable[str]) -> ActionSpec | None:
        for action_id in among:
            other = BY_ID[action_id]
            if other is not spec and meet(spec, other):
                # What was changed is asked for first, so this ends.
                held = self.changed.get(action_id) if among is self.changed else self.keys(other)
                if held is not None and key in held:
                    return other
        return None

    def is_changed(self, spec: ActionSpec) -> bool:
        """True when the action has other keys than the table gives it."""
        return self.keys(spec) != tuple(canonical(key) for key in spec.keys)

    def refusal(self, spec: ActionSpec, key: str) -> str:
        """Return why the action cannot have this key, as a sentence; empty when it can."""
        tr = QCoreApplication.translate
        if not is_remappable(spec):
            return tr("Keymap", "The digits of labels, kinds and values come from the schema.")
        if not key or not canonical(key):
            return tr("Keymap", "This key has no name here. Press another one.")
        text = key_text(key)
        if key in _CURSOR_KEYS:
            return tr("Keymap", "{key} moves the text cursor or selects text.").format(key=text)
        if key in _FIXED:
            return tr("Keymap", "{key} has a fixed meaning in texts, lists and fields.").format(key=text)
        menu = _menu_of(key)
        if menu:
            return tr("Keymap", "{key} opens the menu {menu}.").format(key=text, menu=menu)
        other = self.holder(spec, key)
        if other is None:
            return ""
        if not is_remappable(other):
            return tr("Keymap", "{key} gives a label, kind or value. The digits come from the schema.").format(key=text)
        return tr("Keymap", "{key} is “{action}” (menu {menu}), {mode}.").format(
            key=text, action=other.plain_title, menu=plain_menu(other), mode=mode_text(other)
        )

    def with_keys(self, spec: ActionSpec, keys: Iterable[str]) -> "Keymap":
        """Return the map in which the action has exactly these keys. Raises `ValueError` with a refusal's reason."""
        names = tuple(dict.fromkeys(canonical(key) or key for key in keys))
        for key in names:
            reason = self.refusal(spec, key)
            if reason:
                raise ValueError(reason)
        return self._with(spec, names)

    def reset(self, spec: ActionSpec) -> "Keymap":
        """Return the map in which the action has the table's keys. Raises `ValueError` when one of them is taken."""
        return self.with_keys(spec, spec.keys) if is_remappable(spec) else self

    def _with(self, spec: ActionSpec, keys: tuple[str, ...]) -> "Keymap":
        changed = {action_id: given for action_id, given in self.changed.items() if action_id != spec.id}
        if keys != tuple(canonical(key) for key in spec.keys):
            changed[spec.id] = keys
        return Keymap(changed)


def plain_menu(spec: ActionSpec) -> str:
    """Return the name of the menu that an action stands in."""
    return plain(QCoreApplication.translate("Actions", MENU_TEXTS[spec.menu]))


def mode_text(spec: ActionSpec) -> str:
    """Return when an action is possible: while annotating, while reviewing, or in both."""
    tr = QCoreApplication.translate
    if spec.need in ANNOTATING:
        return tr("Keymap", "while annotating")
    if spec.need in REVIEWING:
        return tr("Keymap", "while reviewing")
    return tr("Keymap", "at any time")


def _unusable(key: str) -> bool:
    return key in _CURSOR_KEYS or key in _FIXED or key in DIGITS or bool(_menu_of(key))


def _menu_of(key: str) -> str:
    """Return the name of the menu that Alt and this letter open; empty for any other key."""
    for text in MENU_TEXTS.values():
        title = QCoreApplication.translate("Actions", text)
        if QKeySequence.mnemonic(title).toString() == key:
            return plain(title)
    return ""
