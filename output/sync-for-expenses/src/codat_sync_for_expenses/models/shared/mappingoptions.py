from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .accountmappinginfo import AccountMappingInfo, AccountMappingInfoTypedDict
from .taxratemappinginfo import TaxRateMappingInfo, TaxRateMappingInfoTypedDict
from .trackingcategorymappinginfo import TrackingCategoryMappingInfo, TrackingCategoryMappingInfoTypedDict


class MappingOptionsTypedDict(TypedDict):
    """What expenses can be booked to."""

    accounts: NotRequired[Nullable[list[AccountMappingInfoTypedDict]]]
    expense_provider: NotRequired[Nullable[str]]
    tax_rates: NotRequired[Nullable[list[TaxRateMappingInfoTypedDict]]]
    tracking_categories: NotRequired[Nullable[list[TrackingCategoryMappingInfoTypedDict]]]


class MappingOptions(NullableModel):
    """What expenses can be booked to."""

    accounts: OptionalNullable[list[AccountMappingInfo]] = UNSET
    """The accounts to choose from."""
    expense_provider: OptionalNullable[str] = UNSET
    """The name of your expense product."""
    tax_rates: OptionalNullable[list[TaxRateMappingInfo]] = UNSET
    """The tax rates to choose from."""
    tracking_categories: OptionalNullable[list[TrackingCategoryMappingInfo]] = UNSET
    """The tracking categories to choose from."""
