"""English names behind a unit and its parents: the noun tells which of them is meant."""

from __future__ import annotations

import pytest

from thaievent import extract

UNIT = "ศูนย์ศึกษาคลองไทย วิทยาลัยการปกครองท้องถิ่น มหาวิทยาลัยขอนแก่น"


@pytest.mark.parametrize(
    ("english", "short", "owner"),
    [
        ("Center for Thai Canal Studies", "CTCS COI", "ศูนย์ศึกษาคลองไทย"),
        ("College of Irrigation and Canals", "CIC", "วิทยาลัยการปกครองท้องถิ่น"),
        # None of them is a สถาบัน: the English name is that of a body of its own.
        ("Institute of Irrigation and Canals", "IIC", "Institute of Irrigation and Canals"),
    ],
)
def test_noun_tells_the_owner(english: str, short: str, owner: str) -> None:
    """Full name and short form go to the body with the same noun."""
    release = extract(f"{UNIT} {english} ({short}) จัดประชุมวิชาการ")
    (body,) = (one for one in release.organisations if short in one.acronyms)
    assert body.name == owner
    assert body.acronyms == ((short,) if owner == english else (english, short))
