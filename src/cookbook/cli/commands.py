"""The commands, one small module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from cookbook.asked import Asked
from cookbook.editions import EDITIONS

OTHERS = (
    "check", "preflight", "init", "serve", "new", "take", "forms", "translated", "metric", "changes", "release", "schema",
    "rules", "lexicon", "doctor", "test",
)  # fmt: skip
"""Those that are the names of their modules."""
COMMANDS: Mapping[str, str] = {
    **dict.fromkeys(("all", *EDITIONS), "build"),
    **{name: name for name in OTHERS},
    "from-form": "from_form",
}
"""The module of each command by its name."""


def run(asked: Asked) -> int:
    """Its exit status. Only its module is imported: `check` of one file takes half as long without all the others."""
    command: Callable[[Asked], int] = import_module(f"{__package__}.{COMMANDS[asked.command]}").run
    return command(asked)
