"""The dates that count: school days, the span of a direction, every deadline, and the next steps in date order."""
