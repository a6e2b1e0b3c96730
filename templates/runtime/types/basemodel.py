"""The base classes of all models, and the value of a field that was not given."""

from __future__ import annotations

import functools
import inspect
import io
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, TYPE_CHECKING, Annotated, Any, Final, Literal, Protocol, TypeVar, Union

from pydantic import (
    BaseModel as PydanticBaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)
from pydantic.functional_serializers import PlainSerializer
from pydantic.functional_validators import AfterValidator, BeforeValidator
from pydantic_core import CoreSchema, PydanticCustomError, SchemaError, core_schema
from typing_extensions import TypeAliasType

from .unrecognized import UnrecognizedInt, UnrecognizedStr

UNSET_SENTINEL = "~?~unset~?~sentinel~?~"
"""What `UNSET` is dumped as by itself; it never appears in a request or in the dump of a model."""

UNSET_EXPECTED: Final = "unset_expected"
"""The kind of error for what should be `UNSET`."""


def camel(name: str) -> str:
    """The rule that derives the name on the wire: `default_currency` → `defaultCurrency`, `type_` → `type`."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


class _InParts(threading.local):
    """Building models that hold one another in a chain too long for pydantic, which recurses (some 80 models, at
    Python's usual limit): as a context manager it makes every tenth model begin a part of its own, which is built when
    data gets there. So chains have any length; only JSON schemas of such models cannot be made."""

    _PART = 10
    _DEEPEST = 500  # models; the stack of a thread ends at some thousands

    def __init__(self) -> None:
        self._wanted = 0
        self._depth = 0
        self._entered = 0

    def __enter__(self) -> None:
        self._wanted += 1

    def __exit__(self, *_error: object) -> None:
        self._wanted -= 1

    @contextmanager
    def nested(self) -> Generator[bool, None, None]:
        """Around the schema of one model; says whether that begins another part."""
        if not self._wanted:
            yield False
            return
        self._depth += 1
        try:
            yield self._depth > self._PART
        finally:
            self._depth -= 1

    @contextmanager
    def entered(self, model: type[PydanticBaseModel]) -> Generator[None, None, None]:
        """While data is in the part that `model` begins; it is built if need be.

        :raises ValueError: the data is nested too deep
        """
        if self._entered * self._PART >= self._DEEPEST:
            raise ValueError(f"more than {self._DEEPEST} models inside one another")
        self._entered += 1
        try:
            if not model.__pydantic_complete__:
                model.model_rebuild()
            yield
        finally:
            self._entered -= 1


in_parts = _InParts()


_DUMPING = (
    "mode",
    "include",
    "exclude",
    "by_alias",
    "exclude_unset",
    "exclude_defaults",
    "exclude_none",
    "round_trip",
    "context",
)


def _built_later(model: type[PydanticBaseModel]) -> CoreSchema:
    """A schema that hands everything on to the model's own, once that is built."""

    def validate(value: Any, info: core_schema.ValidationInfo) -> Any:
        with in_parts.entered(model):
            return model.__pydantic_validator__.validate_python(value, context=info.context)

    def serialize(value: Any, info: core_schema.SerializationInfo) -> Any:
        options: dict[str, Any] = {name: getattr(info, name) for name in _DUMPING}
        with in_parts.entered(model):
            return model.__pydantic_serializer__.to_python(value, **options)

    return core_schema.with_info_plain_validator_function(
        validate, serialization=core_schema.plain_serializer_function_ser_schema(serialize, info_arg=True)
    )


class _SignatureOfFields:
    """What `inspect.signature` and `help()` show of a model: its fields by their Python names, before validators are
    built as well as after."""

    def __get__(self, model: PydanticBaseModel | None, kind: type[PydanticBaseModel]) -> inspect.Signature:
        if model is not None:  # as for any other class, instances have none
            raise AttributeError(f"{kind.__name__!r} object has no attribute '__signature__'")
        parameters = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if info.is_required() else info.get_default(call_default_factory=True),
                annotation=info.annotation,
            )
            for name, info in kind.model_fields.items()
        ]
        if kind.model_config.get("extra") == "allow":
            parameters.append(inspect.Parameter("extra_data", inspect.Parameter.VAR_KEYWORD, annotation=Any))
        return inspect.Signature(parameters, return_annotation=None)


_SIGNATURE = _SignatureOfFields()


class BaseModel(PydanticBaseModel):
    """A model of the API: fields by Python name or by the name on the wire, unknown keys ignored, validators built
    on first use."""

    model_config = ConfigDict(
        populate_by_name=True,
        arbitrary_types_allowed=True,
        protected_namespaces=(),
        defer_build=True,
        alias_generator=camel,
    )

    if not TYPE_CHECKING:  # type checkers derive it from the fields

        def __init__(self, /, **data: Any) -> None:
            """
            :raises pydantic.ValidationError: a value does not fit, or a key is forbidden, by the names in Python
            """
            __tracebackhide__ = True
            try:
                super().__init__(**data)
            except ValidationError as error:
                from .._runtime.validate import in_python_names  # which needs this module

                raise in_python_names(error, type(self)) from None
            if len(data) != len(self.__pydantic_fields_set__):  # some are no fields
                from .._runtime.unknown_keys import check_keys

                check_keys(data, self, warn=False)

        __init__.__pydantic_base_init__ = True  # else pydantic would call it for each model in a response

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        super().__pydantic_init_subclass__(**options)
        type.__setattr__(cls, "__signature__", _SIGNATURE)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """For `repr`: what was given, and defaults that are values; not what is absent."""
        given = self.model_fields_set
        for name, value in super().__repr_args__():
            if not (isinstance(value, Unset) or (value is None and name not in given)):
                yield name, value

    @classmethod
    def model_rebuild(cls, **options: Any) -> bool | None:
        """Build the validators (pydantic does so on first use); for the options see pydantic."""
        options["_parent_namespace_depth"] = options.get("_parent_namespace_depth", 2) + 1
        try:
            return super().model_rebuild(**options)
        except (RecursionError, SchemaError):  # a hundred models inside one another, or more
            with in_parts:
                return super().model_rebuild(**options)
        finally:  # pydantic has put its own there, with the names on the wire
            type.__setattr__(cls, "__signature__", _SIGNATURE)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[PydanticBaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        """For pydantic: how the model is read and dumped."""
        with in_parts.nested() as begins_another:
            return _built_later(cls) if begins_another else handler(source)


class Unset(BaseModel, defer_build=False):  # pydantic before 2.11 writes it as a default without building it
    """The type of `UNSET`: falsy, equal to every other instance, hashable (so that pydantic need not copy it for
    each absent field)."""

    def __init__(self) -> None:
        for name, value in (("fields_set", set[str]()), ("extra", None), ("private", None)):  # as pydantic does
            object.__setattr__(self, f"__pydantic_{name}__", value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(value: Any) -> Any:
            if not isinstance(value, cls):
                raise PydanticCustomError(UNSET_EXPECTED, "Input should be UNSET")
            return value

        del source, handler  # pydantic would use the schema of the model, without the check, from the second place on
        dumped = core_schema.plain_serializer_function_ser_schema(
            cls.serialize_model, return_schema=core_schema.str_schema()
        )
        ref = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
        return core_schema.no_info_plain_validator_function(check, serialization=dumped, ref=ref)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """For pydantic: no JSON represents it."""
        return {"title": cls.__name__, "type": "object", "properties": {}}

    def serialize_model(self) -> str:
        """The text that represents an absent value where one is dumped by itself."""
        return UNSET_SENTINEL

    def __bool__(self) -> Literal[False]:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unset)

    def __hash__(self) -> int:
        return hash(UNSET_SENTINEL)

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Unset:
        return self


UNSET = Unset()
"""The value of an optional nullable field that was not given: such a field is left out, while None is sent as null."""

T = TypeVar("T")

if TYPE_CHECKING:
    Nullable = Union[T, None]
    OptionalNullable = Union[T, None, Unset]
else:
    Nullable = TypeAliasType("Nullable", Union[T, None], type_params=(T,))
    # tried in this order (T may be a union with rules of its own), which saves trying Unset on every object and list
    _Given = Annotated[Union[Nullable[T] | None, Unset], Field(union_mode="left_to_right")]
    OptionalNullable = TypeAliasType("OptionalNullable", _Given, type_params=(T,))

Open = Annotated[Union[T, UnrecognizedStr], Field(union_mode="left_to_right")]
"""A member of the enum, or a text that this version of the SDK doesn't know."""
OpenInt = Annotated[Union[T, UnrecognizedInt], Field(union_mode="left_to_right")]
"""A member of the enum, or a number that this version of the SDK doesn't know."""


def _leave_out_absent(
    self: NullableModel, handler: SerializerFunctionWrapHandler, info: SerializationInfo
) -> dict[str, Any]:
    dumped: dict[str, Any] = handler(self)
    kept: dict[str, Any] = {}
    for plan in field_plans(type(self)):
        key = plan.wire if info.by_alias else plan.name
        value = dumped.get(key)
        if value is None:
            if key not in dumped and not (info.exclude_none and getattr(self, plan.name) is None):
                continue  # left out on purpose: include, exclude, exclude_unset …
            if not plan.keeps_none(self.model_fields_set):
                continue
        elif value == UNSET_SENTINEL:
            continue
        kept[key] = value
    for key in self.__pydantic_extra__ or ():
        if key in dumped:
            kept[key] = dumped[key]
    return kept


del _leave_out_absent.__annotations__["return"]  # else it would count for all fields in the JSON schema


class NullableModel(BaseModel):
    """A model with nullable fields: in its dumps a field that was not given is absent, and one that was given as
    None is null."""

    leave_out_absent_fields = model_serializer(mode="wrap")(_leave_out_absent)


class _FileLike:
    """Takes whatever has a `read`, as files do, beside what the type itself allows."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(value: Any, otherwise: core_schema.ValidatorFunctionWrapHandler) -> Any:
            return value if callable(getattr(value, "read", None)) else otherwise(value)

        return core_schema.no_info_wrap_validator_function(check, handler(source))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "format": "binary"}


class SupportsRead(Protocol):
    """A file, or anything else that is read like one."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes, at most `size` of them; none at the end."""
        ...


if TYPE_CHECKING:
    FileContent = Union[bytes, IO[bytes], io.BufferedReader, SupportsRead]
else:
    FileContent = Annotated[Union[bytes, IO[bytes], io.BufferedReader], _FileLike]
"""What can be uploaded: bytes, an open file, or anything else with a `read`."""


class SecurityModel(BaseModel):
    """Credentials: their values appear neither in `repr()` nor in `str()`, nor in what validation says of them."""

    model_config = ConfigDict(hide_input_in_errors=True)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        for name, value in super().__repr_args__():
            yield name, value if value is None or isinstance(value, PydanticBaseModel) else "**********"


class FieldPlan:
    """What dumping needs to know of a field."""

    __slots__ = ("name", "wire", "required", "nullable", "null_default", "annotation", "metadata")

    def __init__(self, model: type[PydanticBaseModel], name: str) -> None:
        info = model.model_fields[name]
        self.name = name
        aliases = (info.serialization_alias, info.alias)
        self.wire = next((alias for alias in aliases if alias is not None), name)  # "" is a name like any other
        self.required = info.is_required()
        origin: object = getattr(info.annotation, "__origin__", None)
        self.nullable = origin is OptionalNullable or origin is Nullable or isinstance(info.default, Unset)
        self.null_default = self.nullable and not self.required and info.default is None
        self.annotation: Any = info.annotation
        self.metadata: list[Any] = info.metadata

    @property
    def full(self) -> Any:
        """The annotation as it was written."""
        return functools.reduce(lambda annotation, item: Annotated[annotation, item], self.metadata, self.annotation)

    def keeps_none(self, given: set[str]) -> bool:
        """Is None written as null (rather than left out)?"""
        return self.required or (self.nullable and (self.null_default or self.name in given))


_plans: dict[type[PydanticBaseModel], tuple[FieldPlan, ...]] = {}


def field_plans(model: type[PydanticBaseModel]) -> tuple[FieldPlan, ...]:
    """The plans of all fields, in order; made once per class."""
    plans = _plans.get(model)
    if plans is None:
        if not model.__pydantic_complete__:
            model.model_rebuild()
        plans = _plans[model] = tuple(FieldPlan(model, name) for name in model.model_fields)
    return plans


@dataclass(frozen=True)
class UnknownValue:
    """The last member of an open union: what this version of the SDK doesn't know, as it came."""

    value: Any

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def wrap(value: Any) -> Any:
            return value if isinstance(value, cls) else cls(value)

        def unwrap(value: Any) -> Any:
            return value.value if isinstance(value, cls) else value

        return core_schema.no_info_after_validator_function(  # "after any" counts as less exact than any other member
            wrap, core_schema.any_schema(), serialization=core_schema.plain_serializer_function_ser_schema(unwrap)
        )


InOrder = Annotated[T, Field(union_mode="left_to_right")]
"""A union whose first member that fits is taken."""
KnownFirst = Annotated[Union[Annotated[T, "known"], UnknownValue], Field(union_mode="left_to_right")]
"""A value that fits one of the known members, or else an `UnknownValue`."""


def Alias(name: str) -> Any:
    """The name on the wire, where the rule (`camel`) doesn't give it."""
    return Field(alias=name)


def Const(value: object) -> AfterValidator:
    """A field that can hold only this value."""

    def check(given: Any) -> Any:
        if given is not None and given != value:
            raise ValueError(f"Expected {value}")
        return given

    return AfterValidator(check)


def _decimal(value: Any) -> Any:
    if value is None or isinstance(value, (Decimal, Unset)):
        return value
    if not isinstance(value, (str, int, float)):
        raise ValueError("Expected string, int or float")
    return Decimal(str(value))


def _integer(value: Any) -> Any:
    if value is None or isinstance(value, (int, Unset)):
        return value
    if not isinstance(value, str):
        raise ValueError("Expected string")
    return int(value)


def _as_float(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, (Decimal, int)) else value


Number = Annotated[Decimal, BeforeValidator(_decimal), PlainSerializer(_as_float, return_type=Any)]
"""A decimal, written as a JSON number."""
StrNumber = Annotated[Decimal, BeforeValidator(_decimal), PlainSerializer(_as_text, return_type=Any)]
"""A decimal, written as text."""
StrInt = Annotated[int, BeforeValidator(_integer), PlainSerializer(_as_text, return_type=Any)]
"""A whole number, written as text."""
