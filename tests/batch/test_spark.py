"""Spark: a cluster gives the rows of the local run, also if an executor is killed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from thaievent.batch.arrow import extract_batch

CLUSTER = Path(__file__).parent / "spark_cluster.py"


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17")
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds the executor in /proc")
def test_a_cluster_gives_the_local_rows(tmp_path: Path) -> None:
    """Two workers, one killed in the middle: the rows of ``extract_batch``, in order."""
    rows: list[dict[str, object]] = [
        {
            "id": f"r{number}",
            "body": f"เมื่อวานนี้ นายทวี ใจงาม เปิดงานวันปลาไทย ครั้งที่ {number} ณ ตลาดปลา จังหวัดตาก",
            "day": "2022-12-09",
        }
        for number in range(96)
    ]
    rows[3] |= {"body": None}
    rows[5] |= {"id": None}
    rows[7] |= {"day": None}
    source, note = tmp_path / "rows.jsonl", tmp_path / "killed"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, str(CLUSTER), str(source), str(note)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert note.exists()
    assert "ExecutorLostFailure" in done.stderr
    columns = {"id": "id", "body": "text", "day": "published"}
    renamed = [{columns[name]: value for name, value in row.items()} for row in rows]
    local = extract_batch(pa.RecordBatch.from_pylist(renamed)).to_pylist()
    expected = [json.loads(json.dumps(row, default=str)) for row in local]
    assert [json.loads(line) for line in done.stdout.splitlines()] == expected
    assert expected[3]["error"] == "the text is null"
    assert expected[0]["dates"][0]["value"] == "2022-12-08"
