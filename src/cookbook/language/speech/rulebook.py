"""The page of everything that `check` can say, in one language: each rule with its sentence, a mistake and its cure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cookbook.disk.opening import write
from cookbook.language.speech.messages import head, said
from cookbook.language.speech.table import lacking, told
from cookbook.model.languages import FALLBACK, LANGUAGES
from cookbook.problems import Place, Problem
from cookbook.rules import ROOMS, Example, Rule

FENCES = {".yml": "yaml", ".yaml": "yaml", ".md": "markdown", ".svg": "xml", ".css": "css"}
"""What a block of code is called, by the ending of the file that it is from."""
WIDEST, LONGEST, KEPT = 96, 16, 6
"""Letters of a line and lines of an example that are shown whole, and the lines that are kept of a longer one."""
BRIEF = 2
"""Lines of another file that are shown with an example."""
MEANT_FOR_MARKDOWN = re.compile(r"([\\`*_<>\[\]#|&~])")


def write_rulebooks(root: Path) -> list[Path]:
    """Write docs/rules.<lang>.md in every language that has all the words; gives their paths."""
    return [write(root, file_of_rules(lang), rulebook(lang)) for lang in LANGUAGES if not lacking(lang)]


def file_of_rules(lang: str) -> str:
    """The file with the page in a language, or in English where that one has not all the words."""
    return f"docs/rules.{FALLBACK if lacking(lang) else lang}.md"


def rulebook(lang: str) -> str:
    """The page as Markdown."""
    rooms = [(room, told(lang, f"rulebook.room.{room}")) for room in ROOMS]
    parts = [f"# {told(lang, 'rulebook.title')}", told(lang, "rulebook.foreword").strip(), f"## {told(lang, 'rulebook.rooms')}"]
    parts.append("\n".join(f"- [{title}](#room-{room})" for room, title in rooms))
    for room, title in rooms:
        parts += [f'## <a id="room-{room}"></a>{title}', told(lang, f"rulebook.about.{room}")]
        parts += [part for rule in ROOMS[room] for part in _rule(rule, lang)]
    parts += [f"## {told(lang, 'rulebook.fine_title')}", told(lang, "rulebook.fine").strip()]
    return "\n\n".join([*parts, f"*{told(lang, 'rulebook.made')}*"]) + "\n"


def _rule(rule: Rule, lang: str) -> Iterator[str]:
    problem = Problem(Place(""), rule.code, rule.args)
    title = plain_markdown(head(problem, lang))
    yield f'### <a id="{rule.code}"></a>{title[0].upper()}{title[1:]}'
    yield f"> {plain_markdown(said(problem, lang))}"
    if isinstance(rule.example, Example):
        yield from _example(rule.example, lang)
    elif rule.example:
        yield told(lang, "rulebook.wrong_run") + "\n\n" + _run(rule.example.fault)
        yield told(lang, "rulebook.right_run") + "\n\n" + _run(rule.example.cure)
    else:
        yield told(lang, "rulebook.when", occasion=told(lang, f"occasion.{rule.code}"))


def _example(example: Example, lang: str) -> Iterator[str]:
    if example.named and example.fault == example.cure:
        yield told(lang, "rulebook.wrong_name", file=example.file)
        yield told(lang, "rulebook.right_name", file=example.named)
        return
    for file, lines in example.beside.items():
        if isinstance(lines, str) and lines.count("\n") <= BRIEF:
            yield (
                told(lang, "rulebook.beside", file=file) + "\n\n" + _fence(lines, FENCES.get(PurePosixPath(file).suffix, "text"))
            )
    fence = FENCES.get(PurePosixPath(example.file).suffix, "text")
    yield _shown(told(lang, "rulebook.wrong", file=example.file), example.fault, fence, lang)
    yield _shown(told(lang, "rulebook.right"), example.cure, fence, lang)


def _shown(label: str, lines: str, fence: str, lang: str) -> str:
    return f"{label}\n\n{_fence(lines, fence)}" if lines else f"{label} {told(lang, 'rulebook.nothing')}"


def _run(arguments: str) -> str:
    """A command as it is typed, whole."""
    return f"```text\npython3 build_cookbook.py {arguments}\n```"


def _fence(text: str, name: str) -> str:
    lines = text.rstrip("\n").split("\n")
    if len(lines) > LONGEST:
        lines = [*lines[:KEPT], "…"]
    return "\n".join([f"```{name}", *(_line(line) for line in lines), "```"])


def _line(line: str) -> str:
    """A line that is not too wide, in which everything can be seen."""
    cut = line if len(line) <= WIDEST else f"{line[:WIDEST].rstrip()} …"
    return "".join(char if char.isprintable() else _named(char) for char in cut)


def _named(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # A byte that is no letter, as editors show it.
    return "⟨tab⟩" if char == "\t" else f"⟨U+{ord(char):04X}⟩"


def plain_markdown(text: str) -> str:
    """Text in which Markdown finds no marks of its own."""
    return MEANT_FOR_MARKDOWN.sub(r"\\\1", text)
