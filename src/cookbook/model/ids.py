"""Ids of entries by kind, so that a value says what it points at."""

from typing import Self

from cookbook.model.text import OwnId, Reference


class RecipeId(Reference, kind="recipe"): ...


class MethodId(Reference, kind="method"): ...


class MetricId(Reference, kind="metric"): ...


class CaseId(Reference, kind="case"): ...


class ChallengeId(Reference, kind="challenge"): ...


class MenuId(Reference, kind="menu"): ...


class CapabilityId(Reference, kind="capability"): ...


class DocumentId(Reference, kind="document"): ...


class PhaseId(Reference, kind="phase"): ...


class LevelId(Reference, kind="level"): ...


class ThemeId(Reference, kind="theme"): ...


class RoleId(Reference, kind="role"): ...


class ActorId(Reference, kind="actor"): ...


class SourceId(Reference, kind="source"): ...


class TermId(Reference, kind="term"): ...


class StarterId(Reference, kind="starter"): ...


class CanvasName(OwnId, kind="own"):
    """The name of a worksheet; a title in its place is told from a name where the worksheets are known."""

    @classmethod
    def read(cls, value: object) -> Self:
        return super(OwnId, cls).read(value)
