"""Commands that show releases in a browser: ``show`` and ``serve``."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from thaievent.cli.files import release_of
from thaievent.cli.options import Lang, day
from thaievent.cli.output import fail, say, write

__all__ = ["serve", "show"]


def show(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help="Releases as plain text, or records as .json; - is stdin."
        ),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="OUT.html", help="Where to write; stdout without it."),
    ] = None,
    published: Annotated[
        dt.date | None,
        typer.Option(parser=day, metavar="YYYY-MM-DD", help="Day of publication of them all."),
    ] = None,
    language: Lang = "en",
) -> None:
    """Show releases as one web page that needs no network.

    The page holds each text with what was read from it marked in place, and a card for each event.

    \b
    Examples:
      thaievent show release.txt -o release.html
      thaievent show fixtures/*.txt -o fixtures.html --lang th
      thaievent extract release.txt --json > r.json && thaievent show r.json > r.html
    """
    from thaievent.exports.html import page_html
    from thaievent.exports.interface import words

    releases = [release_of(path, published) for path in files]
    title = (
        releases[0].id or "thaievent"
        if len(releases) == 1
        else f"{len(releases)} {words(language)('all releases')}"
    )
    page = page_html(releases, title=title, language=language)
    if out is None:
        write(page)
        return
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        fail(f"{out}: {error.strerror}")


def serve(
    *,
    host: Annotated[
        str, typer.Option(help="Address to listen on; the usual one is this machine's alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="BYTES", help="Longest text in UTF-8.")
    ] = 1_000_000,
    time_limit: Annotated[
        float, typer.Option(min=0.1, metavar="SECONDS", help="Longest time for one release.")
    ] = 10.0,
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Releases that are read at the same time.")
    ] = 2,
) -> None:
    """Serve a web page to paste a release into, and a service for programs.

    Needs the extra: pip install "thaievent[serve]". Nothing is stored, nothing is fetched.

    \b
    Examples:
      thaievent serve
      curl -s localhost:8000/extract -H 'Content-Type: text/plain' --data-binary @release.txt
    """
    from thaievent.exports.extras import MissingExtraError

    try:
        from thaievent.serve import LOOPBACK, Limits
        from thaievent.serve import serve as run

        if host not in LOOPBACK:
            say(f"Whoever can reach {host} can use this service: it asks for no password.")

        run(host, port, limits=Limits(max_bytes, time_limit, workers))
    except MissingExtraError as error:
        fail(str(error))
