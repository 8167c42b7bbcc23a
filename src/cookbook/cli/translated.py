"""Stamps translations with a digest of what they translate, once somebody has checked them; or shows what to translate anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from pydantic import BaseModel

from cookbook.asked import Asked
from cookbook.cli.earlier import earlier
from cookbook.cli.files import named
from cookbook.cli.translations import Translation, translations
from cookbook.disk.opening import is_plain_below, read_text, write
from cookbook.language.speech.table import told
from cookbook.load.changed import Reworded, changed
from cookbook.load.faults import shown
from cookbook.load.overlay import stamp_of
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree

WORDS = 3
"""As many words lead to the line of a long text where a sentence begins."""
AT_A_GLANCE = 10
"""In a sentence of so many words the eye finds what differs."""


def run(asked: Asked) -> int:
    """Write `of:` into each translation, or show what has changed. Raises CookbookError where content is at fault."""
    problems = Problems()
    tree = open_tree(asked.source)
    found = list(translations(tree, problems))
    problems.stop_on_errors()
    names = named(asked)
    meant = [one for one in found if not names or any(_is_below(file, names) for file in (one.over.file, one.original))]
    if asked.show:
        print("\n".join(_shown(meant, tree, asked)))
    else:
        for file, several in groupby(sorted(meant, key=_file_of), _file_of):
            if stamp(file, list(several), tree):
                print(file)
    return 0


def stamp(file: str, several: Sequence[Translation], tree: SourceTree) -> bool:
    """Stamp the translations that a file holds; whether that changed it."""
    text = read_text(tree.root / file)
    stamped = text if text.endswith("\n") else f"{text}\n"
    for one in several:
        stamped = one.stamp(stamped)
    if stamped != text:
        write(tree.root, file, stamped)
    return stamped != text


def _file_of(one: Translation) -> str:
    return one.over.file


def _is_below(file: str, names: frozenset[str]) -> bool:
    return any(file == name or file.startswith(f"{name}/") for name in names)


def _shown(meant: Sequence[Translation], tree: SourceTree, asked: Asked) -> Iterator[str]:
    """Each sentence that has changed as it was and as it is, above its translation."""
    behind = [one for one in meant if one.is_behind]
    if not behind:
        yield told(asked.lang, "translating.none")
    for one in behind:
        before = _before(one, tree, asked)
        if before is None:
            yield told(asked.lang, "translating.unknown", file=one.over.file)
        for change in changed(before, one.content, one.over):
            begins = " ".join(change.translation.split()[:WORDS])
            yield f"{one.over.place(change.path, begins)}: {shown(change.path)}"
            yield from _beside(change, one.lang, asked.lang)


def _before(one: Translation, tree: SourceTree, asked: Asked) -> BaseModel | None:
    """What the translation was made from: as it is now where nothing has changed, None where nobody knows."""
    stamp, now = stamp_of(one.over), one.digest(one.content)
    if stamp in (None, now):
        return one.content
    if asked.before:
        text = read_text(asked.before / one.original) if is_plain_below(asked.before, one.original) else None
    else:
        text = earlier(tree.root, one.original, one.over.file, str(stamp))
    found = one.read(text) if text is not None else None
    return found if found and one.digest(found) != now else None  # A history that begins with the change knows nothing.


def _beside(change: Reworded, lang: str, spoken: str) -> Iterator[str]:
    """The lines of a change under one another, so that the eye finds what differs."""
    before, now, differs = (told(spoken, f"translating.{name}") for name in ("before", "now", "differs"))
    words = _differing(change)
    lines = {before: change.before, now: change.now, **({differs: words} if words else {}), lang: change.translation}
    wide = max(map(len, lines))
    yield from (f"  {name:{wide}}  {text}" for name, text in lines.items() if text)


def _differing(change: Reworded) -> str:
    """The words that went and those that came, where a long sentence has kept more than it has lost."""
    old, new = change.before.split(), change.now.split()
    between = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(old), len(new)) <= AT_A_GLANCE or between.ratio() < 0.5:
        return ""
    parts = ((old[a:b], new[c:d]) for tag, a, b, c, d in between.get_opcodes() if tag != "equal")
    return ", ".join(f"{' '.join(gone) or '–'} → {' '.join(came) or '–'}" for gone, came in parts)
