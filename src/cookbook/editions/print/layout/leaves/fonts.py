"""The fonts of a file: those of its pages together, each found again by how Pango describes it and cut to the letters shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from weasyprint.pdf import fonts, stream
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import get_pango_font_key

from cookbook.editions.print.layout.leaves.leaf import Letters

WORDS = "PangoFontDescription * pango_font_description_from_string (const char * str);"
"""What WeasyPrint does not ask of Pango."""


class Described(fonts.Font):  # type: ignore[misc]
    """A font that says what it is."""

    def __init__(self, pango_font: Any, description: Any, size: float) -> None:
        super().__init__(pango_font, description, size)
        self.described = ffi.string(pango.pango_font_description_to_string(description)).decode()


def describe_fonts() -> None:
    """Have each font that is painted with say what it is."""
    if stream.Font is not Described:
        stream.Font = Described
        ffi.cdef(WORDS)


def together(pages: Iterable[Mapping[str, Letters]]) -> dict[str, Letters]:
    """The letters of all pages, by the names of their fonts; of each what comes first holds."""
    found: dict[str, Letters] = {}
    for page in pages:
        for name, new in page.items():
            old = found.get(name, new)
            found[name] = Letters(old.family, old.described, old.size, {**new.texts, **old.texts}, {**new.widths, **old.widths})
    return found


def opened(letters: Letters, configuration: Any) -> Any:
    """The font that these letters are of. Raises LookupError where Pango finds another."""
    describe_fonts()
    context = ffi.gc(pango.pango_font_map_create_context(configuration.font_map), gobject.g_object_unref)
    described = pango.pango_font_description_from_string(letters.described.encode())
    wanted = ffi.gc(described, pango.pango_font_description_free)
    pango.pango_font_description_set_absolute_size(wanted, letters.size * TO_UNITS)
    loaded = pango.pango_font_map_load_font(configuration.font_map, context, wanted)
    found = ffi.gc(loaded, gobject.g_object_unref)
    _, description, size = get_pango_font_key(found)
    font = Described(found, description, size)
    if font.described != letters.described:
        raise LookupError(f"{letters.described}: {font.described}")
    font.loaded = found
    font.to_unicode = dict(sorted(letters.texts.items()))
    font.widths = dict(letters.widths)
    return font
