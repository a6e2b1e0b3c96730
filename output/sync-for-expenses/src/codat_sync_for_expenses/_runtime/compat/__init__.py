"""What the package itself does without, kept for programs that were written for the published SDKs: sending requests
that a program builds by hand (`basesdk_compat`), and the paths of modules that are elsewhere here (`import_aliases`).

For the same reason the package `utils` has more helpers than the SDK uses; its docstring says which.
"""
