"""The lines of a record as sentences, the same for a terminal, a page, a feed and a calendar.

Takes:  a View and one thing of its record.
Gives:  what a newcomer reads: a change, an event, a statement, a report in words.
Leaves: where the words are put: text/, web/, export/.
"""
