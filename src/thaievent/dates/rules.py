"""The rules by which calendar phrases are read, in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from thaievent.dates.context import place
from thaievent.dates.cues import CueKind, find_cues
from thaievent.dates.explicit import (
    read_called_days,
    read_days,
    read_english_days,
    read_months,
    read_numbered_months,
    read_numeric,
)
from thaievent.dates.from_today import read_from_today
from thaievent.dates.named_days import (
    drop_glosses,
    read_lunar_days,
    read_named_days,
    read_occasions,
)
from thaievent.dates.periods import (
    read_academic_terms,
    read_decades,
    read_halves,
    read_latin_parts,
    read_named_years,
    read_quarters,
)
from thaievent.dates.phrases import Phrase
from thaievent.dates.shifted import read_day_words, read_shifted_units, read_weekdays
from thaievent.dates.years import read_years
from thaievent.text import keep_longest

__all__ = ["RULES", "Rule", "read_phrases"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to read a phrase.

    Attributes:
        name: Goes into the result; ``-range`` or ``-list`` is added for more than one unit.
        cue: What stands where it applies.
        read: Gives the phrase that begins at a place of the view, or None.
        is_wide: True if it applies only where every named day is asked for.
    """

    name: str
    cue: CueKind
    read: Callable[[str, int], Phrase | None]
    is_wide: bool = False


class _Reading(NamedTuple):
    """A phrase with the rule that read it."""

    start: int
    end: int
    phrase: Phrase
    rule: str


# All rules of a cue are asked and the longest reading stays, of equally long ones the first.
RULES: Final = (
    Rule("numeric", "digits", read_numeric),
    Rule("day", "digits", read_days),
    Rule("day", "number", read_days),
    Rule("called-day", "called-day", read_called_days),
    Rule("numbered-month", "called-day", read_numbered_months),
    Rule("english-day", "english", read_english_days),
    Rule("month", "month", read_months),
    Rule("month", "english", read_months),
    Rule("named-year", "year", read_named_years),
    Rule("year", "year", read_years),
    Rule("academic-term", "part", read_academic_terms),
    Rule("quarter", "unit", read_quarters),
    Rule("latin-part", "part", read_latin_parts),
    Rule("half", "part", read_halves),
    Rule("decade", "part", read_decades),
    Rule("from-today", "day-word", read_from_today),
    Rule("day-word", "day-word", read_day_words),
    Rule("shifted-unit", "year", read_shifted_units),
    Rule("shifted-unit", "unit", read_shifted_units),
    Rule("weekday", "weekday", read_weekdays),
    Rule("named-day", "named-day", read_named_days),
    Rule("occasion", "named-day", read_occasions, is_wide=True),
    Rule("lunar-day", "lunar", read_lunar_days),
)


def read_phrases(view: str, *, named_days: bool = False) -> tuple[Phrase, ...]:
    """Read the calendar phrases of a text.

    Args:
        view: The normalised view.
        named_days: True to read also the days that have only a name.

    Returns:
        The phrases in order, without overlaps, with what the words around them say.
    """
    readings: list[_Reading] = []
    covered = 0
    for cue in find_cues(view):
        if cue.start < covered:
            continue  # the phrase that covers it began earlier and ends no sooner
        for rule in _rules_of(cue.kind, named_days):
            phrase = rule.read(view, cue.start)
            if phrase is not None:
                readings.append(_Reading(phrase.start, phrase.end, phrase, rule.name))
                covered = max(covered, phrase.end)
    placed = (place(view, reading.phrase, reading.rule) for reading in keep_longest(readings))
    return drop_glosses(view, [phrase for phrase in placed if phrase is not None])


@cache
def _rules_of(kind: CueKind, wide: bool) -> tuple[Rule, ...]:  # noqa: FBT001  a key of the cache
    return tuple(rule for rule in RULES if rule.cue == kind and (wide or not rule.is_wide))
