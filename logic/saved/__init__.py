"""The saved case: written, read back from a file that anyone may have touched, and held against today's guidance."""
