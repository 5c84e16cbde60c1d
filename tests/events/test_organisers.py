"""Who holds an event and who supports it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.names import find_names
from thaievent.events.organisers import find_organisers, find_owner, find_subject
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes

Read = Callable[..., Reading]


def told(reading: Reading) -> list[tuple[str, str]]:
    """Give the organisations of a text of one line with their parts."""
    return [
        (reading.body_name(found.organisation), found.part)
        for found in find_organisers(reading, find_scenes(reading)[0])
    ]


HOLDERS = [
    # One body, in front of its verb or behind จัดโดย.
    ("สมาคมเรือใบไทย จัดงานแข่งเรือ", ["สมาคมเรือใบไทย"]),
    ("สมาคมเรือใบไทยจัดงานแข่งเรือ", ["สมาคมเรือใบไทย"]),
    ("สมาคมเรือใบไทย ได้กำหนดจัดงานแข่งเรือ", ["สมาคมเรือใบไทย"]),
    ("กรมการข้าว (กข.) จัดประชุมรับฟังความคิดเห็น", ["กรมการข้าว"]),  # over the bracket
    ("การสัมมนาครู จัดโดยสมาคมเรือใบไทย", ["สมาคมเรือใบไทย"]),
    ("การสัมมนาครู จัดขึ้นโดย สมาคมเรือใบไทย", ["สมาคมเรือใบไทย"]),
    # Lists.
    ("สมาคมเรือใบไทย ร่วมกับเทศบาลเมืองท่า จัดงานแข่งเรือ", ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"]),
    ("สมาคมเรือใบไทย และเทศบาลเมืองท่า จัดอบรมครู", ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"]),
    ("สมาคมเรือใบไทย จับมือ เทศบาลเมืองท่า สอนแล่นใบ", ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"]),
    (
        "จัดโดย กรมการข้าว ร่วมกับ มหาวิทยาลัยเมืองท่า และบริษัท ริมเขา จำกัด",
        ["กรมการข้าว", "มหาวิทยาลัยเมืองท่า", "บริษัท ริมเขา จำกัด"],
    ),
    (
        "เป็นความร่วมมือระหว่าง 3 หน่วยงาน ได้แก่ กรมการข้าว มหาวิทยาลัยเมืองท่า และสมาคมเรือใบไทย",
        ["กรมการข้าว", "มหาวิทยาลัยเมืองท่า", "สมาคมเรือใบไทย"],
    ),
    # A parent ministry behind its unit does not hold it; in front, with โดย between, it does.
    ("กรมการข้าว กระทรวงเกษตรและสหกรณ์ จัดสัมมนาครู", ["กรมการข้าว"]),
    (
        "คณะบริหารธุรกิจ มหาวิทยาลัยราชภัฏเมืองท่า (มรภ.เมืองท่า) จัดสัมมนาครู",
        ["คณะบริหารธุรกิจ"],
    ),
    ("กองกฎหมาย กรมการข้าว กระทรวงเกษตรและสหกรณ์ จัดสัมมนาครู", ["กองกฎหมาย"]),
    ("สำนักงานจัดหางานจังหวัดยโสธร กรมการจัดหางาน จัดสัมมนาครู", ["สำนักงานจัดหางานจังหวัดยโสธร"]),
    ("สำนักงานสถิติแห่งชาติ กรมการข้าว จัดสัมมนาครู", ["สำนักงานสถิติแห่งชาติ", "กรมการข้าว"]),  # peers
    ("สมาคมเรือใบไทย กระทรวงคมนาคม จัดงานแข่งเรือ", ["สมาคมเรือใบไทย", "กระทรวงคมนาคม"]),
    (
        "กระทรวงเกษตรและสหกรณ์ โดยกรมการข้าว จัดงานวันข้าว",
        ["กระทรวงเกษตรและสหกรณ์", "กรมการข้าว"],
    ),
    # Partners without a name, described or not, and those that are no organisations.
    (
        "กรมการข้าว ร่วมกับหน่วยงานพันธมิตรทั้งในและนอกพื้นที่ จัดงานวันข้าว",
        ["กรมการข้าว"],
    ),
    (
        "กรมการข้าว สถาบันการศึกษาในพื้นที่ และสมาคมเรือใบไทย จัดขึ้น",
        ["กรมการข้าว", "สมาคมเรือใบไทย"],
    ),
    ("กรมการข้าว ร่วมกับ จ.ยโสธร จัดงานวันข้าว", ["กรมการข้าว"]),
    (
        "เทศบาลเมืองท่า และบริษัท ริมเขา จำกัด จากสาธารณรัฐเกาหลี จัดงานแข่งเรือ",
        ["เทศบาลเมืองท่า", "บริษัท ริมเขา จำกัด"],
    ),
    ("สมาคมเรือใบไทย ระยอง และเทศบาลเมืองท่า จัดงานแข่งเรือ", ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"]),
    (
        "เป็นความร่วมมือระหว่างจังหวัดตรังโดยสมาคมเรือใบไทย ร่วมกับเทศบาลเมืองท่า",
        ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"],
    ),
    (
        "จัดโดยกรมการข้าว ผ่าน 2 หน่วยงาน ได้แก่ สมาคมเรือใบไทย และเทศบาลเมืองท่า",
        [
            "กรมการข้าว",
            "สมาคมเรือใบไทย",
            "เทศบาลเมืองท่า",
        ],
    ),
    # Units are named by their parent.
    (
        "กรมการข้าว และหน่วยงานในสังกัดกระทรวงเกษตรและสหกรณ์ จัดงานวันข้าว",
        ["กรมการข้าว"],
    ),
    (
        "โดยความร่วมมือของ 2 สถาบันในสังกัดกระทรวงการคลัง ประกอบด้วย กรมการข้าว และสมาคมเรือใบไทย",
        ["กรมการข้าว", "สมาคมเรือใบไทย"],
    ),
    # จัด alone in front of a name, ดำเนินการโดย behind one.
    ("สมาคมเรือใบไทย จัด “งานแข่งเรือประจำปี”", ["สมาคมเรือใบไทย"]),
    ("เปิดงานแข่งเรือประจำปี ดำเนินการโดยสมาคมเรือใบไทย", ["สมาคมเรือใบไทย"]),
    # Partners behind the verb.
    ("สมาคมเรือใบไทย เป็นเจ้าภาพร่วมกับเทศบาลเมืองท่า", ["สมาคมเรือใบไทย", "เทศบาลเมืองท่า"]),
    ("มูลนิธิสนับสนุนให้ สมาคมเรือใบไทย จัดงานแข่งเรือ", ["สมาคมเรือใบไทย"]),  # it does so
]


@pytest.mark.parametrize(("source", "names"), HOLDERS)
def test_who_holds_an_event(read: Read, source: str, names: list[str]) -> None:
    """The verb or จัดโดย tells the bodies beside it, with all that joins them."""
    assert told(read(source)) == [(name, "organiser") for name in names]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("ภายใต้การสนับสนุนของเทศบาลเมืองท่า", ["เทศบาลเมืองท่า"]),
        ("ได้รับการสนับสนุนจากเทศบาลเมืองท่า และสมาคมเรือใบไทย", ["เทศบาลเมืองท่า", "สมาคมเรือใบไทย"]),
        ("สนับสนุนโดย บริษัท ริมเขา จำกัด", ["บริษัท ริมเขา จำกัด"]),
    ],
)
def test_who_supports_an_event(read: Read, source: str, names: list[str]) -> None:
    """Who gives support is told apart from who holds the event."""
    assert told(read(source)) == [(name, "supporter") for name in names]


def test_holders_and_supporters_of_one_line(read: Read) -> None:
    """Each body gets the part that the word nearest to it tells."""
    reading = read("จัดขึ้นโดยสมาคมเรือใบไทย ภายใต้การสนับสนุนของเทศบาลเมืองท่า")
    assert told(reading) == [("สมาคมเรือใบไทย", "organiser"), ("เทศบาลเมืองท่า", "supporter")]


def test_sides_of_an_agreement(read: Read) -> None:
    """ระหว่าง in front of bodies tells the sides of an agreement, and so does ลงนาม behind them."""
    sides = [("กรมการข้าว", "party"), ("มหาวิทยาลัยเมืองท่า", "party")]
    assert told(read("พิธีลงนามบันทึกข้อตกลงระหว่าง กรมการข้าว และมหาวิทยาลัยเมืองท่า")) == sides
    assert told(read("กรมการข้าว และมหาวิทยาลัยเมืองท่า ลงนามบันทึกข้อตกลง")) == sides


@pytest.mark.parametrize(
    "source",
    [
        "กรมการข้าว ส่งเสริมเกษตรกรให้จัดงานเอง",  # others hold it
        "ผู้แทนกรมการข้าว เข้าร่วมงานที่จัดขึ้น",
        "ระหว่างการประชุม กรมการข้าวเสนอแผน",  # ระหว่าง of time
        "ระหว่างวันที่ 1 - 3 มีนาคม 2566 กรมการข้าวปิดทำการ",
        "สมาคมเรือใบไทย ขอบคุณผู้สนับสนุน",
        "จัดโดยไม่คิดค่าใช้จ่าย",
        "ที่ประชุมมอบหมายให้กรมการข้าว จัดประชุมครั้งต่อไป",  # told to hold something else
        "ที่ประชุมมอบหมายกรมการข้าว จัดประชุมครั้งต่อไป",
        "สั่งการให้ส่วนราชการในสังกัดกรมการข้าว จัดอบรม",
        "กรมการข้าว จัดสรรงบประมาณ",  # จัด inside a word
        "กรมการข้าว ร่วมกันจัดตั้งกองทุน",
        "การกำกับดูแลเป็นการดำเนินการโดยกรมการข้าว",  # behind no event
        "นายทวี ใจงาม ผู้แทนกรมการข้าว โดยจัดขึ้นที่เมืองท่า",  # the event is the subject
        "ชื่นชมความร่วมมือของกรมการข้าวกับสมาคมเรือใบไทย",
        "นายทวี ใจงาม อธิบดีกรมการข้าว จัดงานเลี้ยง",  # he does, not his department
        "วันที่ 5 มกราคม 2567 ณ ห้องประชุม 1 กรมการข้าว ได้มีการจัดงานวันข้าว",  # the place
    ],
)
def test_who_holds_nothing(read: Read, source: str) -> None:
    """A body that stands near such a word without being its subject holds nothing."""
    assert told(read(source)) == []


OWNED = [
    # An anniversary or a yearly meeting names its holder.
    ("เปิดงานวันสถาปนากรมการข้าว ณ หอประชุมใหญ่", ["กรมการข้าว"]),
    ("เปิดงานครบรอบ 30 ปี สมาคมเรือใบไทย ณ หอประชุมใหญ่", ["สมาคมเรือใบไทย"]),
    ("เปิดการประชุมใหญ่ประจำปีของสมาคมเรือใบไทย ณ หอประชุมใหญ่", ["สมาคมเรือใบไทย"]),
    # Any other body in a name, or far behind it, owns nothing.
    ("เปิดการสัมมนาครูมหาวิทยาลัยเมืองท่า ณ หอประชุมใหญ่", []),
    ("เปิดงานวันสถาปนาโรงเรียน พร้อมชมการแสดงเรือใบจากนักกีฬาทีมชาติไทยของ สมาคมเรือใบไทย", []),
    ("เปิดการสัมมนาครูภาษาไทย ครั้งที่ 3", []),
]


@pytest.mark.parametrize(("source", "names"), OWNED)
def test_name_tells_whose_event_it_is(read: Read, source: str, names: list[str]) -> None:
    """An event held for a body's own occasion is held by that body."""
    reading = read(source)
    name = find_names(reading, reading.paragraphs[0])[0]
    found = find_owner(reading, name)
    assert [reading.body_name(one.organisation) for one in found] == names
    assert {one.rule for one in found} <= {"organiser-owner"}


HEADLINES = [
    # The body that begins a headline does all that it tells.
    ("กรมการข้าว จัดอบรมชาวนา", ["กรมการข้าว"]),
    ("“กรมการข้าว” จัดอบรมชาวนา", ["กรมการข้าว"]),
    ("กรมการข้าว เดินหน้าสู้แล้งทั่วไทย จัดอบรมชาวนา", ["กรมการข้าว"]),
    ("กรมการข้าว ร่วมกับสมาคมเรือใบไทย เปิดงานวันข้าว", ["กรมการข้าว", "สมาคมเรือใบไทย"]),
    ("กรมการข้าว ติวเข้มชาวนารุ่นใหม่", ["กรมการข้าว"]),
    # It opens nothing if something else stands between, and holds nothing that is only spoken of.
    ("กรมการข้าว ชวนชาวนา เปิดงานวันข้าว", []),
    ("กรมการข้าว เห็นชอบแผนการจัดอบรมชาวนา", []),
    ("กรมการข้าว ร่วมงานวันข้าว", []),
    # Another body, or somebody of that body, begins it or does it.
    ("อธิบดีกรมการข้าว จัดอบรมชาวนา", []),
    ("กรมการข้าว ขอบคุณสื่อมวลชนและสมาคมเรือใบไทย จัดอบรมชาวนา", []),
]


@pytest.mark.parametrize(("source", "names"), HEADLINES)
def test_headline_tells_who_holds_an_event(read: Read, source: str, names: list[str]) -> None:
    """The subject of a headline holds what it says is held."""
    reading = read(source)
    found = find_subject(reading, find_scenes(reading)[0])
    assert [reading.body_name(one.organisation) for one in found] == names
    assert {one.rule for one in found} <= {"organiser-headline"}
