"""The command line: what goes to stdout, what to stderr, and the exit codes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pytest

from thaievent.cli import main
from thaievent.evaluation import FIELD_NAMES
from thaievent.records import Event, Person, Release

TEXT = "กรมประมงจัดเสวนาปลาไทย ในวันที่ 3 มีนาคม 2566 เวลา 09.00 น. ณ ตลาดปลา จังหวัดตาก โดยมีผู้เข้าร่วม 50 คน"


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def command(*arguments: str | Path, stdin: bytes = b"", keyboard: bool = False) -> Done:
        source = io.TextIOWrapper(io.BytesIO(stdin))
        monkeypatch.setattr(source, "isatty", lambda: keyboard)
        monkeypatch.setattr(sys, "stdin", source)
        monkeypatch.setattr(sys, "argv", ["thaievent", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return command


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release in a file."""
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


GOLD = [
    Release(id="a", people=(Person(name="มานี ใจดี"),), events=(Event(kind="visit"),)),
    Release(id="b", people=(Person(name="ปิติ มีสุข"),)),
]
PREDICTED = [
    Release(id="a", people=(Person(name="มานี ใจดี"),)),
    Release(id="b", people=(Person(name="ปิติ"),)),
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder of gold records without texts."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for record in GOLD:
        (folder / f"{record.id}.json").write_text(record.model_dump_json(), encoding="utf-8")
    return folder


@pytest.fixture
def predicted(tmp_path: Path) -> Path:
    """A file of predictions."""
    path = tmp_path / "predicted.jsonl"
    path.write_text("".join(f"{p.model_dump_json()}\n" for p in PREDICTED), encoding="utf-8")
    return path


# --- The command itself --------------------------------------------------------------------------


def test_version(run: Run) -> None:
    """The version is that of the installed package."""
    assert run("--version") == Done(0, f"thaievent {version('thaievent')}\n", "")


def test_help(run: Run) -> None:
    """Each command has help with examples, on stdout."""
    done = run("--help")
    assert (done.code, done.err) == (0, "")
    for command in ("extract", "evaluate", "schema"):
        assert command in done.out
        help_ = run(command, "-h")
        assert help_.code == 0
        assert f"\n    thaievent {command}" in help_.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["evaluat"],
        ["extract", "--jsno"],
        ["extract", "a.txt", "b.txt"],
        ["evaluate"],
        ["extract", "--published", "9 ธันวาคม 2565"],
        ["extract", "--published", "2022-13-01"],
        ["schema", "--published"],
    ],
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    """What is not understood ends with 2, a message on stderr and nothing on stdout."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "Error: " in done.err


def test_a_year_of_the_buddhist_era_is_explained(run: Run) -> None:
    """Who types the Thai year is told what to write instead."""
    assert "write 2022-12-09" in run("extract", "--published", "2565-12-09").err


def test_starting_is_cheap() -> None:
    """What a command does not need is not imported."""
    probe = "import sys, thaievent.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)
    loaded = set(done.stdout.split())
    assert "thaievent.cli" in loaded
    assert not loaded & {"thaievent.pipeline", "thaievent.evaluation", "pydantic", "pythainlp"}


# --- extract -------------------------------------------------------------------------------------


def test_extract_shows_a_view(run: Run, release: Path) -> None:
    """Without options the record is shown for reading, without colours and trailing spaces."""
    done = run("extract", release)
    assert (done.code, done.err) == (0, "")
    assert "  2023-03-03  3 มีนาคม 2566  explicit\n" in done.out
    assert "\x1b" not in done.out
    assert " \n" not in done.out


def test_extract_shows_a_view_in_thai(run: Run, release: Path) -> None:
    """With --lang th labels and kinds are Thai; the values stay what they are."""
    done = run("extract", "--lang", "th", release)
    assert "  2023-03-03  3 มีนาคม 2566  ระบุชัด\n" in done.out
    assert "DATES" not in done.out


def test_extract_gives_json(run: Run, release: Path) -> None:
    """With --json the whole record is given, with the file's name as its id."""
    record = Release.model_validate_json(run("extract", "--json", release).out)
    assert record.id == "release"
    assert record.source == TEXT
    assert record.dates[0].value == "2023-03-03"


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_extract_reads_stdin(run: Run, arguments: list[str]) -> None:
    """Without a file, or with -, the release comes from stdin and has no id."""
    done = run("extract", "--json", *arguments, stdin=TEXT.encode())
    assert (done.code, done.err) == (0, "")
    record = Release.model_validate_json(done.out)
    assert record.source == TEXT
    assert record.id is None


def test_extract_from_the_keyboard(run: Run) -> None:
    """Where stdin is a terminal, it says what it waits for."""
    done = run("extract", stdin=TEXT.encode(), keyboard=True)
    assert done.code == 0
    assert "paste it" in done.err
    assert "2023-03-03" in done.out


def test_published_reaches_the_reader(run: Run) -> None:
    """Relative dates are counted from the day of publication."""
    text = "วันนี้ (9 ธ.ค.) กรมประมงจัดเสวนา".encode()
    done = run("extract", "--json", "--published", "2022-12-09", stdin=text)
    assert json.loads(done.out)["published"] == "2022-12-09"
    assert {date["value"] for date in json.loads(done.out)["dates"]} == {"2022-12-09"}


@pytest.mark.parametrize("command", ["extract", "explain"])
def test_registry_reaches_the_reader(run: Run, tmp_path: Path, command: str) -> None:
    """Organisations of the caller's table are found; a table that is none is told."""
    table = tmp_path / "own.tsv"
    table.write_text("short\tlong\nมบร.\tมูลนิธิบ้านเรียนริมคลอง\n", encoding="utf-8")
    text = "ผู้แทน มบร. มา".encode()
    assert "มบร." in run(command, "-", "--registry", table, stdin=text).out
    table.write_text("short\n", encoding="utf-8")
    broken = run(command, "-", "--registry", table, stdin=text)
    missing = run(command, "-", "--registry", tmp_path / "none.tsv", stdin=text)
    assert (broken.code, missing.code) == (3, 3)
    assert "own.tsv:1: the columns must hold" in broken.err
    assert "none.tsv: No such file" in missing.err


def test_an_empty_release_is_no_error(run: Run) -> None:
    """From nothing, nothing is read."""
    assert run("extract", "-") == Done(0, "No event was found in this text.\n", "")


def test_extract_keeps_line_ends_and_offsets(run: Run, tmp_path: Path) -> None:
    """The source is the file as it is, without its byte-order mark, so that spans fit."""
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "กรมประมง\r\nวันที่ 3 มีนาคม 2566".encode())
    record = Release.model_validate_json(run("extract", "--json", path).out)
    assert record.source == "กรมประมง\r\nวันที่ 3 มีนาคม 2566"
    (span,) = record.dates[0].spans
    assert record.source[span.start : span.end] == "3 มีนาคม 2566"


def test_tis620_is_read_and_said(run: Run, tmp_path: Path) -> None:
    """A file in TIS-620 is read; that it was is told on stderr."""
    path = tmp_path / "old.txt"
    path.write_bytes(TEXT.encode("cp874"))
    done = run("extract", "--json", path)
    assert done.code == 0
    assert json.loads(done.out)["source"] == TEXT
    assert done.err == f"{path}: not UTF-8, read as cp874\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.txt", None, "No such file or directory"),
        ("word.doc", b"\xd0\xcf\x11\xe0\x00\x00", "not a text file: it holds NUL bytes"),
        ("latin.txt", "déjà vu".encode("latin-1"), "not UTF-8"),
        ("chinese.txt", "的一是不了在人有我他这中大来上个国到说们".encode("gb2312"), "not UTF-8"),
    ],
)
def test_unreadable_release(
    run: Run, tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    """A file that cannot be read is named, and the command ends with 3."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = run("extract", path)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(f"thaievent: {path}: {message}")
    assert done.err.count("\n") == 1


def test_a_folder_is_no_release(run: Run, tmp_path: Path) -> None:
    """A folder is named as what it is."""
    done = run("extract", tmp_path)
    assert (done.code, done.out) == (3, "")
    assert str(tmp_path) in done.err


# --- evaluate ------------------------------------------------------------------------------------


def test_evaluate_predictions(run: Run, gold: Path, predicted: Path) -> None:
    """The table goes to stdout."""
    done = run("evaluate", gold, "--predictions", predicted)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("2 documents, 2 predicted\n")
    assert "people.name                      0.500  0.500  0.500      1     1     1\n" in done.out


def test_evaluate_reads_the_texts(run: Run, gold: Path) -> None:
    """Without predictions the release beside each record is read."""
    for name in "ab":
        (gold / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    done = run("evaluate", gold, "--json")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["fields"]["dates.value"]["fp"] == 2
    assert json.loads(done.out)["unanswered"] == []


@pytest.mark.parametrize(
    ("bars", "code", "message"),
    [
        (["0.1"], 0, ""),
        (["people.name=0.5"], 0, ""),
        (["people.name=0.51"], 1, "people.name: F1 is 0.5000, below the bar of 0.51\n"),
        (["0.9"], 1, "mean of the fields: F1 is "),
        (["0.1", "people.name=0.9", "events.kind=0.1"], 1, "events.kind: F1 is 0.0000, below"),
        (["times.value=0.1"], 1, "times.value: there is nothing to score"),
    ],
)
def test_bars(  # noqa: PLR0913, PLR0917  a table
    run: Run, gold: Path, predicted: Path, bars: list[str], code: int, message: str
) -> None:
    """Below a bar the command ends with 1 and says which; the table is printed all the same."""
    options = [part for bar in bars for part in ("--min-f1", bar)]
    done = run("evaluate", gold, "--predictions", predicted, *options)
    assert done.code == code
    assert message in done.err
    assert bool(message) == bool(done.err)
    assert "people.name " in done.out


@pytest.mark.parametrize(
    "options", [["--min-f1", "people.nick=0.9"], ["--min-f1", "nick"], ["--errors", "people.nick"]]
)
def test_unknown_fields(run: Run, gold: Path, options: list[str]) -> None:
    """A field that does not exist ends with 2 and the list of those that do."""
    done = run("evaluate", gold, *options)
    assert (done.code, done.out) == (2, "")
    assert all(f"\n  {name}\n" in done.err for name in FIELD_NAMES)


def test_errors(run: Run, gold: Path, predicted: Path) -> None:
    """--errors lists what was missed and what is wrong of one field."""
    arguments = ("evaluate", gold, "--predictions", predicted, "--errors", "people.name")
    assert run(*arguments).out == "b\tmissed\tปิติ มีสุข\nb\twrong\tปิติ\n"
    listed = json.loads(run(*arguments, "--json").out)
    assert listed[1] == {"id": "b", "field": "people.name", "what": "wrong", "value": ["ปิติ"]}


def test_save_and_compare(run: Run, gold: Path, predicted: Path, tmp_path: Path) -> None:
    """A saved run is compared with a later one; what --json prints is a saved run too."""
    saved, printed = tmp_path / "run.json", tmp_path / "printed.json"
    done = run("evaluate", gold, "--predictions", predicted, "--save", saved, "--json")
    printed.write_text(done.out, encoding="utf-8")
    assert json.loads(saved.read_text(encoding="utf-8")) == json.loads(done.out)

    better = tmp_path / "better.jsonl"
    better.write_text("".join(f"{g.model_dump_json()}\n" for g in GOLD), encoding="utf-8")
    for earlier in (saved, printed):
        done = run("evaluate", gold, "--predictions", better, "--compare", earlier)
        assert done.code == 0
        assert (
            "people.name                      1.000  1.000  1.000      2     0     0  +0.500\n"
            in done.out
        )
        assert "+ no longer wrong\tb\tpeople.name\tปิติ\n" in done.out
    done = run("evaluate", gold, "--predictions", better, "--compare", saved, "--json")
    assert json.loads(done.out)["comparison"]["f1"]["people.name"]["difference"] == 0.5


def test_what_has_no_partner_is_told(run: Run, gold: Path, tmp_path: Path) -> None:
    """Gold without a prediction and predictions without gold are named on stderr."""
    path = tmp_path / "other.jsonl"
    path.write_text("".join(f'{{"id": "{n}"}}\n' for n in "bcdefghi"), encoding="utf-8")
    done = run("evaluate", gold, "--predictions", path)
    assert done.code == 0
    assert done.err == (
        "no prediction, counted as predicted nothing: a\n"
        "no gold record, not scored: c, d, e, f, g and 2 more\n"
    )


def _break(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "options", "message"),
    [
        (lambda folder: _break(folder, "a.json", "{"), [], "a.json: not a record: Invalid JSON"),
        (lambda folder: _break(folder, "a.json", "{}"), [], "a.json: the record has no id"),
        (lambda folder: _break(folder, "c.json", '{"id": "a"}'), [], "c.json: its id 'a' is"),
        (lambda _: None, [], "a.txt: No such file or directory"),
        (lambda _: None, ["--predictions", "nowhere.jsonl"], "nowhere.jsonl: No such file"),
        (lambda _: None, ["--compare", "nowhere.json"], "nowhere.json: No such file"),
        (lambda _: None, ["--predictions", __file__], "test_cli.py:1: not a record"),
        (lambda _: None, ["--compare", __file__], "test_cli.py: not a saved run"),
    ],
)
def test_unreadable_evaluation(
    run: Run, gold: Path, spoil: Callable[[Path], None], options: list[str], message: str
) -> None:
    """Whatever cannot be read is named, and the command ends with 3."""
    spoil(gold)
    done = run("evaluate", gold, *options)
    assert (done.code, done.out) == (3, "")
    assert message in done.err
    assert done.err.startswith("thaievent: ")
    assert done.err.count("\n") == 1


def test_unreadable_folders(run: Run, tmp_path: Path) -> None:
    """A missing folder, an empty one and a file in its place end with 3."""
    empty, file = tmp_path / "empty", tmp_path / "file.json"
    empty.mkdir()
    file.touch()
    for folder, message in (
        (tmp_path / "nowhere", "No such file or directory"),
        (empty, "no gold record"),
        (file, "Not a directory"),
    ):
        done = run("evaluate", folder)
        assert (done.code, done.out) == (3, "")
        assert done.err.startswith(f"thaievent: {folder}: {message}")


def test_a_run_that_cannot_be_saved(run: Run, gold: Path, predicted: Path, tmp_path: Path) -> None:
    """An output file that cannot be written is named, before anything is printed."""
    target = tmp_path / "nowhere" / "run.json"
    done = run("evaluate", gold, "--predictions", predicted, "--save", target)
    assert (done.code, done.out) == (3, "")
    assert str(target) in done.err


# --- schema --------------------------------------------------------------------------------------


def test_schema(run: Run) -> None:
    """The schema is that of the record."""
    done = run("schema")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == Release.model_json_schema()


# --- In a process of its own ---------------------------------------------------------------------


def _start(*arguments: str | Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start the command as a user does."""
    return subprocess.Popen(
        [sys.executable, "-m", "thaievent", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def test_output_is_utf8_whatever_the_locale(release: Path) -> None:
    """Where the locale cannot encode Thai, the output is UTF-8 and not a traceback."""
    with _start("extract", release, LC_ALL="C", PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert "3 มีนาคม 2566" in out.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes close in another way elsewhere")
def test_a_reader_that_has_gone_is_no_error(release: Path) -> None:
    """``thaievent … | head`` ends quietly."""
    with _start("extract", "--json", release) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(os.name != "posix", reason="pipes close in another way elsewhere")
def test_the_exit_code_outlives_the_reader(gold: Path, predicted: Path) -> None:
    """A bar that is missed is told by the exit code also where nobody reads the table."""
    with _start("evaluate", gold, "--predictions", predicted, "--min-f1", "1") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"below the bar of 1" in process.stderr.read()
        assert process.wait(timeout=60) == 1
