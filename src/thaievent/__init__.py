"""thaievent reads a Thai press release and returns typed, checkable event records.

    >>> import thaievent
    >>> release = thaievent.extract("วันที่ 8 ธันวาคม 2565 ณ โรงแรมโฆษะ ขอนแก่น")
"""

from __future__ import annotations

from thaievent.pipeline import extract
from thaievent.records import Release

__all__ = ["Release", "extract"]
