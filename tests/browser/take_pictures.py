"""Takes the pictures of the trainer's page from the guide as it runs: `python -m tests.browser.take_pictures`."""

from playwright.sync_api import Page, sync_playwright

from tests.browser.driver import ARGUMENTS, address, find_chromium, put_in_tab
from tests.samples import FULL
from tests.serving import ROOT, serve
from ui.frame import STEPS

PICTURES = ROOT / "docs"
PAGES = {"timetable": (STEPS["timetable"], 1280, 1350), "outcome": (STEPS["outcome"], 1280, 1100)}
WORKSHOP = {
    "workshop": ("/workshop", 1280, 900),
    "practise": ("/workshop?example=boatyard", 1280, 1200),
    "present": ("/presenter?example=boatyard", 1920, 1080),
}


def main() -> None:
    """Starts the guide, takes every picture and ends it."""
    with serve() as server, sync_playwright() as driver:
        path = find_chromium(driver.chromium.executable_path)
        browser = driver.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)
        for name, (step, width, height) in PAGES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            put_in_tab(page, server.url, FULL)
            page.goto(server.url + address(step))
            page.get_by_text("put back").wait_for()
            _take(page, name)
        for name, (where, width, height) in WORKSHOP.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(server.url + where)
            _take(page, name)
        browser.close()


def _take(page: Page, name: str) -> None:
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(2500)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.close()


if __name__ == "__main__":
    main()
