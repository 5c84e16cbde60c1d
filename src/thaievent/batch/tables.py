"""``to_tables``: records as Arrow tables; loads Arrow when it is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from thaievent.batch.documents import Failure
from thaievent.records import Release

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["to_tables"]


def to_tables(results: Iterable[Release | Failure]) -> dict[str, pa.Table]:
    """Turn records into flat Arrow tables.

    Every table takes the Arrow C stream interface, so Polars and pandas take it as it is:
    ``polars.DataFrame(tables["events"])``.

    Args:
        results: Records, with failures among them or not, as :func:`extract_many` gives them.

    Returns:
        The tables ``releases``, ``events``, ``participants``, ``sessions``, ``people``,
        ``organisations``, ``dates`` and ``failures``, in this order, with the columns of
        :mod:`thaievent.batch.schema`. They are joined by ``release``, the position in ``results``,
        which is unique where ids are not.

    Raises:
        MissingExtraError: If pyarrow is not installed (extra ``arrow``).

    Example:
        >>> from thaievent import extract
        >>> to_tables([extract("นายทวี ใจงาม เปิดงานวันครู")])["people"]["family"].to_pylist()
        ['ใจงาม']
    """
    from thaievent.batch.arrow import flat_tables  # noqa: PLC0415  pyarrow is an extra

    return flat_tables(enumerate(results))
