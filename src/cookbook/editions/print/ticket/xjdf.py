"""The order as XJDF 2.1, for the programs of print shops: a product a volume, with its inside, its cover, delivery and files.

Written to the specification of CIP4: its schema is not part of the project. Children stand in the order that it asks for, and
lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cookbook.editions.print.ticket.words import TicketPart

NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
VERSION = "2.1"
MM = 72 / 25.4
"""Points in a millimetre."""
BINDINGS: Mapping[str, dict[str, str]] = {
    "perfect": {"BindingType": "SoftCover", "BindingOrder": "Gathering", "BindingSide": "Left"},
    "sewn": {"BindingType": "SoftCover", "BindingOrder": "Gathering", "BindingSide": "Left"},
    "stapled": {"BindingType": "SaddleStitch", "BindingOrder": "Collecting", "BindingSide": "Left"},
    "spiral": {"BindingType": "CoilBinding", "BindingSide": "Left"},
}
TEXTURES = {"matt": "Matte", "gloss": "Gloss", "soft": "SoftTouch"}
GRAINS = {"along": "YDirection", "across": "XDirection"}
"""The direction of the grain on an upright page whose spine is on its left."""
PARTS = {"book": "Body", "cover": "Cover", "foldout": "Insert"}
"""The types of the parts of a book, by their products."""
INKS = "Cyan Magenta Yellow Black"
WEIGHT = re.compile(r"(\d+) ?g/m²")
PHONE = re.compile(r"\+?[0-9 -]{5,}")


def as_xjdf(ticket: TicketPart, name: str) -> bytes:
    """What the ticket orders, as a job of that name."""
    order = ticket["order"]
    root = Element("XJDF", xmlns=NAMESPACE, JobID=f"{name}-{ticket['date']}", Types="Product", Version=VERSION)
    root.set("DescriptiveName", ticket["title"])
    created = SubElement(SubElement(root, "AuditPool"), "AuditCreated")
    SubElement(created, "Header", AgentName="cookbook", DeviceID="cookbook", Time=f"{ticket['date']}T00:00:00Z")
    products = SubElement(root, "ProductList")
    volumes = _volumes(ticket["files"])
    for volume, parts in volumes.items():
        _book(products, volume, parts, order, ticket["condition"])
    _delivery(root, {volume: next(iter(parts.values()))["volume"]["quantity"] for volume, parts in volumes.items()}, order)
    _contacts(root, ticket)
    _files(root, volumes)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _volumes(files: list[TicketPart]) -> dict[str, dict[str, TicketPart]]:
    """The files of each book by its name, then by their products."""
    found: dict[str, dict[str, TicketPart]] = {}
    for record in files:
        if record.get("volume"):
            found.setdefault(record["volume"]["name"], {})[record["product"]] = record
    return found


def _book(products: Element, name: str, parts: Mapping[str, TicketPart], order: TicketPart, condition: TicketPart) -> None:
    """A book as its buyer sees it, and below it its inside and its cover."""
    volume = next(iter(parts.values()))["volume"]
    root = SubElement(products, "Product", ID=_id(name), IsRoot="true", ProductType="Book", DescriptiveName=volume["title"])
    if volume["quantity"]:
        root.set("Amount", str(volume["quantity"]))
    binding = SubElement(_intent(root, "BindingIntent"), "BindingIntent", dict(BINDINGS[volume["binding"]]))
    binding.set("ChildRefs", " ".join(_id(name, product) for product in parts))
    _details(binding, volume["binding"])
    if order["proofs"]:
        checks = SubElement(_intent(root, "ContentCheckIntent"), "ContentCheckIntent")
        for proof in (one for one in order["proofs"] if one in ("pdf", "colour")):
            SubElement(checks, "ProofItem", Contract=str(proof == "colour").lower())
    for product, record in parts.items():
        _part(products, _id(name, product), record, order, condition)


def _details(binding: Element, sort: str) -> None:
    """What more there is to say of a binding."""
    if sort in ("perfect", "sewn"):
        SubElement(binding, "SoftCoverBinding", BlockThreadSewing=str(sort == "sewn").lower())
    elif sort == "stapled":
        SubElement(binding, "SaddleStitching", StitchNumber="2")
    else:
        SubElement(SubElement(binding, "LooseBinding"), "CoilBinding")


def _part(products: Element, id: str, record: TicketPart, order: TicketPart, condition: TicketPart) -> None:
    """The inside, the cover or a leaf that folds out: its inks, its size, its paper, and what is done to it."""
    part = SubElement(products, "Product", ID=id, IsRoot="false", Amount="1", ProductType=PARTS[record["product"]])
    inks = SubElement(_intent(part, "ColorIntent"), "ColorIntent")
    is_two_sided = record["colours"] == "4/4"
    for side in ("Front", "Back") if is_two_sided else ("Front",):
        SubElement(inks, "SurfaceColor", Surface=side, ColorsUsed=INKS, PrintStandard=condition["condition"])
    if record["product"] == "cover" and order["lamination"] in TEXTURES:
        SubElement(_intent(part, "LaminatingIntent"), "LaminatingIntent", Surface="Front", Texture=TEXTURES[order["lamination"]])
    layout = SubElement(_intent(part, "LayoutIntent"), "LayoutIntent", Bleed=_points(record["bleed"]))
    layout.set("Dimensions", " ".join(map(_points, record["trim"])))
    layout.set("Pages", str(record["pages"]))
    layout.set("Sides", "TwoSidedHeadToHead" if is_two_sided else "OneSided")
    paper = record["paper"]
    media = SubElement(_intent(part, "MediaIntent"), "MediaIntent", MediaType="Paper", MediaQuality=paper["name"])
    media.set("Thickness", f"{1000 * paper['thickness']:g}")
    if record["product"] == "book":
        media.set("GrainDirection", GRAINS[order["grain"]])
    if found := WEIGHT.search(paper["name"].replace("\N{NO-BREAK SPACE}", " ")):
        media.set("Weight", found[1])


def _intent(product: Element, name: str) -> Element:
    return SubElement(product, "Intent", Name=name)


def _delivery(root: Element, quantities: Mapping[str, int | None], order: TicketPart) -> None:
    """By when how many of which book are delivered."""
    known = {name: amount for name, amount in quantities.items() if amount}
    if not (order["deadline"] or known):
        return
    delivery = SubElement(_resource(root, "DeliveryParams"), "DeliveryParams")
    if order["deadline"]:
        delivery.set("Required", f"{order['deadline']}T23:59:59Z")
    for name, amount in known.items():
        SubElement(delivery, "DropItem", Amount=str(amount), ItemRef=_id(name))


def _contacts(root: Element, ticket: TicketPart) -> None:
    """Who orders, and where the books go."""
    order, made = ticket["order"], []
    if ticket["publisher"] or order["contact"]:
        customer = Element("Contact")
        made.append(("Customer", customer))
        if channel := _channel(order["contact"] or ""):
            SubElement(customer, "ComChannel", channel)
        elif order["contact"]:
            customer.set("ContactTypeDetails", order["contact"])
        if ticket["publisher"]:
            SubElement(customer, "Company", OrganizationName=ticket["publisher"])
    if order["delivery"]:
        place = Element("Contact")
        SubElement(SubElement(place, "Address"), "AddressLine").text = order["delivery"]
        made.append(("Delivery", place))
    contacts = SubElement(root, "ResourceSet", Name="Contact", Usage="Input") if made else root
    for sort, contact in made:
        resource = SubElement(contacts, "Resource")
        SubElement(resource, "Part", ContactType=sort)
        resource.append(contact)


def _channel(contact: str) -> dict[str, str]:
    """How somebody can be reached, as programs call it; nothing where a contact is no address of theirs."""
    if "@" in contact:
        return {"ChannelType": "Email", "Locator": f"mailto:{contact.removeprefix('mailto:')}"}
    if contact.startswith("http"):
        return {"ChannelType": "WWW", "Locator": contact}
    return {"ChannelType": "Phone", "Locator": f"tel:{contact.replace(' ', '')}"} if PHONE.fullmatch(contact) else {}


def _files(root: Element, volumes: Mapping[str, Mapping[str, TicketPart]]) -> None:
    """Which file each part is printed from: it lies beside the order."""
    found = SubElement(root, "ResourceSet", Name="RunList", Usage="Input")
    for name, parts in volumes.items():
        for product, record in parts.items():
            resource = SubElement(found, "Resource")
            SubElement(resource, "Part", ProductPart=_id(name, product))
            run = SubElement(resource, "RunList", NPage=str(record["pages"]))
            SubElement(run, "FileSpec", MimeType="application/pdf", URL=record["file"])


def _resource(root: Element, name: str) -> Element:
    return SubElement(SubElement(root, "ResourceSet", Name=name, Usage="Input"), "Resource")


def _id(*names: str) -> str:
    """An id of XML, which begins with a letter."""
    return "-".join(("volume", *names))


def _points(millimetres: float) -> str:
    return f"{millimetres * MM:.2f}"
