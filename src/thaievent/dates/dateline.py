"""Finds the day of the release at its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from thaievent.dates.explicit import read_days, read_english_days, read_numeric
from thaievent.dates.mentions import Dateline
from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.resolve import Reference, resolve
from thaievent.dates.vocabulary import alternatives, dateline_labels, months, weekdays
from thaievent.text import Text

__all__ = ["FORMS", "find_dateline"]

# The head of a release: its title, often twice, and a few more lines.
_HEAD: Final = 1500


def _alone(lead: str, tail: str) -> bool:
    """Whether a line holds nothing but the date."""
    return not lead and not tail


def _labelled(lead: str, tail: str) -> bool:  # noqa: ARG001  all forms look alike
    """Whether the date is called that of the release: ``เผยแพร่เมื่อ 8 ธันวาคม 2565``."""
    return _label().fullmatch(lead) is not None


def _placed(lead: str, tail: str) -> bool:
    """Whether a place stands before it, and a dash beside it: ``ขอนแก่น – 8 ธันวาคม 2565``."""
    place = _place().fullmatch(lead)
    return place is not None and bool(place["dash"] or _dash().match(tail))


def _placed_alone(lead: str, tail: str) -> bool:
    """Whether a line holds nothing but a place and the date: ``ขอนแก่น – 8 ธันวาคม 2565``."""
    return not tail and _placed(lead, tail)


def _leading(lead: str, tail: str) -> bool:
    """Whether the text begins with the date and a dash: ``8 ธันวาคม 2565 – มหาวิทยาลัย…``."""
    return not lead and _dash().match(tail) is not None


FORMS: Final[tuple[tuple[str, Callable[[str, str], bool]], ...]] = (
    ("dateline-alone", _alone),
    ("dateline-placed", _placed_alone),
    ("dateline-labelled", _labelled),
    ("dateline-placed", _placed),
    ("dateline-leading", _leading),
)
"""The forms of a dateline; an earlier one is preferred wherever in the head it stands, but of the
first two, which are lines of their own, that which stands first."""
_LINES_OF_THEIR_OWN: Final = 2


def find_dateline(text: Text) -> Dateline | None:
    """Find the day of the release at its head.

    It is told from the dates of events by its form, not by its place: it stands alone in a line
    (``วันพฤหัสบดีที่ 8 ธันวาคม 2565``, ``8/12/2565``), behind a label (``เผยแพร่เมื่อ …``), behind a
    place and a dash (``ขอนแก่น – 8 ธันวาคม 2565``) or in front of a dash.

    Args:
        text: The text.

    Returns:
        The day with its place in the view, or None if the head gives none.
    """
    best: tuple[int, Dateline] | None = None
    for found, lead, tail in _candidates(text.view):
        if best and _paragraph().search(text.view, best[1].end, found.start):
            break  # the text has begun: what stands alone there heads a part of a programme
        for rank, (rule, fits) in enumerate(FORMS[: best[0] if best else None]):
            if fits(lead, tail):
                best = rank, replace(found, rule=rule)
                break
        if best and best[0] < _LINES_OF_THEIR_OWN:
            break  # of the dates with a line of their own the first one is it, not the programme's
    return best[1] if best else None


def _candidates(view: str) -> Iterator[tuple[Dateline, str, str]]:
    """Give the full dates near the beginning of a line.

    With each comes what stands before it in its line, without weekday or ``วันที่``, and what stands
    behind it.
    """
    for match in _line().finditer(view, 0, min(_HEAD, len(view))):
        month = _english_month().search(match["lead"])
        at = match.start() + month.start() if month else match.end("lead")
        phrase = read_numeric(view, at) or read_days(view, at) or read_english_days(view, at)
        if phrase is None or phrase.joints or phrase.points[0].year is None:
            continue
        day = resolve(phrase, Reference()).day
        if day is None:
            continue
        lead = _day_name().sub("", view[match.start() : at]).strip()
        end_of_line = view.find("\n", phrase.end)
        tail = view[phrase.end : end_of_line if end_of_line >= 0 else None].strip()
        yield Dateline(phrase.start, phrase.end, day), lead, tail


@cache
def _line() -> re.Pattern[str]:
    """The beginning of a line up to its first digit."""
    return re.compile(
        r"^(?P<lead>[^0-9\n]{0,48})(?=[0-9]{1,4}[ ]{0,3}[/.,\-กพมสตธเA-Z])", re.MULTILINE
    )


@cache
def _paragraph() -> re.Pattern[str]:
    """A line too long for a headline."""
    return re.compile(r"^[^\n]{350}", re.MULTILINE)


@cache
def _english_month() -> re.Pattern[str]:
    names = alternatives(months("english"))
    return re.compile(rf"(?<![A-Za-z])(?:{names})\.?[ ]?\Z")


@cache
def _day_name() -> re.Pattern[str]:
    return re.compile(rf"(?:วัน(?:{alternatives(weekdays())}){GAP}(?:ที่)?|วันที่){GAP}\Z", re.VERBOSE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"[^\w]{{0,3}}(?:{alternatives(dateline_labels())}){GAP}(?:เมื่อ)?{GAP}[:：]?|[^\w]{{0,3}}[:：]",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _place() -> re.Pattern[str]:
    """One or a few words without a digit, in brackets or not."""
    return re.compile(
        rf"[(]?(?P<place>[^\W\d][^\d\n–—:]{{1,30}}?){GAP}[),]?{GAP}(?P<dash>{DASH})?{GAP}[(]?",
        re.VERBOSE,
    )


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(rf"[)]?{GAP}(?:{DASH}|:)(?![ ]?\d)", re.VERBOSE)
