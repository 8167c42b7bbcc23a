"""Every heading and step has a link that stays: on the page, in every language, and where it was by number before."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from browsing import Opens
from lxml import html as lxml_html
from playwright.sync_api import expect

from cookbook.model import ENTRY_KINDS

PARTS = "//*[starts-with(@id, '{}-')]/@id"


def entries(site: Path, root: str = "") -> dict[str, lxml_html.HtmlElement]:
    """The pages of entries in Finnish, by their addresses."""
    folders = [site / root / kind.slug for kind in ENTRY_KINDS]
    pages = [page for folder in folders for page in folder.glob("*/index.html")]
    return {page.parent.relative_to(site).as_posix(): lxml_html.fromstring(page.read_bytes()) for page in pages}


def test_every_heading_has_its_link(built_site: Path) -> None:
    pages = entries(built_site)
    assert len(pages) > 5
    for name, page in pages.items():
        ids = Counter(page.xpath("//@id"))
        assert [id for id, times in ids.items() if times > 1] == [], name
        linked = {href.removeprefix("#") for href in page.xpath("//a[@class='permalink']/@href")}
        assert set(page.xpath("//main//h2[not(ancestor::nav or ancestor::dialog)]/@id")) <= linked, name
        assert page.xpath("//main//h3[ancestor::*[contains(@class, 'chapter')] and not(@id)]") == [], name
        for part in ("step", "item", "sheet", "course"):
            assert {id for id in page.xpath(PARTS.format(part)) if not id.removeprefix(f"{part}-").isdigit()} <= linked, name
        assert linked <= ids.keys(), name


def test_listings_and_tools_link_to_their_headings(built_site: Path) -> None:
    """All of them but those of cards, which are links, and of dialogs; a question is linked to as the part that is shown."""
    pages = [
        built_site / "index.html",
        *built_site.glob("*/index.html"),
        *built_site.glob("vaiheet/*/index.html"),
        built_site / "osallistu/kirjoita/index.html",
    ]
    inner = "ancestor::nav or ancestor::dialog or ancestor::footer or ancestor::li[contains(@class, 'card')] or .//a"
    tried = 0
    for path in pages:
        page = lxml_html.fromstring(path.read_bytes())
        linked = {href.removeprefix("#") for href in page.xpath("//a[@class='permalink']/@href")}
        own = page.xpath(f"//main//*[self::h2 or self::h3][not({inner})]/@id")
        assert {id.removesuffix(".q").removesuffix(".r") for id in own} <= linked, path
        tried += len(own)
    assert tried > 30


def test_a_written_page_links_to_its_headings(built_site: Path) -> None:
    pages = [lxml_html.fromstring(path.read_bytes()) for path in (built_site / "index.html", *built_site.glob("*/index.html"))]
    headings = [(page, page.xpath("//div[@class='headed']/*[self::h2 or self::h3]/@id")) for page in pages]
    assert any(ids for _, ids in headings)
    for page, ids in headings:
        assert [f"#{id}" for id in ids] == page.xpath("//div[@class='headed']/a[@class='permalink']/@href")


def test_a_step_is_called_alike_in_every_language(opens: Opens) -> None:
    steps = "all => all.map(each => each.id)"
    finnish = opens("/reseptit/haastemoottori/").locator(".step h3").evaluate_all(steps)
    assert len(finnish) > 2
    assert opens("/sv/recept/haastemoottori/").locator(".step h3").evaluate_all(steps) == finnish
    both = ("/menetelmat/haastetyopaja/", "/sv/metoder/haastetyopaja/")
    first, second = (opens(path).locator(".agenda tbody tr").evaluate_all(steps) for path in both)
    assert first == second != []


def test_a_link_by_number_still_arrives(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/#step-2")
    expect(page.locator(".step h3").nth(1)).to_be_in_viewport()
    expect(page.locator(":target h3")).to_have_id(page.locator(".step h3").nth(1).get_attribute("id") or "")
