"""Diagnostics as output: one file per format, all of the same diagnostics, none of which judges or sorts."""
