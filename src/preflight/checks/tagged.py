"""A file that is read on a screen: PDF/UA-1, as page-validation sees it."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.remarks import CannotRunError, Remark, fault, warning
from preflight.subject import Subject

XMP_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


def claims_ua(subject: Subject) -> bool:
    """Whether the file says that it is PDF/UA."""
    return bool(subject.xmp.get(XMP_PART))


def tagged(subject: Subject) -> Iterator[Remark]:
    """Every rule of PDF/UA-1 that a machine can check."""
    if not claims_ua(subject):
        yield fault("preflight-ua-claim", allowed="pdfuaid:part 1")
    subject.stop_if_endless()
    try:
        import page
    except ImportError as error:
        raise CannotRunError(warning("preflight-ua-tool", what="page-validation")) from error
    try:
        report = page.validate_pdf(str(subject.path), profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError as error:
        yield fault("preflight-ua", what=type(error).__name__, found=str(error)[:120])
        return
    for failure in report.failures:
        yield fault("preflight-ua", what=failure.rule_id, found=failure.message[:160], group=failure.rule_id)
