"""Values that an open enumeration does not know."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class UnrecognizedInt(int):
    """A value that an open enum doesn't know."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Any number that is not a member is one of these."""
        return core_schema.no_info_after_validator_function(cls, handler(int))


class UnrecognizedStr(str):
    """A value that an open enum doesn't know."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Any text that is not a member is one of these."""
        return core_schema.no_info_after_validator_function(cls, handler(str))
