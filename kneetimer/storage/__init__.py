"""Files in and out: YAML, settings, the library. The only room that knows YAML."""
