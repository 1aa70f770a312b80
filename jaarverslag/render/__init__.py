"""One module per form in which a report leaves the compiler."""
