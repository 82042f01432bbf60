"""Numbers of things in English sentences."""


def counted(count: int, what: str) -> str:
    """Return the number with the noun it counts: "1 article", "2 articles", "0 articles"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
