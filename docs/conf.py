"""How Sphinx builds these pages: ``make docs``, or ``sphinx-build -W docs docs/_build/html``."""
# ruff: noqa: INP001  a settings file that Sphinx executes, not part of a package

from __future__ import annotations

from importlib.metadata import version as version_of
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "thaievent"
author = "The thaievent developers"
copyright = author  # noqa: A001  the name that Sphinx wants
version = release = version_of("thaievent")
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_use_ivar = True  # "Attributes:" tells the fields where autodoc does not list them
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

_FONTS = '"Noto Sans Thai", "Sarabun", "Leelawadee UI", "Thonburi", sans-serif'

html_theme = "furo"
html_title = "thaievent"
html_theme_options = {
    "light_css_variables": {
        "font-stack": f"system-ui, -apple-system, {_FONTS}",
        "font-stack--monospace": f"ui-monospace, Menlo, Consolas, monospace, {_FONTS}",
    },
}
html_show_sourcelink = False


def setup(app: Sphinx) -> None:
    """Hook in what the settings above cannot say."""
    app.connect("autodoc-process-signature", _hide_fields_of_records)
    app.connect("html-page-context", _tell_language)


def _hide_fields_of_records(
    _app: Sphinx,
    what: str,
    name: str,
    _object: object,
    _options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Leave out the signature of a record: its fields are listed below it."""
    if what == "class" and name.startswith("thaievent."):
        return "", None
    return signature, returns


def _tell_language(
    _app: Sphinx, page: str, _template: str, context: dict[str, object], _tree: object
) -> None:
    """Say in the page itself that it is Thai, for screen readers and for line breaks."""
    if page.endswith("-th"):
        context["language"] = "th"
