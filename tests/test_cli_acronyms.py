"""``thaievent acronyms``: the short forms of an archive as a table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from thaievent.cli import app

HEADER = "short\tlong\tcount\tfirst_year\tlast_year\tsource\tregistry_id\n"
PORT = "จท.\tกรมเจ้าท่า"


def run(*arguments: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(app, ["acronyms", *map(str, arguments)])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two releases, one a line; the second tells its day itself."""
    dated = "ข่าวท่าเรือ\n\n8 ธันวาคม 2565\n\nกรมเจ้าท่า (จท.) ตรวจท่าเรือ"
    records = [
        {"id": "a", "date": "2023-05-01", "text": "ร่วมกับกรมเจ้าท่า (จท.) และ สพส. (สมาคมพายเรือสยาม)"},
        {"id": "b", "text": dated},
    ]
    path = tmp_path / "archive.jsonl"
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_table_goes_to_stdout(archive: Path) -> None:
    """Rows stand below the names of the columns, with years of publication or datelines."""
    done = run(archive, "--published", "date")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        f"{HEADER}{PORT}\t2\t2022\t2023\tb\tmarine-department\n"
        "สพส.\tสมาคมพายเรือสยาม\t1\t2023\t2023\ta\t\n"
    )


def test_table_goes_to_a_file(archive: Path, tmp_path: Path) -> None:
    """``-o`` writes a file and says how much; ``--least`` leaves out what is rare."""
    out = tmp_path / "acronyms.tsv"
    done = run(archive, "--published", "date", "--least", "2", "-o", out)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"{out}: 1 rows\n")
    assert out.read_text(encoding="utf-8").startswith(f"{HEADER}{PORT}\t2\t")


def test_folder_of_texts(tmp_path: Path) -> None:
    """Files of a folder are releases that are named by their paths."""
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022" / "x.txt").write_text("กรมเจ้าท่า (จท.) แจ้ง", encoding="utf-8")
    assert run(tmp_path).stdout == f"{HEADER}{PORT}\t1\t\t\t2022/x\tmarine-department\n"


def test_what_cannot_be_read_is_told(archive: Path) -> None:
    """A broken line is named and the exit code is 1; the rest is in the table all the same."""
    with archive.open("a", encoding="utf-8") as lines:
        lines.write("\n{broken")
    done = run(archive)
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{HEADER}{PORT}\t2\t")
    assert "archive.jsonl:3: not JSON" in done.stderr


@pytest.mark.parametrize("name", ["missing.jsonl", "text.doc"])
def test_no_such_file(tmp_path: Path, name: str) -> None:
    """A file that is not there, or of no known kind, ends the command with 3."""
    (tmp_path / "text.doc").touch()
    done = run(tmp_path / name)
    assert done.exit_code == 3
    assert name in done.stderr


def test_output_that_cannot_be_written(archive: Path, tmp_path: Path) -> None:
    """A folder that is not there ends the command with 3."""
    done = run(archive, "-o", tmp_path / "none" / "out.tsv")
    assert done.exit_code == 3
    assert "none" in done.stderr
