"""Read a whole archive with `thaievent batch`, undisturbed and killed once on the way.

    python benchmarks/archive.py FILE.jsonl [--documents N] [--folder DIR]

The releases of FILE are repeated under new ids up to N documents (63,000 unless told), which stand
in for an archive, in a folder that is removed afterwards. It is read once on all cores; then again
into another folder, by a run that is killed with all its processes half-way and given once more.
The rows of both must be the same. The table of docs/speed.md is what it prints. Linux only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from pyarrow import parquet

POLL = 0.2  # seconds between two looks at the processes
MEGABYTE = 1024 * 1024


@dataclass
class Run:
    """What a run took.

    Attributes:
        seconds: From its start to its end.
        cpu: CPU seconds of all its processes.
        parent: Peak memory of the process that was started, in megabytes.
        worker: That of the largest of the others.
        code: How it ended.
    """

    seconds: float
    cpu: float
    parent: float
    worker: float
    code: int


def make_archive(file: Path, documents: int, target: Path) -> None:
    """Repeat the releases under new ids."""
    with file.open(encoding="utf-8") as lines:
        releases = [json.loads(line) for line in lines]
    with target.open("w", encoding="utf-8") as out:
        for number, release in enumerate(islice(cycle(releases), documents)):
            kept = {"id": f"d{number}", "text": release["text"]}
            out.write(json.dumps(kept, ensure_ascii=False) + "\n")


def batch(source: Path, out: Path, kill_at: float | None = None) -> Run:
    """Run the command; kill all its processes after so many seconds, if told."""
    command = [sys.executable, "-m", "thaievent", "batch", str(source), "-o", str(out)]
    start = time.perf_counter()
    peaks: dict[int, float] = {}
    ticks: dict[int, int] = {}
    process = subprocess.Popen(command, start_new_session=True)  # noqa: S603  our own command
    while process.poll() is None:
        for member, used in members(process.pid):
            peaks[member] = max(peaks.get(member, 0), peak(member))
            ticks[member] = used
        if kill_at is not None and time.perf_counter() - start > kill_at:
            os.killpg(process.pid, signal.SIGKILL)
        time.sleep(POLL)
    seconds = time.perf_counter() - start
    cpu = sum(ticks.values()) / os.sysconf("SC_CLK_TCK")
    others = [most for member, most in peaks.items() if member != process.pid]
    return Run(seconds, cpu, peaks[process.pid], max(others, default=0), process.returncode)


def members(session: int) -> Iterator[tuple[int, int]]:
    """Give the processes of a session, and the ticks that each has had of a CPU."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == session:
            yield int(folder.name), int(fields[11]) + int(fields[12])


def peak(process: int) -> float:
    """Give the peak memory of a process, in megabytes; 0 if it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return int(status.split("VmHWM:")[1].split()[0]) / 1024 if "VmHWM:" in status else 0


def rows_of(out: Path) -> dict[str, tuple[int, str]]:
    """Give the number of rows of each table and a hash over its files, in order of the run."""
    found = {}
    for folder in sorted(path for path in out.iterdir() if path.is_dir()):
        digest, count = hashlib.sha256(), 0
        for part in sorted(folder.glob("*.parquet")):
            count += parquet.ParquetFile(part).metadata.num_rows
            digest.update(part.read_bytes())
        found[folder.name] = count, digest.hexdigest()
    return found


def size(path: Path) -> float:
    """Give the size of a file, or of all files of a folder, in megabytes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / MEGABYTE


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--documents", type=int, default=63_000)
    parser.add_argument("--folder", type=Path, help="where to work; a temporary one unless told")
    told = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="thaievent-archive-", dir=told.folder))
    try:
        source = work / "archive.jsonl"
        make_archive(told.file, told.documents, source)
        whole = batch(source, work / "whole")
        killed = batch(source, work / "resumed", kill_at=whole.seconds / 2)
        rest = batch(source, work / "resumed")
        rows, again = rows_of(work / "whole"), rows_of(work / "resumed")
        table = {
            "documents": f"{told.documents:,}, {size(source):,.0f} MB",
            "processes": f"{len(os.sched_getaffinity(0))}",
            "time": f"{whole.seconds:,.0f} s, {told.documents / whole.seconds:,.0f} documents/s",
            "CPU time": f"{whole.cpu:,.0f} s",
            "peak memory of the parent": f"{whole.parent:,.0f} MB",
            "peak memory of a worker": f"{whole.worker:,.0f} MB",
            "output": f"{size(work / 'whole'):,.0f} MB of Parquet",
            "rows": ", ".join(f"{name} {count:,}" for name, (count, _) in rows.items()),
            "exit code": f"{whole.code}",
            "killed": f"after {killed.seconds:,.0f} s, exit code {killed.code}",
            "resumed": f"{rest.seconds:,.0f} s, exit code {rest.code}",
            "rows of both runs": "the same" if rows == again else "NOT the same",
        }
    finally:
        shutil.rmtree(work)
    print("| | |\n| --- | --- |")
    for what, figure in table.items():
        print(f"| {what} | {figure} |")


if __name__ == "__main__":
    main()
