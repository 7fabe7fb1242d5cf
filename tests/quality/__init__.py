"""Labelled texts: hard paragraphs of our own (hard/), and who is meant in articles of PolNeAR (persons.jsonl)."""
