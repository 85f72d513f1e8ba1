"""Sound: tones, mixer, and the engine that plays in a process of its own."""
