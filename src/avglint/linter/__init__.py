"""From paths to a report: read, parse, judge, collect. The examples of rules are run by ``avglint.linter.examples``."""

from avglint.linter.run import check_paths, check_source, parse_path, parse_source, read_statement

__all__ = ["check_paths", "check_source", "parse_path", "parse_source", "read_statement"]
