#!/usr/bin/env python3
"""Makes profiles with the workbench in headless Chromium, once with the mouse and once by keyboard alone.

Usage: run.py OFFPRINT [--screenshots FOLDER]

OFFPRINT is the main program, with offprint-workbench next to it. Each profile is made for pages without one: the headline
becomes the title and a box within the text is removed, the article changes, and the file that is saved passes
`offprint profiles check`. Needs the Debian packages chromium, chromium-driver and python3-selenium.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

sys.path.insert(0, str(Path(__file__).parent))
import pages  # noqa: E402

TITLE = "The weir keeper counts the eels"
TEASER = "More from the river"
FRAME = "document.getElementById('page-frame').contentDocument"
MINIMUM = "# Typed.\noffprint: 1\npublication: The Hadding Courier\n\nmatch: {hosts: [courier.example]}\n"


class Program:
    """A workbench that runs."""

    def __init__(self, offprint, profile, inputs, options=("--no-browser",), environment=None):
        self.process = subprocess.Popen(
            [offprint, "profiles", "edit", profile, *inputs, *options], stderr=subprocess.PIPE, text=True, env=environment)
        self.address = self.process.stderr.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.address

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)


class Page:
    """The workbench in a browser."""

    def __init__(self, driver, address):
        self.driver = driver
        driver.get(address)
        self.settle()

    def wait(self, condition, what):
        WebDriverWait(self.driver, 60).until(lambda _: condition(), what)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def run(self, script, *values):
        return self.driver.execute_script(f"return {script}", *values)

    def settle(self):
        """Waits until the article is that of the present text."""
        self.wait(lambda: self.run("document.getElementById('verdict').textContent && !document.body.hasAttribute('aria-busy')"), "the article")

    @property
    def text(self):
        return self.run("document.getElementById('text').value")

    @property
    def article(self):
        return self.run("document.getElementById('article-frame').contentDocument.body.textContent")

    @property
    def focus(self):
        return self.driver.switch_to.active_element

    def click_in_page(self, selector):
        """Clicks a part of the saved page."""
        self.driver.switch_to.frame(self.find("#page-frame"))
        self.driver.find_element(By.CSS_SELECTOR, selector).click()
        self.driver.switch_to.default_content()

    def selected(self):
        return self.run("document.querySelector('#path b')?.textContent")

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, selector, key=Keys.TAB, most=120):
        """Moves the focus with the tabulator."""
        for _ in range(most):
            if self.run("document.activeElement.matches(arguments[0])", selector):
                return
            if key == Keys.TAB:
                self.press(Keys.TAB)
            else:
                ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
        raise AssertionError(f"{selector} cannot be reached by keyboard")


def browser(width, height):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def requests(driver):
    """The addresses that the browser has asked for."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def check_profile(offprint, profile, page):
    """The saved profile passes the check and does what was chosen."""
    subprocess.run([offprint, "profiles", "check", profile], check=True, stderr=subprocess.DEVNULL)
    article = json.loads(subprocess.run(
        [offprint, "convert", "--profile", profile, "-t", "json", page], check=True, capture_output=True).stdout)
    assert article["title"] == TITLE, article["title"]
    assert TEASER not in json.dumps(article["content"]), "the box is still in the article"
    text = Path(profile).read_text()
    assert text.startswith(MINIMUM), "the text typed has changed: " + text
    assert "  title: .headline-text" in text and "  - .teaser" in text, text


def by_mouse(driver, offprint, folder, inputs, shots):
    profile = folder / "courier.example.yaml"
    with Program(offprint, profile, inputs) as program:
        page = Page(driver, program.address)
        Select(page.find("#page-list")).select_by_index(2)
        page.settle()
        page.find("#text").click()
        begin(page)
        page.click_in_page(".headline-text")
        page.wait(lambda: page.selected() == "p.headline-text", "the headline")
        assert page.run("document.querySelector('#candidates code').textContent") == ".headline-text"
        assert "3 on 3 of 3 pages" in page.find("#candidates .count").text
        page.find("[data-action=title]").click()
        page.wait(lambda: ".headline-text" in page.text, "the rule for the title")
        page.settle()
        page.click_in_page(".teaser p")
        page.wait(lambda: page.selected() == "p", "the paragraph of the box")
        page.find("#to-parent").click()
        page.wait(lambda: page.selected() == "div.teaser", "the box")
        shots.take(driver, "selected")
        page.find("[data-action=remove]").click()
        page.wait(lambda: TEASER not in page.article, "the article without the box")
        page.settle()
        page.find("#changes-tab").click()
        page.wait(lambda: "lost" in page.find("#changes-summary").text, "the changes")
        assert page.run("document.querySelectorAll('#changes del').length") >= 3
        shots.take(driver, "changes")
        page.find("#undo").click()
        page.wait(lambda: TEASER in page.article, "the box after undo")
        page.find("[data-action=remove]").click()
        page.wait(lambda: TEASER not in page.article, "the article without the box")
        mistakes(page, shots)
        reloaded(page)
        turned(page)
        assert not profile.exists()
        page.find("#save").click()
        page.wait(lambda: page.find("#save").text == "Saved", "saved")
        check_profile(offprint, profile, inputs[2])
        conflict(page, profile, shots)
        frames(page)
        turned_away(program.address)
        shots.all(driver, page)
        narrow(driver, page, shots)


def begin(page):
    """Types a profile without rules instead of the draft."""
    assert page.text.startswith("# yaml-language-server"), "this is not a draft"
    ActionChains(page.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).send_keys(MINIMUM).perform()
    page.wait(lambda: page.text == MINIMUM, "the text")
    page.settle()
    page.wait(lambda: TEASER in page.article, "the article with the box")


def mistakes(page, shots):
    """A mistake is reported as it is typed, and its message leads to it."""
    area = page.find("#text")
    good = page.text
    area.send_keys(Keys.CONTROL, Keys.END)
    area.send_keys(Keys.NULL)
    page.run("document.getElementById('text').setSelectionRange(1e6, 1e6)")
    area.send_keys("\nremvoe:\n  - '.a >'\n")
    page.wait(lambda: page.run("document.querySelectorAll('#messages .error').length") > 0, "the error")
    shots.take(page.driver, "mistake")
    page.find("#messages .error button").click()
    chosen = page.run("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.getElementById('text'))")
    assert chosen == "remvoe", chosen
    page.run("(e => { e.value = arguments[0]; e.dispatchEvent(new Event('input')) })(document.getElementById('text'))", good)
    page.wait(lambda: not page.run("document.querySelectorAll('#messages .error').length"), "no error")
    page.settle()


def reloaded(page):
    """An article that is written before its frame is loaded is not lost."""
    article = page.article
    assert TITLE in article
    page.run("document.getElementById('article-frame').contentWindow.location.reload()")
    page.wait(lambda: page.article == article, "the article in the reloaded frame")


def turned(page):
    """A page without a result does not show that of the page before."""
    good = page.text
    write = "(e => { e.value = arguments[0]; e.dispatchEvent(new Event('input')) })(document.getElementById('text'))"
    page.run(write, good + "remvoe: []\n")
    page.wait(lambda: page.find("#verdict").text == "1 error; the article is that of the last valid text", "the error")
    page.settle()
    assert TITLE in page.article
    page.find("#previous-page").click()
    page.wait(lambda: page.find("#verdict").text == "1 error; there is no article", "no result")
    page.settle()
    assert not page.article, page.article
    assert not page.find("#words").text
    assert not page.run("document.querySelectorAll('#blocks li, #fields-view tr').length")
    page.run(write, good)
    page.wait(lambda: page.article, "the article of the other page")
    assert TITLE not in page.article
    page.find("#next-page").click()
    page.wait(lambda: TITLE in page.article, "the article")
    page.settle()
    # Selects again what was selected.
    page.click_in_page(".teaser p")
    page.wait(lambda: page.selected() == "p", "the paragraph of the box")


def conflict(page, profile, shots):
    """A file that has changed since is not overwritten unasked."""
    saved = profile.read_text()
    profile.write_text("# from elsewhere\n" + saved)
    area = page.find("#text")
    page.run("document.getElementById('text').setSelectionRange(1e6, 1e6)")
    area.send_keys("# mine\n")
    area.send_keys(Keys.CONTROL, "s")
    page.wait(lambda: page.run("document.getElementById('conflict').open"), "the question")
    shots.take(page.driver, "conflict")
    assert "# mine" not in profile.read_text()
    page.find("#conflict [value=overwrite]").click()
    page.wait(lambda: "# mine" in profile.read_text(), "overwritten")
    assert "elsewhere" not in profile.read_text()


def frames(page):
    """Nothing runs in the saved page, and nothing is asked of other servers."""
    page.run("document.getElementById('styles').click()")
    page.wait(lambda: page.run(f"{FRAME}?.documentElement?.dataset.offprintStyles") == "page", "the page's styles")
    assert page.run(f"{FRAME}.documentElement.dataset.ran") is None
    assert not page.run(f"{FRAME}.querySelectorAll('script, iframe, [onload], [href], [src]').length")
    outside = [url for url in requests(page.driver) if not url.startswith(("http://127.0.0.1:", "data:", "about:", "chrome"))]
    assert not outside, outside
    complaints = [entry["message"] for entry in page.driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert not complaints, complaints
    page.run("document.getElementById('styles').click()")
    page.settle()


def turned_away(address):
    """Requests of others are refused."""
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}"

    def status(url, body=b"{}", **headers):
        headers = {"Content-Type": "application/json", "Origin": origin} | {
            name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(url, data=body, headers={k: v for k, v in headers.items() if v})
        try:
            return urllib.request.urlopen(request).status
        except urllib.error.HTTPError as error:
            return error.code
    call = address + "api/start"
    assert status(call) == 200
    assert status(call, Host="evil.example") == 421
    assert status(call, Host=f"localhost:{parts.port}") == 421
    assert status(call, Origin="http://evil.example") == 403
    assert status(call, Origin="null") == 403
    assert status(call, Origin=None) == 403
    assert status(call, Sec_Fetch_Site="cross-site") == 403
    assert status(call, Content_Type="text/plain") == 415
    assert status(f"{origin}/{'a' * 32}/api/start") == 404
    assert status(address + "page/../../../etc/passwd", body=None) == 404
    assert status(call, body=b"[" * 2_000_000) == 413


def narrow(driver, page, shots):
    """On a small screen nothing is wider than it."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True})
    page.run("document.getElementById('article-tab').click()")
    for name, selector in (("small-top", "body"), ("small-element", "#element-pane"), ("small-profile", "#profile-pane"),
                           ("small-article", "#article-pane")):
        page.run("document.querySelector(arguments[0]).scrollIntoView({behavior: 'instant'})", selector)
        shots.take(driver, name)
    width = page.run("document.documentElement.scrollWidth")
    assert width <= 390, f"the page is {width} pixels wide on a screen of 390"
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def opens_a_browser(offprint, folder, inputs):
    """The browser is started with an address that works once and does not contain the token."""
    programs = folder / "bin"
    programs.mkdir()
    opened = folder / "opened"
    (programs / "xdg-open").write_text(f"#!/bin/sh\ngrep SigIgn /proc/self/status > {opened}.new; echo \"$1\" >> {opened}.new; mv {opened}.new {opened}\n")
    (programs / "xdg-open").chmod(0o755)
    environment = os.environ | {"DISPLAY": ":99", "PATH": f"{programs}:{os.environ['PATH']}"}
    with Program(offprint, folder / "new.example.yaml", inputs, (), environment) as program:
        for _ in range(100):
            if opened.exists():
                break
            time.sleep(.1)
        ignored, address = opened.read_text().splitlines()
        usual = 1 << signal.SIGPIPE - 1 | 1 << signal.SIGCHLD - 1
        assert not int(ignored.split()[1], 16) & usual, ignored
        assert program.address.split("/")[3] not in address, address
        assert urllib.request.urlopen(address).url == program.address
        try:
            urllib.request.urlopen(address)
            raise AssertionError("the address works twice")
        except urllib.error.HTTPError as error:
            assert error.code == 410, error.code


def by_keyboard(driver, offprint, folder, inputs):
    profile = folder / "keyboard" / "courier.example.yaml"
    profile.parent.mkdir()
    with Program(offprint, profile, inputs[2:]) as program:
        page = Page(driver, program.address)

        def choose(start):
            """Selects the block with a text in the list."""
            for _ in range(40):
                page.press(Keys.ARROW_DOWN)
                page.settle()
                if page.run("document.querySelector('#blocks [aria-selected=true] .words')?.textContent ?? ''").startswith(start):
                    break
            else:
                raise AssertionError(f"no block begins with {start}")
            page.wait(lambda: (page.run("document.querySelector('#excerpt').textContent") or "").startswith(start), start)
        page.tab_to("#text")
        begin(page)
        page.tab_to("[name=view]", Keys.SHIFT)
        page.press(Keys.ARROW_RIGHT)
        page.wait(lambda: page.find("#blocks").is_displayed(), "the list")
        page.tab_to("#blocks")
        choose(TITLE)
        page.tab_to("[data-action=title]")
        page.press(Keys.ENTER)
        page.wait(lambda: ".headline-text" in page.text, "the rule for the title")
        page.settle()
        page.tab_to("#blocks", Keys.SHIFT)
        page.press(Keys.HOME)
        choose(TEASER)
        page.tab_to("#to-parent")
        page.press(Keys.ENTER)
        page.wait(lambda: page.selected() == "div.teaser", "the box")
        page.tab_to("[data-action=remove]")
        page.press(Keys.ENTER)
        page.wait(lambda: TEASER not in page.article, "the article without the box")
        ActionChains(driver).key_down(Keys.CONTROL).send_keys("s").key_up(Keys.CONTROL).perform()
        page.wait(lambda: page.find("#save").text == "Saved", "saved")
        check_profile(offprint, profile, inputs[2])
        # Everything else can be reached as well.
        for selector in ("#text", "#article-tab", "#page-list", "#save", "#undo"):
            if page.run("document.querySelector(arguments[0]).offsetParent !== null", selector):
                page.tab_to(selector)


class Screenshots:
    """Pictures of the workbench, for people to look at."""

    def __init__(self, folder):
        self.folder = folder
        if folder:
            folder.mkdir(parents=True, exist_ok=True)

    def take(self, driver, name):
        if self.folder:
            driver.save_screenshot(str(self.folder / f"{name}.png"))

    def all(self, driver, page):
        if not self.folder:
            return
        page.click_in_page(".teaser p")
        page.wait(lambda: page.selected() == "p", "the paragraph of the box")
        page.run("document.getElementById('article-tab').click()")
        self.take(driver, "wide")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        self.take(driver, "dark")
        page.run("document.querySelector('[name=view][value=blocks]').click()")
        self.take(driver, "list-dark")
        page.run("document.querySelector('[name=view][value=frame]').click()")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
        page.run("document.getElementById('fields-tab').click()")
        self.take(driver, "fields")


def main():
    offprint = str(Path(sys.argv[1]).resolve())
    shots = Screenshots(Path(sys.argv[3]) if sys.argv[2:3] == ["--screenshots"] else None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = pages.write(folder)
        inputs = [inputs[1], inputs[2], inputs[0]]
        opens_a_browser(offprint, folder, inputs)
        for work in (lambda driver: by_mouse(driver, offprint, folder, inputs, shots),
                     lambda driver: by_keyboard(driver, offprint, folder, inputs)):
            driver = browser(1440, 900)
            try:
                work(driver)
            except Exception:
                shots.take(driver, "failure")
                raise
            finally:
                driver.quit()
    print("the workbench makes profiles by mouse and by keyboard")


if __name__ == "__main__":
    main()
