"""Windows beside the main window. None of them blocks it."""
