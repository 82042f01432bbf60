"""Where the window names the key of an action outside of its menus: it is the key of now, whichever that is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.cards.head import CardHead
from gui.cards.quote_card import QuoteCard
from gui.cards.stance_card import StanceCard
from gui.key_label import KeyLabel
from gui.menus import ActionSet
from gui.review.bench import VERSION_ACTIONS

if TYPE_CHECKING:
    from gui.window import Window


class Tips(QObject):
    """Follows the buttons of the window, those of cards that are made later, too, and the versions of a case."""

    def __init__(self, window: "Window", actions: ActionSet) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        panes = window.panes
        actions.explain(panes.finish, panes.finish.toolTip(), "finish")
        for button, action_id in (
            (panes.annotations.accept, "accept-shown"),
            (panes.annotations.reject, "reject-shown"),
        ):
            actions.explain(button, button.toolTip(), action_id)
        self._explain_head(panes.cards.span_card.head)
        panes.cards.quote_card_made.connect(self._explain_quote_card)
        panes.cards.stance_card_made.connect(self._explain_stance_card)
        self._bench = window.bench
        actions.keys_changed.connect(self._show_version_keys)
        actions.keys_changed.connect(self._rename)
        self._show_version_keys()

    def _rename(self) -> None:
        for label in self._window.findChildren(KeyLabel):
            label.rename()

    def _show_version_keys(self) -> None:
        self._bench.version_keys = tuple(self._actions.key_text(each) for each in VERSION_ACTIONS)
        self._bench.show()

    def _explain_head(self, head: CardHead) -> None:
        for button, action_id in ((head.accept, "accept"), (head.reject, "reject"), (head.delete, "delete")):
            self._actions.explain(button, button.toolTip(), action_id)

    def _explain_quote_card(self, card: QuoteCard) -> None:
        self._explain_head(card.head)
        self._actions.explain(card.take, card.take.toolTip(), "take-links")
        for role, field in card.fields.items():
            self._actions.explain(field.pick, field.pick.toolTip(), role)
        card.stance_card_made.connect(self._explain_stance_card)

    def _explain_stance_card(self, card: StanceCard) -> None:
        self._actions.explain(card.implied, card.implied.toolTip(), "implied")
        for button, action_id in ((card.accept, "accept"), (card.reject, "reject"), (card.target.pick, "target")):
            self._actions.explain(button, button.toolTip(), action_id)
