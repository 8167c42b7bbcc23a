"""HTML as the templates write it, as the XML that reading devices want."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import tinyhtml5

OWN = {
    "xmlns": "http://www.w3.org/1999/xhtml",
    "xmlns:epub": "http://www.idpf.org/2007/ops",
}
SVG = "http://www.w3.org/2000/svg"
UNKNOWN = ("focusable",)
"""Attributes for browsers of old, which XHTML does not have."""


def xhtml(html: str) -> str:
    """A whole page as XHTML: what is in another language says so to both, and drawings name what they are written in."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    for element in root.iter():
        if element.tag == f"{{{SVG}}}svg":
            element.attrib = {"xmlns": SVG, **element.attrib}
        element.tag = element.tag.rpartition("}")[2]
        for name in UNKNOWN:
            element.attrib.pop(name, None)
        if "lang" in element.attrib:
            element.set("xml:lang", element.attrib["lang"])
    root.attrib = {**OWN, **root.attrib}
    return f"<!DOCTYPE html>\n{ET.tostring(root, encoding='unicode')}\n"
