"""Programs that look at a PDF in their own way: started without a shell, stopped when they take too long."""

from __future__ import annotations

import platform
import shutil
import subprocess
from collections.abc import Sequence

from preflight.remarks import CannotRunError, fault

INSTALL = {"Darwin": "brew install", "Linux": "apt-get install"}
PACKAGES = {"gs": "ghostscript", "pdftotext": "poppler" if platform.system() == "Darwin" else "poppler-utils"}


def run(command: Sequence[str], seconds: float) -> str:
    """What a program says. Raises CannotRunError where it is missing, fails or takes longer than `seconds`."""
    name = command[0]
    if not shutil.which(name):
        install = f"{INSTALL.get(platform.system(), INSTALL['Linux'])} {PACKAGES[name]}"
        raise CannotRunError(fault("preflight-tool-missing", what=PACKAGES[name], allowed=install))
    try:
        done = subprocess.run(list(command), capture_output=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise CannotRunError(fault("preflight-tool-slow", what=PACKAGES[name], allowed=f"{seconds:.0f} s")) from error
    if done.returncode:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip().splitlines()
        raise CannotRunError(fault("preflight-tool-failed", what=PACKAGES[name], found=(said or ["?"])[-1][:120]))
    return done.stdout.decode("utf-8", "replace")
