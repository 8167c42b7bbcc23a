"""Alternative texts that say nothing of their picture."""

from __future__ import annotations

import re

from cookbook.load.images import says_nothing
from cookbook.model.book import Entry
from cookbook.model.content import Image, Named
from cookbook.problems import Problems

MOST_ALT = 250
"""Letters that somebody listens to before the text goes on; what is said besides belongs into the caption."""
CLOSED = re.compile(
    r"oikeudet pid|all rights reserved|alla rättigheter|ei (?:saa|lupaa)|no permission|©|google|copyright", re.IGNORECASE
)
"""What gives nobody the right to publish."""


def check_pictures(entry: Entry, problems: Problems) -> None:
    """Who cannot see a picture is told what it shows, in every language."""
    for lang, content in entry.texts.items():
        for number, image in enumerate(getattr(content, "images", ())):
            if image.alt.lang == lang and (_says_same(image, content) or says_nothing(image.alt, image.file)):
                problems.note(entry.sources[lang].place(("images", number, "alt")), "image-alt", found=image.alt[:60])
            if image.alt.lang == lang and len(image.alt) > MOST_ALT:
                place = entry.sources[lang].place(("images", number, "alt"))
                problems.note(place, "image-alt-long", found=len(image.alt), most=MOST_ALT)
            if image.licence.lang == lang and CLOSED.search(image.licence):
                problems.note(entry.sources[lang].place(("images", number, "licence")), "image-licence", found=image.licence[:60])


def _says_same(image: Image, content: Named) -> bool:
    """Whether the text beside the picture is said once more: the title, the summary or the caption."""
    told = (content.title, getattr(content, "summary", ""), image.caption or "")
    return str(image.alt).casefold().rstrip(".") in {str(text).casefold().rstrip(".") for text in told}
