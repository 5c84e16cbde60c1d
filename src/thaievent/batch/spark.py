"""The Arrow kernel on many machines: Spark's ``mapInArrow`` around ``extract_batch``.

Needs pyspark (extra ``spark``) and, on every machine, thaievent and Java 17.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from thaievent.batch.arrow import NESTED, extract_batch
from thaievent.batch.documents import LONGEST
from thaievent.batch.schema import pa
from thaievent.exports.extras import MissingExtraError
from thaievent.organisations import RegistrySource, as_registry

try:
    from pyspark.sql.pandas.types import from_arrow_schema
except ImportError as missing:  # pragma: no cover  the tests install it
    raise MissingExtraError("Spark", "spark") from missing

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["extract_table"]


def extract_table(  # noqa: PLR0913  what may be set has a name each
    df: DataFrame,
    text: str = "text",
    id: str = "id",  # noqa: A002  the name of the column
    *,
    published: str | None = None,
    longest: int = LONGEST,
    registry: RegistrySource | None = None,
) -> DataFrame:
    """Read the releases of a Spark data frame, where they are.

    Nothing runs until an action asks for the rows. A release that cannot be read is a row with its
    ``error``; a task that dies is tried again by Spark, elsewhere.

    Args:
        df: One release a row.
        text: Column of the text.
        id: Column of the id.
        published: Column of the day of publication (a date, a timestamp or an ISO string), if any.
        longest: Code points of the longest release that is read.
        registry: Organisations that you know, see :func:`thaievent.extract`; a table is read here,
            and its rows go to the workers.

    Returns:
        One row for each row, with the columns of :data:`thaievent.batch.arrow.NESTED`.

    Example:
        >>> records = extract_table(spark.read.parquet("archive/"))  # doctest: +SKIP
        >>> records.selectExpr("id", "explode(events) AS event")  # doctest: +SKIP
    """
    own = as_registry(registry)
    columns = [df[id].cast("string").alias("id"), df[text].alias("text")]
    if published is not None:
        columns.append(df[published].alias("published"))

    def kernel(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield extract_batch(batch, longest=longest, registry=own)

    schema: Any = from_arrow_schema(NESTED)
    return df.select(*columns).mapInArrow(kernel, schema)
