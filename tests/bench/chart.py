"""A bar chart of the ratios, as SVG without any script or font of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

BAR, GAP, LEFT, WIDTH = 18, 6, 190, 520
_COLOURS = {"sdkgen": "#2563eb", "openapi-python-client": "#9ca3af", "datamodel-code-generator": "#d1d5db"}
_STYLE = "font-family='system-ui, sans-serif' font-size='12' fill='#374151'"


def svg(results: Mapping[str, Any]) -> str:
    """CPU time of a cold run of each generator, for each document as shares of the slowest."""
    parts: list[str] = []
    y = 28
    for size, found in results["sizes"].items():
        costs = {"sdkgen": found["costs"]["cold"]["cpu"]}
        costs |= {name: found["costs"][name]["cpu"] for name in results["tools"]}
        parts.append(f"<text x='8' y='{y}' {_STYLE} font-weight='600'>{size}</text>")
        y += 10
        longest = max(costs.values())
        for name, seconds in costs.items():
            parts += _bar(name, seconds, longest, y)
            y += BAR + GAP
        y += 22
    title = "CPU time of one cold run (sdkgen also validates, and writes and formats all docs)"
    parts.append(f"<text x='8' y='{y}' {_STYLE}>{title}</text>")
    size_ = f"width='{LEFT + WIDTH + 90}' height='{y + 12}'"
    body = "\n".join(parts)
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' {size_} role='img' aria-label='{title}'>\n"
        f"<rect width='100%' height='100%' fill='white'/>\n{body}\n</svg>\n"
    )


def _bar(name: str, seconds: float, longest: float, y: int) -> list[str]:
    width = max(1, round(WIDTH * seconds / longest))
    colour = _COLOURS.get(name, "#e5e7eb")
    return [
        f"<text x='{LEFT - 8}' y='{y + BAR - 5}' text-anchor='end' {_STYLE}>{name}</text>",
        f"<rect x='{LEFT}' y='{y}' width='{width}' height='{BAR}' rx='2' fill='{colour}'/>",
        f"<text x='{LEFT + width + 6}' y='{y + BAR - 5}' {_STYLE}>{seconds:.2f} s</text>",
    ]
