"""The page to paste a release into, and the description of the service for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any

from thaievent.exports.html.markup import Html, element
from thaievent.exports.html.page import filters, page, policy, stylesheet
from thaievent.serve.asked import Asked
from thaievent.serve.forms import FORMS
from thaievent.serve.openapi import DOWNLOADS

__all__ = ["docs_page", "pages_policy", "start_page"]

_SUBMITS_HERE = "form-action 'self'"


def pages_policy() -> str:
    """Give the content security policy of our pages, for the header: the page's own and more."""
    styles = [stylesheet("view.css"), stylesheet("page.css")]
    return policy(styles, f"{_SUBMITS_HERE}; frame-ancestors 'none'")


def start_page(asked: Asked | None = None, *, record: str = "", problem: str = "") -> str:
    """Give the page with its form.

    Args:
        asked: What was asked, to be shown in the form again.
        record: The view of its record as HTML of our own making.
        problem: What went wrong, in one sentence.

    Returns:
        A whole document; it works without a script.
    """
    parts = [
        element("p", problem, role="alert", class_="problem") if problem else "",
        _form(asked, with_downloads=bool(record)),
    ]
    if record:
        heading = element("h2", "Record", class_="spoken")
        parts += [filters(), element("section", heading, Html(record), class_="release")]
    header = element("header", element("h1", "thaievent"))
    main = element("main", *parts, lang="en")
    return page("thaievent", header, main, more_policy=_SUBMITS_HERE)


def _form(asked: Asked | None, *, with_downloads: bool) -> Html:
    text = asked.text if asked else ""
    day = asked.published.isoformat() if asked and asked.published else None
    downloads = [
        element("button", FORMS[name].label, formaction=f"/extract?as={name}&download=1")
        for name in DOWNLOADS
    ]
    return element(
        "form",
        element("label", "Press release", for_="text"),
        # A first line break would be lost. Nothing but letters can stand in this element.
        Html(
            '<textarea id="text" name="text" lang="th" rows="7" required spellcheck="false"'
            f" data-submit-on-paste>\n{escape(text)}</textarea>"
        ),
        element(
            "p",
            element("label", "Published ", for_="published"),
            element("input", type="date", id="published", name="published", value=day),
            element("button", "Read", class_="main"),
            *(downloads if with_downloads else ()),
            element("a", "API", href="/docs"),
        ),
        method="post",
        action="/",
    )


def docs_page(description: dict[str, Any]) -> str:
    """Give the description of the service for people.

    Args:
        description: The description for programs.

    Returns:
        A whole document that loads nothing from elsewhere.
    """
    operations = [
        _operation(path, method, operation)
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    ]
    schemas = [
        element("details", element("summary", name), _code(schema), id=f"schema-{name}")
        for name, schema in description["components"]["schemas"].items()
    ]
    info = description["info"]
    body = element(
        "main",
        element("h1", f"{info['title']} {info['version']}"),
        element("p", info["summary"]),
        element(
            "p",
            element("a", "The page", href="/"),
            " · ",
            element("a", "openapi.json", href="/openapi.json"),
        ),
        *operations,
        element("h2", "Schemas"),
        *schemas,
        class_="thaievent docs",
        lang="en",
    )
    return page("thaievent: the service", body)


def _operation(path: str, method: str, operation: dict[str, Any]) -> Html:
    parts = [
        element("h2", element("code", f"{method.upper()} {path}")),
        element("p", operation["summary"]),
    ]
    if operation.get("parameters"):
        rows = [
            (
                f"?{parameter['name']}=",
                ", ".join(parameter["schema"].get("enum", [parameter["schema"]["type"]])),
                parameter["description"],
            )
            for parameter in operation["parameters"]
        ]
        parts += [element("h3", "Parameters"), _table(rows)]
    if "requestBody" in operation:
        parts.append(element("h3", "Body"))
        for media_type, content in operation["requestBody"]["content"].items():
            parts.append(element("p", element("code", media_type)))
            if "example" in content:
                parts.append(_code(content["example"]))
    answers = [
        (status, ", ".join(answer["content"]), answer["description"])
        for status, answer in operation["responses"].items()
    ]
    return element("section", *parts, element("h3", "Answers"), _table(answers), class_="card")


def _table(rows: Iterable[tuple[str, ...]]) -> Html:
    lines = [
        element("tr", element("th", element("code", row[0]), scope="row"), *_cells(row[1:]))
        for row in rows
    ]
    return element("table", element("tbody", *lines))


def _cells(values: tuple[str, ...]) -> list[Html]:
    return [element("td", value) for value in values]


def _code(content: object) -> Html:
    shown = (
        content if isinstance(content, str) else json.dumps(content, ensure_ascii=False, indent=2)
    )
    return element("pre", element("code", shown), tabindex="0")
