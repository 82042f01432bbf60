"""What is probably a slip: listed by rule, gone to, mended or ignored with a key."""
