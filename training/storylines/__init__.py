"""Labelled storylines into the small weights that tell events: python -m training.storylines.

Takes:  ../shared/corpora/storylines, the encoder's weights as they are shipped.
Gives:  data/reader/events.onnx, a second copy of the encoder's top layers that learned from them; events.npz: what a
        word is worth, of what kind it is, which words are one event, how sure a line is.
Leaves: the encoder itself, which stays as it is.
"""
