"""check_gold(): what a gold record may not hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from thaievent.evaluation import check_gold
from thaievent.evaluation.guideline import RULES
from thaievent.records import Release

Raw = dict[str, Any]  # a record as JSON holds it

TEXT = """วันที่ 3 มีนาคม 2566 เวลา 09.00-12.00 น. กรมประมง (กปม.) และโรงเรียนบ้านดง จัดเสวนา “ปลาไทย”
ณ ห้องบัว ตลาดปลา อ.แม่สอด จ.ตาก ดร.มานี ใจดี อธิบดีกรมประมง โฆษกกรมประมง เป็นประธาน
นายปิติ มีสุข ร่วมเสวนาหัวข้อ ปลากับคน ในวันที่ 3 มีนาคม 2566 และ 4-5 มีนาคม 2566"""

GOLD: Raw = {
    "id": "fish",
    "people": [
        {
            "name": "มานี ใจดี",
            "title": "ดร.",
            "given": "มานี",
            "family": "ใจดี",
            "positions": [
                {"text": "อธิบดีกรมประมง", "organisation": "กรมประมง"},
                {"text": "โฆษกกรมประมง", "organisation": "กรมประมง"},
            ],
        },
        {"name": "ปิติ มีสุข", "title": "นาย", "given": "ปิติ", "family": "มีสุข", "positions": []},
    ],
    "organisations": [
        {"name": "กรมประมง", "acronyms": ["กปม."]},
        {"name": "โรงเรียนบ้านดง", "acronyms": []},
    ],
    "dates": [
        {"text": "3 มีนาคม 2566", "value": "2023-03-03", "kind": "explicit"},
        {"text": "3 มีนาคม 2566", "value": "2023-03-03", "kind": "explicit"},
        {"text": "4-5 มีนาคม 2566", "value": "2023-03-04/2023-03-05", "kind": "explicit"},
    ],
    "times": [{"text": "09.00-12.00 น.", "value": "09:00/12:00"}],
    "events": [
        {
            "name": "เสวนา “ปลาไทย”",
            "kind": "seminar",
            "theme": None,
            "start": "2023-03-03",
            "end": "2023-03-03",
            "start_time": "09:00",
            "end_time": "12:00",
            "venue": {
                "text": "ห้องบัว ตลาดปลา อ.แม่สอด จ.ตาก",
                "name": "ตลาดปลา",
                "room": "ห้องบัว",
                "district": "แม่สอด",
                "province": "ตาก",
            },
            "organisers": ["กรมประมง"],
            "supporters": ["โรงเรียนบ้านดง"],
            "participants": [
                {"name": "มานี ใจดี", "roles": ["chair", "announcer"]},
                {"name": "ปิติ มีสุข", "roles": ["speaker"]},
            ],
            "sessions": [
                {
                    "kind": "panel",
                    "topic": "ปลากับคน",
                    "speakers": ["ปิติ มีสุข"],
                    "moderators": ["มานี ใจดี"],
                }
            ],
            "attendance": None,
        }
    ],
    "note": None,
}


def _faults(record: Raw, text: str = TEXT) -> list[tuple[str, str, str]]:
    """Check a record as it comes out of its file."""
    release = Release.model_validate_json(json.dumps(record))
    return [(fault.rule, fault.path, fault.message) for fault in check_gold(release, text)]


def _set(*path: str | int, to: object) -> Callable[[Raw], None]:
    """Make a change of a record: put something at a place in it."""

    def change(record: Raw) -> None:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[Raw], None]:
    """Make a change of a record: leave a key out."""

    def change(record: Raw) -> None:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return change


PERSON = GOLD["people"][1]
EVENT = ("events", 0)
WHO = (*EVENT, "participants")

SPOILT: list[tuple[Callable[[Raw], None], str, str, str]] = [
    # what is changed, the rule that complains, where, and a part of what it says
    (_drop("note"), "exact_keys", "", "'note' is missing"),
    (_drop("people", 0, "title"), "exact_keys", "people[0]", "'title' is missing"),
    (_drop(*EVENT, "venue", "room"), "exact_keys", "events[0].venue", "'room' is missing"),
    (_set("published", to="2023-03-03"), "exact_keys", "", "'published' does not belong"),
    (_set("dates", 0, "grain", to="day"), "exact_keys", "dates[0]", "'grain' does not belong"),
    (_set("id", to=None), "has_id", "id", "missing"),
    (_set("people", 0, "title", to="ผศ."), "copied_from_the_text", "people[0].title", "'ผศ.'"),
    (_set("people", 0, "title", to=""), "copied_from_the_text", "people[0].title", "empty"),
    (
        _set("organisations", 0, "acronyms", to=["กปม. "]),
        "copied_from_the_text",
        "organisations[0].acronyms",
        "outer spaces",
    ),
    (
        _set(*EVENT, "venue", "district", to="แม่ระมาด"),
        "copied_from_the_text",
        "events[0].venue.district",
        "not in the text",
    ),
    (_set("people", 0, to=PERSON), "named_once", "people", "'ปิติ มีสุข'"),
    (_set("organisations", 1, "name", to="กรมประมง"), "named_once", "organisations", "'กรมประมง'"),
    (
        _set("organisations", 0, "acronyms", to=["กปม.", "กปม."]),
        "named_once",
        "organisations[0].acronyms",
        "'กปม.'",
    ),
    (_set(*WHO, 0, "name", to="ปิติ มีสุข"), "named_once", "events[0].participants", "twice"),
    (
        _set(*WHO, 1, "roles", to=["speaker", "speaker"]),
        "named_once",
        "events[0].participants[1].roles",
        "'speaker'",
    ),
    (
        _set("people", 0, "family", to="มีสุข"),
        "names_made_of_parts",
        "people[0]",
        "'มีสุข' is not inside 'มานี ใจดี'",
    ),
    (
        _set(*EVENT, "venue", "room", to="กรมประมง"),
        "names_made_of_parts",
        "events[0].venue",
        "is not inside",
    ),
    (_set("dates", 0, "value", to=None), "values_well_formed", "dates[0].value", "not EDTF"),
    (_set("dates", 0, "value", to="3/3/2023"), "values_well_formed", "dates[0].value", "EDTF"),
    (_set("dates", 0, "value", to="2023-3-3"), "values_well_formed", "dates[0].value", "EDTF"),
    (_set("dates", 0, "value", to="2023-02-29"), "values_well_formed", "dates[0].value", "no such"),
    (_set("dates", 0, "value", to="2023-13"), "values_well_formed", "dates[0].value", "no such"),
    (
        _set("dates", 2, "value", to="2023-03-05/2023-03-04"),
        "values_well_formed",
        "dates[2].value",
        "ends before it begins",
    ),
    (_set("times", 0, "value", to="9:00"), "values_well_formed", "times[0].value", "not a time"),
    (_set("times", 0, "value", to="09:60"), "values_well_formed", "times[0].value", "not a time"),
    (
        # The text holds the date twice, not three times.
        _set("dates", to=[GOLD["dates"][0]] * 3),
        "in_order_of_the_text",
        "dates[2]",
        "'3 มีนาคม 2566'",
    ),
    (_set(*EVENT, "end", to=None), "events_hang_together", "events[0]", "go together"),
    (_set(*EVENT, "end", to="2023-03-02"), "events_hang_together", "events[0]", "ends before"),
    (
        _set(*EVENT, "organisers", to=["กรมประมง", "กรมป่าไม้"]),
        "names_known",
        "events[0].organisers",
        "'กรมป่าไม้'",
    ),
    (_set(*EVENT, "supporters", to=["กปม."]), "names_known", "events[0].supporters", "'กปม.'"),
    (_set(*WHO, 1, "name", to="ปิติ"), "names_known", "events[0].participants", "'ปิติ'"),
    (
        _set(*EVENT, "sessions", 0, "speakers", to=["วีระ"]),
        "names_known",
        "events[0].sessions[0]",
        "not among the people",
    ),
    (
        _set(*WHO, to=[GOLD["events"][0]["participants"][0]]),
        "names_known",
        "events[0].sessions[0]",
        "not among the participants",
    ),
    (_set(*WHO, 0, "roles", to=[]), "roles_given", "events[0].participants[0].roles", "no role"),
    (
        _set(*WHO, 0, "roles", to=["chair", "attendee"]),
        "roles_given",
        "events[0].participants[0].roles",
        "attendee beside",
    ),
    (
        _set(*EVENT, "sessions", 0, "topic", to=None),
        "sessions_have_topics",
        "events[0].sessions[0].topic",
        "missing",
    ),
]


def test_a_record_that_keeps_the_rules() -> None:
    """The record from which the rows above depart has no fault."""
    assert _faults(GOLD) == []


@pytest.mark.parametrize(("change", "rule", "path", "message"), SPOILT)
def test_faults(change: Callable[[Raw], None], rule: str, path: str, message: str) -> None:
    """Each rule complains of what breaks it, and says where."""
    record = deepcopy(GOLD)
    change(record)
    found = [fault for fault in _faults(record) if fault[0] == rule]
    assert [fault for fault in found if fault[1] == path and message in fault[2]], found


def test_every_rule_is_broken_once() -> None:
    """No rule stands in the list that the rows above do not reach."""
    assert {rule for _, rule, _, _ in SPOILT} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize(
    "value",
    [
        "2023",
        "2023-03",
        "2023-03-03",
        "2023/2027",
        "2023-01/2023-03",
        "2023-03-03/..",
        "../2023-03-03",
        "{2023-03-03,2023-03-05}",
        "2023-03-03/2023-03-03",
    ],
)
def test_forms_of_dates(value: str) -> None:
    """All forms of EDTF that the guideline names are taken."""
    record = deepcopy(GOLD)
    record["dates"][0]["value"] = value
    assert _faults(record) == []


def test_an_event_may_be_bare() -> None:
    """An event needs no name, no day, no place, nobody."""
    bare = dict.fromkeys(GOLD["events"][0])
    lists = ("organisers", "supporters", "participants", "sessions")
    bare |= {"kind": "visit"} | {key: [] for key in lists}
    assert _faults({**GOLD, "events": [bare]}) == []
