"""Made-up cases for a room: the examples, practice, and two cases side by side. It never touches a head's case."""
