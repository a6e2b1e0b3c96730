"""Requests of operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .create_customer import CreateCustomerRequest as CreateCustomerRequest
    from .create_customer import CreateCustomerRequestTypedDict as CreateCustomerRequestTypedDict
    from .list_customers import ListCustomersRequest as ListCustomersRequest
    from .list_customers import ListCustomersRequestTypedDict as ListCustomersRequestTypedDict
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {"create_customer": ["CreateCustomerRequest", "CreateCustomerRequestTypedDict"], "list_customers": ["ListCustomersRequest", "ListCustomersRequestTypedDict"]},
    )
