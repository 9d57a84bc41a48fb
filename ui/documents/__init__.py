"""The files a head or a trainer takes away: the record, Word drafts, the calendar, handouts. No Streamlit here."""
