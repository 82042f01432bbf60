"""A tour of three minutes: steps that point at the real window, in which everything works as ever."""
