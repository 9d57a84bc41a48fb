"""The guide itself: Norfolk's guidance on off-site direction as data and small pure functions.

Standard library only. It knows nothing of screens: `assess(case)` gives one frozen result, and everything
that shows a result (pages, record, chart, command line) reads that.
"""

TOOL_VERSION = "1.2.5"
"""The version of the guide itself, apart from the version of the guidance it reads."""
