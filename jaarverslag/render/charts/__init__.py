"""Charts as inline SVG with real text; each kind of chart has a file, and says what it shows as its title."""
