"""A new check costs what CONTRIBUTING says: a rule, its sentences and one line where it is found, done in a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_one_place import Copy

RULE = '    Rule("title-loud", {"found": "HUKKA"}, Example(CHALLENGE, "title: Hukka\\n", "title: HUKKA\\n", over=TITLE)),\n'
FOUND = """    if str(entry.content.title).isupper():
        problems.note(entry.source.place(("title",)), "title-loud", found=entry.content.title)
"""
SENTENCES = {
    "fi": "otsikko {found} huutaa: kirjoita se pienin kirjaimin",
    "sv": "rubriken {found} skriker: skriv den med små bokstäver",
    "en": "the title {found} shouts: write it in small letters",
}


@pytest.mark.program
def test_a_message_is_a_rule_its_sentences_and_a_line_where_it_is_found(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    copy.edit("rules/fields.py", r"^RULES = \(\n", RULE)
    copy.edit("link/checks.py", r'^def check_review\(.*\n    """.*\n', FOUND)
    for lang, sentence in SENTENCES.items():
        copy.edit(f"language/speech/strings/{lang}.yml", r"^problem:\n", f'  title-loud: "{sentence}"\n')
    path = copy.tree / "challenges/hukkalampo.yml"
    path.write_text(path.read_text("utf-8").replace("title: Hukkalämpö talteen", "title: HUKKA"), encoding="utf-8")
    said = copy("check", "--lang", "sv")
    assert (said.status, said.err) == (1, f"challenges/hukkalampo.yml:1:8: {SENTENCES['sv'].format(found='HUKKA')}\n")
    assert copy("rules").status == 0
    for lang, sentence in SENTENCES.items():
        page = (copy.tree / f"docs/rules.{lang}.md").read_text("utf-8")
        assert f"> {sentence.format(found='HUKKA')}\n" in page
        assert "```yaml\ntitle: HUKKA\n```" in page
