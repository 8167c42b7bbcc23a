"""Lists as PDF/UA wants them, whatever stands in their items."""

from __future__ import annotations

from pathlib import Path

import page as preflight
import pytest
from tagged import tagged

PAGE = (
    '<html lang="fi"><head><title>Luettelo</title><meta name="description" content="x">'
    "<style>.inline {{ display: inline }} .plain {{ list-style: none }}</style></head><body><h1>Luettelo</h1>{}</body></html>"
)
LISTS = {
    "a block beside the words of an item": "<ol><li>22.9.2026<div><p>Kerätty.</p></div></li></ol>",
    "a block before the words": "<ol><li><div><p>Kerätty.</p></div>22.9.2026</li></ol>",
    "an item without a mark": '<ul class="plain"><li>Kesto<div><p>5 kk</p></div></li></ul>',
    "terms in one line": '<dl><div class="inline"><dt class="inline">Kesto</dt><dd class="inline">5 kk</dd></div></dl>',
    "words that are no item": "<ul><span>Kesto</span><li>5 kk</li></ul>",
}


@pytest.mark.parametrize("made", LISTS)
def test_a_list_has_items_and_an_item_a_body(made: str, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(tagged(PAGE.format(LISTS[made])))
    report = preflight.validate_pdf(str(path), profile=preflight.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
