"""The issue forms of the edition are as the models have them."""

from __future__ import annotations

import pytest
from reading import HOME

from cookbook.editor.issue_forms import FOLDERS, issue_forms
from cookbook.link import LinkedBook


@pytest.mark.parametrize("host", FOLDERS)
def test_they_are_current(host: str, linked: LinkedBook) -> None:
    """`python -m cookbook forms` writes them."""
    for path, text in issue_forms(linked.book, host).items():
        assert (HOME / path).read_text(encoding="utf-8") == text
