"""The log without answers: an error's message may hold one, so that no message of an error is ever written.

Its kind and its place in the code stay. This holds for every logger and every handler, also for those that are made
later, because it is done where a line for the log is made.
"""

import logging
import traceback
from typing import Any


def _kind(error: object) -> object:
    """An error's kind in place of an error; anything else as it is."""
    return type(error).__name__ if isinstance(error, BaseException) else error


def _where(error: BaseException | None) -> str:
    """The kind of an error and its place in the code; before it, those of the error that it came from."""
    if error is None:
        return ""
    place = "".join(traceback.format_tb(error.__traceback__))
    return f"{_where(error.__cause__ or error.__context__)}{type(error).__name__}\n{place}"


def without_answers(record: logging.LogRecord) -> logging.LogRecord:
    """Takes the messages of errors out of a line for the log."""
    if record.exc_info and (error := record.exc_info[1]):
        record.exc_info, record.exc_text = None, _where(error)
    if isinstance(record.args, tuple):
        record.args = tuple(map(_kind, record.args))
    return record


def keep_answers_out() -> None:
    """From now on no line of this process's log holds the message of an error."""
    make = logging.getLogRecordFactory()

    def made(*line: Any, **more: Any) -> logging.LogRecord:
        return without_answers(make(*line, **more))

    logging.setLogRecordFactory(made)
