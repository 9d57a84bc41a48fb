"""What renders the guide: the frame, the questions, the chart, the findings and the documents. No rule lives here."""
