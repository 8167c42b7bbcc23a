"""The output intent: which printing condition the inks are meant for, with its ICC profile."""

from __future__ import annotations

import zlib
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cookbook.settings.profile import Profile


def set_intent(pdf: pikepdf.Pdf, profile: Profile, icc: bytes) -> None:
    """Name the printing condition as its registry does, and put the ICC profile into the file."""
    stream = pdf.make_stream(_packed(icc), N=4, Alternate=Name.DeviceCMYK, Filter=Name.FlateDecode)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(profile.condition),
        RegistryName=String(profile.registry),
        Info=String(profile.title),
        DestOutputProfile=stream,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@lru_cache(maxsize=4)
def _packed(icc: bytes) -> bytes:
    """A profile takes longer to pack than a page."""
    return zlib.compress(icc)
