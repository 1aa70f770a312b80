"""The press: one section of HTML becomes one tagged PDF object, and objects become one book."""
