"""Another page, so that the broken one has pages as the guide has."""
