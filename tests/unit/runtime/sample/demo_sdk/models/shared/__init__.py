"""Models that several operations share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .createcustomerresponse import CreateCustomerResponse as CreateCustomerResponse
    from .createcustomerresponse import CreateCustomerResponseTypedDict as CreateCustomerResponseTypedDict
    from .customer import Contact as Contact, ContactTypedDict as ContactTypedDict
    from .customer import Customer as Customer, CustomerTypedDict as CustomerTypedDict
    from .customers import Customers as Customers, CustomersTypedDict as CustomersTypedDict
    from .customerstatus import CustomerStatus as CustomerStatus
    from .node import Node as Node, NodeTypedDict as NodeTypedDict
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
    from .tree import Tree as Tree, TreeTypedDict as TreeTypedDict
    from .value import Value as Value, ValueTypedDict as ValueTypedDict
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {"createcustomerresponse": ["CreateCustomerResponse", "CreateCustomerResponseTypedDict"], "customer": ["Contact", "ContactTypedDict", "Customer", "CustomerTypedDict"], "customers": ["Customers", "CustomersTypedDict"], "customerstatus": ["CustomerStatus"], "node": ["Node", "NodeTypedDict"], "security": ["Security", "SecurityTypedDict"], "tree": ["Tree", "TreeTypedDict"], "value": ["Value", "ValueTypedDict"]},
    )
