"""How good the reader is, and how fast: each module is one command."""
