"""Move articles through the rooms.

Takes:  addresses, a store and a reader.
Gives:  pipeline.py, the one loop; check.py, whether all that is kept still fits together.
Leaves: what people and programs see: show/.
"""
