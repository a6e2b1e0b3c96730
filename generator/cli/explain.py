"""`sdkgen explain`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.loading import read_one, reported
from generator.cli.report import Reporter, dump
from generator.diagnostic_codes import Code, codes
from generator.diagnostics import Diagnostics
from generator.names.model import NameRecord, Names
from generator.pipeline import Clock, understand
from generator.source import pointers
from generator.source.document import Document
from generator.suggest import suggestion

EPILOG = """\b
Examples:
  sdkgen explain shared.PhoneNumberItems --api sync-for-expenses
  sdkgen explain companies.create --spec openapi.yaml
  sdkgen explain output-edited         what a diagnostic means
"""


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option("--api", default=None, help="API folder, by name or path; needed where there are several.")
@shared.inputs
@shared.reporting
def command(reporter: Reporter, name: str, api: str | None, **given: Any) -> int:
    """Why NAME is what it is: the rule that made it, its place in the document, and what it collided with.

    NAME is a class (shared.Customer), a field or member (shared.Customer.default_currency), a method
    (companies.create), the end of one, or what the document calls it (an operationId, say). The rule of a diagnostic
    (output-edited) is explained too: what it says, why, and the way out.
    """
    if code := codes().get(name):
        reporter.data({"code": dataclasses.asdict(code)})
        reporter.output("\n".join(about_code(code)))
        return 0

    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        inputs = read_one(api, given, diagnostics)
        _, names = understand(inputs, diagnostics, Clock())
        records = matching(names.records, name) or in_document(names.records, name, inputs.document)
        found = [_where_named(record, names, inputs.document) for record in records]
        if not found:
            hint = suggestion(name, _ends(names.records))
            raise diagnostics.fatal("name-unknown", f"nothing is called {name!r}", hint=hint)
    reporter.data({"names": dump(found)})
    for record in found:
        for line in lines(record):
            reporter.output(line)
    return 0


def about_code(code: Code) -> list[str]:
    """What a diagnostic of a rule means."""
    return [
        f"{code.rule} ({', '.join(code.levels)})",
        f"  what    {code.what}",
        f"  why     {code.why}",
        f"  fix     {code.fix}",
    ]


def matching(records: Sequence[NameRecord], name: str) -> list[NameRecord]:
    """The records of that very name; else regardless of case; else those that end in it."""
    small = name.casefold()
    exact = [record for record in records if record.name == name]
    alike = [record for record in records if record.name.casefold() == small]
    ending = [record for record in records if record.name.casefold().endswith(f".{small}")]
    return exact or alike or ending


def in_document(records: Sequence[NameRecord], name: str, document: Document) -> list[NameRecord]:
    """The records of what the document itself calls so: an operationId, a component, a parameter, a tag."""
    found = []
    for record in records:
        path = pointers.split(record.origin.pointer)
        node = document.node.child()
        for token in path:
            node = node.descend(token) if node is not None else None
        texts = {node.text("operationId"), node.text("name")} if node is not None else set()
        if name in {*texts, *path[-1:]}:
            found.append(record)
    return found


def _ends(records: Sequence[NameRecord]) -> Iterator[str]:
    """Every name, and what it may be given by: its ends."""
    for record in records:
        parts = record.name.split(".")
        yield from (".".join(parts[start:]) for start in range(len(parts)))


def _where_named(record: NameRecord, names: Names, document: Document) -> NameRecord:
    """The record of a component at its own place: what it consists of may be elsewhere, behind a `$ref`."""
    ids = [id_ for id_, name in names.schemas.items() if name.qualified == record.name]
    if record.rule != "component" or len(ids) != 1 or not ids[0].startswith("#/"):
        return record
    return replace(record, origin=document.origin(ids[0]))


def lines(record: NameRecord) -> Iterator[str]:
    """One record for people."""
    yield f"{record.name} ({record.kind})"
    yield f"  rule    {record.rule}: {record.reason}"
    yield f"  from    {record.origin} {record.origin.pointer}"
    for label, values in (("taken", record.tried), ("rivals", record.rivals)):
        for value in values:
            yield f"  {label:<7} {value}"
