"""The theme's renderer with the templates of print/ beside those of theme/."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from jinja2 import ChoiceLoader, FileSystemLoader
from jinja2.sandbox import SandboxedEnvironment

from cookbook.article import Renderer
from cookbook.article.environment import environment


@dataclass(frozen=True)
class PrintRenderer(Renderer):
    """Renders articles and the templates of print/."""

    @cached_property
    def environment(self) -> SandboxedEnvironment:
        theme = self.tree.theme
        made = environment(theme)
        made.loader = ChoiceLoader([FileSystemLoader(self.tree.find("print/templates")), FileSystemLoader(theme)])
        return made
