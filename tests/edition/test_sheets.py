"""The edition's own sheets have room to write, and its own words fit when they are twice the size."""

from __future__ import annotations

from pathlib import Path

from browsing import Opens
from every_page import sheets_of, sheets_print_alone, too_wide
from test_axe import PAGES


def test_every_sheet_prints_alone_on_one_page_with_room_to_write(opens: Opens, built_site: Path, tmp_path: Path) -> None:
    paths = sheets_of(built_site)
    assert len(paths) > 5
    sheets_print_alone(opens("/"), paths, tmp_path)


def test_text_of_twice_the_size_fits_half_the_width(opens: Opens) -> None:
    assert too_wide(opens("/"), PAGES.values()) == {}
