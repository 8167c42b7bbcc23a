"""The theme's renderer with the templates of print/ beside those of theme/."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cookbook.article import Renderer
from cookbook.article.environment import COMPILED, environment
from cookbook.article.sandbox import Sandbox
from cookbook.editions.job import Job
from cookbook.load.tree import THEME


@dataclass(frozen=True)
class PrintRenderer(Renderer):
    """Renders articles and the templates of print/."""

    @classmethod
    def of(cls, job: Job) -> PrintRenderer:
        """The renderer of what a job prints, with the templates that were compiled before."""
        return cls(job.linked, job.tree, job.settings.palette, COMPILED.beside(job.store.shelf("templates")))

    @cached_property
    def environment(self) -> Sandbox:
        return environment(self.tree, "print/templates", THEME, compiled=self.compiled)
