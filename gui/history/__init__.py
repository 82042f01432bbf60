"""What was done, step by step, in words; and going back or forward to any of the steps."""
