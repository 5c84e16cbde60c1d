"""One organisation with its many mentions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.organisations import find_organisations
from thaievent.organisations.mentions import FoundOrganisation
from thaievent.text import normalise

Reader = Callable[[str], dict[str, tuple[str, ...]]]


def _only(source: str) -> FoundOrganisation:
    (found,) = find_organisations(normalise(source))
    return found


@pytest.mark.parametrize(
    ("source", "name", "rows"),
    [
        ("กรมประมงแจ้งว่า กรมประมงจะจัดงาน", "กรมประมง", 2),
        # The registry ties the short form, the text need not.
        ("กรมทางหลวงชนบทแจ้งว่า ทช. จะซ่อมถนน", "กรมทางหลวงชนบท", 2),
        # The text ties it.
        ("มูลนิธิแสงดาว (มสด.) จัดงาน โดย มสด. ขอเชิญ", "มูลนิธิแสงดาว", 2),
        # ฯ shortens a name that stands in full elsewhere, before or behind.
        ("มูลนิธิแสงดาวเพื่อเด็กไทย จัดงาน โดยมูลนิธิฯ", "มูลนิธิแสงดาวเพื่อเด็กไทย", None),
        ("กระทรวงเกษตรฯ แจ้งว่า กระทรวงเกษตรและสหกรณ์จะจัดงาน", "กระทรวงเกษตรและสหกรณ์", 2),
        # A nickname: the head with the short form.
        (
            "กระทรวง พม. แจ้งว่า กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์จะจัดงาน",
            "กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
            2,
        ),
    ],
)
def test_gathers(source: str, name: str, rows: int | None) -> None:
    """All mentions belong to one organisation, and the fullest form is its name."""
    text = normalise(source)
    found = _only(source)
    assert text.original(found.fullest.start, found.fullest.end) == name
    assert rows is None or len(found.mentions) == rows
    assert list(found.mentions) == sorted(found.mentions, key=lambda mention: mention.start)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # A use ties the short form that the registry knows.
        (
            "สำนักงานประกันสังคมแจ้งว่า สปส. จะจัดงาน",
            {"สำนักงานประกันสังคม": ("สปส.",)},
        ),
        # Alone, a known short form is the name itself, with no acronym.
        ("วันนี้ สปสช. แจ้งว่า", {"สปสช.": ()}),
        # A post's short form is not its ministry's.
        ("รมว.ยธ. มอบให้กระทรวงยุติธรรมดูแล", {"กระทรวงยุติธรรม": ()}),
        # A short form that several bodies share, where the text names one of them.
        ("กรมทางหลวงชนบทแจ้งว่า ทช. จะซ่อมถนน", {"กรมทางหลวงชนบท": ("ทช.",)}),
        # What the text defines wins over what the registry knows.
        (
            "ศูนย์ประสานงานชาวสวนริมโขง (สปสช.) แจ้งว่า สปสช. เปิดแล้ว",
            {"ศูนย์ประสานงานชาวสวนริมโขง": ("สปสช.",)},
        ),
        # A short form in a bracket behind something else means that.
        ("อบรมผู้สอน (Training of Trainers : TOT) วันนี้", {}),
    ],
)
def test_acronyms(read: Reader, source: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Short forms go to the organisation that they stand for, or to none."""
    assert read(source) == expected


@pytest.mark.parametrize(
    ("source", "id_"),
    [
        ("กรมประมงแจ้งว่า", "department-fisheries"),
        ("กระทรวงเกษตรฯ แจ้งว่า", "ministry-agriculture-cooperatives"),
        ("มูลนิธิแสงดาวแจ้งว่า", None),
    ],
)
def test_registry_id(source: str, id_: str | None) -> None:
    """A known body carries its id, an unknown one none."""
    assert _only(source).registry_id == id_


def test_source_tells_where_the_tie_comes_from() -> None:
    """A bracket in the text is proof of its own; a use alone rests on the registry or a name."""
    (defined,) = _only("กรมทางหลวงชนบท (ทช.) แจ้งว่า").acronyms
    (used,) = _only("กรมทางหลวงชนบทแจ้งว่า ทช. จะซ่อมถนน").acronyms
    assert (defined.source, used.source) == ("text", "registry")
