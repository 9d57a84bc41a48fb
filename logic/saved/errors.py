"""What can be wrong with a saved file: one exception for each, with a plain sentence that says what to do.

A message may hold up to 60 characters of the file, so whoever shows one must escape it. Nothing here reads a file.
"""

from logic.phrases import short

LONGEST_ECHO = 60
"""Characters of a file that a message may repeat: enough to find the place, too few to fill a screen."""


def echo(value: object) -> str:
    """A value from a file, short enough for a sentence and with nothing in it that cannot be printed."""
    text = str(value)[: LONGEST_ECHO + 1]
    return short("".join(letter if letter.isprintable() else "?" for letter in text), LONGEST_ECHO)


class SaveFileError(ValueError):
    """The file cannot be opened. The message is a sentence for the person who chose it."""


class TooBig(SaveFileError):
    """The file is larger than any saved case."""


class WrongKind(SaveFileError):
    """The file is a PDF, a picture, a Word file or anything else that is not a page or a saved case."""


class NotText(SaveFileError):
    """The file is not text."""


class NotOurs(SaveFileError):
    """A web page, or JSON, that another tool wrote."""


class CutShort(SaveFileError):
    """A file of ours whose end is missing."""


class EditedByHand(SaveFileError):
    """A file of ours whose saved part was changed, so that it no longer reads or a part has the wrong type."""


class TooDeep(SaveFileError):
    """The saved part holds lists inside lists further down than ours ever do."""


class NewerVersion(SaveFileError):
    """The file was saved by a version of the guide that is newer than this one."""


class UnknownQuestion(SaveFileError):
    """The file answers a question that the guide does not ask."""


class NotAnOption(SaveFileError):
    """The file gives an answer that its question does not take."""
