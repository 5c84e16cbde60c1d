"""The forms that a record is given in. This runs in the workers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from thaievent.exports.interface import Language
from thaievent.records import Release

__all__ = ["FORMS", "Form", "Job", "fulfil"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to give a record.

    Attributes:
        media_type: What its content is.
        file_name: What it is called when it is saved.
        label: What it is called on the page, a key of interface.tsv or a name.
        render: Makes it, in a language where it has words of its own.
    """

    media_type: str
    file_name: str
    label: str
    render: Callable[[Release, Language], bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """A text to be read.

    Attributes:
        text: The release.
        published: Its day of publication, or None.
        form: Name of the form that is wanted.
        language: The language of the words that are no part of the release.
    """

    text: str
    published: dt.date | None
    form: str
    language: Language = "en"


def fulfil(job: Job) -> bytes:
    """Read the text of a job and give its record in the form that is wanted."""
    from thaievent.pipeline import extract  # noqa: PLC0415  loaded by the workers, not the server

    release = extract(job.text, published=job.published)
    return FORMS[job.form].render(release, job.language)


def _json(release: Release, _language: Language) -> bytes:
    return release.model_dump_json().encode()


def _page(release: Release, language: Language) -> bytes:
    from thaievent.exports.html import page_html  # noqa: PLC0415  likewise

    return page_html([release], language=language).encode()


def _view(release: Release, language: Language) -> bytes:
    from thaievent.exports.html.view import view  # noqa: PLC0415  likewise

    return view(release, "r1", language=language).encode()


def _calendar(release: Release, language: Language) -> bytes:
    from thaievent.exports.ical import calendar  # noqa: PLC0415  likewise

    return calendar([release], sessions=True, language=language)


def _json_ld(release: Release, _language: Language) -> bytes:
    from thaievent.exports.schema_org import json_ld  # noqa: PLC0415  likewise

    return json_ld([release]).encode()


FORMS = {
    "json": Form("application/json", "release.json", "JSON", _json),
    "ics": Form("text/calendar; charset=utf-8", "release.ics", "calendar file", _calendar),
    "jsonld": Form("application/ld+json", "release.jsonld", "JSON-LD", _json_ld),
    "html": Form("text/html; charset=utf-8", "release.html", "page", _page),
    "view": Form("text/html; charset=utf-8", "view.html", "record", _view),
}
