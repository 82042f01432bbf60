"""Readers of articles, one module a kind of file; `storage.importing` chooses among them."""
