"""OpenAPI-driven generator of Python SDKs and their Markdown documentation."""

__version__ = "0.1.0"

LINE_LENGTH = 120
"""Of generated Python: what black is given, and where templates and views break a line themselves."""

CONTRACT_VERSION = 2
"""Of the template contract, as in templates/contract.yaml: here it is read without a YAML parser."""
