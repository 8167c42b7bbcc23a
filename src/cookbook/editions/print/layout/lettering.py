"""Sets the letters of drawings in the faces of the book: a family that is not ours would be one of the machine's."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from cookbook.settings.faces import Faces

FAMILY = "font-family"


def lettered(drawing: bytes, faces: Faces) -> bytes:
    """A drawing that asks for families of the book alone: for the one of its labels where it asks for others or none.

    The drawing was checked before: it is well-formed and declares no entities.
    """
    usual = faces.roles["sans"][0].name
    root = ET.fromstring(drawing)  # noqa: S314 - see above
    root.attrib.setdefault(FAMILY, usual)
    for element in root.iter():
        if FAMILY in element.attrib:
            asked = (name.strip().strip("\"'") for name in element.attrib[FAMILY].split(","))
            element.set(FAMILY, next((name for name in asked if name in faces.families), usual))
    return ET.tostring(root)
