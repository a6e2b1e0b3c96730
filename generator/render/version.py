"""Version of the template contract; the same as in templates/contract.yaml, readable without a YAML parser."""

from __future__ import annotations

CONTRACT_VERSION = 2
