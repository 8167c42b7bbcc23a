"""What a press cannot print and a shop does not want to open: locks, forms, scripts, attachments, damage."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Dictionary

from preflight.content.painted import Sheet
from preflight.opening import said_of
from preflight.reading import dictionary, entries, items, name, text
from preflight.remarks import Location, Remark, fault
from preflight.subject import Subject

MOST_OBJECTS = 1_000_000
RUNNING = (
    "/JavaScript",
    "/Launch",
    "/SubmitForm",
    "/ImportData",
    "/ResetForm",
    "/Rendition",
    "/Movie",
    "/Sound",
    "/GoToR",
    "/GoToE",
)
"""Actions that do more than lead to a page or an address."""


def damage(subject: Subject) -> Iterator[Remark]:
    """Nothing had to be repaired to open the file."""
    for said in list(subject.pdf.get_warnings())[:50]:
        yield fault("preflight-damaged", found=said_of(said, subject.path)[-120:])


def encryption(subject: Subject) -> Iterator[Remark]:
    """No lock, not even one that opens by itself."""
    if subject.pdf.is_encrypted:
        yield fault("preflight-encrypted")


def forms(subject: Subject) -> Iterator[Remark]:
    """No form to fill in on a screen."""
    form = dictionary(subject.pdf.Root.get("/AcroForm"))
    fields = items(form.get("/Fields"))
    if fields or "/XFA" in form:
        yield fault("preflight-form", found=str(len(fields)))


def scripts(subject: Subject) -> Iterator[Remark]:
    """No JavaScript, and no action that starts a program, sends data or plays something."""
    root = subject.pdf.Root
    if "/JavaScript" in dictionary(root.get("/Names")):
        yield fault("preflight-script", what="Names", found="JavaScript", group="JavaScript")
    for number, value in enumerate(subject.pdf.objects):
        if number >= MOST_OBJECTS:
            return
        yield from _actions(value, 0)


def _actions(value: object, depth: int) -> Iterator[Remark]:
    """Actions in an object and in what is written within it."""
    if not isinstance(value, Dictionary) or depth > 3:
        return
    action = name(value.get("/S"))
    if action in RUNNING and ("/Type" not in value or name(value.get("/Type")) == "/Action"):
        yield fault("preflight-script", what=text(value.get("/Type")) or "Action", found=action[1:], group=action)
    for key, inner in entries(value):
        is_written_here = isinstance(inner, Dictionary) and not inner.is_indirect
        if is_written_here and (depth or key in ("/A", "/AA", "/OpenAction", "/Next")):
            yield from _actions(inner, depth + 1)


def attachments(subject: Subject) -> Iterator[Remark]:
    """No file within the file."""
    root = subject.pdf.Root
    if "/EmbeddedFiles" in dictionary(root.get("/Names")):
        yield fault("preflight-attachment", what="EmbeddedFiles")
    if "/Collection" in root or items(root.get("/AF"), 1):
        yield fault("preflight-attachment", what="Collection" if "/Collection" in root else "AF")


def content(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Every content stream could be read to its end."""
    for trouble in sheet.troubles:
        yield fault(trouble.code, at=Location(sheet.number), what=trouble.what, group=trouble.what)
