"""What a site adds to the Markdown of a generated package: endpoints, users of models, an index of models, and what
the search of the site looks through. It knows the package by its pages and by the description in `.sdkgen/api.json`."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diff.surface import Item
from generator.docs.readme_merge import TOC, parts

MODELS = "docs/models/README.md"
_HEADING = re.compile(r"^## (?:~~)?([a-z_]\w*)(?:~~)?[ \t]*$", re.M)
_LISTED = re.compile(r"^[*-] \[(?:~~)?(\w+)(?:~~)?\]\(\S*\)(?:~~)? - (.*)$", re.M)
_HOSTED = re.compile(r"(?<=\]\()https://[^)\s#]*?/(?=((?:docs/|USAGE\.md)[^)\s#]*))")
_MARKS = {":heavy_check_mark:": "yes", ":heavy_minus_sign:": "no", ":warning: ": "", ":warning:": ""}


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """Something that the search finds. `words`: what it is found by beside its title."""

    title: str
    kind: str  # operation, model or page
    url: str  # relative to the site
    text: str
    words: str = ""


def title_of(text: str) -> str:
    """The first heading of a page."""
    found = re.search(r"^\ufeff?# +(.*?) *\r?$", text, re.M)
    return found[1].strip("~") if found else ""


def adapted(text: str) -> str:
    """A page for Python-Markdown: it reads Markdown inside HTML only where asked to, knows no fence with more than a
    language behind it, no alerts, and has contents of its own. Marks are words, which every font has."""
    kept = "".join(part.text for part in parts(text) if part.id != TOC)
    kept = re.sub(r"^( *(?:```+|~~~+) *[\w+#.-]+)[ ,{][^`\n]*$", r"\1", kept, flags=re.M)
    kept = re.sub(r"^> \[!(\w+)\][ \t]*$", lambda found: f"> **{found[1].capitalize()}**<br>", kept, flags=re.M)
    for mark, word in _MARKS.items():
        kept = kept.replace(mark, word)
    return re.sub(r"^<details open>$", '<details open markdown="1">', kept, flags=re.M)


def at_home(text: str, pages: Collection[str]) -> str:
    """Links of the README that lead to the repository, for a package index, lead to the pages of the site."""
    return _HOSTED.sub(lambda found: "" if found[1] in pages else found[0], text)


def is_model_page(path: str) -> bool:
    """Whether a page of the docs is about a class: what is below docs/, but for the namespaces and the index."""
    return path.startswith("docs/") and not path.startswith("docs/sdks/") and path != MODELS


class Site:
    """The pages of one package, by path, and what belongs to them."""

    def __init__(self, pages: Mapping[str, str], items: Mapping[str, Item]) -> None:
        self.pages = {path: adapted(at_home(text, pages)) for path, text in pages.items()}
        self._items = items
        self._models = {
            f"{PurePosixPath(path).parent.name}.{title_of(text)}": path
            for path, text in self.pages.items()
            if is_model_page(path)
        }
        self._spaces = {_plain(name.rpartition(".")[0]): name.rpartition(".")[0] for name in self._methods()}
        self._sdks = {path: self._accessor(text) for path, text in self.pages.items() if path.startswith("docs/sdks/")}
        self._places = {
            f"{accessor}.{name}".lstrip("."): f"{path}#{name.lower()}"
            for path, accessor in self._sdks.items()
            for name in _HEADING.findall(self.pages[path])
        }

    def _methods(self) -> Iterator[str]:
        return (name for name, item in self._items.items() if item.kind == "method")

    def _accessor(self, text: str) -> str:
        """The dotted name of the namespace that a page is about; empty for the client."""
        found = re.match(r"# .*\n\(\*(.+)\*\)\n", text)
        return found[1] if found else self._spaces.get(_plain(title_of(text)), "")

    def finish(self) -> list[SearchEntry]:
        """Add all that pages lack; what the search looks through."""
        entries = [*self._operations(), *self._model_entries(), *self._texts()]
        for path in self._sdks:
            self.pages[path] = self._with_endpoints(path)
        for name, users in self._users().items():
            path = self._models[name]
            links = (f"- [{user}]({_relative(place, path)})" for user, place in sorted(users.items()))
            self.pages[path] = "\n".join([self.pages[path].rstrip(), "", "## Used by", "", *links, ""])
        if self._models:
            self.pages[MODELS] = "\n".join(self._index()) + "\n"
        return entries

    def _with_endpoints(self, path: str) -> str:
        """The page of a namespace with method and path below the heading of each operation."""

        def endpoint(found: re.Match[str]) -> str:
            item = self._items.get(f"{self._sdks[path]}.{found[1]}".lstrip("."))
            if item is None:
                return found[0]
            method, _, address = item.source.partition(" ")
            shown = f"<b>{html.escape(method)}</b> <code>{html.escape(address)}</code>"
            return f'{found[0]}\n\n<div class="endpoint">{shown}</div>'

        return _HEADING.sub(endpoint, self.pages[path])

    def _users(self) -> Mapping[str, Mapping[str, str]]:
        """Of each model that has a page: the operations and models that mention it, with their places."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for name, item in self._items.items():
            owner = name if item.kind != "field" else name.rpartition(".")[0]
            place = self._places.get(owner) or self._models.get(owner)
            for mentioned in re.findall(r"\b[a-z]\w*\.\w+", " ".join((item.type, item.request, *item.parts))):
                if place and mentioned in self._models and mentioned != owner:
                    found[mentioned][owner] = place
        return found

    def _index(self) -> Iterator[str]:
        yield from ("# Models", "")
        for space in sorted({name.partition(".")[0] for name in self._models}):
            yield from (f"## {space}", "", "| Model | What it is |", "| --- | --- |")
            for name, path in sorted(self._models.items()):
                if name.startswith(f"{space}."):
                    about = _first_sentence(self.pages[path]).replace("|", "\\|")
                    yield f"| [{name.partition('.')[2]}]({_relative(path, MODELS)}) | {about} |"
            yield ""

    def _operations(self) -> Iterator[SearchEntry]:
        for path, accessor in self._sdks.items():
            summaries = dict(_LISTED.findall(self.pages[path]))
            for name in _HEADING.findall(self.pages[path]):
                title = f"{accessor}.{name}".lstrip(".")
                item = self._items.get(title)
                if item is not None:
                    text = f"{item.source} — {summaries.get(name, '')}".rstrip(" —")
                    yield SearchEntry(title, "operation", _address(f"{path}#{name.lower()}"), text, item.source)

    def _model_entries(self) -> Iterator[SearchEntry]:
        fields: dict[str, list[str]] = defaultdict(list)
        for name, item in self._items.items():
            if item.kind in ("field", "member"):
                owner, _, own = name.rpartition(".")
                fields[owner].append(own)
        for name, path in self._models.items():
            yield SearchEntry(name, "model", _address(path), _first_sentence(self.pages[path]), " ".join(fields[name]))

    def _texts(self) -> Iterator[SearchEntry]:
        for path in ("README.md", "USAGE.md"):
            for heading in re.findall(r"^## +(.+?) *$", self.pages.get(path, ""), re.M):
                anchor = re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")
                yield SearchEntry(heading, "page", _address(f"{path}#{anchor}"), "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower().removesuffix("sdk")


def _relative(place: str, page: str) -> str:
    depth = len(PurePosixPath(page).parent.parts)
    return "../" * depth + place


def _address(place: str) -> str:
    """Where the site has a page of the package."""
    path, _, anchor = place.partition("#")
    file = Path(path).with_suffix(".html").as_posix()
    file = re.sub(r"(^|/)README\.html$", r"\1index.html", file)
    return f"{file}#{anchor}" if anchor else file


def _first_sentence(text: str) -> str:
    """What a model is, from the text below its heading."""
    for block in text.split("\n\n")[1:]:
        line = " ".join(block.split())
        if line.startswith(("#", "|", "```", "<", ">", "- ", "* ")):
            break
        if line:
            plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
            return html.escape(re.split(r"(?<=[.!?]) ", re.sub(r"<[^>]*>", "", plain))[0][:200], quote=False)
    return ""
