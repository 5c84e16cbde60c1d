"""Clock times: one value, many ways to write it, and what is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from thaievent.dates import find_times
from thaievent.lexicon import parse_table
from thaievent.text import normalise


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A row of ``times.tsv``."""

    value: str
    source: str
    why: str


def examples() -> tuple[TimeExample, ...]:
    """Read the examples."""
    content = (Path(__file__).parent / "times.tsv").read_text(encoding="utf-8")
    return parse_table(content, "times.tsv", TimeExample)


@pytest.mark.parametrize("example", examples(), ids=lambda row: row.source)
def test_example(example: TimeExample) -> None:
    """What is marked in a row is found there, with the values of the row."""
    text = normalise(re.sub(r"[\[\]]", "", example.source))
    found = find_times(text)
    assert [text.original(time.start, time.end) for time in found] == re.findall(
        r"\[([^\]]+)\]", example.source
    )
    assert " | ".join(time.value for time in found) == example.value


@pytest.mark.parametrize("hour", range(25))
def test_all_hours(hour: int) -> None:
    """Every hour of the day is read in each of its spellings."""
    for source in (f"{hour}.00 น.", f"{hour:02d}.00 น.", f"{hour:02d}:00", f"{hour} นาฬิกา"):
        (found,) = find_times(normalise(source))
        assert found.value == f"{hour:02d}:00"


def test_every_rule_has_examples() -> None:
    """Times in digits and in words, single and as a range, are all met in the table."""
    texts = (normalise(re.sub(r"[\[\]]", "", example.source)) for example in examples())
    rules = {time.rule for text in texts for time in find_times(text)}
    assert rules == {"clock", "clock-range", "spoken", "spoken-range"}
