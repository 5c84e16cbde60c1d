"""The package as a whole: its names, its import, its schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import thaievent
from thaievent import records

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", thaievent.__all__)
def test_exported_names_exist(name: str) -> None:
    """Each name of ``__all__`` can be imported from the package."""
    assert getattr(thaievent, name).__name__ == name


def test_unknown_name_is_an_attribute_error() -> None:
    """A misspelt name is told as for any module."""
    with pytest.raises(AttributeError, match="has no attribute 'extrakt'"):
        _ = thaievent.extrakt


def test_import_loads_nothing() -> None:
    """Importing the package loads neither its parts nor what they need."""
    code = (
        "import sys, thaievent\n"
        "heavy = {'thaievent.records', 'thaievent.pipeline', 'pydantic', 'pythainlp'}\n"
        "print(*(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_first_extract_loads_no_network_code() -> None:
    """Reading a release opens no connection: nothing that could is even loaded."""
    code = (
        "import sys, socket; socket.socket = None\n"
        "from thaievent import extract; extract('วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู')\n"
        "print(*(set(sys.modules) & {'requests', 'urllib.request', 'http.client'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_schema_in_docs_is_that_of_the_record() -> None:
    """docs/release.schema.json is what ``thaievent schema`` prints now."""
    kept = json.loads((ROOT / "docs" / "release.schema.json").read_text(encoding="utf-8"))
    assert kept == records.Release.model_json_schema()


def test_records_are_frozen_and_closed() -> None:
    """A record cannot be changed, nor hold a field that nobody declared."""
    span = records.Span(start=0, end=1, text="ก")
    with pytest.raises(ValueError, match="frozen"):
        span.start = 2  # type: ignore[misc]
    with pytest.raises(ValueError, match="Extra inputs"):
        records.Span.model_validate({"start": 0, "end": 1, "text": "ก", "length": 1})


@pytest.mark.parametrize(
    "name", [name for name in records.__all__ if isinstance(getattr(records, name), type)]
)
def test_every_field_is_documented(name: str) -> None:
    """Each field of a record is told in its docstring or in that of the record it extends."""
    model = getattr(records, name)
    told = "\n".join(parent.__doc__ or "" for parent in model.__mro__)
    for field in model.model_fields:
        assert f"    {field}: " in told, f"{name}.{field}"
