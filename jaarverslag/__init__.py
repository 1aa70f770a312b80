"""The report compiler that turns a municipality's indicator files into its annual report."""

__version__ = "0.1.0"
