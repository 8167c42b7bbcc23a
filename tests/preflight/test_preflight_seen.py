"""What was seen of a page is not looked at again: not in another file either, as long as the page is made of the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from looking import GOOD
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from tiny_pdf import bar, build

from preflight import Condition, Order, look, poppler, run
from preflight.checks import ink
from preflight.content.painted import Sheet
from preflight.content.sameness import page_digests
from preflight.seen import Seen, Unseen
from preflight.subject import Subject

ORDER = Order(GOOD.condition, checks=("ink",))
DARK = f"q 1 1 1 1 k {bar(30, 105, 40, 15)} f Q"


class Memory(dict[str, object]):
    """Keeps what was seen for one test."""

    def put(self, key: str, value: object) -> None:
        self[key] = value


def digests(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        return list(page_digests(pdf))


def other(pdf: Pdf, page: int, name: str) -> None:
    """Another picture of that name on one page."""
    kept = pdf.pages[page].Resources.XObject
    made = Stream(pdf, b"\x00" * 64 * 64 * 4, {**kept.Photo.stream_dict})
    pdf.pages[page].Resources.XObject = Dictionary({**kept, f"/{name}": pdf.make_indirect(made)})


EDITS: dict[str, Callable[[Pdf], object]] = {
    "content": lambda pdf: setattr(pdf.pages[1], "Contents", pdf.make_stream(b"0 g 0 0 10 10 re f")),
    "box": lambda pdf: setattr(pdf.pages[1], "TrimBox", Array([30, 30, 200, 200])),
    "turn": lambda pdf: setattr(pdf.pages[1], "Rotate", 90),
    "picture": lambda pdf: other(pdf, 1, "Photo"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_page_is_another_where_anything_of_it_is(tmp_path: Path, edit: Callable[[Pdf], object]) -> None:
    before = digests(build(tmp_path / "before.pdf"))
    after = digests(build(tmp_path / "after.pdf", edit))
    assert [one == two for one, two in zip(before, after, strict=True)] == [True, False, True, True]


def test_what_all_pages_share_is_in_each(tmp_path: Path) -> None:
    """A font's program, however deep it lies, and the output intent of the file."""

    def program(pdf: Pdf) -> None:
        (inner,) = pdf.pages[0].Resources.Font.F1.DescendantFonts
        inner.FontDescriptor.Flags = 5

    before = digests(build(tmp_path / "before.pdf"))
    for edit in (program, lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"x")):
        assert not set(before) & set(digests(build(tmp_path / "after.pdf", edit)))


def test_where_a_page_lies_makes_no_other(tmp_path: Path) -> None:
    def turned(pdf: Pdf) -> None:
        pdf.pages.reverse()
        pdf.make_indirect(Dictionary(Other=1))

    assert digests(build(tmp_path / "a.pdf")) == digests(build(tmp_path / "b.pdf", turned))[::-1]


def test_a_page_that_holds_itself_has_no_digest(tmp_path: Path) -> None:
    def endless(pdf: Pdf) -> None:
        form = pdf.make_stream(b"/Own Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        form.Resources = Dictionary(XObject=Dictionary(Own=form))
        pdf.pages[0].Resources.XObject = Dictionary(Own=form)

    assert [bool(found) for found in digests(build(tmp_path / "a.pdf", endless))] == [False, True, True, True]


@pytest.mark.program
def test_ink_is_looked_at_where_it_was_not_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six pages one was edited; what is said is what is said of all of them anew."""
    asked: list[list[int]] = []
    render = ink.inked_pages

    def noting(path: Path, wanted: list[int], fine: float, *, spots: bool) -> object:
        asked.append(wanted)
        return render(path, wanted, fine, spots=spots)

    def said(path: Path, seen: Memory) -> list[object]:
        (result,) = look(path, ORDER, seen).results
        return [remark for group in result.groups.values() for remark in group.places]

    monkeypatch.setattr(ink, "inked_pages", noting)
    memory = Memory()
    first = build(tmp_path / "first.pdf", pages=6)
    assert said(first, memory) == []
    edited = build(tmp_path / "edited.pdf", lambda pdf: pdf.pages[4].contents_add(DARK.encode()), pages=6, add=DARK)
    found = said(edited, memory)
    assert {remark.at.page for remark in found} == {1, 5}
    assert said(edited, memory) == found
    assert said(edited, Memory()) == found
    assert asked == [[1, 2, 3, 4, 5, 6], [1, 5], [], [1, 2, 3, 4, 5, 6]]
    assert said(first, memory) == []


def test_a_page_on_which_nothing_was_found_is_not_walked_through_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six pages one is spoilt and two change places; what is said is what is said of all of them anew."""
    walked: list[int] = []
    look_at = run._look_at

    def noting(sheet: Sheet, *more: Any) -> bool:
        walked.append(sheet.number)
        return look_at(sheet, *more)

    def said(path: Path, seen: Seen, **condition: object) -> list[tuple[str, list[object]]]:
        order = Order(
            replace(GOOD.condition or Condition(), **condition), GOOD.product, checks=("colour", "lines", "panels", "halves")
        )
        results = look(path, order, seen).results
        return [(result.check, [remark for group in result.groups.values() for remark in group.places]) for result in results]

    def spoilt(pdf: Pdf) -> None:
        pdf.pages[4].contents_add(b"1 0 0 rg 90 90 20 20 re f")
        pdf.pages.insert(0, pdf.pages[2])

    monkeypatch.setattr(run, "_look_at", noting)
    memory = Memory()
    assert not any(found for _, found in said(build(tmp_path / "a.pdf", pages=6), memory))
    edited = build(tmp_path / "b.pdf", spoilt, pages=6)
    found = said(edited, memory)
    assert [remark.at.page for _, remarks in found for remark in remarks] == [6]
    assert said(edited, memory) == found == said(edited, Unseen())
    assert walked == [1, 2, 3, 4, 5, 6, 6, 6, *range(1, 8)]
    said(edited, memory, line=0.5)
    assert walked[-7:] == list(range(1, 8))


@pytest.mark.program
def test_words_are_read_of_pages_that_were_not_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of six pages two change; what is read of the others is what Poppler reads of the whole file."""
    read: list[str] = []
    asked = poppler.run

    def noting(line: list[str], seconds: float) -> object:
        with pikepdf.open(line[2]) as pdf:
            read.append(f"{Path(line[2]).name} {len(pdf.pages)}")
        return asked(line, seconds)

    def words(path: Path, seen: Seen) -> object:
        with pikepdf.open(path) as pdf:
            return Subject(pdf, path, GOOD, seen).words

    def edit(pdf: Pdf) -> None:
        for at in (1, 4):
            pdf.pages[at].TrimBox, pdf.pages[at].Rotate = Array([30, 30, 200, 200]), 180
        pdf.pages.reverse()

    monkeypatch.setattr(poppler, "run", noting)
    memory = Memory()
    first, edited = build(tmp_path / "first.pdf", pages=6), build(tmp_path / "edited.pdf", edit, pages=6)
    assert words(first, memory) == words(first, Unseen())
    found = words(edited, memory)
    assert words(edited, memory) == found == words(edited, Unseen())
    assert any(page.text for page in found)
    assert read == ["first.pdf 6", "first.pdf 6", "part.pdf 2", "edited.pdf 6"]
