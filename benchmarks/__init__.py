"""What must stay fast, measured; see docs/performance.md."""
