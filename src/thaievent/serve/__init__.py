"""A small web page and service: paste a release, see its record, take it away (extra ``serve``).

    application.py  the addresses, limits and headers
    asked.py        what a request asks for
    forms.py        the forms that a record is given in
    readers.py      worker processes that read, each with a time limit
    pages.py        the page, and the description of the service for people
    openapi.py      the description of the service for programs

Nothing is stored and no file of the server is read: a text comes in, its record goes out. Whoever
can reach the address can use it; it listens on this machine only unless told otherwise.
"""

from __future__ import annotations

from thaievent.exports.extras import MissingExtraError
from thaievent.serve.limits import Limits

__all__ = ["LOOPBACK", "Limits", "serve"]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""The names of the machine itself."""

_MOST_CALLERS = 100  # at the same time; the others are told to come back (503)


def serve(host: str = "127.0.0.1", port: int = 8000, *, limits: Limits | None = None) -> None:
    """Serve the page and the service until stopped.

    Args:
        host: The address to listen on.
        port: The port; 0 takes a free one.
        limits: Bounds of size and time; without it the usual ones.

    Raises:
        MissingExtraError: If Starlette or uvicorn is not installed (extra ``serve``).
    """
    try:
        import uvicorn  # noqa: PLC0415  an extra, needed by this alone

        from thaievent.serve.application import application  # noqa: PLC0415  likewise
    except ImportError as error:
        raise MissingExtraError("The service", "serve") from error

    names = LOOPBACK if host in LOOPBACK else None
    uvicorn.run(
        application(limits, host_names=names),
        host=host,
        port=port,
        server_header=False,
        limit_concurrency=_MOST_CALLERS,
    )
