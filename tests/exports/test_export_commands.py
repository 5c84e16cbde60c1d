"""The commands ``export`` and ``convert``: what goes where, and what a wrong call says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from thaievent.cli import app
from thaievent.exports.csv_tables import TABLE_NAMES

TEXT = "กรมประมงจัดเสวนาปลาไทย ในวันที่ 3 มีนาคม 2566 เวลา 09.00 น. ณ ตลาดปลา จังหวัดตาก"


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_export_to_stdout() -> None:
    """Each form can be piped on; nothing but the form is on stdout."""
    assert run("export", "release.txt", "-f", "ics").stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    document = json.loads(run("export", "release.txt", "-f", "jsonld").stdout)
    assert document["@graph"][0]["startDate"] == "2023-03-03T09:00:00+07:00"
    table = run("export", "release.txt", "-f", "csv", "--table", "dates").stdout
    assert "release,3 มีนาคม 2566,2023-03-03," in table


def test_export_to_files(tmp_path: Path) -> None:
    """With -o the bytes go to a file, tables to a folder, each with its mark for Excel."""
    assert run("export", "release.txt", "-f", "ics", "-o", "a.ics").output == ""
    assert (tmp_path / "a.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")
    assert run("export", "release.txt", "-f", "csv", "--excel", "-o", "x/tables").exit_code == 0
    tables = sorted((tmp_path / "x" / "tables").iterdir())
    assert len(tables) == len(TABLE_NAMES)
    assert all(table.read_bytes().startswith(b"\xef\xbb\xbfrelease,") for table in tables)
    assert all(b"\r\r" not in table.read_bytes() for table in tables)


def test_export_reads_records_and_stdin() -> None:
    """A record as .json gives what its text gave; - is a text on stdin."""
    Path("r.json").write_text(run("extract", "release.txt", "--json").stdout, encoding="utf-8")
    assert (
        run("export", "r.json", "-f", "ics").stdout
        == run("export", "-", "-f", "ics", stdin=TEXT).stdout
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["export", "release.txt", "-f", "pdf"], 2, "'pdf' is not one of"),
        (["export", "release.txt"], 2, "--format"),
        (["export", "release.txt", "-f", "csv", "--table", "fish"], 2, "there is no table"),
        (["export", "nothing.txt", "-f", "ics"], 3, "nothing.txt: No such file"),
        (["export", "release.txt", "-f", "ics", "-o", "no/where.ics"], 3, "no/where.ics: No such"),
        (["export", "release.txt", "-f", "csv", "-o", "release.txt"], 3, "release.txt: "),
        (["convert", "release.doc", "out", "--to", "gold"], 2, "cannot tell the form"),
        (["convert", "nothing", "out", "--to", "gold", "--from", "gold"], 3, "no text"),
        (["convert", "nothing.json", "out", "--to", "gold"], 3, "nothing.json: No such file"),
        (["convert", "broken.json", "out", "--to", "gold"], 3, "broken.json: task 1"),
        (["convert", ".", "release.txt", "--to", "brat"], 3, "release.txt: "),
        (["convert", ".", "x.json", "--to", "label-studio", "--offsets", "bytes"], 2, "'bytes'"),
    ],
)
def test_wrong_calls(arguments: list[str], code: int, said: str) -> None:
    """A wrong call ends with 2, an unreadable or unwritable file with 3; both say what it is."""
    Path("broken.json").write_text("[1]")
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr


def test_convert_reads_what_has_no_record(tmp_path: Path) -> None:
    """Texts alone become tasks with what the library found, and a folder of gold records."""
    assert (
        "1 documents written to t.json"
        in run("convert", ".", "t.json", "--to", "label-studio").stderr
    )
    (task,) = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    labels = {label for r in task["predictions"][0]["result"] for label in r["value"]["labels"]}
    assert {"DATE", "TIME", "VENUE"} <= labels
    run("convert", "t.json", "gold", "--to", "gold")
    assert (tmp_path / "gold" / "release.txt").read_bytes() == TEXT.encode()
    assert run("evaluate", "gold").exit_code == 0


def test_convert_tells_what_has_no_place(tmp_path: Path) -> None:
    """A correction is carried over; a mark that no record can hold is told on stderr."""
    run("convert", ".", "t.json", "--to", "label-studio")
    tasks = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    regions = tasks[0]["predictions"][0]["result"]
    kept = [region for region in regions if region["value"]["labels"] != ["TIME"]]
    odd = {"start": 0, "end": 3, "text": "กรม", "labels": ["DOG"]}
    tasks[0]["annotations"] = [{"result": [*kept, {"type": "labels", "value": odd}]}]
    (tmp_path / "export.json").write_text(json.dumps(tasks), encoding="utf-8")
    done = run("convert", "export.json", "gold", "--to", "gold")
    assert "release: DOG 'กรม' at 0-3 has no place in the record" in done.stderr
    record = json.loads((tmp_path / "gold" / "release.json").read_text(encoding="utf-8"))
    assert record["times"] == []
    assert record["dates"][0]["value"] == "2023-03-03"
