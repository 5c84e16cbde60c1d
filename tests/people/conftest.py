"""What the tests of people share: a reader whose findings can be written on one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from thaievent.people import FoundPerson, find_people
from thaievent.text import normalise


@dataclass(frozen=True, slots=True)
class Place:
    """Where an organisation is named."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Read:
    """A person in plain strings."""

    title: str | None
    given: str
    family: str | None
    posts: tuple[str, ...]
    mentions: tuple[str, ...]
    references: tuple[str, ...]


Reader = Callable[..., list[Read]]


def _plain(view: str, person: FoundPerson) -> Read:
    fullest = person.fullest
    return Read(
        title=view[slice(*fullest.title)] if fullest.title else None,
        given=view[slice(*fullest.given)],
        family=view[slice(*fullest.family)] if fullest.family else None,
        posts=tuple(view[post.start : post.end] for post in person.posts),
        mentions=tuple(view[mention.start : mention.end] for mention in person.mentions),
        references=tuple(view[place.start : place.end] for place in person.references),
    )


@pytest.fixture(scope="session")
def read() -> Reader:
    """Give a function that reads people from a text, with the bodies it is told of."""

    def reader(source: str, *bodies: str) -> list[Read]:
        text = normalise(source)
        places = [
            Place(at, at + len(body))
            for body in bodies
            for at in range(len(text.view))
            if text.view.startswith(body, at)
        ]
        return [_plain(text.view, person) for person in find_people(text, places)]

    return reader
