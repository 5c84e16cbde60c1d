"""The service: what it answers, what it refuses, and its workers."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import pytest
from openapi_spec_validator import validate
from starlette.testclient import TestClient
from typer.testing import CliRunner

from thaievent import extract
from thaievent.cli import app
from thaievent.records import Release
from thaievent.serve.application import application
from thaievent.serve.limits import Limits
from thaievent.serve.readers import OverTimeError, ReaderError, Readers

TEXT = "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า"
MOST = 5000


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Give a client of a service with one worker and a small limit of size."""
    limits = Limits(text_bytes=MOST, seconds=20, workers=1)
    with TestClient(application(limits, host_names={"testserver"})) as started:
        yield started


# --- Reading -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("media_type", "body", "query"),
    [
        ("application/json", json.dumps({"text": TEXT}), ""),
        ("application/json; charset=utf-8", json.dumps({"text": TEXT}, ensure_ascii=False), ""),
        ("text/plain", TEXT, ""),
        ("text/plain; charset=utf-8", TEXT, "?published="),
        ("application/x-www-form-urlencoded", urlencode({"text": TEXT}), ""),
        # a form sends an empty field for a day that was not chosen
        ("application/x-www-form-urlencoded", urlencode({"text": TEXT, "published": ""}), ""),
    ],
)
def test_extract(client: TestClient, media_type: str, body: str, query: str) -> None:
    """However the text is sent, the answer is the record."""
    answer = client.post(
        f"/extract{query}", content=body.encode(), headers={"Content-Type": media_type}
    )
    assert answer.status_code == 200
    assert Release.model_validate(answer.json()) == extract(TEXT)


@pytest.mark.parametrize(
    ("media_type", "body", "query"),
    [
        ("application/json", json.dumps({"text": "วันนี้", "published": "2022-12-09"}), ""),
        ("text/plain", "วันนี้", "?published=2022-12-09"),
        ("application/x-www-form-urlencoded", "text=วันนี้&published=2022-12-09", ""),
    ],
)
def test_published(client: TestClient, media_type: str, body: str, query: str) -> None:
    """Relative days are counted from the day that is given."""
    answer = client.post(
        f"/extract{query}", content=body.encode(), headers={"Content-Type": media_type}
    )
    assert answer.json()["dates"][0]["value"] == "2022-12-09"


@pytest.mark.parametrize(
    ("form", "media_type", "holds"),
    [
        ("json", "application/json", '"people"'),
        ("ics", "text/calendar; charset=utf-8", "BEGIN:VEVENT"),
        ("jsonld", "application/ld+json", "https://schema.org"),
        ("html", "text/html; charset=utf-8", "<mark"),
    ],
)
def test_forms(client: TestClient, form: str, media_type: str, holds: str) -> None:
    """A record is given in the form that is asked for, and as a file if that is wanted."""
    shown = client.post(f"/extract?as={form}", json={"text": TEXT})
    saved = client.post(f"/extract?as={form}&download=1", data={"text": TEXT})
    assert shown.headers["content-type"] == media_type
    assert holds in shown.text
    assert "content-disposition" not in shown.headers
    assert f'attachment; filename="release.{form}"' == saved.headers["content-disposition"]
    assert saved.content == shown.content


# --- Refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("media_type", "body", "query", "status", "reason"),
    [
        ("text/plain", "ก" * (MOST // 3 + 1), "", 413, "longer than the 5,000 bytes"),
        ("text/plain", "ก" * 20_000, "", 413, "longer"),  # refused by its announced length
        ("application/json", "{", "", 422, "the body: Invalid JSON"),
        ("application/json", "{}", "", 422, "text: Field required"),
        ("application/json", '{"text": 1}', "", 422, "text: Input should be a valid string"),
        ("application/json", '{"text": "", "file": "/etc/passwd"}', "", 422, "file: Extra inputs"),
        ("application/json", '{"text": "", "published": "วันนี้"}', "", 422, "published: "),
        ("application/json", '{"text": "\\ud83d"}', "", 422, ""),  # half of a pair
        ("text/plain", b"\xa1\xd2\xc3", "", 400, "not UTF-8"),  # TIS-620
        ("application/x-www-form-urlencoded", "text=%A1%D2", "", 400, "not UTF-8"),
        ("application/x-www-form-urlencoded", "a=1&" * 9, "", 400, "too many fields"),
        ("application/x-www-form-urlencoded", "", "", 422, "text: Field required"),
        ("application/xml", "<a/>", "", 415, "Send application/json"),
        ("", TEXT, "", 415, "Send application/json"),
        ("text/plain", TEXT, "?as=docx", 422, "there is no form 'docx'"),
        ("text/plain", TEXT, "?as=../../etc/passwd", 422, "there is no form"),
        ("text/plain", TEXT, "?as=view", 422, "there is no form"),
        ("text/plain", TEXT, "?lang=tlh", 422, "there is no language 'tlh'; take en, th"),
    ],
)
def test_refusals(  # noqa: PLR0913, PLR0917  one for each column
    client: TestClient, media_type: str, body: str | bytes, query: str, status: int, reason: str
) -> None:
    """What cannot be read is refused with a status and one sentence, never with a trace."""
    content = body.encode() if isinstance(body, str) else body
    answer = client.post(f"/extract{query}", content=content, headers={"Content-Type": media_type})
    assert answer.status_code == status
    assert reason in answer.json()["error"]
    assert set(answer.json()) == {"error"}


def test_a_body_without_a_length_is_bounded(client: TestClient) -> None:
    """A body that is sent in parts is refused as soon as it is too long."""
    sent = 0

    def parts() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 1
            yield b"a" * 10_000

    answer = client.post("/extract", content=parts(), headers={"Content-Type": "text/plain"})
    assert answer.status_code == 413


def test_too_slow() -> None:
    """A release that takes longer than the limit is refused with 503; the next one is read."""
    limits = Limits(text_bytes=10_000_000, seconds=0.3, workers=1)
    slow = "".join(f"นายทวี{number} ใจงาม เปิดงานวันครู ณ หอประชุม " for number in range(60_000))
    with TestClient(application(limits)) as client:
        refused = client.post(
            "/extract", content=slow.encode(), headers={"Content-Type": "text/plain"}
        )
        assert refused.status_code == 503
        assert "Not read within 0.3 s" in refused.json()["error"]
        assert refused.headers["retry-after"]
        # The worker is started anew meanwhile; until then others are told to come back.
        deadline = time.monotonic() + 60
        again = refused
        while again.status_code == 503 and time.monotonic() < deadline:
            again = client.post("/extract", json={"text": TEXT})
        assert again.status_code == 200


@pytest.mark.parametrize("path", ["/static/app.js", "/../pyproject.toml", "/extract/..%2f..%2fetc"])
def test_no_files(client: TestClient, path: str) -> None:
    """There is no address under which a file of the server could be had."""
    assert client.get(path).status_code == 404


def test_a_name_that_is_not_ours(client: TestClient) -> None:
    """A page from elsewhere that lets its name point here gets no answer."""
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 421
    assert "evil" not in answer.text


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/health", "/none"])
def test_headers(client: TestClient, path: str) -> None:
    """Every answer says that it is not to be framed, guessed at, stored or told of."""
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


# --- Pages ---------------------------------------------------------------------------------------


def test_the_page_shows_the_record(client: TestClient) -> None:
    """A pasted release comes back with its record and can be taken away."""
    empty = client.get("/").text
    assert "<textarea" in empty
    assert "/extract?as=ics" not in empty
    page = client.post("/", data={"text": TEXT, "published": "2022-12-09"}).text
    assert '<mark class="venue"' in page
    assert "/extract?as=ics&amp;download=1" in page
    assert 'value="2022-12-09"' in page
    assert TEXT in page


def test_the_page_says_what_is_wrong(client: TestClient) -> None:
    """A release that is refused is told on the page, with the status of the refusal."""
    answer = client.post("/", data={"text": "ก" * MOST})
    assert answer.status_code == 413
    assert 'role="alert"' in answer.text


def test_a_hostile_text_stays_in_its_box(client: TestClient) -> None:
    """What ends a text box or starts a script is shown as text."""
    page = client.post("/", data={"text": "</textarea><script>alert(1)</script>"}).text
    assert page.count("<script") == 1
    assert page.count("</textarea>") == 1


@pytest.mark.parametrize(
    ("query", "accepted", "word", "other"),
    [
        ("", "", "Press release", "/?lang=th"),
        ("", "th-TH,th;q=0.9,en;q=0.5", "ข่าวประชาสัมพันธ์", "/?lang=en"),
        ("?lang=th", "en", "ข่าวประชาสัมพันธ์", "/?lang=en"),
        ("?lang=en", "th", "Press release", "/?lang=th"),
    ],
)
def test_the_language_of_the_page(
    client: TestClient, query: str, accepted: str, word: str, other: str
) -> None:
    """It is the one that is asked for, else the one that the browser prefers."""
    answer = client.get(f"/{query}", headers={"Accept-Language": accepted})
    assert word in answer.text
    assert f'href="{other}"' in answer.text
    assert "Accept-Language" in answer.headers["vary"]


def test_a_record_in_thai(client: TestClient) -> None:
    """Page and download speak the language of the page; its text goes along to the other one."""
    page = client.post("/?lang=th", data={"text": TEXT}).text
    assert "กิจกรรม 1" in page
    assert "Event 1" not in page
    assert "/extract?as=html&amp;download=1&amp;lang=th" in page
    assert 'form="release" formaction="/?lang=en"' in page
    saved = client.post("/extract?as=html&lang=th", data={"text": TEXT}).text
    assert "กิจกรรม 1" in saved
    # What is no page has no words of ours.
    records = [client.post(f"/extract?lang={lang}", data={"text": TEXT}) for lang in ("th", "en")]
    assert records[0].content == records[1].content


def test_openapi(client: TestClient) -> None:
    """The description names the address, every refusal, and the record; all references lead on."""
    described: dict[str, Any] = client.get("/openapi.json").json()
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert {"200", "413", "422", "503"} <= set(described["paths"]["/extract"]["post"]["responses"])
    schemas = described["components"]["schemas"]
    text = json.dumps(described)
    references = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert references <= set(schemas)
    assert set(Release.model_fields) == set(schemas["Release"]["properties"])


def test_the_description_loads_nothing(client: TestClient) -> None:
    """The page of the service names each address and needs no network."""
    page = client.get("/docs").text
    assert "POST /extract" in page
    assert "https://" not in page
    assert " src=" not in page


# --- Extras --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("missing", "command", "extra"),
    [
        ("uvicorn", "from thaievent.serve import serve; serve()", "serve"),
        ("starlette", "from thaievent.serve import serve; serve()", "serve"),
        ("matplotlib.figure", "import thaievent.plots", "plots"),
    ],
)
def test_a_missing_extra_is_named(missing: str, command: str, extra: str) -> None:
    """Without what it needs, it says what to install."""
    code = f"import sys; sys.modules[{missing!r}] = None\n{command}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f'pip install "thaievent[{extra}]"' in done.stderr


def test_the_command_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command ends with a message and no trace."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(app, ["serve"])
    assert done.exit_code == 3
    assert 'pip install "thaievent[serve]"' in done.stderr


def test_a_service_for_others_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who serves to a network is told that all of it may ask; the usual host says nothing."""
    started: list[dict[str, Any]] = []
    monkeypatch.setattr("uvicorn.run", lambda _app, **options: started.append(options))
    alone, shared = (CliRunner().invoke(app, ["serve", *args]) for args in ([], ["--host", "::"]))
    assert [alone.stderr, started[0]["host"]] == ["", "127.0.0.1"]
    assert "no password" in shared.stderr


# --- Workers -------------------------------------------------------------------------------------


def test_a_worker_is_ended_when_its_time_is_over() -> None:
    """A job that takes too long does not hold the next one up."""

    async def use() -> float:
        readers: Readers[float, None] = Readers(time.sleep, number=1, time_limit=1.0, first=0.0)
        await readers.start()
        started = time.monotonic()
        with pytest.raises(OverTimeError, match="too long"):
            await readers.do(60.0)
        spent = time.monotonic() - started
        # The next one waits for a new process, which may take longer than a job's time limit.
        while time.monotonic() < started + 60:
            with suppress(OverTimeError):
                await readers.do(0.0)
                break
        else:
            raise AssertionError("no worker came back")
        await readers.stop()
        return spent

    assert asyncio.run(use()) < 10


def test_waiting_for_a_worker_counts() -> None:
    """Who gets no worker within the time limit is refused; who goes away leaves the worker busy."""

    async def use() -> None:
        readers: Readers[float, None] = Readers(time.sleep, number=1, time_limit=4.0, first=0.0)
        await readers.start()
        before = time.monotonic()
        busy = asyncio.create_task(readers.do(2.0))
        await asyncio.sleep(0.1)  # the worker has it: that takes the loop some turns and no time
        busy.cancel()
        await readers.do(0.0)
        assert time.monotonic() - before >= 2.0
        waiting = [asyncio.create_task(readers.do(2.5)) for _ in range(3)]
        done = await asyncio.gather(*waiting, return_exceptions=True)
        await readers.stop()
        assert [type(one) for one in done].count(OverTimeError) == 2

    asyncio.run(use())


def test_a_worker_that_dies_is_replaced() -> None:
    """A job that takes its process down is refused, and the next one is done."""

    async def use() -> str:
        readers: Readers[Any, Any] = Readers(eval, number=1, time_limit=20)
        await readers.start()
        with pytest.raises(ReaderError, match="died"):
            await readers.do("__import__('os')._exit(3)")
        with pytest.raises(ReaderError, match="ZeroDivisionError"):
            await readers.do("1/0")
        answer = await readers.do("'ก' * 3")
        await readers.stop()
        return str(answer)

    assert asyncio.run(use()) == "กกก"


def test_a_worker_that_cannot_start() -> None:
    """A worker that dies at its start is told, not waited for."""

    async def use() -> None:
        readers: Readers[Any, Any] = Readers(os._exit, number=1, time_limit=1, first=3)
        with pytest.raises(ReaderError, match="could not be started"):
            await readers.start()

    asyncio.run(use())
