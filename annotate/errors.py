"""The one base of everything that can go wrong without being a bug."""


class KnownError(Exception):
    """A condition of the user's world; its text is one plain sentence: what happened, where, what to do."""
