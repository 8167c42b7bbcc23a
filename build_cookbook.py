#!/usr/bin/env python3
"""The one command: makes .venv from requirements.lock on the first run, then runs the cookbook in it.

Standard library only, so that a fresh machine needs nothing but Python 3.11 or newer.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = HOME / "requirements.lock"
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
PRINT_TOOLS = {"ghostscript": ("gs",), "poppler-utils": ("pdftotext",)}
TEST_TOOLS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "libvoikko1 voikko-fi": ("voikko",),
    "faketime": ("faketime",),
    "libatomic1": ("atomic",),
}
PRINTS = ("all", "print", "test")


def stop(text: str) -> None:
    """End with one line that says what to do."""
    sys.exit(f"build_cookbook.py: {text}")


def run(*command: object) -> None:
    """Run quietly; show what was said only when it fails."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        stop(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def apt(*packages: str, or_else: str = "") -> None:
    """Install Debian packages where that is allowed, else say the line that does it."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get") or os.geteuid():
        stop(f"asenna ensin / install first: sudo {line}{or_else}")
    print(f"build_cookbook.py: {line}", file=sys.stderr)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update")
    run(*line.split())


def make_venv() -> None:
    """Make .venv anew where the lock or the Python is not the one it was made from."""
    stamp = hashlib.sha256(LOCK.read_bytes() + sys.version.encode() + str(HOME).encode()).hexdigest()
    made = VENV / "made-from"
    if made.is_file() and made.read_text() == stamp:
        return
    print("build_cookbook.py: .venv …", file=sys.stderr)
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv:
        run(uv, "venv", "--python", sys.executable, VENV)
        install = (uv, "pip", "install", "--python", PYTHON)
    else:
        if subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode:
            apt("python3-venv")
        run(sys.executable, "-m", "venv", VENV)
        install = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check")
    run(*install, "--require-hashes", "-r", LOCK)
    run(*install, "--no-deps", "--no-build-isolation", "-e", HOME)
    made.write_text(stamp)


def is_here(name: str) -> bool:
    """Whether there is a program or a library of that name."""
    return bool(shutil.which(name) or find_library(name))


def system_parts(command: str, arguments: list[str]) -> None:
    """What pip cannot bring: Pango for the book, Ghostscript and Poppler for its preflight, a browser for the tests."""
    prints = command in PRINTS and "--no-pdf" not in arguments
    needed = {**(PRINT_TOOLS if prints or command == "preflight" else {}), **(TEST_TOOLS if command == "test" else {})}
    missing = [package for package, names in needed.items() if not any(map(is_here, names))]
    if prints and sys.platform == "linux" and not all(map(is_here, ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"))):
        missing += PANGO
    if missing:
        apt(*missing, or_else="   (tai ilman kirjaa / or without the book: --no-pdf)" if command == "all" else "")


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        stop("tarvitaan Python 3.11 tai uudempi / needs Python 3.11 or newer")
    given = sys.argv[1:]
    asked = next((argument for argument in given if not argument.startswith("-")), "all")
    if not {"-h", "--help"} & set(given):
        system_parts(asked, given)
    make_venv()
    sys.exit(subprocess.run([PYTHON, "-m", "cookbook", *given], check=False).returncode)
