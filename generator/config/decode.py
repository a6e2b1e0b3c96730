"""From a located value in a file to the Python type of a setting, or a located error."""

from __future__ import annotations

import dataclasses
import enum
import os.path
import re
import types
import typing
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from generator.config import derive, python_types, requirements
from generator.config.paths import PACKAGE
from generator.config.reader import describe, text_of
from generator.config.settings import SettingSpec
from generator.diagnostics import Diagnostics
from generator.source.document import SpecNode
from generator.suggest import suggestion


class Invalid(enum.Enum):
    """The value was refused, and why is recorded."""

    INVALID = "invalid"


INVALID: Final = Invalid.INVALID


def decode(entry: SpecNode, setting: SettingSpec, diagnostics: Diagnostics) -> Any:
    """The value of `setting` that `entry` gives, or `INVALID` after recording an error.

    Paths become relative to the working directory.
    """
    own = _OWN.get(setting.key)
    value = (
        own(entry, setting.key, diagnostics) if own else _decode(entry, setting.key, setting.annotation, diagnostics)
    )
    if value is INVALID:
        return INVALID
    is_given = bool(value) or bool(setting.default)  # where the default is a text, an empty one says nothing
    if setting.pattern and isinstance(value, str) and is_given and not re.fullmatch(setting.pattern, value):
        diagnostics.error(
            "config-value",
            f"{value!r} cannot be used for {setting.key}",
            entry.origin,
            hint=f"it must match {setting.pattern}",
        )
        return INVALID
    if setting.is_fixed and value != setting.default:
        message = f"{setting.key}: {value} is not supported and is taken as {setting.default}"
        diagnostics.warning("config-unsupported", message, entry.origin, hint=setting.doc)
        return INVALID
    if setting.is_globs and not _are_globs(value, setting.key, entry, diagnostics):
        return INVALID
    if setting.is_path:
        return _from_file(value, entry.origin.file)
    return value


_STARS = re.compile(r"\*\*?")
_MOST_STARS = 5  # each multiplies the time of a match by the length of the path


def _are_globs(values: tuple[str, ...], key: str, entry: SpecNode, diagnostics: Diagnostics) -> bool:
    from pathspec import GitIgnoreSpec  # most projects have none

    for index, glob in enumerate(values):
        problem, hint = "is not a glob", "globs are written as in .gitignore, such as docs/*.md"
        try:
            GitIgnoreSpec.from_lines([glob])
            if len(_STARS.findall(glob)) <= _MOST_STARS:
                continue
            problem, hint = f"has more than {_MOST_STARS} `*` or `**`", "list several globs instead"
        except (ValueError, re.error):
            pass
        where = (entry.child(index) or entry).origin if entry.is_list else entry.origin
        diagnostics.error("config-value", f"{key}: {glob[:200]!r} {problem}", where, hint=hint)
        return False
    return True


def beside(name: str, file: str) -> str:
    """A path that `file` names, relative to the working directory; a URL, `-`, an absolute path or a package is left
    alone."""
    if not name or name == "-" or "://" in name or os.path.isabs(name) or name.startswith(PACKAGE):
        return name
    return Path(os.path.normpath(Path(file).parent / name)).as_posix()


def _from_file(value: Any, file: str) -> Any:
    if isinstance(value, tuple):
        return tuple(beside(item, file) for item in value)
    return beside(value, file)


def _decode(entry: SpecNode, key: str, annotation: Any, diagnostics: Diagnostics) -> Any:
    if annotation is str:
        return _text(entry, key, diagnostics)
    if annotation is bool or annotation is int:
        return _exact(entry, key, annotation, diagnostics)
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        return _record(entry, key, annotation, diagnostics)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return _choice(entry, key, arguments, diagnostics)
    if origin is tuple:
        return _list(entry, key, arguments[0], diagnostics)
    if origin is Mapping:
        return _mapping(entry, key, diagnostics)
    raise AssertionError(f"setting {key} has an unsupported type {annotation}")


def _refuse(entry: SpecNode, key: str, wanted: str, diagnostics: Diagnostics, hint: str = "") -> Invalid:
    diagnostics.error("config-type", f"{key} must be {wanted}, not {describe(entry)}", entry.origin, hint=hint)
    return INVALID


def _text(entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    text = text_of(entry)
    if text is not None:
        return text
    hint = "put it in quotes" if isinstance(entry.value, (bool, float)) else ""
    return _refuse(entry, key, "a text", diagnostics, hint)


def _exact(entry: SpecNode, key: str, wanted: type[Any], diagnostics: Diagnostics) -> bool | int | Invalid:
    value = entry.value
    if isinstance(value, (bool, int)) and type(value) is wanted:
        return value
    return _refuse(entry, key, "true or false" if wanted is bool else "a whole number", diagnostics)


def _choice(entry: SpecNode, key: str, options: tuple[str, ...], diagnostics: Diagnostics) -> str | Invalid:
    text, shown = text_of(entry), ", ".join(options)
    if text is None:
        return _refuse(entry, key, f"one of {shown}", diagnostics)
    if text in options:
        return text
    hint = suggestion(text, options)
    diagnostics.error("config-value", f"{key} must be one of {shown}, not {text!r}", entry.origin, hint=hint)
    return INVALID


def _list(entry: SpecNode, key: str, annotation: Any, diagnostics: Diagnostics) -> tuple[Any, ...] | Invalid:
    text = text_of(entry)
    if annotation is str and text is not None:
        return (text,)  # one value needs no list
    if not entry.is_list:
        return _refuse(entry, key, "a list", diagnostics)
    items = enumerate(entry.elements())
    values = tuple(_decode(item, f"{key}[{index}]", annotation, diagnostics) for index, item in items)
    return INVALID if INVALID in values else values


def _mapping(entry: SpecNode, key: str, diagnostics: Diagnostics) -> Mapping[str, str] | Invalid:
    if not entry.is_map:
        return _refuse(entry, key, "a mapping", diagnostics)
    values = {name: _text(value, f"{key}.{name}", diagnostics) for name, value in entry.entries()}
    texts = {name: value for name, value in values.items() if not isinstance(value, Invalid)}
    return types.MappingProxyType(texts) if len(texts) == len(values) else INVALID


def _record(entry: SpecNode, key: str, kind: type[Any], diagnostics: Diagnostics) -> Any:
    if not entry.is_map:
        return _refuse(entry, key, "a mapping", diagnostics)
    hints = typing.get_type_hints(kind)
    known = [item.name for item in dataclasses.fields(kind)]
    values: dict[str, Any] = {}
    for name, value in entry.entries():
        if name not in known:
            hint = suggestion(name, known)
            diagnostics.error("config-unknown-key", f"{key} has no setting {name!r}", value.origin, hint=hint)
            return INVALID
        values[name] = _decode(value, f"{key}.{name}", hints[name], diagnostics)
    return INVALID if INVALID in values.values() else kind(**values)


def _license(entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    """An SPDX expression (PEP 639), or "" where the project shall name no licence."""
    text = _text(entry, key, diagnostics)
    if isinstance(text, Invalid) or not text.strip():
        return text if isinstance(text, Invalid) else ""
    try:
        return str(canonicalize_license_expression(text))
    except InvalidLicenseExpression:
        guess = re.sub(r"(?i)^the | licen[sc]e\b|,? version\b", "", text.strip())
        wanted = suggestion(re.sub(r"\s+v?", "-", guess), _LICENSES)
        hint = wanted or "see https://spdx.org/licenses; one that is not listed there is `LicenseRef-` with a name"
        message = f"{key} must be an SPDX expression such as MIT, not {text!r}: no tool builds a package with it"
        diagnostics.error("config-value", message, entry.origin, hint=hint)
        return INVALID


def _types(entry: SpecNode, key: str, diagnostics: Diagnostics) -> Mapping[str, str] | Invalid:
    """Python types by format; all that are wrong are reported."""
    found = _mapping(entry, key, diagnostics)
    wrong = False
    for name, item in entry.entries() if not isinstance(found, Invalid) else ():
        dotted = text_of(item) or ""
        if hint := python_types.problem(dotted):
            message = f"{key}.{name}: {dotted!r} cannot stand for a text"
            diagnostics.error("config-value", message, item.origin, hint=hint)
            wrong = True
    return INVALID if wrong else found


def _dependencies(entry: SpecNode, key: str, diagnostics: Diagnostics) -> Mapping[str, str] | Invalid:
    """Requirements by name; ranges and tables of Poetry are translated."""
    if not entry.is_map:
        return _refuse(entry, key, "a mapping", diagnostics)
    found: dict[str, str | Invalid] = {}
    for name, value in entry.entries():
        optional = value.get("optional") if value.is_map else None
        if optional is not None and optional.value is True:
            message = f"{key}.{name} is optional and is left out: the package has no extra for it"
            diagnostics.warning("config-no-effect", message, value.origin)
            continue
        found[name] = _requirement(name, value, f"{key}.{name}", diagnostics)
    texts = {name: value for name, value in found.items() if not isinstance(value, Invalid)}
    return types.MappingProxyType(texts) if len(texts) == len(found) else INVALID


def _requirement(name: str, entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    text = _from_table(entry, key, diagnostics) if entry.is_map else _text(entry, key, diagnostics)
    if isinstance(text, Invalid):
        return INVALID
    try:
        return requirements.requirement(name, text)
    except ValueError as error:
        hint = "write a version specifier such as >=1.2,<2, or a range of Poetry such as ^1.2"
        diagnostics.error("config-value", f"{text!r} cannot be used for {key}: {error}", entry.origin, hint=hint)
        return INVALID


def _from_table(entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    """A dependency as Poetry spells it in a table: version, extras, python, platform, markers."""
    fields = dict(entry.entries())
    if unknown := fields.keys() - {"version", "extras", "python", "platform", "markers", "optional"}:
        hint = "name a version; a package on an index cannot depend on a repository or a folder"
        message = f"{key} has {', '.join(sorted(unknown))}, which cannot be used"
        diagnostics.error("config-value", message, entry.origin, hint=hint)
        return INVALID
    texts = {name: text_of(value) or "" for name, value in fields.items() if name not in ("extras", "optional")}
    extras = [text_of(item) or "" for item in fields["extras"].elements()] if "extras" in fields else []
    try:
        version = requirements.specifier(texts.get("version", "*"))
        markers = [requirements.python_marker(texts["python"])] if "python" in texts else []
    except ValueError as error:
        diagnostics.error("config-value", f"{key} cannot be used: {error}", entry.origin)
        return INVALID
    if "platform" in texts:
        markers.append(f"sys_platform == '{texts['platform']}'")
    if "markers" in texts:
        markers.append(f"({texts['markers']})")
    condition = " and ".join(marker for marker in markers if marker)
    listed = f"[{','.join(extras)}]" if extras else ""
    return f"{listed}{version} ; {condition}" if condition else f"{listed}{version}"


def _rules(entry: SpecNode, key: str, diagnostics: Diagnostics) -> Mapping[str, str] | Invalid:
    """Levels by rule. `off` is a truth value to YAML 1.1."""
    if not entry.is_map:
        return _refuse(entry, key, "a mapping", diagnostics)
    found: dict[str, str | Invalid] = {}
    for name, value in entry.entries():
        is_off = value.value is False
        found[name] = "off" if is_off else _choice(value, f"{key}.{name}", (*SEVERITIES, *IMPACTS), diagnostics)
    texts = {name: value for name, value in found.items() if not isinstance(value, Invalid)}
    return types.MappingProxyType(texts) if len(texts) == len(found) else INVALID


def _package_name(entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    """A name for the package, which none that it depends on has."""
    text = _text(entry, key, diagnostics)
    if not isinstance(text, Invalid) and requirements.distribution(text) in requirements.LOWEST:
        message = f"{key} cannot be {text!r}: the package depends on the one of that name"
        diagnostics.error("config-value", message, entry.origin)
        return INVALID
    return text


def _import_name(entry: SpecNode, key: str, diagnostics: Diagnostics) -> str | Invalid:
    text = _text(entry, key, diagnostics)
    if not isinstance(text, Invalid) and derive.hides_another(text):
        message = f"{key} cannot be {text!r}: it would hide a module of that name"
        diagnostics.error("config-value", message, entry.origin, hint=f"such as {text}_sdk")
        return INVALID
    return text


SEVERITIES: Final = ("error", "warning", "note", "off")
IMPACTS: Final = ("major", "minor", "patch")
_LICENSES = ("MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-2.0", "GPL-3.0-only", "LGPL-3.0-only",
             "AGPL-3.0-only", "Unlicense", "LicenseRef-Proprietary")  # fmt: skip
_OWN: Final[Mapping[str, Callable[[SpecNode, str, Diagnostics], Any]]] = types.MappingProxyType(
    {
        "license": _license,
        "rules": _rules,
        "types": _types,
        "dependencies": _dependencies,
        "dev_dependencies": _dependencies,
        "package_name": _package_name,
        "import_name": _import_name,
    }
)
