"""What the tests of events share: a short text, read by the real recognisers and laid out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from thaievent.dates import find_dateline, find_dates, find_times
from thaievent.events.reading import Reading, lay_out
from thaievent.organisations import find_organisations
from thaievent.people import find_people
from thaievent.text import normalise

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def read() -> Read:
    """Give a function that reads a text as the pipeline does, up to the assembly."""

    def reader(source: str, *, published: dt.date | None = None) -> Reading:
        text = normalise(source)
        dateline = find_dateline(text)
        day = published or (dateline.day if dateline else None)
        organisations = find_organisations(text)
        named = [mention for found in organisations for mention in found.mentions]
        return lay_out(
            text,
            published=day,
            dateline=dateline,
            dates=find_dates(text, day),
            times=find_times(text),
            people=find_people(text, named),
            organisations=organisations,
        )

    return reader
