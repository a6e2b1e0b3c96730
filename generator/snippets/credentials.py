"""The `security=` argument of the client, and of methods."""

from __future__ import annotations

from collections.abc import Iterable

from generator import ir
from generator.ir import Field, SchemeKind
from generator.snippets.expressions import Atom, CallOf, Entry, Expression, Import, inline, raw
from generator.snippets.program import Argument
from generator.snippets.sample_values import words
from generator.snippets.typed_values import Fitter

_PLACEHOLDERS = {
    SchemeKind.API_KEY: "<YOUR_API_KEY_HERE>",
    SchemeKind.BEARER: "<YOUR_BEARER_TOKEN_HERE>",
    SchemeKind.OAUTH2: "<YOUR_ACCESS_TOKEN_HERE>",
    SchemeKind.OPENID: "<YOUR_ACCESS_TOKEN_HERE>",
}
"""For schemes with one credential; of several each is called by its name."""


class Credentials:
    """Writes credentials: the examples of the schemes, or placeholders that say what belongs there."""

    def __init__(self, api: ir.Api, fitter: Fitter, *, flat: bool, exact: bool) -> None:
        self._api = api
        self._fitter = fitter
        self._flat = flat
        self._exact = exact

    def arguments(self, operation: ir.Operation | None) -> tuple[Argument, ...]:
        """The arguments that an operation's call needs: the first way in that the document offers for it."""
        return tuple(Argument.of(name, value) for name, value in self._values(operation))

    def of_method(self, operation: ir.Operation) -> CallOf | None:
        """The credentials that the method takes itself, if it must be given some."""
        own = operation.own_security
        model = self._api.schemas[own.model] if own is not None and own.needed else None
        if own is None or not isinstance(model, ir.Model):
            return None
        return self._model(model, own.schemes, operation.security or ())

    def inline(self) -> str:
        """The arguments on one line, each with a comma and a space after it."""
        return "".join(f"{name}={inline(value)}, " for name, value in self._values(None))

    def _values(self, operation: ir.Operation | None) -> list[tuple[str, Expression]]:
        model = self._api.schemas[self._api.security_model] if self._api.security_model else None
        own = operation.own_security if operation is not None else None
        if not isinstance(model, ir.Model) or not model.fields or (not self._exact and is_anonymous(operation)):
            return []
        if own is not None and own.needed:
            return []
        demanded = operation.security if operation is not None else None
        call = self._model(model, self._api.security_schemes, demanded or self._api.security)
        if self._flat:
            return [(entry.key, entry.value) for entry in call.entries]
        return [("security", call)]

    def _model(
        self,
        model: ir.Model,
        schemes: Iterable[ir.SecurityScheme],
        demanded: Iterable[ir.SecurityRequirement],
    ) -> CallOf:
        """The fields of the first requirement, and whatever else must be there."""
        holders = {name: scheme for scheme in schemes for name in scheme.fields}
        wanted: set[str] = set()
        for requirement in demanded:
            keys = {key for key, _ in requirement.schemes}
            wanted = {name for name, scheme in holders.items() if scheme.key in keys}
            if wanted:
                break
        chosen = [field for field in model.fields if field.name in wanted or field.presence.required]
        name, needed = self._fitter.class_name(model.id)
        entries = tuple(
            Entry(
                key=self._fitter.attribute(model.id, field.name),
                wire=field.name,
                value=self._value(field, holders.get(field.name)),
            )
            for field in chosen or model.fields[:1]
        )
        return CallOf(function=name, entries=entries, imports=(needed,))

    def _value(self, field: Field, scheme: ir.SecurityScheme | None) -> Expression:
        if self._exact and scheme is not None and scheme.env:
            variable = scheme.env[scheme.fields.index(field.name)]
            return Atom(text=f'os.getenv("{variable}", "")', data="", imports=(Import(module="os"),))
        alone = scheme is None or len(scheme.fields) == 1
        known = field.example if field.example is not ir.MISSING or scheme is None else scheme.example
        if alone and isinstance(known, str):
            return raw(known)
        if alone and scheme is not None and scheme.kind in _PLACEHOLDERS:
            return raw(_PLACEHOLDERS[scheme.kind])
        return raw(f"<YOUR_{'_'.join(words(field.name)).upper() or 'CREDENTIAL'}_HERE>")


def is_anonymous(operation: ir.Operation | None) -> bool:
    """Whether an operation says that it takes no credentials at all."""
    if operation is None or operation.security is None:
        return False
    return not any(requirement.schemes for requirement in operation.security)
