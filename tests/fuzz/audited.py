"""Loads everything of a generated package under an audit hook; a program of its own, started by test_injection.py.

`audited.py SRC PACKAGE`: exits 1, naming them, if anything but reading Python's own files and those of the package
happened: writing, files elsewhere, processes, connections.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import Any

from tests.functional import package_probe

FORBIDDEN = (
    "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "os.remove", "os.rename", "os.mkdir",
    "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate", "os.putenv", "subprocess.Popen", "socket.connect",
    "socket.bind", "socket.getaddrinfo", "shutil.", "urllib.Request", "ctypes.dlopen", "builtins.input", "webbrowser.open",
    "tempfile.", "glob.glob", "sqlite3.", "pty.", "ftplib.", "smtplib.", "http.client.",
)  # fmt: skip
SYSTEM = ("/etc/ssl", "/usr/lib/ssl", "/usr/share/zoneinfo")  # certificates and time zones


def main(src: str, package: str) -> None:
    homes = {src, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values()}
    allowed = (*(os.path.realpath(home) + os.sep for home in homes), *SYSTEM)
    found: list[str] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(FORBIDDEN):
            found.append(f"{event} {arguments!r}")
        elif event == "open" and isinstance(arguments[0], (str, bytes)):
            path, mode, flags = arguments
            written = set(mode or "") & set("wax+") or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if written or not os.path.realpath(os.fsdecode(path)).startswith(allowed):
                found.append(f"open {path!r} {mode!r}")

    sys.addaudithook(hook)
    try:
        package_probe.main(src, package)
    finally:
        if found:
            sys.exit("\n".join(found))


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()), sys.argv[2])
