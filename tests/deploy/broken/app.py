"""A page that fails, with an answer in its error, to see what a visitor and the log are told."""

raise ValueError("egdoL nerW"[::-1])
