"""Let `python -m kneetimer` do what `kneetimer` does."""

from __future__ import annotations

import sys

from kneetimer.cli import main

if __name__ == "__main__":
    sys.exit(main())
