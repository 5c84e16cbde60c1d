"""What the tests of the exports share: makers of events and releases, and real records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thaievent.evaluation import read_gold
from thaievent.records import Event, Release

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

Make = Callable[..., Any]


PLACE = {
    "text": "ห้องบัวหลวง ชั้น 2 โรงแรมริมน้ำ อำเภอเมือง จังหวัดตาก",
    "name": "โรงแรมริมน้ำ",
    "room": "ห้องบัวหลวง ชั้น 2",
    "district": "เมือง",
    "province": "ตาก",
    "province_code": "TH-63",
}


@pytest.fixture(scope="session")
def make_event() -> Make:
    """A maker of events."""

    def make(**fields: object) -> Event:
        """Give an event of one day at a place; fields override."""
        return Event.model_validate(
            {
                "name": "เสวนาปลาไทย ครั้งที่ 3",
                "kind": "seminar",
                "theme": "ปลาอยู่ คนอยู่",
                "start": "2023-03-03",
                "end": "2023-03-03",
                "venue": PLACE,
                "organisers": ["กรมประมง", "สมาคมปลาไทย"],
                "supporters": ["ธนาคารปลา"],
                "participants": [
                    {"name": "ทวี ใจงาม", "roles": ["chair", "announcer"]},
                    {"name": "มานี ใจดี", "roles": ["speaker"]},
                    {"name": "ปิติ มีสุข", "roles": ["attendee"]},
                ],
                "sessions": [
                    {"kind": "keynote", "topic": "ปลาไทยในน้ำเค็ม", "speakers": ["มานี ใจดี"]},
                    {
                        "kind": "panel",
                        "topic": "ตลาดปลา, วันนี้; และพรุ่งนี้",
                        "speakers": ["มานี ใจดี"],
                        "moderators": ["ปิติ มีสุข"],
                        "start_time": "13:00",
                        "end_time": "14:30",
                    },
                ],
                "attendance": 50,
            }
            | fields
        )

    return make


@pytest.fixture(scope="session")
def make_release() -> Make:
    """A maker of releases."""

    def make(*events: Event, **fields: object) -> Release:
        """Give a release with these events and the people who take part in them."""
        return Release.model_validate(
            {
                "id": "pla",
                "source": "กรมประมงจัดเสวนาปลาไทย",
                "published": "2023-03-01",
                "people": [
                    {
                        "name": "ทวี ใจงาม",
                        "title": "นาย",
                        "given": "ทวี",
                        "family": "ใจงาม",
                        "positions": [{"text": "อธิบดีกรมประมง", "organisation": "กรมประมง"}],
                    },
                    {"name": "มานี ใจดี", "title": "ดร.", "given": "มานี", "family": "ใจดี"},
                    {"name": "ปิติ มีสุข", "title": "นาย", "given": "ปิติ", "family": "มีสุข"},
                ],
                "organisations": [{"name": "กรมประมง", "acronyms": ["กปม."]}],
                "dates": [{"text": "3 มีนาคม 2566", "value": "2023-03-03", "kind": "explicit"}],
                "events": events,
            }
            | fields
        )

    return make


@pytest.fixture(scope="session")
def gold_releases() -> tuple[Release, ...]:
    """The gold records of the fixtures, each with its text."""
    return tuple(
        file.release.model_copy(update={"source": file.text_path.read_bytes().decode("utf-8")})
        for file in read_gold(FIXTURES)
    )
