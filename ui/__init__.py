"""What renders: the frame of a page, questions, the chart, findings, and the documents. No rule and no limit lives here."""
