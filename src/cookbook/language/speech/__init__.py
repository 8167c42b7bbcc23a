"""How the interface speaks: strings, messages, numbers, dates and quantities in the reader's language."""

from cookbook.language.speech.voice import NBSP, Speech, shown, speech

__all__ = ["NBSP", "Speech", "shown", "speech"]
