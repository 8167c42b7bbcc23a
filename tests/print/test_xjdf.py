"""The order as XJDF: what the specification asks of its structure, and what the ticket says."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from cookbook.editions.print.ticket.xjdf import NAMESPACE, as_xjdf

X = {"x": NAMESPACE}
CHILDREN = {
    "XJDF": ["AuditPool", "ProductList", "ResourceSet"],
    "Product": ["Intent"],
    "Contact": ["Address", "ComChannel", "Company"],
    "Resource": ["Part", "Contact", "DeliveryParams", "RunList"],
    "BindingIntent": ["LooseBinding", "SaddleStitching", "SoftCoverBinding"],
    "DeliveryParams": ["DropItem"],
}
"""The order of children that the specification asks for."""
ORDER = {
    "quantity": 500, "binding": "perfect", "lamination": "matt", "grain": "along", "proofs": ["pdf", "colour"],
    "delivery": "Mallikatu 1, 00100 Mallila", "deadline": "2027-03-15", "contact": "painatus@mallila.example",
}  # fmt: skip


def record(product: str, name: str = "book", binding: str = "perfect", quantity: int | None = 500) -> dict[str, Any]:
    """What the ticket says of a file."""
    return {
        "file": f"{product}-{name}.pdf",
        "product": product,
        "volume": {"name": name, "title": "Pieni keittokirja", "isbn": None, "quantity": quantity, "binding": binding},
        "pages": 64 if product == "book" else 1,
        "trim": [170, 240],
        "bleed": 3,
        "colours": "4/4" if product == "book" else "4/0",
        "paper": {"name": "Päällystetty matta 115 g/m²", "thickness": 0.09},
    }


def order(*files: dict[str, Any], **values: object) -> Any:
    """The order of these files, read again."""
    ticket = {
        "title": "Pieni keittokirja",
        "date": "2026-11-22",
        "publisher": "Mallikaupunki",
        "order": {**ORDER, **values},
        "condition": {"condition": "FOGRA39"},
        "files": files or (record("book"), record("cover")),
    }
    return etree.fromstring(as_xjdf(ticket, "keittokirja"))


def one(root: Any, path: str) -> Any:
    (found,) = root.findall(path, X)
    return found


def test_ids_are_unique_and_every_reference_resolves() -> None:
    root = order(record("book"), record("cover"), record("book", "oma", "spiral", 40), record("cover", "oma", "spiral", 40))
    ids = root.xpath("//@ID")
    assert len(ids) == len(set(ids)) == 6
    named = [name for value in root.xpath("//@ChildRefs | //@ItemRef | //@ProductPart") for name in value.split()]
    assert set(named) == set(ids)
    assert [product.get("IsRoot") for product in root.iterfind(".//x:Product", X)] == ["true", "false", "false"] * 2


@pytest.mark.parametrize("binding", ["perfect", "sewn", "stapled", "spiral"])
def test_children_stand_in_the_order_of_the_specification(binding: str) -> None:
    root = order(record("book", binding=binding), record("cover", binding=binding))
    assert root.tag == f"{{{NAMESPACE}}}XJDF"
    for element in root.iter():
        name = etree.QName(element).localname
        children = [etree.QName(child).localname for child in element]
        if name in CHILDREN:
            assert set(children) <= set(CHILDREN[name])
            assert children == sorted(children, key=CHILDREN[name].index)
        if name == "Intent":
            assert children == [element.get("Name")]


def test_the_book_and_its_parts_are_what_the_ticket_says() -> None:
    root = order()
    assert one(root, "x:ProductList/x:Product[@IsRoot='true']").get("Amount") == "500"
    body, cover = (one(root, f".//x:Product[@ProductType='{sort}']") for sort in ("Body", "Cover"))
    layout = one(body, ".//x:LayoutIntent").attrib
    assert dict(layout) == {"Bleed": "8.50", "Dimensions": "481.89 680.31", "Pages": "64", "Sides": "TwoSidedHeadToHead"}
    media = dict(one(body, ".//x:MediaIntent").attrib)
    assert media.pop("MediaQuality") == "Päällystetty matta 115 g/m²"
    assert media == {"MediaType": "Paper", "Thickness": "90", "GrainDirection": "YDirection", "Weight": "115"}
    assert [one.get("Surface") for one in body.iterfind(".//x:SurfaceColor", X)] == ["Front", "Back"]
    assert one(cover, ".//x:LaminatingIntent").get("Texture") == "Matte"
    assert [file.get("URL") for file in root.iterfind(".//x:FileSpec", X)] == ["book-book.pdf", "cover-book.pdf"]


def test_delivery_and_contacts_are_those_of_the_order() -> None:
    root = order()
    assert one(root, ".//x:DeliveryParams").get("Required") == "2027-03-15T23:59:59Z"
    assert dict(one(root, ".//x:DropItem").attrib) == {"Amount": "500", "ItemRef": "volume-book"}
    assert one(root, ".//x:AddressLine").text == "Mallikatu 1, 00100 Mallila"
    assert one(root, ".//x:ComChannel").get("Locator") == "mailto:painatus@mallila.example"
    assert [part.get("ContactType") for part in root.iterfind(".//x:Part[@ContactType]", X)] == ["Customer", "Delivery"]


@pytest.mark.parametrize(
    ("contact", "channel"),
    [("+358 9 123456", "tel:+3589123456"), ("https://mallila.example/", "https://mallila.example/"), ("Kirjaamo", None)],
)
def test_a_contact_is_called_as_programs_call_it(contact: str, channel: str | None) -> None:
    root = order(contact=contact)
    assert [found.get("Locator") for found in root.iterfind(".//x:ComChannel", X)] == ([channel] if channel else [])
    assert list(root.xpath("//@ContactTypeDetails")) == ([] if channel else [contact])


def test_what_is_not_known_is_left_out() -> None:
    unknown = dict.fromkeys(("quantity", "lamination", "delivery", "deadline", "contact"))
    root = order(record("book", quantity=None), record("cover", quantity=None), **unknown, proofs=[])
    for name in ("LaminatingIntent", "ContentCheckIntent", "DeliveryParams", "Address", "ComChannel"):
        assert root.find(f".//x:{name}", X) is None
    assert not root.xpath("//x:Product[@IsRoot='true']/@Amount", namespaces=X)


def test_the_same_ticket_is_the_same_bytes() -> None:
    assert etree.tostring(order()) == etree.tostring(order())
