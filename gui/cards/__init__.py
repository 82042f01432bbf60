"""Cards: what is known about the record in focus, with the controls that change it."""
