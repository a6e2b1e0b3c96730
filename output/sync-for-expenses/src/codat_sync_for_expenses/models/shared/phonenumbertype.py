from enum import Enum


class PhoneNumberType(str, Enum):
    """What the number is used for."""

    PRIMARY = "Primary"
    LANDLINE = "Landline"
    MOBILE = "Mobile"
    FAX = "Fax"
    UNKNOWN = "Unknown"
