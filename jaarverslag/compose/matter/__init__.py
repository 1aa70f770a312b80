"""What stands around the sections of a book: each part a document by itself, composed by a file of its own."""
