"""Reading documents: YAML or JSON with positions, `$ref`s, overlays, and validation. `loading.load` is the way in."""
