"""``thaievent show``: releases as one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from thaievent import extract
from thaievent.cli import app

TEXT = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"


def _run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["show", *arguments], input=stdin)


def test_show_writes_a_page(tmp_path: Path) -> None:
    """Several releases become one file, each listed by the name of its file."""
    files = [tmp_path / "ครู.txt", tmp_path / "ปลา.txt"]
    for file in files:
        file.write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out.html"
    done = _run(*map(str, files), "-o", str(out))
    assert (done.exit_code, done.output) == (0, "")
    page = out.read_text(encoding="utf-8")
    assert page.count('class="release"') == len(files)
    assert ">ครู</a>" in page


def test_show_prints_a_page() -> None:
    """Without ``-o`` the page goes to stdout; ``-`` is stdin."""
    done = _run("-", stdin=TEXT)
    assert done.exit_code == 0
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert "หอประชุมเมืองท่า" in done.stdout


def test_show_in_thai() -> None:
    """With ``--lang th`` labels, kinds, roles and days are Thai; a language we lack is refused."""
    page = _run("-", "--lang", "th", stdin=TEXT).stdout
    assert "กิจกรรม 1" in page
    assert "8 ธันวาคม 2565" in page
    assert "Event 1" not in page
    assert _run("-", "--lang", "tlh", stdin=TEXT).exit_code == 2


def test_show_takes_records(tmp_path: Path) -> None:
    """A record that was printed before is shown as it is, not read again."""
    record = tmp_path / "record.json"
    record.write_text(extract(TEXT).model_dump_json(), encoding="utf-8")
    again = tmp_path / "text.txt"
    again.write_text(TEXT, encoding="utf-8")
    shown, read = (_run(str(file)).stdout for file in (record, again))
    assert shown.replace("record", "text") == read


def test_published(tmp_path: Path) -> None:
    """Relative days are counted from the day that is given."""
    file = tmp_path / "text.txt"
    file.write_text("วันนี้ นายทวี ใจงาม เปิดงานวันครู", encoding="utf-8")
    assert "2022-12-09" in _run(str(file), "--published", "2022-12-09").stdout


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.txt", None, "No such file"),
        ("no.json", "{", "no record of a release"),
        ("other.json", '{"a": 1}', "no record of a release"),
    ],
)
def test_what_cannot_be_shown(tmp_path: Path, name: str, content: str | None, message: str) -> None:
    """A file that is missing or holds no record is told by its name, with the exit code for it."""
    file = tmp_path / name
    if content is not None:
        file.write_text(content, encoding="utf-8")
    done = _run(str(file))
    assert done.exit_code == 3
    assert f"{file}: " in done.stderr
    assert message in done.stderr


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is not there is told, not traced."""
    out = tmp_path / "none" / "out.html"
    done = _run("-", "-o", str(out), stdin=TEXT)
    assert (done.exit_code, done.stdout) == (3, "")
    assert str(out) in done.stderr
