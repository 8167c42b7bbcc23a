"""What a file said when it was translated: in the history that git keeps of a tree."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

GIT = (
    *("git", "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)
"""A tree's own settings of git may name programs: none of them is run."""
SECONDS = 60


def earlier(root: Path, original: str, translation: str, stamp: str) -> str | None:
    """The text of `original` in the commit that put this stamp into the translation; None where no history has it."""
    commit = _git(root, "log", "-1", "--format=%H", "--no-textconv", "--no-ext-diff", f"-S{stamp}", "--", f"./{translation}")
    return _git(root, "cat-file", "blob", f"{commit.strip()}:./{original}") if commit and commit.strip() else None


def _git(root: Path, *words: str) -> str | None:
    env = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run([*GIT, *words], cwd=root, env=env, capture_output=True, check=True, timeout=SECONDS)
        return done.stdout.decode("utf-8").replace("\r\n", "\n")
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
