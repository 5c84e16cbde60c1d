"""A caller's own registry: what a table may look like, what it adds, what is wrong with one."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from thaievent import Registry, RegistryError, extract
from thaievent.organisations.mining import as_table, mine

MINED = (
    "short\tlong\tcount\tfirst_year\tlast_year\tsource\tregistry_id\n"
    "มบร.\tมูลนิธิบ้านเรียนริมคลอง\t3\t2021\t2023\tb\t\n"
    "BRK\tมูลนิธิบ้านเรียนริมคลอง\t1\t2023\t2023\tb\t\n"
    "จท.\tกรมเจ้าท่า\t5\t\t\tc\tmarine-department\n"
)
LISTED = "id,name,acronyms,english\nC-204,สหกรณ์ผู้ใช้น้ำบ้านหนองบัวงาม,สนบ.,Bua Ngam Water Users\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Give a table as the command writes it."""
    path = tmp_path / "acronyms.tsv"
    path.write_text(MINED, encoding="utf-8")
    return path


def test_a_mined_table(table: Path) -> None:
    """Short forms of the table are known wherever they stand, and one body is one organisation."""
    release = extract("ผู้แทน มบร. และกรมเจ้าท่ามาพบกัน\nทั้งนี้ BRK จะกลับมาอีก", registry=table)
    assert [(body.name, body.acronyms, body.registry_id) for body in release.organisations] == [
        ("มบร.", ("BRK",), "มูลนิธิบ้านเรียนริมคลอง"),
        ("กรมเจ้าท่า", (), "marine-department"),
    ]
    assert [found.tied_by for found in release.acronyms] == ["registry", "registry"]


def test_without_it_nothing_is_known() -> None:
    """What the table adds is not known otherwise, and does not stay known."""
    before = extract("ผู้แทน มบร. มา").organisations
    own = Registry.of([{"short": "มบร.", "long": "มูลนิธิบ้านเรียนริมคลอง"}])
    assert extract("ผู้แทน มบร. มา", registry=own).organisations
    assert before == extract("ผู้แทน มบร. มา").organisations == ()


def test_a_listed_table(tmp_path: Path) -> None:
    """A table with ids, here in CSV: names, English names and short forms are found."""
    path = tmp_path / "own.csv"
    path.write_text("\ufeff" + LISTED, encoding="utf-8")
    own = Registry.read(path)
    for text in ("ผู้แทน สนบ. มา", "ผู้แทนสหกรณ์ผู้ใช้น้ำบ้านหนองบัวงามมา", "with Bua Ngam Water Users too"):
        assert [body.registry_id for body in extract(text, registry=own).organisations] == ["C-204"]
    # no part of a longer word
    assert extract("with Bua Ngam Water Userships", registry=own).organisations == ()


def test_a_name_ends_where_the_table_says() -> None:
    """A name that nothing would end, or nothing would begin, is read as the table has it."""
    text = "ผู้แทนบ้านเรียนริมคลองแห่งเมืองท่าจัดงาน"
    assert extract(text).organisations == ()
    own = [{"short": "บรท.", "long": "บ้านเรียนริมคลองแห่งเมืองท่า"}]
    [body] = extract(text, registry=own).organisations
    assert body.name == "บ้านเรียนริมคลองแห่งเมืองท่า"


def test_the_callers_row_counts_first() -> None:
    """Where both know a name, the caller's id is given, and our short forms are the body's too."""
    own = Registry.of([{"id": "A-017", "name": "กรมเจ้าท่า"}])
    release = extract("กรมเจ้าท่าแจ้งว่า จท. พร้อมแล้ว", registry=own)
    [body] = release.organisations
    assert (body.name, body.acronyms, body.registry_id) == ("กรมเจ้าท่า", ("จท.",), "A-017")


def test_the_callers_short_form_counts_first() -> None:
    """Where both know a short form, the caller's body is meant."""
    own = Registry.of([{"short": "ททท.", "long": "ชมรมเที่ยวทุ่งท่าทราย"}])
    [body] = extract("ผู้แทน ททท. มา", registry=own).organisations
    assert body.registry_id == "ชมรมเที่ยวทุ่งท่าทราย"


def test_two_rows_for_one_short_form_stay_open() -> None:
    """A short form that the table gives to two bodies is ambiguous; a name decides."""
    rows = [
        {"short": "มบร.", "long": "มูลนิธิบ้านเรียนริมคลอง"},
        {"short": "มบร.", "long": "มูลนิธิบ้านไร่เรืองรอง"},
    ]
    [found] = extract("ผู้แทน มบร. มา", registry=rows).acronyms
    assert found.candidates == ("มูลนิธิบ้านเรียนริมคลอง", "มูลนิธิบ้านไร่เรืองรอง")
    [body] = extract("มูลนิธิบ้านไร่เรืองรองแจ้งว่า มบร. พร้อม", registry=rows).organisations
    assert body.registry_id == "มูลนิธิบ้านไร่เรืองรอง"


def test_what_was_mined_goes_straight_in(tmp_path: Path) -> None:
    """The rows of the miner, and the table that is written of them, make the same registry."""
    texts: list[tuple[str, str, int | None]] = [
        ("a", "มูลนิธิบ้านเรียนริมคลอง (มบร.) สอนหนังสือ", 2023),
        ("b", "กรมเจ้าท่า (จท.) ตรวจท่า", None),
    ]
    rows = mine(texts)
    path = tmp_path / "mined.tsv"
    path.write_text(as_table(rows), encoding="utf-8")
    assert Registry.of(rows) == Registry.read(path)
    assert hash(Registry.of(rows)) == hash(Registry.read(path))
    assert {body.id for body in Registry.of(rows).bodies} == {
        "มูลนิธิบ้านเรียนริมคลอง",
        "marine-department",
    }


def test_it_passes_between_processes(table: Path) -> None:
    """A registry is sent to workers as its rows, and works there as here."""
    own = Registry.read(table)
    assert own.names is not None  # automata are built, and not sent
    sent = pickle.loads(pickle.dumps(own))  # noqa: S301  our own
    assert sent == own
    assert extract("ผู้แทน มบร. มา", registry=sent) == extract("ผู้แทน มบร. มา", registry=own)
    assert repr(own) == "<Registry of 2 bodies>"


def test_a_table_that_changes_is_read_again(table: Path) -> None:
    """The path of a table may be given for each text; it is read anew when it has changed."""
    assert extract("ผู้แทน สนบ. มา", registry=table).organisations == ()
    table.write_text(MINED + "สนบ.\tสหกรณ์ผู้ใช้น้ำบ้านหนองบัวงาม\t1\t\t\td\t\n", encoding="utf-8")
    assert len(extract("ผู้แทน สนบ. มา", registry=str(table)).organisations) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "acronyms.tsv:1: the columns must hold 'short' and 'long', or 'id' and 'name'"),
        ("short\tname\nก\tข\n", "acronyms.tsv:1: the columns must hold"),
        ("# note\nshort\tlong\nมบร.\n", "acronyms.tsv:3: 1 cells for 2 columns"),
        ("short\tlong\n\tมูลนิธิบ้านเรียน\n", "acronyms.tsv:2: has no short form"),
        ("short\tlong\nมบร.\t\n", "acronyms.tsv:2: '' is too short for a name"),
        ("short\tlong\nม\tมูลนิธิบ้านเรียน\n", "acronyms.tsv:2: 'ม' is too short for a short form"),
        ("id\tname\n\tมูลนิธิบ้านเรียน\n", "acronyms.tsv:2: 'มูลนิธิบ้านเรียน' has no id"),
    ],
)
def test_a_wrong_table_is_refused(table: Path, content: str, message: str) -> None:
    """The error names file, line and fault."""
    table.write_text(content, encoding="utf-8")
    with pytest.raises(RegistryError) as raised:
        extract("", registry=table)
    assert message in str(raised.value)


def test_other_mistakes(tmp_path: Path) -> None:
    """A file that is no text, one that is not there, rows and values of another kind."""
    binary = tmp_path / "own.tsv"
    binary.write_bytes(b"short\tlong\n\xff\xfe\t\n")
    with pytest.raises(RegistryError, match="is no UTF-8"):
        Registry.read(binary)
    with pytest.raises(FileNotFoundError):
        extract("", registry=tmp_path / "none.tsv")
    with pytest.raises(RegistryError, match="row 2: is no mapping but str"):
        Registry.of([{"short": "มบร.", "long": "มูลนิธิบ้านเรียน"}, "มบร."])  # type: ignore[list-item]
    for wrong in (7, {"short": "มบร.", "long": "มูลนิธิบ้านเรียน"}, b"own.tsv"):
        with pytest.raises(TypeError, match="registry must be"):
            extract("", registry=wrong)  # type: ignore[arg-type]
