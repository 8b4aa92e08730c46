"""The picture of the ladder as PNG, for formats that cannot draw it themselves."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from .document import Stair, Staircase

_WIDTH, _RISE, _FLAG = 220, 100, 80
_INK, _PAPER, _FILL, _PALE, _FLAG_FILL = "#292c30", "#ffffff", "#0062ba", "#e8e8e9", "#c01b1b"


def png(picture: Staircase) -> bytes:
    """The staircase, drawn as in the other formats: filled is in place, dotted unknown, empty missing."""
    count = len(picture.steps)
    size = (count * _WIDTH + 8, count * _RISE + _FLAG + 20)
    image = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(image)
    for place, stair in enumerate(picture.steps):
        _stair(draw, stair, 4 + place * _WIDTH, size[1] - 8 - place * _RISE, size[1] - 8)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _stair(draw: ImageDraw.ImageDraw, stair: Stair, left: int, foot: int, ground: int) -> None:
    """A step whose block stands on `foot`, above what carries it from the ground."""
    right, head = left + _WIDTH, foot - _RISE
    if foot < ground and stair.carried:
        draw.rectangle((left, foot, right, ground), fill=_PALE, outline=_INK, width=2)
    elif foot < ground:
        _dashed(draw, left, right, foot, ground)
    draw.rectangle((left, head, right, foot), fill=_PAPER, outline=_INK, width=4)
    floor, ceiling = stair.grade
    known, unknown = foot - floor * _RISE // 2, foot - ceiling * _RISE // 2
    for x in range(left + 12, right - 6, 20):
        for y in range(unknown + 10, known - 4, 20):
            draw.ellipse((x - 3, y - 3, x + 3, y + 3), fill=_INK)
    if floor:
        draw.rectangle((left + 3, known, right - 3, foot - 3), fill=_FILL)
    _number(draw, stair.number, (left + right) // 2, (head + foot) // 2)
    if stair.target:
        draw.line((left + 28, head, left + 28, head - _FLAG), fill=_INK, width=6)
        draw.polygon(
            ((left + 28, head - _FLAG), (left + 88, head - _FLAG + 20), (left + 28, head - _FLAG + 40)),
            fill=_FLAG_FILL if stair.target == "set" else _PAPER,
            outline=_INK,
            width=4,
        )


def _dashed(draw: ImageDraw.ImageDraw, left: int, right: int, top: int, bottom: int) -> None:
    """Nothing that carries: an outline in dashes."""
    for y in range(top, bottom, 24):
        for x in (left, right):
            draw.line((x, y, x, min(y + 12, bottom)), fill=_INK, width=3)
    for x in range(left, right, 24):
        draw.line((x, bottom, min(x + 12, right), bottom), fill=_INK, width=3)


def _number(draw: ImageDraw.ImageDraw, number: int, x: int, y: int) -> None:
    draw.ellipse((x - 38, y - 38, x + 38, y + 38), fill=_PAPER, outline=_INK, width=3)
    draw.text((x, y), str(number), fill=_INK, font=ImageFont.load_default(52), anchor="mm")
