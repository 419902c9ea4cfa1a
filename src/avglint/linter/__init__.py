"""From paths to a report: read, parse, judge, collect."""

from avglint.linter.examples import ExampleFailure, test_rules
from avglint.linter.run import check_paths, check_source, parse_path, parse_source, read_statement

__all__ = [
    "ExampleFailure",
    "check_paths",
    "check_source",
    "parse_path",
    "parse_source",
    "read_statement",
    "test_rules",
]
