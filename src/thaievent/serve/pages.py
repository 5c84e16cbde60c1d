"""The page to paste a release into, and the description of the service for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any

from thaievent.exports.html.markup import Html, element
from thaievent.exports.html.page import filters, page, policy, stylesheet
from thaievent.exports.interface import LANGUAGES, Language, Words, words
from thaievent.serve.asked import Asked
from thaievent.serve.forms import FORMS
from thaievent.serve.openapi import DOWNLOADS

__all__ = ["docs_page", "pages_policy", "start_page"]

_SUBMITS_HERE = "form-action 'self'"
_FORM = "release"


def pages_policy() -> str:
    """Give the content security policy of our pages, for the header: the page's own and more."""
    styles = [stylesheet("view.css"), stylesheet("page.css")]
    return policy(styles, f"{_SUBMITS_HERE}; frame-ancestors 'none'")


def start_page(
    asked: Asked | None = None,
    *,
    record: str = "",
    problem: str = "",
    language: Language = "en",
) -> str:
    """Give the page with its form.

    Args:
        asked: What was asked, to be shown in the form again.
        record: The view of its record as HTML of our own making.
        problem: What went wrong, in one sentence.
        language: The language of the page.

    Returns:
        A whole document; it works without a script.
    """
    say = words(language)
    parts = [
        element("p", problem, role="alert", class_="problem", lang="en") if problem else "",
        _form(asked, say, with_downloads=bool(record)),
    ]
    if record:
        heading = element("h2", say("record"), class_="spoken")
        parts += [filters(say), element("section", heading, Html(record), class_="release")]
    switch = _other_language(language, with_text=bool(asked and asked.text))
    header = element("header", element("h1", "thaievent"), switch, class_="split")
    main = element("main", *parts, lang=language)
    return page("thaievent", header, main, more_policy=_SUBMITS_HERE)


def _other_language(language: Language, *, with_text: bool) -> Html:
    """Give what leads to the page in the other language; a text in the form goes along."""
    (other,) = set(LANGUAGES) - {language}
    name, address = words(language)("other language"), f"/?lang={other}"
    if with_text:
        return element("button", name, form=_FORM, formaction=address, lang=other, class_="other")
    return element("a", name, href=address, hreflang=other, lang=other, class_="other")


def _form(asked: Asked | None, say: Words, *, with_downloads: bool) -> Html:
    text = asked.text if asked else ""
    day = asked.published.isoformat() if asked and asked.published else None
    to = f"lang={say.language}"
    downloads = [
        element("button", say(FORMS[name].label), formaction=f"/extract?as={name}&download=1&{to}")
        for name in DOWNLOADS
    ]
    return element(
        "form",
        element("label", say("press release"), for_="text"),
        # A first line break would be lost. Nothing but letters can stand in this element.
        Html(
            '<textarea id="text" name="text" lang="th" rows="7" required spellcheck="false"'
            f" data-submit-on-paste>\n{escape(text)}</textarea>"
        ),
        element(
            "p",
            element("label", f"{say.heading('published')} ", for_="published"),
            element("input", type="date", id="published", name="published", value=day),
            element("button", say("read"), class_="main"),
            *(downloads if with_downloads else ()),
            element("a", "API", href="/docs"),
        ),
        id=_FORM,
        method="post",
        action=f"/?{to}",
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
