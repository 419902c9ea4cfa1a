"""What the user can choose: on the command line, in the environment and in a configuration file."""

from avglint.config.options import Options, Waiver, checked
from avglint.config.values import Language

__all__ = ["Language", "Options", "Waiver", "checked"]
