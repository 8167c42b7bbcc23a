"""Makes images/og-<language>.png, the pictures that a shared link shows, from the front pages of a built site.

Run it with the project's Python and the built site's folder after the front page or the colours change. Needs Chromium.
"""

from __future__ import annotations

import functools
import io
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from cookbook.machine import BROWSER
from cookbook.model.languages import USUAL_LANGUAGES

FOLDER = Path(__file__).parents[1] / "images"
FRONTS = {lang: f"{lang}/" if number else "" for number, lang in enumerate(USUAL_LANGUAGES)}
SIZE = {"width": 1200, "height": 630}
ONLY_THE_OPENING = """
.header, .skip, .hero__ways, .hero ~ *, .footer, main ~ * { display: none !important; }
.main { max-width: none; padding: 60px 70px; border-bottom: 14px solid var(--accent); height: 630px; }
.hero { margin: 0; grid-template-columns: 1.25fr 1fr; height: 100%; }
.hero h1 { font-size: 60px; } .hero__lead { font-size: 27px; }
.hero__picture .drawing { max-width: none; }
"""


def main(site: Path) -> None:
    """Photograph the opening of each front page."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(SimpleHTTPRequestHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER.program, args=["--no-sandbox"])
        page = browser.new_context(viewport=SIZE, bypass_csp=True).new_page()
        for lang, path in FRONTS.items():
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}", wait_until="networkidle")
            page.add_style_tag(content=ONLY_THE_OPENING)
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            picture.quantize(64, dither=Image.Dither.NONE).save(FOLDER / f"og-{lang}.png", optimize=True)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
