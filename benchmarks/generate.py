"""Writes a made-up cookbook of any size: the same number and seed give the same bytes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

BASE = Path(__file__).parents[1] / "tests/base"
SHARES = {"recipes": 0.4, "methods": 0.2, "metrics": 0.2, "cases": 0.12, "challenges": 0.06, "menus": 0.02}
WORDS = (
    "kaupunki yritys kokeilu haaste verkosto orkestrointi klusteri tulos mittari hankinta asukas tutkija alusta ratkaisu tarve "
    "palvelu kumppani sopimus aikataulu palaute työpaja päätös vaihe rooli tieto kehittäminen yhteistyö rahoitus tavoite vastuu "
    "ja tai mutta koska jotta kun sekä myös aina usein yhdessä avoimesti nopeasti ensin lopuksi uusi pieni yhteinen avoin"
).split()


class Writer:
    """Makes text and relations from one source of chance."""

    def __init__(self, entries: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.own = ""
        self.ids = {
            folder: [f"{folder[:-1]}-{n}" for n in range(max(2, round(entries * share)))] for folder, share in SHARES.items()
        }

    def words(self, count: int) -> str:
        text = " ".join(self.chance.sample(WORDS, k=count))
        return text[0].upper() + text[1:] + "."

    def prose(self, indent: str, paragraphs: int = 2) -> str:
        """A block of paragraphs, one of which points at a recipe."""
        parts = [self.words(35) for _ in range(paragraphs)]
        parts[-1] += f" Lue [alun ohje](recipe:{self.some('recipes')[0]}) ja *toimi*."
        return "|-\n" + "\n\n".join(indent + part for part in parts)

    def some(self, folder: str, count: int = 1) -> list[str]:
        """Ids of a folder, never that of the entry that is being written."""
        others = [id for id in self.ids[folder] if id != self.own]
        return self.chance.sample(others, min(count, len(others)))

    def listed(self, folder: str, count: int) -> str:
        return "[" + ", ".join(self.some(folder, count)) + "]"

    def head(self, folder: str, number: int) -> str:
        summary = self.words(20)[:150].rstrip(" .")
        return (
            f"title: {folder[:-1].capitalize()} {number} {self.words(2)[:-1]}\nsummary: {summary}.\nthemes: [kokeilut]\n"
            f"sources: [raportti]\nsynonyms: [{self.words(2)[:-1]}]\nauthors: [Toimitus]\nreviewed: 2026-11-22\n"
        )

    def recipes(self, number: int) -> str:
        steps = "".join(
            f"  - title: {self.words(3)[:-1]}\n    text: {self.prose('      ')}\n"
            f"    methods: {self.listed('methods', 1)}\n    duration: 1–2 kk\n"
            for _ in range(5)
        )
        earlier = f"after: [recipe-{2 * self.chance.randrange(number // 2 + 1)}]\n" if number % 2 else ""
        return (
            f"status: draft\nproblem: {self.prose('  ')}\n"
            f"serving:\n  duration: 5–10 kk\n  effort: 40–80 htp\n  cost: 1 000–8 000 €\n"
            f"  group: 4–8 yritystä\n  difficulty: 2\nphases: [kaynnistys]\ningredients:\n"
            + "".join(f"  - {self.words(6)[:-1]}\n" for _ in range(4))
            + f"roles:\n  - role: orkestroija\n    task: {self.words(8)}\nsteps:\n{steps}"
            f"pitfalls:\n  - {self.words(25)}\n  - {self.words(25)}\n"
            f"metrics:\n  - metric: {self.some('metrics')[0]}\n    use: outcome\n"
            f"evidence:\n  - case: {self.some('cases')[0]}\n    kind: done\n    finding: {self.words(15)}\n    source: raportti\n"
            f"related: {self.listed('recipes', 3)}\n{earlier}"
        )

    def methods(self, number: int) -> str:
        agenda = "".join(
            f"  - title: {self.words(3)[:-1]}\n    duration: 30 min\n    text: {self.prose('      ')}\n" for _ in range(6)
        )
        return (
            "status: draft\ntype: workshop\nfree_standing: true\n"
            f"use_when: {self.words(20)}\nserving:\n  duration: 3 h\n  difficulty: 1\n"
            f"agenda:\n{agenda}output: {self.words(10)}\ntips:\n  - {self.words(25)}\n"
        )

    def metrics(self, number: int) -> str:
        return (
            f"status: draft\nlevel: tuotos\nquestion: {self.words(6)[:-1]}?\ndefinition: {self.prose('  ', 4)}\n"
            f"formula: {self.words(6)[:-1]}\nunit: count\n"
            f"direction: up\ninterval: year\ndata_sources:\n  - name: {self.words(2)[:-1]}\n"
            f"    access: own\nlimits: {self.prose('  ', 3)}\n"
        )

    def cases(self, number: int) -> str:
        results = "".join(f"  - claim: {self.words(20)}\n    source: raportti\n" for _ in range(4))
        return (
            f"state: ended\ntype: project\nstart: 2016-02\nend: 2018\nimplementers: [kaupunki]\ngoal: {self.prose('  ', 3)}\n"
            f"results:\n{results}"
            f"lessons:\n  - lesson: {self.words(40)}\nrecipes: {self.listed('recipes', 3)}\n"
        )

    def challenges(self, number: int) -> str:
        return (
            f"status: draft\nexample: true\nstate: open\nowner: kaupunki\nbackground: {self.prose('  ', 5)}\n"
            f"recipes: {self.listed('recipes', 3)}\n"
            f"pilots: {self.listed('cases', 1)}\n"
        )

    def menus(self, number: int) -> str:
        first = self.ids["recipes"][::2]  # None of them comes after another.
        courses = "".join(
            f"  - title: {self.words(3)[:-1]}\n    phase: kaynnistys\n    months: {30 * n + 1}–{30 * n + 30}\n"
            f"    recipes: [{', '.join(self.chance.sample(first, 2))}]\n    gate: {self.words(20)}\n"
            for n in range(4)
        )
        return f"status: draft\ncourses:\n{courses}metrics: {self.listed('metrics', 2)}\n"


def generate(folder: Path, entries: int, seed: int = 2026) -> int:
    """Write a tree of about `entries` entries, with translated titles for half of them; gives their exact number."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BASE / "vocabularies", folder / "vocabularies")
    writer = Writer(entries, seed)
    for kind, ids in writer.ids.items():
        body: Callable[[int], str] = getattr(writer, kind)
        (folder / kind).mkdir()
        for number, writer.own in enumerate(ids):
            id = writer.own
            (folder / kind / f"{id}.yml").write_text(writer.head(kind, number) + body(number), encoding="utf-8")
            if number % 2:
                (folder / kind / f"{id}.sv.yml").write_text(f"title: Svenska {kind} {number}\n", encoding="utf-8")
    return sum(map(len, writer.ids.values()))
