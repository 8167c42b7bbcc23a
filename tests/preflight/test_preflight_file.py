"""Each check of the file as a whole: one fault, and only that check complains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pikepdf
import pytest
from looking import GOOD, Look, complaints
from pikepdf import Array, Dictionary, Name, Pdf, String
from tiny_pdf import WIDTH, build, intent, sheet_boxes

pytestmark = pytest.mark.program

PDFX = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def metadata(pdf: Pdf, **changes: str | None) -> None:
    """Change values of the metadata by `prefix__name`; None removes one."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp.register_xml_namespace("http://www.npes.org/pdfx/ns/id/", "pdfxid")
        for key, value in changes.items():
            name = key.replace("__", ":")
            if value is None:
                del xmp[name]
            else:
                xmp[name] = value


def say(pdf: Pdf, info: dict[str, Any], **changes: str | None) -> None:
    """Change the document information and the metadata; None removes one."""
    for key, value in info.items():
        if value is None:
            del pdf.docinfo[key]
        else:
            pdf.docinfo[key] = value
    metadata(pdf, **changes)


def intents(pdf: Pdf, **changes: Any) -> None:
    """Change the output intent; None removes a key."""
    for key, value in changes.items():
        if value is None:
            del pdf.Root.OutputIntents[0][f"/{key}"]
        else:
            pdf.Root.OutputIntents[0][f"/{key}"] = value


def icc(pdf: Pdf, count: int = 4, **parts: bytes) -> None:
    """Write other bytes into the header of the ICC profile: `class`, `space` or `mark`."""
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(stream.read_bytes())
    for name, value in parts.items():
        start = {"kind": 12, "space": 16, "mark": 36}[name]
        data[start : start + 4] = value
    stream.write(bytes(data))
    stream.N = count


def two_intents(pdf: Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.make_indirect(intent(pdf)))


def form(pdf: Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("nimi")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def attach(pdf: Pdf) -> None:
    pdf.attachments["liite.txt"] = b"x"


def named_script(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), pdf.make_indirect(script())])))


def opens_with_a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = script()


def closes_with_a_program(pdf: Pdf) -> None:
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.Launch, F=String("calc.exe")))


def note(kind: Name) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        pdf.pages[1].Annots = Array([pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=kind, Rect=[50, 50, 90, 70]))])

    return edit


def bookmark(*target: Any) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        item = pdf.make_indirect(Dictionary(Title=String("Luku"), Dest=Array(target) if len(target) > 1 else String(target[0])))
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
        item.Next = item

    return edit


def narrow_page(pdf: Pdf) -> None:
    """An empty page that is cut smaller, with the marks left out of the content."""
    page = pdf.pages[3]
    for key, box in sheet_boxes(width=WIDTH - 5):
        page[key] = box
    page.Contents = pdf.make_stream(b"q /All CS 1 SCN 0.25 w 5 5 m 5 12 l S Q")


CASES: list[tuple[str, str, Callable[[Pdf], None]]] = [
    ("standard", "preflight-standard", partial(metadata, pdfxid__GTS_PDFXVersion=None)),
    ("standard", "preflight-standard", partial(metadata, pdfxid__GTS_PDFXVersion="PDF/X-3:2003")),
    ("intent", "preflight-intent-count", lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    ("intent", "preflight-intent-count", two_intents),
    ("intent", "preflight-intent-condition", partial(intents, OutputConditionIdentifier=String("FOGRA51"))),
    ("intent", "preflight-intent-condition", partial(intents, OutputConditionIdentifier=None)),
    ("intent", "preflight-intent-registry", partial(intents, RegistryName=None)),
    ("intent", "preflight-intent-profile", partial(intents, DestOutputProfile=None)),
    ("intent", "preflight-intent-profile", partial(icc, count=3)),
    ("intent", "preflight-intent-profile", partial(icc, space=b"RGB ")),
    ("intent", "preflight-intent-profile", partial(icc, kind=b"mntr")),
    ("intent", "preflight-intent-profile", partial(icc, mark=b"....")),
    ("title", "preflight-title", partial(say, info={"/Title": None}, dc__title=None)),
    ("trapped", "preflight-trapped", partial(say, info={"/Trapped": None}, pdf__Trapped=None)),
    ("trapped", "preflight-trapped", partial(metadata, pdf__Trapped="True")),
    ("trapped", "preflight-trapped", partial(say, info={"/Trapped": Name.Unknown}, pdf__Trapped="Unknown")),
    ("dates", "preflight-date", partial(say, info={"/ModDate": None}, xmp__ModifyDate=None)),
    ("dates", "preflight-date", partial(say, info={"/ModDate": "eilen"}, xmp__ModifyDate=None)),
    ("dates", "preflight-date-differs", partial(metadata, xmp__CreateDate="2025-11-22T12:00:00Z")),
    ("identity", "preflight-id", partial(metadata, xmpMM__DocumentID=None)),
    ("forms", "preflight-form", form),
    ("scripts", "preflight-script", named_script),
    ("scripts", "preflight-script", opens_with_a_script),
    ("scripts", "preflight-script", closes_with_a_program),
    ("attachments", "preflight-attachment", attach),
    ("annotations", "preflight-annotation", note(Name.Text)),
    ("annotations", "preflight-annotation", note(Name.Link)),
    ("size", "preflight-size", narrow_page),
    ("links", "preflight-link", bookmark("ei-ole")),
    ("links", "preflight-link", bookmark(99, Name.Fit)),
]


@pytest.mark.parametrize(("check", "code", "edit"), CASES)
def test_one_fault_of_the_file(look: Look, check: str, code: str, edit: Callable[[Pdf], None]) -> None:
    build(look.path, edit)
    report = look.report()
    expected = {"size": {"size", "folios", "headings", "hyphens"}}.get(check, {check})
    assert check in complaints(report)
    assert {name for name in complaints(report) if name in expected} == set(complaints(report))
    assert complaints(report)[check] == {code}
    assert report.failed


def test_a_good_file_passes(look: Look) -> None:
    build(look.path)
    report = look.report()
    assert complaints(report) == {}
    assert not report.failed


def test_a_file_without_an_identifier(look: Look) -> None:
    build(look.path)
    data = look.path.read_bytes()
    assert data.count(b"/ID [") == 1
    look.path.write_bytes(data.replace(b"/ID [", b"/Ix ["))
    assert complaints(look.report()) == {"identity": {"preflight-id"}}


def test_a_bookmark_that_leads_to_a_page_is_good(look: Look) -> None:
    build(look.path, bookmark(2, Name.Fit))
    assert complaints(look.report()) == {}


def test_a_newer_header(look: Look) -> None:
    build(look.path, version="2.0")
    assert complaints(look.report()) == {"header": {"preflight-header"}}


def test_a_lock_that_opens_by_itself(look: Look) -> None:
    build(look.path)
    with pikepdf.open(look.path, allow_overwriting_input=True) as pdf:
        pdf.save(look.path, encryption=pikepdf.Encryption(owner="x", user="", R=4, metadata=False), force_version="1.6")
    assert complaints(look.report()) == {"encryption": {"preflight-encrypted"}}


def test_pages_of_a_book_come_in_a_multiple_and_those_of_cards_do_not(look: Look) -> None:
    build(look.path, pages=5)
    assert complaints(look.report()) == {"multiple": {"preflight-multiple"}}
    assert complaints(look.report(replace(GOOD, product="cards", multiple=1))) == {}


def test_a_heading_on_another_page(look: Look) -> None:
    build(look.path)
    assert complaints(look.report(replace(GOOD, titles=(("Otsikko b", 2),)))) == {"headings": {"preflight-reference"}}
    silent = replace(GOOD, titles=())
    assert complaints(look.report(silent)) == {"headings": {"preflight-no-facts"}}
    assert not look.report(silent).failed


def test_justified_text_without_hyphens_is_a_warning(look: Look) -> None:
    build(look.path, hyphens=False)
    report = look.report()
    assert complaints(report) == {"hyphens": {"preflight-hyphens"}}
    assert not report.failed


def test_a_number_printed_on_the_wrong_page(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        from tiny_pdf import page_content

        pdf.pages[2].Contents = pdf.make_stream(page_content(3, 47).encode())

    build(look.path, edit)
    report = look.report()
    assert complaints(report) == {"folios": {"preflight-folio"}}
    [place] = [place for result in report.results for group in result.groups.values() for place in group.places]
    assert (place.at.page, place.found, place.allowed) == (3, "47", "3")


def test_an_older_standard_has_no_transparency(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        metadata(pdf, pdfxid__GTS_PDFXVersion="PDF/X-3:2003")
        for page in pdf.pages:
            page.Resources.ExtGState.Half = Dictionary(ca=0.5)

    build(look.path, edit, version="1.4")
    assert complaints(look.report(standard="PDF/X-3")) == {}
    build(look.path, edit, version="1.4", add="q /Half gs 1 0 0 0 k 100 100 20 20 re f Q")
    assert complaints(look.report(standard="PDF/X-3")) == {"transparency": {"preflight-transparency"}}
