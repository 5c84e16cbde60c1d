"""Years of the eras that Thai texts use, as pure arithmetic.

Sources: the Calendar Act of BE 2483, by which the Buddhist year begins on 1 January from BE 2484 on
(BE 2483 ran from 1 April to 31 December 1940 only); before it the year began on 1 April. The
offsets of the older eras are those of the Royal Institute's dictionary: พ.ศ. less 1181 is จ.ศ.,
less 2324 is ร.ศ., less 621 is ม.ศ.
"""

from __future__ import annotations

from typing import Final, Literal

from thaievent.records import Era

__all__ = ["TwoDigits", "era_of", "full_year", "gregorian", "written_year"]

TwoDigits = Literal["BE", "CE"]
"""The era in which a year of two digits without a marker is meant: ``68`` is BE 2568 or CE 2068."""

# Year of the Common Era = year as written + offset, from April to December.
_OFFSETS: Final[dict[Era, int]] = {"BE": -543, "CE": 0, "RS": 1781, "CS": 638, "MS": 78}
_BUDDHIST: Final = 543
_APRIL: Final = 4
# The first Buddhist year which begins in January.
_JANUARY_FROM: Final = 2484
# A year of four digits from here on is Buddhist: as a year of the Common Era it would be far ahead.
_BUDDHIST_FROM: Final = 2200
_POSIX_PIVOT: Final = 69


def era_of(year: int) -> Era:
    """Say to which era a year of four digits without a marker belongs.

    Args:
        year: As written, e.g. ``2568`` or ``2025``.

    Returns:
        ``BE`` from 2200 on, else ``CE``.
    """
    return "BE" if year >= _BUDDHIST_FROM else "CE"


def full_year(year: int, era: Era) -> int:
    """Complete a year of two digits.

    Args:
        year: As written, below 100, e.g. ``68``.
        era: The era in which it is meant.

    Returns:
        For ``BE`` the year of the century 2500 to 2599; for ``CE`` that of 1969 to 2068, as POSIX
        has it. A year of an older era is complete as it is (``ร.ศ. 98``).
    """
    if era == "BE":
        return 2500 + year
    if era == "CE":
        return (1900 if year >= _POSIX_PIVOT else 2000) + year
    return year


def gregorian(year: int, era: Era, month: int | None = None) -> int | None:
    """Give the year of the Common Era.

    Args:
        year: Complete, e.g. ``2565``.
        era: The era in which it is counted.
        month: Month of the date, 1 to 12, if it is known. Before BE 2484 the year began on
            1 April, so its January to March belong to the following year of the Common Era.

    Returns:
        The year: 2022 for BE 2565, 1912 for March of BE 2454. None for January to March of
        BE 2483, which never were: BE 2484 followed upon December.
    """
    common = year + _OFFSETS[era]
    if era == "CE" or month is None or month >= _APRIL:
        return common
    buddhist = common + _BUDDHIST
    if buddhist >= _JANUARY_FROM:
        return common
    return common + 1 if buddhist < _JANUARY_FROM - 1 else None


def written_year(common: int, era: Era, month: int | None = None) -> int:
    """Give the year of an era in which a month of the Common Era falls.

    Args:
        common: Year of the Common Era.
        era: The era wanted.
        month: Month of the date, 1 to 12, if it is known.

    Returns:
        The year as that era counts it: 2454 for March 1912 in ``BE``.
    """
    year = common - _OFFSETS[era]
    if era == "CE" or month is None or month >= _APRIL:
        return year
    return year if common + _BUDDHIST >= _JANUARY_FROM else year - 1
