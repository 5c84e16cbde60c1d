"""Worker processes: order, deaths, and that none is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from thaievent.batch.workers import cores

POISON = Path(__file__).parent / "poison.py"
KILLED = "the process that read it died, 2 times (SIGKILL)"


def results_of(folder: Path, *texts: str) -> list[str]:
    """Run poison.py."""
    command = [sys.executable, str(POISON), str(folder), *texts]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("texts", "results"),
    [
        ("a b c d e f g h i", "A B C D E F G H I"),
        ("a b once d e f", "A B ONCE D E F"),  # a death by chance costs a retry
        ("a b kill d e f", f"A B 2: {KILLED} D E F"),  # the document at fault, and no other
        ("kill kill c kill e", f"0: {KILLED} 1: {KILLED} C 3: {KILLED} E"),
        ("kill", f"0: {KILLED}"),
        ("once once once once e kill", f"ONCE ONCE ONCE ONCE E 5: {KILLED}"),
    ],
)
def test_a_killed_worker_costs_no_other_document(tmp_path: Path, texts: str, results: str) -> None:
    """Every document has its result, in order; one that kills its workers is given up alone."""
    assert " ".join(results_of(tmp_path, *texts.split())) == results


def test_an_error_of_the_work_is_raised(tmp_path: Path) -> None:
    """What the work raises reaches the caller; it is no death."""
    with pytest.raises(subprocess.CalledProcessError) as raised:
        results_of(tmp_path, "a", "raise")
    assert "ValueError: a fault of the work itself" in raised.value.stderr


def test_a_script_without_a_guard_is_told(tmp_path: Path) -> None:
    """Without ``if __name__ == "__main__"`` no worker can start: an error, not an endless loop."""
    script = tmp_path / "script.py"
    script.write_text("import thaievent\nlist(thaievent.extract_many('กข', workers=2))\n")
    command = [sys.executable, str(script)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "must guard its start" in done.stderr.splitlines()[-1]


ENDLESS = """
import itertools, multiprocessing, sys, thaievent
if __name__ == "__main__":
    texts = itertools.repeat("นายทวี ใจงาม เปิดงานวันครู " * 20)
    for number, release in enumerate(thaievent.extract_many(texts, workers=2, chunk=4)):
        if number == 4:  # of the second chunk: both workers are at work
            pids = [child.pid for child in multiprocessing.active_children()]
            print(*pids, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_running(tmp_path: Path, how: signal.Signals) -> None:
    """However the caller ends, by Ctrl-C too, its workers end with it."""
    script = tmp_path / "script.py"
    script.write_text(ENDLESS, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        pids = [int(pid) for pid in process.stdout.readline().split()]
        assert len(pids) == 2
        if how == signal.SIGINT:
            os.killpg(process.pid, how)  # a terminal tells the whole group
        else:
            process.send_signal(how)
        assert process.wait(timeout=20) != 0
        _, errors = process.communicate()
    end = time.monotonic() + 20
    while any(map(is_running, pids)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_running, pids))
    if how == signal.SIGINT:
        # Only the caller tells of the interruption, once: the workers are silent.
        assert errors.count("Traceback") == 1


def is_running(pid: int) -> bool:
    """Tell whether a process is there (and no zombie)."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


def test_cores() -> None:
    """There is at least one."""
    assert cores() >= 1
