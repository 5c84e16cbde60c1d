"""A real Chromium without a screen, for pages as people see them."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

from selenium import webdriver

FLAGS = (
    "--headless=new",
    "--no-sandbox",  # the tests may run as root, where Chromium has no sandbox
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Give one browser for all tests."""
    browser, driver = (shutil.which(name) for name in ("chromium", "chromedriver"))
    if not browser or not driver:
        pytest.skip("needs chromium and chromedriver (Debian: chromium, chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    service = webdriver.ChromeService(executable_path=driver)
    started = webdriver.Chrome(options=options, service=service)
    started.set_script_timeout(120)  # axe-core on a machine that does much else
    yield started
    started.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome) -> Iterator[webdriver.Chrome]:
    """Give the browser at the size of a desk, in light colours, with nothing open."""
    _set_screen(chromium)
    chromium.get("about:blank")
    chromium.get_log("browser")  # type: ignore[no-untyped-call]  # what was said before
    yield chromium
    _set_screen(chromium)


@pytest.fixture
def screen(browser: webdriver.Chrome) -> Callable[..., None]:
    """Give what sets width, height and colours of the screen."""
    return partial(_set_screen, browser)


def _set_screen(
    browser: webdriver.Chrome, width: int = 1200, height: int = 900, *, scheme: str = "light"
) -> None:
    """Set the size of the screen and the colours that its owner prefers."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": "reduce"},  # what is clicked stands still
    ]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


@pytest.fixture
def shows(browser: webdriver.Chrome, tmp_path: Path) -> Callable[[str], webdriver.Chrome]:
    """Give what opens a page in the browser, from a file as its reader would."""

    def open_page(page: str) -> webdriver.Chrome:
        file = tmp_path / "page.html"
        file.write_text(page, encoding="utf-8")
        browser.get(file.as_uri())
        return browser

    return open_page


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Give the address of a service that runs meanwhile, started as its users start it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "thaievent", "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        url = f"http://127.0.0.1:{port}"
        try:
            _wait(f"{url}/health", server)
            yield url
        finally:
            server.terminate()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310  an address of ours
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the service did not start")
