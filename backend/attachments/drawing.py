"""Drawing a photo anew: every pixel of a stranger's file is looked at in a child process, never here."""

import asyncio
import os
import struct
import sys
from pathlib import Path

from backend.attachments.rules import KEPT_PHOTO_BYTES, PIXELS, PhotoSize, UploadFault, refused

ROOT = Path(__file__).resolve().parents[2]
CHILD = "backend.attachments.picture"
SECONDS = 30
AT_ONCE = 2

_turns = asyncio.Semaphore(AT_ONCE)


async def photo(content: bytes) -> dict[PhotoSize, bytes]:
    """A photo in each of its sizes.

    Raises:
        UploadRefused: when it is no picture that can be read within the limits.
    """
    async with _turns:
        answer = await _ask(content)
    drawn = _parts(answer)
    if len(drawn) != len(PIXELS) or len(drawn[-1]) > KEPT_PHOTO_BYTES:
        raise refused(UploadFault.UNREADABLE)
    return dict(zip(PIXELS, drawn, strict=True))


async def _ask(content: bytes) -> bytes:
    pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
    known = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", CHILD, stdin=pipe, stdout=pipe, stderr=nowhere, cwd=ROOT, env=known
    )
    try:
        async with asyncio.timeout(SECONDS):
            answer, _ = await process.communicate(content)
    except TimeoutError as error:
        raise refused(UploadFault.UNREADABLE) from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return answer if process.returncode == 0 else b""


def _parts(answer: bytes) -> list[bytes]:
    parts, at = [], 0
    while at + 4 <= len(answer):
        (length,) = struct.unpack_from(">I", answer, at)
        parts.append(answer[at + 4 : at + 4 + length])
        at += 4 + length
    return parts
