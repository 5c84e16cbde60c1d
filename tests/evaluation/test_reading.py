"""Gold folders, files of predictions and saved runs; every error names its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from thaievent.evaluation import (
    RecordFileError,
    evaluate,
    read_gold,
    read_predictions,
    read_scores,
)
from thaievent.records import Person, Release


def test_gold_folder(tmp_path: Path) -> None:
    """Every .json of a folder is a record, in order of the file names; other files are not read."""
    (tmp_path / "b.json").write_text('{"id": "x"}', encoding="utf-8")
    (tmp_path / "a.v2.json").write_text(
        '\ufeff{"id": "y", "people": [{"name": "มานี"}]}', encoding="utf-8"
    )
    (tmp_path / "README.md").write_text("# about", encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.json").write_text("{", encoding="utf-8")
    first, second = read_gold(tmp_path)
    assert (first.id, first.release.people) == ("y", (Person(name="มานี"),))
    assert first.text_path == tmp_path / "a.v2.txt"
    assert second.id == "x"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not a record: Invalid JSON"),
        ("", "not a record: Invalid JSON"),
        ("[]", "not a record: Input should be an object"),
        ('{"people": []}', "the record has no id"),
        ('{"id": ""}', "the record has no id"),
        ('{"id": "a", "peoples": []}', "peoples: Extra inputs are not permitted"),
        ('{"id": "a", "people": [{}]}', r"people\.0\.name: Field required"),
        ('{"id": "a", "people": [{}], "x": 1}', r"\(and 1 more\)"),
        ('{"id": "a", "events": [{"kind": "party"}]}', r"events\.0\.kind: Input should be"),
    ],
)
def test_broken_gold(tmp_path: Path, content: str, message: str) -> None:
    """A file that is no record is named, with the first fault in one line."""
    path = tmp_path / "broken.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RecordFileError, match=message) as caught:
        read_gold(tmp_path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_gold_that_is_not_utf8(tmp_path: Path) -> None:
    """JSON is UTF-8; a file in another encoding is named."""
    (tmp_path / "old.json").write_bytes('{"id": "ไทย"}'.encode("cp874"))
    with pytest.raises(RecordFileError, match=r"old\.json: not UTF-8: .* at byte 8"):
        read_gold(tmp_path)


def test_two_gold_files_with_one_id(tmp_path: Path) -> None:
    """Both files are named."""
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text('{"id": "x"}', encoding="utf-8")
    with pytest.raises(RecordFileError, match=r"b\.json: its id 'x' is already that of .*a\.json"):
        read_gold(tmp_path)


def test_empty_folder(tmp_path: Path) -> None:
    """A folder without records is an error, not a perfect score."""
    with pytest.raises(RecordFileError, match="no gold record"):
        read_gold(tmp_path)


def test_missing_folder(tmp_path: Path) -> None:
    """The system's own error says that it is missing."""
    with pytest.raises(FileNotFoundError):
        read_gold(tmp_path / "nowhere")


def test_predictions(tmp_path: Path) -> None:
    """Predictions stand one a line; a line separator inside a string is no line end."""
    path = tmp_path / "predicted.jsonl"
    lines = ['{"id": "a", "people": [{"name": "มานี\u2028ใจดี"}]}', "", '{"id": "b"}\r', ""]
    path.write_bytes("\n".join(lines).encode())
    assert read_predictions(path) == {
        "a": Release(id="a", people=(Person(name="มานี\u2028ใจดี"),)),
        "b": Release(id="b"),
    }


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('{"id": "a"}\n{"id": "a"}', "predicted.jsonl:2: the id 'a' stands twice"),
        ('{"id": "a"}\n\n{}', "predicted.jsonl:3: the record has no id"),
        ('{"id": "a"\n}', "predicted.jsonl:1: not a record"),  # one record over several lines
    ],
)
def test_broken_predictions(tmp_path: Path, lines: str, message: str) -> None:
    """The line is named."""
    path = tmp_path / "predicted.jsonl"
    path.write_text(lines, encoding="utf-8")
    with pytest.raises(RecordFileError, match=message):
        read_predictions(path)


def test_saved_run(tmp_path: Path) -> None:
    """A saved run is read back; anything else is refused."""
    path = tmp_path / "run.json"
    scores = evaluate({"a": Release(people=(Person(name="มานี"),))}, {})
    path.write_text(scores.model_dump_json(), encoding="utf-8")
    assert read_scores(path) == scores
    path.write_text('{"id": "a"}', encoding="utf-8")
    with pytest.raises(RecordFileError, match=r"run\.json: not a saved run: documents: Field req"):
        read_scores(path)
