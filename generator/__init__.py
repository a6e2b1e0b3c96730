"""OpenAPI-driven generator of Python SDKs and their Markdown documentation."""

__version__ = "0.1.0"
