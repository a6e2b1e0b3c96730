"""Requests of operations."""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it; type checkers take it for true

if TYPE_CHECKING:
    from .create_customer import CreateCustomerRequest as CreateCustomerRequest
    from .create_customer import CreateCustomerRequestTypedDict as CreateCustomerRequestTypedDict
    from .list_customers import ListCustomersRequest as ListCustomersRequest
    from .list_customers import ListCustomersRequestTypedDict as ListCustomersRequestTypedDict
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
create_customer CreateCustomerRequest CreateCustomerRequestTypedDict
list_customers ListCustomersRequest ListCustomersRequestTypedDict
""",
    )
