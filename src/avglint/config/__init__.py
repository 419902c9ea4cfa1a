"""What the user can choose: on the command line, in the environment and in a configuration file."""

from avglint.config.options import Language, Options, Waiver

__all__ = ["Language", "Options", "Waiver"]
