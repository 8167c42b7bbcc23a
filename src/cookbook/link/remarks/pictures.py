"""Alternative texts that say nothing of their picture."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from cookbook.language.tokens import slug
from cookbook.model.book import Entry
from cookbook.model.content import Image
from cookbook.problems import Problems

NO_WORDS = re.compile(
    r"(?:img|dsc|dscn|pxl|image|picture|photo|screenshot|kuva|valokuva|kuvakaappaus|bild|foto|pilt)[ _-]?[\d _-]*"
)


def check_pictures(entry: Entry, problems: Problems) -> None:
    """Who cannot see a picture is told what it shows, in every language."""
    for lang, content in entry.texts.items():
        for number, image in enumerate(getattr(content, "images", ())):
            if image.alt.lang == lang and _says_nothing(image):
                problems.note(entry.sources[lang].place(("images", number, "alt")), "image-alt", found=image.alt[:60])


def _says_nothing(image: Image) -> bool:
    alt, file = image.alt.casefold(), PurePosixPath(str(image.file).casefold())
    is_name = alt in (file.name, file.stem) or (slug(alt) == slug(file.stem) and any(char.isdigit() for char in alt))
    is_caption = bool(image.caption) and alt == str(image.caption).casefold()
    return is_name or is_caption or bool(NO_WORDS.fullmatch(alt))
