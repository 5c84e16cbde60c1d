"""thaievent reads a Thai press release and returns typed, checkable event records.

    import thaievent

    release = thaievent.extract(text)
    release.events[0].venue.province

The verbs are :func:`extract`, :func:`find_dates`, :func:`find_times` and :func:`evaluate`; the
record types stand in :mod:`thaievent.records`. Importing the package loads nothing: each name is
loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thaievent.batch import DocumentError, Failure, extract_many, to_tables
    from thaievent.evaluation import Scores, check_gold, evaluate
    from thaievent.organisations import Registry, RegistryError
    from thaievent.pipeline import extract, find_dates, find_times
    from thaievent.records import (
        Acronym,
        DateMention,
        Diagnostic,
        Event,
        Evidence,
        Organisation,
        Participant,
        Person,
        Position,
        Quote,
        Release,
        Session,
        Span,
        TimeMention,
        Title,
        Venue,
    )

__all__ = [
    "Acronym",
    "DateMention",
    "Diagnostic",
    "DocumentError",
    "Event",
    "Evidence",
    "Failure",
    "Organisation",
    "Participant",
    "Person",
    "Position",
    "Quote",
    "Registry",
    "RegistryError",
    "Release",
    "Scores",
    "Session",
    "Span",
    "TimeMention",
    "Title",
    "Venue",
    "check_gold",
    "evaluate",
    "extract",
    "extract_many",
    "find_dates",
    "find_times",
    "to_tables",
]

_HOMES = {
    "DocumentError": "batch",
    "Failure": "batch",
    "extract_many": "batch",
    "to_tables": "batch",
    "Scores": "evaluation",
    "check_gold": "evaluation",
    "evaluate": "evaluation",
    "Registry": "organisations",
    "RegistryError": "organisations",
    "extract": "pipeline",
    "find_dates": "pipeline",
    "find_times": "pipeline",
}


def __getattr__(name: str) -> object:
    """Load a verb or a record type when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'records')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
