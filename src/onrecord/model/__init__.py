"""The nouns: frozen dataclasses over the standard library."""
