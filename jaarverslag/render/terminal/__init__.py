"""What a reader sees in a terminal: words that no value can steer, whole at any width, without colour as well."""
