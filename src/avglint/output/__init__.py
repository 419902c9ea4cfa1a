"""Reports for people and for programs. Nothing here judges, and nothing here prints except ``terminal``."""
