"""The files of a batch: every kind, and what may be wrong with each."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from thaievent.batch.documents import Document
from thaievent.batch.inputs import (
    Columns,
    InputError,
    count,
    documents_of,
    fingerprint,
    sources,
)


def read(*paths: Path, columns: Columns = Columns()) -> list[Document]:  # noqa: B008  frozen
    """Read the documents of files."""
    files = sources(paths)
    found = [*documents_of(files, columns, longest=250_000)]
    assert count(files, columns) == len(found)
    assert [document.number for document in found] == [*range(len(found))]
    return found


def test_a_folder_of_texts(tmp_path: Path) -> None:
    """Each file is a document, called by its path, in order; others are passed over."""
    for name, text in {
        "ข.txt": "สอง",
        "ก.txt": "หนึ่ง",
        "sub/ค.TXT": "สาม",
        "empty.txt": "",
        "README.md": "no release",
        ".hidden.txt": "no release",
        "_done/x.txt": "no release",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert {document.id: document.text for document in read(tmp_path)} == {
        "empty": "",
        "sub/ค": "สาม",
        "ก": "หนึ่ง",
        "ข": "สอง",
    }


def test_text_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Bytes of no certain encoding, and what is too long, are faults; TIS-620 is text."""
    (tmp_path / "a.txt").write_bytes(b"abc \xff\xfe\x80")
    (tmp_path / "b.txt").write_bytes("กรมประมงจัดงานวันปลาไทย ".encode("cp874") * 5)
    with (tmp_path / "c.txt").open("wb") as long:
        long.truncate(50_000_000)  # read only if it could be short enough
    bad, thai, long_one = read(tmp_path)
    assert bad.fault is not None
    assert bad.fault.startswith("not UTF-8")
    assert thai.text.startswith("กรมประมง")
    assert long_one.fault == "too long: 50,000,000 bytes, at most 250,000 characters are read"


LINES = b"""\xef\xbb\xbf{"id": "a", "text": "\xe0\xb8\x81", "published": "2022-12-09"}

{"id": 7, "text": null}
{"text": "no id"}
{"id": "", "text": "empty id"}
{"id": "b", "body": "x"}
{"id": "c", "text": "\xff"}
{"id": "d", "text"
[1]
{"id": "e", "text": "\\ud800"}
"""


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_json_lines(tmp_path: Path, suffix: str) -> None:
    """A bad line is a document with a fault, called by its line; blank ones are none."""
    path = tmp_path / f"x{suffix}"
    path.write_bytes(gzip.compress(LINES) if suffix.endswith(".gz") else LINES)
    found = read(path)
    name = path.name
    assert [(document.id, document.text or document.fault) for document in found] == [
        ("a", "ก"),
        ("7", "the text is null"),
        (f"{name}:4", "no id"),
        (f"{name}:5", "empty id"),
        ("b", "there is no 'text'"),
        (f"{name}:7", "not UTF-8 (byte 0xFF at 21 of the line)"),
        (f"{name}:8", "not JSON: Expecting ':' delimiter: line 2 column 1 (char 19)"),
        (f"{name}:9", "not a JSON object but list"),
        ("e", "the text holds half a character (U+D800 at 0)"),
    ]
    assert str(found[0].published) == "2022-12-09"


def test_a_cut_archive(tmp_path: Path) -> None:
    """Half a gzip file is an error which names it, not half the documents."""
    path = tmp_path / "x.jsonl.gz"
    whole = gzip.compress(b'{"text": "x"}\n' * 9999)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"x\.jsonl\.gz: not a whole gzip file"):
        read(path)


def test_comma_separated(tmp_path: Path) -> None:
    """Columns go by name; texts may be long and hold lines; short rows and bad bytes are faults."""
    path = tmp_path / "x.csv"
    long = "ก" * 200_000
    content = (
        f'day,body,key\r\n2022-12-09,"สอง\nบรรทัด",a\r\n,{long},b\r\n2022-12-09\r\n,\N{BOM}x,c\r\n'
    )
    path.write_bytes(content.encode("utf-8-sig").replace("\N{BOM}x".encode(), b"\xff"))
    found = read(path, columns=Columns("key", "body", "day"))
    assert [(document.id, document.text[:10] or document.fault) for document in found] == [
        ("a", "สอง\nบรรทัด"),
        ("b", long[:10]),
        ("x.csv:3", "the text is null"),
        ("c", "the text holds half a character (U+DCFF at 0)"),
    ]


@pytest.mark.parametrize("type_", [pa.string(), pa.large_string(), pa.string_view()])
def test_parquet(tmp_path: Path, type_: pa.DataType) -> None:
    """Strings of any kind; nulls and strings which are not UTF-8 are faults."""
    path = tmp_path / "x.parquet"
    texts = pa.array([b"\xe0\xb8\x81", None, b"\xff", b"x"], pa.binary()).view(pa.binary())
    bad = pa.Array.from_buffers(pa.string(), 4, texts.buffers())
    table = pa.table({"id": ["a", "b", "c", None], "text": bad, "other": [1, 2, 3, 4]})
    if type_ != pa.string():
        table = pa.table(
            {"id": ["a", "b", "c", None], "text": pa.array(["ก", None, "", "x"], type_)}
        )
    pq.write_table(table, path)
    third = "the text is bytes, not a str" if type_ == pa.string() else None
    assert [(document.id, document.text or document.fault) for document in read(path)] == [
        ("a", "ก"),
        ("b", "the text is null"),
        ("c", third),
        ("x.parquet:4", "x"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("x.parquet", b"PAR1 but not really", "x.parquet: not a Parquet file that can be read"),
        ("x.parquet", b"", "x.parquet: not a Parquet file that can be read"),
        ("x.csv", b"id,body\n1,2\n", "x.csv: there is no column 'text'; there are: id, body"),
        ("x.docx", b"", "x.docx: not a file of a known kind"),
        ("folder/x.md", b"", "holds no file of a known kind"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """What spoils a whole file is an error that names it."""
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    with pytest.raises(InputError, match=message):
        read(path if path.parent == tmp_path else path.parent)


def test_a_missing_file(tmp_path: Path) -> None:
    """A path that is not there is an error, not an empty batch."""
    with pytest.raises(InputError, match="there is no such file or folder"):
        read(tmp_path / "gone")


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv"])
def test_empty_files(tmp_path: Path, name: str) -> None:
    """A file without a byte holds no documents."""
    (tmp_path / name).touch()
    assert read(tmp_path) == []


def test_the_fingerprint_tells_inputs_apart(tmp_path: Path) -> None:
    """Another name or another content is another input; when it was written does not matter."""
    prints = set()
    for name, content in [("a.txt", "x"), ("a.txt", "y"), ("b.txt", "x"), ("a.txt", "x")]:
        path = tmp_path / name
        path.write_text(content)
        prints.add(fingerprint(sources([path])))
    assert len(prints) == 3
