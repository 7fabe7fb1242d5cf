"""Read archives of news in bulk: files by the thousand, each article once, however often the run is killed.

Takes:  inputs (WARC, JSON lines, Parquet), a folder, an engine.
Gives:  bulk(): the readings as Parquet, partitioned by day; loaded(): a store takes them in without reading again.
Leaves: what the trip of one article is: pipeline.py. Everything here needs the extra "bulk".

Read in this order: run.py, rows.py, cleaning.py, copies.py, reading.py, parts.py, engines/.
"""
