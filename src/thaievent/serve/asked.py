"""What a request asks for: its text and day, whichever way they were sent."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from pydantic import BaseModel, ConfigDict, Field, ValidationError

if TYPE_CHECKING:
    from starlette.requests import Request

__all__ = ["Asked", "Refusal", "read_request"]

_MOST_FIELDS = 8
_LARGEST_CODING = 6  # bytes for one byte of text: \u0061 in JSON; a form's %E0 takes three
_ROOM = 4096  # bytes for all that is not text
_ARRIVED_WITHIN = 30.0  # seconds


class Asked(BaseModel):
    """What is to be read.

    Attributes:
        text: The press release as plain text.
        published: Its day of publication; relative dates are counted from it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="The press release as plain text, headline included.")
    published: dt.date | None = Field(
        default=None,
        description="Day of publication, from which relative dates and missing years are counted.",
    )


class Refusal(Exception):  # noqa: N818  no error of ours: an answer
    """A request that is not fulfilled.

    Attributes:
        status: The status of the answer.
        reason: One sentence for the caller.
    """

    def __init__(self, status: int, reason: str) -> None:
        """Refuse with a status and a reason."""
        super().__init__(reason)
        self.status = status
        self.reason = reason


async def read_request(request: Request, most: int) -> Asked:
    """Take a request's text and day from its body.

    Args:
        request: A request whose body is JSON, a form, or the text itself.
        most: Bytes that the text may have in UTF-8.

    Raises:
        Refusal: If the body is too long, of another type, or not what it should be.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    try:
        body = await asyncio.wait_for(
            _body(request, most * _LARGEST_CODING + _ROOM), _ARRIVED_WITHIN
        )
    except TimeoutError:
        raise Refusal(408, "The request took too long to arrive.") from None
    try:
        asked = _asked(media_type, body, dict(request.query_params))
    except UnicodeDecodeError:
        raise Refusal(400, "The text is not UTF-8.") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "the body"
        raise Refusal(422, f"{place}: {first['msg']}.") from None
    try:
        size = len(asked.text.encode())
    except UnicodeEncodeError:
        raise Refusal(422, "text: holds half of a surrogate pair, which is no character.") from None
    if size > most:
        raise _too_long(most)
    return asked


def _asked(media_type: str, body: bytes, query: dict[str, str]) -> Asked:
    match media_type:
        case "application/json":
            return Asked.model_validate_json(body)
        case "text/plain":
            fields: dict[str, object] = {"text": body.decode()}
            if query.get("published"):
                fields["published"] = query["published"]
            return Asked.model_validate(fields)
        case "application/x-www-form-urlencoded":
            return Asked.model_validate(_form(body))
        case _:
            raise Refusal(
                415,
                "Send application/json, text/plain or application/x-www-form-urlencoded.",
            )


def _form(body: bytes) -> dict[str, str]:
    """Read a form; a field that was left empty was not given."""
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"
        )
    except UnicodeDecodeError:
        raise
    except ValueError:
        raise Refusal(400, "The form has too many fields.") from None
    return {name: value for name, value in pairs if value or name == "text"}


async def _body(request: Request, most: int) -> bytes:
    """Read the body, but never more than ``most`` bytes of it."""
    told = request.headers.get("content-length", "")
    if told.isdecimal() and int(told) > most:
        raise _too_long(most)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise _too_long(most)
    return bytes(body)


def _too_long(most: int) -> Refusal:
    return Refusal(413, f"The request is longer than the {most:,} bytes that are allowed.")
