"""How much the service takes on."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of what the service does.

    Attributes:
        text_bytes: Longest text in bytes of UTF-8; a longer one is refused with 413.
        seconds: Longest time for one release; one that takes longer is refused with 503.
        workers: How many releases are read at the same time.
    """

    text_bytes: int = 1_000_000
    seconds: float = 10.0
    workers: int = 2
