"""Pictures to send, and how two pictures are compared."""

from PIL import Image, ImageChops


def gradient(width=96, height=64):
    picture = Image.new("RGB", (width, height))
    picture.putdata([(x * 255 // width, y * 255 // height, 96) for y in range(height) for x in range(width)])
    return picture


def mask(width, height, box):
    """White inside the box, where the server paints; black outside, where it keeps the picture."""
    picture = Image.new("L", (width, height), 0)
    picture.paste(255, box)
    return picture


def changed_box(one, other):
    """The smallest box around all the pixels that differ; None where none does."""
    return ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox()
