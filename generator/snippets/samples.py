"""Which values an operation is shown with, and where each comes from."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ir
from generator.diagnostics import Diagnostics, Origin
from generator.ir import Body, Content, ContentKind, Example, Field, JsonValue, Operation, Param, Type, Webhook
from generator.ir.walk import refs
from generator.snippets.expressions import Atom, DictOf, Entry, Expression, ListOf, data, opens_file
from generator.snippets.pins import Pin, PinnedExample, Pins
from generator.snippets.sample_values import Seed
from generator.snippets.scalar_samples import ImpossibleError
from generator.snippets.strictness import CHECKED, LENIENT, MisfitError, Rules
from generator.snippets.synthesis import Synthesiser
from generator.snippets.typed_values import Direction, Fitter, open_file

_LINE_BREAK = re.compile(r"[\r\n\0]")


class Source(enum.Enum):
    """Where a shown value comes from, the best first."""

    PIN = "pinned example"
    NAMED = "named example of the document"
    SCHEMA = "example of the schema"
    DEFAULT = "default of the schema"
    MADE = "made up from the schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One value in use: a parameter or a body."""

    expression: Expression
    source: Source
    origin: Origin | None = None

    @property
    def has_file(self) -> bool:
        """Whether a file is sent along, which no pin can hold."""
        return opens_file(self.expression)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Everything an operation or webhook is shown with. `name` is that of the example in use."""

    name: str
    parameters: Mapping[tuple[str, str], Sample]
    body: Sample | None
    media_type: str
    request: Expression | None  # what follows `request=`


class Sampler:
    """Chooses values: pinned ones, the document's named examples, examples and defaults of schemas, made-up ones."""

    def __init__(
        self,
        api: ir.Api,
        fitter: Fitter,
        class_fitter: Fitter,
        synthesiser: Synthesiser,
        pins: Pins,
        diagnostics: Diagnostics,
        *,
        exact: bool,
    ) -> None:
        self._api = api
        self._fitter = fitter
        self._class_fitter = class_fitter
        self._synthesiser = synthesiser
        self._pins = pins
        self._diagnostics = diagnostics
        self._exact = exact
        self._pin_rules = LENIENT if exact else CHECKED

    def operation(self, operation: Operation, example: PinnedExample | None = None) -> Call:
        """The values of an operation, those of the first pinned example or of another one.

        Objects are dicts, unless type checkers could not tell which ones are meant.
        """
        pinned = example or self._pins.first(operation.id)
        self._fitter.is_ambiguous = False
        self._send(True)
        with self._fitter.writing(operation.request):
            call = self._operation(operation, pinned)
        if self._exact or not (self._fitter.is_ambiguous or _is_list_of_models(operation)):
            return call
        dicts, self._fitter = self._fitter, self._class_fitter
        try:
            return self._operation(operation, pinned)
        finally:
            self._fitter = dicts

    def _operation(self, operation: Operation, pinned: PinnedExample | None) -> Call:
        parameters = {}
        for param in operation.params:
            sample = self._parameter(operation, param, pinned)
            if sample is not None:
                parameters[param.location.value, param.name] = sample
        body = self._body(operation.id, operation.body, pinned) if operation.body else None
        return Call(
            name=self._name(operation.body, operation.params, pinned),
            parameters=parameters,
            body=body,
            media_type=operation.body.content.media_type if operation.body else "",
            request=self._request(operation, parameters, body),
        )

    def webhook(self, webhook: Webhook) -> Call:
        """The values of a webhook's body."""
        pinned = self._pins.first(webhook.key)
        self._send(False)
        body = self._body(webhook.key, webhook.body, pinned) if webhook.body else None
        return Call(
            name=self._name(webhook.body, (), pinned),
            parameters={},
            body=body,
            media_type=webhook.body.content.media_type if webhook.body else "",
            request=body.expression if body else None,
        )

    def _send(self, sending: bool) -> None:
        """Whether what is shown next travels to the API; in the exact dialect examples are shown as they are."""
        direction = None if self._exact else Direction.REQUEST if sending else Direction.RESPONSE
        for fitter in (self._fitter, self._class_fitter):
            fitter.direction = direction

    def _name(self, body: Body | None, params: tuple[Param, ...], pinned: PinnedExample | None) -> str:
        if pinned is not None:
            return pinned.name
        named = [example.name for content in (body.contents if body else ()) for example in content.examples]
        named += [example.name for param in params for example in param.examples]
        return next(filter(None, named), "example")

    def _request(
        self, operation: Operation, parameters: Mapping[tuple[str, str], Sample], body: Sample | None
    ) -> Expression | None:
        model = self._api.schemas[operation.request] if operation.request else None
        if not isinstance(model, ir.Model):
            return body.expression if body else None
        entries = []
        for field, sample in self._matched(operation, model, parameters, body):
            if sample is not None and not self._is_left_out(field, sample):
                key = self._fitter.attribute(model.id, field.name)
                entries.append(Entry(key=key, wire=field.name, value=sample.expression))
        return self._fitter.object_of(model.id, entries)

    def _is_left_out(self, field: Field, sample: Sample) -> bool:
        expression = sample.expression
        return isinstance(expression, Atom) and self._fitter.is_left_out(
            field.presence, field.default, data(expression)
        )

    def _matched(
        self, operation: Operation, model: ir.Model, parameters: Mapping[tuple[str, str], Sample], body: Sample | None
    ) -> Iterator[tuple[Field, Sample | None]]:
        """Fields of the request in the order shown, each with what is known of it."""
        names = (field.name for field in model.fields)  # those of the parameters, then that of the body
        params = dict(zip(names, operation.params, strict=False))
        for field in self._fitter.rows(model):
            param = params.get(field.name)
            yield field, body if param is None else parameters.get((param.location.value, param.name))

    # Parameters

    def _parameter(self, operation: Operation, param: Param, pinned: PinnedExample | None) -> Sample | None:
        pin = pinned.parameters.get((param.location.value, param.name)) if pinned else None
        if pin is not None:
            sample = self._fitted(pin.value, param.type, self._pin_rules, Source.PIN, pin.origin)
            if sample is not None:
                return sample
        is_needed = param.presence.required or (param.location is ir.Location.PATH and not self._exact)
        if pinned is not None and not is_needed:
            return None
        for example in _parameter_examples(param):
            source = Source.NAMED if example.name else Source.SCHEMA
            sample = self._fitted(example.value, param.type, CHECKED, source, example.origin)
            if sample is not None and self._can_be_sent(param, sample):
                return sample
        if not is_needed:
            return None
        if param.default is not ir.MISSING:
            sample = self._fitted(param.default, param.type, CHECKED, Source.DEFAULT, param.origin)
            if sample is not None:
                return sample
        return self._made(param.type, Seed(operation.id).inside(param.location.value).inside(param.name), param.name)

    def _can_be_sent(self, param: Param, sample: Sample) -> bool:
        """Clients refuse headers with line breaks, such as the one that ends a block of YAML, and empty path values."""
        value = data(sample.expression)
        match param.location:
            case ir.Location.HEADER if isinstance(value, str) and _LINE_BREAK.search(value):
                reason = "no header can hold a line break"
            case ir.Location.PATH if value == "":
                reason = "a part of a path cannot be empty"
            case _:
                return True
        message = f"the {sample.source.value} cannot be sent and is not used: {reason}"
        self._diagnostics.warning("example-misfit", message, sample.origin)
        return False

    def remembered(self, param: Param) -> Sample | None:
        """The value of a parameter that the client remembers for all operations."""
        found = (
            self._fitted(example.value, param.type, CHECKED, Source.SCHEMA, example.origin)
            for example in _parameter_examples(param)
        )
        seed = Seed("globals").inside(param.location.value).inside(param.name)
        return next(filter(None, found), None) or self._made(param.type, seed, param.name)

    # Bodies

    def _body(self, key: str, body: Body, pinned: PinnedExample | None) -> Sample | None:
        content = body.content
        type_ = content.type
        if type_ is None or content.empty_schema or isinstance(type_, ir.File):
            wanted = body.required or pinned is None or not self._exact
            return Sample(expression=open_file(), source=Source.MADE) if wanted else None
        if pinned is not None:
            found = self._pinned_body(body, type_, pinned)
            if found is not None:
                return found
            if not body.required and not _has_pin(content, pinned) and (self._exact or not self._uploads(content)):
                return None
        for example in content.examples:
            sample = self._fitted(example.value, type_, CHECKED, Source.NAMED, example.origin)
            if sample is not None:
                return sample
        made = self._made(type_, Seed(key).inside("body"), "")
        says_nothing = made is not None and made.expression == DictOf(entries=())
        return None if self._exact and says_nothing and not body.required else made

    def _pinned_body(self, body: Body, type_: Type, pinned: PinnedExample) -> Sample | None:
        content = body.content
        pin = _pin_of(content, pinned)
        if pin is not None:
            return self._fitted(pin.value, type_, self._pin_rules, Source.PIN, pin.origin)
        if not self._exact:
            return None
        named = any(example.name == pinned.name for example in content.examples)
        if not body.required and not named:
            return None
        try:  # an object without anything that is not an object itself (COMPATIBILITY 6, 7)
            empty: JsonValue = [] if isinstance(type_, ir.Array) else {}
            return Sample(expression=self._fitter.fit(empty, type_, LENIENT), source=Source.MADE)
        except MisfitError:
            return None

    def _uploads(self, content: Content) -> bool:
        """Whether the body is there to carry files, which pins cannot hold."""
        type_ = content.type
        return content.kind is ContentKind.MULTIPART and type_ is not None and self._synthesiser.has_file(type_)

    # Values

    def _fitted(self, value: JsonValue, type_: Type, rules: Rules, source: Source, origin: Origin) -> Sample | None:
        try:
            return Sample(expression=self._fitter.fit(value, type_, rules), source=source, origin=origin)
        except MisfitError as misfit:
            rule = "pin-misfit" if source is Source.PIN else "example-misfit"
            message = f"the {source.value} does not fit its schema and is not used: {misfit}"
            hint = "pin it again with `sdkgen examples pin`" if source is Source.PIN else ""
            self._diagnostics.warning(rule, message, origin, hint=hint)
            return None

    def _made(self, type_: Type, seed: Seed, name: str) -> Sample | None:
        for rules in (CHECKED, LENIENT):
            try:
                value = self._synthesiser.value(type_, seed, name)
                return Sample(expression=self._fitter.fit(value, type_, rules), source=Source.MADE)
            except (ImpossibleError, MisfitError):
                continue
        if isinstance(type_, ir.Array):
            return Sample(expression=ListOf(items=()), source=Source.MADE)
        if isinstance(type_, (ir.Ref, ir.Map)):
            return Sample(expression=DictOf(entries=()), source=Source.MADE)
        return None


def _is_list_of_models(operation: Operation) -> bool:
    """Whether the request is a container of models: one of dicts or one of objects, which type checkers cannot tell."""
    type_ = operation.body.content.type if operation.body is not None and operation.request is None else None
    return isinstance(type_, (ir.Array, ir.Map)) and any(refs(type_))


def _parameter_examples(param: Param) -> Iterator[Example]:
    """Every example that a parameter has, the best first: its own, then that of its schema."""
    yield from param.examples
    if param.cell_examples and all(example.value != param.cell_examples[0] for example in param.examples):
        yield Example(name="", value=param.cell_examples[0], origin=param.origin)


def _has_pin(content: Content, pinned: PinnedExample) -> bool:
    return _pin_of(content, pinned) is not None


def _pin_of(content: Content, pinned: PinnedExample) -> Pin | None:
    """The pinned body of a media type, however its parameters and case are written."""
    exact = pinned.bodies.get(content.media_type)
    if exact is not None:
        return exact
    wanted = _essence(content.media_type)
    return next((pin for media_type, pin in pinned.bodies.items() if _essence(media_type) == wanted), None)


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()
