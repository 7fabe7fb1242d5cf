"""From corpora to the reader's weights: what is here runs on a developer's machine and is not shipped."""
