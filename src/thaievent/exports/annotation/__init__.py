"""Records to annotation tools and back, so that people can correct them by hand.

marks.py          which stretches of a text carry which values of a record
corrections.py    what a record says after somebody moved, dropped or added marks
offsets.py        code points and UTF-16 code units
gold.py           the gold format: NAME.txt beside NAME.json
label_studio.py   tasks of Label Studio
doccano.py        lines of doccano
brat.py           standoff files of brat
docbin.py         spaCy's DocBin
files.py          the files in which each of them keeps its documents

A tool carries marks: start, end, label. What it has no notion of (posts of a person, roles, events)
travels as the whole record where the tool keeps data that it does not look at. So a document that
nobody touched comes back as it went, and one that somebody corrected comes back with just that.
"""
