"""SC: a record has the shape that `schemas/record.schema.json` lays down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsval.findings import Severity
from newsval.rules.registry import Problem, rule
from newsval.schema_words import SchemaError

_UNKNOWN = frozenset({"unevaluatedProperties", "additionalProperties"})
_VALUES = frozenset({"enum", "const"})
_FORMS = frozenset({"pattern", "format"})
_RANGES = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_LENGTHS = frozenset(
    {"minItems", "maxItems", "minLength", "maxLength", "uniqueItems", "minProperties"}
)
_KNOWN = {"required", "type"} | _UNKNOWN | _VALUES | _FORMS | _RANGES | _LENGTHS


@rule("SC001", "property-missing", Severity.ERROR)
def property_missing(error: SchemaError) -> Iterator[Problem]:
    """A required property is missing.

    What it does:
        Looks for the properties that every object of its kind has (keyword `required`).
    Why it matters:
        Programs rely on them. A property that may be null still says that nothing was found.
    Fails:
        {"id": "p1"}, a person without a name.
    Passes:
        {"id": "p1", "name": "Carla Adler"}
    """
    hint = f"Add it. {error.hint}".strip()
    yield from _problem(replace(error, hint=hint), error.keyword == "required")


@rule("SC002", "property-unknown", Severity.ERROR)
def property_unknown(error: SchemaError) -> Iterator[Problem]:
    """A property is not part of the schema.

    What it does:
        Looks for names that the schema does not have (keyword `unevaluatedProperties`), names
        that begin with x_ excepted.
    Why it matters:
        A misspelt property is lost in silence. Extensions are welcome under names with x_.
    Fails:
        {"id": "p1", "nmae": "Carla Adler"}
    Passes:
        {"id": "p1", "name": "Carla Adler", "x_party": "Greens"}
    """
    yield from _problem(error, error.keyword in _UNKNOWN)


@rule("SC003", "type-wrong", Severity.ERROR)
def type_wrong(error: SchemaError) -> Iterator[Problem]:
    """A value is of the wrong type.

    What it does:
        Compares the JSON type of each value with the schema's (keyword `type`).
    Why it matters:
        A number in a string is no number to the programs that read it.
    Fails:
        {"start": "12", "end": 20}
    Passes:
        {"start": 12, "end": 20}
    """
    yield from _problem(error, error.keyword == "type")


@rule("SC004", "value-not-allowed", Severity.ERROR)
def value_not_allowed(error: SchemaError) -> Iterator[Problem]:
    """A value is not one of those that its property can have.

    What it does:
        Compares the value with the schema's list (keywords `enum` and `const`). What an object
        says elsewhere can narrow the list: only a source of kind person is a person.
    Why it matters:
        Programs decide by these values; one that they do not know falls through.
    Fails:
        "stance": "says"
    Passes:
        "stance": "asserts"
    """
    yield from _problem(error, error.keyword in _VALUES)


@rule("SC005", "form-wrong", Severity.ERROR)
def form_wrong(error: SchemaError) -> Iterator[Problem]:
    """A string does not have the form of its property.

    What it does:
        Matches ids, hashes, dates and codes with the schema's patterns (keyword `pattern`).
    Why it matters:
        A date such as 4/12/2023 is read as two different days in two countries.
    Fails:
        "value": "4/12/2023"
    Passes:
        "value": "2023-04-12"
    """
    yield from _problem(error, error.keyword in _FORMS)


@rule("SC006", "number-out-of-range", Severity.ERROR)
def number_out_of_range(error: SchemaError) -> Iterator[Problem]:
    """A number is smaller or larger than its property can be.

    What it does:
        Compares numbers with the schema's bounds (keywords `minimum`, `maximum` and the like).
    Why it matters:
        An offset before the text, or a confidence above 1, has no meaning.
    Fails:
        "confidence": 1.5
    Passes:
        "confidence": 0.9
    """
    yield from _problem(error, error.keyword in _RANGES)


@rule("SC007", "length-wrong", Severity.ERROR)
def length_wrong(error: SchemaError) -> Iterator[Problem]:
    """A string or array is shorter or longer than it can be.

    What it does:
        Counts characters and items (keywords `minItems`, `minLength` and the like). What an
        object says elsewhere can raise the least number: words that are attributed have a source.
    Why it matters:
        A quote without a span has no place in the article, an empty name is none.
    Fails:
        "spans": []
    Passes:
        "spans": [{"start": 10, "end": 20}]
    """
    yield from _problem(error, error.keyword in _LENGTHS)


@rule("SC008", "schema-broken", Severity.ERROR)
def schema_broken(error: SchemaError) -> Iterator[Problem]:
    """A record breaks the schema in some other way.

    What it does:
        Passes on what the reference library says about the remaining keywords.
    Why it matters:
        Programs that go by the schema cannot read the record.
    Fails:
        a value that a keyword of a later version of the schema refuses.
    Passes:
        a value that the schema takes.
    """
    yield from _problem(error, error.keyword not in _KNOWN)


def _problem(error: SchemaError, applies: object) -> Iterator[Problem]:
    if applies:
        hint = error.hint or "Correct the value as the record schema has it."
        yield Problem(error.message, hint, pointer=error.pointer, claimed=error.claimed)
