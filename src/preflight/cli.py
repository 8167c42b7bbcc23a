"""The command: `preflight FILE` prints the report, and ends with 1 where anything must be mended."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from preflight.marked import draw
from preflight.opening import UnreadableError
from preflight.order import Condition, Order
from preflight.remarks import CannotRunError, Remark, Report, fault, refused
from preflight.report import UNDRAWN, Pictures, as_json, as_text
from preflight.run import UnknownCheckError, is_for_screen, look
from preflight.wording import LANGUAGES, sentence, shown

T = TypeVar("T")
WRONG = 2
"""How a command ends that was not written right."""
FORMATS = {"text": as_text, "json": as_json}
LIMITS = {
    "name": "painotavan nimi raportissa",
    "standard": "PDF/X-standardi",
    "identifier": "painotavan tunnus rekisterissä",
    "registry": "painotapojen rekisteri",
    "ink": "suurin värimäärä, %%",
    "bleed": "leikkuuvara, mm",
    "marks": "pitääkö leikkuumerkkien olla",
    "safety": "tekstin etäisyys leikkuureunasta, mm",
    "resolution": "kuvien tarkkuus, pikseliä tuumalla",
    "line": "ohuin viiva, pt",
    "text": "pienin teksti, pt",
}
"""Each field of a printing condition is an option of its own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Look at one file. 0 where it is good, 1 where it is not or cannot be read; exits with 2 where the line is wrong."""
    parser, given = _parser(), sys.argv[1:] if arguments is None else list(arguments)
    asked = said_as_asked(given, "fi", lambda: parser.parse_args(given))
    path = Path(asked.file)
    try:
        report = look(path, _order(asked, path))
    except UnreadableError as error:
        return tell_refused(error.file, error.remark, asked.format, asked.lang)
    except UnknownCheckError as error:
        unknown = fault("preflight-no-check", found=", ".join(error.unknown), allowed=", ".join(error.known))
        if asked.format != "json":
            parser.error(sentence(unknown, asked.lang))
        tell_refused(path.name, unknown, asked.format, asked.lang)
        return 2
    return tell(path, report, asked.format, asked.lang, asked.pictures)


def said_as_asked(given: Sequence[str], lang: str, read: Callable[[], T]) -> T:
    """What `read` makes of a line. Exits with 2 where it is wrong; where data is asked for, what is wrong is said as data."""
    if "--format=json" not in given and ("--format", "json") not in pairwise(given):
        return read()
    said = io.StringIO()
    try:
        with redirect_stderr(said):
            return read()
    except SystemExit as ended:
        if ended.code == WRONG:
            tell_refused("", Remark("preflight-asked", found=said.getvalue().strip().rpartition("\n")[2]), "json", lang)
        raise


def tell(path: Path, report: Report, form: str, lang: str, folder: str) -> int:
    """Print a report, with pictures of its pages in `folder` where one is named. 1 where anything must be mended."""
    pictures: Pictures = UNDRAWN
    try:
        pictures = draw(path, report, Path(folder)) if folder else UNDRAWN
    except CannotRunError as error:
        print(sentence(error.remark, lang), file=sys.stderr)
    except OSError as error:
        unfit = fault("preflight-folder", what=folder, found=error.strerror or str(error))
        print(sentence(unfit, lang), file=sys.stderr)
    print(FORMATS[form](report, lang, pictures))
    return 1 if report.failed else 0


def tell_refused(file: str, remark: Remark, form: str, lang: str) -> int:
    """Say why a file is not looked at: one line to standard error, or data with one failed check. Gives 1."""
    if form == "json":
        print(as_json(refused(file, remark), lang))
    else:
        print(f"{shown(file)}: {sentence(remark, lang)}", file=sys.stderr)
    return 1


def _order(asked: argparse.Namespace, path: Path) -> Order:
    """What was asked for; a file that says that it is PDF/UA and not PDF/X is looked at as one for a screen."""
    condition = Condition(**{field.name: getattr(asked, field.name) for field in fields(Condition)})
    is_screen = asked.screen or (not asked.press and is_for_screen(path))
    return Order(None if is_screen else condition, asked.product, (), asked.multiple, tuple(asked.check or ()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="preflight", description="Katso PDF niin kuin painotalo: mikä on vikana ja missä")
    parser.add_argument("file", metavar="TIEDOSTO", help="PDF-tiedosto")
    medium = parser.add_mutually_exclusive_group()
    medium.add_argument("--press", action="store_true", help="tiedosto painetaan, sanoi se itsestään mitä tahansa")
    medium.add_argument("--screen", action="store_true", help="tiedosto luetaan ruudulta (PDF/UA)")
    parser.add_argument("--product", default="", metavar="NIMI", help="mikä tuote on, raporttia varten")
    parser.add_argument("--multiple", type=_whole, default=1, metavar="N", help="luku, jolla sivumäärän pitää olla jaollinen")
    parser.add_argument("--check", action="append", metavar="NIMI", help="aja vain tämä tarkistus (voi toistaa)")
    parser.add_argument("--pictures", default="", metavar="KANSIO", help="piirrä sivut, joilla on huomautettavaa, tähän kansioon")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="tulosteen muoto")
    parser.add_argument("--lang", choices=LANGUAGES, default="fi", help="raportin kieli")
    limits = parser.add_argument_group("painotapa")
    for field in fields(Condition):
        kind = KINDS[str(field.type)]
        limits.add_argument(f"--{field.name}", default=field.default, help=f"{LIMITS[field.name]} (%(default)s)", **kind)
    return parser


def _whole(text: str) -> int:
    """A number of pages from 1. Raises ValueError, which argparse says."""
    found = int(text)
    if found < 1:
        raise ValueError
    return found


def _amount(text: str) -> float:
    """A number that is not negative. Raises ValueError, which argparse says."""
    found = float(text)
    if not 0 <= found < 1e6:
        raise ValueError
    return found


KINDS: Mapping[str, dict[str, Any]] = {
    "str": {},
    "float": {"type": _amount},
    "bool": {"action": argparse.BooleanOptionalAction},
}
"""How an option is read, by the type of the field."""
