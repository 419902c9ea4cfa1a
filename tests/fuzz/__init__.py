"""Coverage-guided fuzzing: ``python -m tests.fuzz --minutes 10 parser``. See ``__main__.py``."""
