"""What a record asks to be left out of what is found in it: its properties `x_newsval_ignore`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newsval.codec import EXTENSION_PREFIX
from newsval.findings import Finding
from newsval.pointers import pointer_of
from newsval.rules import RULES
from newsval.rules.ignores import IgnoreFault, ignore_unused
from newsval.rules.selectors import Selector, find_selector, nearest_selector

IGNORE = "x_newsval_ignore"
_MOST_NAMES = 500  # in one list: there are fewer rules
_MOST_HINTS = 20  # in a record: to find the nearest of many names takes about a millisecond
_SHOWN = 60  # characters of a name
_RULES = "newsval rules lists them all"
_LIST = 'Write a list of codes: ["QU302"].'
_REMOVE = "Remove it; only what is found within the record can be ignored there."


class Ignore(NamedTuple):
    """One name of an `x_newsval_ignore`: of the object at `within`, itself at `pointer`."""

    within: str
    pointer: str
    selector: Selector


class RecordIgnores:
    """All of a record's, and which of them have left something out so far.

    `preview` has the codes of the rules in preview that are run.
    """

    def __init__(self, value: Mapping[str, Any], preview: frozenset[str] = frozenset()) -> None:
        self._preview = preview
        self._ignores: dict[str, list[Ignore]] = {}
        self._used: set[Ignore] = set()
        self.faults: list[IgnoreFault] = []
        for pointer, names in sorted(_found(value), key=lambda found: found[0]):
            self._read(names, pointer)

    def cover(self, finding: Finding) -> bool:
        """Whether a finding is to be left out; by which is remembered."""
        covering = [
            ignore
            for holder in _holders(finding.place.pointer or "")
            for ignore in self._ignores.get(holder, ())
            if finding.code in ignore.selector.codes
        ]
        self._used.update(covering)
        return bool(covering)

    def unused(self) -> Iterator[IgnoreFault]:
        """Those that left nothing out, though a rule of theirs was run.

        The last are those for this very fault: they may have left out one of those before.
        """
        every = [ignore for ignores in self._ignores.values() for ignore in ignores]
        for ignore in sorted(every, key=lambda one: ignore_unused.code in one.selector.codes):
            if ignore not in self._used and any(map(self._is_run, ignore.selector.codes)):
                yield IgnoreFault("unused", ignore.pointer, ignore.selector.text, _REMOVE)

    def _is_run(self, code: str) -> bool:
        return not RULES[code].preview or code in self._preview

    def _read(self, names: Any, within: str) -> None:
        pointer = f"{within}/{IGNORE}"
        if not isinstance(names, list):
            self.faults.append(IgnoreFault("malformed", pointer, _kind(names), _LIST))
            return
        for index, name in enumerate(names[:_MOST_NAMES]):
            self._read_name(name, within, f"{pointer}/{index}")
        if len(names) > _MOST_NAMES:
            found = f"{len(names):,} names"
            self.faults.append(IgnoreFault("malformed", pointer, found, _LIST))

    def _read_name(self, name: Any, within: str, pointer: str) -> None:
        selector = find_selector(name) if isinstance(name, str) else None
        if selector is not None:
            self._ignores.setdefault(within, []).append(Ignore(within, pointer, selector))
        elif not isinstance(name, str):
            self.faults.append(IgnoreFault("malformed", pointer, _kind(name), _LIST))
        else:
            hint = nearest_selector(name) if len(self.faults) < _MOST_HINTS else _RULES
            self.faults.append(IgnoreFault("unknown", pointer, name[:_SHOWN], hint))


def _holders(pointer: str) -> Iterator[str]:
    """The pointers of all that holds a value: "", "/quotes", "/quotes/1"; last its own."""
    yield ""
    at = pointer.find("/", 1)
    while at > 0:
        yield pointer[:at]
        at = pointer.find("/", at + 1)
    if pointer:
        yield pointer


def _found(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The pointer of each object that has an `x_newsval_ignore`, and its value.

    Other extensions are not looked into: what they hold is no part of the record.
    """
    nodes: list[tuple[str, Any]] = [("", value)] if _has_any(value) else []
    while nodes:
        pointer, node = nodes.pop()
        if isinstance(node, dict):
            if IGNORE in node:
                yield pointer, node[IGNORE]
            nodes += (
                (pointer + pointer_of([key]), child)
                for key, child in node.items()
                if not key.startswith(EXTENSION_PREFIX)
            )
        elif isinstance(node, list):
            nodes += ((f"{pointer}/{index}", child) for index, child in enumerate(node))


def _has_any(value: Mapping[str, Any]) -> bool:
    """Whether there is one anywhere: most records have none, and to see that takes little."""
    nodes: list[Any] = [value]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            if IGNORE in node:
                return True
            nodes.extend(node.values())
        elif isinstance(node, list):
            nodes.extend(node)
    return False


def _kind(value: object) -> str:
    names = {str: "a string", dict: "an object", list: "a list", type(None): "null"}
    return names.get(type(value), repr(value))
