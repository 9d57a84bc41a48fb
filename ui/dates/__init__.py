"""The dates on screen: the form, and the dates that count."""
