"""The workshop: made-up cases to practise on, compare and present. It never touches the case on screen."""
