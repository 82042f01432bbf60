"""The window: what people see and press. It shows what is committed and asks the session for every change."""
