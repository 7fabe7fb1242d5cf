"""Inputs of the kinds that broke the program: what the world sends, and what must come of it."""
