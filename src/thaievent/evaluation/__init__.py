"""Scores of predicted against gold records; knows records only, so it can score anyone's output.

matching.py    when two strings are the same, and how two lists are matched
fields.py      the list of what is scored
pairing.py     which gold event a predicted event is held against
scoring.py     evaluate()
scores.py      what it returns: figures, errors, gains and losses
table.py       the same as lines of text
bars.py        the least F1 that a run has to reach
reading.py     gold folders and files of predictions
guideline.py   check_gold(): the rules that a gold record keeps
"""

from __future__ import annotations

from thaievent.evaluation.fields import FIELD_NAMES
from thaievent.evaluation.guideline import Fault, check_gold
from thaievent.evaluation.reading import (
    GoldFile,
    RecordFileError,
    read_gold,
    read_predictions,
    read_scores,
)
from thaievent.evaluation.scores import Comparison, Error, F1Change, FieldScore, Outcome, Scores
from thaievent.evaluation.scoring import evaluate

__all__ = [
    "FIELD_NAMES",
    "Comparison",
    "Error",
    "F1Change",
    "Fault",
    "FieldScore",
    "GoldFile",
    "Outcome",
    "RecordFileError",
    "Scores",
    "check_gold",
    "evaluate",
    "read_gold",
    "read_predictions",
    "read_scores",
]
