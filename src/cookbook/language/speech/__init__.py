"""How the interface speaks: strings, messages, numbers, dates and quantities in the reader's language."""

from cookbook.language.speech.voice import Speech, shown, speech

__all__ = ["Speech", "shown", "speech"]
