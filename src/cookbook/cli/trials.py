"""How each part of the machine is tried: what is started, and what it answers when it works."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from cookbook.load.tree import HOME
from cookbook.machine import BROWSER, FIREFOX, WEBKIT

WORD = "keittokirja"
PAGE = f"<style>@font-face {{ font-family: ours; src: url(%s) }} body {{ font-family: ours }}</style><p>{WORD}"
PRINTED = """import sys
from weasyprint import HTML
from cookbook.editions.print.layout.said import warnings_of_weasyprint
with warnings_of_weasyprint() as said:
    print(HTML(sys.argv[1]).write_pdf()[:4].decode())
sys.exit("".join(said[:1]) or None)"""
"""Sets a page and cuts its font; a remark stops it, as it stops the printing of a book."""
WORDS = "import libvoikko; print(libvoikko.Voikko('fi').analyze('keittokirjassa')[0]['BASEFORM'])"
SHARED = "from multiprocessing import Value; print(Value('i', 6).value * 7)"
SCREEN = """import subprocess, sys
with subprocess.Popen(["Xvfb", sys.argv[1], "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, text=True) as screen:
    print(screen.stdout.readline())
    screen.kill()"""
SCRIPT = "import * as engine from '%s'; console.log(Object.keys(engine).length > 0)"


@dataclass(frozen=True)
class Trial:
    """A command, a word of its answer, and how long it may take."""

    command: tuple[object, ...]
    answer: str
    seconds: float = 60

    def fault(self) -> str:
        """What went wrong, in a line; nothing where it works."""
        try:
            done = subprocess.run(
                list(map(str, self.command)), stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=self.seconds
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        if not done.returncode and self.answer.encode() in done.stdout:
            return ""
        said = (done.stderr.strip() or done.stdout.strip()).decode("utf-8", "replace").splitlines()
        return said[-1] if said else f"exit {done.returncode}"


def trials(folder: Path) -> dict[str, Trial]:
    """The trial of each part by its name; files are made in `folder`."""
    page, pdf = folder / "page.html", folder / "page.pdf"
    page.write_text(PAGE % (HOME / "theme/fonts/SourceSans3-Regular.ttf").as_uri(), encoding="utf-8")
    pdf.write_bytes(small_pdf())
    words, sheet, office = folder / "words.txt", folder / "sheet.csv", f"-env:UserInstallation={(folder / 'office').as_uri()}"
    words.write_text(WORD, encoding="utf-8")
    sheet.write_text("6,7\n", encoding="utf-8")
    python, engine = sys.executable, (HOME / "theme/js/search-engine.js").as_uri()
    display = 1000 + os.getpid() % 9000
    headless = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--dump-dom")
    return {
        "Python": Trial((python, "-m", "mkdocs", "--version"), "mkdocs"),
        "Pango": Trial((python, "-c", PRINTED, page), "%PDF"),
        "Semaphores": Trial((python, "-c", SHARED), "42"),
        "Ghostscript": Trial(("gs", "-q", "-sDEVICE=ink_cov", "-o", "-", pdf), "CMYK OK"),
        "Poppler": Trial(("pdftotext", pdf, "-"), WORD),
        "Chromium": Trial((BROWSER.program, *headless, "data:text/html,<script>document.write(6 * 7)</script>"), "42"),
        "Firefox": Trial((FIREFOX.program, "--headless", "--version"), "Mozilla Firefox"),
        "WebKit": Trial((WEBKIT.program, "--help"), "WebKitWebDriver"),
        "Xvfb": Trial((python, "-c", SCREEN, f":{display}"), str(display)),
        "Playwright": Trial((python, "-m", "playwright", "--version"), "Version"),
        "Node": Trial((Path(python).with_name("node"), "--input-type=module", "--eval", SCRIPT % engine), "true"),
        "Voikko": Trial((python, "-c", WORDS), WORD),
        "Faketime": Trial(("faketime", "2031-12-31 12:00:00", python, "-c", "import time; print(time.gmtime())"), "tm_year=2031"),
        "Java": Trial(("java", "--version"), "Runtime"),
        "Calc": Trial(("localc", office, "--headless", "--convert-to", "pdf", "--outdir", folder, sheet), "calc_pdf_Export"),
        "Writer": Trial(("lowriter", office, "--headless", "--cat", words), WORD),
    }


def small_pdf() -> bytes:
    """A PDF of one page with one word."""
    text = f"BT /F 9 Tf 9 9 Td ({WORD}) Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    made, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(f"{len(made):010} 00000 n \n")
        made += f"{number} 0 obj{body}endobj\n"
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(made)}\n%%EOF\n"
    return (made + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}" + trailer).encode()
