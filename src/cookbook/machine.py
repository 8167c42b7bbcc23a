"""What pip cannot bring, for what it is needed and who brings it; the wrapper reads it before anything is installed.

Standard library only. Whether a part works as well is seen by `doctor`, which starts it.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterable
from ctypes import CDLL
from ctypes.util import find_library
from dataclasses import dataclass

SITE, PRINT, PREFLIGHT, TEST, LEXICON = USES = ("site", "print", "preflight", "test", "lexicon")


@dataclass(frozen=True)
class Part:
    """One of its programs or all of its libraries, from Debian's `packages` or by a `command`; without either .venv has it."""

    name: str
    uses: tuple[str, ...]
    packages: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    command: str = ""

    @property
    def program(self) -> str | None:
        """Where the first of its programs is that this machine has."""
        return next(filter(None, map(shutil.which, self.programs)), None)

    @property
    def is_here(self) -> bool:
        """Whether it is there by its name. Elsewhere than on Linux libraries are looked for by who loads them."""
        return bool(self.program or not self.programs) and (sys.platform != "linux" or all(map(_is_library, self.libraries)))


def _is_library(name: str) -> bool:
    """Whether the machine finds it. Opened first: looking for it starts a compiler, which leaves files when stopped."""
    try:
        return bool(CDLL(f"lib{name}.so.0"))
    except OSError:
        return find_library(name) is not None


def _is_ubuntu() -> bool:
    """Ubuntu has Chromium as a snap alone, which sees no folder of ours: there it is Google's own package."""
    try:
        return platform.freedesktop_os_release()["ID"] == "ubuntu"
    except OSError:
        return False


BROWSER = Part(
    "Chromium",
    (TEST,),
    ("google-chrome-stable" if _is_ubuntu() else "chromium",),
    ("google-chrome",) if _is_ubuntu() else ("chromium", "google-chrome"),
)
FIREFOX = Part("Firefox", (TEST,), ("firefox-esr",), ("firefox-esr", "firefox"))
WEBKIT = Part("WebKit", (TEST,), ("webkit2gtk-driver",), ("WebKitWebDriver",))
PARTS = (
    Part("Python", USES),
    Part(
        "Pango",
        (PRINT, TEST),
        ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        libraries=("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"),
    ),
    Part("Semaphores", (PRINT, TEST), command="chmod 1777 /dev/shm"),
    Part("Ghostscript", (PRINT, PREFLIGHT, TEST), ("ghostscript",), ("gs",)),
    Part("Poppler", (PRINT, PREFLIGHT, TEST), ("poppler-utils",), ("pdftotext",)),
    BROWSER,
    FIREFOX,
    WEBKIT,
    Part("Xvfb", (TEST,), ("xvfb",), ("Xvfb",)),
    Part("Playwright", (TEST,), ("libatomic1",), libraries=("atomic",)),
    Part("Node", (TEST,)),
    Part("Voikko", (TEST, LEXICON), ("libvoikko1", "voikko-fi"), libraries=("voikko",)),
    Part("Faketime", (TEST,), ("faketime",), ("faketime",)),
    Part("Java", (TEST,), ("default-jre-headless",), ("java",)),
    Part("Calc", (TEST,), ("libreoffice-calc",), ("localc",)),
    Part("Writer", (TEST,), ("libreoffice-writer",), ("lowriter",)),
)


def install_line(packages: Iterable[str], *options: str) -> str:
    """The one line that installs Debian's packages."""
    return as_root(" ".join(["apt-get install -y --no-install-recommends", *options, *packages]))


def as_root(command: str) -> str:
    """The line that runs a command as the one who may do everything."""
    return command if os.name == "posix" and os.geteuid() == 0 else f"sudo {command}"
