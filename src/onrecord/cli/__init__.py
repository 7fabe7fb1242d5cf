"""A person asks, OnRecord answers: the only room that prints, exits and reads the configuration.

Takes:  a command line.
Gives:  main.py, the table of commands; one file a command.
Leaves: the work: run/. The pages: show/.
"""
