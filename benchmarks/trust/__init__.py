"""Attacks with a pass line each; docs/trust.md has what they gave."""
