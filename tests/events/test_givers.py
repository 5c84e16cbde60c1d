"""Who gives a part of a programme."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.givers import find_givers
from thaievent.events.reading import Reading
from thaievent.events.roles import find_roles

Read = Callable[..., Reading]


def givers_of(reading: Reading, *, near: bool = False) -> list[str]:
    """Give the given names of those who give what stands in front of the bar."""
    start = reading.view.index("|") + 1
    end = reading.paragraphs[0].end
    roles = find_roles(reading, reading.paragraphs[0])
    others = {one.at for one in roles if one.role == "report"}
    people = find_givers(reading, start, end, others, near=near)
    return [reading.name_of(person).split()[0] for person in people]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("“ป่าชุมชน|” โดย นายทวี ใจงาม และนางดาว มั่นคงดี", ["ทวี", "ดาว"]),
        ("“ป่าชุมชน|” (Forests) โดยวิทยากร ได้แก่ นายทวี ใจงาม", ["ทวี"]),
        ("“ป่าชุมชน|” ร่วมพูดคุยโดย นายทวี ใจงาม", ["ทวี"]),
        ("“ป่าชุมชน|” ซึ่งได้รับเกียรติจาก นายทวี ใจงาม", ["ทวี"]),
        # What is told of one of them does not end the list, if และ or a number goes on with it.
        ("“ป่าชุมชน|” โดย นายทวี ใจงาม ซึ่งมาจากเมืองไกล และนางดาว มั่นคงดี", ["ทวี", "ดาว"]),
        ("“ป่าชุมชน|” โดย (1) นายทวี ใจงาม คนรักป่า (2) นางดาว มั่นคงดี", ["ทวี", "ดาว"]),
        ("“ป่าชุมชน|” โดย นายทวี ใจงาม ซึ่งมาจากเมืองไกล พบกับ นางดาว มั่นคงดี", ["ทวี"]),
        # A post in front of the name is a part of it.
        ("“ป่าชุมชน|” โดยผู้เชี่ยวชาญ นายทวี ใจงาม", ["ทวี"]),
        ("“ป่าชุมชน|” โดย\n- นายทวี ใจงาม\n- นางดาว มั่นคงดี\nพบกับ นายชัย รักไทย", ["ทวี", "ดาว"]),
        ("“ป่าชุมชน|” โดยมีนางดาว มั่นคงดี กล่าวรายงาน", []),  # of the event, not of the talk
        ("“ป่าชุมชน|” ซึ่งนายทวี ใจงาม ชื่นชมว่าครูทุกคนตั้งใจ", ["ทวี"]),
        ("“ป่าชุมชน|” โดยคนจากทุกภาคส่วนซึ่งร่วมแรงกับ นายทวี ใจงาม", []),  # too far
        ("“ป่าชุมชน|” จบลงด้วยดี", []),
    ],
)
def test_people_behind_a_topic(read: Read, source: str, names: list[str]) -> None:
    """Those who stand right behind โดย give it, with whoever is joined to them."""
    assert givers_of(read(source)) == names


def test_near_means_right_behind_the_word(read: Read) -> None:
    """Where nothing else tells that it is a talk, no words may stand in between."""
    reading = read("คณะทำงาน| โดยมอบหมายให้ นายทวี ใจงาม")
    assert givers_of(reading) == ["ทวี"]
    assert givers_of(reading, near=True) == []
