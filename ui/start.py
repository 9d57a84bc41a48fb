"""What the guide is called and what its start page says first: said here once.

The start page draws these words, and the server writes them into the HTML that a browser shows before the guide has
come (`deploy/first_page.py`). No Streamlit here, so that either can read them.
"""

NAME = "Off-site Direction Guide"
HEADING = "Thinking of directing a pupil off site?"
LEAD = (
    "An off-site direction sends a pupil to another place for a time, to improve their behaviour. "
    "This guide takes you through Norfolk's guidance in about ten minutes."
)
