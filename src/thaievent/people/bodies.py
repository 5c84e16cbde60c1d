"""Where organisations are named, as the reader of posts asks for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from thaievent.text import Extent

__all__ = ["Bodies"]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Where organisations are named, by their starts."""

    extents: tuple[Extent, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, extents: Sequence[Extent]) -> Bodies:
        """Sort the extents; of several that start together the longest comes first."""
        ordered = sorted(extents, key=lambda extent: (extent.start, -extent.end))
        return cls(tuple(ordered), tuple(extent.start for extent in ordered))

    def first(self, start: int, end: int) -> Extent | None:
        """Give the first organisation that starts inside a stretch."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.extents[index]
        return None

    def cover(self, start: int, end: int) -> bool:
        """Tell whether an organisation that starts before a stretch holds all of it."""
        index = bisect_left(self.starts, start)
        return any(body.end >= end for body in self.extents[max(0, index - 3) : index])
