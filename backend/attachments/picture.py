"""The child that looks at a stranger's picture: python -m backend.attachments.picture, the file on standard input.

It may use little memory and time, opens nothing else, and dies with its parent. It draws the picture anew in the sizes
of photos, as JPEG, so that nothing of the file itself (EXIF, profiles, what hides behind the pixels) is ever served.
Answer: for each size four bytes of length and the bytes; nothing, with status 1, when it is no picture to be read.
"""

import ctypes
import io
import resource
import signal
import struct
import sys

from PIL import Image, ImageOps

from backend.attachments.rules import PIXELS, UPLOAD_BYTES, PhotoSize

PIXELS_MOST = 40_000_000
MEMORY, SECONDS = 1_000_000_000, 15
QUALITY = 85
PR_SET_PDEATHSIG = 1


def main() -> int:
    """Read, draw, answer."""
    _confine()
    Image.MAX_IMAGE_PIXELS = PIXELS_MOST
    try:
        drawn = renditions(sys.stdin.buffer.read(UPLOAD_BYTES + 1))
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return 1
    for each in drawn:
        sys.stdout.buffer.write(struct.pack(">I", len(each)) + each)
    return 0


def renditions(content: bytes) -> list[bytes]:
    """The picture in each size of `PIXELS`, in its order."""
    with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as source:
        if source.width * source.height > PIXELS_MOST:
            raise ValueError("too many pixels")
        full = PIXELS[PhotoSize.FULL]
        source.draft("RGB", (2 * full, 2 * full))  # a large JPEG is read coarsely at once
        source.thumbnail((2 * full, 2 * full), reducing_gap=2.0)
        upright = ImageOps.exif_transpose(source)
    plain = Image.new("RGB", upright.size, "white")
    seen = upright.convert("RGBA")
    plain.paste(seen, mask=seen.getchannel("A"))
    return [_jpeg(_in_size(plain, size)) for size in PIXELS]


def _in_size(picture: Image.Image, size: PhotoSize) -> Image.Image:
    most = PIXELS[size]
    if size is PhotoSize.FULL:
        picture = picture.copy()
        picture.thumbnail((most, most))
        return picture
    # A portrait's head is in its upper part.
    return ImageOps.fit(picture, (most, most), centering=(0.5, 0.3))


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _confine() -> None:
    """Give up memory, time, files and children beyond the limits, for good."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        resource.setrlimit(what, (most, most))


if __name__ == "__main__":
    sys.exit(main())
