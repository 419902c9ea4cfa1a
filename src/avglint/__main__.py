"""``python -m avglint``."""

import sys

from avglint.cli import main

if __name__ == "__main__":
    sys.exit(main())
