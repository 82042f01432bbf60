"""What a reviewer works with: agreement, disagreements and their decisions, corrections."""
