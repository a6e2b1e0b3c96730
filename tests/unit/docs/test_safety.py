"""What a description cannot do to a page of the clean dialect."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from generator.docs import safety

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


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("guard", [safety.prose, safety.inline])
def test_nothing_active_is_left(attack: str, guard: object) -> None:
    made = guard(attack)  # type: ignore[operator]
    html = MarkdownIt("commonmark", {"html": True}).render(made)
    tags = re.findall(r"<[A-Za-z/!?][^>]*>", html)
    for tag in tags:
        assert not re.match(r"</?(script|svg|math|iframe|style)\b", tag, re.IGNORECASE), html
        assert not re.search(r"\s(on\w+|style|srcdoc)\s*=", tag, re.IGNORECASE), html
        assert not re.search(r"(href|src)\s*=\s*[\"']?(java|data|&)", tag, re.IGNORECASE), html


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


@pytest.mark.parametrize("text", ["`a``b```c", "<a b='", "`<a ", "[](", "<b>", "\n[x]:", "```\n"])
def test_long_texts_are_no_problem(text: str) -> None:
    assert safety.prose(text * 20_000)
