"""The engine behind every method: preparing requests, sending, retrying and decoding answers. Not part of the
public API."""
