"""Who holds an event, told from who holds another one that the same text speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from thaievent import extract
from thaievent.events.holders import choose_holders
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes

Read = Callable[..., Reading]


def holders(
    reading: Reading, ceded: Sequence[tuple[int, int]] = (), *, announced: bool = False
) -> list[str]:
    """Name the holders of what is named last in a text, by all of its paragraphs."""
    scenes = find_scenes(reading)
    name = [name for scene in scenes for name in scene.names][-1]
    found = choose_holders(reading, name, scenes, ceded, announced=announced)
    return [reading.body_name(one.organisation) for one in found if one.part == "organiser"]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        # Who is said to hold it goes before whose anniversary it is.
        ("เปิดงานวันสถาปนากรมการข้าว จัดโดยสมาคมเรือใบไทย", ["สมาคมเรือใบไทย"]),
        ("เปิดงานวันสถาปนากรมการข้าว ณ หอประชุมใหญ่", ["กรมการข้าว"]),
        # The headline is asked last.
        (
            "กรมการข้าว ติวเข้มชาวนา\nวันที่ 5 มกราคม 2567 เปิดการอบรมชาวนา ซึ่งสมาคมเรือใบไทย จัดขึ้น",
            ["สมาคมเรือใบไทย"],
        ),
        (
            "กรมการข้าว ติวเข้มชาวนา\nวันที่ 5 มกราคม 2567 นายทวี ใจงาม เปิดการอบรมชาวนา",
            ["กรมการข้าว"],
        ),
        # A paragraph of the text is no headline.
        (
            "อบรมชาวนาทั่วไทย\nกรมการข้าว ติวเข้มชาวนา\nวันที่ 5 มกราคม 2567 นายทวี ใจงาม เปิดการอบรมชาวนา",
            [],
        ),
    ],
)
def test_what_says_most_is_believed(read: Read, source: str, names: list[str]) -> None:
    """The verb, then the name, then the headline tells the holder."""
    assert holders(read(source)) == names


def test_stretch_about_another_event_is_left_to_it(read: Read) -> None:
    """The verb in front of a name belongs to what is named, for either event."""
    reading = read("กรมการข้าวจัดประชุมชาวนา ทั้งนี้ สมาคมเรือใบไทย กำหนดจัดงานแข่งเรือ")
    begins, ends = reading.view.index("งานแข่งเรือ"), len(reading.view)
    assert holders(reading, [(begins, ends)]) == ["กรมการข้าว"]
    assert holders(reading, [(0, begins)], announced=True) == ["สมาคมเรือใบไทย"]


@pytest.mark.parametrize(
    ("between", "names"),
    [
        ("ที่จัดโดย", ["สมาคมเรือใบไทย"]),
        # Too far from the name: another sentence.
        ("ได้รับความสนใจจากประชาชนทั้งในพื้นที่และนอกพื้นที่เป็นอย่างมาก ส่วนการอบรมจัดโดย", []),
    ],
)
def test_words_behind_an_earlier_mention_are_said_of_it(
    read: Read, between: str, names: list[str]
) -> None:
    """An announced event may be told of before its days are."""
    reading = read(f"เชิญร่วมงานแข่งเรือเมืองท่า {between}สมาคมเรือใบไทย โดยงานแข่งเรือเมืองท่า ครั้งที่ 2")
    begins = reading.view.rindex("งานแข่งเรือ")
    assert holders(reading, [(0, begins)], announced=True) == names


@pytest.mark.parametrize(
    ("said", "parties"),
    [
        # nobody says between whom it is signed: those who sign do so for their bodies
        ("", ("กรมการข้าว", "กรมประมง")),
        ("ระหว่างกรมชลประทาน กับ กรมป่าไม้ ", ("กรมชลประทาน", "กรมป่าไม้")),
    ],
)
def test_parties_of_a_signing(said: str, parties: tuple[str, ...]) -> None:
    """Both parties of a signing hold it; a witness does not."""
    [event] = extract(
        f"วันที่ 8 ธันวาคม 2565 มีพิธีลงนามบันทึกความเข้าใจ {said}ณ หอประชุมเมืองท่า โดยมี"
        "นายทวี ใจงาม อธิบดีกรมการข้าว และนางดาว มั่นคงดี อธิบดีกรมประมง "
        "ร่วมลงนาม และนายชัย สุขใจ อธิบดีกรมเจ้าท่า เป็นสักขีพยาน"
    ).events
    assert (event.kind, event.organisers) == ("signing", parties)
