"""IR to views for code: annotations, imports (derived from references), modules, defaults."""
