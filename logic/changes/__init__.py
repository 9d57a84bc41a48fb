"""What would change an outcome: the counterfactuals, the search for them, and the nearest weeks that fit."""
