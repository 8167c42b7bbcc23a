"""The settings of the project: mkdocs.yml of each language, with stock Material and nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cookbook.editions.site.material.inline import label
from cookbook.language.speech import Speech, voice_of
from cookbook.model.book import Book
from cookbook.model.identity import Identity
from cookbook.model.languages import LANGUAGES
from cookbook.settings.hosting import Hosting

FEATURES = (
    "content.code.copy", "navigation.footer", "navigation.indexes", "navigation.prune", "navigation.tabs", "navigation.top",
    "search.highlight", "search.suggest", "toc.follow",
)  # fmt: skip
EXTENSIONS: tuple[object, ...] = (
    "admonition", "attr_list", "md_in_html", "tables", "pymdownx.superfences", {"pymdownx.tasklist": {"custom_checkbox": True}},
    {"toc": {"permalink": True}},
)  # fmt: skip
"""What the pages are written in; a site that takes them in needs these."""
STRICT = {"nav": {"omitted_files": "warn", "not_found": "warn"}, "links": {"anchors": "warn", "unrecognized_links": "warn"}}
README = """\
# A cookbook as a MkDocs project

Stock MkDocs and Material for MkDocs build it; Zensical builds it as well.

    pip install mkdocs-material
    mkdocs build --strict -f mkdocs.yml         # the language that the cookbook is written in
    mkdocs build --strict -f mkdocs.<code>.yml  # every other language
    cp index.html site/                         # with several languages: leads to the first

To take it into a site of your own: copy docs/<code>/ to a folder of your docs_dir, its `nav` to your navigation, and see
that your `markdown_extensions` and `plugins` have what mkdocs.yml lists. All links between pages are relative.
"""


@dataclass(frozen=True)
class Project:
    """What the settings of one language are made of."""

    book: Book
    lang: str
    hosting: Hosting
    nav: list[object]

    @property
    def voice(self) -> Speech:
        return voice_of(self.book, self.lang)

    @property
    def is_first(self) -> bool:
        return self.lang == self.book.source_language

    @property
    def name(self) -> str:
        """The settings of the language that the cookbook is written in have MkDocs' own name."""
        return "mkdocs.yml" if self.is_first else f"mkdocs.{self.lang}.yml"

    def settings(self) -> Mapping[str, object]:
        """Everything that mkdocs.yml says."""
        site, root = self.hosting.site_url, self._folder(self.lang)
        whose = self.book.identity(self.lang)
        made: dict[str, object] = {"site_name": label(whose.title)}
        if whose.tagline:
            made["site_description"] = label(whose.tagline)
        if site:
            made["site_url"] = f"{site}{root}"
        if self.hosting.repo_url:
            made["repo_url"] = str(self.hosting.repo_url)
        return made | {
            "copyright": self._copyright(whose),
            "docs_dir": f"docs/{self.lang}",
            "site_dir": f"site/{root}".rstrip("/"),
            "theme": self._theme(),
            "plugins": ["search", "tags"],
            "markdown_extensions": list(EXTENSIONS),
            "validation": STRICT,
            "extra": self._extra(),
            "nav": self.nav,
        }

    def _copyright(self, whose: Identity) -> str:
        """Whose it is and on what terms, for the foot of every page."""
        licence = whose.licence
        terms = f'<a href="{label(licence.url)}" rel="license">{label(licence.name)}</a>' if licence else ""
        funders = (label(funder.words) for funder in whose.funders_at("site"))
        return " · ".join(part for part in (label(whose.publisher or ""), terms, *funders) if part)

    def _theme(self) -> Mapping[str, object]:
        def side(scheme: str, media: str, icon: str, name: str) -> Mapping[str, object]:
            toggle = {"icon": f"material/{icon}", "name": label(self.voice(name))}
            return {"media": f"(prefers-color-scheme: {media})", "scheme": scheme, "primary": "indigo", "accent": "indigo",
                    "toggle": toggle}  # fmt: skip

        palette = [
            side("default", "light", "weather-night", "dark_theme"),
            side("slate", "dark", "weather-sunny", "light_theme"),
        ]
        # Letters of the reader's own machine: no page asks another company's server for them.
        return {"name": "material", "language": self.lang, "font": False, "features": list(FEATURES), "palette": palette}

    def _extra(self) -> Mapping[str, object]:
        """The switch of languages, where there is something to switch to."""
        languages = self.book.languages
        return {"alternate": [self._alternate(lang) for lang in languages]} if len(languages) > 1 else {}

    def _alternate(self, lang: str) -> Mapping[str, str]:
        return {"name": LANGUAGES[lang].name, "link": f"../{self._folder(lang)}", "lang": lang}

    def _folder(self, lang: str) -> str:
        """Each of several languages has a folder of the site: Material then keeps the page where a reader switches."""
        return f"{lang}/" if len(self.book.languages) > 1 else ""

    def door(self) -> str:
        """The page at the root of several languages, which leads to that of the book and names the others."""
        ways = "".join(f'<li><a href="{lang}/" lang="{lang}">{LANGUAGES[lang].name}</a></li>' for lang in self.book.languages)
        title, first = label(self.book.identity().title), self.book.source_language
        return (
            f'<!doctype html>\n<html lang="{first}"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta http-equiv="refresh" content="0; url={first}/"></head><body><h1>{title}</h1><ul>{ways}</ul></body></html>\n'
        )
