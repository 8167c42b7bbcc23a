"""How a Finnish base form may look before its endings: every stem that the rules allow, for a judge to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

BACK, FRONT, VOWELS = "aou", "äöy", "aeiouyäö"
WEAK: Mapping[str, tuple[str, ...]] = {
    "kk": ("k",), "pp": ("p",), "tt": ("t",), "nk": ("ng",), "nt": ("nn",), "mp": ("mm",), "lt": ("ll",), "rt": ("rr",),
    "ht": ("hd",), "hk": ("h",), "lk": ("l", "lj"), "rk": ("r", "rj"), "k": ("", "v"), "p": ("v",), "t": ("d",),
}  # fmt: skip
"""What consonant gradation makes of a cluster; the longest that fits is taken."""
STRONG: Mapping[str, tuple[str, ...]] = {
    "ng": ("nk",), "nn": ("nt",), "mm": ("mp",), "ll": ("lt",), "rr": ("rt",), "k": ("kk",), "p": ("pp",), "t": ("tt",),
    "v": ("p",), "d": ("t",), "l": ("lk",), "r": ("rk",), "h": ("hk",), "": ("k",),
}  # fmt: skip

ENDINGS_OFF = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "en", "n", "t")
BASES = {"kse": "s", "se": "nen", "ee": "e", "aa": "as", "ää": "äs"}
"""What a stem may be the stem of."""


def candidates(lemma: str) -> tuple[str, ...]:
    """The stems that noun and verb rules allow for `lemma`, itself first, each once. Some of them are no word's."""
    if len(lemma) < 3:
        return (lemma,)
    return tuple(stem for stem in dict.fromkeys((lemma, *_nouns(lemma), *_verbs(lemma))) if len(stem) > 1)


def noun_candidates(lemma: str) -> tuple[str, ...]:
    """The stems of `lemma` if it is a noun."""
    return tuple(dict.fromkeys((lemma, *(stem for stem in _nouns(lemma) if len(stem) > 1)))) if len(lemma) > 2 else (lemma,)


def bare(form: str) -> Iterator[str]:
    """What may be left of the form of a word that is not known once its ending is off: with strong consonants, or as a base."""
    ending = next((each for each in ENDINGS_OFF if form.endswith(each)), "")
    stem = form[: len(form) - len(ending)]
    if not ending or len(stem) < 4:
        return
    yield from (stem, *_graded(stem, STRONG))
    if stem[-1] in "aä":
        yield stem[:-1] + "o"
    yield from (stem.removesuffix(end) + base for end, base in BASES.items() if stem.endswith(end))


def is_back(word: str) -> bool:
    """Whether endings take a, o, u rather than ä, ö, y."""
    return next((letter in BACK for letter in reversed(word) if letter in BACK + FRONT), False)


def _graded(stem: str, table: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """`stem` with the consonants before its last vowels changed as `table` says."""
    body = stem.rstrip(VOWELS)
    tail = stem[len(body) :]
    for size in (2, 1, 0):
        cluster = body[len(body) - size :] if size else ""
        if len(cluster) == size and cluster in table:
            yield from (body[: len(body) - size] + other + tail for other in table[cluster])
            return


def _both(stem: str) -> Iterator[str]:
    yield stem
    yield from _graded(stem, WEAK)


def _nouns(lemma: str) -> Iterator[str]:
    a = "a" if is_back(lemma) else "ä"
    for ending, make in _BY_ENDING.items():
        if lemma.endswith(ending):
            yield from make(lemma, a)
    if lemma[-1] in VOWELS:
        yield from _graded(lemma, WEAK)
        yield from (each[:-1] for each in _both(lemma))
    else:
        yield lemma + "i"
        yield lemma + "e"


def _ending_a(lemma: str, a: str) -> Iterator[str]:
    yield from (each[:-1] + round for each in _both(lemma) for round in ("o", "ö"))
    if lemma.endswith("ika"):
        yield from (lemma[:-3] + end for end in ("ja", "jo", "j"))


def _ending_e(lemma: str, a: str) -> Iterator[str]:
    yield lemma + "e"
    for strong in _graded(lemma, STRONG):
        yield strong + "e"
        yield strong


def _ending_i(lemma: str, a: str) -> Iterator[str]:
    yield from (each[:-1] + "e" for each in _both(lemma))
    if lemma.endswith("si"):
        yield from (lemma[:-2] + end for end in ("de", "te", "t"))


def _ending_nen(lemma: str, a: str) -> Iterator[str]:
    yield lemma[:-3] + "se"
    yield lemma[:-3] + "s"


def _ending_s(lemma: str, a: str) -> Iterator[str]:
    yield from (lemma[:-1] + end for end in ("kse", "ks", "ude", "yde"))
    yield from (lemma[:-1] + end for end in ("de", "te", "t"))
    vowel = lemma[:-1]
    for base in (vowel, *_graded(vowel, STRONG)):
        yield base + vowel[-1]
        yield base


def _ending_n(lemma: str, a: str) -> Iterator[str]:
    yield lemma[:-1] + "me"
    yield lemma[:-1] + "m"
    for strong in _graded(lemma[:-1], STRONG):
        yield strong + "me"
    if lemma.endswith(("ton", "tön")):
        yield lemma[:-2] + "t" + lemma[-2] + "m" + a
        yield lemma[:-2] + "t" + lemma[-2] + "m"
    yield from (lemma[:-1] + end for end in ("m" + a, "mm" + a, "mp" + a, "mp", "mm"))


def _ending_t(lemma: str, a: str) -> Iterator[str]:
    yield from (lemma[:-1] + end for end in (lemma[-2], "e", "de"))
    yield lemma[:-2] + "ee"
    yield lemma[:-2] + "e"


def _long(lemma: str, a: str) -> Iterator[str]:
    yield lemma[:-2] + lemma[-1]


_BY_ENDING = {
    "a": _ending_a, "ä": _ending_a, "e": _ending_e, "i": _ending_i, "nen": _ending_nen, "s": _ending_s, "n": _ending_n,
    "t": _ending_t, "uo": _long, "yö": _long, "ie": _long,
}  # fmt: skip


def _verbs(lemma: str) -> Iterator[str]:
    """Stems of a verb by its first infinitive."""
    if not lemma.endswith(("a", "ä")) or len(lemma) < 4:
        return
    body, a = lemma[:-1], lemma[-1]
    if body[-1] in VOWELS:
        yield from (stem for stem in (*_both(body), *_both(body[:-1])))
        yield from (each[:-1] + end for each in _both(body) for end in ("et", "i"))
    if body.endswith(("ll", "nn", "rr")):
        yield from (body[:-1] + "e", body[:-1], body[:-1] + "t")
        yield from (strong + "e" for strong in _strong_before(body))
    if body.endswith(("st", "d")):
        yield from (body[:-1] + "e", body[:-1], body[:-1] + "n")
    if body.endswith(("at", "ät", "ot", "öt", "ut", "yt", "it", "et")):
        for stem in (body[:-1], *_graded(body[:-1], STRONG)):
            yield from (stem + a, stem + "s", stem + "nne", stem)


def _strong_before(body: str) -> Iterator[str]:
    """`ajatel(la)` has its gradation one syllable earlier: ajattele."""
    stem, tail = body[:-2], body[-2]
    yield from (strong + tail for strong in _graded(stem, STRONG))
