"""The type of records without the properties that none of them has, and back."""

from __future__ import annotations

from typing import Any

import pyarrow as pa


def narrowed(kind: Any, array: Any) -> Any:
    """A type without the properties that are null or absent wherever they can be in an array.

    Where nothing can have a property, as in lists that are all empty, its type stays as it is.
    """
    if pa.types.is_list(kind):
        return pa.list_(narrowed(kind.value_type, array.flatten()))
    if not pa.types.is_struct(kind) or not len(array) - array.null_count:
        return kind
    fields = [(field, _valid(array, field.name)) for field in kind]
    return pa.struct(
        [
            (field.name, narrowed(field.type, values))
            for field, values in fields
            if values.null_count < len(values)
        ]
    )


def widened(array: Any, kind: Any) -> Any:
    """An array of a narrowed type as one of the type, null where it had no such property."""
    if array.type == kind:
        return array
    if pa.types.is_list(kind):
        return pa.ListArray.from_arrays(
            array.offsets, widened(array.values, kind.value_type), mask=_nulls(array)
        )
    columns = [
        pa.nulls(len(array), field.type)
        if array.type.get_field_index(field.name) < 0
        else widened(array.field(field.name), field.type)
        for field in kind
    ]
    return pa.StructArray.from_arrays(columns, fields=list(kind), mask=_nulls(array))


def _valid(array: Any, name: str) -> Any:
    """A property of the objects that there are."""
    values = array.field(name)
    return values.filter(array.is_valid()) if array.null_count else values


def _nulls(array: Any) -> Any:
    return array.is_null() if array.null_count else None
