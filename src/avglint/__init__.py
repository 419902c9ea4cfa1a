"""avglint: a linter for Dutch privacy statements. ``check``, ``parse`` and ``load_rules`` are its Python interface."""

__version__ = "0.1.0"
