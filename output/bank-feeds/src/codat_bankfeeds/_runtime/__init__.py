"""The engine behind every method: preparing requests, sending, retrying and decoding responses. Not part of the
public API."""
