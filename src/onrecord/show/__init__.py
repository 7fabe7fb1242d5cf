"""Show the record to people and programs.

Takes:  a Record, or one Reading.
Gives:  text/, pages for a terminal; export/, files for programs; cite.py, which writes every citation.
Leaves: printing and writing: cli/.
"""
