"""Bars: the least F1 that a run has to reach, so that a build fails when extraction gets worse."""

from __future__ import annotations

from typing import NamedTuple

from thaievent.evaluation.fields import FIELD_NAMES
from thaievent.evaluation.scores import Scores

__all__ = ["Bar", "parse_bar", "shortfall"]


class Bar(NamedTuple):
    """The least F1 of a field.

    Attributes:
        field: One of ``FIELD_NAMES``; None for the mean of all fields.
        least: From 0 to 1.
    """

    field: str | None
    least: float


def parse_bar(value: str) -> Bar:
    """Read a bar: ``people.name=0.9`` for a field, ``0.8`` for the mean.

    Raises:
        ValueError: If the figure is no number from 0 to 1 or there is no such field.
    """
    field, equals, figure = value.rpartition("=")
    try:
        least = float(figure)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise ValueError(f"{figure!r} is not a number from 0 to 1; write 0.8 or people.name=0.9")
    if not equals:
        return Bar(None, least)
    if field.strip() not in FIELD_NAMES:
        raise ValueError(f"there is no field {field.strip()!r}")
    return Bar(field.strip(), least)


def shortfall(scores: Scores, bar: Bar) -> str | None:
    """Say by how much a run falls short of a bar; None if it reaches it.

    A field with nothing to score does not reach its bar: a bar that measured nothing would hide
    that the gold lacks what it should guard.
    """
    reached = scores.fields[bar.field].f1 if bar.field else scores.mean_f1
    name = bar.field or "mean of the fields"
    if reached is None:
        return f"{name}: there is nothing to score for the bar of {bar.least:g}"
    if reached < bar.least:
        return f"{name}: F1 is {reached:.4f}, below the bar of {bar.least:g}"
    return None
