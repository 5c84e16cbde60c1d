"""``thaievent batch``: tables from files, whatever happens in the middle."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq
import pytest

from thaievent import extract, to_tables
from thaievent.batch.arrow import FLAT, NESTED
from thaievent.batch.manifest import MANIFEST, read_manifest
from thaievent.cli import main

KILLED_RUN = Path(__file__).parent / "killed_run.py"
FAULTS = 4


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]
Rows = dict[str, list[dict[str, object]]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``thaievent batch`` in this process."""

    def command(*arguments: str | Path) -> Done:
        arguments = ("thaievent", "batch", *arguments, "--workers", "0", "--part", "8")
        monkeypatch.setattr(sys, "argv", [str(argument) for argument in arguments])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    return command


def release(number: int) -> str:
    """Write a release."""
    return (
        f"วันที่ {number % 28 + 1} มีนาคม 2566 นายทวี ใจงาม อธิบดีกรมประมง เป็นประธานเปิดงานวันปลาไทย"
        f" ครั้งที่ {number} ณ ตลาดปลา จังหวัดตาก มีผู้เข้าร่วม {number + 20} คน"
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Thirty good documents, two of them with one id, and four that cannot be read."""
    rows = [{"id": f"r{min(number, 28)}", "text": release(number)} for number in range(30)]
    lines = [json.dumps(row, ensure_ascii=False).encode() for row in rows]
    lines[3:3] = [b'{"id": "null", "text": null}', b"\xff\xfe"]
    lines[20:20] = [b"{", json.dumps({"id": "long", "text": "x" * 300_001}).encode()]
    path = tmp_path / "archive.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def tables_of(folder: Path) -> Rows:
    """Read all tables of an output, in the order of their parts."""
    return {
        table.name: [
            row
            for part in sorted(table.glob("*.parquet"))
            for row in pq.read_table(part).to_pylist()
        ]
        for table in sorted(folder.iterdir())
        if table.is_dir()
    }


def test_tables(archive: Path, tmp_path: Path, run: Run) -> None:
    """The data set holds what ``to_tables`` gives; failures stand apart and make it 1."""
    done = run(archive, "-o", tmp_path / "out")
    assert done.code == 1
    assert done.out == ""
    assert "34 documents, 4 failed" in done.err
    rows = tables_of(tmp_path / "out")
    assert set(rows) == set(FLAT)
    assert [row["release"] for row in rows["releases"]] == [
        number for number in range(34) if number not in {3, 4, 20, 21}
    ]
    expected = to_tables(extract(release(number)) for number in range(30))
    for name in ("events", "people", "dates"):
        keys = {"release", "id"}
        kept = [{key: row[key] for key in row.keys() - keys} for row in rows[name]]
        wanted = [
            {key: row[key] for key in row.keys() - keys} for row in expected[name].to_pylist()
        ]
        assert kept == wanted
        assert kept
    assert [(row["release"], row["id"], str(row["error"])[:15]) for row in rows["failures"]] == [
        (3, "null", "the text is nul"),
        (4, "archive.jsonl:5", "not UTF-8 (byte"),
        (20, "archive.jsonl:21", "not JSON: Expec"),
        (21, "long", "too long: 300,0"),
    ]
    schema = pq.read_schema(tmp_path / "out" / "events" / "part-00000.parquet")
    assert schema.equals(FLAT["events"])
    assert FLAT["events"].metadata.items() <= schema.metadata.items()


def test_nested(archive: Path, tmp_path: Path, run: Run) -> None:
    """One table of whole records."""
    assert run(archive, "-o", tmp_path / "out", "--nested").code == 1
    rows = tables_of(tmp_path / "out")
    assert [len(rows[name]) for name in ("failures", "nested")] == [4, 30]
    assert pq.read_schema(tmp_path / "out/nested/part-00000.parquet").equals(NESTED)


def test_json_lines(archive: Path, tmp_path: Path, run: Run) -> None:
    """One file of records and one of failures, which only come to be when all is done."""
    out = tmp_path / "out.jsonl"
    assert run(archive, "-o", out).code == 1
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(records) == 30
    assert records[0]["id"] == "r0"
    assert records[0]["people"][0]["name"] == "ทวี ใจงาม"
    failures = (tmp_path / "out.failures.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(failures) == FAULTS
    assert sorted(path.name for path in (tmp_path / "out.jsonl.run").iterdir()) == [
        ".lock",
        MANIFEST,
    ]


def test_a_second_time_there_is_nothing_to_do(archive: Path, tmp_path: Path, run: Run) -> None:
    """The same command again leaves everything as it is, and tells the same."""
    out = tmp_path / "out"
    run(archive, "-o", out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    done = run(archive, "-o", out)
    assert done.code == 1
    assert "34 documents are done already" in done.err
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")} == before


def test_a_result_that_was_taken_away_is_made_again(
    archive: Path, tmp_path: Path, run: Run
) -> None:
    """A manifest without its result is no reason to do nothing."""
    out = tmp_path / "out.jsonl"
    run(archive, "-o", out)
    content = out.read_bytes()
    out.unlink()
    run(archive, "-o", out)
    assert out.read_bytes() == content


@pytest.mark.parametrize("layout", ["tables", "jsonl"])
def test_killed_while_writing(archive: Path, tmp_path: Path, run: Run, layout: str) -> None:
    """Killed at any file that takes its place, the run goes on: nothing lost, nothing twice."""
    suffix = ".jsonl" if layout == "jsonl" else ""
    calm, killed = tmp_path / f"calm{suffix}", tmp_path / f"killed{suffix}"
    run(archive, "-o", calm)
    chance = random.Random(7)  # noqa: S311  no secret
    deaths = 0
    while True:
        nth = chance.randint(1, 32 if layout == "tables" else 8)
        command = [sys.executable, str(KILLED_RUN), str(archive), str(killed), layout, str(nth)]
        code = subprocess.run(command, check=False, timeout=60).returncode
        if code == 0:
            break
        assert code == -signal.SIGKILL
        deaths += 1
        assert deaths < 30
    assert deaths >= 2
    if layout == "jsonl":
        assert killed.read_bytes() == calm.read_bytes()
        assert not list(tmp_path.rglob("*.tmp"))
    else:
        assert tables_of(killed) == tables_of(calm)
        assert not list(killed.rglob("*.tmp"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_at_any_time(archive: Path, tmp_path: Path, run: Run) -> None:
    """The same with worker processes, killed by the clock: the rows of an undisturbed run."""
    many = tmp_path / "many.jsonl"
    many.write_bytes(archive.read_bytes() * 5)
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    run(many, "-o", calm)
    command = [sys.executable, "-m", "thaievent", "batch", str(many), "-o", str(killed)]
    options = ["--workers", "2", "--part", "8"]
    chance = random.Random()  # noqa: S311  no secret; any moment will do
    deaths = 0
    for _ in range(3):
        with subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL) as process:
            done = read_manifest(killed)
            before = len(done.parts) if done else 0
            end = time.monotonic() + 30
            while time.monotonic() < end and process.poll() is None:
                done = read_manifest(killed)
                if done and len(done.parts) > before:
                    break
                time.sleep(0.005)
            time.sleep(chance.uniform(0, 0.1))
            process.kill()
        deaths += process.returncode == -signal.SIGKILL
    assert deaths >= 1
    last = subprocess.run([*command, *options], check=False, capture_output=True, timeout=60)
    assert last.returncode == 1
    assert tables_of(killed) == tables_of(calm)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_stopped_by_ctrl_c(archive: Path, tmp_path: Path) -> None:
    """Ctrl-C ends a run with one line and the exit code of shells for it; it can go on."""
    many, out = tmp_path / "many.jsonl", tmp_path / "out"
    many.write_bytes(archive.read_bytes() * 50)
    command = [sys.executable, "-m", "thaievent", "batch", str(many), "-o", str(out)]
    with subprocess.Popen(
        [*command, "--workers", "2", "--part", "8"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        end = time.monotonic() + 30
        # The second part comes from the second worker: both are at work by then.
        while time.monotonic() < end and not (out / "events" / "part-00001.parquet").exists():
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # a terminal tells the whole group
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "stopped; the same command goes on from here\n")
    done = read_manifest(out)
    assert done is not None
    assert not done.complete


def test_another_run_is_refused(archive: Path, tmp_path: Path, run: Run) -> None:
    """The output of another input or of other options is kept, unless it may be overwritten."""
    out = tmp_path / "out"
    run(archive, "-o", out)
    other = tmp_path / "other.csv"
    other.write_text(f"key,text\nk1,{release(1)}\n", encoding="utf-8")
    done = run(other, "-o", out)
    assert done.code == 2
    assert "is of another run (another input); --overwrite starts anew" in done.err
    done = run(archive, "-o", out, "--id", "id")
    assert done.code == 2
    assert "another columns" in done.err
    assert run(archive, "-o", out, "--no-resume").code == 2
    assert len(tables_of(out)["releases"]) == 30
    done = run(other, "-o", out, "--overwrite", "--id", "key")
    assert done.code == 0
    assert [row["id"] for row in tables_of(out)["releases"]] == ["k1"]
    assert tables_of(out)["failures"] == []


def test_a_registry_belongs_to_the_run(tmp_path: Path, run: Run) -> None:
    """A caller's table reaches the workers, and another one is another run."""
    texts, table, out = tmp_path / "texts.csv", tmp_path / "own.tsv", tmp_path / "out"
    texts.write_text("id,text\nก1,ผู้แทน มบร. มา\n", encoding="utf-8")
    table.write_text("short\tlong\nมบร.\tมูลนิธิบ้านเรียนริมคลอง\n", encoding="utf-8")
    assert run(texts, "-o", out, "--registry", table).code == 0
    [body] = tables_of(out)["organisations"]
    assert (body["name"], body["registry_id"]) == ("มบร.", "มูลนิธิบ้านเรียนริมคลอง")
    assert run(texts, "-o", out, "--registry", table).code == 0
    without = run(texts, "-o", out)
    assert without.code == 2
    assert "another registry" in without.err
    table.write_text("short\tlong\nมบร.\tมูลนิธิบ้านไร่\n", encoding="utf-8")
    assert run(texts, "-o", out, "--registry", table).code == 2


def test_a_folder_of_something_else_is_never_touched(
    archive: Path, tmp_path: Path, run: Run
) -> None:
    """Not even with ``--overwrite``."""
    out = tmp_path / "thesis"
    out.mkdir()
    (out / "chapter.txt").write_text("one")
    for option in ([], ["--overwrite"]):
        done = run(archive, "-o", out, *option)
        assert done.code == 2
        assert "is not empty and of no run of thaievent batch" in done.err
    assert [path.name for path in out.iterdir()] == ["chapter.txt"]


def test_a_manifest_that_is_none(archive: Path, tmp_path: Path, run: Run) -> None:
    """A manifest that somebody wrote into is told, not guessed at."""
    out = tmp_path / "out"
    run(archive, "-o", out)
    (out / MANIFEST).write_text('{"format": 2}')
    assert run(archive, "-o", out).code == 2
    assert run(archive, "-o", out, "--overwrite").code == 1


def test_two_runs_do_not_write_one_output(archive: Path, tmp_path: Path, run: Run) -> None:
    """The second is refused while the first is at it."""
    fcntl = pytest.importorskip("fcntl", reason="locks of POSIX")
    out = tmp_path / "out"
    out.mkdir()
    with (out / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = run(archive, "-o", out)
    assert done.code == 2
    assert "another run is writing here" in done.err


@pytest.fixture
def workplace(archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run commands in a folder with some files, with room for messages."""
    monkeypatch.chdir(archive.parent)
    monkeypatch.setenv("COLUMNS", "500")
    Path("text.csv").write_text("x\n1\n")
    Path("there.jsonl").write_text("\n")
    return run


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["archive.jsonl", "-o", "archive.jsonl/out"], 2, "is inside"),
        ([".", "-o", "out"], 2, "is inside"),
        (["gone.jsonl", "-o", "out"], 3, "gone.jsonl: there is no such file or folder"),
        (["text.csv", "-o", "out"], 3, "there is no column 'text'; there are: x"),
        (["archive.jsonl", "-o", "text.csv/out"], 3, "text.csv/out: Not a directory"),
        (["archive.jsonl", "-o", "text.csv"], 2, "is no folder"),
        (["archive.jsonl", "-o", "there.jsonl"], 2, "is there already; --overwrite replaces it"),
    ],
)
def test_exit_codes(workplace: Run, arguments: list[str], code: int, message: str) -> None:
    """Wrong usage is 2, what cannot be read or written is 3, and the message names it."""
    run = workplace
    done = run(*arguments)
    assert done.code == code
    assert message in done.err
    assert "Traceback" not in done.err


def test_no_documents(tmp_path: Path, run: Run) -> None:
    """An empty file gives empty tables, with their columns."""
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    done = run(empty, "-o", tmp_path / "out")
    assert (done.code, "0 documents, 0 failed" in done.err) == (0, True)
    assert tables_of(tmp_path / "out") == {name: [] for name in FLAT}
    assert run(empty, "-o", tmp_path / "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for little."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("only the superuser may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607  as found by mount


@pytest.mark.parametrize("name", ["out", "out.jsonl"])
def test_a_full_disk(archive: Path, tmp_path: Path, run: Run, small_disk: Path, name: str) -> None:
    """A full disk ends the run with a message; with more room it goes on and loses nothing."""
    run(archive, "-o", tmp_path / name)
    done = run(archive, "-o", small_disk / name)
    assert done.code == 3
    assert "No space left on device" in done.err
    more = ["mount", "-o", "remount,size=16m", str(small_disk)]
    subprocess.run(more, check=True)
    assert run(archive, "-o", small_disk / name).code == 1
    if name == "out":
        assert tables_of(small_disk / name) == tables_of(tmp_path / name)
    else:
        assert (small_disk / name).read_bytes() == (tmp_path / name).read_bytes()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_the_bar(archive: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal stderr shows documents, rate, failures and time left; elsewhere no bar."""
    assert "/s" not in run(archive, "-o", tmp_path / "one").err
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(terminal, "reconfigure", lambda **_: None, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    run(archive, "-o", tmp_path / "two")
    shown = terminal.getvalue()
    for part in ("34/34", "4 failed", "/s"):
        assert part in shown
    assert os.environ["TERM"] == "xterm"
