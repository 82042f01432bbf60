"""Packs in the window: made for people at the desk, handed in by them, and brought home."""
