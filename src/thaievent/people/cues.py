"""What is found in a view at once and read from place to place afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from thaievent.people.bodies import Bodies
from thaievent.people.extents import PostPhrase, read_post
from thaievent.people.names import FoundName
from thaievent.people.posts import Head, Heads, find_heads
from thaievent.people.titles import TitleRun, find_titles
from thaievent.text import Extent

__all__ = ["Cues", "Draft", "find_cues"]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of people in a view.

    Attributes:
        view: The normalised view.
        titles: Runs of titles, in order.
        heads: Heads of posts.
        bodies: Where organisations are named.
    """

    view: str
    titles: tuple[TitleRun, ...]
    heads: Heads
    bodies: Bodies

    def post(self, head: Head | None, limit: int) -> PostPhrase | None:
        """Read the post of a head, if there is a head, up to a limit."""
        if head is None or head.start >= limit:
            return None
        return read_post(self.view, head, limit, self.heads, self.bodies)


def find_cues(view: str, organisations: Sequence[Extent]) -> Cues:
    """Find all cues of people.

    Args:
        view: A normalised view.
        organisations: Where organisations are named.
    """
    return Cues(view, find_titles(view), find_heads(view), Bodies.of(organisations))


@dataclass(frozen=True, slots=True)
class Draft:
    """A naming as read on the spot, before the rest of the text is heard.

    Attributes:
        title: The titles before the name, or None.
        name: The name.
        posts: The posts beside it, with the rule that tied each.
        aliases: Other namings of the person in a bracket right behind: ``(Mr. Somchai Jaidee)``.
    """

    title: TitleRun | None
    name: FoundName
    posts: tuple[tuple[PostPhrase, str], ...] = ()
    aliases: tuple[Draft, ...] = ()

    @property
    def start(self) -> int:
        """Where the naming starts."""
        return self.title.start if self.title else self.name.start

    @property
    def end(self) -> int:
        """Where it ends, with its bracket."""
        return self.aliases[-1].name.end if self.aliases else self.name.end
