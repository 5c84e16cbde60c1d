"""Compare the date reader with dateparser and PyThaiNLP, on the example tables of the tests.

    python benchmarks/dates.py

Needs ``pip install "thaievent[bench]"``. It prints the Markdown table of docs/dates.md: how many
values are right, how many are wrong, what is found in running text, and the time, as a ratio of one
run. The peers are asked in the way that suits them best: dateparser with its Thai language and the
day of the release, and its Buddhist years are taken less 543, which it does not do; PyThaiNLP with
three formats, one after the other.
"""

from __future__ import annotations

import datetime as dt
import re
import time
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import dateparser  # type: ignore[import-untyped]  # it ships no type information
from dateparser.search import search_dates  # type: ignore[import-untyped]  # likewise
from pythainlp.util import thai_strptime, thaiword_to_date

from thaievent import find_dates
from thaievent.lexicon import parse_table

TABLES: Final = Path(__file__).parent.parent / "tests" / "dates"
NAMES: Final = ("written.tsv", "counted.tsv", "periods.tsv", "named.tsv")
PUBLISHED: Final = dt.date(2022, 12, 15)
FORMATS: Final = ("%d %B %Y", "%d/%B/%Y", "%d-%B-%Y")
ROUNDS: Final = 3
BUDDHIST_FROM: Final = 2400


@dataclass(frozen=True, slots=True)
class Example:
    """A row of an example table; see ``tests/dates/written.tsv``."""

    value: str
    source: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A row of ``tests/dates/nothing.tsv``."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Task:
    """A text, and what is to be found in it: phrases with their values."""

    text: str
    wanted: tuple[tuple[str, str], ...]


class Reader(Protocol):
    """A tool that reads dates."""

    name: str

    def parse(self, phrase: str) -> str | None:
        """Give the value of a phrase that is a date and nothing else."""
        ...

    def search(self, text: str) -> list[tuple[str, str | None]] | None:
        """Give phrases with values from running text; None if the tool cannot search."""
        ...


class Thaievent:
    """This library."""

    name = "thaievent"

    def parse(self, phrase: str) -> str | None:
        """Give the value if the phrase is read as one date."""
        found = find_dates(phrase, published=PUBLISHED)
        return found[0].value if len(found) == 1 else None

    def search(self, text: str) -> list[tuple[str, str | None]]:
        """Give all dates, by the rule of records: a day that has only a name is none."""
        found = find_dates(text, published=PUBLISHED, named_days=False)
        return [(date.text, date.value) for date in found]


class Dateparser:
    """https://pypi.org/project/dateparser: it knows Thai names of months and words like พรุ่งนี้."""

    name = "dateparser"
    settings: Final = {"RELATIVE_BASE": dt.datetime.combine(PUBLISHED, dt.time())}

    def parse(self, phrase: str) -> str | None:
        """Ask the parser of single dates."""
        found = dateparser.parse(phrase, languages=["th"], settings=self.settings)
        return _common(found) if found else None

    def search(self, text: str) -> list[tuple[str, str | None]]:
        """Ask the search in texts."""
        found = search_dates(text, languages=["th"], settings=self.settings) or []
        return [(phrase, _common(day)) for phrase, day in found]


def _common(found: dt.datetime) -> str:
    """Give a day of the Common Era where the year was taken as it stands, 2565 for 2022."""
    year = found.year - 543 if found.year > BUDDHIST_FROM else found.year
    return f"{year:04d}-{found:%m-%d}"


class PyThaiNLP:
    """https://pypi.org/project/pythainlp: a parser by format, and one of words like พรุ่งนี้."""

    name = "PyThaiNLP"

    def parse(self, phrase: str) -> str | None:
        """Try the words, then one format after the other."""
        counted = thaiword_to_date(phrase, dt.datetime.combine(PUBLISHED, dt.time()))
        if counted is not None:
            return str(counted.date().isoformat())
        for layout in FORMATS:
            try:
                return str(thai_strptime(phrase, layout).date().isoformat())
            except (IndexError, KeyError, ValueError):  # what it raises where a format fails
                continue
        return None

    def search(self, text: str) -> None:  # noqa: ARG002  all readers look alike
        """Say that there is no search in texts."""
        return


@dataclass(frozen=True, slots=True)
class Result:
    """What a tool reached; counts of phrases, seconds."""

    days_right: int
    right: int
    wrong: int
    found: int | None
    false: int | None
    seconds: float


def tasks() -> list[Task]:
    """Read the example tables; a phrase without a value is left out."""
    made: list[Task] = []
    for name in NAMES:
        for row in parse_table((TABLES / name).read_text(encoding="utf-8"), name, Example):
            source = row.source.replace("\\n", "\n")
            phrases = re.findall(r"\[([^\]]+)\]", source)
            wanted = zip(phrases, row.value.split(" | "), strict=True)
            text = re.sub(r"[\[\]]", "", source)
            made.append(Task(text, tuple((phrase, value) for phrase, value in wanted if value)))
    return made


def lookalikes() -> list[str]:
    """Read what only looks like a date."""
    content = (TABLES / "nothing.tsv").read_text(encoding="utf-8")
    return [row.source for row in parse_table(content, "nothing.tsv", Lookalike)]


def alone(todo: Sequence[Task]) -> list[tuple[str, str]]:
    """Give the phrases that are a whole text, so that no word beside them tells their value."""
    return [task.wanted[0] for task in todo if task.wanted and task.wanted[0][0] == task.text]


def is_day(value: str) -> bool:
    """Say whether a value is a single day, which is all that the peers can give."""
    return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def seconds_of(read: Callable[[str], object], phrases: Sequence[str]) -> float:
    """Time the reading of all phrases: CPU seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begin = time.process_time()
        for phrase in phrases:
            read(phrase)
        best = min(best, time.process_time() - begin)
    return best


def measure(reader: Reader, todo: Sequence[Task], nothing: Sequence[str]) -> Result:
    """Ask a tool for all phrases, and for all texts if it can search."""
    given = [(value, reader.parse(phrase)) for phrase, value in alone(todo)]
    right = [value for value, got in given if got == value]
    wrong = [value for value, got in given if got is not None and got != value]
    found = false = None
    if reader.search("") is not None:
        found = 0
        for task in todo:
            got: Counter[tuple[str, str | None]] = Counter(reader.search(task.text) or [])
            found += sum(min(count, got[pair]) for pair, count in Counter(task.wanted).items())
        false = sum(bool(reader.search(text)) for text in nothing)
    return Result(
        days_right=sum(map(is_day, right)),
        right=len(right),
        wrong=len(wrong),
        found=found,
        false=false,
        seconds=seconds_of(reader.parse, [phrase for phrase, _ in alone(todo)]),
    )


def main() -> None:
    """Print the table."""
    warnings.simplefilter("ignore")  # dateparser's own use of the standard library
    todo, nothing = tasks(), lookalikes()
    given = [value for _, value in alone(todo)]
    days = sum(map(is_day, given))
    wanted = sum(len(task.wanted) for task in todo)
    readers: tuple[Reader, ...] = (Thaievent(), Dateparser(), PyThaiNLP())
    results = [measure(reader, todo, nothing) for reader in readers]
    rows: dict[str, list[object]] = {
        f"a phrase given: value right, single days (of {days})": [r.days_right for r in results],
        f"a phrase given: value right, all forms (of {len(given)})": [r.right for r in results],
        "a phrase given: value wrong": [r.wrong for r in results],
        f"in a text: phrase and value right (of {wanted})": [r.found for r in results],
        f"in a text without a date: something found (of {len(nothing)})": [
            r.false for r in results
        ],
        "time for all phrases, as a ratio": [
            f"{r.seconds / results[0].seconds:.1f}" for r in results
        ],
    }
    print(f"| | {' | '.join(reader.name for reader in readers)} |")
    print(f"|---|{'---:|' * len(readers)}")
    for title, cells in rows.items():
        print(f"| {title} | {' | '.join('–' if c is None else str(c) for c in cells)} |")


if __name__ == "__main__":
    main()
