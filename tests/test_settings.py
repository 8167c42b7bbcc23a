"""Settings are content: `check` and every command tell a fault in them at its line, and nothing is made."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from trees import BASE, PROJECT, Said, change, check, grow, in_finnish, inside, write

from cookbook.editions import EDITIONS, edition
from cookbook.load.tree import SourceTree
from cookbook.model.funder import Emblem
from cookbook.model.identity import Identity

COOKBOOK = "cookbook.yml"
EDITION = "print/edition.yml"
PROFILE = "print/profiles/coated.yml"
SITE = "site: https://keittokirja.example/"
ADDRESSES = (
    ("https://k.example:8000/", "https://k.example:ovi/"), ("https://k.example:65535/", "https://k.example:655350/"),
    ("https://10.0.0.1/", "https://[10.0.0.1/"), ("https://ä.example/ö/", "https://a b.example/"),
    ("https://k.example/@a/", "https://a@k.example/"), ("https://k.example/a", "https://k.example/<a>"),
)  # fmt: skip
BRANCH = "repository: {host: github, address: https://github.com/a/b, branch: '%s'}"
BRANCHES = (
    ("main", "uusi haara"), ("v1.0", "v1..0"), ("a/b-c_d", "-b"), ("b.c", ".b"), ("päähaara", "a?b"), ("1", '"><script>'),
    ("B", "a:b"),
)  # fmt: skip
COMMANDS = ("check", *EDITIONS)


def changed(tree: Path, name: str, old: str, new: str) -> str:
    """A file of settings as the small tree has or borrows it, with one change; gives the place of the change."""
    text = SourceTree(BASE).find(name).read_text(encoding="utf-8")
    assert text.count(old) >= 1
    write(tree, {name: text.replace(old, new, 1)})
    return f"{name}:{text[: text.index(old)].count(chr(10)) + 1}:"


def run(tree: Path, command: str) -> Said:
    return inside(command, "--source", tree, *(() if command == "check" else ("--out", tree.parent / "out")))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (EDITION, "date: 2026-", "date: 2026-13-"),
        (EDITION, "edition: ", "editon: "),
        (COOKBOOK, "title: ", "titel: "),
        (COOKBOOK, "profile: coated", "profile: kiiltava"),
        (PROFILE, "bleed: 3", "bleed: 21"),
        (PROFILE, "title: ", "title: [\n"),
        ("mkdocs.yml", "docs_dir: pages", "site_url: keittokirja"),
        ("mkdocs.yml", "docs_dir: pages", "docs_dir: !!python/name:os.system"),
    ],
)
def test_a_fault_in_settings_is_told_at_its_line_by_every_command(
    tree: Path, command: str, name: str, old: str, new: str
) -> None:
    place = changed(tree, name, old, new)
    said = run(tree, command)
    assert said.status == 1
    assert any(line.startswith(place) for line in said.lines), said.err
    assert not (tree.parent / "out").exists()


@pytest.mark.parametrize(
    ("name", "old", "fits", "outside"),
    [
        (PROFILE, "bleed: 3", "bleed: 20", "bleed: 21"),
        (PROFILE, "safety: 3", "safety: 20", "safety: 21"),
        (PROFILE, "ink: 300", "ink: 400", "ink: 401"),
        (PROFILE, "ink: 300", "ink: 100", "ink: 99"),
        (PROFILE, "multiple: 4", "multiple: 64", "multiple: 65"),
        (PROFILE, "multiple: 4", "multiple: 1", "multiple: 0"),
        (PROFILE, "resolution: 300", "resolution: 1200", "resolution: 1201"),
        (PROFILE, "resolution: 300", "resolution: 72", "resolution: 71"),
        (COOKBOOK, "width: 170", "width: 210", "width: 211"),
        (COOKBOOK, "width: 170", "width: 105", "width: 104"),
        (COOKBOOK, "height: 240", "height: 148", "height: 147"),
        (COOKBOOK, "height: 240", "height: 297", "height: 298"),
        ("mkdocs.yml", "docs_dir: pages", "site_url: https://keittokirja.example", "site_url: https://toinen.example/"),
        ("mkdocs.yml", "docs_dir: pages", "theme: {name: material}", "theme: {custom_dir: oma}"),
        ("mkdocs.yml", "docs_dir: pages", "nav: []", "hooks: [a.py]"),
        ("mkdocs.yml", "docs_dir: pages", "repo_url: https://a.example/b/", "repo_url: https://a.example/?b"),
        ("mkdocs.yml", "docs_dir: pages", "edit_uri: edit/main/", "edit_uri: javascript:alert(1)//"),
        ("mkdocs.yml", "docs_dir: pages", "edit_uri: /b/edit/main/", "edit_uri: //b/edit/main/"),
        ("mkdocs.yml", "docs_dir: pages", "edit_uri: '?path='", "edit_uri: '?path=\"'"),
        ("mkdocs.yml", "docs_dir: pages", "edit_uri: '#edit'", "edit_uri: edit/../main/"),
        *((COOKBOOK, SITE, f"site: {good}", f"site: {bad}") for good, bad in ADDRESSES),
        *((COOKBOOK, "profile: coated", BRANCH % good, BRANCH % bad) for good, bad in BRANCHES),
    ],
)
def test_each_limit_has_two_sides(tree: Path, name: str, old: str, fits: str, outside: str) -> None:
    changed(tree, name, old, fits)
    assert check(tree).status == 0
    place = changed(tree, name, old, outside)
    said = check(tree)
    assert said.status == 1
    assert [line.startswith(place) for line in said.lines].count(True) == 1, said.err


SHAPES = ("[[x]]", "{x: {y: [z]}}", "{'': [x]}", "", "[{}]")
WHOLE = tuple(f"{name}: %s" for name in Identity.model_fields)
PARTS = (
    "repository: {address: %s}", "channels: {feedback: %s}", "licence: {url: %s}", "trim: {width: %s}",
    "colours: {phases: %s}", "colours: {kinds: %s}", "faces: {sans: %s}",
    *(f"funders: [{{name: A, emblem: {{{name}: %s}}}}]" for name in Emblem.model_fields),
)  # fmt: skip


@pytest.mark.parametrize("setting", (*WHOLE, *PARTS))
def test_a_setting_of_another_shape_is_told_at_its_line(setting: str, tree: Path) -> None:
    path = tree / COOKBOOK
    nodes = yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader).value
    lines = path.read_text(encoding="utf-8").splitlines()
    ends = [key.start_mark.line for key, _ in nodes[1:]] + [len(lines)]
    kept = [
        line
        for (key, _), end in zip(nodes, ends, strict=True)
        if key.value != setting.partition(":")[0]
        for line in lines[key.start_mark.line : end]
    ]
    for shape in (*SHAPES, "x") if setting in PARTS else SHAPES:
        path.write_text("\n".join([setting % shape, *kept, ""]), encoding="utf-8")
        said = check(tree)
        assert said.status == 1, shape
        assert [line for line in said.lines if not line.startswith(f"{COOKBOOK}:1:")] == [], said.err


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_has_the_three_members_and_no_more(name: str) -> None:
    made = edition(name)
    assert made.FOLDER.split("/")[0] in ("site", "print")
    assert callable(made.make)
    assert callable(made.keeps)


def test_a_shops_profile_without_its_icc_file_is_no_fault_until_it_is_asked_for(tree: Path) -> None:
    assert (PROJECT / "print/profiles/own-shop-example.yml").is_file()
    assert check(tree).status == 0
    said = inside("print", "--source", tree, "--out", tree.parent / "out", "--profile", "own-shop-example")
    assert said.status == 1
    assert said.lines[-1].startswith("print/profiles/own-shop-example.yml:")


@pytest.mark.whole
def test_data_alone_leaves_the_site_as_it_is(tree: Path) -> None:
    out = in_finnish(tree).parent / "out"
    assert inside("site", "--source", tree, "--out", out).status == 0
    before = {path: path.read_bytes() for path in (out / "site").rglob("*.html")}
    assert before
    assert inside("data", "--source", tree, "--out", out).status == 0
    assert {path: path.read_bytes() for path in (out / "site").rglob("*.html")} == before


@pytest.mark.parametrize(("length", "codes"), ((120, set()), (121, {"too-long"})))
def test_what_stands_on_the_cover_has_a_length(length: int, codes: set[str], tmp_path: Path) -> None:
    tree = change(grow(tmp_path / "tree"), "print/edition.yml", "Reseptejä kokeiltavaksi", ("sana " * 30)[: length - 1] + "n")
    assert {one["code"] for one in json.loads(check(tree, "--format", "json").out)["problems"]} == codes


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("site: https://kirja.fi/\n", ["channels-none"]),
        ("site: https://kirja.fi/\nchannels: {feedback: 'https://kaupunki.fi/palaute'}\n", []),
        ("site: https://kirja.example/\n", []),
    ],
)
def test_a_published_cookbook_says_where_proposals_go(lines: str, codes: list[str], tree: Path) -> None:
    settings = tree / "cookbook.yml"
    settings.write_text(re.sub(r"site: .*\n", lines, settings.read_text(encoding="utf-8")), encoding="utf-8")
    found = json.loads(check(tree, "--hints", "--format", "json").out)["problems"]
    assert [one["code"] for one in found if one["code"] == "channels-none"] == codes
