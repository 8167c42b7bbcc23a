"""Lets `python -m cookbook` do what the `cookbook` command does."""

import sys

from cookbook.cli import main

sys.exit(main())
