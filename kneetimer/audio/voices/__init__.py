"""Turns text into speech, offline: one small class for each speaker, behind one protocol."""
