"""The gold format: a record as JSON, with just the fields that were written."""

from __future__ import annotations

import json

from thaievent.exports.annotation.returned import record_data
from thaievent.records import Release

__all__ = ["BYTE_ORDER_MARK", "gold_json", "text_bytes"]

BYTE_ORDER_MARK = "\ufeff"


def gold_json(record: Release) -> str:
    """Give the content of NAME.json."""
    return json.dumps(record_data(record), ensure_ascii=False, indent=1) + "\n"


def text_bytes(text: str) -> bytes:
    """Give the content of NAME.txt.

    A reader takes a byte-order mark at the beginning for one. A text that begins with that very
    character gets another in front of it, so that it keeps its own and with it all offsets.
    """
    return (BYTE_ORDER_MARK * text.startswith(BYTE_ORDER_MARK) + text).encode()
