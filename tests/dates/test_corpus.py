"""On real releases: every month, year and hour is read, or it is known why not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from thaievent.dates import FoundDate, FoundTime, find_dateline, find_dates, find_times
from thaievent.text import normalise

CORPUS = Path(__file__).parents[3] / "shared" / "corpus.jsonl"
WITHIN = 40

MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
)  # fmt: skip
SHORT_MONTHS = r"(?<![ก-๎])(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\."
MARKED_YEARS = r"(?:ปี|พ\.ศ\.|ค\.ศ\.|พุทธศักราช)[ ]?(?:25|19|20)\d\d(?!\d)"
HOURS = r"(?<!\d)\d{1,2}[.:]\d\d[ ]?น\."

# What is left alone, with what stands around it ("|" is where it stands) and the reason.
EXPLAINED = (
    r"\|.{0,20}?ของทุก ?ๆ? ?ปี",  # comes back every year
    r"ทุก(?:วันที่|เดือน) ?\d{0,2} ?\|",  # likewise
    r"#[^\s#]*\|",  # a hashtag
    r"สำนักงาน ?\|ก\.พ\.",  # the Civil Service Commission
    r"(?:ข้าราชการพลเรือน|สำเนา) ?\(?\|ก\.พ\.",  # likewise, and the form ก.พ. 7
    r"(?:มอบ|ด้านหน้า) ?\|ส\.ค\. ?ส\.",  # a greeting card
    r"อ\. ?\|ส\.ค\.",  # the Dairy Farming Promotion Organisation
)


def releases() -> Iterator[tuple[str, str]]:
    """Read the real releases, if they are here."""
    with CORPUS.open(encoding="utf-8") as lines:
        for line in lines:
            release = json.loads(line)
            yield release["id"], release["text"]


@pytest.mark.skipif(not CORPUS.exists(), reason="the real releases are not part of the project")
def test_nothing_is_left_over() -> None:
    """Each month name, marked year and hour lies in a mention, or the reason is on the list."""
    wanted = re.compile(f"{MONTHS}|{SHORT_MONTHS}|{MARKED_YEARS}|{HOURS}")
    explained = [re.compile(pattern) for pattern in EXPLAINED]
    left: list[str] = []
    for name, source in releases():
        text = normalise(source)
        view = text.view
        dateline = find_dateline(text)
        found: list[FoundDate | FoundTime] = [
            *find_dates(text, dateline.day if dateline else None),
            *find_times(text),
        ]
        for match in wanted.finditer(view):
            if any(
                mention.start < match.end() and match.start() < mention.end for mention in found
            ):
                continue
            before = view[max(0, match.start() - WITHIN) : match.start()]
            around = f"{before}|{view[match.start() : match.end() + WITHIN]}".replace("\n", " ")
            if not any(pattern.search(around) for pattern in explained):
                left.append(f"{name}: {around}")
    assert left == []


@pytest.mark.skipif(not CORPUS.exists(), reason="the real releases are not part of the project")
def test_every_release_has_its_dateline() -> None:
    """In this archive every release gives its day alone in a line."""
    datelines = {name: find_dateline(normalise(source)) for name, source in releases()}
    assert {line.rule if line else None for line in datelines.values()} == {"dateline-alone"}
