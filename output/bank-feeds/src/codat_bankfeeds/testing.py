"""For tests of programs that use this package: a client that responds from memory."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ._runtime.fake import Call as Call, FakeApi, Known, Prepared as Prepared, Unprepared as Unprepared
from .sdk import CodatBankFeeds

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
    '{"_links": {"current": {"href": "/companies?page=1&pageSize=100"}, "self": {"href": "/companies"}}, "pageNumber": 1, "pageSize": 100, "totalResults": 1, "results": [{"id": "8a210b68-6988-11ed-a1eb-0242ac120002", "name": "Harbour Bakery", "redirect": "https://link.codat.io/company/8a210b68-6988-11ed-a1eb-0242ac120002", "created": "2026-02-03T09:30:00Z", "createdByUserName": "Ada Miller", "dataConnections": [], "description": "Customer 20417", "products": ["bank-feeds"], "referenceSubsidiaryCompanies": []}]}',
)

_OPERATIONS["Companies.create"] = Known(
    "companies.create",
    "create-company",
    "_CREATE",
    200,
    "application/json",
    '{"id": "8a210b68-6988-11ed-a1eb-0242ac120002", "name": "Harbour Bakery", "redirect": "https://link.codat.io/company/8a210b68-6988-11ed-a1eb-0242ac120002", "created": "2026-02-03T09:30:00Z", "createdByUserName": "Ada Miller", "dataConnections": [], "description": "", "products": ["bank-feeds"], "referenceSubsidiaryCompanies": []}',
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
    '{"id": "8a210b68-6988-11ed-a1eb-0242ac120002", "name": "Harbour Bakery", "redirect": "https://link.codat.io/company/8a210b68-6988-11ed-a1eb-0242ac120002", "created": "2026-02-03T09:30:00Z", "createdByUserName": "Ada Miller", "dataConnections": [{"created": "2026-02-03T09:31:00Z", "id": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "integrationId": "fd321cb6-7963-4506-b873-e99593a45e30", "linkUrl": "https://link-api.codat.io/companies/8a210b68-6988-11ed-a1eb-0242ac120002/connections/2e9d2c44-f675-40ba-8049-353bfcb5e171/start", "platformName": "Xero", "sourceId": "35b92968-9851-4095-ad60-395c95cbcba4", "sourceType": "BankFeed", "status": "Linked", "integrationKey": "gbol"}], "description": "Customer 20417", "referenceParentCompany": {"id": "5e6f4d53-1e1a-4a3f-9a25-7c70e2fdd4d1", "links": {"portal": "https://app.codat.io/companies/5e6f4d53-1e1a-4a3f-9a25-7c70e2fdd4d1/summary"}, "name": "Harbour Foods"}, "referenceSubsidiaryCompanies": []}',
)

_OPERATIONS["Companies.update"] = Known(
    "companies.update",
    "update-company",
    "_UPDATE",
    200,
    "application/json",
    '{"id": "0498e921-9b53-4396-a412-4f2f5983b0a2", "name": "string", "redirect": "https://link.codat.io/company/27628208-459c-46a2-a705-5641ce25f739", "created": "2022-01-01T12:00:00.000Z", "createdByUserName": "string", "dataConnections": [{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "integrationKey": "dfxm", "lastSync": "2022-10-27T10:22:43.6464237Z"}], "lastSync": "2022-01-01T12:00:00.000Z", "tags": {"region": "us", "uid": "f6b0c253-16c7-4da1-a0c5-9c871e9c9d6c"}}',
)

_OPERATIONS["Companies.replace"] = Known(
    "companies.replace",
    "replace-company",
    "_REPLACE",
    200,
    "application/json",
    '{"id": "0498e921-9b53-4396-a412-4f2f5983b0a2", "name": "string", "redirect": "https://link.codat.io/company/27628208-459c-46a2-a705-5641ce25f739", "created": "2022-01-01T12:00:00.000Z", "createdByUserName": "string", "dataConnections": [{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "integrationKey": "dfxm", "lastSync": "2022-10-27T10:22:43.6464237Z"}], "lastSync": "2022-01-01T12:00:00.000Z", "tags": {"region": "us", "uid": "f6b0c253-16c7-4da1-a0c5-9c871e9c9d6c"}}',
)

_OPERATIONS["Companies.get_access_token"] = Known(
    "companies.get_access_token",
    "get-company-access-token",
    "_GET_ACCESS_TOKEN",
    200,
    "application/json",
    '{"accessToken": "string", "expiresIn": 86400, "tokenType": "Bearer"}',
)

_OPERATIONS["Connections.list"] = Known(
    "connections.list",
    "list-connections",
    "_LIST",
    200,
    "application/json",
    '{"results": [{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "integrationKey": "dfxm", "lastSync": "2022-10-27T10:22:43.6464237Z"}], "pageNumber": 1, "pageSize": 100, "totalResults": 86, "_links": {"current": {"href": "/companies?page=1&pageSize=10"}, "self": {"href": "/companies"}}}',
)

_OPERATIONS["Connections.create"] = Known(
    "connections.create",
    "create-connection",
    "_CREATE",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "integrationKey": "dfxm", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
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
    '{"created": "2026-02-03T09:31:00Z", "id": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "integrationId": "fd321cb6-7963-4506-b873-e99593a45e30", "linkUrl": "https://link-api.codat.io/companies/8a210b68-6988-11ed-a1eb-0242ac120002/connections/2e9d2c44-f675-40ba-8049-353bfcb5e171/start", "platformName": "Xero", "sourceId": "35b92968-9851-4095-ad60-395c95cbcba4", "sourceType": "BankFeed", "status": "Linked", "integrationKey": "gbol"}',
)

_OPERATIONS["Connections.unlink"] = Known(
    "connections.unlink",
    "unlink-connection",
    "_UNLINK",
    200,
    "application/json",
    '{"created": "2022-10-27T09:53:29Z", "id": "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd", "integrationId": "bf083d72-62c7-493e-aec9-81b4dbba7e2c", "linkUrl": "https://link-api.codat.io/companies/86bd88cb-44ab-4dfb-b32f-87b19b14287f/connections/ee2eb431-c0fa-4dc9-93fa-d29781c12bcd/start", "platformName": "Basiq", "sourceId": "bdd831ce-eebd-4896-89a7-20e5ee8989ee", "sourceType": "Banking", "status": "Linked", "integrationKey": "dfxm", "lastSync": "2022-10-27T10:22:43.6464237Z"}',
)

_OPERATIONS["AccountMapping.get"] = Known(
    "account_mapping.get",
    "get-bank-account-mapping",
    "_GET",
    200,
    "application/json",
    '[{"sourceAccountId": "acc-001", "sourceAccountName": "Business current", "sourceAccountNumber": "44556677", "sourceBalance": 2710.45, "sourceCurrency": "GBP", "status": "pending", "targetAccountOptions": [{"accountNumber": "44556677", "id": "bd9e85e0-0478-433d-ae9f-0b3c4f04bfe4", "name": "Current account", "sortCode": "102030"}]}]',
)

_OPERATIONS["AccountMapping.create"] = Known(
    "account_mapping.create",
    "create-bank-account-mapping",
    "_CREATE",
    200,
    "application/json",
    '{"error": "The account in the books is taken", "sourceAccountId": "acc-001", "status": "Failed", "targetAccountId": "bd9e85e0-0478-433d-ae9f-0b3c4f04bfe4"}',
)

_OPERATIONS["ManagedBankFeeds.run_ad_hoc_sync"] = Known(
    "managed_bank_feeds.run_ad_hoc_sync",
    "run-managed-bank-feed-ad-hoc-sync",
    "_RUN_AD_HOC_SYNC",
    201,
    "application/json",
    '{"syncId": "5f80db5b-8f68-4ebb-bd34-cde995cd809d"}',
)

_OPERATIONS["ManagedBankFeeds.get_latest_sync"] = Known(
    "managed_bank_feeds.get_latest_sync",
    "get-latest-managed-bank-feed-sync",
    "_GET_LATEST_SYNC",
    200,
    "application/json",
    '{"syncId": "866d6db0-fc32-43b4-8aa2-c0b64d50c7fe", "clientId": "7f10c741-3dac-4a1e-b8af-5f361ba3c4e4", "companyId": "1a8da86c-9c7f-439b-992a-6942db2d0e35", "companyName": "Maple Street Bakery", "dataConnectionId": "83e50a13-4322-47a8-80c6-d64c6d77f365", "sourceAccountId": "de91b241-5a05-47f4-accd-56f4036b5839", "periodStartUtc": "2024-05-22T17:00:00Z", "periodEndUtc": "2024-03-26T15:45:00Z", "executionStartUtc": "2024-05-19T17:50:00Z", "status": "SuccessDataPushed"}',
)

_OPERATIONS["ManagedBankFeeds.get_sync"] = Known(
    "managed_bank_feeds.get_sync",
    "get-managed-bank-feed-sync",
    "_GET_SYNC",
    200,
    "application/json",
    '{"syncId": "8edee87b-f5fc-4743-89c1-1c697988c2d9", "clientId": "aa29d8bc-32b8-4ee6-82d0-0fb832dc3952", "companyId": "36f60e9c-5b0f-4a9e-ac65-3062ef277b55", "companyName": "Northwind Supplies", "dataConnectionId": "eabb8940-2f9e-4eb6-b174-393b0b13e7bb", "sourceAccountId": "bdc228d5-401b-4d65-8fad-f2825b1b8f55", "periodStartUtc": "2024-03-25T10:55:00Z", "periodEndUtc": "2024-12-15T09:20:00Z", "executionStartUtc": "2024-10-18T13:55:00Z", "status": "SuccessDataPushed"}',
)

_OPERATIONS["CompanyInformation.get"] = Known(
    "company_information.get",
    "get-company-information",
    "_GET",
    200,
    "application/json",
    '{"baseCurrency": "GBP", "companyName": "Harbour Bakery", "currencies": ["GBP", "EUR"], "multicurrencyEnabled": true, "planType": "Standard"}',
)

_OPERATIONS["SourceAccounts.generate_otp"] = Known(
    "source_accounts.generate_otp",
    "generate-otp",
    "_GENERATE_OTP",
    200,
    "application/json",
    '{"expiry": "2026-02-04T09:10:00Z", "otp": "QW82K1"}',
)

_OPERATIONS["SourceAccounts.list"] = Known(
    "source_accounts.list",
    "list-source-accounts",
    "_LIST",
    200,
    "application/json",
    '[{"accountName": "Business current", "accountNumber": "44556677", "accountType": "checking", "balance": 2710.45, "currency": "GBP", "id": "acc-001", "accountInfo": {"accountOpenDate": "2019-05-06", "availableBalance": 3210.45, "description": "For day-to-day payments", "nickname": "Till"}, "feedStartDate": "2026-02-01", "modifiedDate": "2026-02-04T06:00:00Z", "routingInfo": {"bankCode": "102030", "type": "sortcode"}, "status": "pending"}]',
)

_OPERATIONS["SourceAccounts.create"] = Known(
    "source_accounts.create",
    "create-source-account",
    "_CREATE",
    200,
    "application/json",
    '{"accountName": "Business current", "accountNumber": "44556677", "accountType": "checking", "balance": 2710.45, "currency": "GBP", "id": "acc-001", "accountInfo": {"accountOpenDate": "2019-05-06", "availableBalance": 3210.45, "description": "For day-to-day payments", "nickname": "Till"}, "feedStartDate": "2026-02-01", "modifiedDate": "2026-02-04T06:00:00Z", "routingInfo": {"bankCode": "102030", "type": "sortcode"}, "status": "pending"}',
)

_OPERATIONS["SourceAccounts.create_batch"] = Known(
    "source_accounts.create_batch",
    "create-batch-source-account",
    "_CREATE_BATCH",
    201,
    "application/json",
    '[{"sourceAccountId": "12345", "result": {"account": {"accountName": "Business current", "accountNumber": "44556677", "accountType": "checking", "balance": 2710.45, "currency": "GBP", "id": "acc-001", "accountInfo": {"accountOpenDate": "2019-05-06", "availableBalance": 3210.45, "description": "For day-to-day payments", "nickname": "Till"}, "feedStartDate": "2026-02-01", "modifiedDate": "2026-02-04T06:00:00Z", "routingInfo": {"bankCode": "102030", "type": "sortcode"}, "status": "pending"}}}]',
)

_OPERATIONS["SourceAccounts.delete_credentials"] = Known(
    "source_accounts.delete_credentials",
    "delete-bank-feed-credentials",
    "_DELETE_CREDENTIALS",
)

_OPERATIONS["SourceAccounts.generate_credentials"] = Known(
    "source_accounts.generate_credentials",
    "generate-credentials",
    "_GENERATE_CREDENTIALS",
    200,
    "application/json",
    '{"username": "S0MW-TR0P-7DS0", "password": "cO0ajh0uGyTN0Pwh"}',
)

_OPERATIONS["SourceAccounts.delete"] = Known(
    "source_accounts.delete",
    "delete-source-account",
    "_DELETE",
)

_OPERATIONS["SourceAccounts.update"] = Known(
    "source_accounts.update",
    "update-source-account",
    "_UPDATE",
    200,
    "application/json",
    '{"id": "acc-002", "accountName": "Business credit", "accountNumber": "44556688", "accountType": "Credit", "balance": 310, "currency": "GBP", "modifiedDate": "2026-02-04T06:00:00Z", "sortCode": "102030", "status": "pending"}',
)

_OPERATIONS["BankAccounts.list"] = Known(
    "bank_accounts.list",
    "list-bank-accounts",
    "_LIST",
    200,
    "application/json",
    '{"_links": {"current": {"href": "/companies/8a210b68-6988-11ed-a1eb-0242ac120002/connections/2e9d2c44-f675-40ba-8049-353bfcb5e171/data/bankAccounts?page=1&pageSize=100"}, "self": {"href": "/companies/8a210b68-6988-11ed-a1eb-0242ac120002/connections/2e9d2c44-f675-40ba-8049-353bfcb5e171/data/bankAccounts"}}, "pageNumber": 1, "pageSize": 100, "totalResults": 1, "results": [{"accountName": "Current account", "accountNumber": "44556677", "accountType": "Debit", "balance": 2710.45, "currency": "GBP", "id": "bd9e85e0-0478-433d-ae9f-0b3c4f04bfe4", "modifiedDate": "2026-02-04T06:00:00Z", "sortCode": "102030", "status": "Active"}]}',
)

_OPERATIONS["BankAccounts.get_create_model"] = Known(
    "bank_accounts.get_create_model",
    "get-create-bankAccounts-model",
    "_GET_CREATE_MODEL",
    200,
    "application/json",
    '{"displayName": "Bank Account", "required": true, "type": "Object", "description": "An account with a bank", "properties": {"accountName": {"description": "What the account is called", "displayName": "Account Name", "required": true, "type": "String"}, "currency": {"description": "The account\'s currency, as an ISO 4217 code", "displayName": "Currency", "required": true, "type": "String"}}}',
)

_OPERATIONS["Transactions.get_create_model"] = Known(
    "transactions.get_create_model",
    "get-create-bank-transactions-model",
    "_GET_CREATE_MODEL",
    200,
    "application/json",
    '{"displayName": "Bank Transactions", "required": true, "type": "Array", "description": "Movements of money on one account", "properties": {"date": {"description": "The day of the movement", "displayName": "Date", "required": true, "type": "DateTime"}, "amount": {"description": "How much came in; negative for money that went out", "displayName": "Amount", "required": true, "type": "Number"}}}',
)

_OPERATIONS["BankAccounts.create"] = Known(
    "bank_accounts.create",
    "create-bank-account",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"currency": "GBP", "status": "Active", "modifiedDate": "2022-10-23T00:00:00Z", "sourceModifiedDate": "2022-10-23T00:00:00Z"}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "4ccf3de7-09f3-4f68-8be1-bd6d4989c7d8", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00Z", "completedOnUtc": "2022-10-23T00:00:00Z", "status": "Pending", "statusCode": 29}',
)

_OPERATIONS["Transactions.create"] = Known(
    "transactions.create",
    "create-bank-transactions",
    "_CREATE",
    200,
    "application/json",
    '{"data": {"accountId": "13d946f0-c5d5-42bc-b092-97ece17923ab", "transactions": [{"id": "716422529", "date": "2023-08-22T10:21:00", "description": "Card takings", "counterparty": "Mill & Sons", "reference": "Invoice 7781", "reconciled": false, "amount": 999.99, "balance": -999.99}]}, "changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "73455ba3-2ac6-4084-b430-0e61d8572276", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00Z", "completedOnUtc": "2022-10-23T00:00:00Z", "status": "Pending", "statusCode": 22}',
)

_OPERATIONS["Transactions.list_create_operations"] = Known(
    "transactions.list_create_operations",
    "list-create-operations",
    "_LIST_CREATE_OPERATIONS",
    200,
    "application/json",
    '{"results": [{"changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "18e56193-ec35-4df3-9008-76ed4d4c6eb4", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00Z", "completedOnUtc": "2022-10-23T00:00:00Z", "status": "Pending", "statusCode": 71}], "pageNumber": 1, "pageSize": 100, "totalResults": 78, "_links": {"current": {"href": "/companies?page=1&pageSize=10"}, "self": {"href": "/companies"}}}',
)

_OPERATIONS["Transactions.get_create_operation"] = Known(
    "transactions.get_create_operation",
    "get-create-operation",
    "_GET_CREATE_OPERATION",
    200,
    "application/json",
    '{"changes": [{"recordRef": {"dataType": "invoices"}}], "dataType": "invoices", "companyId": "8a210b68-6988-11ed-a1eb-0242ac120002", "pushOperationKey": "aac85723-9370-4807-b47d-d95a6b754f94", "dataConnectionKey": "2e9d2c44-f675-40ba-8049-353bfcb5e171", "requestedOnUtc": "2022-10-23T00:00:00Z", "completedOnUtc": "2022-10-23T00:00:00Z", "status": "Pending", "statusCode": 3}',
)


class FakeSDK(CodatBankFeeds):
    """A `CodatBankFeeds` without a network: each method gives what `when` says, and raises `Unprepared` where nothing was said.

    It checks requests, reads responses and raises errors as the client does. It sends no credentials, and retries nothing
    unless it is asked to, so that a status that a test prepares is at once what the method ends with.
    """

    def __init__(self, retry_config: OptionalNullable[RetryConfig] = None, **arguments: Any) -> None:
        """
        :param retry_config: how to retry, with real pauses; `UNSET` for as the document says
        :param arguments: others that `CodatBankFeeds` takes; credentials, addresses and HTTP clients are not used
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
