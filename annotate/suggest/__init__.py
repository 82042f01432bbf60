"""What the program proposes: names, quotations, their speakers and cues."""
