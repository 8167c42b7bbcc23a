"""Turns the PDF that WeasyPrint wrote into the PDF/X that a press takes: colours in ink, boxes, marks, intent, metadata."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf

from cookbook.editions.print.press.boxes import set_boxes
from cookbook.editions.print.press.colours import Separator
from cookbook.editions.print.press.images import separate_images
from cookbook.editions.print.press.intent import set_intent
from cookbook.editions.print.press.marks import Fold, Marks
from cookbook.editions.print.press.metadata import set_metadata
from cookbook.editions.print.press.streams import separate_streams
from cookbook.settings.profile import Profile

KEPT = ("/Type", "/Pages", "/Lang")
"""What stays of the catalogue: no links, bookmarks, tags or actions are of use to a press."""

LIVE, FLAT = ("1.6", pikepdf.ObjectStreamMode.generate), ("1.4", pikepdf.ObjectStreamMode.disable)
"""The PDF that PDF/X-4 is made of, and that of PDF/X-1a:2003 and X-3:2003, which has no streams of objects yet."""


@dataclass(frozen=True, slots=True)
class Finishing:
    """What is done to the sheets of a file once they are printed."""

    multiple: int = 1
    """What the number of pages has to be a multiple of."""
    folds: tuple[Fold, ...] = ()


def press(data: bytes, profile: Profile, separator: Separator, identifier: bytes, finishing: Finishing | None = None) -> bytes:
    """The PDF `data` as PDF/X for the printing condition `profile`; the same bytes for the same input.

    `identifier` stands for the source in the document's ID. Empty pages at the end make the number of pages what the `finishing`
    asks for, and its folds are marked where the condition wants it.
    """
    finishing = finishing or Finishing()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for name in set(pdf.Root.keys()) - set(KEPT):
            del pdf.Root[name]
        separate_images(pdf, separator, flat=profile.is_flat)
        separate_streams(pdf, separator)
        separator.drawings.save()
        set_boxes(pdf, profile.bleed, finishing.multiple, Marks.of(profile, finishing.folds))
        set_intent(pdf, profile, separator.icc)
        set_metadata(pdf, profile.variant, identifier, data)
        return save(pdf, profile)


def save(pdf: pikepdf.Pdf, profile: Profile) -> bytes:
    """The bytes of a PDF/X for a condition."""
    out = io.BytesIO()
    version, mode = FLAT if profile.is_flat else LIVE
    pdf.save(out, force_version=version, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()
