"""The editions that are remembered: editions/<name>.json, as `release` writes them."""

from __future__ import annotations

from pydantic import ValidationError

from cookbook.language.tokens import slug
from cookbook.load.decoding import read_text
from cookbook.load.tree import SourceTree
from cookbook.model.kept import KeptEdition
from cookbook.problems import Place, Problems

FOLDER = "editions"
MAX_BYTES = 16 * 1024 * 1024


def file_of(edition: str) -> str:
    """The file of an edition of that name."""
    return f"{FOLDER}/{slug(edition)}.json"


def load_editions(tree: SourceTree, problems: Problems) -> tuple[KeptEdition, ...]:
    """All of them, the oldest first; what could not be read is noted in `problems`."""
    found = []
    for path in tree.files(FOLDER, ".json"):
        file = tree.name(path)
        text = read_text(path, file, problems, MAX_BYTES)
        if text is None:
            continue
        try:
            edition = KeptEdition.model_validate_json(text)
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
            problems.note(Place(file), "edition-format", found="/".join(map(str, fault["loc"])) or fault["msg"])
            continue
        if file_of(edition.edition) == file:
            found.append(edition)
        else:
            problems.note(Place(file), "edition-format", found=edition.edition)
    return tuple(sorted(found, key=lambda edition: (edition.day, edition.edition)))
