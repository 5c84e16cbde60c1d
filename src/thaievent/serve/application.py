"""The service: its addresses, limits and headers.

| address | what it does |
| --- | --- |
| ``GET /`` | a page to paste a release into |
| ``POST /`` | the same page with the record of the release; both with ``?lang=th`` in Thai |
| ``POST /extract?as=json`` | the record as JSON, ``ics``, ``jsonld`` or ``html`` |
| ``GET /openapi.json``, ``GET /docs`` | the description for programs, and for people |
| ``GET /health`` | ``ok`` when the workers run |
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from thaievent.exports.interface import LANGUAGES, Language, preferred
from thaievent.serve.asked import Asked, Refusal, read_request
from thaievent.serve.forms import FORMS, Job, fulfil
from thaievent.serve.limits import Limits
from thaievent.serve.openapi import DOWNLOADS, openapi
from thaievent.serve.pages import docs_page, pages_policy, start_page
from thaievent.serve.readers import OverTimeError, ReaderError, Readers

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["application"]

_HEADERS = {
    # Of an answer that is no page; a page brings its own.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


def application(
    limits: Limits | None = None, *, host_names: Collection[str] | None = None
) -> Starlette:
    """Build the service.

    Args:
        limits: Bounds of size and time.
        host_names: The names under which it may be called. On a machine of one's own these are the
            names of that machine alone: else a page from elsewhere could have its name point here
            and read what the service answers. None allows all.

    Returns:
        An ASGI application.
    """
    service = _Service(limits or Limits())
    return Starlette(
        routes=[
            Route("/", service.start, methods=["GET"]),
            Route("/", service.show, methods=["POST"]),
            Route("/extract", service.extract, methods=["POST"]),
            Route("/openapi.json", service.openapi, methods=["GET"]),
            Route("/docs", service.docs, methods=["GET"]),
            Route("/health", service.health, methods=["GET"]),
        ],
        exception_handlers={Refusal: _refused},
        middleware=[Middleware(_Guard, host_names=host_names)],
        lifespan=service.lifespan,
    )


class _Service:
    """The answers, and the workers that they come from."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._readers: Readers[Job, bytes] = Readers(
            fulfil,
            number=limits.workers,
            time_limit=limits.seconds,
            first=Job("วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู", None, "json"),
        )

    @asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        await self._readers.start()
        try:
            yield
        finally:
            await self._readers.stop()

    async def start(self, request: Request) -> Response:
        return _page(start_page(language=_language(request)))

    async def show(self, request: Request) -> Response:
        asked = None
        language = _language(request)
        try:
            asked = await read_request(request, self._limits.text_bytes)
            record = await self._record(asked, "view", language)
        except Refusal as refusal:
            page = start_page(asked, problem=refusal.reason, language=language)
            return _page(page, refusal)
        return _page(start_page(asked, record=record.decode(), language=language))

    async def extract(self, request: Request) -> Response:
        name = request.query_params.get("as", "json")
        if name not in DOWNLOADS:
            raise Refusal(422, f"as: there is no form {name!r}; take {', '.join(DOWNLOADS)}.")
        language = _language(request)
        asked = await read_request(request, self._limits.text_bytes)
        form = FORMS[name]
        headers = (
            {"Content-Disposition": f'attachment; filename="{form.file_name}"'}
            if "download" in request.query_params
            else {}
        )
        if name == "html":
            headers["Content-Security-Policy"] = pages_policy()
        content = await self._record(asked, name, language)
        return Response(content, media_type=form.media_type, headers=headers)

    async def openapi(self, _request: Request) -> Response:
        return JSONResponse(openapi())

    async def docs(self, _request: Request) -> Response:
        return _page(docs_page(openapi()))

    async def health(self, _request: Request) -> Response:
        return PlainTextResponse("ok")

    async def _record(self, asked: Asked, form: str, language: Language) -> bytes:
        try:
            return await self._readers.do(Job(asked.text, asked.published, form, language))
        except OverTimeError as error:
            raise Refusal(503, f"Not read within {self._limits.seconds:g} s: {error}.") from None
        except ReaderError:
            raise Refusal(500, "The text could not be read.") from None


async def _refused(_request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return JSONResponse({"error": refusal.reason}, refusal.status, _retry(refusal))


def _language(request: Request) -> Language:
    """Give the language that is asked for by ``lang=``, else the one that the browser prefers."""
    asked = request.query_params.get("lang")
    if asked is None:
        return preferred(request.headers.get("accept-language", ""))
    for language in LANGUAGES:
        if language == asked:
            return language
    raise Refusal(422, f"lang: there is no language {asked!r}; take {', '.join(LANGUAGES)}.")


def _page(content: str, refusal: Refusal | None = None) -> Response:
    policy = {"Content-Security-Policy": pages_policy(), "Vary": "Accept-Language"}
    headers = {**policy, **(_retry(refusal) if refusal else {})}
    return HTMLResponse(content, refusal.status if refusal else 200, headers)


def _retry(refusal: Refusal) -> dict[str, str]:
    return {"Retry-After": "5"} if refusal.status == 503 else {}  # noqa: PLR2004  a name says less


class _Guard:
    """Puts our headers on every answer and answers only to the names that we go by."""

    def __init__(self, app: ASGIApp, host_names: Collection[str] | None) -> None:
        self._app = app
        self._host_names = host_names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        app = self._app if self._known(Request(scope)) else _unknown_host

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await app(scope, receive, send_with_headers)

    def _known(self, request: Request) -> bool:
        return self._host_names is None or request.url.hostname in self._host_names


_unknown_host: Callable[[Scope, Receive, Send], Awaitable[None]] = JSONResponse(
    {"error": "This service is not called by that name."}, 421
)
