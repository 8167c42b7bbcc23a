"""What the program says to writers of any cookbook gives no entry of this one as an example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cookbook.load.tree import HOME
from cookbook.model import ENTRY_KINDS

NAMED = re.compile(rf"\b({'|'.join(kind.name for kind in ENTRY_KINDS)}):([a-z0-9-]+)")
INVENTED = "aamukahvit"
"""The example of messages: an entry that somebody adds may be called so, as one of those that tests add is."""


@pytest.mark.parametrize(
    "strings", sorted((HOME / "src/cookbook/language/speech/strings").glob("*.yml")), ids=lambda path: path.stem
)
def test_no_message_names_an_entry_of_this_edition(strings: Path) -> None:
    folders = {kind.name: kind.path for kind in ENTRY_KINDS}
    named = NAMED.findall(strings.read_text(encoding="utf-8"))
    found = [(kind, id) for kind, id in named if id != INVENTED]
    assert [f"{kind}:{id}" for kind, id in found if (HOME / folders[kind] / f"{id}.yml").exists()] == []
