"""Colours that a press has: process inks and spots, black as black, white as paper."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.content.spaces import Colour, Space, SpaceFamily
from preflight.remarks import Location, Remark, fault, on, warning
from preflight.subject import Subject

PRINTABLE = (SpaceFamily.GRAY, SpaceFamily.CMYK, SpaceFamily.SPOT)
ALLOWED = "CMYK, Gray, Separation, DeviceN"
OVERPRINTING = "DeviceCMYK 0 0 0 1, OP true, OPM 1"
DARK_RGB = 0.2
"""RGB text that has no value above this was meant to be black."""
SOLID, TRACE = 0.95, 0.02
"""Black that is as good as full, and a colour that is as good as none."""
NEUTRAL, FAINT = 0.15, 0.1
"""Cyan, magenta and yellow that differ by less and are all more are a gray made of colours."""
FINE_PRINT, POINT = 9.0, 0.01
"""Points: smaller letters in more than one ink blur when plates shift by a tenth of a millimetre; what sizes are rounded by."""
SMALL = 24.0
"""Points: below this size letters in more than one ink show it when plates shift."""


def process(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Vectors, text, pictures, gradients, masks and transparency in printable spaces only."""
    for painted in sheet.painted:
        space = painted.colour.space
        if space.family not in PRINTABLE and not _is_rgb_black(painted):
            yield _unprintable(space, sheet, painted)
    for space in sheet.groups:
        if space.family not in PRINTABLE:
            yield fault("preflight-colour-group", at=Location(sheet.number), found=space.name, allowed=ALLOWED, group=space.name)


def _unprintable(space: Space, sheet: Sheet, painted: Painted) -> Remark:
    group = f"{painted.kind} {space.name}"
    return on(sheet, painted, fault("preflight-colour", found=str(painted.colour), allowed=ALLOWED, group=group))


def _is_rgb_black(painted: Painted) -> bool:
    """Text in an RGB black: told by `black`."""
    colour = painted.colour
    return (
        painted.kind is PaintKind.TEXT
        and colour.space.family is SpaceFamily.RGB
        and max(colour.values, default=1.0) <= DARK_RGB
        and not painted.in_mask
    )


def black(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Black text is 100 % K and nothing else, and gray text is no mixture."""
    for painted in _texts(sheet):
        if code := _unclean_black(painted):
            yield on(sheet, painted, fault(code, found=str(painted.colour), allowed="K 100 %"))


def fine_print(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Small text in a single ink; that of small black text, `black` asks for."""
    for painted in _texts(sheet):
        inks = sum(ink > TRACE for ink in painted.colour.plates or ())
        if inks > 1 and painted.size < FINE_PRINT - POINT and not _unclean_black(painted):
            found = f"{painted.size:.1f} pt, {painted.colour}"
            remark = warning("preflight-fine-print", found=found, allowed=f"{FINE_PRINT:g} pt", group=str(painted.colour))
            yield on(sheet, painted, remark)


def _unclean_black(painted: Painted) -> str:
    """What is wrong with a text that should be black or gray, or nothing."""
    plates = painted.colour.plates
    if _is_rgb_black(painted):
        return "preflight-black-rgb"
    if plates and plates[3] >= SOLID and max(plates[:3]) > TRACE:
        return "preflight-black-rich"
    return "preflight-gray-mixed" if plates and painted.size < SMALL and _is_mixed_gray(plates) else ""


def _is_mixed_gray(plates: tuple[float, ...]) -> bool:
    colours = plates[:3]
    return min(colours) >= FAINT and max(colours) - min(colours) <= NEUTRAL


def black_overprints(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Text in 100 % K prints over what is below it, so that no white shows when plates shift; no standard asks for it."""
    for painted in _texts(sheet):
        plates = painted.colour.plates
        if plates and plates[3] >= SOLID and max(plates[:3]) <= TRACE and not _overprints(painted):
            found = f"{painted.colour}, OP {str(painted.overprint).lower()}, OPM {painted.mode}"
            group = painted.colour.space.name
            yield on(sheet, painted, warning("preflight-black-knockout", found=found, allowed=OVERPRINTING, group=group))


def _overprints(painted: Painted) -> bool:
    """Whether the inks that a black does without stay below it: gray and ICCBased black take them away."""
    space = painted.colour.space
    return painted.overprint and (space.family is SpaceFamily.SPOT or (space.name == "DeviceCMYK" and painted.mode == 1))


def white_knocks_out(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """White that prints over what is below is not seen."""
    for painted in _vectors(sheet):
        if painted.overprint and painted.colour.is_white:
            yield on(sheet, painted, fault("preflight-white-overprint", found=str(painted.colour)))


def colour_knocks_out(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Only black prints over other colours without changing them."""
    for painted in _vectors(sheet):
        if painted.overprint and not painted.colour.is_white and not _is_black(painted.colour) and _is_art(painted, sheet):
            said = str(painted.colour)
            yield on(sheet, painted, warning("preflight-colour-overprint", found=said, group=said))


def registration(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """The colour of marks prints on every plate: it stays out of what is cut and its bleed."""
    for painted in sheet.painted:
        if painted.colour.is_registration and _is_art(painted, sheet) and not painted.colour.is_white:
            yield on(sheet, painted, fault("preflight-registration"))


def _is_black(colour: Colour) -> bool:
    plates = colour.plates
    return plates is not None and max(plates[:3]) <= TRACE


def _is_art(painted: Painted, sheet: Sheet) -> bool:
    return painted.box.overlaps(sheet.art.grow(-0.1))


def _texts(sheet: Sheet) -> Iterator[Painted]:
    return (one for one in sheet.painted if one.kind is PaintKind.TEXT and not one.in_mask and _is_art(one, sheet))


def _vectors(sheet: Sheet) -> Iterator[Painted]:
    kinds = (PaintKind.TEXT, PaintKind.FILL, PaintKind.STROKE, PaintKind.STENCIL)
    return (one for one in sheet.painted if one.kind in kinds and not one.in_mask and not one.colour.is_registration)
