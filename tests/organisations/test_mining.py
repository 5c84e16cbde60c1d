"""Short forms of an archive are gathered into a table: what is counted, what is one name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from thaievent.organisations.mining import MinedAcronym, as_table, mine

PORT = "marine-department"

TEXTS: list[tuple[str, str, int | None]] = [
    ("a", "ร่วมกับกรมเจ้าท่า (จท.) ตรวจท่าเรือ", 2023),
    ("b", "อธิบดีกรมเจ้าท่า (จท.) แจ้งว่า กรมเจ้าท่า (จท.) พร้อม", 2021),
    ("c", "โดย จท. (กรมเจ้าท่า) ตรวจท่าเรือ", None),
    ("d", "มูลนิธิบ้านเรียนริมคลอง (มบร.) สอนหนังสือ", None),
    ("e", "กรมเจ้าท่า (Video Conference) ประชุม กับ จท. และ ททท.", 2020),
    ("f", "", 2020),
]


def test_texts_are_counted_not_mentions() -> None:
    """A text counts once for a pair, in each order of the two; uses and other brackets do not."""
    assert mine(TEXTS) == (
        MinedAcronym("จท.", "กรมเจ้าท่า", 3, 2021, 2023, "b", PORT),
        MinedAcronym("มบร.", "มูลนิธิบ้านเรียนริมคลอง", 1, None, None, "d", ""),
    )


@pytest.mark.parametrize("texts", list(itertools.permutations(TEXTS[:3])))
def test_order_of_texts_does_not_matter(texts: tuple[tuple[str, str, int | None], ...]) -> None:
    """Counts, years and source are those of the archive, in whatever order it is read."""
    [row] = mine(texts)
    assert row == MinedAcronym("จท.", "กรมเจ้าท่า", 3, 2021, 2023, "b", PORT)


def test_spaces_do_not_make_another_name() -> None:
    """Names that differ in white space are one, shown as most of the texts write it."""
    wide = "บริษัท ริมโขงพัฒนาเมือง จำกัด (RKD) ลงทุน"
    narrow = "บริษัทริมโขงพัฒนาเมือง จำกัด (RKD) ลงทุน"
    [row] = mine([("1", narrow, 2020), ("2", wide, 2021), ("3", wide, 2022)])
    assert (row.long, row.count, row.source) == ("บริษัท ริมโขงพัฒนาเมือง จำกัด", 3, "1")
    [row] = mine([("1", narrow, 2020), ("2", wide, 2021)])  # a draw: by code point
    assert row.long == "บริษัท ริมโขงพัฒนาเมือง จำกัด"


def test_one_short_form_of_two_names_is_two_rows() -> None:
    """A short form that bodies share stands in a row for each, the more frequent first."""
    rows = mine([*TEXTS[:2], ("g", "ชมรมเจ้าของเรือทราย (จท.) ประชุม", 2022)])
    assert [(row.short, row.long, row.count) for row in rows] == [
        ("จท.", "กรมเจ้าท่า", 2),
        ("จท.", "ชมรมเจ้าของเรือทราย", 1),
    ]


def test_short_form_that_stands_in_its_name_is_left_out() -> None:
    """``สำนักงาน ป.ป.ส. (ป.ป.ส.)`` does not tell what the letters stand for."""
    assert mine([("1", "สำนักงาน ป.ป.ส. (ป.ป.ส.) แจ้ง", 2020)]) == ()


def test_texts_are_read_one_by_one() -> None:
    """An archive that is a stream is never held as a whole."""
    alive = 0

    def stream() -> Iterator[tuple[str, str, int | None]]:
        nonlocal alive
        for number in range(50):
            alive = number
            yield str(number), f"กรมเจ้าท่า (จท.) ครั้งที่ {number}", 2000 + number

    [row] = mine(stream())
    assert alive == 49
    assert (row.count, row.first_year, row.last_year) == (50, 2000, 2049)


def test_table() -> None:
    """A line for the columns, one for each row; unknown years are empty, tabs of an id are gone."""
    assert as_table(mine([("x\ty", "กรมเจ้าท่า (จท.) แจ้ง", None)])) == (
        "short\tlong\tcount\tfirst_year\tlast_year\tsource\tregistry_id\n"
        f"จท.\tกรมเจ้าท่า\t1\t\t\tx y\t{PORT}\n"
    )
    assert as_table(()).count("\n") == 1
