"""The operating system: keep awake, clocks that notice sleep, faults of the display."""
