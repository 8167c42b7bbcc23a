"""Which pictures an entry names, in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator

from cookbook.model.book import Entry


def named(entry: Entry) -> Iterator[tuple[str, int, str]]:
    """The pictures of an entry by language and number: its own, and those that a translation has in their place."""
    if "images" not in entry.kind.model.model_fields:
        return
    own = [str(image.file) for image in getattr(entry.content, "images", ())]
    for lang in entry.sources:
        for index, image in enumerate(getattr(entry.texts[lang], "images", ())):
            if lang == entry.written_in or str(image.file) != own[index]:
                yield lang, index, str(image.file)
