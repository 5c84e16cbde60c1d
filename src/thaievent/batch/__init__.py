"""Streams of releases: many documents, on all cores, into tables, on a cluster.

| module | what it does |
| --- | --- |
| ``documents`` | what callers hand in becomes a :class:`Document`; reading one never raises |
| ``workers`` | chunks of documents through worker processes, in order, whatever dies |
| ``many`` | :func:`extract_many`, the stream of records |
| ``schema``, ``arrow``, ``tables`` | the Arrow kernel: records as tables (extra ``arrow``) |
| ``inputs``, ``outputs``, ``manifest``, ``run``, ``progress`` | ``thaievent batch`` |
| ``spark`` | the kernel inside ``mapInArrow`` (extra ``spark``) |
"""

from thaievent.batch.documents import DocumentError, Failure
from thaievent.batch.many import extract_many
from thaievent.batch.tables import to_tables

__all__ = ["DocumentError", "Failure", "extract_many", "to_tables"]
