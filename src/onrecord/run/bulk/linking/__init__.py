"""Gather what was read in bulk into stories, without a store: the same stories, by joins over columns.

Takes:  the folder of a job that is done, an engine.
Gives:  stories.py: stories.parquet in that folder.
Leaves: the rule: link/stories.py and link/story_features.py, whose functions are called here. Parties, events and
        changes: a record, into which `onrecord add` takes the readings.

Read in this order: stories.py, sketching.py, candidates.py, following.py.
"""
