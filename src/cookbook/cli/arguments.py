"""What may be written on the command line."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from cookbook.asked import LANGUAGE, Asked
from cookbook.cli.formats import SHOW
from cookbook.cli.spoken import speaking
from cookbook.editions import EDITIONS
from cookbook.editor.issue_forms import FOLDERS
from cookbook.language.nearest import nearest
from cookbook.language.speech.table import told
from cookbook.load.identity import FILE, spoken
from cookbook.load.tree import HOME, IS_INSTALLED
from cookbook.machine import USES
from cookbook.model.languages import FALLBACK, LANGUAGES

ALONG = {"site": ("data",)}
"""Editions that are made with another, because its pages lead to them."""
COMMON = ("--source", "--out", "--lang")
"""The options of every command; they may stand before it."""
MOST_PORT = 65_535
LISTED = (
    "all", "check", "site", "data", "epub", "print", "preflight", "serve", "init", "new", "from-form", "take", "translated",
    "metric", "changes", "release", "schema", "forms", "rules", "lexicon", "doctor", "test",
)  # fmt: skip
"""In the order in which help lists them; an edition that is not among them follows."""
ASKED = ("kind", "id")
"""What a terminal is asked for where it was left out."""
ANSWERS = ("languages", "title", "publisher", "place", "site", "host", "repository", "generator")
"""What a new cookbook is told; on a terminal it asks for what is left out."""


def parse(arguments: Sequence[str]) -> Asked:
    """Read the command line. Exits with status 2 and a line of help where it is wrong."""
    given = _command_first(arguments)
    if given[0] == "test" and not IS_INSTALLED:
        return Asked("test", HOME, HOME / "build", rest=tuple(given[1:]))
    lang = _language(given)
    with speaking(lang):
        values = _read(given, lang)
    values["source"] = Path(values["source"]).resolve()
    values["out"] = Path(values["out"]).absolute()
    if values["command"] == "init":
        answers = {name: values.pop(name) for name in ANSWERS}
        values["answers"] = {name: answer for name, answer in answers.items() if answer is not None}
    for name in ASKED:
        values[name] = values.get(name) or ""
    for several in ("product", "volume", "files", "fields"):
        if several in values:
            values[several] = tuple(values[several] or ())
    left_out = values.pop("without", ())
    editions = tuple(name for name in _editions(values["command"]) if name not in left_out)
    return Asked(**values, editions=editions)


def _read(given: Sequence[str], lang: str) -> dict[str, Any]:
    """What was given, by name; a preflight that is asked for data says as data what is wrong with the line, too."""
    parser, commands = _parser(lang, _source())
    if given[0] not in (*commands, "-h", "--help"):
        parser.error(_unknown(lang, "command", given[0], commands))
    if given[0] != "preflight":
        return _values(parser, commands, given, lang)
    from preflight import LANGUAGES as SPOKEN
    from preflight.cli import said_as_asked

    return said_as_asked(given, lang if lang in SPOKEN else FALLBACK, lambda: _values(parser, commands, given, lang))


def _values(
    parser: argparse.ArgumentParser, commands: Mapping[str, argparse.ArgumentParser], given: Sequence[str], lang: str
) -> dict[str, Any]:
    """What was given, by name. Files may stand on both sides of an option, of which argparse takes only the first."""
    found, more = parser.parse_known_args(given)
    values, command = vars(found), commands[found.command]
    for option in (word.partition("=")[0] for word in more if word.startswith("-")):
        command.error(_unknown(lang, "option", option, re.findall(r"--[a-z-]+", command.format_usage())))
    if more and "files" not in values:
        command.error(told(lang, "help.line.too-much", found=" ".join(more)))
    missing = [name for name in ASKED if values.get(name, "") is None]
    if missing and not sys.stdin.isatty():
        command.error(told(lang, "help.line.required") % ", ".join(_help(lang, f"word.{name}") for name in missing))
    return {**values, "files": (*values["files"], *more)} if "files" in values else values


def _unknown(lang: str, what: str, found: str, known: Iterable[str]) -> str:
    """That there is no such command or option, and which there is that is like it."""
    listed = tuple(dict.fromkeys(known))
    near, said = nearest(found, listed), told(lang, f"help.line.unknown-{what}", found=found, known=", ".join(listed))
    return f"{said}. {told(lang, 'help.line.meant', near=near)}" if near else said


def _command_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the command before its options; where none is named, it is the whole cookbook."""
    at = 0
    while at < len(arguments) and arguments[at].partition("=")[0] in COMMON:
        at += 1 if "=" in arguments[at] else 2
    if at < len(arguments) and (arguments[at] in ("-h", "--help") or not arguments[at].startswith("-")):
        return [arguments[at], *arguments[:at], *arguments[at + 1 :]]
    return ["all", *arguments]


def _editions(command: str) -> tuple[str, ...]:
    """The editions that a command makes, in their order."""
    if command == "all":
        return tuple(EDITIONS)
    if command == "serve":
        return ("site",)
    return (command, *ALONG.get(command, ())) if command in EDITIONS else ()


def _source() -> str:
    """The tree where none is named: the present folder where it is a cookbook, or else the checkout whose command was run."""
    return str(Path() if IS_INSTALLED or Path(FILE).is_file() else HOME)


def _language(given: Sequence[str]) -> str:
    """The language of help and messages: the one asked for, or that of the cookbook, also of one that is to be made."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--source", default=_source())
    early.add_argument("--lang", default="")
    early.add_argument("--languages", default="")
    try:
        asked, _ = early.parse_known_args(given)
    except argparse.ArgumentError:  # The whole parser will say so.
        return LANGUAGE
    named = (asked.lang, asked.languages.partition(",")[0].strip())
    return next((lang for lang in named if lang in LANGUAGES), "") or spoken(Path(asked.source).resolve())


@cache
def _parser(lang: str, source: str) -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """What reads a line, and what reads what stands behind each command."""
    say = partial(_help, lang)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--source", default=source, metavar="DIR", help=say("source"))
    common.add_argument("--out", default="build", metavar="DIR", help=say("out"))
    common.add_argument("--lang", choices=LANGUAGES, default=lang, help=say("lang"))
    parser = argparse.ArgumentParser(prog="cookbook" if IS_INSTALLED else "build_cookbook.py", description=say("program"))
    commands = parser.add_subparsers(dest="command", metavar=say("word.command"), required=True)
    known = [*LISTED, *(name for name in EDITIONS if name not in LISTED)]
    if IS_INSTALLED:
        known.remove("test")
    explained = {name: say(f"command.{name}") if name in LISTED else name for name in known}
    readers = {name: commands.add_parser(name, parents=[common], help=help) for name, help in explained.items()}
    _add_options(readers, say)
    return parser, readers


def _add_options(to: Mapping[str, argparse.ArgumentParser], say: Callable[[str], str]) -> None:
    """What each command takes besides the options of all."""
    to["all"].add_argument("--no-pdf", dest="without", action="store_const", const=("print",), default=(), help=say("no-pdf"))
    for name in ("all", "check", "serve", *EDITIONS):
        to[name].add_argument("--fresh", action="store_true", help=say("fresh"))
    for name in ("all", *EDITIONS):
        to[name].add_argument("--timings", action="store_true", help=say("timings"))
    to["check"].add_argument("files", nargs="*", metavar=say("word.file"), help=say("files"))
    to["check"].add_argument("--format", choices=tuple(SHOW), default="text", help=say("format"))
    to["check"].add_argument("--hints", action="store_true", help=say("hints"))
    to["translated"].add_argument("files", nargs="*", metavar=say("word.file"), help=say("translations"))
    to["translated"].add_argument("--show", action="store_true", help=say("show"))
    to["translated"].add_argument("--before", type=Path, default=None, metavar=say("word.folder"), help=say("before"))
    to["metric"].add_argument("id", metavar=say("word.id"), help=say("metric-id"))
    to["metric"].add_argument("files", nargs="*", default=(), metavar="CSV", help=say("metric-files"))
    to["metric"].add_argument("--format", choices=("text", "json"), default="text", help=say("format"))
    to["changes"].add_argument("--since", type=partial(_day, say), default=None, metavar=say("word.date"), help=say("since"))
    to["changes"].add_argument("--format", choices=("text", "json"), default="text", help=say("format"))
    to["release"].add_argument("id", metavar=say("word.text"), help=say("release"))
    to["site"].add_argument("--engine", choices=("html", "folder", "material"), default="html", help=say("engine"))
    to["print"].add_argument("--product", action="append", metavar="NAME", help=say("product"))
    to["print"].add_argument("--volume", action="append", metavar="NAME", help=say("volume"))
    to["print"].add_argument("--profile", default="", metavar="NAME", help=say("profile"))
    to["print"].add_argument("--edition-lang", default="", metavar="LANG", help=say("edition-lang"))
    to["preflight"].add_argument("file", metavar=say("word.file"), help=say("pdf"))
    to["preflight"].add_argument("--profile", default="", metavar="NAME", help=say("profile-or-screen"))
    to["preflight"].add_argument("--product", action="append", metavar="NAME", help=say("product-of-pages"))
    to["preflight"].add_argument("--pictures", default="", metavar=say("word.folder"), help=say("pictures"))
    to["preflight"].add_argument("--format", choices=("text", "json"), default="text", help=say("format"))
    to["serve"].add_argument("--host", default=Asked.host, help=say("host"))
    to["serve"].add_argument("--port", type=partial(_port, say), default=8000, help=say("port"))
    to["lexicon"].add_argument("--stale", action="store_true", help=say("stale"))
    to["schema"].add_argument("--watch", action="store_true", help=say("watch"))
    to["doctor"].add_argument("use", nargs="?", choices=("all", *USES), default="all", help=say("use"))
    to["init"].add_argument("folder", metavar=say("word.folder"), help=say("folder"))
    for name in ANSWERS:
        to["init"].add_argument(f"--{name}", metavar=say("word.text"), help=say(f"answer.{name}"))
    to["new"].add_argument("kind", nargs="?", metavar=say("word.kind"), help=say("kind"))
    to["new"].add_argument("id", nargs="?", metavar=say("word.id"), help=say("id"))
    to["from-form"].add_argument("file", metavar=say("word.file"), help=say("answered"))
    to["from-form"].add_argument("--kind", default="", metavar=say("word.kind"), help=say("answered-kind"))
    to["forms"].add_argument("--host", dest="use", choices=tuple(FOLDERS), default="", help=say("host-of-forms"))
    to["take"].add_argument("files", nargs="+", metavar=say("word.file"), help=say("taken"))
    to["new"].add_argument("--field", dest="fields", action="append", metavar=say("word.text"), help=say("field"))


def _port(say: Callable[[str], str], text: str) -> int:
    """The number of a port. Raises ArgumentTypeError for what is none."""
    if not re.fullmatch("[0-9]{1,5}", text) or not 1 <= int(text) <= MOST_PORT:
        raise argparse.ArgumentTypeError(say("port-range").format(found=text, most=MOST_PORT))
    return int(text)


def _day(say: Callable[[str], str], text: str) -> date:
    """A day such as 2026-11-22. Raises ArgumentTypeError for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(say("since-form").format(found=text)) from error


def _help(lang: str, name: str) -> str:
    return told(lang, f"help.{name}")
