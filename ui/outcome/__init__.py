"""The outcome on screen: findings, next steps, what would change it, what to take away, and the map."""
