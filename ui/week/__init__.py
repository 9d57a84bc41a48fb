"""The week on screen: the form, the numbers as chart, sentences and table, and the nearest weeks that fit."""
