"""What may be written on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from cookbook.asked import Asked
from cookbook.editions import EDITIONS
from cookbook.load.identity import spoken
from cookbook.load.tree import HOME, IS_INSTALLED
from cookbook.machine import USES
from cookbook.model.languages import LANGUAGES

SOURCE = Path() if IS_INSTALLED else HOME
"""The tree of content where none is named: the present folder, or the checkout whose command was run."""
ALONG = {"site": ("data",)}
"""Editions that are made with another, because its pages lead to them."""
COMMON = ("--source", "--out", "--lang")
"""The options of every command; they may stand before it."""
HELP = {
    "all": "rakenna sivusto ja kirja (oletus)",
    "check": "tarkista sisältö",
    "site": "rakenna sivusto",
    "data": "tee vain avoin data",
    "print": "rakenna painettava kirja",
    "preflight": "tarkista PDF ennen painoa",
    "serve": "näytä sivusto selaimessa ja rakenna uudelleen, kun tiedosto muuttuu",
    "init": "perusta uusi keittokirja tyhjään kansioon",
    "new": "tee uusi sisältötiedosto malliksi",
    "translated": "merkitse käännökset tarkistetuiksi nykyistä alkuperäistä tekstiä vasten",
    "schema": "kirjoita JSON-skeemat tekstieditoria varten",
    "rules": "kirjoita sivut, joilla on kaikki tarkistuksen viestit",
    "lexicon": "tee sanasto uudelleen sisällön sanoista (tarvitsee Voikon)",
    "doctor": "kokeile, mikä koneella toimii ja mitä puuttuu",
    "test": "aja testit",
}


ANSWERS = {
    "languages": "kielet, ensin se, jolla sisältö kirjoitetaan, esimerkiksi sv,fi",
    "title": "keittokirjan nimi",
    "publisher": "kuka julkaisee",
    "place": "julkaisupaikka",
    "site": "julkaistun sivuston https-osoite",
    "host": "missä ehdotukset tehdään: github, gitlab tai none",
    "repository": "varaston https-osoite",
    "generator": "mistä pip asentaa tämän ohjelman",
}
"""What a new cookbook is told; on a terminal it asks for what is left out."""


def parse(arguments: Sequence[str]) -> Asked:
    """Read the command line. Exits with status 2 and a line of help where it is wrong."""
    given = _command_first(arguments)
    if given[0] == "test" and not IS_INSTALLED:
        return Asked("test", HOME, HOME / "build", rest=tuple(given[1:]))
    values = vars(_parser().parse_args(given))
    values["source"] = Path(values["source"]).resolve()
    values["out"] = Path(values["out"]).absolute()
    values["lang"] = values["lang"] or spoken(values["source"])
    if "product" in values:
        values["product"] = tuple(values["product"] or ())
    if values["command"] == "init":
        answers = {name: values.pop(name) for name in ANSWERS}
        values["answers"] = {name: answer for name, answer in answers.items() if answer is not None}
    left_out = values.pop("without", ())
    editions = tuple(name for name in _editions(values["command"]) if name not in left_out)
    return Asked(**values, editions=editions)


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


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--source", default=str(SOURCE), metavar="DIR", help="sisältökansio (oletus: tämä kansio)")
    common.add_argument("--out", default="build", metavar="DIR", help="tuloskansio (oletus: build)")
    common.add_argument("--lang", choices=LANGUAGES, default="", help="viestien kieli (oletus: keittokirjan kieli)")
    parser = argparse.ArgumentParser(
        prog="cookbook" if IS_INSTALLED else "build_cookbook.py", description="Klusterikehittämisen keittokirja"
    )
    commands = parser.add_subparsers(dest="command", metavar="KOMENTO", required=True)
    known = [*HELP, *(name for name in EDITIONS if name not in HELP)]
    if IS_INSTALLED:
        known.remove("test")
    made = {name: commands.add_parser(name, parents=[common], help=HELP.get(name, name)) for name in known}
    made["all"].add_argument(
        "--no-pdf", dest="without", action="store_const", const=("print",), default=(), help="älä tee kirjaa"
    )
    made["check"].add_argument("--format", choices=("text", "github", "json"), default="text", help="tulosteen muoto")
    made["site"].add_argument(
        "--engine", choices=("mkdocs", "folder", "material"), default="mkdocs", help="millä sivusto tehdään"
    )
    made["print"].add_argument("--product", action="append", metavar="NAME", help="mikä painotuote (oletus: kaikki)")
    made["print"].add_argument("--profile", default="", metavar="NAME", help="painoprofiili")
    made["print"].add_argument("--edition-lang", default="", metavar="LANG", help="painotuotteiden kieli (oletus: kirjan oma)")
    made["preflight"].add_argument("file", metavar="TIEDOSTO", help="PDF-tiedosto")
    made["preflight"].add_argument("--profile", default="", metavar="NAME", help="painoprofiili, tai ua: ruudulta luettava")
    made["preflight"].add_argument("--product", action="append", metavar="NAME", help="book: sivumäärän pitää olla jaollinen")
    made["preflight"].add_argument("--format", choices=("text", "json"), default="text", help="tulosteen muoto")
    made["serve"].add_argument("--port", type=int, default=8000, help="portti (oletus 8000)")
    made["lexicon"].add_argument("--stale", action="store_true", help="sano vain, onko sanasto ajan tasalla")
    made["doctor"].add_argument(
        "use", nargs="?", choices=("all", *USES), default="all", help="mihin konetta tarvitaan (oletus: kaikkeen)"
    )
    made["init"].add_argument("folder", metavar="KANSIO", help="tyhjä tai uusi kansio")
    for name, help in ANSWERS.items():
        made["init"].add_argument(f"--{name}", metavar="TEKSTI", help=help)
    made["new"].add_argument("kind", metavar="LAJI", help="esimerkiksi recipe")
    made["new"].add_argument("id", metavar="TUNNISTE", help="tiedoston nimi ilman päätettä")
    return parser
