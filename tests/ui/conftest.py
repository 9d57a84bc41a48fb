"""For the tests of pages: Altair and pandas are imported once, before the first page that needs them is timed."""

import altair
import pandas

assert altair.__version__
assert pandas.__version__
