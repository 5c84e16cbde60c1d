"""The description of the service for programs (OpenAPI 3.1)."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from pydantic.json_schema import models_json_schema

from thaievent.exports.interface import LANGUAGES
from thaievent.records import Release
from thaievent.serve.asked import Asked
from thaievent.serve.forms import FORMS

__all__ = ["DOWNLOADS", "openapi"]

DOWNLOADS = ("json", "ics", "jsonld", "html")  # forms for callers; ``view`` is for our own page

_EXAMPLE = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"
_REFUSALS = {
    400: "The body cannot be decoded.",
    408: "The body takes too long to arrive.",
    413: "The text is too long.",
    415: "The body is of a type that is not taken.",
    422: "A field is missing, unknown or wrong.",
    503: "The text takes too long to read, or all workers are busy; try again.",
}


def openapi() -> dict[str, Any]:
    """Give the description: a JSON value with the schema of the record in it."""
    _, schemas = models_json_schema(
        [(Asked, "validation"), (Release, "serialization")],
        ref_template="#/components/schemas/{model}",
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "thaievent",
            "version": version("thaievent"),
            "summary": "Reads Thai press releases and returns typed, checkable event records.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {"/extract": {"post": _extract()}, "/health": {"get": _health()}},
        "components": {"schemas": {**schemas["$defs"], "Problem": _problem()}},
    }


def _extract() -> dict[str, Any]:
    reference = {"$ref": "#/components/schemas/Asked"}
    example = {"text": _EXAMPLE, "published": "2022-12-09"}
    return {
        "operationId": "extract",
        "summary": "Read one press release.",
        "parameters": [
            {
                "name": "as",
                "in": "query",
                "description": "The form of the answer.",
                "schema": {"type": "string", "enum": list(DOWNLOADS), "default": "json"},
            },
            {
                "name": "published",
                "in": "query",
                "description": "Day of publication; for a body of the type text/plain only.",
                "schema": {"type": "string", "format": "date"},
            },
            {
                "name": "lang",
                "in": "query",
                "description": "The language of labels in a page; else by Accept-Language.",
                "schema": {"type": "string", "enum": list(LANGUAGES)},
            },
            {
                "name": "download",
                "in": "query",
                "description": "Whatever its value, the answer is to be saved as a file.",
                "schema": {"type": "string"},
            },
        ],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": reference, "example": example},
                "application/x-www-form-urlencoded": {"schema": reference},
                "text/plain": {"schema": {"type": "string"}, "example": _EXAMPLE},
            },
        },
        "responses": {
            "200": {
                "description": "The record.",
                "content": {
                    _bare(FORMS[name].media_type): {"schema": _schema(name)} for name in DOWNLOADS
                },
            },
            **{str(status): _refusal(reason) for status, reason in _REFUSALS.items()},
        },
    }


def _schema(form: str) -> dict[str, Any]:
    if form == "json":
        return {"$ref": "#/components/schemas/Release"}
    return {} if form == "jsonld" else {"type": "string"}


def _bare(media_type: str) -> str:
    return media_type.partition(";")[0]


def _health() -> dict[str, Any]:
    content = {"text/plain": {"schema": {"const": "ok"}}}
    return {
        "operationId": "health",
        "summary": "Tell whether the service is there.",
        "responses": {"200": {"description": "It is.", "content": content}},
    }


def _refusal(reason: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": reason, "content": {"application/json": {"schema": schema}}}


def _problem() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["error"],
        "properties": {"error": {"type": "string", "description": "One sentence."}},
    }
