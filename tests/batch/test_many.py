"""``extract_many``: shapes of items, order, laziness, failures."""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
import pickle
from collections.abc import Iterator

import pytest

import thaievent
from thaievent import DocumentError, Failure, RegistryError, Release, extract, extract_many

TEXT = "เมื่อวานนี้ นายทวี ใจงาม เปิดงานวันปลาไทย ณ หอประชุมเมืองท่า จังหวัดตาก"
DAY = dt.date(2022, 12, 9)


@pytest.mark.parametrize(
    ("item", "name", "published"),
    [
        (TEXT, "0", None),
        (("ก1", TEXT), "ก1", None),
        ([7, TEXT], "7", None),  # a row of csv.reader is a list; an id may be a number
        ((None, TEXT), "0", None),
        ({"text": TEXT}, "0", None),
        ({"id": "ก1", "text": TEXT, "published": DAY, "category": "ประมง"}, "ก1", DAY),
        ({"id": "ก1", "text": TEXT, "published": "2022-12-09"}, "ก1", DAY),
        ({"id": "ก1", "text": TEXT, "published": "2022-12-09T08:30:00+07:00"}, "ก1", DAY),
        ({"id": "ก1", "text": TEXT, "published": dt.datetime(2022, 12, 9, 8, 30)}, "ก1", DAY),  # noqa: DTZ001  a column of a data frame is without a zone
        ({"id": "ก1", "text": TEXT, "published": None}, "ก1", None),
        ({"id": "ก1", "text": TEXT, "published": ""}, "ก1", None),  # an empty cell of a CSV file
        (("", ""), "", None),  # an empty text is a text
    ],
)
def test_items(item: object, name: str, published: dt.date | None) -> None:
    """What an item holds reaches ``extract``; the record carries its id."""
    (release,) = extract_many([item], workers=0)  # type: ignore[list-item]  # lists too
    text = "" if name == "" else TEXT
    assert release == extract(text, published=published).model_copy(update={"id": name})


@pytest.mark.parametrize("workers", [0, 2])
def test_a_registry_reaches_the_workers(workers: int) -> None:
    """Organisations that the caller knows are known wherever the text is read."""
    own = [{"short": "มบร.", "long": "มูลนิธิบ้านเรียนริมคลอง"}]
    (release,) = extract_many(["ผู้แทน มบร. มา"], workers=workers, registry=own)
    assert isinstance(release, Release)
    assert [body.registry_id for body in release.organisations] == ["มูลนิธิบ้านเรียนริมคลอง"]


def test_a_wrong_registry_is_told_at_once() -> None:
    """A registry with a fault raises before anything is read, not once for each document."""
    with pytest.raises(RegistryError, match="has no short form"):
        extract_many(["ก"], workers=0, registry=[{"long": "มูลนิธิบ้านเรียนริมคลอง"}])


@pytest.mark.parametrize(
    ("item", "failure"),
    [
        (None, Failure("0", "neither a text nor (id, text) nor a mapping but NoneType")),
        (b"text", Failure("0", "neither a text nor (id, text) nor a mapping but bytes")),
        (("ก1", "ข", "ค"), Failure("0", "neither a text nor (id, text) nor a mapping but tuple")),
        (("ก1", None), Failure("ก1", "the text is null")),
        ({"id": "ก1"}, Failure("ก1", "the text is null")),
        (("ก1", b"x"), Failure("ก1", "the text is bytes, not a str")),
        (
            {"id": "ก1", "text": TEXT, "published": "9 ธ.ค. 65"},
            Failure("ก1", "published is '9 ธ.ค. 65'; write a day as 2022-12-09"),
        ),
        (
            {"id": "ก1", "text": TEXT, "published": 20221209},
            Failure("ก1", "published is 20221209; write a day as 2022-12-09"),
        ),
        (("ก1", "ข" * 101), Failure("ก1", "too long: 101 characters, at most 100 are read")),
    ],
)
def test_bad_items(item: object, failure: Failure) -> None:
    """An item that cannot be read is a failure in its place, which says why."""
    results = [*extract_many(["ก", item, "ค"], workers=0, longest=100)]  # type: ignore[list-item]
    expected = failure if failure.id != "0" else Failure("1", failure.error)
    assert results[1] == expected
    assert [type(result) for result in results] == [Release, Failure, Release]


def test_lone_surrogates_are_failures_and_written_out_in_ids() -> None:
    """Half a character, as in undecodable file names, stands in no record; ids show it."""
    results = [*extract_many([("\udce0", "ก"), ("ข", "\udce0")], workers=0)]
    assert results[0].id == r"\udce0"
    assert results[1] == Failure("ข", "the text holds half a character (U+DCE0 at 0)")


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_order_and_equality(workers: int) -> None:
    """In one process or in many: the same results in the same order."""
    texts = [f"{TEXT} ครั้งที่ {number}" for number in range(50)]
    texts[7] = "ข" * 500
    results = [*extract_many(texts, workers=workers, chunk=4, longest=400)]
    assert results[7] == Failure("7", "too long: 500 characters, at most 400 are read")
    del results[7]
    numbers = [number for number in range(50) if number != 7]
    assert results == [
        extract(texts[number]).model_copy(update={"id": str(number)}) for number in numbers
    ]


@pytest.mark.parametrize("workers", [0, 2])
def test_memory_is_bounded(workers: int) -> None:
    """No more than the window is drawn from an endless source, and closing ends the workers."""
    drawn = 0

    def source() -> Iterator[str]:
        nonlocal drawn
        for text in itertools.repeat(TEXT):
            drawn += 1
            yield text

    before = multiprocessing.active_children()
    stream = extract_many(source(), workers=workers, chunk=3)
    assert drawn == 0
    for _ in range(20):
        next(stream)
    assert drawn <= 21 + 2 * 2 * 3  # seven chunks given, and the window
    stream.close()  # type: ignore[attr-defined]  # a generator
    assert set(multiprocessing.active_children()) <= set(before)


def test_killed_workers_lose_nothing() -> None:
    """Workers that something kills now and then cost a retry, not a document."""
    results = []
    before = {child.pid for child in multiprocessing.active_children()}
    for number, result in enumerate(extract_many([TEXT] * 120, workers=2, chunk=4)):
        results.append(result)
        if number % 40 == 5:
            ours = [one for one in multiprocessing.active_children() if one.pid not in before]
            ours[0].kill()
    assert [result.id for result in results] == [str(number) for number in range(120)]
    assert all(isinstance(result, Release) for result in results)


@pytest.mark.parametrize("workers", [0, 2])
def test_errors_raise(workers: int) -> None:
    """With ``errors="raise"`` the stream ends at the first failure, which says which and why."""
    stream = extract_many([TEXT, ("ก1", None), TEXT], workers=workers, errors="raise")
    assert isinstance(next(stream), Release)
    with pytest.raises(DocumentError, match="document 'ก1': the text is null") as raised:
        next(stream)
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301  made one line above
    assert again.failure == raised.value.failure == Failure("ก1", "the text is null")


def test_an_error_of_the_source_is_raised() -> None:
    """What the caller's own iterator raises is the caller's."""

    def source() -> Iterator[str]:
        yield TEXT
        raise OSError("the disk is gone")

    stream = extract_many(source(), workers=2, chunk=1)
    with pytest.raises(OSError, match="the disk is gone"):
        list(stream)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"errors": "ignore"}, "errors must be 'keep' or 'raise', not 'ignore'"),
        ({"workers": -1}, "workers must be 0 or more, not -1"),
        ({"chunk": 0}, "chunk must be 1 or more, not 0"),
        ({"longest": 0}, "longest must be 1 or more, not 0"),
    ],
)
def test_wrong_options(options: dict[str, object], message: str) -> None:
    """A wrong option is told at the call, not at the first result."""
    with pytest.raises(ValueError, match=message):
        extract_many([], **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [0, 2])
def test_nothing_in_nothing_out(workers: int) -> None:
    """An empty stream gives an empty stream."""
    assert [*thaievent.extract_many([], workers=workers)] == []
