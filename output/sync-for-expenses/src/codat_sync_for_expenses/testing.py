"""For tests of programs that use this package: a client that responds from memory."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ._runtime.fake import Call as Call, FakeApi, Known, Prepared as Prepared, Unprepared as Unprepared
from .sdk import CodatSyncExpenses

if TYPE_CHECKING:
    from .types import OptionalNullable
    from .utils import RetryConfig

_T = TypeVar("_T")
_OPERATIONS = dict[str, Known]()

_OPERATIONS["Companies.list"] = Known(
    "companies.list",
    "list-companies",
    "_LIST",
    200,
    "application/json",
    '{"_links": {"current": {"href": "/companies?page=1&pageSize=100"}, "self": {"href": "/companies"}}, "pageNumber": 1, "pageSize": 100, "totalResults": 1, "results": [{"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "name": "My Test Company", "redirect": "https://link.codat.io/company/3fa85f64-5717-4562-b3fc-2c963f66afa6", "created": "2022-01-01T11:30:00Z", "createdByUserName": "Mike Smith", "dataConnections": [{"created": "2022-01-01T11:30:00Z", "id": "51baa045-4836-4317-a42e-3542e991e581", "integrationId": "1c312d69-e638-46d4-ad31-72e6c3ba8390", "integrationKey": "vjms", "linkUrl": "https://link-api.codat.io/companies/3fa85f64-5717-4562-b3fc-2c963f66afa6/connections/51baa045-4836-4317-a42e-3542e991e581/start", "platformName": "Pandle", "sourceId": "396c3158-5dd7-481b-a7c4-a795ca31792b", "sourceType": "Accounting", "status": "Linked", "lastSync": "2022-01-01T12:30:00.000Z"}], "description": "My Test Company make testing software", "lastSync": "2022-01-01T12:30:00.000Z", "referenceSubsidiaryCompanies": []}]}',
)

_OPERATIONS["Companies.create"] = Known(
    "companies.create",
    "create-company",
    "_CREATE",
    200,
    "application/json",
    '{"id": "ab12c58d-a678-4ebf-a159-ae99e1807bd0", "name": "Technicalium", "redirect": "https://link.codat.io/company/ab12c58d-a678-4ebf-a159-ae99e1807bd0", "created": "2022-11-10T10:45:18.1950523Z", "createdByUserName": "Dan Tzabar", "dataConnections": [], "description": "", "referenceSubsidiaryCompanies": []}',
)

_OPERATIONS["Companies.delete"] = Known(
    "companies.delete",
    "delete-company",
    "_DELETE",
)

_OPERATIONS["Companies.get"] = Known(
    "companies.get",
    "get-company",
    "_GET",
    200,
    "application/json",
    '{"id": "ab12c58d-a678-4ebf-a159-ae99e1807bd0", "name": "Toft stores holdings", "redirect": "https://link.codat.io/company/ab12c58d-a678-4ebf-a159-ae99e1807bd0", "created": "2022-11-10T10:45:18Z", "createdByUserName": "Dan Tzabar", "dataConnections": [], "description": "", "referenceSubsidiaryCompanies": []}',
)

_OPERATIONS["Companies.update"] = Known(
    "companies.update",
    "update-company",
    "_UPDATE",
    200,
    "application/json",
    '{"id": "0498e921-9b53-4396-a412-4f2f5983b0a2", "name": "string", "redirect": "https://link.codat.io/company/27628208-459c-46a2-a705-5641ce25f739", "created": "2022-01-01T12:00:00.000Z", "createdByUserName": "string", "dataConnections": [{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}], "lastSync": "2022-01-01T12:00:00.000Z", "tags": {"region": "us", "uid": "f6b0c253-16c7-4da1-a0c5-9c871e9c9d6c"}}',
)

_OPERATIONS["Connections.list"] = Known(
    "connections.list",
    "list-connections",
    "_LIST",
    200,
    "application/json",
    '{"_links": {"current": {"href": "string"}, "self": {"href": "string"}, "next": {"href": "string"}, "previous": {"href": "string"}}, "pageNumber": 0, "pageSize": 0, "totalResults": 0, "results": [{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}]}',
)

_OPERATIONS["Connections.create"] = Known(
    "connections.create",
    "create-connection",
    "_CREATE",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
)

_OPERATIONS["Connections.delete"] = Known(
    "connections.delete",
    "delete-connection",
    "_DELETE",
)

_OPERATIONS["Connections.get"] = Known(
    "connections.get",
    "get-connection",
    "_GET",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
)

_OPERATIONS["Connections.unlink"] = Known(
    "connections.unlink",
    "unlink-connection",
    "_UNLINK",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
)

_OPERATIONS["BankAccounts.get_create_model"] = Known(
    "bank_accounts.get_create_model",
    "get-create-bankAccounts-model",
    "_GET_CREATE_MODEL",
    200,
    "application/json",
    '{"displayName": "Bank Account", "required": true, "type": "Object", "description": "An account with a bank", "properties": {"accountName": {"description": "What the account is called", "displayName": "Account Name", "required": true, "type": "String"}, "currency": {"description": "The account\'s currency, as an ISO 4217 code", "displayName": "Currency", "required": true, "type": "String"}}}',
)

_OPERATIONS["Accounts.get_create_model"] = Known(
    "accounts.get_create_model",
    "get-create-chartOfAccounts-model",
    "_GET_CREATE_MODEL",
    200,
    "application/json",
    '{"displayName": "Nominal Account", "required": true, "type": "Object", "description": "A category that transactions are booked to", "properties": {"nominalCode": {"description": "The account\'s code in the chart of accounts", "displayName": "Nominal Code", "required": false, "type": "String"}, "name": {"description": "The account\'s name", "displayName": "Name", "required": true, "type": "String"}, "status": {"description": "Whether the account is in use", "displayName": "Status", "required": false, "type": "String", "options": [{"description": "In use", "displayName": "Active", "required": false, "type": "String", "value": "Active"}, {"description": "No longer in use", "displayName": "Archived", "required": false, "type": "String", "value": "Archived"}]}}}',
)

_OPERATIONS["Accounts.create"] = Known(
    "accounts.create",
    "create-account",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"id": "1b6266d1-1e44-46c5-8eb5-a8f98e03124e", "nominalCode": "610", "name": "Accounts Receivable", "description": "Invoices the business has issued but has not yet collected payment on.", "fullyQualifiedCategory": "Asset.Current", "fullyQualifiedName": "Cash On Hand", "currency": "GBP", "currentBalance": 0, "type": "Asset", "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z", "sourceModifiedDate": "2022-10-23T00:00:00.000Z"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "f1472faa-1b9d-47c3-b8ca-91397d51095e", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 55}',
)

_OPERATIONS["BankAccounts.create"] = Known(
    "bank_accounts.create",
    "create-bank-account",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"currency": "GBP", "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z", "sourceModifiedDate": "2022-10-23T00:00:00.000Z"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "4ccf3de7-09f3-4f68-8be1-bd6d4989c7d8", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 29}',
)

_OPERATIONS["Customers.create"] = Known(
    "customers.create",
    "create-customer",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"defaultCurrency": "GBP", "contacts": [{"phone": [{"number": "+44 25691 154789", "type": "Primary"}], "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z"}], "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z", "sourceModifiedDate": "2022-10-23T00:00:00.000Z"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "04308439-b893-44d0-aace-26b349ff05ad", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 53}',
)

_OPERATIONS["Customers.update"] = Known(
    "customers.update",
    "update-customer",
    "_UPDATE",
    200,
    "application/json",
    '{"data": {"defaultCurrency": "GBP", "contacts": [{"phone": [{"number": "+44 25691 154789", "type": "Primary"}], "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z"}], "status": "Active", "modifiedDate": "2022-10-23T00:00:00.000Z", "sourceModifiedDate": "2022-10-23T00:00:00.000Z"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "5ba63065-54ac-4fc1-90d9-bb0139faf449", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 12}',
)

_OPERATIONS["Suppliers.create"] = Known(
    "suppliers.create",
    "create-supplier",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"status": "Unknown", "addresses": [{"type": "Billing", "city": "Bakersfield", "country": "USA", "line1": "Unit 51", "line2": "Bakersfield Industrial Estate", "region": "California"}], "contactName": "Kelly\'s Industrial Supplies", "defaultCurrency": "string", "emailAddress": "sales@kellysupplies.com", "id": "C520FFD4-F6F6-4FC2-A6D2-5D7088B2B14F", "metadata": {"isDeleted": true}, "modifiedDate": "2022-10-23T00:00:00Z", "phone": "07999 999999", "registrationNumber": "string", "sourceModifiedDate": "2022-10-23T00:00:00Z", "supplementalData": {"content": {"property1": {"property1": null, "property2": null}, "property2": {"property1": null, "property2": null}}}, "supplierName": "Kelly\'s Industrial Supplies", "taxNumber": "string"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "e000b158-ac6f-4e0d-9aec-49a0629ee60f", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 87}',
)

_OPERATIONS["Suppliers.update"] = Known(
    "suppliers.update",
    "update-supplier",
    "_UPDATE",
    200,
    "application/json",
    '{"data": {"status": "Unknown", "addresses": [{"type": "Billing", "city": "Bakersfield", "country": "USA", "line1": "Unit 51", "line2": "Bakersfield Industrial Estate", "region": "California"}], "contactName": "Kelly\'s Industrial Supplies", "defaultCurrency": "string", "emailAddress": "sales@kellysupplies.com", "id": "C520FFD4-F6F6-4FC2-A6D2-5D7088B2B14F", "metadata": {"isDeleted": true}, "modifiedDate": "2022-10-23T00:00:00Z", "phone": "07999 999999", "registrationNumber": "string", "sourceModifiedDate": "2022-10-23T00:00:00Z", "supplementalData": {"content": {"property1": {"property1": null, "property2": null}, "property2": {"property1": null, "property2": null}}}, "supplierName": "Kelly\'s Industrial Supplies", "taxNumber": "string"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "9cb1528f-67bc-4927-adb8-52baa433a37f", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 93}',
)

_OPERATIONS["ManageData.refresh_all_data_types"] = Known(
    "manage_data.refresh_all_data_types",
    "refresh-all-data-types",
    "_REFRESH_ALL_DATA_TYPES",
)

_OPERATIONS["Customers.list"] = Known(
    "customers.list",
    "list-customers",
    "_LIST",
    200,
    "application/json",
    '{"_links": {"current": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/customers?page=1&pageSize=2"}, "self": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/customers"}, "next": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/customers?page=2&pageSize=2"}}, "pageNumber": 1, "pageSize": 2, "totalResults": 159, "results": [{"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "contacts": [{"status": "Unknown", "address": {"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}, "name": "Test 1", "phone": []}], "customerName": "-", "id": "11526230", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:12Z", "sourceModifiedDate": "2023-04-17T06:02:46Z"}, {"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "contacts": [{"status": "Unknown", "address": {"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}, "name": "Test 1", "phone": []}], "customerName": "-", "id": "9677150", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:12Z", "sourceModifiedDate": "2023-04-24T06:19:23Z"}]}',
)

_OPERATIONS["Customers.get"] = Known(
    "customers.get",
    "get-customer",
    "_GET",
    200,
    "application/json",
    '{"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "contacts": [{"status": "Unknown", "address": {"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}, "name": "Test 1", "phone": []}], "customerName": "-", "id": "11526230", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:12Z", "sourceModifiedDate": "2023-04-17T06:02:46Z"}',
)

_OPERATIONS["ManageData.list_pull_operations"] = Known(
    "manage_data.list_pull_operations",
    "list-pull-operations",
    "_LIST_PULL_OPERATIONS",
    200,
    "application/json",
    '{"_links": {"current": {"href": "/companies/17129e41-5389-4f10-ac06-e0a37e47d177/data/history?page=1&pageSize=2"}, "self": {"href": "/companies/17129e41-5389-4f10-ac06-e0a37e47d177/data/history"}, "next": {"href": "/companies/17129e41-5389-4f10-ac06-e0a37e47d177/data/history?page=2&pageSize=2"}}, "pageNumber": 0, "pageSize": 0, "totalResults": 0, "results": [{"companyId": "4645bd78-8988-45bc-ac9e-67ba5df6e4e5", "connectionId": "51baa045-4836-4317-a42e-3542e991e581", "dataType": "invoices", "id": "97d60846-f07a-4d42-b5a0-0bdcc6ebf56b", "isCompleted": false, "isErrored": false, "progress": 10, "requested": "2022-11-14T11:18:37.2798351Z", "status": "Initial"}]}',
)

_OPERATIONS["ManageData.get_pull_operation"] = Known(
    "manage_data.get_pull_operation",
    "get-pull-operation",
    "_GET_PULL_OPERATION",
    200,
    "application/json",
    '{"companyId": "4645bd78-8988-45bc-ac9e-67ba5df6e4e5", "connectionId": "51baa045-4836-4317-a42e-3542e991e581", "dataType": "invoices", "id": "97d60846-f07a-4d42-b5a0-0bdcc6ebf56b", "isCompleted": false, "isErrored": false, "progress": 10, "requested": "2022-11-14T11:18:37.2798351Z", "status": "Initial", "statusDescription": "Paused until 2022-10-23T00:00:00.000Z"}',
)

_OPERATIONS["CompanyInfo.get"] = Known(
    "company_info.get",
    "get-company-info",
    "_GET",
    200,
    "application/json",
    '{"accountingPlatformRef": "1700060034_ETD", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "301 Ink Rooms", "line2": "28 Easton Street", "postalCode": "WC1X 0BE", "region": "England"}, {"type": "Delivery", "city": "London", "country": "UK", "line1": "28 Easton Street", "postalCode": "WC1X 0BE"}], "baseCurrency": "GBP", "companyLegalName": "Codat Ltd", "companyName": "Codat", "createdDate": "2020-03-09T15:19:26", "financialYearStartDate": "2023-04-01T00:00:00", "phoneNumbers": [{"type": "Landline", "number": "02012 345678"}, {"type": "Mobile", "number": "07123 456789"}, {"type": "Fax", "number": "02012 345678"}], "registrationNumber": "5590111724", "sourceUrls": {"Api": "https://api.codat.io"}, "taxNumber": "74111622555799035846", "webLinks": [{"type": "Website", "url": "https://www.codat.io/"}, {"type": "Social", "url": "https://www.linkedin.com/company/codat-limited/"}]}',
)

_OPERATIONS["ManageData.refresh_data_type"] = Known(
    "manage_data.refresh_data_type",
    "refresh-data-type",
    "_REFRESH_DATA_TYPE",
    200,
    "application/json",
    '{"companyId": "4645bd78-8988-45bc-ac9e-67ba5df6e4e5", "connectionId": "51baa045-4836-4317-a42e-3542e991e581", "dataType": "invoices", "id": "97d60846-f07a-4d42-b5a0-0bdcc6ebf56b", "isCompleted": false, "isErrored": false, "progress": 10, "requested": "2022-11-14T11:18:37.2798351Z", "status": "Initial", "statusDescription": "Paused until 2022-10-23T00:00:00.000Z"}',
)

_OPERATIONS["Suppliers.list"] = Known(
    "suppliers.list",
    "list-suppliers",
    "_LIST",
    200,
    "application/json",
    '{"_links": {"current": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/suppliers?page=1&pageSize=2"}, "self": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/suppliers"}, "next": {"href": "/companies/071ad738-68f3-4561-afd0-69bab9df0803/data/suppliers?page=2&pageSize=2"}}, "pageNumber": 1, "pageSize": 2, "totalResults": 159, "results": [{"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "id": "11526230", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:08Z", "sourceModifiedDate": "2023-04-17T06:02:46", "supplierName": "-"}, {"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "id": "9677150", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:08Z", "sourceModifiedDate": "2023-04-24T06:19:23", "supplierName": "-"}]}',
)

_OPERATIONS["Suppliers.get"] = Known(
    "suppliers.get",
    "get-supplier",
    "_GET",
    200,
    "application/json",
    '{"status": "Active", "addresses": [{"type": "Billing", "city": "London", "country": "United Kingdom", "line1": "1 Place House", "line2": "", "postalCode": "WC1X 1AH"}], "contactName": "Test 1", "id": "11526230", "metadata": {"isDeleted": false}, "modifiedDate": "2023-04-25T14:19:08Z", "sourceModifiedDate": "2023-04-17T06:02:46", "supplierName": "-"}',
)

_OPERATIONS["ManageData.get"] = Known(
    "manage_data.get",
    "get-data-status",
    "_GET",
    200,
    "application/json",
    '{"accountTransactions": {"currentStatus": "Complete", "dataType": "accountTransactions", "lastSuccessfulSync": "2022-01-01T00:00:00.000Z", "latestSuccessfulSyncId": "6883bba8-514d-423f-ba7f-c38285a80b7f", "latestSyncId": "d03b6979-eb3b-447a-a27a-13cf457a9f48"}, "balanceSheet": {"currentStatus": "Complete", "dataType": "balanceSheet", "lastSuccessfulSync": "2022-01-01T00:00:00.000Z", "latestSuccessfulSyncId": "6883bba8-514d-423f-ba7f-c38285a80b7f", "latestSyncId": "d03b6979-eb3b-447a-a27a-13cf457a9f48"}, "bankAccounts": {"currentStatus": "Complete", "dataType": "bankAccounts", "lastSuccessfulSync": "2022-01-01T00:00:00.000Z", "latestSuccessfulSyncId": "6883bba8-514d-423f-ba7f-c38285a80b7f", "latestSyncId": "d03b6979-eb3b-447a-a27a-13cf457a9f48"}}',
)

_OPERATIONS["PushOperations.list"] = Known(
    "push_operations.list",
    "list-push-operations",
    "_LIST",
    200,
    "application/json",
    '{"results": [{"changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "53b465f3-8e43-474f-bb5d-2daf5ba2d893", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 20}], "pageNumber": 1, "pageSize": 100, "totalResults": 7, "_links": {"current": {"href": "/companies?page=1&pageSize=10"}, "self": {"href": "/companies"}}}',
)

_OPERATIONS["PushOperations.get"] = Known(
    "push_operations.get",
    "get-push-operation",
    "_GET",
    200,
    "application/json",
    '{"changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "7c76a6f9-52e3-49c6-ab9d-bd4e76557538", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00.000Z", "completedOnUtc": "2022-10-23T00:00:00.000Z", "status": "Pending", "statusCode": 43}',
)

_OPERATIONS["Adjustments.create"] = Known(
    "adjustments.create",
    "create-adjustment-transaction",
    "_CREATE",
    200,
    "application/json",
    '{"syncId": "cd937d46-8e41-43a9-9477-a79158ffd98a"}',
)

_OPERATIONS["Configuration.get"] = Known(
    "configuration.get",
    "get-company-configuration",
    "_GET",
    200,
    "application/json",
    '{"bankAccount": {"id": "89"}, "customer": {"id": "140"}, "supplier": {"id": "124"}}',
)

_OPERATIONS["Configuration.set"] = Known(
    "configuration.set",
    "set-company-configuration",
    "_SET",
    200,
    "application/json",
    '{"bankAccount": {"id": "32"}, "supplier": {"id": "0e659ea8-8393-4c06-93a4-26aa204c80b9"}, "customer": {"id": "a2bd3ae0-db24-4502-9ddb-8f7c60be7ecb"}}',
)

_OPERATIONS["Connections.create_partner_expense_connection"] = Known(
    "connections.create_partner_expense_connection",
    "create-partner-expense-connection",
    "_CREATE_PARTNER_EXPENSE_CONNECTION",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "integrationKey": "dfxm", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
)

_OPERATIONS["Expenses.create"] = Known(
    "expenses.create",
    "create-expense-transaction",
    "_CREATE",
    200,
    "application/json",
    '{"syncId": "cd937d46-8e41-43a9-9477-a79158ffd98a"}',
)

_OPERATIONS["Expenses.update"] = Known(
    "expenses.update",
    "update-expense-transaction",
    "_UPDATE",
    202,
    "application/json",
    '{"syncId": "1ad0695c-4566-4715-918c-adbb03eac81e"}',
)

_OPERATIONS["MappingOptions.get_mapping_options"] = Known(
    "mapping_options.get_mapping_options",
    "get-mapping-options",
    "_GET_MAPPING_OPTIONS",
    200,
    "application/json",
    '{"expenseProvider": "Partner Expense", "accounts": [{"id": "127f3b99-8dc2-4b7e-854c-91ef9bd2757b", "nominalCode": "300", "name": "Purchases", "currency": "GBP", "accountType": "Expense", "fullyQualifiedCategory": "Expense.DirectCosts", "validTransactionTypes": ["Payment"], "validFor": ["expense-transactions.Payment"]}], "trackingCategories": [{"id": "DEPARTMENT_2", "name": "New York", "parentId": "DEPARTMENTS"}], "taxRates": [{"id": "23_Bills", "name": "20% Bill tax Bills", "code": "20% Bill tax", "effectiveTaxRate": 20, "totalTaxRate": 20, "validTransactionTypes": ["Payment"]}]}',
)

_OPERATIONS["Reimbursements.create"] = Known(
    "reimbursements.create",
    "create-reimbursable-expense-transaction",
    "_CREATE",
    200,
    "application/json",
    '{"syncId": "cd937d46-8e41-43a9-9477-a79158ffd98a"}',
)

_OPERATIONS["Reimbursements.update"] = Known(
    "reimbursements.update",
    "update-reimbursable-expense-transaction",
    "_UPDATE",
    200,
    "application/json",
    '{"syncId": "cd937d46-8e41-43a9-9477-a79158ffd98a"}',
)

_OPERATIONS["Sync.get_last_successful_sync"] = Known(
    "sync.get_last_successful_sync",
    "get-last-successful-sync",
    "_GET_LAST_SUCCESSFUL_SYNC",
    200,
    "application/json",
    '{"companyId": "20803807-4e9a-4cb7-b67b-9f889a3916e1", "dataPushed": true, "errorMessage": "", "syncExceptionMessage": "", "syncId": "aa4c9dfd-e945-4424-9628-9e724f14c267", "syncStatus": "Complete", "syncStatusCode": 2000, "syncUtc": "2023-01-24T14:15:22Z"}',
)

_OPERATIONS["Sync.get_latest_sync"] = Known(
    "sync.get_latest_sync",
    "get-latest-sync",
    "_GET_LATEST_SYNC",
    200,
    "application/json",
    '{"companyId": "20803807-4e9a-4cb7-b67b-9f889a3916e1", "dataPushed": true, "errorMessage": "", "syncExceptionMessage": "", "syncId": "aa4c9dfd-e945-4424-9628-9e724f14c267", "syncStatus": "Complete", "syncStatusCode": 2000, "syncUtc": "2023-01-24T14:15:22Z"}',
)

_OPERATIONS["Sync.list"] = Known(
    "sync.list",
    "list-syncs",
    "_LIST",
    200,
    "application/json",
    '[{"companyId": "d4d73051-ed31-42b6-99f6-d288cd940992", "syncId": "a6a22aff-a43a-411d-a910-2dae73217cce", "syncStatusCode": 2000, "syncStatus": "Complete", "syncUtc": "2022-10-23T00:00:00.000Z"}]',
)

_OPERATIONS["Sync.get"] = Known(
    "sync.get",
    "get-sync-by-id",
    "_GET",
    200,
    "application/json",
    '{"companyId": "d4d73051-ed31-42b6-99f6-d288cd940992", "syncId": "a6a22aff-a43a-411d-a910-2dae73217cce", "syncStatusCode": 2000, "syncStatus": "Complete", "syncUtc": "2022-10-23T00:00:00.000Z"}',
)

_OPERATIONS["TransactionStatus.list"] = Known(
    "transaction_status.list",
    "list-sync-transactions",
    "_LIST",
    200,
    "application/json",
    '{"results": [{"transactionId": "aa02271d-ed5f-47f5-be76-778d5905225a", "status": "Completed", "integrationType": "expenses"}], "pageNumber": 1, "pageSize": 100, "totalResults": 27, "_links": {"current": {"href": "/companies?page=1&pageSize=10"}, "self": {"href": "/companies"}}}',
)

_OPERATIONS["TransactionStatus.get"] = Known(
    "transaction_status.get",
    "get-sync-transaction",
    "_GET",
    200,
    "application/json",
    '[{"transactionId": "aa02271d-ed5f-47f5-be76-778d5905225a", "status": "Completed", "integrationType": "expenses"}]',
)

_OPERATIONS["Attachments.upload"] = Known(
    "attachments.upload",
    "upload-expense-attachment",
    "_UPLOAD",
    200,
    "application/json",
    '{"companyId": "bf1e0242-5b7a-418b-a307-9e09dbf9f39a", "id": "1400000000122699154", "transactionId": "f8f00edd-ddb0-4ca5-b36b-8f932e6b5160"}',
)

_OPERATIONS["Transfers.create"] = Known(
    "transfers.create",
    "create-transfer-transaction",
    "_CREATE",
    200,
    "application/json",
    '{"syncId": "cd937d46-8e41-43a9-9477-a79158ffd98a"}',
)


class FakeSDK(CodatSyncExpenses):
    """A `CodatSyncExpenses` without a network: each method gives what `when` says, and raises `Unprepared` where nothing was said.

    It checks requests, reads responses and raises errors as the client does. It sends no credentials, and retries nothing
    unless it is asked to, so that a status that a test prepares is at once what the method ends with.
    """

    def __init__(self, retry_config: OptionalNullable[RetryConfig] = None, **arguments: Any) -> None:
        """
        :param retry_config: how to retry, with real pauses; `UNSET` for as the document says
        :param arguments: others that `CodatSyncExpenses` takes; credentials, addresses and HTTP clients are not used
        """
        self._fake = FakeApi(_OPERATIONS)
        arguments |= self._fake.settings("security")
        super().__init__(retry_config=retry_config, **arguments)
        self._fake.watch(self.sdk_configuration)

    @overload
    def when(self, method: Callable[..., Coroutine[Any, Any, _T | None]]) -> Prepared[_T]: ...

    @overload
    def when(self, method: Callable[..., _T | None]) -> Prepared[_T]: ...

    def when(self, method: Callable[..., Any]) -> Prepared[Any]:
        """Prepare what a method gives, in place of what was prepared before; its asynchronous twin gives the same.

        :param method: a method of this object, such as `sdk.customers.list`, not called
        :raises TypeError: it is something else
        """
        return self._fake.prepare(method)

    @overload
    def example(self, method: Callable[..., Coroutine[Any, Any, _T | None]]) -> _T: ...

    @overload
    def example(self, method: Callable[..., _T | None]) -> _T: ...

    def example(self, method: Callable[..., Any]) -> Any:
        """What a method would give of the example in the API's document, or of one made up from its schema: a new object
        each time, to be changed as a test needs it.

        :raises TypeError: it is not a method of this object
        :raises ValueError: the method gives nothing
        """
        return self._fake.example(method)

    @property
    def calls(self) -> list[Call]:
        """The calls that were made, the first one first."""
        return self._fake.calls
