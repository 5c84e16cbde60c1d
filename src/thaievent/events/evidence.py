"""Where each value of an event was read, by which rule, and how often that rule is right.

The shares in confidence.tsv are counted by benchmarks/confidence.py on annotated releases. A rule
that was seen few times says little, so its share is drawn towards that of its field, as if some
readings of the field's average had been added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from thaievent.lexicon import load_table
from thaievent.records import Evidence, Participant, Session, Venue
from thaievent.text import Text

__all__ = ["Found", "confidence", "of_participants", "of_sessions", "of_venue", "tell"]

_ADDED = 6  # readings of the field's average that are added to those of a rule


@dataclass(frozen=True, slots=True)
class _ConfidenceRow:
    """A row of confidence.tsv: of ``read`` values by a rule ``right`` were right."""

    field: str
    rule: str
    right: str
    read: str


class Found(Protocol):
    """Anything that was read somewhere in the view by a rule."""

    @property
    def start(self) -> int:
        """Where it begins in the view."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def rule(self) -> str:
        """Name of the rule."""


@cache
def confidence(field: str, rule: str) -> float | None:
    """Tell how often a value of a field that a rule read is right.

    Args:
        field: Field of :class:`~thaievent.records.Event`.
        rule: Name of the rule.

    Returns:
        A share between 0 and 1; None for a field that was never measured.
    """
    total = _fields().get(field)
    if total is None:
        return None
    right, read = _rules().get((field, rule), (0, 0))
    average = total[0] / total[1]
    return round((right + _ADDED * average) / (read + _ADDED), 2)


def tell(text: Text, field: str, found: Found, value: str | None = None) -> Evidence:
    """Give the evidence of a value by where and by which rule it was found."""
    return Evidence(
        field=field,
        value=value,
        spans=(text.span(found.start, found.end),),
        rule=found.rule,
        confidence=confidence(field, found.rule),
    )


def of_venue(venue: Venue | None) -> Iterator[Evidence]:
    """Give the evidence of a venue."""
    if venue and venue.rule:
        yield Evidence(
            field="venue",
            value=venue.text,
            spans=venue.spans,
            rule=venue.rule,
            confidence=confidence("venue", venue.rule),
        )


def of_participants(participants: Iterable[Participant]) -> Iterator[Evidence]:
    """Give the evidence of each role of each participant."""
    for participant in participants:
        for role, span in zip(participant.roles, participant.spans, strict=True):
            rule = f"role-{role}"
            yield Evidence(
                field="participants",
                value=participant.name,
                spans=(span,),
                rule=rule,
                confidence=confidence("participants", rule),
            )


def of_sessions(sessions: Iterable[Session]) -> Iterator[Evidence]:
    """Give the evidence of each session."""
    for session in sessions:
        if session.rule:
            yield Evidence(
                field="sessions",
                value=session.topic,
                spans=session.spans,
                rule=session.rule,
                confidence=confidence("sessions", session.rule),
            )


@cache
def _rules() -> dict[tuple[str, str], tuple[int, int]]:
    rows = load_table(__package__, "confidence.tsv", _ConfidenceRow)
    return {(row.field, row.rule): (int(row.right), int(row.read)) for row in rows}


@cache
def _fields() -> dict[str, tuple[int, int]]:
    totals: dict[str, tuple[int, int]] = {}
    for (field, _), (right, read) in _rules().items():
        known = totals.get(field, (0, 0))
        totals[field] = known[0] + right, known[1] + read
    return totals
