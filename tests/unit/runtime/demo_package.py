"""Generates the small SDK in which the runtime is tested."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.config.derive import complete
from generator.config.model import Config, Docs
from generator.diagnostics import Diagnostics
from generator.lowering import build
from generator.names.resolution import resolve
from generator.python.views import jobs
from generator.render.jobs import with_views
from generator.render.layers import layers
from generator.render.renderer import Renderer
from generator.snippets import Pins, Snippets
from generator.source.loading import load
from generator.source.options import LoadOptions

CONFIG = Config(
    package_name="demo-sdk",
    import_name="demo_sdk",
    sdk_class="DemoSDK",
    version="7.0.1",
    user_agent="speakeasy-sdk/python",
    docs=Docs(dialect="exact"),
)
_FOLDER = tempfile.TemporaryDirectory()


def generate() -> Path:
    """The package `demo_sdk`, unformatted, in a folder that this process removes at its end."""
    diagnostics = Diagnostics()
    document = load(str(Path(__file__).parent / "demo" / "openapi.yaml"), LoadOptions(), diagnostics)
    config = complete(CONFIG, document.root)
    api = build(document, config, diagnostics)
    names = resolve(api, config)
    snippets = Snippets(api, names, config, Pins(), diagnostics)
    found = jobs(api, names, config, snippets, diagnostics)
    files = Renderer(layers(), config).render_all(with_views(found), diagnostics)
    assert not [*diagnostics], [*diagnostics]
    for path in files:
        target = Path(_FOLDER.name, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[path])
    return Path(_FOLDER.name, "src", "demo_sdk")
