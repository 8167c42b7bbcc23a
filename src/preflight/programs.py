"""Programs that look at a PDF in their own way, stopped when they have had enough of the processor."""

from __future__ import annotations

import math
import platform
import shutil
import signal
import subprocess
from collections.abc import Sequence

from preflight.remarks import CannotRunError, fault

INSTALL = {"Darwin": "brew install", "Linux": "apt-get install"}
POPPLER = "poppler" if platform.system() == "Darwin" else "poppler-utils"
PACKAGES = {"gs": "ghostscript", "pdftotext": POPPLER, "pdftoppm": POPPLER}


LIMITED = ("sh", "-c", 'ulimit -t "$0" 2> /dev/null; exec "$@"')
"""The rest of the line, with that many seconds of processor time: how busy the machine is changes no verdict.

Whoever runs it may have less to begin with; that stays.
"""


def run(command: Sequence[str], seconds: float) -> str:
    """What a program says. Raises CannotRunError where it is missing, fails or wants more than `seconds` of processor time."""
    name = command[0]
    if not shutil.which(name):
        install = f"{INSTALL.get(platform.system(), INSTALL['Linux'])} {PACKAGES[name]}"
        raise CannotRunError(fault("preflight-tool-missing", what=PACKAGES[name], allowed=install))
    most = math.ceil(seconds)
    done = subprocess.run([*LIMITED, str(most), *command], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise CannotRunError(fault("preflight-tool-slow", what=PACKAGES[name], allowed=f"{most} s"))
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise CannotRunError(fault("preflight-tool-failed", what=PACKAGES[name], found=(said or ["?"])[-1][:120]))
    return done.stdout.decode("utf-8", "replace")
