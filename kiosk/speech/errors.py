"""What can go wrong with speech; each message is one line for staff."""


class VoicesProblem(ValueError):
    """The voices file can't be used; the message says where, what, and how to mend it."""


class NoClip(RuntimeError):
    """A line could not be made into a clip; the message says why, and not the line."""
