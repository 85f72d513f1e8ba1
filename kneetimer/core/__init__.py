"""The rules of a routine and of time. Knows no Qt, no file, no clock and no thread."""
