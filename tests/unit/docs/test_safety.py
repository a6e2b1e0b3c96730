"""What a description cannot do to a page of the clean dialect."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from generator.docs import safety
from generator.tables import escape_cell

ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT src=https://evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src='x' title='>' onerror='alert(1)'>",
    '<a href="javascript:alert(1)">x</a>',
    "<a href=java&#115;cript:alert(1)>x</a>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x](java\\script:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<div\nonmouseover=alert(1)>x</div>",
    "<details open ontoggle=alert(1)>",
    "<p style='position:fixed'>x</p>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "# a`\nb ` `<script>alert(1)</script>` c`",
    "# a`\nb ` `[x](javascript:alert(1))` c`",
    "<p>\n```\n<script>alert(1)</script>\n```",
    "> ```\n<script>alert(1)</script>",
    "<!-- --><script>alert(1)</script><!-- -->",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php <script>alert(1)</script> ?>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
]


PIECES = (
    '<script>|</script>|alert(1)|<b>|</b>|<a href=|"javascript:alert(1)"|\'|"|>|<|</|/|<img src=x |onerror=alert(1)'
    "|`|``|```|~~~|\n|\n\n|    |> |- |# |[x](|)|javascript:|data:text/html,|&#106;avascript:|\\|<!--|-->|<![CDATA[|]]>"
    "|<?|?>|<div |<svg/onload=alert(1)>|<details>|</details>|<table>|</td>|[x]: |[x]|x|=| \t"
).split("|")
GUARDS = (safety.prose, safety.inline)


class Watcher(HTMLParser):
    """Notes what in a page could do something in a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "svg", "math", "iframe", "style", "object", "embed", "form", "base", "meta", "link"):
            self.found.append(tag)
        for name, value in attrs:
            odd = name in ("href", "src") and re.match(r"\s*(java|vb|data)", value or "", re.IGNORECASE)
            if name.startswith("on") or name in ("style", "srcdoc") or odd:
                self.found.append(f"{tag} {name}={value}")


def active_tags(markdown: str) -> list[str]:
    """What is active in the HTML of a page."""
    watcher = Watcher()
    watcher.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
    return watcher.found


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("guard", GUARDS)
def test_nothing_active_is_left(attack: str, guard: Callable[[str], str]) -> None:
    assert active_tags(guard(attack)) == []
    assert active_tags(f"| a |\n| --- |\n| {escape_cell(guard(attack))} |") == []


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_mixture_of_these_is_active(text: str) -> None:
    for guard in GUARDS:
        assert active_tags(guard(text)) == []
    assert active_tags(f"| a |\n| --- |\n| {escape_cell(safety.inline(text))} |") == []


@pytest.mark.parametrize(
    "text",
    [
        'fields as <a class="external" href="https://en.wikipedia.org/wiki/ISO_8601" target="_blank">ISO 8601</a>',
        "a `List<String>` and `<b>`",
        "1 < 2 and a<=b",
        "one<br/>two <b>bold</b> <https://docs.example>",
        "[text](https://docs.example/x?a=1&b=2#/c) and [mail](mailto:a@b.c)",
        "<!-- Start Codat Tags Table -->\n| a | b |\n<!-- End Codat Tags Table -->",
        "```xml\n<Invoice><Id>1</Id></Invoice>\n```",
    ],
)
def test_ordinary_text_is_untouched(text: str) -> None:
    assert safety.prose(text) == text


@pytest.mark.parametrize("address", ["/docs", "../x.md", "x.md", "#/schemas/Pet", "#anchor", "?q"])
def test_addresses_that_cannot_resolve_lead_to_the_page_itself(address: str) -> None:
    assert safety.prose(f"see [here]({address}) and\n[there]: {address}") == "see [here](#) and\n[there]: #"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<details><b>x", "<details><b>x</b></details>"),
        ("x</details></td></tr></table>", "x&lt;/details>&lt;/td>&lt;/tr>&lt;/table>"),
        ("<b><i>x</b></i>", "<b><i>x</b>&lt;/i>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</ul>"),
        ("<td>x", "&lt;td>x"),
        ("<table><tr><td>x</table>", "<table><tr><td>x</table>"),
    ],
)
def test_elements_are_balanced(text: str, made: str) -> None:
    assert safety.inline(text) == made


def test_open_elements_are_closed_after_the_text() -> None:
    text = "<details>\n```\n</details>\n```\nmore"
    assert safety.prose(text) == f"{text}\n\n</details>"


def test_open_fences_are_closed() -> None:
    assert safety.prose("see:\n````json\n{}") == "see:\n````json\n{}\n````"
    assert safety.prose("```\nx\n```\nrest") == "```\nx\n```\nrest"


def test_markers_of_readme_sections_are_disarmed() -> None:
    text = safety.protect_markers("<!-- End Summary [summary] --> <!-- Start Codat Tags Table -->")
    assert text == "&lt;!-- End Summary [summary] --> <!-- Start Codat Tags Table -->"


@pytest.mark.parametrize(
    "text", ["`a``b```c", "<a b='", "`<a ", "[](", "<b>", "\n[x]:", "![", "](x ", "[x](a(b)", "```\n"]
)
def test_long_texts_are_no_problem(text: str) -> None:
    assert safety.prose(text * 20_000)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a", "`a`"),
        ("", ""),
        ("a\nb\r\n\n<h1 onclick=x>", f"`a b <{safety._BREAK}h1 onclick=x>`"),
        ("`a`", "`` `a` ``"),
        ("a``b", "```a``b```"),
    ],
)
def test_code_within_a_line_ends_where_it_should(text: str, shown: str) -> None:
    assert safety.code_span(text) == shown
