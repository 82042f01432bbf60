"""The desk of a team: people, who is to annotate what, how far everybody is, and what gold says to a learner."""
