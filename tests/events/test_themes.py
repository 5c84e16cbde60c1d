"""What a whole event is held under."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes
from thaievent.events.themes import FoundTheme, choose_theme

Read = Callable[..., Reading]


def theme_of(reading: Reading) -> FoundTheme | None:
    """Choose the theme of the event whose name comes first."""
    scenes = find_scenes(reading)
    names = [name for scene in scenes for name in scene.names]
    return choose_theme(reading, names[0] if names else None, scenes)


@pytest.mark.parametrize(
    ("source", "theme", "rule"),
    [
        ("เปิดงานวันครู ภายใต้แนวคิด “ครูสร้างคน” ณ หอประชุมใหญ่", "ครูสร้างคน", "theme-marked"),
        ("เปิดงานวันครู ภายใต้หัวข้อ : “ครูสร้างคน”", "ครูสร้างคน", "theme-marked"),
        ('เปิดงานวันครู ภายใต้ธีม "Teach for Tomorrow"', "Teach for Tomorrow", "theme-marked"),
        ("เปิดงานวันครูภายใต้แนวคิด“ครูสร้างคน”", "ครูสร้างคน", "theme-marked"),
        # Without quotation marks it goes on over spaces, up to a stop or a person.
        (
            "เปิดงานวันครู ภายใต้แนวคิด ครูสร้างคน คนสร้างชาติ ณ หอประชุมใหญ่",
            "ครูสร้างคน คนสร้างชาติ",
            "theme-marked",
        ),
        ("เปิดงานวันครู ภายใต้แนวคิด ครูสร้างคน\nบรรทัดต่อไป", "ครูสร้างคน", "theme-marked"),
        ("เปิดงานวันครู ภายใต้แนวคิด ครูสร้างคน นายทวี ใจงาม กล่าวว่า", "ครูสร้างคน", "theme-marked"),
        # It may stand in a later paragraph.
        ("เปิดงานวันครูภาคเหนือ\nงานจัดขึ้นภายใต้แนวคิด “ครูสร้างคน”", "ครูสร้างคน", "theme-marked"),
        # Behind an edition หัวข้อ and เรื่อง introduce the theme too.
        ("เปิดการสัมมนาครู ครั้งที่ 3 เรื่อง “ครูสร้างคน” ณ หอประชุมใหญ่", "ครูสร้างคน", "theme-behind-name"),
        ("เปิดการสัมมนาครู ครั้งที่ 3 ในหัวข้อ “ครูสร้างคน”", "ครูสร้างคน", "theme-behind-name"),
        ("เปิดการสัมมนาครู หัวข้อ “ครูสร้างคน”", "ครูสร้างคน", "theme-behind-name"),
    ],
)
def test_theme_is_found(read: Read, source: str, theme: str, rule: str) -> None:
    """The theme stands behind its word, quoted or not, without its marks."""
    reading = read(source)
    found = theme_of(reading)
    assert found is not None
    assert (reading.view[found.start : found.end], found.rule) == (theme, rule)


@pytest.mark.parametrize(
    "source",
    [
        "เปิดงานวันครู ณ หอประชุมใหญ่",
        "เปิดการสัมมนาครู มีการเสวนา หัวข้อ “ครูสร้างคน”",  # the topic of a part
        "เปิดงานวันครู ภายใต้โครงการ “ครูสร้างคน”",  # the project that it belongs to
        "เปิดงานวันครู ภายใต้การสนับสนุนของ “ครูสร้างคน”",
        "เปิดงานวันครู ภายใต้แนวคิด",
        "เปิดงานวันครู ภายใต้แนวคิด นายทวี ใจงาม กล่าวว่า",
        "เปิดงานวันครู ภายใต้แนวคิด\n“ครูสร้างคน”",  # not over the end of a line
        "แนวคิด “ครูสร้างคน” เป็นที่ยอมรับ",
    ],
)
def test_what_is_no_theme(read: Read, source: str) -> None:
    """Topics of parts, parent projects and mere ideas are no theme of the event."""
    assert theme_of(read(source)) is None
