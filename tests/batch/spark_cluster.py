"""Run by test_spark.py: two workers on this machine, of which one is killed in the middle.

    python spark_cluster.py INPUT.jsonl NOTE

Prints the rows as JSON lines. The first Python process that comes to the document ``r41`` and can
make the file NOTE kills the executor which it belongs to.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyspark.sql import SparkSession

from thaievent.batch.spark import extract_table

if TYPE_CHECKING:
    import pyarrow as pa

PARTITIONS = 6
QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def kill_executor_once(note: Path) -> None:
    """Kill the executor of this task, the first time."""
    try:
        note.touch(exist_ok=False)
    except FileExistsError:
        return
    daemon = os.getppid()  # from which the Python workers are forked; its parent is the executor
    stat = Path(f"/proc/{daemon}/stat").read_text(encoding="utf-8")
    os.kill(int(stat.rpartition(")")[2].split()[1]), signal.SIGKILL)


def main() -> None:
    """Read the input on the cluster."""
    source, note = sys.argv[1:]
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers run the same environment
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    spark = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.extraJavaOptions", QUICK_START)
        .config("spark.executor.extraJavaOptions", QUICK_START)
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "8")
        .getOrCreate()
    )

    def deadly(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            if "r41" in batch["id"].to_pylist():
                kill_executor_once(Path(note))
            yield batch

    with Path(source).open(encoding="utf-8") as lines:
        rows = [(row["id"], row["body"], row["day"]) for row in map(json.loads, lines)]
    schema = "id string, body string, day string"
    df = spark.createDataFrame(spark.sparkContext.parallelize(rows, PARTITIONS), schema)
    df = df.mapInArrow(deadly, schema)
    for row in extract_table(df, text="body", published="day").collect():
        sys.stdout.write(json.dumps(row.asDict(recursive=True), default=str) + "\n")
    spark.stop()


if __name__ == "__main__":
    main()
