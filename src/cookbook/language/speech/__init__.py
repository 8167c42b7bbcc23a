"""How the interface speaks: strings, messages, numbers, dates and quantities in the reader's language."""

from cookbook.language.speech.voice import Speech, shown, speech, voice_of

__all__ = ["Speech", "shown", "speech", "voice_of"]
