"""The one base of everything that can go wrong without being a bug."""


def said(text: str) -> str:
    """Return the text unchanged. It is shown in the window, and translators find it by this name."""
    return text


class KnownError(Exception):
    """A condition of the user's world; its text is one plain sentence: what happened, where, what to do.

    ``option`` is how a command is told to do it, where the sentence gives a choice that the window has a place for.
    """

    def __init__(self, message: str, *, option: str = "") -> None:
        super().__init__(message)
        self.option = option
