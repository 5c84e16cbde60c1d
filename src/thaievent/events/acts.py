"""What the event of a scene is: one that has a name, or one that is told in a verb alone.

The lead of a release has the form *day, hour, place, subject, predicate*. If the predicate opens,
holds or joins something that has a name, that is the event; if it is a verb like ตรวจเยี่ยม or
ให้สัมภาษณ์, the event has no name, whatever other events the sentence goes on to mention.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaievent.events.cues import Cue, KindRow, RoleRow
from thaievent.events.kinds import FoundKind, kind_of_act, kind_of_name
from thaievent.events.names import BROAD_HEADS, FoundName
from thaievent.events.reading import Reading, between
from thaievent.events.scenes import Scene

__all__ = ["FoundAct", "alike", "choose_act", "core_of", "is_mere_statement", "same_name"]

_INTRODUCED = 2  # the least weight of a name that words in front of it introduce
_PREDICATE = 60  # code points between a subject and its verb
_AT_ONCE = 16  # code points between a subject and a noun that serves as its verb: แถลงข่าว
_OBJECT = 2  # code points between a verb and whom it is done to: เข้าพบนายทวี
_AFTER = "ภายหลัง"
_AFTERWARDS = (" ภายหลัง", "ภายหลัง", "หลัง")
# Whoever speaks after a meeting speaks to the press.
_AFTER_MEETING = re.compile(r" ?(?:ภาย)?หลัง(?:จาก|เสร็จสิ้น|เสร็จ)? ?(?:การ)?ประชุม")
_THAT = re.compile("ว่า")
_IN = re.compile(r"(?:ชี้แจง)? ?ใน")
_OPENED = 3  # the weight of words that open or hold what they name
_LONGEST = 160  # code points of a name that is taken for being fuller
_MARKS = """“”‘’\"'"""
_TELLING = 6  # code points of a name that are enough to tell it from others
_LEAD, _HEADLINE, _ELSEWHERE = 2.0, 1.5, 0.0
_BESIDES = 20  # code points in front of a name in which พร้อมเปิด says that it comes second
_SECOND = 3.0
_MOST_NAMES = 80  # each is compared with each; no release of ordinary length has as many
_LEAST = {_LEAD: 1, _HEADLINE: 2, _ELSEWHERE: 3}  # the weight that a name needs there


@dataclass(frozen=True, slots=True)
class FoundAct:
    """The kind of an event, and its name unless it is told in verbs alone."""

    kind: FoundKind
    name: FoundName | None


def choose_act(reading: Reading, lead: Scene, scenes: Sequence[Scene]) -> FoundAct:
    """Choose what the event of a lead is.

    Args:
        reading: The release.
        lead: The paragraph that tells it.
        scenes: All paragraphs; a name may stand in the headline or be repeated further down.

    Returns:
        Its kind, and its name if it has one.
    """
    statement = _statement(reading, lead)
    if statement:
        kind = FoundKind("press_conference", *statement, "kind-statement")
        return FoundAct(kind, None)
    verb = _predicate(reading, lead)
    named = [name for name in lead.names if name.weight >= _INTRODUCED]
    if verb and not any(name.start <= verb.end + _AT_ONCE for name in named):
        return FoundAct(kind_of_act(verb), None)
    name = _choose_name(reading, lead, scenes)
    if name:
        return FoundAct(kind_of_name(reading, name, lead.paragraph), name)
    told = [
        act
        for part in ("act", "word", "name")
        for act in lead.acts
        if act.row.part == part and act.row.cue not in BROAD_HEADS
    ]
    if told:
        return FoundAct(kind_of_act(told[0]), None)
    whole = lead.paragraph
    return FoundAct(FoundKind("other", whole.start, whole.end, "kind-untold"), None)


def _predicate(reading: Reading, lead: Scene) -> Cue[KindRow] | None:
    """Find the verb of kinds.tsv that stands behind one of the first two subjects of the lead."""
    subjects = between(reading.appearances, lead.paragraph.start, lead.paragraph.end)[:2]
    introduced = {
        name.head.start if name.head else name.start for name in lead.names if name.opening
    }
    for act in lead.acts:
        is_noun = act.row.part == "name" and act.row.cue not in BROAD_HEADS
        is_verb = act.row.part == "act" or (is_noun and act.start not in introduced)
        reach = _PREDICATE if act.row.part == "act" else _AT_ONCE
        if is_verb and any(0 <= act.start - subject.end <= reach for subject in subjects):
            return act
        if is_verb and any(0 <= subject.start - act.end <= _OBJECT for subject in subjects):
            return act
    return None


def _statement(reading: Reading, lead: Scene) -> tuple[int, int] | None:
    """Find the verb of a statement that somebody makes at an hour and a place.

    In ``วันนี้ เวลา 14.00 น. ณ ทำเนียบรัฐบาล นายทวี ใจงาม โฆษก กล่าวถึง …`` hour and place are those of
    the statement; where they stand behind กล่าวว่า they are those of what is spoken about.
    """
    start, end = lead.paragraph.start, lead.paragraph.end
    subjects = between(reading.appearances, start, end)
    if not lead.venues or not subjects or lead.venues[0].start > subjects[0].start:
        return None
    times = between(reading.times, start, subjects[0].start)
    if not times:
        return None
    after = _AFTER_MEETING.search(reading.view, lead.venues[0].start, subjects[0].start)
    if after:
        return after.span()  # ณ ทำเนียบรัฐบาล ภายหลังการประชุมคณะรัฐมนตรี นายทวี ใจงาม …
    for cue in reading.cues.find(RoleRow, subjects[0].end, min(subjects[0].end + _AT_ONCE, end)):
        if cue.row.role != "announcer":
            return None
        verb_end = cue.end - len(_AFTER) * cue.row.cue.endswith(_AFTER)
        afterwards = reading.view.startswith(_AFTERWARDS, verb_end)
        if afterwards and not _AFTER_MEETING.match(reading.view, verb_end):
            return None  # เปิดเผยภายหลังเป็นประธานการประชุม: of the meeting itself
        if _speaks_in(reading, cue.end, lead):
            return None
        others = between(reading.appearances, cue.end, cue.end + _PREDICATE)
        return None if any(place.named for place in others) else (cue.start, cue.end)
    return None


def is_mere_statement(reading: Reading, lead: Scene) -> bool:
    """Tell whether a lead holds nothing but what somebody says, at no place.

    In ``วันนี้ เวลา 12.00 น. นายทวี ใจงาม เปิดเผยว่า ได้ตั้งศูนย์ที่กระทรวงแรงงาน`` the place is spoken of.
    Who tells of a happening names who acts there, its day, or what it is called.
    """
    start, end = lead.paragraph.start, lead.paragraph.end
    subject = next(iter(between(reading.appearances, start, end)), None)
    if subject is None or any(name.weight >= _INTRODUCED for name in lead.names):
        return False
    verb = next(reading.cues.find(RoleRow, subject.end, min(subject.end + _AT_ONCE, end)), None)
    said = _THAT.search(reading.view, verb.end - 3, min(verb.end + _AT_ONCE, end)) if verb else None
    if verb is None or verb.row.role != "announcer" or said is None:
        return False
    behind = said.end()
    return not (
        any(venue.start < behind for venue in lead.venues)
        or any(place.named for place in between(reading.appearances, behind, end))
        or any(date.grain == "day" for date in between(reading.dates, behind, end))
        or any(cue.row.role == "chair" for cue in reading.cues.find(RoleRow, behind, end))
    )


def _speaks_in(reading: Reading, position: int, lead: Scene) -> bool:
    """Tell whether somebody speaks in what is named right behind: ``ชี้แจงในการประชุมสภา``."""
    inside = _IN.match(reading.view, position)
    return inside is not None and any(
        name.start == inside.end() and name.weight for name in lead.names
    )


def _choose_name(reading: Reading, lead: Scene, scenes: Sequence[Scene]) -> FoundName | None:
    """Choose the name that the release comes back to, in its fullest form.

    What the lead opens or holds goes before all else; the headline often names only its subject.
    """
    candidates = [
        (name, place)
        for scene in scenes
        for place in (_place(scene, lead, reading),)
        for name in scene.names
        if name.weight >= _LEAST[place]
    ][:_MOST_NAMES]
    opened = [item for item in candidates if item[1] == _LEAD and item[0].opening >= _OPENED]
    best = max(
        opened or candidates,
        key=lambda item: _score(reading, item[0], item[1], candidates),
        default=None,
    )
    return _fullest(reading, best[0], candidates) if best else None


def _score(
    reading: Reading, name: FoundName, place: float, candidates: Sequence[tuple[FoundName, float]]
) -> float:
    repeated = sum(
        min(other.weight, 2) / 2
        for other, _ in candidates
        if other is not name and same_name(reading, name, other)
    )
    before = reading.view[max(0, name.start - _BESIDES) : name.start]
    besides = _SECOND if "พร้อม" in before else 0  # พิธีลงนาม… พร้อมเปิดโครงการ…
    return name.weight + place + min(repeated, 3) + min(name.end - name.start, 90) / 60 - besides


def _fullest(
    reading: Reading, name: FoundName, candidates: Sequence[tuple[FoundName, float]]
) -> FoundName:
    """Give the longest form that holds the whole of a name, from the lead or the headline."""
    core = core_of(reading, name)
    fuller = [
        other
        for other, place in candidates
        if place > _ELSEWHERE
        and other.end - other.start <= _LONGEST
        and core in core_of(reading, other)
    ]
    return max(fuller, key=lambda other: other.end - other.start, default=name)


def _place(scene: Scene, lead: Scene, reading: Reading) -> float:
    if scene is lead:
        return _LEAD
    return _HEADLINE if scene.index < reading.body else _ELSEWHERE


def same_name(reading: Reading, one: FoundName, other: FoundName) -> bool:
    """Tell whether two phrases name the same event: one holds the other, or both begin alike."""
    return alike(core_of(reading, one), core_of(reading, other))


def core_of(reading: Reading, name: FoundName) -> str:
    """Give what a phrase says behind its head, without spaces and marks."""
    start = name.head.end if name.head and name.start == name.head.start else name.start
    return reading.view[start : name.end].replace(" ", "").strip(_MARKS)


def alike(one: str, other: str) -> bool:
    """Tell the same as :func:`same_name` of what two phrases say."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) <= _TELLING:
        return one == other
    return short in long or long.startswith(short[: 2 * _TELLING])
