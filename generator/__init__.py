"""OpenAPI-driven generator of Python SDKs and their Markdown documentation."""

__version__ = "0.1.0"

CONTRACT_VERSION = 2
"""Of the template contract, as in templates/contract.yaml: here it is read without a YAML parser."""
