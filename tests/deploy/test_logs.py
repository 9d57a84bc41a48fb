"""The log without answers: whatever fails, wherever, no message of an error is written."""

import io
import logging

import pytest
from streamlit.logger import get_logger

from deploy.logs import keep_answers_out

ANSWER = "Wren Lodge"


@pytest.mark.parametrize("name", ["streamlit.runtime.backend_operation_handler", "uvicorn.error", "asyncio", "new"])
@pytest.mark.parametrize("how", ["exception", "with the error", "the error as a value"])
def test_no_logger_writes_the_message_of_an_error(name: str, how: str, log_as_it_was: None) -> None:
    keep_answers_out()
    log = get_logger(name) if name.startswith("streamlit") else logging.getLogger(name)
    written = io.StringIO()
    handler = logging.StreamHandler(written)  # made later, as Streamlit makes some of its own
    log.addHandler(handler)
    try:
        raise ValueError(ANSWER)
    except ValueError as error:
        if how == "exception":
            log.exception("It failed")
        elif how == "with the error":
            log.error("It failed", exc_info=error)
        else:
            log.error("It failed: %s", error)
    finally:
        log.removeHandler(handler)
    assert ANSWER not in written.getvalue()
    assert "It failed" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert ("test_logs.py" in written.getvalue()) == (how != "the error as a value")


def test_a_line_without_an_error_stays_as_it_is(log_as_it_was: None, caplog: pytest.LogCaptureFixture) -> None:
    keep_answers_out()
    logging.getLogger("new").warning("%s of %d", "one", 2)
    logging.getLogger("new").warning("%(a)s", {"a": 1})
    assert caplog.messages == ["one of 2", "1"]
