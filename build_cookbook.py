#!/usr/bin/env python3
"""The one command: makes .venv from requirements.lock on the first run, then runs the cookbook in it.

What only tests need comes when tests are first asked for. A fresh machine needs nothing but Python 3.11 or newer.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MAKING, TESTS = HOME / "requirements.lock", HOME / "tests/requirements.lock"
SAFE = "-P"  # Keeps Python from looking for modules in the present folder, which may be a stranger's.
PIP = (PYTHON, SAFE, "-m", "pip", "install", "--disable-pip-version-check", "--no-compile")  # Python compiles what it imports.


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
    from cookbook.machine import install_line

    line = install_line(packages)
    if not shutil.which("apt-get") or os.geteuid():
        stop(f"asenna ensin / install first: {line}{or_else}")
    print(f"build_cookbook.py: {line}", file=sys.stderr)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update")
    run(*line.split())


def make_venv(*locks: Path) -> None:
    """Bring what the locks name; all anew, with this project, where the first one or the Python is another now."""
    stamps = [hashlib.sha256(f"{lock.read_text()}{sys.version}{HOME}".encode()).hexdigest() for lock in locks]
    made = VENV / "made-from"
    known = made.read_text().split() if made.is_file() else []
    if set(stamps) <= set(known):
        return
    print("build_cookbook.py: .venv …", file=sys.stderr)
    uv = shutil.which("uv")
    install = (*((uv, "pip", "install", "--python", PYTHON) if uv else PIP), "--no-deps")  # A lock names everything.
    if known[:1] != stamps[:1]:
        shutil.rmtree(VENV, ignore_errors=True)
        empty_venv(uv)
        run(*install, "--require-hashes", "-r", locks[0])
        run(*install, "--no-build-isolation", "-e", HOME)
    for lock in locks[1:]:
        run(*install, "--require-hashes", "-r", lock)
    made.write_text("\n".join(stamps))


def empty_venv(uv: str | None) -> None:
    """A .venv that has Python and pip."""
    if uv:
        return run(uv, "venv", "--seed", "--python", sys.executable, VENV)
    if subprocess.run([sys.executable, SAFE, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode:
        apt("python3-venv")
    return run(sys.executable, SAFE, "-m", "venv", VENV)


def system_parts(command: str, arguments: list[str]) -> None:
    """What pip cannot bring for that command."""
    from cookbook.machine import PARTS

    use = {"all": "print"}.get(command, command) if not {"--no-pdf", "--stale"} & set(arguments) else "site"
    missing = [package for part in PARTS if use in part.uses and not part.is_here for package in part.packages]
    if missing:
        apt(*missing, or_else="   (tai ilman kirjaa / or without the book: --no-pdf)" if command == "all" else "")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, lambda *_: None)  # What runs hears of an interrupt itself, ends, and says how.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # What runs is ended with this.
    if sys.version_info < (3, 11):
        stop("tarvitaan Python 3.11 tai uudempi / needs Python 3.11 or newer")
    sys.path.insert(0, str(HOME / "src"))  # `cookbook.machine` wants the standard library alone
    given = sys.argv[1:]
    asked = given[0] if given and not given[0].startswith("-") else "all"
    if not {"-h", "--help"} & set(given):
        system_parts(asked, given)
    make_venv(MAKING, *([TESTS] if asked == "test" or (asked == "doctor" and "test" in given) else []))
    command = (str(PYTHON), SAFE, "-m", "cookbook", *given)  # Takes the place of this process: who ends this one ends it.
    sys.exit(os.execv(command[0], command) if os.name == "posix" else subprocess.run(command, check=False).returncode)  # noqa: S606
