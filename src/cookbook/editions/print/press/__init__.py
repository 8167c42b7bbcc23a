"""Turns the PDF that WeasyPrint wrote into the PDF/X-4 that a press takes: colours in ink, boxes, marks, intent, metadata."""

from __future__ import annotations

import io

import pikepdf

from cookbook.editions.print.press.boxes import set_boxes
from cookbook.editions.print.press.colours import Separator
from cookbook.editions.print.press.images import separate_images
from cookbook.editions.print.press.intent import set_intent
from cookbook.editions.print.press.metadata import set_metadata
from cookbook.editions.print.press.streams import separate_streams
from cookbook.settings.profile import Profile

KEPT = ("/Type", "/Pages", "/Lang")
"""What stays of the catalogue: no links, bookmarks, tags or actions are of use to a press."""


def press(data: bytes, profile: Profile, separator: Separator, identifier: bytes, multiple: int = 1) -> bytes:
    """The PDF `data` as PDF/X-4 for the printing condition `profile`; the same bytes for the same input.

    `identifier` stands for the source in the document's ID. Empty pages at the end make the number of pages a multiple of
    `multiple`.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for name in set(pdf.Root.keys()) - set(KEPT):
            del pdf.Root[name]
        separate_images(pdf, separator)
        separate_streams(pdf, separator)
        set_boxes(pdf, profile.bleed, multiple, marks=profile.marks)
        set_intent(pdf, profile, separator.icc)
        set_metadata(pdf, identifier, data)
        out = io.BytesIO()
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(out, force_version="1.6", deterministic_id=True, object_stream_mode=mode)
        return out.getvalue()
