"""Tests of the package, made with it."""
