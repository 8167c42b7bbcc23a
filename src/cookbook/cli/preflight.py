"""Looks at one PDF as a print shop does."""

from __future__ import annotations

from pathlib import Path

from cookbook.asked import Asked
from cookbook.language.speech.repeated import lines
from cookbook.model.languages import FALLBACK
from cookbook.problems import CookbookError
from cookbook.settings.basics import open_tree


def run(asked: Asked) -> int:
    """Print the report; 1 where something must be mended, or could not be looked at."""
    from cookbook.editions.print.make import PRODUCTS
    from cookbook.editions.print.press.inspection import inspect
    from preflight import LANGUAGES, Remark, UnreadableError
    from preflight.cli import tell, tell_refused

    lang = asked.lang if asked.lang in LANGUAGES else FALLBACK
    product, path = asked.product[0] if asked.product else "", Path(asked.file)
    ours = PRODUCTS.get(product or path.stem) or PRODUCTS.get(path.stem.partition("-")[0])
    try:
        report = inspect(path, open_tree(asked.source), asked.profile, product, ours.paper if ours else None)
    except UnreadableError as error:
        return tell_refused(error.file, error.remark, asked.format, lang)
    except CookbookError as error:
        if asked.format != "json":
            raise
        said = " ".join(lines(error.problems, lang))
        return tell_refused(path.name, Remark("preflight-asked", found=said), asked.format, lang)
    return tell(path, report, asked.format, lang, asked.pictures)
