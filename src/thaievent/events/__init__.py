"""Puts events together from what the recognisers found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from thaievent.dates import FoundDate, FoundTime
from thaievent.organisations import FoundOrganisation
from thaievent.people import FoundPerson
from thaievent.records import Event
from thaievent.text import Text

__all__ = ["assemble_events"]


def assemble_events(  # noqa: PLR0913  one argument for each recogniser
    text: Text,
    *,
    published: dt.date | None,
    dates: Sequence[FoundDate],
    times: Sequence[FoundTime],
    people: Sequence[FoundPerson],
    organisations: Sequence[FoundOrganisation],
) -> tuple[Event, ...]:
    """Assemble the events that the release tells of."""
    return ()
