"""Take a picture of the whole X display: `grab.py FILE`."""

import sys

from PySide6.QtGui import QGuiApplication

app = QGuiApplication(sys.argv)
if not app.primaryScreen().grabWindow(0).save(sys.argv[1]):
    sys.exit(f"{sys.argv[1]} could not be written")
