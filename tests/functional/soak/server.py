"""The server of the soak test: delays, drops, resets, and responses 429 and 5XX, as the plan says.

Prints its port. `GET /report` says how many requests of each call arrived and how many other connections are open.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections import Counter
from collections.abc import Awaitable, Callable

from plan import HANG_S, action

Act = Callable[[asyncio.StreamWriter, str, object], Awaitable[bool]]
seen: Counter[str] = Counter()
connections: set[asyncio.StreamWriter] = set()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    connections.add(writer)
    try:
        while await respond(reader, writer):
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        connections.discard(writer)
        writer.close()


async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Respond to one request; whether the connection stays open."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    body = await reader.readexactly(int(fields.get("content-length", 0)))
    path = head.split(" ", 2)[1]
    if path == "/report":
        writer.write(response(200, {"seen": seen, "open": len(connections) - 1}))
        return True
    call = path.rsplit("/", 1)[1]
    name = action(call, seen[call])
    seen[call] += 1
    return await ACT[name](writer, call, json.loads(body) if body else {"id": call, "texts": ["x" * 50] * 5})


async def ok(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    writer.write(response(200, item))
    return True


async def late(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    await asyncio.sleep(0.02)
    return await ok(writer, call, item)


async def hang(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    await asyncio.sleep(HANG_S)
    return False


async def drop(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    return False


async def reset(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


async def cut(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
    writer.write(response(200, item)[:-10])
    return False


def failing(status: int) -> Act:
    async def fail(writer: asyncio.StreamWriter, call: str, item: object) -> bool:
        writer.write(response(status, {"error": call}, "retry-after: 0\r\n" if status == 429 else ""))
        return True

    return fail


def response(status: int, content: object, more: str = "") -> bytes:
    text = json.dumps(content).encode()
    head = f"HTTP/1.1 {status} X\r\ncontent-type: application/json\r\n{more}content-length: {len(text)}\r\n\r\n"
    return head.encode() + text


ACT = {"ok": ok, "late": late, "hang": hang, "drop": drop, "reset": reset, "cut": cut}
ACT |= {str(status): failing(status) for status in (400, 429, 500, 503)}


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
