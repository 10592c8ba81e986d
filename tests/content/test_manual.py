"""The manual for editors names every key that a pack may have."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from kiosk.content import shapes

MANUAL = (Path(__file__).parents[2] / "docs" / "content-pack.md").read_text("utf-8")
SHAPES = [
    shape
    for shape in vars(shapes).values()
    if isinstance(shape, type) and issubclass(shape, BaseModel) and shape.__module__ == shapes.__name__
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_in_the_manual(shape: type[BaseModel]) -> None:
    keys = [field.alias or name for name, field in shape.model_fields.items()]
    assert [key for key in keys if not any(mark in MANUAL for mark in (f"{key}:", f"`{key}`"))] == []
