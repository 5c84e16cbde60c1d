"""The forms that a record is given in. This runs in the workers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from thaievent.records import Release

__all__ = ["FORMS", "Form", "Job", "fulfil"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to give a record.

    Attributes:
        media_type: What its content is.
        file_name: What it is called when it is saved.
        label: What it is called on the page.
        render: Makes it.
    """

    media_type: str
    file_name: str
    label: str
    render: Callable[[Release], bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """A text to be read.

    Attributes:
        text: The release.
        published: Its day of publication, or None.
        form: Name of the form that is wanted.
    """

    text: str
    published: dt.date | None
    form: str


def fulfil(job: Job) -> bytes:
    """Read the text of a job and give its record in the form that is wanted."""
    from thaievent.pipeline import extract  # noqa: PLC0415  loaded by the workers, not the server

    release = extract(job.text, published=job.published)
    return FORMS[job.form].render(release)


def _json(release: Release) -> bytes:
    return release.model_dump_json().encode()


def _page(release: Release) -> bytes:
    from thaievent.exports.html import page_html  # noqa: PLC0415  likewise

    return page_html([release]).encode()


def _view(release: Release) -> bytes:
    from thaievent.exports.html.view import view  # noqa: PLC0415  likewise

    return view(release, "r1").encode()


def _calendar(release: Release) -> bytes:
    from thaievent.exports.ical import calendar  # noqa: PLC0415  likewise

    return calendar([release], sessions=True)


def _json_ld(release: Release) -> bytes:
    from thaievent.exports.schema_org import json_ld  # noqa: PLC0415  likewise

    return json_ld([release]).encode()


FORMS = {
    "json": Form("application/json", "release.json", "JSON", _json),
    "ics": Form("text/calendar; charset=utf-8", "release.ics", "Calendar (.ics)", _calendar),
    "jsonld": Form("application/ld+json", "release.jsonld", "JSON-LD", _json_ld),
    "html": Form("text/html; charset=utf-8", "release.html", "Page", _page),
    "view": Form("text/html; charset=utf-8", "view.html", "View", _view),
}
