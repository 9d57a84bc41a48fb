"""The guide as data to show: the map of the questions, and every clause beside our reading of it."""
