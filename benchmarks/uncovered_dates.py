"""List what the readers of dates and times leave alone in real releases, to be looked at.

    python benchmarks/uncovered_dates.py FILE.jsonl [--all]

FILE holds one release a line with ``id`` and ``text``. Every name of a month, every year 25xx and
every ``HH.MM น.`` that lies in no mention is listed with what stands around it, by the reason for
which it is left alone; what has no reason comes last, and makes the command end with 1. ``--all``
lists those with a reason as well; else they are only counted.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from thaievent.dates import FoundDate, FoundTime, find_dateline, find_dates, find_times
from thaievent.text import normalise

WITHIN: Final = 40
UNEXPLAINED: Final = "no reason"

MONTHS: Final = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
)  # fmt: skip
SHORT_MONTHS: Final = r"(?<![ก-๎])(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\."
MARKED_YEARS: Final = r"(?:ปี|พ\.ศ\.|ค\.ศ\.|พุทธศักราช)[ ]?(?:25|19|20)\d\d(?!\d)"
BARE_YEARS: Final = r"(?<![\d,.])25\d\d(?![\d,.]\d|\d)"
HOURS: Final = r"(?<!\d)\d{1,2}[.:]\d\d[ ]?น\."

# Why something is left alone: the first pattern that fits what stands around it, in which "|" is
# put in front of it.
REASONS: Final = (
    ("comes back every year", r"\|.{0,20}?(?:ของ|ใน)? ?ทุก ?ๆ? ?ปี|ทุก(?:วันที่|เดือน) ?\d{0,2} ?\|"),
    ("in a hashtag or an address", r"#[^\s#]*\||(?:https?:|www\.)\S*\|"),
    ("ก.พ. is the Civil Service Commission", r"(?:สำนักงาน|ข้าราชการพลเรือน|สำเนา) ?\(?\|ก\.พ\."),
    ("ส.ค.ส. is a greeting card", r"\|ส\.ค\. ?ส\."),
    ("อ.ส.ค. is an enterprise", r"อ\. ?\|ส\.ค\."),
    ("number and year of a session or document", r"(?:\d|[ก-ฮ]\.?\d*)[ ]?[/-] ?\|25\d\d"),
    (
        "amount or number, not a year",
        r"\|25\d\d[ ]?(?:คน|ราย|บาท|ล้าน|แห่ง|ไร่|กิโล|ครัวเรือน|ตัว|ชุด|โทร)",
    ),
    ("telephone number", r"(?:โทร|Tel|\d[- ])[^ก-๎]{0,16}\|25\d\d"),
    ("bare year behind a name, which is no date", r"[^\d][ ]{0,3}\|25\d\d"),
)


class Left(NamedTuple):
    """Something that no mention covers."""

    release: str
    around: str
    reason: str


def releases(path: Path) -> Iterator[tuple[str, str]]:
    """Read a file of releases: id and text."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            yield release["id"], release["text"]


def uncovered(name: str, source: str, *, bare_years: bool = True) -> Iterator[Left]:
    """Give what no mention of a release covers.

    Args:
        name: Id of the release.
        source: Its text.
        bare_years: False to leave out years without a word that says that they are years.
    """
    text = normalise(source)
    view = text.view
    dateline = find_dateline(text)
    found: list[FoundDate | FoundTime] = [
        *find_dates(text, dateline.day if dateline else None),
        *find_times(text),
    ]
    for match in _wanted(bare_years=bare_years).finditer(view):
        if any(mention.start < match.end() and match.start() < mention.end for mention in found):
            continue
        before = view[max(0, match.start() - WITHIN) : match.start()]
        around = f"{before}|{view[match.start() : match.end() + WITHIN]}".replace("\n", " ")
        yield Left(name, around, reason_of(around))


def reason_of(around: str) -> str:
    """Give the reason for which something is left alone."""
    for reason, pattern in REASONS:
        if re.search(pattern, around):
            return reason
    return UNEXPLAINED


def _wanted(*, bare_years: bool) -> re.Pattern[str]:
    forms = [MONTHS, SHORT_MONTHS, MARKED_YEARS, HOURS, *([BARE_YEARS] if bare_years else [])]
    return re.compile("|".join(forms))


def main(arguments: Sequence[str]) -> int:
    """Print what is left, by reason; give the exit code."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if len(paths) != 1:
        print(__doc__)
        return 2
    left = [item for name, source in releases(paths[0]) for item in uncovered(name, source)]
    for reason in [*(reason for reason, _ in REASONS), UNEXPLAINED]:
        these = [item for item in left if item.reason == reason]
        print(f"{len(these):6d}  {reason}")
        if reason == UNEXPLAINED or "--all" in arguments:
            for item in these:
                print(f"        {item.release}: {item.around}")
    return int(any(item.reason == UNEXPLAINED for item in left))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
