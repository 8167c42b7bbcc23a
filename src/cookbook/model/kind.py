"""What a kind of entry is: its name, where it lives, its fields and its Finnish words."""

from __future__ import annotations

from dataclasses import dataclass

from cookbook.model.content import Content, Named


@dataclass(frozen=True)
class Kind:
    """A kind of entry. Other languages take their words from language/speech/strings/ and fall back to these."""

    name: str
    path: str
    """The folder of a kind with a file an entry, or the vocabulary's file name without its ending."""
    model: type[Named]
    one: str
    many: str
    slug: str
    help: str

    @property
    def is_vocabulary(self) -> bool:
        """Whether all entries stand in one file of vocabularies/."""
        return not issubclass(self.model, Content)
