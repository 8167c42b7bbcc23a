"""Edits as writers make them, by chance: each changes a tree, and most leave it right."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from PIL import Image
from trees import PROJECT

from cookbook.model import ENTRY_KINDS

TEMPLATES = ("articles/recipe.html.j2", "articles/_macros.html.j2", "pages/listing.html.j2", "listings/entries.html.j2")


def _entries(tree: Path) -> list[Path]:
    return sorted(path for kind in ENTRY_KINDS for path in (tree / kind.path).glob("*.yml") if path.name.count(".") == 1)


def _replace_line(path: Path, chance: Random, pattern: str, new: str) -> None:
    """One of the lines that fit."""
    lines = path.read_text(encoding="utf-8").split("\n")
    fit = [number for number, line in enumerate(lines) if re.search(pattern, line)]
    if fit:
        at = chance.choice(fit)
        lines[at] = re.sub(pattern, new, lines[at])
        path.write_text("\n".join(lines), encoding="utf-8")


def _word(chance: Random) -> str:
    return chance.choice(("kokeilu", "verkosto", "sopimus", "kaupunki", "äiti", "orkesteri")) + str(chance.randrange(100))


def body(tree: Path, chance: Random) -> None:
    """A sentence somewhere in a text."""
    _replace_line(chance.choice(_entries(tree)), chance, r"(?<=[a-zäö])\.$", f" ja {_word(chance)}.")


def face(tree: Path, chance: Random) -> None:
    """What other pages show."""
    titles, summaries = (r"^title: .*", f"title: {_word(chance).capitalize()} uusi"), (r"^summary: ", "summary: Uusi ")
    _replace_line(chance.choice(_entries(tree)), chance, *chance.choice((titles, summaries)))


def themes(tree: Path, chance: Random) -> None:
    """What an entry belongs to."""
    _replace_line(chance.choice(_entries(tree)), chance, r"^themes: .*", chance.choice(("themes: [kokeilut]", "themes: []")))


def rename(tree: Path, chance: Random) -> None:
    """Another id, wherever it is named."""
    path = chance.choice(_entries(tree))
    id, new = path.stem, f"{path.stem.split('-x')[0]}-x{chance.randrange(100)}"
    for file in sorted(path.parent.glob(f"{id}.*yml")):
        file.rename(file.with_name(file.name.replace(id, new, 1)))
    for file in (file for file in tree.rglob("*") if file.suffix in (".yml", ".md")):
        text = file.read_text(encoding="utf-8")
        changed = re.sub(rf"(?<![\w-]){re.escape(id)}(?![\w-])", new, text)
        if changed != text:
            file.write_text(changed, encoding="utf-8")


def new(tree: Path, chance: Random) -> None:
    """A copy under a name of its own."""
    path = chance.choice(_entries(tree))
    copy = path.with_name(f"{path.stem.split('-x')[0]}-x{chance.randrange(100)}.yml")
    text = re.sub(
        r"^title: .*", f"title: {_word(chance).capitalize()} toinen", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    copy.write_text(re.sub(r"^summary: ", f"summary: {_word(chance).capitalize()} ", text, flags=re.MULTILINE), encoding="utf-8")


def delete(tree: Path, chance: Random) -> None:
    """An entry with its translations, most times one that nobody needs."""
    paths = _entries(tree)
    path = chance.choice([path for path in paths if "-x" in path.stem] or paths)
    for file in sorted(path.parent.glob(f"{path.stem}.*yml")):
        file.unlink()


def template(tree: Path, chance: Random) -> None:
    """A template of the tree's own, or none any more."""
    name = chance.choice(TEMPLATES)
    own = tree / "theme" / name
    if own.exists() and chance.random() < 0.5:
        own.unlink()
        return
    own.parent.mkdir(parents=True, exist_ok=True)
    text = (PROJECT / "theme" / name).read_text(encoding="utf-8")
    own.write_text(
        text + f"{{# {_word(chance)} #}}" * chance.randrange(2) + "\n<!-- x -->\n" * chance.randrange(2), encoding="utf-8"
    )


def style(tree: Path, chance: Random) -> None:
    """A style sheet of the tree's own."""
    own = tree / "theme/css/base.css"
    own.parent.mkdir(parents=True, exist_ok=True)
    text = (PROJECT / "theme/css/base.css").read_text(encoding="utf-8")
    own.write_text(f"{text}\n.{_word(chance).replace('ä', 'a')} {{ color: inherit; }}\n", encoding="utf-8")


def strings(tree: Path, chance: Random) -> None:
    """A word that the cookbook says in its own way."""
    path = tree / "cookbook.yml"
    text = re.sub(r"^words:\n(  .*\n)*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(f"{text.rstrip()}\nwords:\n  kind.recipe.many: {_word(chance).capitalize()}\n", encoding="utf-8")


def settings(tree: Path, chance: Random) -> None:
    """The name or the address of the whole."""
    pattern, new = chance.choice(
        (("^title: .*", f"title: {_word(chance)}"), ("^site: .*", f"site: https://{chance.randrange(9)}.example/"))
    )
    _replace_line(tree / "cookbook.yml", chance, pattern, new)


def vocabulary(tree: Path, chance: Random) -> None:
    """A word of a list."""
    path = chance.choice(sorted((tree / "vocabularies").glob("*.yml")))
    _replace_line(path, chance, r"^  title: .*", f"  title: {_word(chance).capitalize()}")


def page(tree: Path, chance: Random) -> None:
    """A page that was written by hand."""
    _replace_line(chance.choice(sorted((tree / "pages").rglob("*.md"))), chance, r"(?<=[a-zäö])\.$", f" {_word(chance)}.")


def picture(tree: Path, chance: Random) -> None:
    """A picture of an entry, new or other than it was."""
    file = tree / f"images/kuva{chance.randrange(2)}.png"
    file.parent.mkdir(exist_ok=True)
    Image.new("RGB", (700 + chance.randrange(3), 500), (chance.randrange(256), 90, 30)).save(file)
    path = chance.choice(_entries(tree))
    text = path.read_text(encoding="utf-8")
    if "\nimages:" not in text:
        shown = f"images:\n  - file: {file.name}\n    alt: Ihmisiä {_word(chance)} äärellä\n"
        shown += "    credit: Kaupunki\n    licence: CC BY 4.0\n"
        path.write_text(text.rstrip("\n") + "\n" + shown, encoding="utf-8")


def data(tree: Path, chance: Random) -> None:
    """A figure of a metric."""
    for path in sorted((tree / "metrics/data").glob("*.csv"))[:1]:
        lines = path.read_text(encoding="utf-8").split("\n")
        cells = lines[1].split(",")
        cells[2] = str(chance.randrange(1, 1000))
        path.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]), encoding="utf-8")


def translation(tree: Path, chance: Random) -> None:
    """A title in another language, new, other or gone."""
    languages = re.findall(r"\w+", (tree / "cookbook.yml").read_text(encoding="utf-8").partition("\n")[0])
    path = chance.choice(_entries(tree)).with_suffix(f".{chance.choice(languages[2:])}.yml")
    if path.exists() and chance.random() < 0.5:
        path.unlink()
    elif path.exists():
        _replace_line(path, chance, r"^title: .*", f"title: {_word(chance).capitalize()}")
    else:
        path.write_text(f"title: {_word(chance).capitalize()}\n", encoding="utf-8")


EDITS: tuple[Callable[[Path, Random], None], ...] = (
    body, face, themes, rename, new, delete, template, style, strings, settings, vocabulary, page, picture, data, translation,
)  # fmt: skip


def edited(tree: Path, number: int, chance: Random, is_right: Callable[[Path], bool]) -> bool:
    """Make the edit of a number; where the tree is wrong after it, it is as it was. Gives whether it stands."""
    before = tree.with_name("before")
    shutil.copytree(tree, before)
    EDITS[number % len(EDITS)](tree, chance)
    stands = is_right(tree)
    shutil.rmtree(before if stands else tree)
    if not stands:
        before.rename(tree)
    return stands
