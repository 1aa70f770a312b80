"""The order of the steps, top to bottom, and nothing else: `check` up to the rules, `build` up to the book."""
