"""From paths to a report: read, parse, judge, collect. The examples of rules are run by ``avglint.linter.examples``."""

from avglint.linter.check import check_source
from avglint.linter.run import Run, check_files, check_paths, parse_path, parse_source, read_statement

__all__ = ["Run", "check_files", "check_paths", "check_source", "parse_path", "parse_source", "read_statement"]
