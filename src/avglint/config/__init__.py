"""What the user can choose: on the command line, in the environment and in a configuration file."""

from avglint.config.options import Language, Options

__all__ = ["Language", "Options"]
