"""What the tests of organisations share: reading a text with the package alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.organisations import find_organisations
from thaievent.text import normalise

Reader = Callable[[str], dict[str, tuple[str, ...]]]


@pytest.fixture
def read() -> Reader:
    """Read a text: each organisation's name as it stands there, with its acronyms."""

    def reader(source: str) -> dict[str, tuple[str, ...]]:
        text = normalise(source)
        return {
            text.original(one.fullest.start, one.fullest.end): tuple(
                text.original(short.start, short.end) for short in one.acronyms
            )
            for one in find_organisations(text)
        }

    return reader
