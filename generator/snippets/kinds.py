"""The kinds of snippets."""

from __future__ import annotations

import enum


class SnippetKind(enum.Enum):
    """What a snippet shows. Those from SERVER_INDEX on exist only where the API has what they show."""

    OPERATION = "operation"  # the call of an operation's own page
    SYNC_USAGE = "sync-usage"
    ASYNC_USAGE = "async-usage"
    RETRIES_CALL = "retries-call"  # another retry strategy for one call
    RETRIES_CLIENT = "retries-client"  # another retry strategy for all calls
    ERRORS = "errors"
    SERVER = "server"  # another server by its URL
    SECURITY = "security"
    SERVER_INDEX = "server-index"  # another server of the document by its number
    PAGINATION = "pagination"
    STREAM = "stream"
    TESTING = "testing"  # a test of a program that makes the call
    WEBHOOK_PARSE = "webhook-parse"  # verify and read what a webhook delivers
