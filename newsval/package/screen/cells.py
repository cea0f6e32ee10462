"""Proves cells right, by their field alone: a whole column at once.

A proof may only err on the side of suspicion: of the many forms that the reference library takes
for a number or a date, it knows the one that newsval writes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Proof = Callable[[Any], Any]
"""Takes a column of strings, gives for each cell whether it is right."""

_Constraints = Mapping[str, Any]

_KNOWN = {
    "string": {"required", "pattern", "enum", "minLength", "maxLength"},
    "integer": {"required", "minimum"},
    "number": {"required", "minimum", "maximum"},
    "date": {"required"},
}
_DIGITS = 15
_DECIMAL = rf"\A(?:0|[1-9][0-9]{{0,{_DIGITS}}})(?:\.[0-9]{{1,{_DIGITS}}})?\z"
_DATE = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z"


def proofs(schema: Mapping[str, Any]) -> dict[str, Proof] | None:
    """The proof for each field of a table schema that can be wrong, by the field's name.

    None if the schema has something that is not known here.
    """
    if schema.get("missingValues") != [""] or not all(map(_is_known, schema["fields"])):
        return None
    return {field["name"]: proof for field in schema["fields"] if (proof := _proof(field))}


def _is_known(field: Mapping[str, Any]) -> bool:
    constraints = field.get("constraints", {})
    return (
        field["type"] in _KNOWN
        and field.get("format", "default") == "default"
        and "missingValues" not in field
        and constraints.keys() <= _KNOWN[field["type"]]
        and (field["type"] != "integer" or constraints.get("minimum", 0) <= 0)
    )


def _proof(field: Mapping[str, Any]) -> Proof | None:
    constraints = field.get("constraints", {})
    proof = _PROOFS[field["type"]](constraints)
    return _present(proof) if constraints.get("required") else _or_empty(proof) if proof else None


def _present(proof: Proof | None) -> Proof:
    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        filled = pc.not_equal(column, "")
        return filled if proof is None else pc.and_(filled, proof(column))

    return prove


def _or_empty(proof: Proof) -> Proof:
    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        return pc.or_(pc.equal(column, ""), proof(column))

    return prove


def _string(constraints: _Constraints) -> Proof | None:
    made: dict[str, Callable[[Any], Proof]] = {
        "pattern": _pattern,
        "enum": _enum,
        "minLength": _at_least,
        "maxLength": _at_most,
    }
    parts = [make(constraints[name]) for name, make in made.items() if name in constraints]

    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        proven = parts[0](column)
        for part in parts[1:]:
            proven = pc.and_(proven, part(column))
        return proven

    return prove if parts else None


def _pattern(pattern: str) -> Proof:
    r"""The reference takes "b\n" for a match of ^b$ as well; here the whole cell must match."""

    def prove(values: Any) -> Any:
        import pyarrow.compute as pc

        return pc.match_substring_regex(values, rf"\A(?:{pattern})\z")

    return _by_value(prove)


def _enum(allowed: list[str]) -> Proof:
    def prove(column: Any) -> Any:
        import pyarrow as pa
        import pyarrow.compute as pc

        return pc.is_in(column, value_set=pa.array(allowed))

    return prove


def _at_least(length: int) -> Proof:
    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        return pc.greater_equal(pc.utf8_length(column), length)

    return prove


def _at_most(length: int) -> Proof:
    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        return pc.less_equal(pc.utf8_length(column), length)

    return prove


def _integer(_: _Constraints) -> Proof:
    """ASCII digits that do not begin with another 0: never below the minimum of 0."""

    def prove(column: Any) -> Any:
        import pyarrow.compute as pc

        length = pc.binary_length(column)
        leading_zero = pc.and_(pc.starts_with(column, "0"), pc.greater(length, 1))
        digits = pc.and_(pc.ascii_is_decimal(column), pc.less_equal(length, _DIGITS))
        return pc.and_not(digits, leading_zero)

    return prove


def _number(constraints: _Constraints) -> Proof:
    """Decimals between the bounds; on a bound, as binary fractions are not exact, as written."""
    low, high = constraints.get("minimum"), constraints.get("maximum")
    bounds = [str(bound) + end for bound in (low, high) if bound is not None for end in ("", ".0")]

    def prove(values: Any) -> Any:
        import pyarrow as pa
        import pyarrow.compute as pc

        written = pc.match_substring_regex(values, _DECIMAL)
        numbers = pc.cast(pc.if_else(written, values, "0"), pa.float64())
        for bound, within in ((low, pc.greater), (high, pc.less)):
            if bound is not None:
                written = pc.and_(written, within(numbers, bound))
        return pc.or_(written, pc.is_in(values, value_set=pa.array(bounds, pa.string())))

    return _by_value(prove)


def _date(_: _Constraints) -> Proof:
    def prove(values: Any) -> Any:
        import pyarrow as pa
        import pyarrow.compute as pc

        written = pc.match_substring_regex(values, _DATE)
        pairs = zip(written.to_pylist(), values.to_pylist(), strict=True)
        return pa.array([fits and is_day(value) for fits, value in pairs], pa.bool_())

    return _by_value(prove)


def is_day(value: str) -> bool:
    """Whether a string is a day of the calendar as ISO 8601 writes it."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _by_value(proof: Proof) -> Proof:
    """The same proof, made once for all cells that have the same text."""

    def prove(column: Any) -> Any:
        encoded = column.dictionary_encode()
        return proof(encoded.dictionary).take(encoded.indices)

    return prove


_PROOFS: Mapping[str, Callable[[_Constraints], Proof | None]] = {
    "string": _string, "integer": _integer, "number": _number, "date": _date,
}  # fmt: skip
