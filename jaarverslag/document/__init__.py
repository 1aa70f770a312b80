"""The composed document: what appears, in which order and in which words, with no trace of HTML or of a page."""
