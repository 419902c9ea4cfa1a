"""Word and OpenDocument text files to a ``Document``."""
