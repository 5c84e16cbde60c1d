"""Which paragraphs tell of a happening, and which leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene, find_scenes

Read = Callable[..., Reading]


def leading(reading: Reading) -> Scene:
    """Give the scene with the most evidence."""
    return max(find_scenes(reading), key=lambda scene: scene.weight)


@pytest.mark.parametrize(
    "source",
    [
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู ณ หอประชุมใหญ่",
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู",  # no place
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู ณ หอประชุมใหญ่",  # no day
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม ลงพื้นที่อำเภอปากน้ำ",  # a verb alone
        "เวลา 09.00 น. นายทวี ใจงาม ตรวจเยี่ยมศูนย์พักพิง ณ วัดบ้านสวน",
        "สมาคมครูเตรียมจัดงานวันครู วันที่ 16 มกราคม 2566 ณ หอประชุมใหญ่",
        "๘ ธ.ค. ๖๕ – เปิดการสัมมนาครู ณ หอประชุมใหญ่",
    ],
)
def test_paragraph_tells_of_a_happening(read: Read, source: str) -> None:
    """Day, hour, place, name and chair are evidence; two or three of them are enough."""
    assert leading(read(source)).tells


@pytest.mark.parametrize(
    "source",
    [
        "นายทวี ใจงาม เปิดเผยว่า สถานการณ์น้ำดีขึ้นเป็นลำดับ",
        "ขอให้ประชาชนดื่มน้ำสะอาดและล้างมือบ่อย ๆ",
        "จังหวัดมีผู้ป่วยสะสม 1,200 คน ตั้งแต่ปี 2565",
        "มติดังกล่าวมีผลตั้งแต่วันที่ 1 ตุลาคม 2566",
        "ผู้สนใจสอบถามได้ในเวลาราชการ",
        "กระทรวงแรงงานและหน่วยงานในสังกัดเร่งดำเนินงาน",
        "นายทวี ใจงาม กล่าวว่า การประชุมได้ผลดี",
    ],
)
def test_paragraph_tells_of_nothing_held(read: Read, source: str) -> None:
    """Statements, advice and figures hold too little evidence."""
    assert not leading(read(source)).tells


def test_headline_never_leads(read: Read) -> None:
    """A headline names the event with all its words, yet the paragraph below tells it."""
    reading = read(
        "นายทวีเปิดงานวันครู 8 ธันวาคม 2565 ณ หอประชุมใหญ่ เวลา 09.00 น.\n"
        "วันพฤหัสบดีที่ 8 ธันวาคม 2565\n"
        "นายทวี ใจงาม เป็นประธานเปิดงานวันครู ประจำปี 2565 ณ หอประชุมใหญ่"
    )
    headline, dateline, lead = find_scenes(reading)
    assert (headline.weight, dateline.weight) == (0, 0)
    assert headline.names
    assert lead.tells


def test_earlier_paragraph_leads_of_two_alike(read: Read) -> None:
    """Of two paragraphs that say as much the first one leads."""
    line = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่"
    scenes = find_scenes(read(f"ข่าวการสัมมนาครู\n{line}\n{line}\n{line}"))
    weights = [scene.weight for scene in scenes[1:]]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3


def test_quiet_paragraphs_do_not_hide_the_lead(read: Read) -> None:
    """A story that begins with background is led by the paragraph that tells what was held."""
    reading = read(
        "ข่าวการสัมมนาครู\n"
        "ครูเป็นรากฐานของการศึกษาไทยมาช้านาน\n"
        "ปัจจุบันครูต้องปรับตัวให้ทันโลก\n"
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่"
    )
    assert leading(reading).index == 3


def test_scene_holds_what_was_read_in_its_line(read: Read) -> None:
    """Names, venues and words of kind lie inside the paragraph of their scene."""
    reading = read(
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครูไทย ณ หอประชุมใหญ่\n"
        "จากนั้นตรวจเยี่ยมโรงเรียน ณ วัดบ้านสวน"
    )
    first, second = find_scenes(reading)
    assert [reading.view[name.start : name.end] for name in first.names] == ["การสัมมนาครูไทย"]
    assert [reading.view[venue.start : venue.end] for venue in first.venues] == ["หอประชุมใหญ่"]
    assert [act.row.cue for act in second.acts if act.row.part == "act"] == ["ตรวจเยี่ยม"]
    assert [reading.view[venue.start : venue.end] for venue in second.venues] == ["วัดบ้านสวน"]


def test_empty_text_has_no_scenes(read: Read) -> None:
    """Nothing is no scene."""
    assert find_scenes(read("")) == ()
    assert find_scenes(read(" \n ")) == ()
