"""Text → tree: chooses between the JSON and the YAML reader."""

from __future__ import annotations

from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.source.fetch import read_text
from generator.source.json_reader import JsonSyntaxError, read_json
from generator.source.options import LoadOptions
from generator.source.positions import Positions
from generator.source.yaml_reader import read_yaml
from generator.values import JsonValue


def parse(locator: str, file: str, options: LoadOptions, diagnostics: Diagnostics) -> tuple[JsonValue, Positions]:
    """The tree behind a path, `-` or URL. `file` is what diagnostics call it.

    Raises `GenerationError` where it cannot be read or is neither JSON nor YAML.
    """
    return parse_text(read_text(locator, options, diagnostics), file, options, diagnostics)


def looks_like_json(text: str) -> bool:
    """Whether a text is tried as JSON first."""
    return text.lstrip()[:1] in ("{", "[")


def parse_text(text: str, file: str, options: LoadOptions, diagnostics: Diagnostics) -> tuple[JsonValue, Positions]:
    """The tree of a text. What looks like JSON and is none is tried as YAML, which forgives commas and comments."""
    text = text.removeprefix("\ufeff")
    if not looks_like_json(text):
        root, marks = read_yaml(text, file, options, diagnostics)
        return root, Positions(lambda: marks)
    try:
        tree, lazy = read_json(text, file, options, diagnostics)
    except JsonSyntaxError as error:
        return _forgive(text, file, options, diagnostics, error)
    return tree, Positions(lazy)


def _forgive(
    text: str, file: str, options: LoadOptions, diagnostics: Diagnostics, error: JsonSyntaxError
) -> tuple[JsonValue, Positions]:
    attempt = Diagnostics()
    is_json = file.lower().endswith(".json")
    try:
        root, marks = read_yaml(text, file, options, attempt)
    except GenerationError as failure:
        if not is_json or any(item.rule != "yaml-syntax" for item in failure.diagnostics):
            for item in failure.diagnostics:
                diagnostics.add(item)
            raise GenerationError(diagnostics.sorted()) from None
        at_end = error.origin.line >= text.rstrip().count("\n") + 1 and "xpecting" in str(error)
        hint = "is the end of the file missing?" if at_end and text.rstrip()[-1:] not in "}]" else ""
        raise diagnostics.fatal("json-syntax", f"this is not JSON: {error}", error.origin, hint=hint) from None
    for item in attempt:
        diagnostics.add(item)
    if is_json:
        diagnostics.warning("json-syntax", f"this is not JSON: {error}", error.origin, hint="it was read as YAML")
    return root, Positions(lambda: marks)


def whole(file: str) -> Origin:
    """The origin of a problem that belongs to no line of a file."""
    return Origin(file, "#", 1, 1)
